import { expect, test } from 'vitest'
import { readText } from '../testing/read.ts'
import { backNouns } from './places-back.rules.ts'

/** Place of the last event, the words that name it, and whether it was inferred. */
const lastPlace = (text: string): string | null => {
  const place = readText(`${text} Nobody said more.`).events.at(-1)?.place
  return place ? `${place.name} <${place.mention.text}> ${place.basis}` : null
}

test.each([
  ['Guards held the al-Hol camp. Police arrested nine men in the camp.', 'Al-Hol camp <the camp> inferred'],
  [
    'Prices rose in Mosul last year. Gunmen killed four people in the besieged city.',
    'Mosul <the besieged city> inferred',
  ],
  ['Prices rose in Mosul last year. Gunmen killed four people there.', 'Mosul <there> inferred'],
  ['Prices rose in Mosul. Troops from Basra killed four people in Tikrit.', 'Tikrit <Tikrit> stated'],
  ['Prices rose in Iraq. Bombs killed nine people across the country.', 'Iraq <the country> inferred'],
])('%s', (text, place) => {
  expect(lastPlace(text)).toBe(place)
})

test.each([
  'Prices rose in Mosul. In spring Gunmen killed four people in the other city.',
  'Prices rose in Mosul. Last year gunmen killed four people in the city council.',
  'Prices rose in Mosul. Last year gunmen killed four people in the camp.',
  'Bombs killed four people in the camp.',
  'Prices rose in Tikrit and Baiji. Last year gunmen killed four people in the town.',
])('nothing is pointed back to: %s', (text) => {
  expect(lastPlace(text) ?? '').not.toMatch(/<the/)
})

test('"there were" names no place', () => {
  expect(lastPlace('Prices rose in Mosul last year. Last month there were four people killed.') ?? '').not.toMatch(
    /<there>/,
  )
})

test('nouns that point back are in the order of the alphabet, each with kinds', () => {
  const nouns = [...backNouns.keys()]
  expect(nouns).toEqual([...nouns].sort())
  for (const kinds of backNouns.values()) expect(kinds.length).toBeGreaterThan(0)
})
