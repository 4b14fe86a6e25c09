import { fromReceived, type Readable } from '../model/readable.ts'
import type { Published, StatementRecord } from '../model/reading.ts'
import type { Token } from '../model/sentence.ts'
import type { Range } from '../model/span.ts'
import type { TimeMention } from '../model/time.ts'
import { chooseNear, type Reach, type Surroundings } from './figures.reach.ts'
import { countBefore, takeNear } from './ordered.ts'

/** Do the words before a time make it what something is compared with? */
export const isBaseline = (tokens: readonly Token[], time: Range): boolean => {
  const at = countBefore(tokens, (token) => token.start, time.start)
  const words = tokens.slice(Math.max(0, at - 4), at).map((token) => token.lower)
  const joined = words.join(' ')
  return /\b(compared (to|with)|than|over|from|against|relative to|versus)( in| the| that of| those of| in the)*$/.test(
    joined,
  )
}

/** Most characters between a word of saying and its day: "said late on". */
const besideCue = 10

/** Tells the times at which somebody spoke ("said on Monday that …") from those that the words speak of. Ask in reading order. */
export function watchSaying(readable: Readable, statements: readonly StatementRecord[]): (time: Range) => boolean {
  const ends = statements.map(({ cue }) => fromReceived(readable, cue.end)).sort((a, b) => a - b)
  let at = 0
  return ({ start }) => {
    while (at < ends.length && ends[at]! <= start) at++
    const end = ends[at - 1]
    return (
      end !== undefined &&
      start - end <= besideCue &&
      /^\s(?:(?:late|early|on)\s)*$/.test(readable.text.slice(end, start))
    )
  }
}

/** Is a time the day by which something is to be, rather than the days in which it was counted ("would go by September 2025")? */
function isDue(tokens: readonly Token[], time: TimeMention, published: Published | null): boolean {
  const at = countBefore(tokens, (token) => token.start, time.start)
  let before = at - 1
  while (before > 0 && /^(the|end|of|early|late|mid|about|around|close)$/.test(tokens[before]!.lower)) before--
  if (!/^(by|before|until|within|till|for|due|in|on)$/.test(tokens[before]?.lower ?? '')) return false
  const day = published?.to ?? published?.from ?? null
  if (day !== null && time.from !== null && time.from.slice(0, 10) > day.slice(0, 10)) return true
  if (!/^(by|before|until|within|till)$/.test(tokens[before]!.lower)) return false
  return tokens
    .slice(Math.max(0, before - 12), before)
    .some(({ lower }) => /^(will|would|shall|must|should|to-be|plans?|scheduled|due|obliges?)$/.test(lower))
}

/** Is the period one that has begun and goes on: "since May", "since the start of the year"? */
export const isOpenPeriod = (tokens: readonly Token[], time: Range): boolean => {
  const at = countBefore(tokens, (token) => token.start, time.start)
  return tokens.slice(Math.max(0, at - 4), at + 1).some(({ lower }) => lower === 'since')
}

/** The days that a figure speaks of, and whether they go on; null where its sentence names none. */
export function findPeriod(
  around: Surroundings,
  reach: Reach,
  published: Published | null,
): { from: string; to: string; open: boolean } | null {
  const { tokens } = around.sentence
  const times = takeNear(around.times, (time) => time.start, reach.own.start, 16)
  const spans = times.filter(
    (time) => time.from !== null && time.to !== null && !isBaseline(tokens, time) && !isDue(tokens, time, published),
  )
  const near = chooseNear(spans, tokens, (time) => time, reach)
  const best = near.reduce<TimeMention | null>((a, b) => (a === null || widthOf(b) > widthOf(a) ? b : a), null)
  return best ? { from: best.from!.slice(0, 10), to: best.to!.slice(0, 10), open: isOpenPeriod(tokens, best) } : null
}

const widthOf = (time: TimeMention): number => Date.parse(time.to!.slice(0, 10)) - Date.parse(time.from!.slice(0, 10))
