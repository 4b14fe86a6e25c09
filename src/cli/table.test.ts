import { expect, test } from 'vitest'
import { type Column, toTable } from './table.ts'

interface Row {
  readonly id: string
  readonly words: string
  readonly count: number
}

const columns: readonly Column<Row>[] = [
  { title: 'ID', cell: ({ id }) => id },
  { title: 'WORDS', cell: ({ words }) => words, least: 8 },
  { title: 'COUNT', cell: ({ count }) => String(count), align: 'end' },
]
const rows: readonly Row[] = [
  { id: 'a-1', words: 'Shells hit the market in Northgate', count: 7 },
  { id: 'b-22', words: 'none', count: 1234 },
]

test.each<[string, number | null, string[]]>([
  [
    'without limit',
    null,
    [
      'ID    WORDS                               COUNT',
      'a-1   Shells hit the market in Northgate      7',
      'b-22  none                                 1234',
    ],
  ],
  [
    'in a narrow terminal',
    30,
    ['ID    WORDS              COUNT', 'a-1   Shells hit the m…      7', 'b-22  none                1234'],
  ],
  ['in no room', 5, ['ID    WORDS     COUNT', 'a-1   Shells…       7', 'b-22  none       1234']],
])('cells stand below one another %s', (_, room, lines) => {
  expect(toTable(columns, rows, room).split('\n')).toEqual([...lines, ''])
})

test('a cell is one line, and nothing in it moves the cursor', () => {
  const table = toTable(columns, [{ id: 'x', words: 'one\ntwo\u001b[2J', count: 0 }], null)
  expect(table.split('\n')[1]).toBe('x   one two\ufffd[2J      0')
})
