import { type Atom, matchEntry, toAtom, withStop } from './times-captured.ts'
import type { Lexeme } from './times-lexemes.ts'

/** "AB" is none of the months, "Ab" is. */
const isAcronym = ({ start, end, isAllCapitals }: Lexeme): boolean => end - start <= 2 && isAllCapitals

/** A month of any calendar the table has, with a capital: "January", "Jan.", "Ramadan". */
export const month: Atom = (lexemes, at) => {
  if (!lexemes[at]?.capital) return null
  let short = false
  const found = matchEntry(lexemes, at, (entry) => {
    if (entry.month === undefined) return null
    if (entry.calendar === 'syriac' && isAcronym(lexemes[at]!)) return null
    short = entry.short === true
    return entry.calendar === 'hijri' ? { month: entry.month, calendar: 'hijri' } : { month: entry.month }
  })
  return withStop(lexemes, found, short)
}

/** A weekday with a capital: "Monday", "Mon.". */
export const weekday: Atom = (lexemes, at) => {
  if (!lexemes[at]?.capital) return null
  let short = false
  const found = matchEntry(lexemes, at, (entry) => {
    if (entry.weekday === undefined || entry.plural) return null
    short = entry.short === true
    return { weekday: entry.weekday }
  })
  return withStop(lexemes, found, short)
}

const weekdaysInSmall = toAtom((entry) =>
  entry.weekday !== undefined && entry.plural ? { weekday: entry.weekday } : null,
)
/** Weekdays in the plural, with a capital: "Mondays". */
export const weekdays: Atom = (lexemes, at) => (lexemes[at]?.capital ? weekdaysInSmall(lexemes, at) : null)

/** A unit of time in the singular: "week", "fortnight" (two weeks). */
export const unit = toAtom((entry) =>
  entry.unit && !entry.plural ? { unit: entry.unit, times: entry.times ?? 1 } : null,
)
/** The same in the plural. */
export const units = toAtom((entry) =>
  entry.unit && entry.plural ? { unit: entry.unit, times: entry.times ?? 1 } : null,
)
/** A unit of time in either number. */
export const anyUnit: Atom = (lexemes, at) => unit(lexemes, at) ?? units(lexemes, at)

/** A season, or a quarter of the year. */
export const season = toAtom((entry) => (entry.season ? { season: entry.season } : null))
/** A part of the day: "morning". */
export const part = toAtom((entry) => (entry.part && !entry.plural ? { part: entry.part } : null))
/** The same in the plural. */
export const parts = toAtom((entry) => (entry.part && entry.plural ? { part: entry.part } : null))
/** Which one of its kind: "last", "this", "same". */
export const which = toAtom((entry) => (entry.which ? { which: entry.which } : null))
/** Words that make a set of times: "daily", "annual". */
export const recurring = toAtom((entry) => (entry.set ? { set: entry.set } : null))
/** The present, past or future without a date: "now", "recently", "soon". */
export const reference = toAtom((entry) => (entry.reference ? { reference: entry.reference } : null))
/** The same as adjectives: "current", "former". */
export const adjective = toAtom((entry) => (entry.adjective ? { reference: entry.adjective } : null))
const feastInSmall = toAtom((entry) => (entry.feast ? { feast: entry.feast } : null))
/** A feast with a capital: "Christmas", "Eid". */
export const feast: Atom = (lexemes, at) => (lexemes[at]?.capital ? feastInSmall(lexemes, at) : null)
