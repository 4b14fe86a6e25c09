import type { Change } from '../model/reading.ts'
import type { Token } from '../model/sentence.ts'
import type { Range } from '../model/span.ts'
import type { TimeMention } from '../model/time.ts'
import type { FigureLexicon } from './figures.lexicon.ts'
import { chooseNear, type Reach, type Surroundings } from './figures.reach.ts'
import { countBefore, takeNear } from './ordered.ts'

/** Do the words before a time make it what something is compared with? */
const isBaseline = (tokens: readonly Token[], time: Range): boolean => {
  const at = countBefore(tokens, (token) => token.start, time.start)
  const words = tokens.slice(Math.max(0, at - 4), at).map((token) => token.lower)
  const joined = words.join(' ')
  return /\b(compared (to|with)|than|over|from|against|relative to|versus)( in| the| that of| those of| in the)*$/.test(
    joined,
  )
}

/** The days that a figure speaks of; null where its sentence names none. */
export function findPeriod(around: Surroundings, reach: Reach): { from: string; to: string } | null {
  const times = takeNear(around.times, (time) => time.start, reach.own.start, 16)
  const spans = times.filter(
    (time) => time.from !== null && time.to !== null && !isBaseline(around.sentence.tokens, time),
  )
  const near = chooseNear(spans, around.sentence.tokens, (time) => time, reach)
  const best = near.reduce<TimeMention | null>((a, b) => (a === null || widthOf(b) > widthOf(a) ? b : a), null)
  return best ? { from: best.from!.slice(0, 10), to: best.to!.slice(0, 10) } : null
}

const widthOf = (time: TimeMention): number => Date.parse(time.to!.slice(0, 10)) - Date.parse(time.from!.slice(0, 10))

/** How a percentage or a factor changes something, and against which days; null where no word of change stands near it. */
export function findChange(
  around: Surroundings,
  first: number,
  last: number,
  percent: number | null,
  lexicon: FigureLexicon,
): Change | null {
  const { tokens } = around.sentence
  let direction: 'up' | 'down' | null = null
  for (let distance = 0; distance <= 7 && direction === null; distance++)
    for (const at of [first - distance, last + distance])
      if (direction === null && at >= 0 && (distance === 0 || at !== first))
        direction = lexicon.changes.get(tokens[at]?.lower ?? '') ?? null
  if (direction === null) return null
  const near = takeNear(around.times, (time) => time.start, tokens[first]!.start, 8)
  const base = near.find((time) => time.from !== null && time.to !== null && isBaseline(tokens, time))
  return { direction, percent, baseline: base ? { from: base.from!.slice(0, 10), to: base.to!.slice(0, 10) } : null }
}
