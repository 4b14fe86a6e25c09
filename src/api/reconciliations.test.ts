import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Archive } from '../archive/archive.ts'
import { openArchive } from '../archive/open.ts'
import { toPromise, toReport } from '../testing/reconciled-conformance.ts'
import { createApp } from './app.ts'

const folder = mkdtempSync(join(tmpdir(), 'dateline-reconciled-'))
let archive: Archive
let app: ReturnType<typeof createApp>

beforeAll(async () => {
  archive = await openArchive(join(folder, 'test.db'), { create: true })
  for (const { article, reading } of [
    toReport('the army', 30, '2024-06-02'),
    toReport('the monitor', 55, '2024-06-03'),
  ])
    await archive.add(article, reading)
  for (const { article, reading } of [toPromise('2024-05-03', '2025-01-31'), toPromise('2024-08-01', '2025-06-30')])
    await archive.add(article, reading)
  app = createApp(archive)
})

afterAll(async () => {
  await archive.close()
  rmSync(folder, { recursive: true })
})

const request = (path: string) => app.request(`http://127.0.0.1${path}`)

test('findings are listed, counted, and given as CSV', async () => {
  // biome-ignore lint/suspicious/noExplicitAny: an answer, looked at below.
  const { rows, next } = (await (await request('/api/reconciliations')).json()) as any
  expect(next).toBeNull()
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ kind: 'conflict', holds: false, sources: [{ outlet: 'The Post' }, {}] })
  expect(await (await request('/api/reconciliations/count?holds=no&across=yes')).json()).toEqual({ count: 1 })
  expect(await (await request('/api/reconciliations/count?kind=sum&kind=rate')).json()).toEqual({ count: 0 })
  expect(await (await request(`/api/reconciliations/count?figure=${rows[0].figures[1]}`)).json()).toEqual({ count: 1 })
  expect(await (await request('/api/reconciliations/count?place=Chad')).json()).toEqual({ count: 0 })
  const csv = await (await request('/api/reconciliations.csv')).text()
  expect(csv).toMatch(/^kind,holds,explain,figures/)
  expect(csv.split('\r\n')).toHaveLength(3)
})

test.each([
  '/api/reconciliations?kind=guess',
  '/api/reconciliations?holds=maybe',
  '/api/reconciliations/count?colour=red',
])('%s is refused by name', async (path) => {
  const answer = await request(path)
  expect(answer.status).toBe(400)
  expect(answer.headers.get('content-type')).toMatch(/problem\+json/)
})

test('commitments have their histories, as of a day, as JSON, CSV and calendar', async () => {
  // biome-ignore lint/suspicious/noExplicitAny: an answer, looked at below.
  const { rows } = (await (await request('/api/undertakings?asOf=2025-07-01')).json()) as any
  expect(rows).toMatchObject([{ standing: 'passed', tellings: [{ step: 'said' }, { step: 'moved' }] }])
  expect(await (await request('/api/undertakings.json?asOf=2024-06&standing=open')).json()).toMatchObject({
    rows: [{ due: { to: '2025-01-31' }, tellings: [{}] }],
  })
  expect((await (await request('/api/undertakings.csv')).text()).split('\r\n')).toHaveLength(4)
  const calendar = await request('/api/undertakings.ics')
  expect(calendar.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  const text = await calendar.text()
  expect(text).toContain('DTSTART;VALUE=DATE:20250630')
  expect(await (await request('/api/undertakings.ics')).text()).toBe(text)
  expect((await request('/api/undertakings?asOf=soon')).status).toBe(400)
})
