import { describe, expect, test } from 'vitest'
import { loadDataFiles } from '../knowledge/load.ts'
import { parseTable } from '../knowledge/table.ts'
import { loadOutlets } from './outlets.ts'

const files = loadDataFiles()
const outlets = loadOutlets(files)

test.each([
  ['AFP', 'AFP'],
  ['Agence France-Presse', 'AFP'],
  ['reuters', 'Reuters'],
  ['Reuters.', 'Reuters'],
  ['New York Times', 'The New York Times'],
  ['THE NEW YORK TIMES', 'The New York Times'],
  ['Ma’an News Agency', "Ma'an News Agency"],
  ['Example Post', null],
  ['', null],
])('%s is %s', (name, outlet) => expect(outlets.find(name)).toBe(outlet))

test.each([
  ['Example Post', true],
  ['The Example Globe', true],
  ['EXAMPLE NEWS AGENCY', true],
  ['Post', false],
  ['Jane Doe', false],
])('%s sounds like an outlet: %s', (name, sounds) => expect(outlets.soundsLikeOutlet(name)).toBe(sounds))

describe('the table', () => {
  const rows = parseTable(files.text('en/outlets.tsv'), ['name', 'aliases', 'country', 'kind', 'source'])

  test('is sorted, complete and names each outlet once', () => {
    const names = rows.map(({ name }) => name)
    expect(names).toEqual([...new Set(names)].sort())
    for (const row of rows) {
      expect(row.country, row.name).toMatch(/^[A-Z]{3}$/)
      expect(['agency', 'newspaper', 'broadcaster', 'site']).toContain(row.kind)
      expect(row.source).not.toBe('')
    }
  })

  test('has no name that means two outlets', () => {
    for (const { name, aliases } of rows)
      for (const alias of [name, ...aliases.split('|').filter(Boolean)]) expect(outlets.find(alias), alias).toBe(name)
  })
})
