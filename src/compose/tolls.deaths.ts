import type { Token } from '../model/sentence.ts'
import type { FigureLexicon } from './figures.lexicon.ts'
import { findLossWord } from './figures.phrase.ts'

const isHit: ReadonlySet<string> = new Set('shot stabbed hit struck beaten attacked wounded injured hurt'.split(' '))
const reach = 16

/** "One man was shot and later ⟦died⟧ at the hospital": who was hurt and whom the same sentence lets die. `last`: where he is named. */
export function diesLater(tokens: readonly Token[], last: number, lexicon: FigureLexicon): boolean {
  let isStruck = false
  for (let at = last + 1; at < Math.min(tokens.length, last + reach); at++) {
    const { lower, text } = tokens[at]!
    if (text === '.' || text === ';' || text === ':') return false
    if (isHit.has(lower) && /^(was|were|been|being|got|also|fatally)$/.test(tokens[at - 1]!.lower)) isStruck = true
    if (!isStruck || lower !== 'and') continue
    let next = at + 1
    while (/^(later|then|subsequently|was|were|has|have|since|also)$/.test(tokens[next]?.lower ?? '')) next++
    const gone = findLossWord(tokens, next, lexicon, 'intransitive', 'state')
    return gone?.loss.measures === 'killed'
  }
  return false
}

/** "The fatal shootings of ⟦four⟧ people", "the deadly stabbing of two". */
export const isOfFatal = (tokens: readonly Token[], first: number): boolean =>
  tokens[first - 1]?.lower === 'of' &&
  /^(shootings?|stabbings?|beatings?)$/.test(tokens[first - 2]?.lower ?? '') &&
  /^(fatal|deadly)$/.test(tokens[first - 3]?.lower ?? '')
