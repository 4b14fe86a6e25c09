import type { CalendarShape, TimeModifier, TimeShape } from '../model/time.ts'
import type { Lexeme } from './times-lexemes.ts'
import type { Core } from './times-pattern.ts'

const lowerAt = (lexemes: readonly Lexeme[], at: number): string => lexemes[at]?.lower ?? ''

/** What stands between two cores: words joined by a blank, '' where they touch; null where a sentence or too much lies between. */
function connector(lexemes: readonly Lexeme[], from: number, to: number): string | null {
  if (to - from > 3) return null
  const words: string[] = []
  for (let i = from; i <= to; i++) if (lexemes[i]?.opens) return null
  for (let i = from; i < to; i++) words.push(lexemes[i]!.lower)
  return words.join(' ')
}

const isClockTime = (s: TimeShape): s is CalendarShape =>
  s.kind === 'calendar' && (s.hour !== undefined || s.part !== undefined) && s.day === undefined && s.weekday === undefined && s.month === undefined && s.year === undefined && s.feast === undefined && s.which === undefined
const isDay = (s: TimeShape): boolean => {
  if (s.kind === 'calendar') return s.hour === undefined && s.part === undefined && (s.day !== undefined || s.weekday !== undefined || s.feast !== undefined)
  if (s.kind === 'shift') return s.unit === 'D' && s.part === undefined && s.hour === undefined
  return s.kind === 'unit' && (s.unit === 'D') && s.part === undefined && s.hour === undefined
}
const isYear = (s: TimeShape): boolean => {
  if (s.kind === 'calendar') return s.year !== undefined && s.month === undefined && s.quarter === undefined && s.half === undefined && s.season === undefined && s.mod === undefined
  if (s.kind === 'unit') return s.unit === 'Y' && s.ordinal === undefined && s.mod === undefined
  return s.kind === 'shift' && s.unit === 'Y' && s.count === 1
}
const isYearPart = (s: TimeShape): s is CalendarShape =>
  s.kind === 'calendar' && s.year === undefined && s.within === undefined && s.which === undefined && s.hour === undefined &&
  (s.quarter !== undefined || s.half !== undefined || s.season !== undefined || (s.month !== undefined))

const isLongSpan = (s: TimeShape): boolean =>
  (s.kind === 'calendar' && s.day === undefined && s.weekday === undefined && s.hour === undefined) || (s.kind === 'unit' && s.ordinal === undefined)

const dayParts = (a: CalendarShape) => ({
  ...(a.part === undefined ? {} : { part: a.part }),
  ...(a.hour === undefined ? {} : { hour: a.hour }),
  ...(a.minute === undefined ? {} : { minute: a.minute }),
})

/** Puts a clock time or part of a day onto a day. */
function withTime(day: TimeShape, time: CalendarShape): TimeShape | null {
  if (day.kind === 'calendar')
    return { ...day, ...dayParts(time), ...(time.zoneMinutes === undefined ? {} : { zoneMinutes: time.zoneMinutes }) }
  if (day.kind === 'unit' || day.kind === 'shift') return { ...day, ...dayParts(time) }
  return null
}

/** Puts a month, quarter, half or season into a year. */
function withYear(part: CalendarShape, year: TimeShape): TimeShape {
  if (year.kind === 'calendar' && year.year !== undefined) return { ...part, year: year.year }
  return { ...part, within: year }
}

/** One shape of two neighbours ("10 p.m." and "Wednesday"), or null where they are two times. */
function joinShapes(a: TimeShape, b: TimeShape, between: string): TimeShape | null {
  const near = between === '' || between === ',' || between === 'on' || between === 'of' || between === 'of the' || between === 'on the' || between === 'of the'|| between === ', on' || between === 'in the'
  if (near && isClockTime(a) && isDay(b)) return withTime(b, a)
  if (isDay(a) && isClockTime(b)) {
    if (b.part !== undefined && (between === '' )) return withTime(a, b)
    if (b.hour !== undefined && (between === 'at' || between === '' || between === ', at' || between === ',' || between === 'around' || between === 'at about' || between === 'at around')) return withTime(a, b)
  }
  if (isClockTime(a) && isClockTime(b) && a.hour !== undefined && b.part !== undefined && (between === 'in the' || between === 'on the')) return { ...a, ...b }
  if (a.kind === 'calendar' && b.kind === 'calendar' && a.weekday !== undefined && a.day === undefined && b.day !== undefined && b.weekday === undefined) {
    if (between === '' || between === ',' || between === 'the' || between === ', the') {
      const { which: _, ...named } = a
      return { ...named, ...b, weekday: a.weekday }
    }
  }
  if (isYearPart(a) && isYear(b) && (between === '' || between === ',' || between === 'of' || between === 'in' && a.quarter !== undefined && b.kind === 'calendar')) return withYear(a, b)
  if (a.kind === 'unit' && a.ordinal !== undefined && a.within === undefined && isLongSpan(b) && (between === 'of' || between === 'of the')) return { ...a, within: b }
  if (a.kind === 'duration' && a.edge !== undefined && a.of === undefined && isLongSpan(b) && (between === 'of' || between === 'of the')) return { ...a, side: null, of: b }
  if (a.kind === 'calendar' && a.feast !== undefined && a.year === undefined && isYear(b) && (between === '' || between === ',' || between === 'of')) return withYear(a, b)
  if (isYear(a) && isYearPart(b) && b.month === undefined && (between === '' || between === "' s" || between === '’ s')) return withYear(b, a)
  if (a.kind === 'calendar' && a.half !== undefined && (between === 'of' || between === 'of the') && isLongSpan(b)) return { ...b, mod: a.half === 1 ? 'START' : 'END' } as TimeShape
  if (a.kind === 'unit' && a.unit === 'Q' && isYear(b) && (between === '' || between === 'of')) return { ...a, which: 'same', within: b }
  if (a.kind === 'unit' && (a.unit === 'K' || a.unit === 'W') && b.kind === 'calendar' && between === 'of' && b.day !== undefined) return { ...a, within: b }
  if (a.kind === 'calendar' && a.weekday !== undefined && a.day === undefined && b.kind === 'unit' && b.unit === 'W' && (between === 'of' || between === '')) return { ...a, within: b }
  return null
}

/** Joins neighbouring cores that say one time. Each join is tried again with the next neighbour. */
export function joinCores(lexemes: readonly Lexeme[], cores: readonly Core[]): Core[] {
  const out: Core[] = []
  for (const core of cores) {
    let current = core
    for (let last = out.at(-1); last; last = out.at(-1)) {
      const between = connector(lexemes, last.next, current.first)
      const shape = between === null ? null : joinShapes(last.shape, current.shape, between)
      if (!shape) break
      out.pop()
      const lead = last.shape.kind === 'calendar' && isClockTime(last.shape) ? last : last
      current = { first: last.first, next: current.next, rule: lead.rule, shape }
    }
    out.push(current)
  }
  return out
}

/** Words after a duration that make it a point in time or loosen it. */
export function extendRight(lexemes: readonly Lexeme[], core: Core): Core {
  const { shape, next } = core
  const word = lowerAt(lexemes, next)
  const two = lowerAt(lexemes, next + 1)
  if (lexemes[next]?.opens) return core
  if (shape.kind === 'duration') {
    if (lexemes[next]?.gap === 'hyphen' && word === 'old') return { ...core, next: next + 1 }
    if (lexemes[next]?.gap === 'hyphen' && word === 'long') return { ...core, next: next + 1 }
    const toShift = (from: 'publication' | 'narrative', sign: 1 | -1, words: number): Core => ({
      ...core,
      next: next + words,
      rule: `${core.rule.replace('duration', 'shift')}`,
      shape: { kind: 'shift', from, sign, count: shape.count, unit: shape.unit, ...(shape.mod ? { mod: shape.mod } : {}) },
    })
    const loose = word === 'or' && (two === 'so' || two === 'more' || two === 'less') ? 2 : 0
    const approx = two === 'so' ? { mod: 'APPROX' as const } : {}
    const after = lowerAt(lexemes, next + loose)
    if (shape.side === null) {
      if (after === 'ago') return { ...toShift('publication', -1, loose + 1) }
      if (after === 'earlier' || after === 'previously') return toShift('narrative', -1, loose + 1)
      if (after === 'later' || after === 'afterwards') return toShift('narrative', 1, loose + 1)
      if (after === 'from' && lowerAt(lexemes, next + loose + 1) === 'now') return toShift('publication', 1, loose + 2)
      if (after === 'hence') return toShift('publication', 1, loose + 1)
    }
    if (loose) return { ...core, next: next + 2, shape: { ...shape, ...approx } }
    if (word === 'ahead' || (word === 'to' && two === 'come')) return { ...core, next: next + (word === 'to' ? 2 : 1), shape: { ...shape, side: 'next' } }
    return core
  }
  if (shape.kind === 'calendar' || shape.kind === 'unit') {
    if (word === 'and' && two === 'beyond') return { ...core, next: next + 2 }
    if (word === 'or' && (two === 'later' || two === 'earlier' || two === 'so')) return { ...core, next: next + 2, shape: two === 'so' ? { ...shape, mod: 'APPROX' } : shape }
  }
  return core
}

interface Prefix {
  readonly words: readonly string[]
  readonly mod: TimeModifier | null
  readonly on: (shape: TimeShape) => boolean
}

const isSpan = (s: TimeShape): boolean => s.kind === 'calendar' || s.kind === 'unit' || s.kind === 'shift'
const isCoarse = (s: TimeShape): boolean =>
  (s.kind === 'calendar' && s.hour === undefined) || (s.kind === 'unit') || (s.kind === 'shift')
const isLength = (s: TimeShape): boolean => s.kind === 'duration' || s.kind === 'shift'
/** A plain length with a number: "over two weeks", not "over the past two weeks". */
const isCounted = (s: TimeShape): boolean => s.kind === 'duration' && s.side === null && s.count !== null
const isAny = (s: TimeShape): boolean => s.kind !== 'set' && s.kind !== 'reference'

const rows: readonly (readonly [string, TimeModifier | null, (shape: TimeShape) => boolean])[] = [
  ['early', 'START', isCoarse],
  ['earlier', 'START', isCoarse],
  ['early in', 'START', isCoarse],
  ['earlier in', 'START', isCoarse],
  ['early on', 'START', isCoarse],
  ['earlier on', 'START', isCoarse],
  ['late', 'END', isCoarse],
  ['late in', 'END', isCoarse],
  ['late on', 'END', isCoarse],
  ['later', 'END', isCoarse],
  ['later in', 'END', isCoarse],
  ['later on', 'END', isCoarse],
  ['mid', 'MID', isCoarse],
  ['beginning of', 'START', isSpan],
  ['start of', 'START', isSpan],
  ['onset of', 'START', isSpan],
  ['early part of', 'START', isSpan],
  ['early days of', 'START', isSpan],
  ['opening days of', 'START', isSpan],
  ['middle of', 'MID', isSpan],
  ['end of', 'END', isSpan],
  ['close of', 'END', isSpan],
  ['latter part of', 'END', isSpan],
  ['late part of', 'END', isSpan],
  ['last part of', 'END', isSpan],
  ['final days of', 'END', isSpan],
  ['last days of', 'END', isSpan],
  ['rest of', null, isSpan],
  ['remainder of', null, isSpan],
  ['good part of', null, isSpan],
  ['most of', null, isSpan],
  ['much of', null, isSpan],
  ['about', 'APPROX', isAny],
  ['around', 'APPROX', isAny],
  ['approximately', 'APPROX', isAny],
  ['roughly', 'APPROX', isAny],
  ['circa', 'APPROX', isAny],
  ['ca .', 'APPROX', isAny],
  ['some', 'APPROX', isLength],
  ['nearly', 'LESS', isLength],
  ['almost', 'LESS', isLength],
  ['close to', 'LESS', isLength],
  ['just under', 'LESS', isLength],
  ['under', 'LESS', isLength],
  ['less than', 'LESS', isLength],
  ['fewer than', 'LESS', isLength],
  ['no more than', 'LESS', isLength],
  ['not more than', 'LESS', isLength],
  ['at most', 'LESS', isLength],
  ['up to', 'LESS', isLength],
  ['as little as', 'LESS', isLength],
  ['more than', 'MORE', isLength],
  ['over', 'MORE', isCounted],
  ['just over', 'MORE', isLength],
  ['well over', 'MORE', isLength],
  ['at least', 'MORE', isLength],
  ['no less than', 'MORE', isLength],
  ['not less than', 'MORE', isLength],
  ['as many as', 'LESS', isLength],
  ['as long as', 'LESS', isLength],
]
const byLast = new Map<string, Prefix[]>()
for (const [source, mod, on] of rows) {
  const words = source.split(' ')
  const key = words.at(-1)!
  byLast.set(key, [...(byLast.get(key) ?? []), { words, mod, on }].sort((a, b) => b.words.length - a.words.length))
}

/** Does the article before it belong to the expression ("the third quarter", not "the May 22 attack")? */
function takesArticle(lexemes: readonly Lexeme[], core: Core, extended: boolean): boolean {
  const { shape } = core
  const head = lexemes[core.next - 1]!
  const after = lexemes[core.next]
  if (extended) return true
  switch (shape.kind) {
    case 'calendar': {
      if (shape.quarter !== undefined) return !(head.gap === 'hyphen' && after?.kind === 'word' && !after.opens)
      if (shape.decade !== undefined || shape.century !== undefined || shape.half !== undefined) return true
      if (shape.season !== undefined) return true
      if (shape.part !== undefined) return lexemes[core.first]!.entries.some((e) => e.part) || shape.which !== undefined
      return shape.which !== undefined && shape.which !== 'this' || shape.feast !== undefined && false
    }
    case 'unit':
      return true
    case 'duration':
      return shape.side !== null || lexemes[core.first]!.entries.some((e) => e.ordinal !== undefined || e.which !== undefined) || (shape.count !== null && head.entries.some((e) => e.unit && e.plural)) || shape.count === null && lexemes[core.first]!.entries.some((e) => e.unit)
    case 'reference':
      return core.next - core.first > 1 && lexemes[core.first]!.entries.some((e) => e.which || e.adjective)
    default:
      return false
  }
}

/** Takes words before a core into it: "late", "the end of", "more than two years", and the article. */
export function extendLeft(lexemes: readonly Lexeme[], core: Core, limit: number): Core {
  let { first, shape } = core
  let extended = false
  const isFree = (at: number): boolean => at >= limit && !lexemes[at + 1]!.opens
  for (let round = 0; round < 3; round++) {
    const article = first - 1 >= limit && lowerAt(lexemes, first - 1) === 'the' && takesArticle(lexemes, { ...core, first, shape }, false) ? 1 : 0
    const end = first - article
    if (!isFree(end - 1)) {
      first = end
      break
    }
    const prefix = byLast.get(lowerAt(lexemes, end - 1))?.find(
      (row) => row.on(shape) && row.words.every((word, i) => end - row.words.length + i >= limit && lowerAt(lexemes, end - row.words.length + i) === word),
    )
    if (!prefix || (article && !prefix.words.at(-1)!.match(/^(?:of|in|on|about|around|than|least|over|nearly|almost|to)$/))) {
      if (extended || article) first = end - (article ? 0 : lowerAt(lexemes, end - 1) === 'the' && isFree(end - 1) ? 1 : 0)
      return { ...core, first, shape }
    }
    first = end - prefix.words.length
    if (prefix.mod) shape = { ...shape, mod: prefix.mod } as TimeShape
    extended = true
    if (prefix.words.at(-1) === 'of') {
      if (lowerAt(lexemes, first - 1) === 'the' || lowerAt(lexemes, first - 1) === 'a') first -= isFree(first - 1) ? 1 : 0
      break
    }
    if (lexemes[first]!.opens) break
  }
  if (extended && lowerAt(lexemes, first - 1) === 'the' && isFree(first - 1)) first--
  return { ...core, first, shape }
}
