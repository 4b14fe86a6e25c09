import { fromReceived, type Readable } from '../model/readable.ts'
import type { Published, StatementRecord } from '../model/reading.ts'
import type { Token } from '../model/sentence.ts'
import type { Range } from '../model/span.ts'
import type { TimeMention } from '../model/time.ts'
import { chooseNear, type Reach, type Surroundings } from './figures.reach.ts'
import { countBefore, takeNear } from './ordered.ts'

/** Do the words before a time make it what something is compared with? */
export const isBaseline = (tokens: readonly Token[], time: TimeMention): boolean => {
  // "Over the past three weeks", "from March to June": no comparison.
  if (time.type === 'DURATION' || time.bound === 'span') return false
  const at = countBefore(tokens, (token) => token.start, time.start)
  const words = tokens.slice(Math.max(0, at - 4), at).map((token) => token.lower)
  const joined = words.join(' ')
  return /\b(compared (to|with)|than|over|from|against|relative to|versus)( in| the| that of| those of| in the)*$/.test(
    joined,
  )
}

/** Most characters between a word of saying and its day. */
const besideCue = 36

/** Words between a cue and its day: "told reporters late on Monday" names whom it was said to. */
const besideSaying = /^\s(?:(?:late|early|on)\s)*$/
const besideTelling = /^\s(?:[A-Za-z]+\s){0,3}(?:late\s|early\s)?(?:on\s)?$/

/** Tells the times at which somebody spoke ("said on Monday that …") from those that the words speak of. Ask in reading order. */
export function watchSaying(readable: Readable, statements: readonly StatementRecord[]): (time: Range) => boolean {
  const cues = statements
    .map(({ cue }) => ({ end: fromReceived(readable, cue.end), tells: /\btold$/.test(cue.text) }))
    .sort((a, b) => a.end - b.end)
  let at = 0
  return ({ start }) => {
    while (at < cues.length && cues[at]!.end <= start) at++
    const cue = cues[at - 1]
    if (cue === undefined || start - cue.end > besideCue) return false
    return (cue.tells ? besideTelling : besideSaying).test(readable.text.slice(cue.end, start))
  }
}

/** Is a time the day by which something is to be, rather than the days in which it was counted ("would go by September 2025")? */
function isDue(tokens: readonly Token[], time: TimeMention, published: Published | null): boolean {
  const at = countBefore(tokens, (token) => token.start, time.start)
  let before = at - 1
  while (before > 0 && /^(the|end|of|early|late|mid|about|around|close)$/.test(tokens[before]!.lower)) before--
  if (!/^(by|before|until|within|till|for|due|in|on)$/.test(tokens[before]?.lower ?? '')) return false
  const day = published?.from == null ? null : (published.to ?? published.from)
  if (day !== null && time.from !== null && time.from.slice(0, 10) > day.slice(0, 10)) return true
  if (!/^(by|before|until|within|till)$/.test(tokens[before]!.lower)) return false
  return tokens
    .slice(Math.max(0, before - 12), before)
    .some(({ lower }) => /^(will|would|shall|must|should|to-be|plans?|scheduled|due|obliges?)$/.test(lower))
}

/** Most words between "since" and its time: "since the war broke out in April 2023". */
const besideSince = 12

/** Is the period one that has begun and goes on: "since May", "since the start of the year", "since fighting began in May"? */
export const isOpenPeriod = (tokens: readonly Token[], time: Range): boolean => {
  const at = countBefore(tokens, (token) => token.start, time.start)
  for (let i = at; i >= Math.max(0, at - besideSince); i--) {
    if (tokens[i]?.lower === 'since') return true
    if (i < at && /^[,;:.()—–]$/.test(tokens[i]!.text)) return false
  }
  return false
}

/** The days that a figure speaks of. `open`: they go on. `isSame`: they are "the same period" of another year. */
export interface Days {
  readonly from: string
  readonly to: string
  readonly open: boolean
  readonly isSame: boolean
}

const samePeriod = /\bsame (period|months?|weeks?|stretch|span)\b/i

/** The days of a period in the year in which others begin: "the same period of 2023". The 29th of February becomes the 28th. */
export function moveToYear(period: { readonly from: string; readonly to: string }, days: Days): Days {
  const years = Number(period.to.slice(0, 4)) - Number(days.to.slice(0, 4))
  const move = (day: string): string => {
    const moved = `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`
    return moved.endsWith('02-29') && Number.isNaN(Date.parse(moved)) ? moved.replace('02-29', '02-28') : moved
  }
  return { ...days, from: move(period.from), to: move(period.to) }
}

/** The days that a figure speaks of, and whether they go on; null where its sentence names none. */
export function findPeriod(around: Surroundings, reach: Reach, published: Published | null): Days | null {
  const { tokens } = around.sentence
  const times = takeNear(around.times, (time) => time.start, reach.own.start, 16)
  const spans = times.filter(
    (time) => time.from !== null && time.to !== null && !isBaseline(tokens, time) && !isDue(tokens, time, published),
  )
  const near = chooseNear(spans, tokens, (time) => time, reach)
  const best = near.reduce<TimeMention | null>((a, b) => (a === null || widthOf(b) > widthOf(a) ? b : a), null)
  if (best === null) return null
  const open = isOpenPeriod(tokens, best)
  const from = best.from!.slice(0, 10)
  const end = best.to!.slice(0, 10)
  // "Since the war broke out in April 2023": until the day of writing.
  const now = published?.to ?? end
  const to = open && end < now ? now : end
  return { from, to, open, isSame: samePeriod.test(best.text) }
}

const widthOf = (time: TimeMention): number => Date.parse(time.to!.slice(0, 10)) - Date.parse(time.from!.slice(0, 10))
