import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { z } from '@hono/zod-openapi'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Archive } from '../archive/archive.ts'
import { openArchive } from '../archive/open.ts'
import type { StoredEvent } from '../archive/stored.ts'
import { addSamples, toSamples } from '../testing/sample.ts'
import { createApp } from './app.ts'
import { articlePageSchema, articleSchema, recordPageSchema, storedSchemas } from './article.schema.ts'
import { marksSchema } from './marks.ts'
import { problemDetailsSchema } from './problem.ts'
import { treesSchema } from './trees.ts'

const folder = mkdtempSync(join(tmpdir(), 'dateline-api-'))
let archive: Archive
let app: ReturnType<typeof createApp>

beforeAll(async () => {
  archive = await openArchive(join(folder, 'test.db'), { create: true })
  await addSamples(archive, toSamples(120))
  app = createApp(archive)
})

afterAll(async () => {
  await archive.close()
  rmSync(folder, { recursive: true })
})

const request = (path: string, headers: Record<string, string> = {}) =>
  app.request(`http://127.0.0.1${path}`, { headers })

// biome-ignore lint/suspicious/noExplicitAny: answers are checked against their schemas in the tests that are about them.
async function requestJson(path: string): Promise<any> {
  const response = await request(path)
  expect(response.headers.get('content-type')).toMatch(/^application\/(geo\+)?json/)
  return response.json()
}

/** The answer has what the schema says, and nothing that it does not say. */
function expectShape(schema: z.ZodType, value: unknown): void {
  expect(schema.parse(value)).toEqual(value)
}

describe('lists', () => {
  test.each([
    ['events', 'event', 3 + 1 + 120],
    ['statements', 'statement', 3],
    ['figures', 'figure', 1],
    ['commitments', 'commitment', 1],
  ] as const)('%s have the shape that the document says', async (name, kind, count) => {
    const { rows } = await requestJson(`/api/${name}?limit=1000`)
    expect(rows).toHaveLength(count)
    for (const row of rows) expectShape(storedSchemas[kind], row)
    expect(await requestJson(`/api/${name}/count`)).toEqual({ count })
    expect(await requestJson(`/api/${name}.json?limit=1000`)).toEqual({ rows, next: null })
  })

  test('articles have the shape that the document says', async () => {
    const { rows } = await requestJson('/api/articles?limit=1000')
    expect(rows).toHaveLength(123)
    for (const row of rows) expectShape(articleSchema, row)
  })

  test('pages follow one another without gap or repetition', async () => {
    const ids: string[] = []
    let cursor = ''
    do {
      const page = await requestJson(`/api/events?limit=33${cursor && `&cursor=${encodeURIComponent(cursor)}`}`)
      ids.push(...page.rows.map((row: { id: string }) => row.id))
      cursor = page.next ?? ''
    } while (cursor)
    expect(ids).toHaveLength(124)
    expect(new Set(ids).size).toBe(124)
  })

  test.each([
    ['q=depot', 1],
    ['type=COERCE', 1],
    ['type=COERCE&type=ASSAULT', 124],
    ['status=negated', 1],
    ['class=material-conflict', 124],
    ['-class=material-conflict', 0],
    ['class=verbal-conflict&class=verbal-cooperation', 0],
    ['place=Daquq', 2],
    ['place=daquq&place=Northgate', 32],
    ['actor=gunmen', 1],
    ['outlet=Riverton%20Wire', 43],
    ['from=2024-07&to=2024-07', 3],
    ['from=2025', 0],
    ['attribution=denied', 1],
    ['killed=unstated', 2],
    ['killed=9-', 13],
    ['-type=ASSAULT', 1],
    ['place=Northgate&-outlet=Riverton%20Wire', 20],
    ['-place=Northgate&-place=unstated', 92],
    ['bbox=44,35,45,36', 2],
    ['bbox=-180,-90,180,90&located=no', 0],
    ['located=no', 122],
    ['q=&place=&from=&bbox=&located=', 124],
  ])('events?%s finds %i', async (query, count) => {
    expect((await requestJson(`/api/events?limit=1000&${query}`)).rows).toHaveLength(count)
    expect(await requestJson(`/api/events/count?${query}`)).toEqual({ count })
  })

  test('sorts by date, the latest first unless asked otherwise', async () => {
    const toDays = async (query: string): Promise<string[]> =>
      (await requestJson(`/api/events?place=Northgate&limit=1000${query}`)).rows.map(
        (row: StoredEvent) => row.record.date?.from,
      )
    const latest = await toDays('')
    expect(latest).toEqual([...latest].sort().reverse())
    expect(await toDays('&sort=date')).toEqual([...latest].sort())
    expect(latest[0]).not.toBe(latest.at(-1))
  })

  test('marks and counts by day have the shape that the document says', async () => {
    const marks = await requestJson('/api/events/marks?place=daquq&place=Northgate')
    expectShape(marksSchema, marks)
    expect(marks.complete).toBe(true)
    for (const column of Object.values(marks)) if (column !== true) expect(column).toHaveLength(32)
    const { days, counts } = await requestJson('/api/events/days?place=daquq')
    expect([days, counts]).toEqual([['2024-07-16'], [2]])
  })

  test('counts by a field', async () => {
    const { counts } = await requestJson('/api/events/facets/type')
    expect(counts).toContainEqual({ value: 'COERCE', count: 1 })
  })
})

describe('CSV', () => {
  test('has a line a row and the same filters', async () => {
    const response = await request('/api/events.csv')
    expect(response.headers.get('content-type')).toMatch(/^text\/csv; charset=utf-8/)
    const lines = (await response.text()).trimEnd().split('\r\n')
    expect(lines[0]).toMatch(/^id,type,mode,/)
    expect(lines).toHaveLength(125)
    const some = await (await request('/api/events.csv?place=Daquq')).text()
    expect(some.trimEnd().split('\r\n')).toHaveLength(3)
  })

  test('has its columns even without rows', async () => {
    expect(await (await request('/api/commitments.csv?place=nowhere')).text()).toMatch(/^id,who,what,.*\r\n$/)
  })

  test.each(['statements', 'figures', 'articles'])('%s as CSV', async (name) => {
    expect((await (await request(`/api/${name}.csv`)).text()).split('\r\n').length).toBeGreaterThan(2)
  })
})

describe('the data of a page', () => {
  test.each([
    ['/explore.json?place=Daquq&sel=x&hide=map', '/api/events.json?place=Daquq'],
    ['/explore.csv?place=Daquq', '/api/events.csv?place=Daquq'],
    ['/statements.csv?speaker=Adel+Karim', '/api/statements.csv?speaker=Adel+Karim'],
    ['/commitments.json?when=passed&today=2025-01-01', '/api/commitments?sort=date&due=../2024-12-31'],
    ['/articles.csv?state=stored', '/api/ledger.csv?state=stored'],
    ['/compare.json?a=Adel+Karim', '/api/statements?speaker="Adel Karim"'],
    ['/who/Adel%20Karim.json', '/api/who/Adel%20Karim'],
  ])('%s is that of %s', async (page, api) => {
    const [twin, own] = [await request(page), await request(api)]
    expect(twin.status).toBe(200)
    expect(twin.headers.get('content-type')).toBe(own.headers.get('content-type'))
    expect(await twin.text()).toBe(await own.text())
  })

  test('events as GeoJSON: a feature each, all under one filter', async () => {
    const response = await request('/explore.geojson?place=Daquq')
    expect(response.headers.get('content-type')).toMatch(/^application\/geo\+json/)
    const { type, features } = await requestJson('/explore.geojson?place=Daquq')
    expect(type).toBe('FeatureCollection')
    expect(features).toHaveLength(2)
    expect(features[0].geometry).toEqual({ type: 'Point', coordinates: [44.45, 35.14] })
    expect((await requestJson('/explore.geojson')).features).toHaveLength(124)
    expect((await requestJson('/explore.geojson?place=nowhere')).features).toEqual([])
    const one = await requestJson(`/event/${features[0].id}.geojson`)
    expect(one).toEqual(features[0])
  })

  test('one record, one article, one figure of public life as CSV', async () => {
    const [event] = (await requestJson('/api/events?place=Daquq')).rows
    const lines = async (path: string) => (await (await request(path)).text()).trimEnd().split('\r\n')
    expect(await lines(`/event/${event.id}.csv`)).toHaveLength(2)
    expect((await lines(`/article/${event.article.shortId}.csv`)).length).toBeGreaterThan(5)
    expect((await lines('/who/Adel%20Karim.csv'))[0]).toBe('title,of,from,to,articles,evidence,article')
  })
})

describe('single things', () => {
  test('a record with its sentence', async () => {
    const { rows } = await requestJson('/api/events?place=Daquq')
    const page = await requestJson(`/api/records/${rows[0].id}`)
    expectShape(recordPageSchema, page)
    expect(page.context.evidence).toBe(rows[0].record.evidence.text)
  })

  test('how the values of an event hang on its words, and nothing of a figure', async () => {
    const { rows } = await requestJson('/api/events?place=Daquq')
    const { clause, paths } = await requestJson(`/api/records/${rows[0].id}/paths`)
    expect(clause.verb.text).not.toBe('')
    for (const { words, path } of paths) {
      expect(words.text).not.toBe('')
      expect(path).not.toBe('')
    }
    const figures = (await requestJson('/api/figures')).rows
    expect(await requestJson(`/api/records/${figures[0].id}/paths`)).toEqual({ clause: null, paths: [] })
  })

  test('an article by full and by short id', async () => {
    const { rows } = await requestJson('/api/articles?q=Daquq')
    const page = await requestJson(`/api/articles/${encodeURIComponent(rows[0].id)}`)
    expectShape(articlePageSchema, page)
    expect(await requestJson(`/api/articles/${rows[0].shortId}`)).toEqual(page)
    for (const { record } of page.records)
      expect(page.reading.document.text.slice(record.evidence.start, record.evidence.end)).toBe(record.evidence.text)
  })

  test('the size of the archive and its ledger', async () => {
    expect((await requestJson('/api/stats')).articles).toBe(123)
    expect((await requestJson('/api/ledger?state=stored&limit=5')).rows).toHaveLength(5)
    expect((await requestJson('/api/ledger?state=failed')).rows).toHaveLength(0)
  })

  test('an answer that is known already is not sent again', async () => {
    const first = await request('/api/stats')
    const again = await request('/api/stats', { 'if-none-match': first.headers.get('etag') ?? '' })
    expect(again.status).toBe(304)
  })
})

describe('what is not understood', () => {
  test.each([
    ['/api/events?from=2024-13', 400, 'from'],
    ['/api/events?to=2023-02-29', 400, 'to'],
    ['/api/events?from=yesterday', 400, 'from'],
    ['/api/events?colour=red', 400, 'colour'],
    ['/api/events?sort=size', 400, 'sort'],
    ['/api/events?limit=0', 400, 'limit'],
    ['/api/events?bbox=1,2,3', 400, 'bbox'],
    ['/api/events?bbox=0,50,10,40', 400, 'bbox'],
    ['/api/events?located=maybe', 400, 'located'],
    ['/api/events?killed=many', 400, 'killed'],
    ['/api/events?-killed=4-3-2', 400, '-killed'],
    ['/api/statements?killed=3', 400, 'killed'],
    ['/api/statements?-attribution=denied', 400, '-attribution'],
    ['/api/articles?sort=place', 400, 'sort'],
    ['/api/events/marks?limit=5', 400, 'limit'],
    ['/api/events/days?from=2024-13', 400, 'from'],
    ['/api/events?limit=100000', 400, 'limit'],
    ['/api/events?q=a&q=b', 400, 'q'],
    ['/api/commitments?type=ASSAULT', 400, 'type'],
    ['/api/figures?status=happened', 400, 'status'],
    ['/api/events?cursor=nonsense', 400, 'cursor'],
    ['/api/events/count?limit=5', 400, 'limit'],
    ['/api/events.csv?from=2024-13', 400, 'from'],
    ['/api/articles?killed=3', 400, 'killed'],
    ['/api/articles?-outlet=Example', 400, '-outlet'],
    ['/api/events?class=violent', 400, 'class'],
    ['/api/events?nature=loud', 400, 'nature'],
    ['/api/events/facets/colour', 400, 'field'],
    ['/api/records/nothing-e1', 404, null],
    ['/api/articles/nothing', 404, null],
    ['/api/nothing', 404, null],
    ['/nothing', 404, null],
    ['/api/articles/%E0%A4%A', 400, null],
    ['/explore.csv?from=2024-13', 400, 'from'],
    ['/event/nothing-e1.geojson', 404, null],
    ['/figures.geojson', 404, null],
  ])('%s answers %i and names %s', async (path, status, field) => {
    const response = await request(path)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    const details = problemDetailsSchema.parse(await response.json())
    expect(details.status).toBe(status)
    expect(details.detail).not.toBe('')
    expect(details.errors?.[0]?.field ?? null).toBe(field)
  })

  test('a foreign host name is refused', async () => {
    const response = await app.request('http://elsewhere.example/api/stats')
    expect(response.status).toBe(404)
  })

  test('any other failure keeps its text inside and is reported', async () => {
    const reported: unknown[] = []
    const broken = { ...archive, statistics: () => Promise.reject(new Error('secret path')) } as Archive
    const failing = createApp(broken, { report: (error) => reported.push(error) })
    const response = await failing.request('http://127.0.0.1/api/stats')
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('secret')
    expect(reported).toHaveLength(1)
  })
})

describe('sentence trees', () => {
  test('of the paragraph at an offset, in the shape that the document says', async () => {
    const [{ article }] = toSamples(0)
    const trees = await requestJson(`/api/articles/${encodeURIComponent(article.id)}/trees?at=0`)
    expectShape(treesSchema, trees)
    expect(trees.sentences.length).toBeGreaterThan(0)
    for (const { span } of trees.sentences) expect(article.text.slice(span.start, span.end)).toBe(span.text)
  })

  test.each([
    ['/api/articles/none/trees', 404],
    ['/api/articles/none/trees?at=-1', 400],
    ['/api/articles/none/trees?at=word', 400],
  ])('%s', async (path, status) => {
    expect((await request(path)).status).toBe(status)
  })
})

describe('the document at /openapi.json', () => {
  test('is OpenAPI 3.1 and lists every route', async () => {
    const document = await requestJson('/openapi.json')
    expect(document.openapi).toBe('3.1.0')
    const routes = app.routes
      .filter(({ method, path }) => /^(?:GET|POST|DELETE)$/.test(method) && path !== '/openapi.json')
      .map(({ path }) => path.replace(/:(\w+)(\{[^}]*\})?/g, '{$1}'))
    expect(routes.length).toBeGreaterThan(20)
    expect(Object.keys(document.paths).sort()).toEqual([...new Set(routes)].sort())
  })

  test('every reference in it leads somewhere', async () => {
    const document = await requestJson('/openapi.json')
    const names = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name)
    expect(names.length).toBeGreaterThan(10)
    for (const name of names) expect(Object.keys(document.components.schemas)).toContain(name)
  })
})

test('every answer carries the policy that lets nothing foreign in', async () => {
  const { headers } = await request('/api/stats')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})
