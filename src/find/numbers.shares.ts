import type { Token } from '../model/sentence.ts'
import type { Draft } from './numbers.draft.ts'
import { exactly, parseDigits, parseNumeral, type Separators } from './numbers.grammar.ts'
import { findHedgesBefore } from './numbers.hedges.ts'
import type { NumberLexicon } from './numbers.lexicon.ts'

/** "half of", "a third of", "two-thirds", "one in five", "three out of four". Null where there is no share at `i`. */
export function findShare(
  tokens: readonly Token[],
  i: number,
  lexicon: NumberLexicon,
  separators: Separators,
): Draft | null {
  const here = tokens[i]!
  const word = lexicon.words.get(here.lower)
  const exact = (value: number, last: number, rule: string): Draft => {
    const share = Number(value.toPrecision(4))
    return { best: share, min: share, max: share, approx: false, first: i, last, kind: 'share', rule }
  }
  if (here.lower === 'half') {
    const [before, next] = [tokens[i - 1], tokens[i + 1]]
    if (
      before &&
      (before.upos === 'DET' ||
        /^(first|second|latter|other|later|earlier|and|top|past)$/.test(before.lower) ||
        before.text === '-')
    )
      return null
    if (next?.lower === 'of' && /^\d{4}$/.test(tokens[i + 2]?.text ?? '')) return null
    if (before?.lower === 'by' && (!next || /^([.,;)]|in|since|over|to|and|from)$/.test(next.lower)))
      return exact(0.5, i, 'number/share-by')
    if (next?.lower === 'of' || /^(the|its|their|his|our|all)$/.test(next?.lower ?? ''))
      return exact(0.5, i, 'number/share')
    return null
  }
  const leading = here.lower === 'a' ? 1 : parseNumeral(tokens, i, lexicon, separators)
  if (leading === null) return null
  const count = typeof leading === 'number' ? leading : leading.best
  let at = typeof leading === 'number' ? i + 1 : leading.last + 1
  if (count === null) return null
  if (tokens[at]?.text === '-') at++
  const part = lexicon.words.get(tokens[at]?.lower ?? '')
  if (part && (part.kind === 'part' || part.kind === 'parts') && part.value !== 0.5) {
    const plural = part.kind === 'parts'
    if (plural ? count < 2 || count > 9 : count !== 1) return null
    const place =
      part.value === 0.25 && here.lower === 'a' && tokens[i - 1]?.text === ',' && tokens[at + 2]?.upos === 'PROPN'
    const scale = tokens[at + 1]?.lower === 'of' ? lexicon.words.get(tokens[at + 3]?.lower ?? '') : undefined
    // "A quarter of a million": a count, said as a part of a round number.
    if (scale?.kind === 'scale' && tokens[at + 2]!.lower === 'a')
      return {
        ...exactly(count * part.value * scale.value),
        first: i,
        last: at + 3,
        kind: 'count',
        rule: 'number/part',
      }
    const isBy = tokens[i - 1]?.lower === 'by'
    if (place || (!plural && !isBy && tokens[at + 1]?.lower !== 'of')) return null
    return exact(count * part.value, at, 'number/share')
  }
  if (word === undefined && parseDigits(here.text) === null) return null
  const out =
    tokens[at]?.lower === 'out' && tokens[at + 1]?.lower === 'of'
      ? 2
      : tokens[at]?.lower === 'in' || (tokens[at]?.lower === 'of' && tokens[at + 1]?.lower === 'every')
        ? 1
        : 0
  const every = tokens[at + out]?.lower === 'every' ? 1 : 0
  const whole = out > 0 ? parseNumeral(tokens, at + out + every, lexicon, separators) : null
  if (!whole || whole.best === null || count >= whole.best || count > 99 || whole.best > 10000) return null
  if (out === 1 && whole.plain && whole.best > 1000) return null
  if (
    out === 1 &&
    every === 0 &&
    (whole.best < 3 ||
      isUnit(tokens[whole.last + 1]) ||
      (count !== 1 && whole.best !== 10 && whole.best !== 100 && !(whole.best < 10 && beginsClause(tokens, i))))
  )
    return null
  return exact(count / whole.best, whole.last, 'number/one-in')
}

/** Does a number open its clause, so that "two in five voters" are a part of them and no count? */
const beginsClause = (tokens: readonly Token[], i: number): boolean =>
  i === 0 || /^(,|that|and|but|while|some|about|nearly|almost|around|only|roughly)$/.test(tokens[i - 1]!.lower)

const timeWord = /^(seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?)$/
const isUnit = (token: Token | undefined): boolean => token !== undefined && timeWord.test(token.lower)

/** What half of a unit of time is in the next smaller one. */
const halves: ReadonlyMap<string, readonly [number, string]> = new Map([
  ['hour', [30, 'minutes']],
  ['day', [12, 'hours']],
  ['year', [6, 'months']],
  ['decade', [5, 'years']],
  ['century', [50, 'years']],
])

/** "a quarter of an hour", "three quarters of an hour": fifteen and forty-five minutes. */
function findQuarterHours(tokens: readonly Token[], i: number): Draft | null {
  const count = /^(an?|one)$/.test(tokens[i]!.lower) ? 1 : tokens[i]!.lower === 'three' ? 3 : 0
  const at = tokens[i + 1]?.text === '-' ? i + 2 : i + 1
  const hour = tokens[at + 1]?.lower === 'of' && tokens[at + 2]?.lower === 'an' && tokens[at + 3]?.lower === 'hour'
  if (count === 0 || !hour || !/^quarters?$/.test(tokens[at]?.lower ?? '')) return null
  return { ...exactly(15 * count), first: i, last: at + 3, kind: 'count', unit: 'minutes', rule: 'number/half-unit' }
}

/** "half an hour": thirty minutes; "half a day": twelve hours; "three quarters of an hour". */
export function findHalfUnit(tokens: readonly Token[], i: number): Draft | null {
  const quarters = findQuarterHours(tokens, i)
  if (quarters) return quarters
  if (tokens[i]!.lower !== 'half' || !/^an?$/.test(tokens[i + 1]?.lower ?? '')) return null
  const half = halves.get(tokens[i + 2]?.lower ?? '')
  if (!half) return null
  const [value, unit] = half
  return { ...exactly(value), first: i, last: i + 2, kind: 'count', unit, rule: 'number/half-unit' }
}

/** Units of which an article may count one. */
const oneUnit: ReadonlySet<string> = new Set('hour week month year decade century mile kilometer kilometre'.split(' '))
export const isOneUnit = ({ lower }: Token): boolean => oneUnit.has(lower)

/** "over a year", "an hour of heavy fighting": the article counts one, where a hedge or "of" shows that the length is meant. */
export function findOneUnit(tokens: readonly Token[], i: number, lexicon: NumberLexicon): Draft | null {
  const unit = tokens[i + 1]
  if (unit === undefined || !isOneUnit(unit) || !/^an?$/.test(tokens[i]!.lower)) return null
  const hedged = findHedgesBefore(tokens, i, lexicon).effects.some((effect) => effect !== 'none')
  return hedged || tokens[i + 2]?.lower === 'of'
    ? { ...exactly(1), first: i, last: i, kind: 'count', rule: 'number/article' }
    : null
}
