import { toPrintable } from './terminal.ts'
import { cutToWidth, toWidth } from './width.ts'

export interface Column<Row> {
  readonly title: string
  readonly cell: (row: Row) => string
  /** Numbers stand at the end of their column. */
  readonly align?: 'end'
  /** May be cut where the terminal is narrow: how many columns it keeps at least. Absent: never cut. */
  readonly least?: number
}

const gap = '  '

const toOneLine = (text: string): string => toPrintable(text).replace(/\s+/g, ' ').trim()

/** Takes columns from the widest that may be cut, until the row fits or nothing is left to take. */
function fit(widths: number[], least: readonly (number | undefined)[], room: number): void {
  for (let tooMuch = widths.reduce((sum, width) => sum + width, 0) - room; tooMuch > 0; tooMuch--) {
    let widest = -1
    for (const [i, width] of widths.entries())
      if (width > (least[i] ?? Number.POSITIVE_INFINITY) && width > (widths[widest] ?? 0)) widest = i
    if (widest < 0) return
    widths[widest]!--
  }
}

/**
 * Rows as aligned lines under their titles, cells on one line each; `columns` is the room there is, or null for no limit.
 * Line ends are included; trailing blanks are not.
 */
export function toTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[], room: number | null): string {
  const cells = rows.map((row) => columns.map((column) => toOneLine(column.cell(row))))
  const lines = [columns.map((column) => column.title), ...cells]
  const widths = columns.map((_, i) => lines.reduce((most, line) => Math.max(most, toWidth(line[i]!)), 0))
  if (room !== null)
    fit(
      widths,
      columns.map((column) => column.least),
      room - gap.length * (columns.length - 1),
    )
  const toLine = (line: readonly string[]): string =>
    line
      .map((cell, i) => {
        const shown = cutToWidth(cell, Math.max(1, widths[i]!))
        const blanks = ' '.repeat(Math.max(0, widths[i]! - toWidth(shown)))
        return columns[i]!.align === 'end' ? blanks + shown : shown + blanks
      })
      .join(gap)
      .trimEnd()
  return lines.map((line) => `${toLine(line)}\n`).join('')
}
