import { parseTable } from '../knowledge/table.ts'
import type { DayPart, Season, TimeUnit, Which } from '../model/time.ts'

/** What the word table says of one name of one or several words. Only the fields of its class are there. */
export interface TimeEntry {
  /** Its words after the first, lower-cased, without hyphens. */
  readonly rest: readonly string[]
  readonly month?: number
  readonly calendar?: 'hijri' | 'syriac'
  readonly weekday?: number
  /** An abbreviation: "Oct", "Wed". */
  readonly short?: true
  readonly plural?: true
  readonly unit?: TimeUnit
  /** Two for a fortnight, else 1. */
  readonly times?: number
  readonly season?: Season
  readonly part?: DayPart
  readonly number?: number
  readonly tens?: number
  readonly scale?: number
  readonly ordinal?: number
  readonly decade?: number
  readonly vague?: true
  readonly which?: Which
  readonly set?: string
  readonly reference?: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'
  readonly adjective?: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'
  readonly feast?: string
  readonly zoneMinutes?: number
}

/**
 * What a word beside a number or a name tells of it: `lead` stands before times ("in", "since"), `counted` after a number that counts things,
 * `numbering` before a number that is a name or a quantity ("Resolution", "some").
 */
type NearRole = 'lead' | 'counted' | 'numbering'

/** The words that times are made of. */
export interface TimeLexicon {
  /** Entries by their first word, longest first. */
  readonly names: ReadonlyMap<string, readonly TimeEntry[]>
  readonly near: Readonly<Record<NearRole, ReadonlySet<string>>>
}

type Reference = 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'

function toFields(kind: string, value: string): Omit<TimeEntry, 'rest'> {
  const number = Number(value)
  switch (kind) {
    case 'month':
      return { month: number }
    case 'month-short':
      return { month: number, short: true }
    case 'month-syriac':
      return { month: number, calendar: 'syriac' }
    case 'month-hijri':
      return { month: number, calendar: 'hijri' }
    case 'weekday':
      return { weekday: number }
    case 'weekday-short':
      return { weekday: number, short: true }
    case 'weekdays':
      return { weekday: number, plural: true }
    case 'unit':
    case 'units': {
      const unit = value.slice(-1) as TimeUnit
      const times = value.length > 1 ? Number(value.slice(0, -1)) : 1
      return kind === 'units' ? { unit, times, plural: true } : { unit, times }
    }
    case 'season':
      return { season: value as Season }
    case 'part':
      return { part: value as DayPart }
    case 'parts':
      return { part: value as DayPart, plural: true }
    case 'number':
      return { number }
    case 'tens':
      return { tens: number }
    case 'scale':
      return { scale: number }
    case 'ordinal':
    case 'ordinal-last':
      return { ordinal: number }
    case 'decade':
      return { decade: number }
    case 'vague':
      return { vague: true }
    case 'which':
      return { which: value as Which }
    case 'set':
      return { set: value }
    case 'reference':
      return { reference: value as Reference }
    case 'adjective':
      return { adjective: value as Reference }
    case 'feast':
      return { feast: value }
    case 'zone':
      return { zoneMinutes: number }
    default:
      throw new Error(`The table of time words has a class that the finder does not know: "${kind}".`)
  }
}

/** Reads `data/en/times.tsv`. @throws where a row has an unknown class. */
export function parseTimeLexicon(table: string): TimeLexicon {
  const found = new Map<string, TimeEntry[]>()
  const near = { lead: new Set<string>(), counted: new Set<string>(), numbering: new Set<string>() }
  for (const row of parseTable(table, ['word', 'class', 'value'])) {
    if (row.class.startsWith('near-')) {
      const words = near[row.class.slice(5) as NearRole]
      if (!words) throw new Error(`The table of time words has a class that the finder does not know: "${row.class}".`)
      words.add(row.word)
      continue
    }
    const [first = '', ...rest] = row.word.replace(/'s\b/g, " ' s").split(/[ -]/)
    const entries = found.get(first) ?? []
    entries.push({ rest, ...toFields(row.class, row.value) })
    found.set(first, entries)
  }
  for (const entries of found.values()) entries.sort((a, b) => b.rest.length - a.rest.length)
  return { names: found, near }
}
