import type { EventStatus, ParticipantKind, PloverType } from '../model/reading.ts'
import type { DataFiles } from './files.ts'
import { parseList, parseTable } from './table.ts'

export type TollMeasure = 'killed' | 'injured' | 'detained' | 'abducted' | 'displaced'

/** A word for a happening. */
export interface EventWord {
  readonly lemma: string
  readonly part: 'verb' | 'noun'
  readonly type: PloverType
  readonly mode: string | null
  /** Where the one acted upon stands: "object", prepositions; empty where nobody is acted upon. */
  readonly target: ReadonlySet<string>
  /** What its counted object adds to, or null. */
  readonly toll: TollMeasure | null
}

/** What a common noun names when it takes part. */
export interface ParticipantNoun {
  readonly kind: ParticipantKind
  readonly tag: string | null
  readonly sector: string | null
}

/** How a word stands to a deed: see the head of `en/deed-words.tsv`. */
export type DeedRole = 'governor' | 'modifier' | 'object' | 'noun' | 'adverb' | 'occurrence'

/** The words that the event reader knows, all by lower-case lemma or noun. */
export interface EventLexicon {
  readonly verbs: ReadonlyMap<string, EventWord>
  readonly nouns: ReadonlyMap<string, EventWord>
  /** First words of the nouns that are two words ("air strike"). */
  readonly nounBeginnings: ReadonlySet<string>
  /** Verbs that lend their subject to an event noun, with what they say of the deed. */
  readonly lightVerbs: ReadonlyMap<string, EventStatus>
  /** What words around a deed say of whether it happened, by their role. */
  readonly deedWords: Readonly<Record<DeedRole, ReadonlyMap<string, EventStatus | null>>>
  readonly participants: ReadonlyMap<string, ParticipantNoun>
  /** What a counted noun is, by its singular: what `participants` does not list. */
  readonly counted: ReadonlyMap<string, ParticipantKind>
  readonly instruments: ReadonlySet<string>
  /** ACLED types by `type/mode`. */
  readonly acled: ReadonlyMap<string, { readonly eventType: string; readonly subEventType: string }>
}

const orNull = <T extends string>(cell: string): T | null => (cell === '' ? null : (cell as T))

/** What words around a deed say of it; null: nothing, so that it is no happening to file. */
function loadDeedWords(files: DataFiles): EventLexicon['deedWords'] {
  const rows = parseTable(files.text('en/deed-words.tsv'), ['word', 'role', 'status'])
  const of = (role: DeedRole) =>
    new Map(
      rows
        .filter((row) => row.role === role)
        .map((row) => [row.word, row.status === 'none' ? null : (row.status as EventStatus)]),
    )
  return {
    governor: of('governor'),
    modifier: of('modifier'),
    object: of('object'),
    noun: of('noun'),
    adverb: of('adverb'),
    occurrence: of('occurrence'),
  }
}

/** What takes part where these are counted. */
const countedKinds: Readonly<Record<string, ParticipantKind>> = {
  people: 'person',
  personnel: 'person',
  buildings: 'facility',
  vehicles: 'vehicle',
  groups: 'organization',
  places: 'place',
}

export function loadEventLexicon(files: DataFiles): EventLexicon {
  const words = parseTable(files.text('en/events.tsv'), ['lemma', 'part', 'type', 'mode', 'target', 'toll']).map(
    (row): EventWord => ({
      lemma: row.lemma,
      part: row.part === 'noun' ? 'noun' : 'verb',
      type: row.type as PloverType,
      mode: orNull(row.mode),
      target: new Set(parseList(row.target).filter((place) => place !== 'none')),
      toll: orNull<TollMeasure>(row.toll),
    }),
  )
  const counted = parseTable(files.text('en/counted.tsv'), ['noun', 'measures'])
  const byLemma = (part: EventWord['part']) =>
    new Map(words.filter((word) => word.part === part).map((word) => [word.lemma, word]))
  return {
    verbs: byLemma('verb'),
    nouns: byLemma('noun'),
    nounBeginnings: new Set(
      words.filter((word) => word.part === 'noun' && word.lemma.includes(' ')).map((word) => word.lemma.split(' ')[0]!),
    ),
    lightVerbs: new Map(
      parseTable(files.text('en/light-verbs.tsv'), ['lemma', 'status']).map((row) => [
        row.lemma,
        row.status as EventStatus,
      ]),
    ),
    deedWords: loadDeedWords(files),
    participants: new Map(
      parseTable(files.text('en/participants.tsv'), ['noun', 'kind', 'tag', 'sector']).map((row) => [
        row.noun,
        { kind: row.kind as ParticipantKind, tag: orNull(row.tag), sector: orNull(row.sector) },
      ]),
    ),
    counted: new Map(
      counted.flatMap(({ noun, measures }) => {
        const kind = countedKinds[measures]
        return kind ? [[noun, kind] as const] : []
      }),
    ),
    instruments: new Set([
      ...parseTable(files.text('en/instruments.tsv'), ['noun']).map((row) => row.noun),
      ...counted.flatMap(({ noun, measures }) => (measures === 'weapons' ? [noun, `${noun}s`] : [])),
    ]),
    acled: new Map(
      parseTable(files.text('en/acled.tsv'), ['type', 'mode', 'eventType', 'subEventType']).map((row) => [
        `${row.type}/${row.mode}`,
        { eventType: row.eventType, subEventType: row.subEventType },
      ]),
    ),
  }
}
