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
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'))
  const header = (lines.shift() ?? '').split('\t').map((cell) => cell.trim())
  const positions = columns.map((column) => {
    const position = header.indexOf(column)
    if (position < 0) throw new Error(`A data table lacks its column "${column}"; it has: ${header.join(', ')}.`)
    return position
  })
  return lines.map((line) => {
    const cells = line.split('\t')
    const row = {} as Record<Column, string>
    for (let i = 0; i < columns.length; i++) row[columns[i]!] = (cells[positions[i]!] ?? '').trim()
    return row
  })
}

/** The parts of a cell that holds several values, separated by `|`; none for an empty cell. */
export const parseList = (cell: string): readonly string[] => (cell === '' ? [] : cell.split('|').map((x) => x.trim()))
