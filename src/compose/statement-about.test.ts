import { describe, expect, test } from 'vitest'
import { readText } from '../testing/read.ts'

const about = (text: string) => readText(text).statements.map((statement) => statement.about ?? [])

describe('what a statement is about', () => {
  test.each<[string, readonly (readonly string[])[]]>([
    [
      'The mayor said that gunmen killed four farmers in Basra on Monday.',
      [expect.arrayContaining(['ASSAULT', 'killed'])],
    ],
    ['The mayor said that the sky was blue.', [[]]],
    ['Gunmen killed four farmers in Basra on Monday. The mayor said that it was a sad day.', [[]]],
  ])('%s', (text, expected) => expect(about(text)).toEqual(expected))
})
