import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toOneLine } from './one-line.ts'

describe('text on one line', () => {
  test.each([
    ['', ''],
    ['two men', 'two men'],
    ['two\nmen', 'two men'],
    ['two  \r\n men ', 'two men '],
    ['two\u00a0men', 'two men'],
    ['\ttwo', ' two'],
  ])('%j', (text, line) => expect(toOneLine(text)).toBe(line))

  test('is what all runs of blanks replaced give', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', ' ', '\n', '\t', '\u2003', 'é')), (units) => {
        expect(toOneLine(units.join(''))).toBe(units.join('').replace(/\s+/g, ' '))
      }),
    )
  })
})
