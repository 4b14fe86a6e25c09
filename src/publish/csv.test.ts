import { expect, test } from 'vitest'
import { type Column, printCsvHeader, printCsvRow } from './csv.ts'

const columns: readonly Column<{ text: string; count: number | null }>[] = [
  ['text', ({ text }) => text],
  ['count', ({ count }) => count],
]

test.each([
  ['plain', 3, 'plain,3\r\n'],
  ['a, b', 0, '"a, b",0\r\n'],
  ['he said "no"', null, '"he said ""no""",\r\n'],
  ['two\nlines', null, '"two\nlines",\r\n'],
  ['=1+1', null, "'=1+1,\r\n"],
  ['@home', -4, "'@home,-4\r\n"],
  ['', null, ',\r\n'],
])('%j as a line', (text, count, line) => {
  expect(printCsvRow(columns, { text, count })).toBe(line)
})

test('the first line names the columns', () => {
  expect(printCsvHeader(columns)).toBe('text,count\r\n')
})
