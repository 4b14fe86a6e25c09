import type { PloverType } from '../model/reading.ts'
import type { EventLexicon, EventPhrase, EventWord, LongWord, NounWords, TollMeasure } from './event-lexicon.ts'
import type { DataFiles } from './files.ts'
import { parseList, parseTable, parseWord } from './table.ts'

/** The words of a lemma as the tagger parts them: at blanks and around hyphens. */
const toParts = (lemma: string): readonly string[] => lemma.replaceAll('-', ' - ').split(' ')

/** Words of several words, by the one at which they are looked up, longest first. */
export function byAnchor(
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

/** Nouns by each word at which one of them is looked up. */
export function toNounWords(nouns: readonly EventWord[]): EventLexicon['nouns'] {
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

/** The cell `target`: where the one acted upon stands; empty for none. */
export const toTarget = (cell: string): ReadonlySet<string> =>
  new Set(parseList(cell).filter((place) => place !== 'none'))

/** Verbs with the objects that make them tell a happening; `@` names a class of nouns. */
export function loadPhrases(files: DataFiles): EventLexicon['phrases'] {
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
      mode: parseWord(row.mode),
      target: toTarget(row.target),
      toll: parseWord<TollMeasure>(row.toll),
    }
    phrases.set(row.verb, [...(phrases.get(row.verb) ?? []), { objects: toObjects(row.objects), word }])
  }
  // What names few objects is more to the point than what names many.
  for (const group of phrases.values()) group.sort((a, b) => a.objects.size - b.objects.size)
  return phrases
}
