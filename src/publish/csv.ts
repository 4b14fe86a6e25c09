/** What one cell may hold. */
type Cell = string | number | boolean | null

/** A column of a CSV file: its name and what stands in it; null leaves the cell empty. */
export type Column<Row> = readonly [name: string, cell: (row: Row) => Cell]

/** A text that a spreadsheet would take for a formula keeps being text by an apostrophe before it. */
function printCell(value: Cell): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** One line of CSV (RFC 4180) with its line end. */
const printLine = (cells: readonly Cell[]): string => `${cells.map(printCell).join(',')}\r\n`

/** The first line: the names of the columns. */
export const printCsvHeader = <Row>(columns: readonly Column<Row>[]): string => printLine(columns.map(([name]) => name))

/** One row as a line. Empty cells mean that the article does not say it. */
export const printCsvRow = <Row>(columns: readonly Column<Row>[], row: Row): string =>
  printLine(columns.map(([, cell]) => cell(row)))
