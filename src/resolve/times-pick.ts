import type { Which } from '../model/time.ts'
import { fromDayNumber, isCalendarDay, toDayNumber, toWeekday } from './calendar.ts'
import type { Days } from './calendar-units.ts'
import type { Direction } from './times-direction.ts'
import type { Anchors } from './times-resolved.ts'

/** The year of a day or month within a story: that of its frame, or the next where it would lie more than half a year back. */
function pickStoryYear(frame: Days, at: (year: number) => Days | null): number {
  const { year } = fromDayNumber(frame.from)
  const here = at(year)
  return here && frame.to - frame.from < 300 && here.to < frame.from - 200 ? year + 1 : year
}

/**
 * The year in which a day, month, quarter or season without one lies; null without any anchor. `at` gives its days in a year.
 * What is past is preferred unless the clause looks ahead, and of two years the near one: a report names a year that is far off.
 */
export function pickYear(anchors: Anchors, which: Which | undefined, at: (year: number) => Days | null): number | null {
  const { now, story, direction } = anchors
  if (story && which === undefined) return pickStoryYear(story.days, at)
  if (now === null) return null
  const { year } = fromDayNumber(now)
  const here = at(year)
  if (which === 'this') return year
  if (which === 'last' || which === 'previous') return isOver(here, now) ? year : year - 1
  if (which === 'next' || which === 'following') return here !== null && here.from > now ? year : year + 1
  if (here !== null && here.from <= now && here.to >= now) return year
  const isBegun = here !== null && here.from <= now
  const before = isBegun ? here : at(year - 1)
  const after = isBegun || here === null ? at(year + 1) : here
  const gone = before === null ? 400 : now - before.to
  const gap = after === null ? 800 : after.from - now
  const isDay = here !== null && here.from === here.to
  const isAhead = {
    future: gap <= gone + 200,
    past: gap <= (isDay ? 50 : 7) && gone > 200,
    open: gap <= 120 && gap < gone,
  }[direction ?? 'open']
  if (isAhead) return isBegun || here === null ? year + 1 : year
  return isBegun ? year : year - 1
}

/** Is it this year's that "last" means? The month just past would be "last month": "last February" said in March is that of the year before. */
function isOver(here: Days | null, now: number): boolean {
  if (here === null || here.to >= now) return false
  const length = here.to - here.from + 1
  const isMonth = length >= 28 && length <= 31
  return !(isMonth && now - here.to <= 31)
}

/** A weekday fixes the year of a day ("Tuesday, October 26"): the guess, or the nearest year in which it is that weekday; null where none is near. */
export function pickYearByWeekday(
  month: number,
  day: number,
  weekday: number,
  guess: number | null,
  near: number | null,
): number | null {
  const fits = (year: number): boolean =>
    isCalendarDay({ year, month, day }) && toWeekday(toDayNumber({ year, month, day })) === weekday
  const start = guess ?? (near === null ? null : fromDayNumber(near).year)
  if (start === null) return null
  for (let away = 0; away <= 6; away++) {
    if (fits(start + away)) return start + away
    if (guess !== null && fits(start - away)) return start - away
  }
  return null
}

/** The day of that weekday which `which` and the clause's direction point to. */
export function pickWeekday(weekday: number, anchor: number, which: Which | undefined, direction: Direction): number {
  const back = (toWeekday(anchor) - weekday + 7) % 7
  const forward = (weekday - toWeekday(anchor) + 7) % 7
  if (which === 'last' || which === 'previous') return anchor - (back === 0 ? 7 : back)
  // The day after would be "tomorrow": "next Tuesday" said on a Monday is that of next week.
  if (which === 'next') return anchor + (forward <= 1 ? forward + 7 : forward)
  if (which === 'following') return anchor + (forward === 0 ? 7 : forward)
  const isAhead = which === 'this' ? direction !== 'past' : direction === 'future'
  return isAhead ? anchor + forward : anchor - back
}
