import type { Problem } from '../model/problem.ts'
import type { NumberMention } from '../model/quantity.ts'
import { type Readable, toSpan } from '../model/readable.ts'
import type { Sentence } from '../model/sentence.ts'
import type { NumberLexicon } from './numbers.lexicon.ts'

/** Most odd numbers of a kind that are told of: an article of nothing else has said enough. */
const mostTold = 5

/** Tells of numbers that no count can be: endless digits, and what is divided by nothing. */
export function reportOddities(readable: Readable, report: (problem: Problem) => void): void {
  const tell = (pattern: RegExp, id: string, message: (digits: string) => string) => {
    let told = 0
    for (const match of readable.text.matchAll(pattern)) {
      if (++told > mostTold) break
      const span = toSpan(readable, { start: match.index, end: match.index + match[0].length })
      report({ id, message: message(match[0]), span })
    }
  }
  tell(/\d{19,}/g, 'number/too-long', (digits) => `A number of ${digits.length} digits is not read.`)
  if (readable.text.includes('/0'))
    tell(/(?<![\d/.,])\d{1,9}\/0(?![\d/]|[.,]\d)/g, 'number/divided-by-zero', (digits) => `"${digits}" is no number.`)
}

/** Tells of sums with a second currency right behind ("$500 euros", "40 dollars dinars"): the one that was read first is kept. */
export function reportCurrencies(
  readable: Readable,
  { tokens }: Sentence,
  found: readonly NumberMention[],
  { currencies }: NumberLexicon,
  report: (problem: Problem) => void,
): void {
  for (const { kind, unit, start, last, text } of found) {
    const [next, then] = [tokens[last + 1], tokens[last + 2]]
    if (kind !== 'money' || unit === undefined || next === undefined) continue
    const nation = next.upos === 'ADJ' || next.upos === 'PROPN'
    const other = currencies.get(next.lower) ?? (nation && then ? currencies.get(then.lower) : undefined)
    if (other === undefined || other === unit || /^\W/.test(next.text)) continue
    const { end } = currencies.has(next.lower) ? next : then!
    const message = `${text} cannot be ${unit} and ${other}; ${unit} is kept.`
    report({ id: 'number/two-currencies', message, span: toSpan(readable, { start, end }) })
  }
}
