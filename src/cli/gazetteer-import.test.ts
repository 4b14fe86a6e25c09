import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Archive } from '../archive/archive.ts'
import { openArchive } from '../archive/open.ts'
import { loadDumpTables } from '../knowledge/geonames.ts'
import { loadDataFiles } from '../knowledge/load.ts'
import { createReader } from '../pipeline.ts'
import { toArticle } from '../testing/read.ts'
import { importGazetteer } from './gazetteer-import.ts'
import { openReadingInputs } from './reading-inputs.ts'
import { UsageError } from './usage-error.ts'

const files = loadDataFiles()
const tables = loadDumpTables(files)
const places = [
  '1\tZutestan\tZutestan\tZutest Abad\t35.5\t44.4\tP\tPPL\tIQ\t\t02\t\t\t\t120000\t\t300\tAsia/Baghdad\t2024-01-01',
  '2\tKirkuk Governorate\tKirkuk Governorate\t\t35.33\t44.1\tA\tADM1\tIQ\t\t02\t\t\t\t0\t\t300\tAsia/Baghdad\t2024-01-01',
  '3\tNowhere\tNowhere\t\t95.5\t44.4\tP\tPPL\tIQ\t\t02\t\t\t\t0\t\t\tAsia/Baghdad\t2024-01-01',
  '4\tHotel\tHotel\t\t35.5\t44.4\tS\tHTL\tIQ\t\t02\t\t\t\t0\t\t\tAsia/Baghdad\t2024-01-01',
].join('\r\n')
const names = '1\t1\ten\tZutestville\t\t\t\t\n2\t99\ten\tElsewhere\t\t\t\t\n'

let folder: string
let archive: Archive
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-'))
  archive = await openArchive(join(folder, 'test.db'), { create: true })
})
afterEach(async () => {
  await archive.close()
  rmSync(folder, { recursive: true })
})

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
async function run(paths: readonly string[], signal = new AbortController().signal) {
  const lines: string[] = []
  const progress = { advance() {}, stop() {}, line: (text: string) => void lines.push(text) }
  return { done: await importGazetteer(archive, paths, tables, progress, signal), lines }
}

test('places come before their other names, bad rows are named, and the archive finds what was kept', async () => {
  const { done, lines } = await run([write('names.txt', names), write('IQ.txt', places)])
  expect(done?.tally).toEqual({ unused: 1, rejected: 1, unplaced: 1 })
  expect(lines).toEqual(['IQ.txt:3: latitude "95.5" is out of range; the row was left out.'])
  expect(done?.imported).toMatchObject({ places: 2, files: ['IQ.txt', 'names.txt'] })
  const source = await archive.importedPlaces()
  for (const key of ['zutestan', 'zutest abad', 'zutestville'])
    expect(source?.find(key)).toEqual([
      expect.objectContaining({ id: 'geonames:1', country: 'IRQ', admin1: 'Kirkuk', kind: 'city' }),
    ])
  expect(source?.find('nowhere')).toEqual([])
})

test('the same files have the same hash; another import takes the place of the one before', async () => {
  const path = write('IQ.txt', places)
  const first = (await run([path])).done?.imported
  expect((await run([path])).done?.imported).toEqual(first)
  await run([write('X.txt', places.replaceAll('Zutestan', 'Zubestan'))])
  const source = await archive.importedPlaces()
  expect([source?.find('zutestan').length, source?.find('zubestan').length]).toEqual([0, 1])
  expect(await archive.forgetImported()).toBe(true)
  expect(await archive.importedPlaces()).toBeNull()
  expect(await archive.forgetImported()).toBe(false)
})

test('what is no dump changes nothing', async () => {
  await run([write('IQ.txt', places)])
  await expect(run([write('a.jsonl', '{"text":"x"}\n')])).rejects.toThrow(UsageError)
  await expect(run([join(folder, 'none.txt')])).rejects.toThrow(UsageError)
  const stopped = new AbortController()
  stopped.abort()
  expect((await run([write('Y.txt', places)], stopped.signal)).done).toBeNull()
  expect((await archive.importedPlaces())?.find('zutestan')).toHaveLength(1)
})

test('a reading depends on what was imported, and says so', async () => {
  const article = toArticle('Gunmen killed three soldiers in Zutestville on Monday.')
  const before = createReader(files, await openReadingInputs(archive, files))
  expect(before.data).toBe(files.hash)
  await run([write('IQ.txt', places), write('names.txt', names)])
  const after = createReader(files, await openReadingInputs(archive, files))
  expect(after.data).not.toBe(before.data)
  expect(before.read(article).places.map(({ gazetteer }) => gazetteer)).not.toContain('geonames:1')
  expect(after.read(article).events[0]?.place).toMatchObject({ lat: 35.5, lon: 44.4, country: 'IRQ' })
})

test('a correction makes a name mean what a person said, in that outlet or everywhere, until it is taken back', async () => {
  const place = {
    gazetteer: null,
    name: 'Zubair',
    kind: 'town',
    country: 'IRQ',
    admin1: 'Basra',
    lat: 30.4,
    lon: 47.7,
    uncertaintyKm: 5,
  }
  const kept = await archive.correct({ name: 'Tikrit', outlet: 'Example Post', place, was: 'dateline:irq-tikrit' })
  const text = 'Gunmen killed three soldiers in Tikrit on Monday.'
  const placeIn = async (outlet: string | null) =>
    createReader(files, await openReadingInputs(archive, files)).read(toArticle(text, { outlet })).places[0]
  expect(await placeIn('example post')).toMatchObject({ lat: 30.4, country: 'IRQ', rule: 'place/corrected' })
  expect((await placeIn('Other Post'))?.lat).toBeCloseTo(34.6, 0)
  expect(await archive.correct({ name: 'Tikrit', outlet: null, place, was: null })).toMatchObject({ outlet: null })
  expect((await placeIn('Other Post'))?.lat).toBe(30.4)
  expect(await archive.corrections()).toHaveLength(2)
  expect(await archive.takeBackCorrection(kept.number)).toBe(true)
  expect(await archive.takeBackCorrection(kept.number)).toBe(false)
  expect(await archive.corrections()).toHaveLength(1)
})
