import type { DataFiles } from '../knowledge/files.ts'
import { parseList, parseTable } from '../knowledge/table.ts'
import type { Sentence } from '../model/sentence.ts'
import type { CalendarShape, TimeExpression } from '../model/time.ts'
import { isCalendarDay, toDayNumber } from './calendar.ts'
import type { Days } from './calendar-units.ts'
import { findFirstAfter } from './ordered-ranges.ts'

/** Years of days after which a deed is called ("the September 11 attacks"), by `MM-DD` and noun. */
export type NamedDays = ReadonlyMap<string, number>

const toKey = (month: number, day: number, noun: string): string => `${month}-${day} ${noun}`

/** Reads `data/en/named-days.tsv`. @throws where a column is missing. */
export function loadNamedDays(files: DataFiles): NamedDays {
  const years = new Map<string, number>()
  for (const row of parseTable(files.text('en/named-days.tsv'), ['day', 'year', 'nouns'])) {
    const [month, day] = row.day.split('-').map(Number)
    for (const noun of parseList(row.nouns)) years.set(toKey(month!, day!, noun), Number(row.year))
  }
  return years
}

type DayShape = CalendarShape & { readonly month: number; readonly day: number }

const isDayOfYear = (shape: TimeExpression['shape']): shape is DayShape =>
  shape.kind === 'calendar' && shape.month !== undefined && shape.day !== undefined && shape.calendar === undefined

/** Tokens behind a day within which the noun stands that it tells of. */
const nounTokens = 4
/** Of a deed so few days old the day of this year is meant, whatever else happened on that day of another. */
const freshDays = 60

/** The words behind "the October 7 …", where a noun follows that the day tells of; null where the day stands by itself. */
function findNouns({ tokens }: Sentence, { start, end }: TimeExpression): readonly string[] | null {
  const first = findFirstAfter(tokens, start)
  const after = findFirstAfter(tokens, end)
  const next = tokens[after]
  if (!next || !/^(?:the|that|those)$/.test(tokens[first - 1]?.lower ?? '') || next.start > end + 2) return null
  if (next.upos !== 'NOUN' && next.upos !== 'ADJ' && next.upos !== 'PROPN') return null
  return tokens.slice(after, after + nounTokens).map(({ lower }) => lower)
}

/**
 * The year of a day that a known deed is called after: "the October 7 attack". The article says it with that day elsewhere, or in the same
 * sentence, or the table of named days knows it; null where none does, and where the day tells of no deed. `window`: when the article was published.
 */
export function findNamedYear(
  expression: TimeExpression,
  sentence: Sentence,
  all: readonly TimeExpression[],
  window: Days | null,
  named: NamedDays,
): number | null {
  const { shape } = expression
  if (!isDayOfYear(shape) || shape.year !== undefined || shape.which || shape.within || shape.weekday) return null
  const nouns = findNouns(sentence, expression)
  if (!nouns) return null
  const { month, day } = shape
  const isPast = (year: number): boolean =>
    isCalendarDay({ year, month, day }) && (window === null || toDayNumber({ year, month, day }) <= window.to)
  let inSentence: number | null = null
  for (const { shape: other, start } of all) {
    if (other.kind !== 'calendar' || other.year === undefined || !isPast(other.year)) continue
    if (other.month === month && other.day === day) return other.year
    if (other.month === undefined && start >= sentence.start && start < sentence.end) inSentence ??= other.year
  }
  if (inSentence !== null) return inSentence
  const known = nouns.reduce<number | undefined>((year, noun) => year ?? named.get(toKey(month, day, noun)), undefined)
  if (known === undefined || !isPast(known)) return null
  for (let year = known + 1; window !== null && isPast(year); year++)
    if (window.from - toDayNumber({ year, month, day }) <= freshDays) return null
  return known
}
