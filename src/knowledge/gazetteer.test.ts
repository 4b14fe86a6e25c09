import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openCityIndex } from './city-index.ts'
import { openGazetteer } from './gazetteer.ts'
import { loadDataFiles } from './load.ts'
import { foldPlaceName } from './place-name.ts'
import { parseTable } from './table.ts'

const files = loadDataFiles()
const gazetteer = openGazetteer(files)
const cities = openCityIndex(files.bytes('gazetteer/cities.bin'))

describe('towns and divisions', () => {
  test.each([
    ['Tikrit', 'IRQ', 34.6, 43.7],
    ['Cox’s Bazar', 'BGD', 21.4, 92],
    ['San Salvador', 'SLV', 13.7, -89.2],
    ['Kyiv', 'UKR', 50.4, 30.5],
    ['Lancaster County', 'USA', 40.1, -76.2],
    ['Wellington', 'NZL', -41.3, 174.8],
    ['القامشلي', 'SYR', 37.1, 41.2],
  ])('%s stands in %s', (name, country, lat, lon) => {
    const found = cities.find(foldPlaceName(name)).filter((entry) => entry.country === country)
    expect(found.some((entry) => Math.abs(entry.lat - lat) < 0.3 && Math.abs(entry.lon - lon) < 0.3)).toBe(true)
  })

  test('what is not there is not found, next to what is', () => {
    for (const key of ['', 'a', 'tikri t', 'tikritt', 'zzzzzzzz', '~', '\uffff', 'x'.repeat(300)])
      expect(cities.find(key)).toEqual([])
  })

  test('any key may be asked for; what is found lies on the earth', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (key) => {
        for (const entry of cities.find(key)) {
          expect(Math.abs(entry.lat)).toBeLessThanOrEqual(90)
          expect(Math.abs(entry.lon)).toBeLessThanOrEqual(180)
          expect(entry.uncertaintyKm).toBeGreaterThan(0)
        }
      }),
    )
  })

  test('damaged bytes are told', () => {
    const header = new TextEncoder().encode('{"format":"other/1"}')
    const bytes = new Uint8Array(4 + header.length)
    bytes[0] = header.length
    bytes.set(header, 4)
    expect(() => openCityIndex(bytes)).toThrow(/make-gazetteer/)
  })
})

describe('all together', () => {
  test.each([
    ['al hol', 'Al-Hol', 'SYR'],
    ['ayn al assad', 'Ain al-Asad Air Base', 'IRQ'],
    ['hemrin', 'Hamrin Mountains', 'IRQ'],
    ['u s', 'United States', 'USA'],
    ['ivory coast', 'Ivory Coast', 'CIV'],
    ['salahaddin', 'Salah al-Din', 'IRQ'],
  ])('%s is %s', (key, name, country) => expect(gazetteer.find(key)[0]).toMatchObject({ name, country }))

  test('our own row stands for the same town of GeoNames, with its people', () => {
    const found = gazetteer.find('tikrit').filter((entry) => entry.country === 'IRQ')
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ id: 'dateline:irq-tikrit' })
    expect(found[0]!.population).toBeGreaterThan(10_000)
  })

  test.each([
    ['iraqi', 'IRQ'],
    ['turkish', 'TUR'],
    ['burkinabe', 'BFA'],
    ['south korean', 'KOR'],
  ])('%s is of %s', (word, country) => expect(gazetteer.findDemonym(word)?.country).toBe(country))

  test('by sound: another spelling, not another name', () => {
    expect(gazetteer.findBySound('muqdadieh').map((entry) => entry.name)).toContain('Muqdadiyah')
    expect(gazetteer.findBySound('madeedia')).toEqual([])
  })

  test('acronyms are told from words', () => {
    expect(gazetteer.isAcronym('drc')).toBe(true)
    expect(gazetteer.isAcronym('iraq')).toBe(false)
  })
})

describe('our own tables', () => {
  const kinds = new Set(
    (
      'province district city town village neighbourhood region mountain river lake sea ocean continent desert valley island forest park ' +
      'base airport port camp prison crossing facility dam road bridge canal square site'
    ).split(' '),
  )
  const countries = new Set(parseTable(files.text('gazetteer/countries.tsv'), ['alpha3']).map((row) => row.alpha3))
  const rows = files.names
    .filter((name) => /^gazetteer\/places.*\.tsv$/.test(name))
    .flatMap((name) =>
      parseTable(files.text(name), ['id', 'name', 'kind', 'country', 'lat', 'lon', 'uncertaintyKm', 'source']),
    )

  test('hold 1,500 places and more, each id once', () => {
    expect(rows.length).toBeGreaterThanOrEqual(1500)
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length)
  })

  test('each row is whole and in range', () => {
    const broken = rows.filter(
      (row) =>
        row.name === '' ||
        row.source === '' ||
        !kinds.has(row.kind) ||
        (row.country !== '' && !countries.has(row.country)) ||
        !(Math.abs(Number(row.lat)) <= 90 && Math.abs(Number(row.lon)) <= 180) ||
        !(Number(row.uncertaintyKm) > 0),
    )
    expect(broken).toEqual([])
  })

  // A slip of the pen puts a town into another country: each town, province and base lies near the middle of its own.
  test('places lie in or near their country', () => {
    const far = rows.filter((row) => {
      const country = row.country === '' ? null : gazetteer.findCountry(row.country)
      if (!country || ['sea', 'ocean', 'island'].includes(row.kind)) return false
      const reach = (country.uncertaintyKm * 1.6 + 150) / 111
      const east = Math.abs(Number(row.lon) - country.lon) * Math.cos((country.lat * Math.PI) / 180)
      return Math.hypot(Number(row.lat) - country.lat, east) > reach
    })
    expect(far.map((row) => row.id).filter((id) => !farOff.has(id))).toEqual([])
  })
})

/** Places that do lie far from their country's middle. */
const farOff = new Set(['usa-alaska', 'usa-hawaii', 'usa-guantanamo-bay', 'rus-kaliningrad'])

test.each([
  ['Mosul', 1],
  ['Deir', 2],
  ['Xqzwv', 0],
])('the longest names that begin with %s have at least %i words', (word, least) => {
  const { words, alone } = gazetteer.findOpening(word)
  expect(words).toBeGreaterThanOrEqual(least)
  if (least === 0) expect(words).toBe(0)
  expect(alone.entries).toEqual(gazetteer.findWritten(word).entries)
})

test('what may hold an article, a mark or another script is not told by its first word', () => {
  for (const word of ['al', "Sana'a", 'بغداد']) expect(gazetteer.findOpening(word).words).toBeGreaterThan(6)
})

test('a name as written is found as by its key, small letters are no acronym', () => {
  expect(gazetteer.findWritten('Mosul').entries).toEqual(gazetteer.find('mosul'))
  expect(gazetteer.findWritten('us').entries).toEqual([])
  expect(gazetteer.findWritten('US').entries[0]?.country).toBe('USA')
  expect(gazetteer.findWritten('$5').entries).toEqual([])
})
