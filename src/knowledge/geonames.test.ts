import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRejected, loadDumpTables, parseDumpedName, parseDumpedPlace, toDumpKind, toNameKeys } from './geonames.ts'
import { loadDataFiles } from './load.ts'

const tables = loadDumpTables(loadDataFiles())

/** A row of the table of places, its columns by number replaced. */
const row = (cells: Readonly<Record<number, string>> = {}): string => {
  const full =
    '98182\tTestabad\tTestabad\tTest Abad,تست\t35.5\t44.4\tP\tPPL\tIQ\t\t02\t\t\t\t12000\t\t300\tAsia/Baghdad\t2024-01-01'
  return full
    .split('\t')
    .map((cell, i) => cells[i] ?? cell)
    .join('\t')
}
const rejection = (line: string): string | null => {
  const read = parseDumpedPlace(line, tables)
  return isRejected(read) ? read.rejected : null
}

describe('a row of places', () => {
  test('is read with its names folded, the article dropped, and by sound where names are transliterated', () => {
    const place = parseDumpedPlace(row({ 1: 'Al Testabad' }), tables)
    expect(place).toMatchObject({ id: 98182, kind: 'town', country: 'IRQ', division: 'IQ.02', lat: 35.5, lon: 44.4 })
    const keys = place && !isRejected(place) ? place.keys.map(({ key }) => key) : []
    expect(keys).toEqual(expect.arrayContaining(['al testabad', 'testabad', 'test abad', 'تست']))
    expect(keys.some((key) => key.startsWith('~'))).toBe(true)
  })
  test.each([
    [{ 14: '3000000' }, 'city', 20],
    [{ 14: '0' }, 'village', 4],
    [{ 6: 'T', 7: 'MTS' }, 'mountain', 60],
    [{ 6: 'S', 7: 'AIRB' }, 'base', 4],
    [{ 6: 'A', 7: 'ADM1' }, 'province', 100],
  ])('%o is a %s that reaches %d km', (cells, kind, uncertaintyKm) =>
    expect(parseDumpedPlace(row(cells), tables)).toMatchObject({ kind, uncertaintyKm }),
  )
  test('a division is named without the word for it', () =>
    expect(parseDumpedPlace(row({ 1: 'Kirkuk Governorate', 6: 'A', 7: 'ADM1' }), tables)).toMatchObject({
      name: 'Kirkuk',
    }))
  test.each([
    [row({ 4: '95.2' }), 'latitude "95.2" is out of range'],
    [row({ 5: '-180.5' }), 'longitude "-180.5" is out of range'],
    [row({ 4: 'north' }), 'latitude "north" is out of range'],
    [row({ 4: '' }), 'latitude "" is out of range'],
    [row({ 0: '-5' }), '"-5" is no GeoNames number'],
    [row({ 0: '9'.repeat(40) }), `"${'9'.repeat(40)}" is no GeoNames number`],
    [row({ 1: ' ' }), 'it has no name'],
    [row({ 1: 'Å' }), 'its name "Å" is one letter'],
    [row({ 14: 'many' }), 'population "many" is no number of people'],
    ['a\tb', 'it has 2 columns, not 19'],
  ])('%s is rejected', (line, why) => expect(rejection(line)).toBe(why))
  test('a hotel is of no use', () => expect(parseDumpedPlace(row({ 6: 'S', 7: 'HTL' }), tables)).toBeNull())
})

describe('a row of other names', () => {
  test.each([
    ['1\t98182\ten\tTestville\t\t\t\t', { id: 98182, name: 'Testville' }],
    ['1\t98182\tckb\tتێست\t\t\t\t\t\t', { id: 98182, name: 'تێست' }],
    ['1\t98182\tlink\thttps://example.org\t\t\t\t', null],
    ['1\t98182\ten\tOld Name\t\t\t\t1', null],
    ['1\t98182\tzh\t测试\t\t\t\t', null],
  ])('%s', (line, read) => expect(parseDumpedName(line)).toEqual(read))
  test('without a number it is rejected', () => expect(isRejected(parseDumpedName('1\tx\ten\tA\t'))).toBe(true))
  test('its keys are other spellings', () =>
    expect(toNameKeys('Al Testville', 'IRQ')).toEqual([
      { key: 'al testville', alias: true },
      { key: 'testville', alias: true },
    ]))
})

test('files are told apart by their first line', () => {
  expect(toDumpKind(row())).toBe('places')
  expect(toDumpKind('1\t98182\ten\tTestville\t\t\t\t')).toBe('names')
  expect(toDumpKind('{"text":"no dump"}')).toBeNull()
})

test('no line makes it throw, and what is kept lies on the earth', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom('P', 'PPL', '35.5', '-181', '7'),
  )
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 22 }), (cells) => {
      const read = parseDumpedPlace(cells.join('\t'), tables)
      parseDumpedName(cells.join('\t'))
      if (read && !isRejected(read)) {
        expect(Math.abs(read.lat)).toBeLessThanOrEqual(90)
        expect(Math.abs(read.lon)).toBeLessThanOrEqual(180)
      }
    }),
  )
})
