import type { Token } from '../model/sentence.ts'
import { hedgedNumberEnd } from './hedged-numbers.ts'

const opensPhrase: ReadonlySet<string> = new Set(['DET', 'NUM', 'PRON', 'ADP', 'PROPN'])

/** Counts without a number: "several", "dozens of". */
const vagueCount = /^(?:some|several|many|dozens|scores|hundreds|thousands)$/

/**
 * A verb that the tagger took for a noun: a past form between a plain noun and the beginning of a new phrase ("forces neutralized a …"), or a
 * participle between "and" and a count ("killing 83 people and wounding 176").
 */
export function isHiddenVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  if (token.upos !== 'NOUN' && token.upos !== 'ADJ') return false
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  if (token.text.endsWith('ed') && /[a-z]{2}ed$/.test(token.text)) {
    const opens = !after || opensPhrase.has(after.upos) || /^[.,;]$/.test(after.text)
    return opens && before !== undefined && (before.upos === 'NOUN' || before.upos === 'PROPN')
  }
  if (before?.upos !== 'CCONJ' || !after || !/^[a-z]{2,}ing$/.test(token.text)) return false
  return after.upos === 'NUM' || vagueCount.test(after.lower) || hedgedNumberEnd(tokens, at + 1) > 0
}
