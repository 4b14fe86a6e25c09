import type { EventStatus, ParticipantKind, PloverType } from '../model/reading.ts'
import { loadAcledLexicon } from './acled-lexicon.ts'
import { loadOwnVerbs } from './cameo-lexicon.ts'
import { loadDeedWords, loadQuantities } from './deed-words.ts'
import { byAnchor, loadPhrases, toNounWords, toTarget } from './event-lexicon.entries.ts'
import type { EventLexicon, EventTrap, EventWord, TollMeasure } from './event-lexicon.ts'
import { loadEventWords } from './event-words.ts'
import type { DataFiles } from './files.ts'
import { loadAgents, loadParticipants } from './participant-nouns.ts'
import { parseList, parseTable, parseWord } from './table.ts'

/** What takes part where these are counted. */
const countedKinds: Readonly<Record<string, ParticipantKind>> = {
  people: 'person',
  personnel: 'person',
  buildings: 'facility',
  vehicles: 'vehicle',
  groups: 'organization',
  places: 'place',
}

/** What stands behind the first blank of entries of several words. */
function toTails(entries: Iterable<string>): ReadonlySet<string> {
  const tails = new Set<string>()
  for (const entry of entries) if (entry.includes(' ')) tails.add(entry.slice(entry.indexOf(' ') + 1))
  return tails
}

/** Verbs by their lemma, and by the British spelling of it ("apologise"). */
function toVerbs(words: readonly EventWord[]): ReadonlyMap<string, EventWord> {
  const verbs = new Map(words.filter(({ part }) => part === 'verb').map((word) => [word.lemma, word]))
  for (const [lemma, word] of [...verbs]) {
    const british = lemma.replace(/(?<=[a-z]{3})ize$/, 'ise')
    if (!verbs.has(british)) verbs.set(british, word)
  }
  return verbs
}

/** Rows of `en/event-traps.tsv` by lemma. */
function loadTraps(files: DataFiles): EventLexicon['traps'] {
  const traps = new Map<string, EventTrap[]>()
  for (const { lemma, where, words } of parseTable(files.text('en/event-traps.tsv'), ['lemma', 'where', 'words']))
    traps.set(lemma, [
      ...(traps.get(lemma) ?? []),
      { where: where as EventTrap['where'], words: new Set(parseList(words)) },
    ])
  return traps
}

/** The words of all tables that the event reader knows, with those of the user's own dictionaries. @throws where a table lacks a column. */
export function loadEventLexicon(files: DataFiles): EventLexicon {
  const bundled = parseTable(files.text('en/events.tsv'), ['lemma', 'part', 'type', 'mode', 'target', 'toll']).map(
    (row): EventWord => ({
      lemma: row.lemma,
      part: row.part === 'noun' ? 'noun' : 'verb',
      type: row.type as PloverType,
      mode: parseWord(row.mode),
      target: toTarget(row.target),
      toll: parseWord<TollMeasure>(row.toll),
    }),
  )
  const own = loadOwnVerbs(files, new Map(bundled.map((word) => [word.lemma, word])))
  const words = own ? [...bundled.filter(({ part }) => part === 'noun'), ...own.words] : bundled
  const counted = parseTable(files.text('en/counted.tsv'), ['noun', 'measures'])
  const verbs = toVerbs(words)
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
    quantities: loadQuantities(files),
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
