import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadDataFiles } from '../knowledge/load.ts'
import { anyCharacter } from '../testing/any-text.ts'
import { isSetInCapitals, loadTrueCase, toTrueCase } from './true-case.ts'
import { loadWordCounts } from './word-counts.ts'

const files = loadDataFiles()
const letters = loadTrueCase(files, loadWordCounts(files), () => ['The Lantern Road', 'QLN', 'WHO', 'House of Salt'])
const filler = ' THE ARMY SAID IN A SHORT STATEMENT THAT THE ROAD WAS OPEN AGAIN TO ALL.'
const read = (text: string): string => toTrueCase(text + filler, letters).slice(0, text.length)

describe('letters of texts set in capitals', () => {
  test.each([
    ['GUERRILLAS ATTACKED A FARM NEAR SAN RAMON ON MONDAY.', 'Guerrillas attacked a farm near San Ramon on Monday.'],
    ['GENERAL ULISES TARQUINO SPOKE.', 'General Ulises Tarquino spoke.'],
    ['THE TUPAC WORKERS FRONT (TWF) DENIED IT.', 'The Tupac Workers Front (TWF) denied it.'],
    ['FIGHTERS OF THE LANTERN ROAD FLED.', 'Fighters of the Lantern Road fled.'],
    ['THE QLN ASKED WHO WAS THERE.', 'The QLN asked who was there.'],
    ['A HOUSE OF STONE BESIDE THE HOUSE OF SALT.', 'A house of stone beside the House of Salt.'],
    ["THE MAYOR'S HOUSE BURNED.", "The mayor's house burned."],
  ])('%s', (capitals, written) => {
    expect(read(capitals)).toBe(written)
  })

  test('a text with small letters stays as it is', () => {
    const text =
      'A short report from the NORTHERN FRONT, with a few capitals, as headlines of pages have them now and then.'
    expect(isSetInCapitals(text)).toBe(false)
    expect(toTrueCase(text, letters)).toBe(text)
  })

  test('no text changes its length', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 200 }), (text) => {
        expect(toTrueCase(text.toUpperCase() + filler, letters)).toHaveLength((text.toUpperCase() + filler).length)
      }),
    )
  })
})
