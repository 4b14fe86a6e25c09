import { clock, figures, isoDay, slashDay } from './times-atoms-clock.ts'
import {
  adjective,
  anyUnit,
  feast,
  month,
  part,
  parts,
  recurring,
  reference,
  season,
  unit,
  units,
  weekday,
  weekdays,
  which,
} from './times-atoms-names.ts'
import { day, dayth, decade, number, ordinal, quantity, shortYear, year } from './times-atoms-numbers.ts'
import type { Atom } from './times-captured.ts'

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
  FIGURES: figures,
  SHORTYEAR: shortYear,
  ISODAY: isoDay,
  SLASHDAY: slashDay,
} as const satisfies Record<string, Atom>

/** The name of an atom, as patterns of time rules write it. */
export type AtomName = keyof typeof atoms
