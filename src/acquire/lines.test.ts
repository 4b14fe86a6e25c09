import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { splitLines, toUtf8 } from './lines.ts'

async function* streamOf(chunks: readonly Uint8Array[]) {
  yield* chunks
}

async function collectLines(chunks: readonly Uint8Array[], maxBytes = 1000) {
  const lines: { number: number; text: string | null }[] = []
  for await (const { number, bytes } of splitLines(streamOf(chunks), maxBytes))
    lines.push({ number, text: bytes && Buffer.from(bytes).toString() })
  return lines
}

describe('splitLines', () => {
  test('lines are the same wherever the chunks end', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ض', '\n', '😀') })
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 7 }), async (given, size) => {
        const bytes = Buffer.from(given)
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
          bytes.subarray(i * size, (i + 1) * size),
        )
        const expected = given.split('\n')
        if (expected.at(-1) === '') expected.pop()
        expect((await collectLines(chunks)).map((line) => line.text)).toEqual(expected)
      }),
    )
  })

  test('a line over the limit is skipped, the next ones are kept, and the count goes on', async () => {
    const chunks = ['ab\n', 'x'.repeat(30), 'x'.repeat(30), '\nlast'].map((text) => Buffer.from(text))
    expect(await collectLines(chunks, 40)).toEqual([
      { number: 1, text: 'ab' },
      { number: 2, text: null },
      { number: 3, text: 'last' },
    ])
  })

  test('the lengths of all lines are the length of the stream', async () => {
    let length = 0
    for await (const line of splitLines(streamOf([Buffer.from('ab\n\nlonger than'), Buffer.from(' the limit\nz')]), 5))
      length += line.length
    expect(length).toBe('ab\n\nlonger than the limit\nz'.length)
  })
})

test.each(['utf16le', 'utf16be'])('toUtf8 reads %s by its byte order mark', async (encoding) => {
  const bytes = iconv.encode('{"text":"“ok” ض"}\n', encoding, { addBOM: true })
  let text = ''
  for await (const chunk of toUtf8(streamOf([bytes.subarray(0, 5), bytes.subarray(5)])))
    text += Buffer.from(chunk).toString()
  expect(text).toBe('{"text":"“ok” ض"}\n')
})
