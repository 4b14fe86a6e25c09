import { type DataFiles, keep } from '../knowledge/files.ts'
import { parseTable } from '../knowledge/table.ts'

/** What a word beside a place name, or the name itself, may be. One number holds all that a word is: a bit for each class. */
export const wordClass = {
  /** "north", "central". */
  direction: 1,
  /** A preposition of place. */
  locative: 2,
  title: 4,
  /** In a newspaper's, a team's or a product's name behind a place name. */
  brand: 8,
  /** Before a place's name in that of a team: "Real Madrid". */
  club: 16,
  /** A country after which people are named. */
  namesake: 32,
  /** In the name of a body named after its place: Police, University. */
  body: 64,
  /** Of those, bodies that act: "Sinjar Resistance Units", "Kirkuk Police". */
  force: 128,
  /** In small letters behind a place name: residents, officials, mayor. */
  resident: 256,
  /** A verb whose subject speaks or acts: a place name before it stands for its government. */
  acting: 512,
  /** A noun behind which "between Baghdad and Washington" means governments. */
  dealing: 1024,
  /** Seldom a place although towns are called so. */
  ordinary: 2048,
  surname: 4096,
  givenName: 8192,
  /** Says a place's kind: a key of `kinds`. */
  kind: 16384,
  /** Behind a place: who rules from there, and texts and talks that are called after it. */
  named: 32768,
  /** Behind a place and a hyphen: "Kabul-based". */
  modifying: 65536,
  /** A past form that tells of a place that it was struck. */
  struck: 131072,
  /** A word of time, count or manner that may follow a place without belonging to it. */
  loose: 262144,
} as const

/** What stands beside place names and tells of them: kinds, titles, prepositions, bodies named after places. */
export interface PlaceWords {
  /** The classes of a word in lower case, as bits of `wordClass`; 0 for most words. */
  classesOf(word: string): number
  /** "province", "camp", "mountains" behind a name, to the kind that they say. */
  readonly kinds: ReadonlyMap<string, string>
}

/** Classes of the table to ours. */
const classNames: Readonly<Record<string, number>> = {
  direction: wordClass.direction,
  locative: wordClass.locative,
  title: wordClass.title,
  brand: wordClass.brand,
  media: wordClass.brand,
  club: wordClass.club,
  namesake: wordClass.namesake,
  body: wordClass.body,
  force: wordClass.force,
  resident: wordClass.resident,
  speech: wordClass.acting,
  dealing: wordClass.dealing,
  stop: wordClass.ordinary,
  ordinary: wordClass.ordinary,
  surname: wordClass.surname,
  kind: wordClass.kind,
  named: wordClass.named,
  modifying: wordClass.modifying,
  struck: wordClass.struck,
  loose: wordClass.loose,
}

function parseClasses(files: DataFiles) {
  const classes = new Map<string, number>()
  const kinds = new Map<string, string>()
  const add = (word: string, bit: number): void => void classes.set(word, (classes.get(word) ?? 0) | bit)
  for (const row of parseTable(files.text('en/place-words.tsv'), ['word', 'class', 'value'])) {
    const bit = classNames[row.class]
    if (bit === undefined) throw new Error(`en/place-words.tsv has the class "${row.class}", which there is not.`)
    add(row.word, bit)
    if (bit === wordClass.kind) kinds.set(row.word, row.value)
  }
  for (const { name } of parseTable(files.text('en/given-names.tsv'), ['name']))
    add(name.toLowerCase(), wordClass.givenName)
  return { classes, kinds }
}

/** The words of `en/place-words.tsv` and the names of `en/given-names.tsv`. @throws where one of them lacks a column, or names a class that there is not. */
export function loadPlaceWords(files: DataFiles): PlaceWords {
  const { classes, kinds } = keep(files, 'place-words', () => parseClasses(files))
  return { classesOf: (word) => classes.get(word) ?? 0, kinds }
}
