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
/** Reads one piece of a time expression that begins at the lexeme `at`; null where none does. */
export type Atom = (lexemes: readonly Lexeme[], at: number) => AtomMatch

/** Matches the first entry of the lexeme that `pick` takes, its further words included. */
export function matchEntry(
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
    if (entry.rest.length === 0 || goesOn(lexemes, at + 1, entry.rest)) return { next, fields }
  }
  return null
}

const goesOn = (lexemes: readonly Lexeme[], at: number, rest: readonly string[]): boolean =>
  rest.every((word, i) => lexemes[at + i]?.lower === word)

/** The atom that takes what `pick` makes of an entry. */
export const toAtom =
  (pick: (entry: TimeEntry) => Captured | null): Atom =>
  (lexemes, at) =>
    matchEntry(lexemes, at, pick)

/** Does a full stop stand at the lexeme, without a blank before it? */
export const fullStop = (lexemes: readonly Lexeme[], at: number): boolean =>
  lexemes[at]?.lower === '.' && lexemes[at]!.gap === 'glued'

/** The match with the full stop behind it, where what it read is a short form ("Jan."); null stays null. */
export const withStop = (lexemes: readonly Lexeme[], match: AtomMatch, short: boolean): AtomMatch =>
  match && short && fullStop(lexemes, match.next) ? { ...match, next: match.next + 1 } : match
