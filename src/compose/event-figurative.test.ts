import { describe, expect, test } from 'vitest'
import { readText } from '../testing/read.ts'

const violence = (text: string): readonly string[] =>
  readText(text)
    .events.filter(({ type }) => type === 'ASSAULT')
    .map(({ trigger }) => trigger.text)

describe('attacks that are no violence', () => {
  test.each([
    'The striker killed off the match with a late penalty and the champions won 3-1.',
    'The senate shot down the proposal on Tuesday.',
    'Investors fled as speculators attacked the currency and prices fell.',
    'In the new film a gunman attacks a village.',
    'The professor demolished the theory in a lecture.',
  ])('%s', (text) => {
    expect(violence(text)).toEqual([])
  })

  test.each([
    ['Gunmen attacked a football stadium in Kirkuk and killed four soldiers.', 'attacked'],
    ['Rebels shot down a helicopter near Hama.', 'shot'],
  ])('%s', (text, word) => {
    expect(violence(text)).toContain(word)
  })
})
