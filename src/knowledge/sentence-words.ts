import type { DataFiles } from './files.ts'
import { byName, parseTable } from './table.ts'

const classes = [
  'past',
  'noPast',
  'takesGerund',
  'noDeed',
  'deedModifier',
  'takesOf',
  'substantive',
  'people',
  'hyphenated',
  'commanding',
  'charging',
  'clausal',
  'giving',
  'seeming',
  'day',
] as const

/** What a word tells of how its sentence is built: see the head of `en/sentence-words.tsv`. */
type SentenceWordClass = (typeof classes)[number]

/** Forms of verbs that their endings do not tell, in lower case. */
export interface IrregularVerbs {
  /** Forms that tell what was, without an auxiliary ("took"). */
  readonly past: ReadonlySet<string>
  /** Forms that stand behind an auxiliary ("taken"). */
  readonly participle: ReadonlySet<string>
  /** Lemmas that the tagger lacks or gets wrong, by form. */
  readonly lemmas: ReadonlyMap<string, string>
}

/** The vocabulary by which text is cut into tagged sentences and clauses; all in lower case. */
export interface SentenceWords extends Readonly<Record<SentenceWordClass, ReadonlySet<string>>> {
  /** Words that keep their stop and end no sentence ("gen."). */
  readonly abbreviations: ReadonlySet<string>
  readonly irregular: IrregularVerbs
  /** Lemmas of verbs that make another verb with a particle, by that particle ("over": "take"). */
  readonly particles: ReadonlyMap<string, ReadonlySet<string>>
}

/** @throws where a table lacks one of its columns. */
function loadIrregularVerbs(files: DataFiles): IrregularVerbs {
  const rows = parseTable(files.text('en/irregular-verbs.tsv'), ['form', 'use', 'lemma'])
  const of = (use: string) =>
    new Set(rows.filter((row) => row.use === use || row.use === 'both').map(({ form }) => form))
  const lemmas = rows.filter(({ lemma }) => lemma !== '').map(({ form, lemma }) => [form, lemma] as const)
  return { past: of('past'), participle: of('participle'), lemmas: new Map(lemmas) }
}

/**
 * The words of `en/sentence-words.tsv`, `en/irregular-verbs.tsv`, `en/particle-verbs.tsv` and `trees/abbreviations.tsv`; classes that the code
 * does not know are passed over.
 *
 * @throws where a table lacks one of its columns.
 */
export function loadSentenceWords(files: DataFiles): SentenceWords {
  const rows = parseTable(files.text('en/sentence-words.tsv'), ['word', 'class'])
  const particles = new Map<string, Set<string>>()
  for (const { verb, particle } of parseTable(files.text('en/particle-verbs.tsv'), ['verb', 'particle']))
    particles.set(particle, (particles.get(particle) ?? new Set()).add(verb))
  const abbreviations = parseTable(files.text('trees/abbreviations.tsv'), ['abbreviation'])
  return {
    ...byName(classes, (name) => new Set(rows.filter((row) => row.class === name).map((row) => row.word))),
    abbreviations: new Set(abbreviations.map(({ abbreviation }) => abbreviation)),
    irregular: loadIrregularVerbs(files),
    particles,
  }
}
