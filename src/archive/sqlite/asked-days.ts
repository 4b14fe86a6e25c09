import { parseFirstDay, parseLastDay } from '../../query/days.ts'
import { ArchiveError } from '../error.ts'

function checkDay(text: string, day: string | null): string {
  if (day !== null) return day
  throw new ArchiveError('query', `"${text}" is no date. Write a day (2024-07-20), a month (2024-07) or a year (2024).`)
}

/** First day of a day, month or year that somebody asks for. @throws {ArchiveError} where it is none of these */
export const toFirstDay = (asked: string): string => checkDay(asked, parseFirstDay(asked))

/** Last day of a day, month or year that somebody asks for. @throws {ArchiveError} where it is none of these */
export const toLastDay = (asked: string): string => checkDay(asked, parseLastDay(asked))
