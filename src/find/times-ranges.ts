import type { CalendarShape, TimeBound, TimeShape } from '../model/time.ts'
import type { Lexeme } from './times-lexemes.ts'
import type { Core } from './times-pattern.ts'

const isDayNumber = (lexeme: Lexeme | undefined): lexeme is Lexeme =>
  lexeme !== undefined && /^\d\d?$/.test(lexeme.lower) && lexeme.number >= 1 && lexeme.number <= 31
const isSuffix = (lexeme: Lexeme | undefined): boolean =>
  lexeme?.gap === 'glued' && /^(?:st|nd|rd|th)$/.test(lexeme.lower)
const rangeWord = /^(?:to|and|through|until|till|or|–|-)$/

/** The first day of "6-7 January", "22 to 24 February", whose month and year stand behind the second one. Nothing before lexeme `limit` is taken. */
export function findRangeStart(lexemes: readonly Lexeme[], core: Core, limit: number): Core | null {
  if (core.rule !== 'time/day-month' || core.shape.kind !== 'calendar') return null
  let end = core.first
  if (lexemes[end]!.gap !== 'hyphen') {
    if (lexemes[end - 1]?.lower === 'the') end--
    if (!rangeWord.test(lexemes[end - 1]?.lower ?? '')) return null
    end--
  }
  const at = isSuffix(lexemes[end - 1]) ? end - 2 : end - 1
  const start = lexemes[at]
  if (at < limit || !isDayNumber(start) || start.gap !== 'blank' || start.number >= (core.shape.day ?? 0)) return null
  return { first: at, next: end, rule: core.rule, shape: { ...core.shape, day: start.number } }
}

/** "1915-17": the second year. */
function findYearEnd(lexemes: readonly Lexeme[], core: Core, start: number): Core | null {
  const at = core.next
  const end = lexemes[at]
  if (end?.gap !== 'hyphen' || !/^\d\d$/.test(end.lower)) return null
  const year = Math.floor(start / 100) * 100 + end.number
  const after = lexemes[at + 1]
  if (year <= start || after?.gap === 'hyphen' || after?.lower === '%') return null
  return { first: at, next: at + 1, rule: core.rule, shape: { kind: 'calendar', year } }
}

/** The second end of "1915-17", "April 13-15", "May 6 and 7th", whose year or month stands before the first. */
export function findRangeEnd(lexemes: readonly Lexeme[], core: Core): Core | null {
  const { shape } = core
  if (shape.kind !== 'calendar') return null
  if (core.rule === 'time/year' && shape.year !== undefined) return findYearEnd(lexemes, core, shape.year)
  if (core.rule !== 'time/month-day' || shape.year !== undefined) return null
  const isHyphen = lexemes[core.next]?.gap === 'hyphen'
  const at = isHyphen ? core.next : core.next + 1
  const end = lexemes[at]
  if (!isDayNumber(end) || end.number <= (shape.day ?? 31)) return null
  if (!isHyphen && !rangeWord.test(lexemes[core.next]!.lower)) return null
  const next = isSuffix(lexemes[at + 1]) ? at + 2 : at + 1
  const after = lexemes[next]
  // "On May 6 and 7 people died": a noun would be counted.
  const isNoun = after?.kind === 'word' && !/^(?:in|at|of|on|by|when|as|with|for|to|the|a|after)$/.test(after.lower)
  if (!isHyphen && next === at + 1 && isNoun) return null
  if (after && after.kind !== 'mark' && after.gap !== 'blank') return null
  return { first: at, next, rule: core.rule, shape: { ...shape, day: end.number } }
}

/** Are two neighbouring expressions the ends of one span: "2014-2017", "from May to June", "between 2014 and 2017"? */
function areEnds(lexemes: readonly Lexeme[], first: Core, second: Core): boolean {
  if (second.first === first.next) return lexemes[second.first]!.gap === 'hyphen'
  if (second.first - first.next > 1) return false
  const joint = lexemes[first.next]!.lower
  if (joint === 'and') return lexemes[first.first - 1]?.lower === 'between'
  return /^(?:to|until|through|till|–|-)$/.test(joint)
}

/** A day or month that lacks its year. */
const lacksYear = (shape: TimeShape): shape is CalendarShape =>
  shape.kind === 'calendar' && shape.month !== undefined && [shape.year, shape.which, shape.within].every((x) => !x)

/** "From March 28 to April 2, 2021": the first end is of the year that stands behind the second, or of the one before. */
export function shareYears(lexemes: readonly Lexeme[], cores: readonly Core[]): readonly Core[] {
  return cores.map((core, i) => {
    const following = cores[i + 1]
    if (!following || !lacksYear(core.shape) || !areEnds(lexemes, core, following)) return core
    const { shape } = following
    if (shape.kind !== 'calendar' || shape.year === undefined || shape.month === undefined) return core
    const year = core.shape.month! > shape.month ? shape.year - 1 : shape.year
    return { ...core, shape: { ...core.shape, year } }
  })
}

const bounds: ReadonlyMap<string, TimeBound> = new Map([
  ['since', 'since'],
  ['until', 'until'],
  ['till', 'until'],
  ['by', 'by'],
  ['before', 'before'],
  ['after', 'after'],
])

/** How its neighbours and the word before bind an expression; null where nothing does. */
export function findBound(
  lexemes: readonly Lexeme[],
  core: Core,
  previous: Core | undefined,
  following: Core | undefined,
): TimeBound | null {
  if (previous && areEnds(lexemes, previous, core)) return 'span'
  if (following && areEnds(lexemes, core, following)) return 'span'
  const before = lexemes[core.first - 1]?.lower ?? ''
  // "Since the October 7 attack": it binds the day of what it tells of.
  return bounds.get(before === 'the' ? (lexemes[core.first - 2]?.lower ?? '') : before) ?? null
}
