import { parseTable } from '../knowledge/table.ts'

/** What stands beside place names and tells of them: kinds, titles, prepositions, bodies named after places. */
export interface PlaceWords {
  /** "province", "camp", "mountains" behind a name, to the kind that they say. */
  readonly kinds: ReadonlyMap<string, string>
  /** "Mount", "Wadi", "Tal" before a name that are part of it. */
  readonly kindsBefore: ReadonlyMap<string, string>
  readonly directions: ReadonlySet<string>
  readonly locatives: ReadonlySet<string>
  readonly titles: ReadonlySet<string>
  /** Words that are in a newspaper's, a team's or a product's name behind a place name. */
  readonly brands: ReadonlySet<string>
  /** Words before a place's name in that of a team: "Real Madrid". */
  readonly clubs: ReadonlySet<string>
  /** Countries after which people are named. */
  readonly namesakes: ReadonlySet<string>
  /** Words that are in the name of a body named after its place: Police, University. */
  readonly bodies: ReadonlySet<string>
  /** Of those, words for bodies that act: "Sinjar Resistance Units", "Kirkuk Police". */
  readonly forces: ReadonlySet<string>
  /** Lower-case words that follow a place name: residents, officials, mayor. */
  readonly residents: ReadonlySet<string>
  /** Verbs whose subject speaks or acts: a place name before them stands for its government. */
  readonly acting: ReadonlySet<string>
  /** Nouns behind which "between Baghdad and Washington" means governments. */
  readonly dealings: ReadonlySet<string>
  /** Words that are seldom places although towns are called so. */
  readonly ordinary: ReadonlySet<string>
  readonly surnames: ReadonlySet<string>
  readonly givenNames: ReadonlySet<string>
}

/** Parses `en/place-words.tsv` and the names of `en/given-names.tsv`. @throws where one of them lacks a column. */
export function parsePlaceWords(words: string, givenNames: string): PlaceWords {
  const classes = new Map<string, Map<string, string>>()
  for (const row of parseTable(words, ['word', 'class', 'value'])) {
    const members = classes.get(row.class)
    if (members) members.set(row.word, row.value)
    else classes.set(row.class, new Map([[row.word, row.value]]))
  }
  const mapOf = (name: string): ReadonlyMap<string, string> => classes.get(name) ?? new Map()
  const setOf = (...names: readonly string[]): ReadonlySet<string> =>
    new Set(names.flatMap((name) => [...mapOf(name).keys()]))
  return {
    kinds: mapOf('kind'),
    kindsBefore: mapOf('before'),
    directions: setOf('direction'),
    locatives: setOf('locative'),
    titles: setOf('title'),
    brands: setOf('brand', 'media'),
    clubs: setOf('club'),
    namesakes: setOf('namesake'),
    bodies: setOf('body'),
    forces: setOf('force'),
    residents: setOf('resident'),
    acting: setOf('speech'),
    dealings: setOf('dealing'),
    ordinary: setOf('stop', 'ordinary'),
    surnames: setOf('surname'),
    givenNames: new Set(parseTable(givenNames, ['name']).map((row) => row.name.toLowerCase())),
  }
}
