import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findSpansAt, toBlocks, toSegments } from './segments.ts'

const span = (start: number, end: number, id = `${start}-${end}`) => ({ start, end, id, kind: 'event' })

test.each([
  ['', []],
  ['one', ['one']],
  ['one\ntwo', ['one\n', 'two']],
  ['one\r\n\r\ntwo\n', ['one\r\n\r\n', 'two\n']],
  ['\n\none\ntwo', ['\n\none\n', 'two']],
  ['\n\n', ['\n\n']],
])('%j in paragraphs', (text, blocks) => {
  expect(toBlocks(text).map((block) => block.text)).toEqual(blocks)
})

test('paragraphs put together are the text, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', ' ', '👩', 'ع') }), (text) => {
      const blocks = toBlocks(text)
      expect(blocks.map((block) => block.text).join('')).toBe(text)
      for (const { start, end, text: words } of blocks) expect(text.slice(start, end)).toBe(words)
    }),
  )
})

test('overlapping spans become disjoint segments, the longest span first', () => {
  const segments = toSegments({ start: 0, end: 20 }, [span(2, 12), span(8, 15), span(9, 10)])
  expect(segments.map(({ start, end, spans }) => [start, end, spans.map(({ id }) => id).join(' ')])).toEqual([
    [0, 2, ''],
    [2, 8, '2-12'],
    [8, 9, '2-12 8-15'],
    [9, 10, '2-12 8-15 9-10'],
    [10, 12, '2-12 8-15'],
    [12, 15, '8-15'],
    [15, 20, ''],
  ])
})

test('segments fill the block, and every span is covered by segments that name it', () => {
  const spans = fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 20 })), { maxLength: 12 })
  fc.assert(
    fc.property(spans, fc.nat(20), (pairs, from) => {
      const all = pairs.map(([start, length], i) => span(start, start + length, String(i)))
      const block = { start: from, end: from + 25 }
      const segments = toSegments(block, all)
      expect(segments[0]?.start).toBe(block.start)
      expect(segments.at(-1)?.end).toBe(block.end)
      for (let i = 1; i < segments.length; i += 1) expect(segments[i]!.start).toBe(segments[i - 1]!.end)
      for (const { start, end, spans } of segments)
        expect(spans.map(({ id }) => id).sort()).toEqual(
          all
            .filter((one) => one.start <= start && end <= one.end)
            .map(({ id }) => id)
            .sort(),
        )
    }),
  )
})

test('the shortest span under the pointer is the one meant', () => {
  const spans = [span(0, 30), span(5, 10), span(8, 20)]
  expect(findSpansAt(spans, 8).map(({ id }) => id)).toEqual(['5-10', '8-20', '0-30'])
  expect(findSpansAt(spans, 30)).toEqual([])
})
