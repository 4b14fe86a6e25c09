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

/** The words that the event reader knows, all by lower-case lemma or noun. */
export interface EventLexicon {
  readonly verbs: ReadonlyMap<string, EventWord>
  readonly nouns: ReadonlyMap<string, EventWord>
  /** First words of the nouns that are two words ("air strike"). */
  readonly nounBeginnings: ReadonlySet<string>
  /** Verbs that lend their subject to an event noun, with what they say of the deed. */
  readonly lightVerbs: ReadonlyMap<string, EventStatus>
  /** Nouns whose complement need not have happened ("calls for"), with what they say of it; null where they say nothing. */
  readonly openNouns: ReadonlyMap<string, EventStatus | null>
  readonly participants: ReadonlyMap<string, ParticipantNoun>
  readonly instruments: ReadonlySet<string>
  /** ACLED types by `type/mode`. */
  readonly acled: ReadonlyMap<string, { readonly eventType: string; readonly subEventType: string }>
}

const orNull = <T extends string>(cell: string): T | null => (cell === '' ? null : (cell as T))

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
    openNouns: new Map(
      parseTable(files.text('en/open-nouns.tsv'), ['noun', 'status']).map((row) => [
        row.noun,
        row.status === 'none' ? null : (row.status as EventStatus),
      ]),
    ),
    participants: new Map(
      parseTable(files.text('en/participants.tsv'), ['noun', 'kind', 'tag', 'sector']).map((row) => [
        row.noun,
        { kind: row.kind as ParticipantKind, tag: orNull(row.tag), sector: orNull(row.sector) },
      ]),
    ),
    instruments: new Set(parseTable(files.text('en/instruments.tsv'), ['noun']).map((row) => row.noun)),
    acled: new Map(
      parseTable(files.text('en/acled.tsv'), ['type', 'mode', 'eventType', 'subEventType']).map((row) => [
        `${row.type}/${row.mode}`,
        { eventType: row.eventType, subEventType: row.subEventType },
      ]),
    ),
  }
}
