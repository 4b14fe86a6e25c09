import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Archive } from '../archive/archive.ts'
import { openArchive } from '../archive/open.ts'
import { toBombing } from '../testing/incidents.ts'
import { addSamples } from '../testing/sample.ts'
import { createApp } from './app.ts'
import { contradictionSchema, decisionSchema, incidentPageSchema, incidentRowSchema } from './incident.schema.ts'

const folder = mkdtempSync(join(tmpdir(), 'dateline-incidents-'))
let archive: Archive
let app: ReturnType<typeof createApp>
let first = ''

beforeAll(async () => {
  archive = await openArchive(join(folder, 'test.db'), { create: true })
  await addSamples(archive, toBombing())
  app = createApp(archive)
  first = (await archive.article(toBombing()[0]!.article.id))!.records[0]!.id
})
afterAll(async () => {
  await archive.close()
  rmSync(folder, { recursive: true })
})

const ask = (path: string) => app.request(`http://127.0.0.1${path}`)
// biome-ignore lint/suspicious/noExplicitAny: answers are checked against their schemas.
const askJson = async (path: string): Promise<any> => (await ask(path)).json()
const post = (body: unknown, headers: Record<string, string> = {}) =>
  app.request('http://127.0.0.1/api/decisions', {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  })

describe('incidents', () => {
  test('the list, its count, and narrowed', async () => {
    const page = await askJson('/api/incidents?leastReports=2')
    expect(page.rows).toHaveLength(1)
    expect(incidentRowSchema.parse(page.rows[0])).toEqual(page.rows[0])
    expect(page.rows[0]).toMatchObject({ reports: 5 })
    expect(await askJson('/api/incidents/count')).toEqual({ count: 2 })
    expect(await askJson('/api/incidents/count?outlet=Hill%20Gazette&leastSources=2')).toEqual({ count: 1 })
    expect((await askJson('/api/events?sources=2-')).rows).toHaveLength(5)
    expect((await askJson(`/api/records/${first}`)).stored.told).toMatchObject({ reports: 5 })
  })

  test('one, by any of its reports, with what stands behind it', async () => {
    const page = await askJson(`/api/incidents/${first}`)
    expect(incidentPageSchema.parse(page)).toEqual(page)
    expect(page.corroboration.grade.because.length).toBeGreaterThan(1)
    const then = await askJson(`/api/incidents/${first}?asOf=2024-07-17`)
    expect(then.incident.reports).toHaveLength(2)
  })

  test.each([
    ['/api/incidents/nothing-e1', 404],
    ['/api/incidents?leastSources=many', 400],
    ['/api/incidents?colour=red', 400],
    ['/api/contradictions?kind=mood', 400],
    ['/api/events?asOf=tomorrow', 400],
    ['/api/events?sources=lots', 400],
  ])('%s is answered %i, as a problem', async (path, status) => {
    const response = await ask(path)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
  })

  test('no day before all reports knows it', async () => {
    expect((await ask(`/api/incidents/${first}?asOf=2020`)).status).toBe(404)
    expect((await ask(`/api/incidents/${first}?asOf=soon`)).status).toBe(400)
  })
})

describe('decisions', () => {
  test('dismissing a contradiction and taking that back', async () => {
    const { rows } = await askJson('/api/contradictions?state=open')
    expect(contradictionSchema.parse(rows[0])).toEqual(rows[0])
    const response = await post({ kind: 'dismiss', subject: rows[0].key, reason: 'Counted twice.', by: 'Mara Vale' })
    expect(response.status).toBe(200)
    const made = decisionSchema.parse(await response.json())
    expect(await askJson('/api/contradictions/count?state=open')).toEqual({ count: rows.length - 1 })
    expect((await askJson('/api/decisions')).rows[0]).toMatchObject({ reason: 'Counted twice.', stands: true })
    expect((await post({ kind: 'undo', undoes: made.number })).status).toBe(200)
    expect(await askJson('/api/contradictions/count?state=open')).toEqual({ count: rows.length })
  })

  test('two names are held to be one, and the page and the decisions of either follow', async () => {
    const response = await post({
      kind: 'merge',
      names: ['Mara Vale', 'Mara Wale'],
      knownAs: 'M. Vale',
      reason: 'One.',
    })
    const made = decisionSchema.parse(await response.json())
    expect(made).toMatchObject({ knownAs: 'M. Vale', names: [{ name: 'Mara Vale', article: null }, {}] })
    expect((await askJson('/api/decisions?name=M.%20Vale&name=nobody')).rows).toEqual([made])
    expect((await askJson('/api/decisions?name=nobody')).rows).toEqual([])
    expect((await post({ kind: 'undo', undoes: made.number })).status).toBe(200)
  })

  test.each([
    ['one name alone', { kind: 'merge', names: ['Mara Vale'] }],
    ['a split of a name without articles', { kind: 'split', names: ['Mara Vale'], knownAs: 'B' }],
    ['nothing to undo', { kind: 'undo', undoes: 999 }],
    ['one report alone', { kind: 'merge', reports: ['x-e1'] }],
    ['a kind that is none', { kind: 'burn' }],
    ['a key that is none', { kind: 'undo', undoes: 1, colour: 'red' }],
    ['no object', 'merge'],
  ])('%s is refused', async (_name, body) => {
    const before = await archive.decisions()
    const response = await post(body)
    expect(response.status).toBe(400)
    expect(await archive.decisions()).toEqual(before)
  })

  test('pages of other sites cannot decide', async () => {
    const before = await archive.decisions()
    const body = { kind: 'split', reports: [first] }
    expect((await post(body, { origin: 'https://elsewhere.example' })).status).toBe(400)
    expect((await post(body, { 'content-type': 'text/plain' })).status).toBe(400)
    expect(await archive.decisions()).toEqual(before)
  })
})
