import { isShortNumber, numberOf } from './times-atoms-numbers.ts'
import { type Atom, type AtomMatch, fullStop, matchEntry } from './times-captured.ts'
import type { Lexeme } from './times-lexemes.ts'

const zone: Atom = (lexemes, at) =>
  lexemes[at]?.capital
    ? matchEntry(lexemes, at, (entry) => (entry.zoneMinutes === undefined ? null : { zoneMinutes: entry.zoneMinutes }))
    : null

/** "am", "pm", "a.m.", "p.m.": index after it and the hours to add, or null. */
function matchHalfDay(lexemes: readonly Lexeme[], at: number): { next: number; pm: boolean } | null {
  const lexeme = lexemes[at]
  if (lexeme?.lower === 'am' || lexeme?.lower === 'pm') return { next: at + 1, pm: lexeme.lower === 'pm' }
  if (lexeme?.lower !== 'a' && lexeme?.lower !== 'p') return null
  if (!fullStop(lexemes, at + 1) || lexemes[at + 2]?.lower !== 'm' || lexemes[at + 2]!.gap === 'blank') return null
  return { next: at + (fullStop(lexemes, at + 3) ? 4 : 3), pm: lexeme.lower === 'p' }
}

/** A clock time: "5 p.m.", "7:15 pm", "5.30 a.m.", "16:40", "0530 hours", "1400 GMT", "noon", "midnight", "four o'clock"; a zone may follow. */
export const clock: Atom = (lexemes, at) => {
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
    const said =
      after &&
      (/^(?:hours|hrs)$/.test(after.lower) || (after.capital && after.entries.some((e) => e.zoneMinutes !== undefined)))
    if (said)
      return {
        next: /^h/.test(after.lower) ? at + 2 : at + 1,
        fields: { hour: Math.floor(lexeme.number / 100), minute: lexeme.number % 100 },
      }
  }
  return null
}

/** Four figures of a clock of 24 hours, "2330". */
export const figures: Atom = (lexemes, at) => {
  const { lower, number } = lexemes[at] ?? { lower: '', number: 0 }
  if (!/^\d{4}$/.test(lower) || number >= 2400 || number % 100 >= 60) return null
  return { next: at + 1, fields: { hour: Math.floor(number / 100), minute: number % 100 } }
}

/** `YYYY-MM-DD`, with a clock time after `T` or not. */
export const isoDay: Atom = (lexemes, at) => {
  const [y, m, d] = [lexemes[at], lexemes[at + 1], lexemes[at + 2]]
  if (y?.kind !== 'number' || y.lower.length !== 4 || !m || !d || m.gap !== 'hyphen' || d.gap !== 'hyphen') return null
  if (!/^\d\d$/.test(m.lower) || !/^\d\d$/.test(d.lower) || m.number < 1 || m.number > 12) return null
  const fields = { year: y.number, month: m.number, day: d.number }
  const t = lexemes[at + 3]
  const time = t?.lower === 't' && t.gap === 'glued' ? matchClock(lexemes, at + 4) : null
  return time ? { next: time.next, fields: { ...fields, ...time.fields } } : { next: at + 3, fields }
}

/** `10/31/1989`, `31/10/89`, `13.10.2024`: the year alone where day and month could be either way round. Dots put the day first. */
export const slashDay: Atom = (lexemes, at) => {
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
