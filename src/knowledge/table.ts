/**
 * Rows of a tab-separated data file: the first line names the columns, lines that begin with `#` are comments, empty lines are skipped.
 * Cells are trimmed; a missing cell is ''.
 *
 * @throws where the first line lacks one of `columns`: the file is not what the code expects.
 */
export function parseTable<const Column extends string>(
  text: string,
  columns: readonly Column[],
): readonly Readonly<Record<Column, string>>[] {
  let header: readonly number[] | null = null
  const rows: Record<Column, string>[] = []
  for (let start = 0; start < text.length; ) {
    let end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    const line = text.slice(start, end)
    start = end + 1
    if (line.charCodeAt(0) === comment || line.trim() === '') continue
    const cells = line.split('\t')
    if (header === null) {
      header = toPositions(cells, columns)
      continue
    }
    const row = {} as Record<Column, string>
    for (let i = 0; i < columns.length; i++) row[columns[i]!] = (cells[header[i]!] ?? '').trim()
    rows.push(row)
  }
  if (header === null) toPositions([''], columns)
  return rows
}

const comment = '#'.charCodeAt(0)

/** Where each column stands in the first line. @throws where it lacks one. */
function toPositions(cells: readonly string[], columns: readonly string[]): readonly number[] {
  const header = cells.map((cell) => cell.trim())
  return columns.map((column) => {
    const position = header.indexOf(column)
    if (position < 0) throw new Error(`A data table lacks its column "${column}"; it has: ${header.join(', ')}.`)
    return position
  })
}

/** The parts of a cell that holds several values, separated by `|`; none for an empty cell. */
export const parseList = (cell: string): readonly string[] => (cell === '' ? [] : cell.split('|').map((x) => x.trim()))

/** A cell that may be empty, as one of the words it holds; null where it is. */
export const parseWord = <T extends string>(cell: string): T | null => (cell === '' ? null : (cell as T))

/** What `of` gives for each of the names, by name. */
export function byName<const Name extends string, Value>(
  names: readonly Name[],
  of: (name: Name) => Value,
): Readonly<Record<Name, Value>> {
  const found = {} as Record<Name, Value>
  for (const name of names) found[name] = of(name)
  return found
}
