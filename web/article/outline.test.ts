import { expect, test } from 'vitest'
import { toOutline } from './outline.ts'

test('paragraphs and the headings between them, by their first words', () => {
  const outline = toOutline('Shelling in Millbrook\n\nThree people were hurt.\nWhat is known\nLittle is known.\n\n', [])
  expect(outline.map(({ index, words, isHeading }) => [index, words, isHeading])).toEqual([
    [0, 'Shelling in Millbrook', true],
    [1, 'Three people were hurt.', false],
    [2, 'What is known', true],
    [3, 'Little is known.', false],
  ])
})

test.each([
  ['', 0],
  ['\n\n', 0],
  ['x'.repeat(100_000), 1],
  ['👩‍👩‍👧'.repeat(1000), 1],
])('hostile texts have short parts', (text, count) => {
  const outline = toOutline(text, [])
  expect(outline).toHaveLength(count)
  for (const { words } of outline) expect(Array.from(words).length).toBeLessThanOrEqual(65)
})

test('a single line is no heading', () => {
  expect(toOutline('Shelling in Millbrook', [])[0]?.isHeading).toBe(false)
})
