import { describe, expect, test } from 'vitest'
import { readText } from '../testing/read.ts'

/** The days of the only event of a sentence. */
const dayOf = (text: string): string | null | undefined => readText(text).events[0]?.date?.edtf

describe('a length counted from a day named behind it', () => {
  test.each([
    ['Gunmen killed nine people three weeks before the elections of 12 May 2018.', '2018-04-21'],
    ['Gunmen killed nine people two days after the funeral on 3 March 2018.', '2018-03-05'],
    ['Gunmen killed nine people on 3 March 2018, two days after the funeral.', '2018-03-03'],
  ])('%s', (text, day) => expect(dayOf(text)).toBe(day))
})
