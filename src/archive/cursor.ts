import { ArchiveError } from './error.ts'

/** Where a page ended: the sort key of its last row, and the sort that it belongs to. */
export type Position = readonly (string | number)[]

/** A cursor to hand out: opaque, safe in an address. */
export const toCursor = (sort: string, position: Position): string =>
  Buffer.from(JSON.stringify([sort, ...position])).toString('base64url')

/** The position that a cursor stands for. @throws {ArchiveError} where it is none, or was made for another sort. */
export function parseCursor(cursor: string, sort: string, length: number): Position {
  const refuse = (cause?: unknown) =>
    new ArchiveError('query', `"${cursor}" is no cursor of this list. Ask for the first page, then use its "next".`, {
      cause,
    })
  let parsed: unknown
  try {
    parsed = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch (cause) {
    throw refuse(cause)
  }
  if (!Array.isArray(parsed) || parsed[0] !== sort || parsed.length !== length + 1) throw refuse()
  const position = parsed.slice(1)
  if (!position.every((part) => typeof part === 'string' || typeof part === 'number')) throw refuse()
  return position
}
