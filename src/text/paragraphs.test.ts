import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCharacter } from '../testing/any-text.ts'
import { lineRules } from './paragraphs.rules.ts'
import { findParagraphs } from './paragraphs.ts'

/** Each paragraph as the first letter of its kind and its words on one line. */
const shown = (text: string): string[] =>
  findParagraphs(text).map(({ kind, start, end }) => `${kind[0]} ${text.slice(start, end).replace(/\s+/g, ' ')}`)

const flood = 'The river rose by two metres in the night and took the only bridge of the valley with it.'
const aid = 'Lorries with tents and flour wait on the far bank until the army has laid a pontoon, the mayor said.'

describe('paragraphs', () => {
  test('of one line each, with title, headings and signature', () => {
    const text = `River takes bridge in the night\n${flood}\nHelp waits\n${aid}\n${flood}\nThe Example Globe\n`
    expect(shown(text)).toEqual([
      't River takes bridge in the night',
      `b ${flood}`,
      'h Help waits',
      `b ${aid}`,
      `b ${flood}`,
      's The Example Globe',
    ])
  })

  test('between blank lines, some with no-break spaces', () => {
    const text = `River takes bridge\n\nLast Update: 2023-03-02 11:20:04 - Source: Example Wire\n\n${flood}\n\n\u00a0\n\nWho pays?\n\n\u00a0\n\n${aid}`
    expect(shown(text)).toEqual([
      't River takes bridge',
      'm Last Update: 2023-03-02 11:20:04 - Source: Example Wire',
      `b ${flood}`,
      'b Who pays?',
      `b ${aid}`,
    ])
  })

  const wrapped = [
    'River takes bridge of Example Valley in the night',
    'The river rose by two metres in',
    'the night and took the only bridge of the valley with it, and nobody knows how',
    'Example Town is to be reached before the winter sets in, its mayor, Jane Doe,',
    'said on Sunday.',
    'Lorries wait',
    'Lorries with tents and flour have',
    'waited on the far bank since Friday. The army means to lay a pontoon, but Corporal',
    'Doe said that it would take days.',
    'Boats go over',
    'to the village',
    'For now the people of the village',
    'row over to fetch their bread. “We have boats, and we have bread,” said John',
    'Roe, who keeps the inn.',
  ]

  test('hard-wrapped, first lines set shorter, headings wrapped as well', () => {
    expect(shown(wrapped.join('\n'))).toEqual([
      `t ${wrapped[0]}`,
      `b ${wrapped.slice(1, 5).join(' ')}`,
      `h ${wrapped[5]}`,
      `b ${wrapped.slice(6, 9).join(' ')}`,
      `h ${wrapped.slice(9, 11).join(' ')}`,
      `b ${wrapped.slice(11).join(' ')}`,
    ])
  })

  test('hard-wrapped with Windows line ends', () => {
    expect(shown(wrapped.join('\r\n'))).toEqual(shown(wrapped.join('\n')))
  })

  test('in capitals are body, a short line among them a heading', () => {
    const text =
      '   BASRA, 4 FEB 90 (EFE) -- [TEXT] TWO BRIDGES OVER THE RIVER FELL LAST\nNIGHT WHEN THE WATER ROSE BY TWO METRES. NOBODY WAS HURT, THE ARMY\nSAID.\n\n' +
      '   LORRIES WITH TENTS HAVE WAITED ON THE FAR BANK SINCE FRIDAY. THE ARMY\nMEANS TO LAY A PONTOON.\n\n   WEATHER\n\n   MORE RAIN WILL FALL BEFORE THE WEEK IS OVER, THE WEATHER SERVICE HAS\nWARNED THE PEOPLE OF THE VALLEY.\n'
    expect(shown(text).map((line) => line.slice(0, 12))).toEqual([
      'b BASRA, 4 F',
      'b LORRIES WI',
      'h WEATHER',
      'b MORE RAIN ',
    ])
  })

  test('items of a list stand by themselves', () => {
    expect(shown(`The army asks for:\n• boats\n• tents and flour\n• bread\n${flood}`)).toEqual([
      'b The army asks for:',
      'b • boats',
      'b • tents and flour',
      'b • bread',
      `b ${flood}`,
    ])
  })

  test('a small letter goes on with the line before, even where nothing is wrapped', () => {
    expect(shown(`The river rose,\nand the bridge fell.\n${flood}`)).toEqual([
      'b The river rose, and the bridge fell.',
      `b ${flood}`,
    ])
  })

  test('bylines and outlets stand above the text, credits and end marks below it', () => {
    const text = `Example Valley Dispatch\nSaturday, 20 January 2018\nBRIDGE FALLS IN THE NIGHT\nBy Jane Doe\n${flood}\n${aid}\n(Reporting by Jane Doe; Editing by John Roe)\n###`
    expect(shown(text)).toEqual([
      'm Example Valley Dispatch',
      'm Saturday, 20 January 2018',
      't BRIDGE FALLS IN THE NIGHT',
      'm By Jane Doe',
      `b ${flood}`,
      `b ${aid}`,
      's (Reporting by Jane Doe; Editing by John Roe)',
      's ###',
    ])
  })

  test.each([
    ['BASRA (AFP) -\nThe river rose.\nThe bridge fell.', 3],
    ['', 0],
    ['   \n\t\n\u00a0', 0],
    ['One line', 1],
    [`BASRA (Reuters) - ${flood}`, 1],
  ])('%j', (text, count) => {
    const found = findParagraphs(text)
    expect(found.length).toBe(count)
    expect(found.every(({ kind }) => kind === 'body')).toBe(true)
  })

  test('are cut where white space runs long, and where they are long themselves', () => {
    const gap = ' '.repeat(70_000)
    expect(shown(`${flood}${gap}${aid}`)).toEqual([`b ${flood}`, `b ${aid}`])
    const long = `${'river '.repeat(10_000)}ends.`
    const parts = findParagraphs(long)
    expect(parts.length).toBeGreaterThan(2)
    expect(parts.every(({ start, end }) => end - start <= 20_000 && !/\S/.test(long[end] ?? ' '))).toBe(true)
    expect(findParagraphs('x'.repeat(50_000)).map(({ start, end }) => end - start)).toEqual([20_000, 20_000, 10_000])
  })

  test('hold all of any text that is not blank, trimmed, in order, without overlap', () => {
    const words = fc.constantFrom(
      'river',
      'Bridge',
      'FELL',
      '.',
      ',',
      ' ',
      '  ',
      '\n',
      '\r\n',
      '\n\n',
      '\u00a0',
      '• ',
      '“',
      '2024',
      '😀',
      'نهر',
      '\u2028',
    )
    // The mark of a next line ends lines, though JavaScript does not trim it.
    const withoutBlanks = (piece: string): string => piece.replaceAll('\u0085', '').trim()
    const texts = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.array(words, { maxLength: 80 }).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(texts, (text) => {
        let at = 0
        for (const { start, end } of findParagraphs(text)) {
          expect(withoutBlanks(text.slice(at, start))).toBe('')
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(withoutBlanks(text.slice(at))).toBe('')
      }),
    )
  })
})

describe.each(lineRules)('$id', (rule) => {
  const decides = (line: string) => lineRules.find(({ pattern }) => pattern.test(line))
  test.each(rule.finds)('finds %s', (line) => {
    expect(rule.pattern.test(line)).toBe(true)
    expect(decides(line)?.kind).toBe(rule.kind)
  })
  test.each(rule.ignores)('ignores %s', (line) => expect(rule.pattern.test(line)).toBe(false))
})
