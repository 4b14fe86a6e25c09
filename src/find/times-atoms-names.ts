import { type Atom, matchEntry, withStop } from './times-captured.ts'
import type { Lexeme } from './times-lexemes.ts'

/** "AB" is none of the months, "Ab" is. */
const isAcronym = ({ start, end, isAllCapitals }: Lexeme): boolean => end - start <= 2 && isAllCapitals

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

export const weekdays: Atom = (lexemes, at) =>
  lexemes[at]?.capital
    ? matchEntry(lexemes, at, (entry) =>
        entry.weekday !== undefined && entry.plural ? { weekday: entry.weekday } : null,
      )
    : null

export const unit: Atom = (lexemes, at) =>
  matchEntry(lexemes, at, (entry) =>
    entry.unit && !entry.plural ? { unit: entry.unit, times: entry.times ?? 1 } : null,
  )
export const units: Atom = (lexemes, at) =>
  matchEntry(lexemes, at, (entry) =>
    entry.unit && entry.plural ? { unit: entry.unit, times: entry.times ?? 1 } : null,
  )
export const anyUnit: Atom = (lexemes, at) => unit(lexemes, at) ?? units(lexemes, at)

export const season: Atom = (lexemes, at) =>
  matchEntry(lexemes, at, (entry) => (entry.season ? { season: entry.season } : null))
export const part: Atom = (lexemes, at) =>
  matchEntry(lexemes, at, (entry) => (entry.part && !entry.plural ? { part: entry.part } : null))
export const parts: Atom = (lexemes, at) =>
  matchEntry(lexemes, at, (entry) => (entry.part && entry.plural ? { part: entry.part } : null))
export const which: Atom = (lexemes, at) =>
  matchEntry(lexemes, at, (entry) => (entry.which ? { which: entry.which } : null))
export const recurring: Atom = (lexemes, at) =>
  matchEntry(lexemes, at, (entry) => (entry.set ? { set: entry.set } : null))
export const reference: Atom = (lexemes, at) =>
  matchEntry(lexemes, at, (entry) => (entry.reference ? { reference: entry.reference } : null))
export const adjective: Atom = (lexemes, at) =>
  matchEntry(lexemes, at, (entry) => (entry.adjective ? { reference: entry.adjective } : null))
export const feast: Atom = (lexemes, at) =>
  lexemes[at]?.capital ? matchEntry(lexemes, at, (entry) => (entry.feast ? { feast: entry.feast } : null)) : null
