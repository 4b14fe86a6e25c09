import type { EventStatus, ParticipantKind, PloverType } from '../model/reading.ts'
import { type AcledLexicon, loadAcledLexicon } from './acled-lexicon.ts'
import { parseCameoAgents } from './cameo-actors.ts'
import { loadOwnVerbs } from './cameo-lexicon.ts'
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
export type DeedRole =
  | 'governor'
  | 'modifier'
  | 'object'
  | 'noun'
  | 'adverb'
  | 'occurrence'
  | 'clause'
  | 'report'
  | 'from'
  | 'ultimatum'
  | 'judging'

type DeedTable = Readonly<Record<DeedRole, ReadonlyMap<string, EventStatus | null>>>

/** What words around a deed say of whether it happened, by their role; `denied`: what they say where they are denied themselves ("did not try to"). */
export interface DeedWords extends DeedTable {
  readonly denied: DeedTable
}

/** What a word tells of a happening or of who vouches for it: see the head of `en/event-words.tsv`. */
export type EventWordClass =
  | 'accusation'
  | 'account'
  | 'answer'
  | 'assailant'
  | 'authorship'
  | 'battle'
  | 'beset'
  | 'boast'
  | 'bringing'
  | 'carrier'
  | 'charging'
  | 'charge'
  | 'commitment'
  | 'confirming'
  | 'court'
  | 'crowd'
  | 'delivering'
  | 'demand'
  | 'denial'
  | 'dismissal'
  | 'fiction'
  | 'hedge'
  | 'idea'
  | 'impact'
  | 'narrating'
  | 'other'
  | 'outfit'
  | 'part'
  | 'plain'
  | 'policing'
  | 'relief'
  | 'telling'
  | 'unhurt'

/** A word for a happening that is told by several words, with those behind the first ("go on strike") or before the last ("air strike"). */
export interface LongWord {
  readonly rest: readonly string[]
  readonly word: EventWord
}

/** A happening that a verb tells together with its object ("lifted the curfew"). */
export interface EventPhrase {
  readonly objects: ReadonlySet<string>
  readonly word: EventWord
}

/** Where words stand with which a word for a happening tells none: see the head of `en/event-traps.tsv`. */
export interface EventTrap {
  readonly where: 'before' | 'behind' | 'subject' | 'object' | 'beside' | 'alone'
  readonly words: ReadonlySet<string>
}

/** The nouns for happenings that one word may be or belong to. */
export interface NounWords {
  readonly own: EventWord | null
  /** Those of several words that end with it, longest first. */
  readonly long: readonly LongWord[]
  /** Those that go on behind it ("exchange of fire"). */
  readonly open: readonly LongWord[]
}

/** The words that the event reader knows, all by lower-case lemma or noun. */
export interface EventLexicon {
  readonly verbs: ReadonlyMap<string, EventWord>
  /** Verbs of several words by the lemma that they begin with, longest first. */
  readonly longVerbs: ReadonlyMap<string, readonly LongWord[]>
  /** What begins behind the first word of a verb of several words: where one ends so, the words before it are worth a look. */
  readonly verbTails: ReadonlySet<string>
  /** Nouns by the word at which they are looked up. */
  readonly nouns: ReadonlyMap<string, NounWords>
  /** Verbs with their objects, by the verb. */
  readonly phrases: ReadonlyMap<string, readonly EventPhrase[]>
  /** Verbs that lend their subject to an event noun, with what they say of the deed. */
  readonly lightVerbs: ReadonlyMap<string, EventStatus>
  readonly deedWords: DeedWords
  /** Words of `en/event-words.tsv` by their class. */
  readonly words: Readonly<Record<EventWordClass, ReadonlySet<string>>>
  /** Words that make many happenings of a noun in the plural ("repeated attacks"). */
  readonly quantities: ReadonlySet<string>
  /** How much a word speaks for a world where attacks are no violence; words of stories, which may not speak for it by themselves, are among them. */
  readonly otherWorlds: ReadonlyMap<string, number>
  readonly participants: ReadonlyMap<string, ParticipantNoun>
  /** Words with which an entry of two words ends ("air ⟦force⟧"). */
  readonly participantTails: ReadonlySet<string>
  /** What a counted noun is, by its singular: what `participants` does not list. */
  readonly counted: ReadonlyMap<string, ParticipantKind>
  /** Words beside a word for a happening with which it tells none, by its lemma. */
  readonly traps: ReadonlyMap<string, readonly EventTrap[]>
  readonly instruments: ReadonlySet<string>
  readonly acled: AcledLexicon
}

const orNull = <T extends string>(cell: string): T | null => (cell === '' ? null : (cell as T))

/** What words around a deed say of it; null: nothing, so that it is no happening to file. */
function loadDeedWords(files: DataFiles): DeedWords {
  const rows = parseTable(files.text('en/deed-words.tsv'), ['word', 'role', 'status', 'denied'])
  const toTable = (column: 'status' | 'denied'): DeedTable => {
    const said = rows.filter((row) => row[column] !== '')
    const of = (role: DeedRole) =>
      new Map(
        said
          .filter((row) => row.role === role)
          .map((row) => [row.word, row[column] === 'none' ? null : (row[column] as EventStatus)]),
      )
    return {
      governor: of('governor'),
      modifier: of('modifier'),
      object: of('object'),
      noun: of('noun'),
      adverb: of('adverb'),
      occurrence: of('occurrence'),
      clause: of('clause'),
      report: of('report'),
      from: of('from'),
      ultimatum: of('ultimatum'),
      judging: of('judging'),
    }
  }
  return { ...toTable('status'), denied: toTable('denied') }
}

/** The words of `en/event-words.tsv` by their class. */
function loadEventWords(files: DataFiles): EventLexicon['words'] {
  const rows = parseTable(files.text('en/event-words.tsv'), ['word', 'class'])
  const of = (name: EventWordClass) => new Set(rows.filter((row) => row.class === name).map((row) => row.word))
  return {
    account: of('account'),
    accusation: of('accusation'),
    answer: of('answer'),
    assailant: of('assailant'),
    authorship: of('authorship'),
    battle: of('battle'),
    beset: of('beset'),
    boast: of('boast'),
    bringing: of('bringing'),
    carrier: of('carrier'),
    charging: of('charging'),
    charge: of('charge'),
    commitment: of('commitment'),
    confirming: of('confirming'),
    court: of('court'),
    crowd: of('crowd'),
    delivering: of('delivering'),
    demand: of('demand'),
    denial: of('denial'),
    dismissal: of('dismissal'),
    fiction: of('fiction'),
    hedge: of('hedge'),
    idea: of('idea'),
    impact: of('impact'),
    narrating: of('narrating'),
    other: of('other'),
    outfit: of('outfit'),
    part: of('part'),
    plain: of('plain'),
    policing: of('policing'),
    relief: of('relief'),
    telling: of('telling'),
    unhurt: of('unhurt'),
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

/** The words of a lemma as the tagger parts them: at blanks and around hyphens. */
const toParts = (lemma: string): readonly string[] => lemma.replaceAll('-', ' - ').split(' ')

/** Words of several words, by the one at which they are looked up, longest first. */
function byAnchor(
  words: readonly EventWord[],
  cut: (parts: readonly string[]) => readonly [anchor: string, rest: readonly string[]],
): ReadonlyMap<string, readonly LongWord[]> {
  const groups = new Map<string, LongWord[]>()
  for (const word of words) {
    const [anchor, rest] = cut(toParts(word.lemma))
    const group = groups.get(anchor)
    if (group) group.push({ rest, word })
    else groups.set(anchor, [{ rest, word }])
  }
  for (const group of groups.values()) group.sort((a, b) => b.rest.length - a.rest.length)
  return groups
}

/** What stands behind the first blank of entries of several words. */
function toTails(entries: Iterable<string>): ReadonlySet<string> {
  const tails = new Set<string>()
  for (const entry of entries) if (entry.includes(' ')) tails.add(entry.slice(entry.indexOf(' ') + 1))
  return tails
}

function toNounWords(nouns: readonly EventWord[]): EventLexicon['nouns'] {
  const own = new Map(nouns.map((word) => [word.lemma, word]))
  const long = byAnchor(
    nouns.filter(({ lemma }) => /[ -]/.test(lemma) && !lemma.includes(' of ')),
    (parts) => [parts.at(-1)!, parts.slice(0, -1)],
  )
  const open = byAnchor(
    nouns.filter(({ lemma }) => lemma.includes(' of ') || (lemma.includes('-') && !lemma.includes(' '))),
    ([first, ...rest]) => [first!, rest],
  )
  const toWords = (noun: string): NounWords => ({
    own: own.get(noun) ?? null,
    long: long.get(noun) ?? [],
    open: open.get(noun) ?? [],
  })
  return new Map([...own.keys(), ...long.keys(), ...open.keys()].map((noun) => [noun, toWords(noun)]))
}

const toTarget = (cell: string): ReadonlySet<string> => new Set(parseList(cell).filter((place) => place !== 'none'))

/** Verbs with the objects that make them tell a happening; `@` names a class of nouns. */
function loadPhrases(files: DataFiles): EventLexicon['phrases'] {
  const classes = new Map<string, string[]>()
  for (const row of parseTable(files.text('en/object-classes.tsv'), ['class', 'noun'])) {
    const nouns = classes.get(row.class)
    if (nouns) nouns.push(row.noun)
    else classes.set(row.class, [row.noun])
  }
  // Many verbs have the same objects, hundreds of nouns by their classes: one set serves all of them.
  const sets = new Map<string, ReadonlySet<string>>()
  const toObjects = (cell: string): ReadonlySet<string> => {
    const known = sets.get(cell)
    if (known) return known
    const nouns = parseList(cell).flatMap((noun) =>
      noun.startsWith('@') ? (classes.get(noun.slice(1)) ?? []) : [noun],
    )
    const objects = new Set(nouns)
    sets.set(cell, objects)
    return objects
  }
  const rows = parseTable(files.text('en/event-phrases.tsv'), ['verb', 'objects', 'type', 'mode', 'target', 'toll'])
  const phrases = new Map<string, EventPhrase[]>()
  for (const row of rows) {
    const word: EventWord = {
      lemma: row.verb,
      part: 'verb',
      type: row.type as PloverType,
      mode: orNull(row.mode),
      target: toTarget(row.target),
      toll: orNull<TollMeasure>(row.toll),
    }
    phrases.set(row.verb, [...(phrases.get(row.verb) ?? []), { objects: toObjects(row.objects), word }])
  }
  // What names few objects is more to the point than what names many.
  for (const group of phrases.values()) group.sort((a, b) => a.objects.size - b.objects.size)
  return phrases
}

/** Plural of a noun by its ending. */
const toPlural = (noun: string): string =>
  /(?:man)$/.test(noun)
    ? `${noun.slice(0, -2)}en`
    : /[^aeiou]y$/.test(noun)
      ? `${noun.slice(0, -1)}ies`
      : /(?:s|x|ch|sh)$/.test(noun)
        ? `${noun}es`
        : `${noun}s`

/** What common nouns name; a person's plural is a group. */
function loadParticipants(files: DataFiles): ReadonlyMap<string, ParticipantNoun> {
  const rows = parseTable(files.text('en/participants.tsv'), ['noun', 'kind', 'tag', 'sector'])
  const nouns = new Map<string, ParticipantNoun>()
  for (const row of rows)
    nouns.set(row.noun, { kind: row.kind as ParticipantKind, tag: orNull(row.tag), sector: orNull(row.sector) })
  for (const [noun, what] of [...nouns]) {
    const plural = toPlural(noun)
    if (!nouns.has(plural)) nouns.set(plural, what.kind === 'person' ? { ...what, kind: 'group' } : what)
  }
  return nouns
}
/** The common nouns of the user's own dictionaries of agents. */
const loadAgents = (files: DataFiles): readonly (readonly [string, ParticipantNoun])[] =>
  files.names
    .filter((name) => /^actors\/.*\.agents$/.test(name))
    .flatMap((name) => parseCameoAgents(files.text(name)))
    .flatMap(({ noun, plural, sector }) => [
      [noun, { kind: 'person' as const, tag: null, sector }] as const,
      ...(plural === null ? [] : [[plural, { kind: 'group' as const, tag: null, sector }] as const]),
    ])

function loadTraps(files: DataFiles): EventLexicon['traps'] {
  const traps = new Map<string, EventTrap[]>()
  for (const { lemma, where, words } of parseTable(files.text('en/event-traps.tsv'), ['lemma', 'where', 'words']))
    traps.set(lemma, [
      ...(traps.get(lemma) ?? []),
      { where: where as EventTrap['where'], words: new Set(parseList(words)) },
    ])
  return traps
}

export function loadEventLexicon(files: DataFiles): EventLexicon {
  const bundled = parseTable(files.text('en/events.tsv'), ['lemma', 'part', 'type', 'mode', 'target', 'toll']).map(
    (row): EventWord => ({
      lemma: row.lemma,
      part: row.part === 'noun' ? 'noun' : 'verb',
      type: row.type as PloverType,
      mode: orNull(row.mode),
      target: toTarget(row.target),
      toll: orNull<TollMeasure>(row.toll),
    }),
  )
  const own = loadOwnVerbs(files, new Map(bundled.map((word) => [word.lemma, word])))
  const words = own ? [...bundled.filter(({ part }) => part === 'noun'), ...own.words] : bundled
  const counted = parseTable(files.text('en/counted.tsv'), ['noun', 'measures'])
  const verbs = new Map(words.filter(({ part }) => part === 'verb').map((word) => [word.lemma, word]))
  const eventWords = loadEventWords(files)
  const participants = new Map([...loadParticipants(files), ...loadAgents(files)])
  return {
    verbs,
    verbTails: toTails(verbs.keys()),
    nouns: toNounWords(words.filter(({ part }) => part === 'noun')),
    longVerbs: byAnchor(
      words.filter(({ part, lemma }) => part === 'verb' && lemma.includes(' ')),
      ([first, ...rest]) => [first!, rest],
    ),
    phrases: own?.phrases ?? loadPhrases(files),
    lightVerbs: new Map(
      parseTable(files.text('en/light-verbs.tsv'), ['lemma', 'status']).map((row) => [
        row.lemma,
        row.status as EventStatus,
      ]),
    ),
    deedWords: loadDeedWords(files),
    words: eventWords,
    quantities: new Set(
      parseTable(files.text('en/deed-words.tsv'), ['word', 'role'])
        .filter((row) => row.role === 'quantity')
        .map((row) => row.word),
    ),
    otherWorlds: new Map([
      ...[...eventWords.fiction].map((word) => [word, 0] as const),
      ...parseTable(files.text('en/other-worlds.tsv'), ['word', 'weight']).map(
        ({ word, weight }) => [word, Number(weight)] as const,
      ),
    ]),
    participants,
    participantTails: toTails(participants.keys()),
    counted: new Map(
      counted.flatMap(({ noun, measures }) => {
        const kind = countedKinds[measures]
        return kind ? [[noun, kind] as const] : []
      }),
    ),
    traps: loadTraps(files),
    instruments: new Set([
      ...parseTable(files.text('en/instruments.tsv'), ['noun']).map((row) => row.noun),
      ...counted.flatMap(({ noun, measures }) => (measures === 'weapons' ? [noun, `${noun}s`] : [])),
    ]),
    acled: loadAcledLexicon(files),
  }
}
