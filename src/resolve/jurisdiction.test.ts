import { describe, expect, test } from 'vitest'
import { readText } from '../testing/read.ts'

const placeOf = (text: string) => readText(text).events.find(({ type }) => type === 'ASSAULT')?.place?.name ?? null

describe('a far namesake that only streets, quarters and people bear is not where it happened', () => {
  test.each([
    ['Two men were shot in the 5300 block of Aberdeen on Friday, Chicago police said.', 'Chicago'],
    ['Two men were shot in the 5300 block of Aberdeen on Friday, residents said.', 'Aberdeen'],
    ['Two men were shot in Aberdeen on Friday, Chicago police said.', 'Aberdeen'],
    ['Gunmen attacked a checkpoint in Mosul on Friday, Baghdad police said.', 'Mosul'],
  ])('%s', (text, name) => {
    expect(placeOf(text)).toBe(name)
  })
})
