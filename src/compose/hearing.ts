import type { Source, StatementRecord } from '../model/reading.ts'
import type { Token } from '../model/sentence.ts'
import { type Range, touches } from '../model/span.ts'
import type { Layers } from '../model/stage.ts'
import { type FigureLexicon, toSingular } from './figures.lexicon.ts'
import { countBefore } from './ordered.ts'

interface Named extends Range, Source {}

/** What is needed to tell who a figure is from, put in order once for an article. */
export interface Hearing {
  readonly text: string
  /** Statements by where their content starts, and who spoke, by where the cue stands; both ascend, in the text as received. */
  readonly statements: readonly StatementRecord[]
  readonly heard: readonly (Source & { readonly at: number })[]
  /** Mentions of people and organizations, ascending. */
  readonly named: readonly Named[]
  readonly lexicon: FigureLexicon
  /** Words of the sentence that was asked last, found once for all of its figures. */
  readonly marks: { of: readonly Token[] | null; according: number[]; citing: number[]; reports: number[] }
}

/** Puts the speakers and names of an article in order. */
export function toHearing(
  text: string,
  { statements, people, organizations }: Pick<Layers, 'statements' | 'people' | 'organizations'>,
  lexicon: FigureLexicon,
): Hearing {
  const named = [...people, ...organizations].flatMap(({ id, name, mentions }) =>
    mentions.map(({ start, end }) => ({ start, end, name, ref: id })),
  )
  return {
    text,
    statements: [...statements].sort((a, b) => a.content.start - b.content.start),
    heard: statements
      .map(({ speaker, cue }) => ({ name: speaker.name, ref: speaker.ref, at: cue.start }))
      .sort((a, b) => a.at - b.at),
    named: named.sort((a, b) => a.start - b.start),
    lexicon,
    marks: { of: null, according: [], citing: [], reports: [] },
  }
}

/** What a body counts in: "its report lists", "by official count". */
export const report: ReadonlySet<string> = new Set(
  'report reports count counts tally tallies figures estimate estimates statistics data records reckoning'.split(' '),
)

/** Words that name whom a speaker leans on: "AFP reports, quoting officials". */
const citing: ReadonlySet<string> = new Set(['citing', 'quoting'])

/** The tokens of a sentence that lead to who counts: "according to", "citing", "its report". */
export function marksOf({ marks }: Hearing, tokens: readonly Token[]): Hearing['marks'] {
  if (marks.of === tokens) return marks
  marks.of = tokens
  marks.according = []
  marks.citing = []
  marks.reports = []
  for (let i = 0; i < tokens.length; i++) {
    const { lower } = tokens[i]!
    if (lower === 'according') marks.according.push(i)
    else if (citing.has(lower)) marks.citing.push(i)
    else if (report.has(lower)) marks.reports.push(i)
  }
  return marks
}

/** How many of the last speakers, statements and names are looked at. */
export const memory = 12

const toSource = (name: string, ref: string | null, words: string): Source =>
  words === name || words === '' ? { name, ref } : { name, ref, text: words }

/** The speaker of a statement, with the words beside its cue. */
export const toSpoken = ({ speaker: { name, ref, mention } }: StatementRecord): Source =>
  toSource(name, ref, (mention?.reads ?? mention?.text ?? '').replace(/\s+/g, ' ').replace(/^(the|a|an) /i, ''))

/** A reference for some words: the person or organization that they name, else the words themselves. */
export function toReference({ text, named }: Hearing, range: Range): Source {
  const until = countBefore(named, (one) => one.start, range.end)
  const body = named.slice(Math.max(0, until - memory), until).find((one) => touches(one, range))
  const words = text
    .slice(range.start, range.end)
    .replace(/\s+/g, ' ')
    .replace(/^(the|a|an) /i, '')
  return body ? toSource(body.name, body.ref, words) : { name: words, ref: null }
}

/** The range of tokens `first` to `last`, both included, in the text as read. */
export const toRange = (tokens: readonly Token[], phrase: { first: number; last: number }): Range => ({
  start: tokens[phrase.first]!.start,
  end: tokens[phrase.last]!.end,
})

/** Bodies of which a country has one: "the government" behind "the UN says" is another than the UN. */
const unique = /^(government|army|military|police|parliament|court|opposition|presidency|regime)$/

/** A reference that names nobody ("the monitor", "the mayor") stands for the body or the person named last; `heard` are those named so far. */
export function toNamed({ lexicon }: Hearing, reference: Source, heard: readonly Source[]): Source {
  const noun = reference.name.toLowerCase()
  const plain = reference.ref === null && lexicon.speakerNouns.has(noun) && toSingular(noun) === noun
  if (!plain) return reference
  if (unique.test(noun)) return heard.findLast(({ name }) => name.toLowerCase().includes(noun)) ?? reference
  const sort = /^(people|personnel|sources)$/.test(lexicon.nouns.get(noun) ?? '') ? 'p' : 'o'
  return heard.findLast((other) => other.ref?.startsWith(sort)) ?? reference
}
