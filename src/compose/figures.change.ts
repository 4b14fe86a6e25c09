import type { NumberMention } from '../model/quantity.ts'
import type { Change } from '../model/reading.ts'
import type { Token } from '../model/sentence.ts'
import { isBaseline } from './figures.days.ts'
import type { Draft } from './figures.draft.ts'
import type { FigureLexicon } from './figures.lexicon.ts'
import type { Surroundings } from './figures.reach.ts'
import { takeNear } from './ordered.ts'

/** How far from a percentage, in words, the word of change may stand; and from a count, the one that it was before. */
const near = 7
const nearBase = 14

type Base = NonNullable<Change['base']>

/** Is the change said to be still to come ("on track to double", "could triple")? */
function isExpected(tokens: readonly Token[], first: number, lexicon: FigureLexicon): boolean {
  for (let at = first - 1; at >= Math.max(0, first - 6) && !/^[,.;:]$/.test(tokens[at]!.text); at--)
    for (const { words, tally } of lexicon.tallies.get(tokens[at]!.lower) ?? [])
      if (tally === 'expected' && words.every((word, i) => tokens[at + i]?.lower === word)) return true
  return false
}

const comparing = /^(compared|against|versus|vs|from)$/

/** The number that stands behind "from", "compared with", "against" near a figure: what it was before. */
function findBase(tokens: readonly Token[], draft: Draft, numbers: readonly NumberMention[]): NumberMention | null {
  for (const number of numbers) {
    const gap = number.first > draft.last ? number.first - draft.last : draft.first - number.last
    if (gap < 1 || gap > nearBase || number.kind !== 'count' || number.best === null) continue
    let at = number.first - 1
    while (at > 0 && /^(with|to|just|only|a|the|some|level|of|high|low)$/.test(tokens[at]!.lower)) at--
    if (!comparing.test(tokens[at]?.lower ?? '')) continue
    // "from 30 to 50 people" is a stretch from one to the other only where a word of change stands before it.
    if (tokens.slice(Math.min(at, draft.last), at).some(({ text }) => /^[.;]$/.test(text))) continue
    return number
  }
  return null
}

/** The count that something has come to ("by 40 percent to 700"), right behind a percentage. */
const findCame = (tokens: readonly Token[], last: number, numbers: readonly NumberMention[]): NumberMention | null =>
  numbers.find(
    ({ first, kind, best }) =>
      kind === 'count' && best !== null && first > last && first - last <= 3 && tokens[first - 1]?.lower === 'to',
  ) ?? null

function findDirection(tokens: readonly Token[], first: number, last: number, lexicon: FigureLexicon) {
  for (let distance = 0; distance <= near; distance++)
    for (const at of [first - distance, last + distance]) {
      if (at < 0 || (distance > 0 && at === first)) continue
      const direction = lexicon.changes.get(tokens[at]?.lower ?? '')
      if (direction) return direction
    }
  return null
}

/** How a percentage or a factor changes something, and from what; null where no word of change stands near it. */
function findRelative(around: Surroundings, draft: Draft, numbers: readonly NumberMention[], lexicon: FigureLexicon) {
  const { tokens } = around.sentence
  const factor = draft.value.best ?? draft.value.min
  if (factor === null) return null
  const isPercent = draft.measures === 'percent'
  const isShare = draft.measures === 'share'
  const percent = isPercent ? factor : isShare ? Math.round(factor * 1000) / 10 : (factor - 1) * 100
  const told = findDirection(tokens, draft.first, draft.last, lexicon)
  const direction = told ?? (isPercent || isShare ? null : 'up')
  if (direction === null) return null
  const times = takeNear(around.times, (time) => time.start, tokens[draft.first]!.start, 8)
  const days = told
    ? times.find((time) => time.from !== null && time.to !== null && isBaseline(tokens, time))
    : undefined
  const stated = findBase(tokens, draft, numbers)
  const came = findCame(tokens, draft.last, numbers)
  return {
    direction,
    percent,
    baseline: days ? { from: days.from!.slice(0, 10), to: days.to!.slice(0, 10) } : null,
    base: stated ? toStated(stated) : came ? toWorkedOut(came.best!, percent, direction) : null,
    expected: isExpected(tokens, draft.first, lexicon),
  }
}

const toStated = ({ best }: NumberMention): Base => ({ value: best!, basis: 'stated' })

/** The base from which a change by so many percent leads to a count; null where no base does. */
function toWorkedOut(count: number, percent: number, direction: 'up' | 'down'): Base | null {
  const factor = direction === 'up' ? 1 + percent / 100 : 1 - percent / 100
  return factor > 0 ? { value: Math.round((count / factor) * 10) / 10, basis: 'inferred' } : null
}

/** "52 raids, down from 90": what a count was before. */
function findAbsolute(
  tokens: readonly Token[],
  draft: Draft,
  numbers: readonly NumberMention[],
  lexicon: FigureLexicon,
) {
  const value = draft.value.best
  if (value === null) return null
  const last = Math.max(draft.last, draft.phraseLast)
  for (let at = draft.first - 4; at < Math.min(tokens.length, last + 8); at++) {
    const word = tokens[at]?.lower ?? ''
    const direction = lexicon.changes.get(word)
    const compares = /^(compared|against|versus)$/.test(word)
    if ((!direction && !compares) || (at >= draft.first && at <= last)) continue
    const from = direction ? (tokens[at + 1]?.lower === 'from' ? at + 1 : at + 2) : at
    if (direction && tokens[from]?.lower !== 'from') continue
    const base = numbers.find(
      ({ first, kind, best }) => first > from && first - from <= 3 && kind === 'count' && best !== null,
    )
    if (!base || base.first === draft.first) continue
    return {
      direction: direction ?? (value >= base.best! ? ('up' as const) : ('down' as const)),
      percent: null,
      baseline: null,
      base: toStated(base),
      expected: isExpected(tokens, at, lexicon),
    }
  }
  return null
}

const uncounted = new Set(['share', 'distance', 'area', 'weight', 'volume', 'duration'])

/** The change that a figure tells of: "rose by 250 percent to 473", "doubled", "52 raids, down from 90"; null where it tells of none. */
export function findChange(
  around: Surroundings,
  draft: Draft,
  numbers: readonly NumberMention[],
  lexicon: FigureLexicon,
): Change | null {
  const isByShare =
    draft.measures === 'share' && around.sentence.tokens[draft.first - 1]?.lower === 'by' && draft.value.best !== null
  if (draft.measures === 'percent' || draft.measures === 'multiple' || isByShare)
    return findRelative(around, draft, numbers, lexicon)
  return uncounted.has(draft.measures) ? null : findAbsolute(around.sentence.tokens, draft, numbers, lexicon)
}
