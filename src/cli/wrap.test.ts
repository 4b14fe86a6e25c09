import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toWidth } from './width.ts'
import { type Piece, wrap } from './wrap.ts'

const plain = (text: string): string => text
const red = (text: string): string => `<${text}>`
const piece = (text: string, paint = plain): Piece => ({ text, paint })

describe('wrap', () => {
  test.each<[columns: number, pieces: readonly Piece[], lines: readonly string[]]>([
    [20, [piece('one two')], ['one two']],
    [7, [piece('one two three')], ['one two', 'three']],
    [5, [piece('a-very-long-word is kept')], ['a-very-long-word', 'is', 'kept']],
    [20, [piece('  many   blanks  ')], ['many blanks']],
    [20, [], []],
    [20, [piece(''), piece('   ')], []],
    [10, [piece('漢字 漢字 漢字')], ['漢字 漢字', '漢字']],
  ])('%i columns: %j', (columns, pieces, lines) => {
    expect(wrap(pieces, columns)).toEqual(lines)
  })

  test('a word may change its colour inside and still stays whole', () => {
    expect(wrap([piece('near '), piece('Kirkuk', red), piece(', he said')], 8)).toEqual([
      'near',
      '<Kirkuk>,',
      'he said',
    ])
  })

  test('a colour goes on over a line end, and neighbours share their codes', () => {
    expect(wrap([piece('all of this', red)], 7)).toEqual(['<all of>', '<this>'])
  })

  test('no letter is lost, no line is too long but for a single word', () => {
    const words = fc.array(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map((word) => word.replace(/ /g, '.')),
    )
    fc.assert(
      fc.property(words, fc.integer({ min: 3, max: 30 }), (given, columns) => {
        const lines = wrap([piece(given.join(' '))], columns)
        expect(lines.join(' ')).toBe(given.join(' '))
        for (const line of lines) expect(toWidth(line) <= columns || !line.includes(' ')).toBe(true)
      }),
    )
  })
})
