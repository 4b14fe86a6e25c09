import type { Token } from '../model/sentence.ts'

/** A past form that the tagger took for a noun: it stands between a plain noun and the beginning of a new phrase ("forces neutralized a …"). */
export function isHiddenVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  if ((token.upos !== 'NOUN' && token.upos !== 'ADJ') || !/[a-z]{2,}ed$/.test(token.text)) return false
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  const opens = !after || ['DET', 'NUM', 'PRON', 'ADP', 'PROPN'].includes(after.upos) || /^[.,;]$/.test(after.text)
  return opens && before !== undefined && (before.upos === 'NOUN' || before.upos === 'PROPN')
}
