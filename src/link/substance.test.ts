import { describe, expect, test } from 'vitest'
import { loadDataFiles } from '../knowledge/load.ts'
import { readText } from '../testing/read.ts'
import { loadFurniture } from './furniture.ts'
import { findEmptiness } from './substance.ts'

const furniture = loadFurniture(loadDataFiles())
const tell = (text: string) => findEmptiness(text, furniture)?.id ?? null

describe('texts that hold no news', () => {
  test.each([
    ['War', 'document/little-text'],
    ['Peace talks!', 'document/little-text'],
    ['', 'document/little-text'],
    ['12 34 56 78 90 '.repeat(40), 'document/little-text'],
    ['Subscribe to our newsletter. Click here to accept cookies. All rights reserved. Page 17', 'document/no-news'],
    ['A mortar shell hit a bakery in Mosul and wounded two men.', null],
    ['A mortar shell hit a bakery in Mosul and wounded two men. Subscribe to our newsletter.', null],
    [`${'Subscribe to our newsletter.\n'.repeat(200)}A mortar shell hit a bakery in Mosul and wounded two men.`, null],
  ])('%#', (text, problem) => expect(tell(text)).toBe(problem))

  test('a reading says so', () => {
    expect(readText('War').problems.map(({ id }) => id)).toContain('document/little-text')
  })

  test('a huge text of nothing is told at once', () => {
    expect(tell('\u0000 .'.repeat(500_000))).toBe('document/little-text')
  })
})
