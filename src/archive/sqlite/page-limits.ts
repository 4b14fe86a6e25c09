import { ArchiveError } from '../error.ts'

/** Rows of a page where no number is asked for. */
export const defaultLimit = 50
const largestLimit = 1_000

/** @throws {ArchiveError} where a page of so many rows is not given */
export function checkLimit(limit: number): void {
  if (!Number.isInteger(limit) || limit < 1 || limit > largestLimit)
    throw new ArchiveError('query', `A page holds 1 to ${largestLimit} rows, not ${limit}.`)
}
