import type { NumberMention } from '../model/quantity.ts'
import type { Sentence, Token } from '../model/sentence.ts'

const isRank = /^(second|third|fourth|fifth|sixth)$/

/**
 * One more person beside those counted: "killed two guards and wounded ⟦another⟧", "leaving one dead and ⟦a third⟧ injured". Only where nothing
 * that is not a person follows; the verb or state beside it says what befell him.
 */
export function findOthers({ tokens, index }: Sentence, isPerson: (noun: string) => boolean): readonly NumberMention[] {
  const found: NumberMention[] = []
  for (let at = 1; at < tokens.length; at++) {
    const { lower } = tokens[at]!
    const before = tokens[at - 1]!.lower
    const isOther = lower === 'another' || ((before === 'a' || before === 'the') && isRank.test(lower))
    if (!isOther || !countsOne(tokens, at, isPerson)) continue
    const first = lower === 'another' ? at : at - 1
    const [start, end] = [tokens[first]!.start, tokens[at]!.end]
    const text = lower === 'another' ? lower : `${tokens[first]!.lower} ${lower}`
    found.push({
      start,
      end,
      text,
      sentence: index,
      first,
      last: at,
      best: 1,
      min: 1,
      max: 1,
      approx: false,
      kind: 'count',
      rule: 'toll/other',
    })
  }
  return found
}

/** Does the word stand alone, or before the noun of one person ("another man", "a third victim")? */
function countsOne(tokens: readonly Token[], at: number, isPerson: (noun: string) => boolean): boolean {
  let next = at + 1
  while (tokens[next]?.upos === 'ADJ' && next < at + 3) next++
  const token = tokens[next]
  if (!token) return true
  return token.upos === 'NOUN' ? isPerson(token.lower) : !/^(NUM|PROPN)$/.test(token.upos)
}
