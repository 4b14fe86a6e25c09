import type { DayPart, Season, TimeUnit, Which } from '../model/time.ts'
import type { Lexeme } from './times-lexemes.ts'
import type { TimeEntry } from './times-lexicon.ts'

/** What atoms of a pattern understood; a rule makes its shape of it. */
export interface Captured {
  readonly year?: number
  readonly decade?: number
  readonly month?: number
  readonly calendar?: 'hijri'
  readonly day?: number
  readonly weekday?: number
  readonly season?: Season
  readonly part?: DayPart
  readonly hour?: number
  readonly minute?: number
  readonly zoneMinutes?: number
  /** Null where vague. */
  readonly count?: number | null
  readonly approx?: true
  readonly unit?: TimeUnit
  readonly times?: number
  readonly ordinal?: number
  readonly which?: Which
  readonly set?: string
  readonly reference?: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'
  readonly feast?: string
  /** The literal that a `word=` element matched. */
  readonly word?: string
}

/** Where an atom ends and what it understood; null where it does not match. */
export type AtomMatch = { readonly next: number; readonly fields: Captured } | null
export type Atom = (lexemes: readonly Lexeme[], at: number) => AtomMatch

const isAllCaps = (lexeme: Lexeme): boolean => lexeme.capital

/** Matches the first entry of the lexeme that `pick` takes, its further words included. */
function matchEntry(
  lexemes: readonly Lexeme[],
  at: number,
  pick: (entry: TimeEntry) => Captured | null,
): AtomMatch {
  const lexeme = lexemes[at]
  if (!lexeme) return null
  for (const entry of lexeme.entries) {
    const fields = pick(entry)
    if (!fields) continue
    const next = at + 1 + entry.rest.length
    if (entry.rest.every((word, i) => lexemes[at + 1 + i]?.lower === word)) return { next, fields }
  }
  return null
}

const fullStop = (lexemes: readonly Lexeme[], at: number): boolean =>
  lexemes[at]?.lower === '.' && lexemes[at]!.gap === 'glued'

const withStop = (lexemes: readonly Lexeme[], match: AtomMatch, short: boolean): AtomMatch =>
  match && short && fullStop(lexemes, match.next) ? { ...match, next: match.next + 1 } : match

const month: Atom = (lexemes, at) => {
  if (!lexemes[at] || !isAllCaps(lexemes[at])) return null
  let short = false
  const found = matchEntry(lexemes, at, (entry) => {
    if (entry.month === undefined) return null
    short = entry.short === true
    return entry.calendar === 'hijri' ? { month: entry.month, calendar: 'hijri' } : { month: entry.month }
  })
  return withStop(lexemes, found, short)
}

const weekday: Atom = (lexemes, at) => {
  if (!lexemes[at] || !isAllCaps(lexemes[at])) return null
  let short = false
  const found = matchEntry(lexemes, at, (entry) => {
    if (entry.weekday === undefined || entry.plural) return null
    short = entry.short === true
    return { weekday: entry.weekday }
  })
  return withStop(lexemes, found, short)
}

const weekdays: Atom = (lexemes, at) =>
  lexemes[at] && isAllCaps(lexemes[at])
    ? matchEntry(lexemes, at, (entry) =>
        entry.weekday !== undefined && entry.plural ? { weekday: entry.weekday } : null,
      )
    : null

const suffixes = new Set(['st', 'nd', 'rd', 'th'])
const hasOrdinalSuffix = (lexemes: readonly Lexeme[], at: number): boolean => {
  const after = lexemes[at + 1]
  return after !== undefined && after.gap === 'glued' && suffixes.has(after.lower)
}

/** "eighth", "twenty-first", "8th", "last". */
const ordinal: Atom = (lexemes, at) => {
  const lexeme = lexemes[at]
  if (!lexeme) return null
  if (lexeme.kind === 'number')
    return hasOrdinalSuffix(lexemes, at) && Number.isInteger(lexeme.number)
      ? { next: at + 2, fields: { ordinal: lexeme.number } }
      : null
  const tens = lexeme.entries.find((entry) => entry.tens !== undefined)?.tens
  const ones = lexemes[at + 1]?.entries.find((entry) => entry.ordinal !== undefined)?.ordinal
  if (tens !== undefined && ones !== undefined && ones > 0 && ones < 10)
    return { next: at + 2, fields: { ordinal: tens + ones } }
  return matchEntry(lexemes, at, (entry) => (entry.ordinal === undefined ? null : { ordinal: entry.ordinal }))
}

const isShortNumber = (lexeme: Lexeme, digits: number): boolean =>
  lexeme.kind === 'number' && lexeme.lower.length <= digits && Number.isInteger(lexeme.number)

/** A day of a month: 1 to 31, "10th", "eighth". Days that a month does not have are for the resolver to reject. */
const day: Atom = (lexemes, at) => {
  const lexeme = lexemes[at]
  if (!lexeme) return null
  if (lexeme.kind === 'number') {
    if (!isShortNumber(lexeme, 2) || lexeme.number < 1 || lexeme.number > 31) return null
    return { next: hasOrdinalSuffix(lexemes, at) ? at + 2 : at + 1, fields: { day: lexeme.number } }
  }
  const found = ordinal(lexemes, at)
  const value = found?.fields.ordinal
  return found && value !== undefined && value >= 1 && value <= 31 ? { next: found.next, fields: { day: value } } : null
}

const dayth: Atom = (lexemes, at) => {
  const found = ordinal(lexemes, at)
  const value = found?.fields.ordinal
  return found && value !== undefined && value >= 1 && value <= 31 ? { next: found.next, fields: { day: value } } : null
}

const numberOf = (lexeme: Lexeme | undefined): number | undefined =>
  lexeme?.entries.find((entry) => entry.number !== undefined)?.number
const tensOf = (lexeme: Lexeme | undefined): number | undefined =>
  lexeme?.entries.find((entry) => entry.tens !== undefined)?.tens
const scaleOf = (lexeme: Lexeme | undefined): number | undefined =>
  lexeme?.entries.find((entry) => entry.scale !== undefined)?.scale

/** "twenty-four", "twelve": below a hundred, in words. */
function belowHundred(lexemes: readonly Lexeme[], at: number): { next: number; value: number } | null {
  const tens = tensOf(lexemes[at])
  const one = numberOf(lexemes[tens === undefined ? at : at + 1])
  if (tens !== undefined)
    return one !== undefined && one < 10 ? { next: at + 2, value: tens + one } : { next: at + 1, value: tens }
  return one === undefined ? null : { next: at + 1, value: one }
}

/** A year: four digits from 1000 to 2199, '84, "nineteen ninety-four", "two thousand four". */
const year: Atom = (lexemes, at) => {
  const lexeme = lexemes[at]
  if (!lexeme) return null
  if (lexeme.kind === 'number') {
    const found = lexeme.lower.length === 4 && lexeme.number >= 1000 && lexeme.number < 2200
    return found && Number.isInteger(lexeme.number) ? { next: at + 1, fields: { year: lexeme.number } } : null
  }
  if (lexeme.lower === "'" || lexeme.lower === '’' || lexeme.lower === '‘') {
    const digits = lexemes[at + 1]
    if (!digits || digits.gap !== 'glued' || digits.kind !== 'number' || !/^\d\d$/.test(digits.lower)) return null
    return { next: at + 2, fields: { year: digits.number + (digits.number < 40 ? 2000 : 1900) } }
  }
  const first = belowHundred(lexemes, at)
  if (!first) return null
  if (first.value === 2 && scaleOf(lexemes[first.next]) === 1000) {
    const and = lexemes[first.next + 1]?.lower === 'and' ? 1 : 0
    const rest = belowHundred(lexemes, first.next + 1 + and)
    return rest
      ? { next: rest.next, fields: { year: 2000 + rest.value } }
      : { next: first.next + 1, fields: { year: 2000 } }
  }
  if (first.value < 10 || first.value > 20) return null
  const second = belowHundred(lexemes, first.next)
  return second && second.value >= 10
    ? { next: second.next, fields: { year: first.value * 100 + second.value } }
    : null
}

/** A whole or broken number in digits or words: "12", "2 1/2", "twenty-four", "a hundred", "two thousand". */
const number: Atom = (lexemes, at) => {
  const lexeme = lexemes[at]
  if (!lexeme) return null
  if (lexeme.kind === 'number') {
    if (lexeme.lower.length > 9) return null
    const [top, bar, bottom] = [lexemes[at + 1], lexemes[at + 2], lexemes[at + 3]]
    if (top?.number === 1 && bar?.lower === '/' && bottom && (bottom.number === 2 || bottom.number === 4))
      return { next: at + 4, fields: { count: lexeme.number + 1 / bottom.number } }
    if (lexemes[at + 1]?.lower === '½') return { next: at + 2, fields: { count: lexeme.number + 0.5 } }
    const scale = scaleOf(lexemes[at + 1])
    return scale
      ? { next: at + 2, fields: { count: lexeme.number * scale } }
      : { next: at + 1, fields: { count: lexeme.number } }
  }
  const article = lexeme.lower === 'a' || lexeme.lower === 'one'
  let found = article && scaleOf(lexemes[at + 1]) ? { next: at + 1, value: 1 } : belowHundred(lexemes, at)
  if (!found) return null
  for (let scale = scaleOf(lexemes[found.next]); scale; scale = scaleOf(lexemes[found.next]))
    found = { next: found.next + 1, value: found.value * scale }
  return { next: found.next, fields: { count: found.value } }
}

/** How many: a number, "a", "a few", "several", "a couple of", "two to three", "half a". Null count: vague. */
const quantity: Atom = (lexemes, at) => {
  const lower = lexemes[at]?.lower
  const vague = (i: number): boolean => lexemes[i]?.entries.some((entry) => entry.vague) === true
  if (lower === 'a' || lower === 'an' || lower === 'the') {
    if (lower === 'the' && !vague(at + 1)) return null
    if (lexemes[at + 1]?.lower === 'couple')
      return { next: at + (lexemes[at + 2]?.lower === 'of' ? 3 : 2), fields: { count: 2, approx: true } }
    if (lexemes[at + 1]?.lower === 'dozen') return { next: at + 2, fields: { count: 12 } }
    if (lexemes[at + 1]?.lower === 'good' && vague(at + 2)) return { next: at + 3, fields: { count: null } }
    if (vague(at + 1)) return { next: at + 2, fields: { count: null } }
    return number(lexemes, at) ?? { next: at + 1, fields: { count: 1 } }
  }
  if (lower === 'half' && /^an?$/.test(lexemes[at + 1]?.lower ?? '')) return { next: at + 2, fields: { count: 0.5 } }
  if (lower === 'couple') return { next: at + (lexemes[at + 1]?.lower === 'of' ? 2 : 1), fields: { count: 2, approx: true } }
  if (vague(at)) {
    const of = lexemes[at + 1]?.lower
    if (of === 'hundred' || of === 'thousand' || of === 'dozen' || of === 'more') return { next: at + 2, fields: { count: null } }
    return { next: at + 1, fields: { count: null } }
  }
  if (lower === 'dozens' || lower === 'hundreds' || lower === 'thousands' || lower === 'scores')
    return lexemes[at + 1]?.lower === 'of' ? { next: at + 2, fields: { count: null } } : null
  const first = number(lexemes, at)
  if (!first) return null
  const joint = lexemes[first.next]
  const range = joint && (joint.lower === 'to' || joint.lower === 'or' || joint.gap === 'hyphen')
  if (range) {
    const second = number(lexemes, joint.gap === 'hyphen' ? first.next : first.next + 1)
    if (second && (second.fields.count ?? 0) > (first.fields.count ?? 0))
      return { next: second.next, fields: { ...first.fields, approx: true } }
  }
  if (joint?.lower === 'more' || joint?.lower === 'additional') return { next: first.next + 1, fields: first.fields }
  return first
}

const unit: Atom = (lexemes, at) =>
  matchEntry(lexemes, at, (entry) =>
    entry.unit && !entry.plural ? { unit: entry.unit, times: entry.times ?? 1 } : null,
  )
const units: Atom = (lexemes, at) =>
  matchEntry(lexemes, at, (entry) => (entry.unit && entry.plural ? { unit: entry.unit, times: entry.times ?? 1 } : null))
const anyUnit: Atom = (lexemes, at) => unit(lexemes, at) ?? units(lexemes, at)

const season: Atom = (lexemes, at) => matchEntry(lexemes, at, (entry) => (entry.season ? { season: entry.season } : null))
const part: Atom = (lexemes, at) =>
  matchEntry(lexemes, at, (entry) => (entry.part && !entry.plural ? { part: entry.part } : null))
const parts: Atom = (lexemes, at) =>
  matchEntry(lexemes, at, (entry) => (entry.part && entry.plural ? { part: entry.part } : null))
const which: Atom = (lexemes, at) => matchEntry(lexemes, at, (entry) => (entry.which ? { which: entry.which } : null))
const recurring: Atom = (lexemes, at) => matchEntry(lexemes, at, (entry) => (entry.set ? { set: entry.set } : null))
const reference: Atom = (lexemes, at) =>
  matchEntry(lexemes, at, (entry) => (entry.reference ? { reference: entry.reference } : null))
const adjective: Atom = (lexemes, at) =>
  matchEntry(lexemes, at, (entry) => (entry.adjective ? { reference: entry.adjective } : null))
const feast: Atom = (lexemes, at) =>
  lexemes[at] && isAllCaps(lexemes[at]) ? matchEntry(lexemes, at, (entry) => (entry.feast ? { feast: entry.feast } : null)) : null
const zone: Atom = (lexemes, at) =>
  lexemes[at] && isAllCaps(lexemes[at])
    ? matchEntry(lexemes, at, (entry) => (entry.zoneMinutes === undefined ? null : { zoneMinutes: entry.zoneMinutes }))
    : null

/** "1990s", "the '80s", "nineties". */
const decade: Atom = (lexemes, at) => {
  const lexeme = lexemes[at]
  if (!lexeme) return null
  if (lexeme.kind === 'word')
    return matchEntry(lexemes, at, (entry) => (entry.decade === undefined ? null : { decade: 1900 + entry.decade }))
  const apostrophe = lexeme.kind === 'mark' && /['’‘]/.test(lexeme.lower)
  const digits = lexemes[apostrophe ? at + 1 : at]
  if (digits?.kind !== 'number' || (apostrophe && digits.gap !== 'glued')) return null
  let after = (apostrophe ? at + 1 : at) + 1
  if (/^['’]$/.test(lexemes[after]?.lower ?? '') && lexemes[after]!.gap === 'glued') after++
  const s = lexemes[after]
  if (s?.lower !== 's' || s.gap !== 'glued') return null
  const isShort = digits.lower.length === 2 && apostrophe
  if (!isShort && digits.lower.length !== 4) return null
  if (digits.number % 10 !== 0 || (!isShort && (digits.number < 1000 || digits.number > 2190))) return null
  return { next: after + 1, fields: { decade: isShort ? 1900 + digits.number : digits.number } }
}

/** "am", "pm", "a.m.", "p.m.": index after it and the hours to add, or null. */
function matchHalfDay(lexemes: readonly Lexeme[], at: number): { next: number; pm: boolean } | null {
  const lexeme = lexemes[at]
  if (lexeme?.lower === 'am' || lexeme?.lower === 'pm') return { next: at + 1, pm: lexeme.lower === 'pm' }
  if (lexeme?.lower !== 'a' && lexeme?.lower !== 'p') return null
  if (!fullStop(lexemes, at + 1) || lexemes[at + 2]?.lower !== 'm' || lexemes[at + 2]!.gap === 'blank') return null
  return { next: at + (fullStop(lexemes, at + 3) ? 4 : 3), pm: lexeme.lower === 'p' }
}

/** A clock time: "5 p.m.", "7:15 pm", "5.30 a.m.", "16:40", "0530 hours", "1400 GMT", "noon", "midnight", "four o'clock"; a zone may follow. */
const clock: Atom = (lexemes, at) => {
  const found = matchClock(lexemes, at)
  if (!found) return null
  const open = lexemes[found.next]?.lower === '(' ? 1 : 0
  const local = zone(lexemes, found.next + open)
  if (!local) return found
  if (open && lexemes[local.next]?.lower !== ')') return found
  return { next: local.next + open, fields: { ...found.fields, ...local.fields } }
}

function matchClock(lexemes: readonly Lexeme[], at: number): AtomMatch {
  const lexeme = lexemes[at]
  if (!lexeme) return null
  if (lexeme.lower === 'noon') return { next: at + 1, fields: { hour: 12, minute: 0 } }
  if (lexeme.lower === 'midnight') return { next: at + 1, fields: { hour: 24 } }
  if (lexemes[at + 1]?.lower === "o'clock") {
    const hour = lexeme.kind === 'number' ? lexeme.number : numberOf(lexeme)
    return hour !== undefined && hour >= 1 && hour <= 12 ? { next: at + 2, fields: { hour } } : null
  }
  if (lexeme.kind !== 'number') {
    const hour = numberOf(lexeme)
    const half = hour !== undefined && hour <= 12 ? matchHalfDay(lexemes, at + 1) : null
    return hour !== undefined && half ? { next: half.next, fields: { hour: (hour % 12) + (half.pm ? 12 : 0) } } : null
  }
  let hour = lexeme.number
  let minute: number | undefined
  let next = at + 1
  const dotted = /^(\d{1,2})\.(\d\d)$/.exec(lexeme.lower)
  if (dotted) {
    hour = Number(dotted[1])
    minute = Number(dotted[2])
  }
  const colon = lexemes[next]
  const minutes = lexemes[next + 1]
  const hasColon =
    colon?.lower === ':' && colon.gap === 'glued' && minutes?.gap === 'glued' && /^[0-5]\d$/.test(minutes.lower)
  if (hasColon && lexeme.lower.length <= 2) {
    minute = minutes.number
    next += 2
    if (lexemes[next]?.lower === ':' && /^[0-5]\d$/.test(lexemes[next + 1]?.lower ?? '')) next += 2
  }
  if (!Number.isInteger(hour)) return null
  const half = hour >= 1 && hour <= 12 ? matchHalfDay(lexemes, next) : null
  const withMinute = minute === undefined ? {} : { minute }
  if (half) return { next: half.next, fields: { hour: (hour % 12) + (half.pm ? 12 : 0), ...withMinute } }
  if (hasColon && hour < 24) {
    const hours = /^(?:hrs?|hours|h)$/.test(lexemes[next]?.lower ?? '') ? 1 : 0
    return { next: next + hours, fields: { hour, ...withMinute } }
  }
  if (/^\d{4}$/.test(lexeme.lower) && lexeme.number % 100 < 60 && lexeme.number < 2400) {
    const after = lexemes[at + 1]
    const said = after && (/^(?:hours|hrs)$/.test(after.lower) || (after.capital && after.entries.some((e) => e.zoneMinutes !== undefined)))
    if (said)
      return {
        next: /^h/.test(after.lower) ? at + 2 : at + 1,
        fields: { hour: Math.floor(lexeme.number / 100), minute: lexeme.number % 100 },
      }
  }
  return null
}

/** `YYYY-MM-DD`, with a clock time after `T` or not. */
const isoDay: Atom = (lexemes, at) => {
  const [y, m, d] = [lexemes[at], lexemes[at + 1], lexemes[at + 2]]
  if (y?.kind !== 'number' || y.lower.length !== 4 || !m || !d || m.gap !== 'hyphen' || d.gap !== 'hyphen') return null
  if (!/^\d\d$/.test(m.lower) || !/^\d\d$/.test(d.lower) || m.number < 1 || m.number > 12) return null
  const fields = { year: y.number, month: m.number, day: d.number }
  const t = lexemes[at + 3]
  const time = t?.lower === 't' && t.gap === 'glued' ? matchClock(lexemes, at + 4) : null
  return time ? { next: time.next, fields: { ...fields, ...time.fields } } : { next: at + 3, fields }
}

/** `10/31/1989`, `31/10/89`, `13.10.2024`: the year alone where day and month could be either way round. Dots put the day first. */
const slashDay: Atom = (lexemes, at) => {
  const [a, bar, b, bar2, y] = [0, 1, 2, 3, 4].map((i) => lexemes[at + i])
  if (!a || !bar || !b || !bar2 || !y || !/^[/.]$/.test(bar.lower) || bar2.lower !== bar.lower) return null
  if ([bar, b, bar2, y].some((x) => x.gap !== 'glued')) return null
  if (!isShortNumber(a, 2) || !isShortNumber(b, 2) || !/^(?:\d\d|[12]\d{3})$/.test(y.lower)) return null
  const year = y.lower.length === 4 ? y.number : y.number + (y.number < 40 ? 2000 : 1900)
  const next = at + 5
  if (bar.lower === '/' && a.number <= 12 && b.number <= 12 && a.number !== b.number) return { next, fields: { year } }
  const dayFirst = bar.lower === '.' || a.number > 12
  const month = dayFirst ? b.number : a.number
  const day = dayFirst ? a.number : b.number
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { next, fields: { year, month, day } } : null
}

/** Everything that a pattern may name in capitals. */
export const atoms = {
  MONTH: month,
  WEEKDAY: weekday,
  WEEKDAYS: weekdays,
  DAY: day,
  DAYTH: dayth,
  YEAR: year,
  NUMBER: number,
  QUANTITY: quantity,
  ORDINAL: ordinal,
  UNIT: unit,
  UNITS: units,
  ANYUNIT: anyUnit,
  SEASON: season,
  PART: part,
  PARTS: parts,
  WHICH: which,
  SET: recurring,
  REFERENCE: reference,
  ADJECTIVE: adjective,
  FEAST: feast,
  DECADE: decade,
  CLOCK: clock,
  ISODAY: isoDay,
  SLASHDAY: slashDay,
} as const satisfies Record<string, Atom>

export type AtomName = keyof typeof atoms
