import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Archive } from '../archive/archive.ts'
import { openArchive } from '../archive/open.ts'
import { addSamples, toSamples } from '../testing/sample.ts'
import { createApp } from './app.ts'
import { toPageHint } from './page-hint.ts'

const folder = mkdtempSync(join(tmpdir(), 'dateline-hint-'))
let archive: Archive
let short: string

beforeAll(async () => {
  archive = await openArchive(join(folder, 'hint.db'), { create: true })
  await addSamples(archive, toSamples(3))
  const { rows } = await archive.findRecords({ kinds: ['event'], q: 'Daquq' })
  short = rows[0]!.article.shortId
})
afterAll(async () => {
  await archive.close()
  rmSync(folder, { recursive: true })
})

const hint = (path: string) =>
  toPageHint(archive, new URL(`http://127.0.0.1${path.replace('SHORT', short)}`), '2025-01-01')

test.each([
  ['/explore?place=Daquq', '/api/events?place=Daquq&limit=100'],
  ['/event/SHORT-e1', '/api/records/SHORT-e1'],
  ['/incident/SHORT-e1?asOf=2024-12', '/api/incidents/SHORT-e1?asOf=2024-12'],
  ['/article/SHORT', '/api/articles/SHORT'],
  ['/tree/SHORT?at=7', null],
  ['/who/Adel%20Karim', '/api/who/Adel%20Karim'],
  ['/contradictions', null],
])('%s stands, and asks for %s', async (path, asked) => {
  expect(await hint(path)).toEqual({ stands: true, asked: asked?.replace('SHORT', short) ?? null })
})

test.each([
  '/event/SHORT-e99',
  '/event/SHORT-s1',
  '/event/%3Cscript%3E',
  '/incident/SHORT-s1',
  '/incident/gone-e1',
  '/article/gone',
  '/story/gone',
  '/tree/gone',
  '/who/Nobody%20At%20All',
])('%s is gone', async (path) => {
  expect(await hint(path)).toEqual({ stands: false, asked: null })
})

test('an archive that cannot be asked is left to the page', async () => {
  const broken = { ...archive, record: () => Promise.reject(new Error('locked')) }
  const url = new URL('http://127.0.0.1/event/a-e1')
  expect(await toPageHint(broken, url, '2025-01-01')).toEqual({ stands: true, asked: null })
})

test('pages are answered with what is known of them', async () => {
  const app = createApp(archive, { pages: (c, known) => c.json(known ?? null) })
  const answer = await app.request('http://127.0.0.1/event/gone-e1')
  expect(await answer.json()).toEqual({ stands: false, asked: null })
})
