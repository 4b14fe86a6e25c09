import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPartAlike, toNameParts } from './name-keys.ts'

describe('parts of names', () => {
  test.each([
    ['Mohammed Shia’ al-Sūdānī', ['mohammed', 'shia', 'sudani']],
    ['Abu Karim al-Basri', ['abu karim', 'basri']],
    ['Umm Hassan', ['umm hassan']],
    ['Oum Hassan', ['umm hassan']],
    ['Abd al-Rahman Yusuf', ['abd rahman', 'yusuf']],
    ['Abdel-Rahman Yusuf', ['abd rahman', 'yusuf']],
    ['Abdulrahman Yusuf', ['abd rahman', 'yusuf']],
    ['Abdurrahman Yusuf', ['abd rahman', 'yusuf']],
    ['Abu Abd al-Rahman', ['abu abd rahman']],
    ['Mohammed bin Salim al-Harbi', ['mohammed', 'salim', 'harbi']],
    ['Ibn Khalid', ['khalid']],
    ['Bin', ['bin']],
    ['Al', ['al']],
    ['Yıldız', ['yildiz']],
    ['Ka\u200frim Ha\u202edi', ['karim', 'hadi']],
    ['Rouhani-Far', ['rouhani', 'far']],
    ['Abdi', ['abdi']],
    ['', []],
    ['-', []],
  ])('%j', (name, parts) => expect(toNameParts(name)).toEqual(parts))

  test('any text gives parts without blanks at their ends, the same however it is written large', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const part of toNameParts(text)) expect(part.trim()).toBe(part)
      }),
    )
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z -]{0,30}$/), (text) => {
        expect(toNameParts(text.toUpperCase())).toEqual(toNameParts(text))
      }),
    )
  })

  test('a kunya is no father, and a father no kunya', () => {
    expect(isPartAlike('abu karim', 'karim')).toBe(false)
    expect(isPartAlike('abu karim', 'umm karim')).toBe(false)
    expect(isPartAlike('abu karim', 'abu kareem')).toBe(true)
  })
})
