import type { DataFiles } from '../knowledge/files.ts'
import { parseTable } from '../knowledge/table.ts'

/** What a word does in a number: `unit` two, `tens` twenty, `scale` million, `group` dozen, `part` half, `vague` several, `multiple` double. */
export type NumberWordKind =
  | 'unit'
  | 'tens'
  | 'hundred'
  | 'scale'
  | 'group'
  | 'pair'
  | 'part'
  | 'parts'
  | 'vague'
  | 'multiple'

/** What one word means in a number. Vague words have `min` and `max` instead of `value`; a null `max` is open. */
export interface NumberWord {
  readonly kind: NumberWordKind
  readonly value: number
  readonly min: number | null
  readonly max: number | null
}

/** What a hedge does to a number: "at least" leaves a minimum, "up to" a maximum, "about" a guess, "another" nothing. */
export type HedgeEffect = 'least' | 'most' | 'about' | 'none'

/** Words beside a number that bound or blur it ("at least", "or so"). */
export interface Hedge {
  /** Its words, lower case. */
  readonly words: readonly string[]
  readonly effect: HedgeEffect
}

/** Everything that the number finder knows of a language. */
export interface NumberLexicon {
  readonly words: ReadonlyMap<string, NumberWord>
  /** Hedges that stand before a number, by their last word, longest first. */
  readonly before: ReadonlyMap<string, readonly Hedge[]>
  /** Hedges that stand behind a number, by their first word, longest first. */
  readonly after: ReadonlyMap<string, readonly Hedge[]>
  /** Words beside a number that make it no number of things, by side and kind ("route", "aged", "pm"). */
  readonly traps: ReadonlyMap<string, readonly string[]>
  /** Currency words, signs and codes, lower case, and what they are written as: "dinars", "$", "usd". */
  readonly currencies: ReadonlyMap<string, string>
}

const toNumber = (cell: string): number | null => (cell === '' ? null : Number(cell))

function groupHedges(rows: readonly Hedge[], key: (hedge: Hedge) => string): Map<string, readonly Hedge[]> {
  const groups = new Map<string, Hedge[]>()
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row])
  for (const list of groups.values()) list.sort((a, b) => b.words.length - a.words.length)
  return groups
}

/** Reads the number words, hedges, traps and currencies of a language from its data files. @throws where a file lacks a column. */
export function toNumberLexicon(files: Pick<DataFiles, 'text'>): NumberLexicon {
  const words = new Map<string, NumberWord>()
  for (const row of parseTable(files.text('en/numbers.tsv'), ['word', 'kind', 'value', 'min', 'max']))
    words.set(row.word, {
      kind: row.kind as NumberWordKind,
      value: Number(row.value),
      min: toNumber(row.min),
      max: toNumber(row.max),
    })
  const hedges = parseTable(files.text('en/hedges.tsv'), ['phrase', 'side', 'effect']).map((row) => ({
    side: row.side,
    words: row.phrase.split(' '),
    effect: row.effect as HedgeEffect,
  }))
  const traps = new Map<string, string[]>()
  for (const row of parseTable(files.text('en/number-traps.tsv'), ['word', 'side', 'kind']))
    for (const side of row.side === 'both' ? ['before', 'after'] : [row.side])
      traps.set(`${side} ${row.word}`, [...(traps.get(`${side} ${row.word}`) ?? []), row.kind])
  const currencies = new Map<string, string>()
  for (const row of parseTable(files.text('en/units.tsv'), ['word', 'unit', 'measures']))
    if (row.measures === 'money') currencies.set(row.word, row.unit)
  return {
    words,
    before: groupHedges(
      hedges.filter((hedge) => hedge.side === 'before'),
      (hedge) => hedge.words.at(-1)!,
    ),
    after: groupHedges(
      hedges.filter((hedge) => hedge.side === 'after'),
      (hedge) => hedge.words[0]!,
    ),
    traps,
    currencies,
  }
}
