import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Archive } from '../archive/archive.ts'
import { openArchive } from '../archive/open.ts'
import { loadDataFiles } from '../knowledge/load.ts'
import { createLinker } from '../link/linker.ts'
import { createReader } from '../pipeline.ts'
import { toArticle, toPublished, toTestReading } from '../testing/records.ts'
import { createApp } from './app.ts'

const folder = mkdtempSync(join(tmpdir(), 'dateline-stories-'))
let archive: Archive
let app: ReturnType<typeof createApp>

const wire =
  'Shells struck the grain market of Northgate on Tuesday morning and killed four traders, the director of the district hospital, Salma Idris, said. Ambulances took eleven wounded to Millbrook because the hospital had no fuel for its generator. The army said that it had answered fire from the Harwick hills.'
const flood =
  'The river Esk left its banks at Lowford after three days of rain. Engineers opened the weir above the town, and the council asked families on Quay Street to move to the school on the hill until the water falls.'
const sent = [
  { text: `(Reuters) - ${wire}`, day: '2024-03-05', outlet: 'Example Post' },
  { text: `${wire}\n\nThe market is the largest of the province.`, day: '2024-03-06', outlet: 'Hill Gazette' },
  { text: flood, day: '2024-03-06', outlet: 'Riverton Post' },
]
const ids: string[] = []

beforeAll(async () => {
  archive = await openArchive(join(folder, 'test.db'), { create: true })
  const linker = createLinker(loadDataFiles())
  for (const { text, day, outlet } of sent) {
    const article = toArticle(text, { outlet, published: day, title: `News from ${outlet}` })
    ids.push(article.id)
    await archive.add(article, toTestReading(article, { published: toPublished(day) }), linker)
  }
  app = createApp(archive)
})

afterAll(async () => {
  await archive.close()
  rmSync(folder, { recursive: true })
})

async function ask(path: string) {
  const response = await app.request(`http://127.0.0.1${path}`)
  // biome-ignore lint/suspicious/noExplicitAny: an answer, looked at below.
  return { status: response.status, body: (await response.json()) as any }
}

test('stories, the latest first, a page at a time', async () => {
  const first = await ask('/api/stories?limit=1')
  const second = await ask(`/api/stories?limit=1&cursor=${encodeURIComponent(first.body.next)}`)
  const rows = [...first.body.rows, ...second.body.rows]
  expect(rows.map(({ articles, sources }) => [articles, sources]).sort()).toEqual([
    [1, 1],
    [2, 1],
  ])
  expect(second.body.next).toBeNull()
})

test('a story by any of its articles: a reprint stands there with what it was printed from, and is no source of its own', async () => {
  for (const id of ids.slice(0, 2)) {
    const { body } = await ask(`/api/stories/${id}`)
    expect(body).toMatchObject({ id: ids[0], count: 2, origins: [{ kind: 'agency', name: 'Reuters' }] })
    expect(body.articles.map(({ of, grade }: { of: string; grade: string }) => [of, grade])).toEqual([
      [null, null],
      [ids[0], 'reprint'],
    ])
  }
})

test('the list of stories, as JSON and as CSV, as of a day too', async () => {
  const { rows } = (await ask('/api/stories')).body
  const lines = async (query: string) =>
    (await (await app.request(`http://127.0.0.1/api/stories.csv${query}`)).text()).trim().split('\r\n')
  const [header, ...all] = await lines('')
  expect(header).toMatch(/^id,published,outlet,title,articles,sources,type,/)
  expect(all).toHaveLength(rows.length)
  expect(all[0]).toContain(rows[0].first.shortId)
  expect((await lines('?asOf=2024-03-05')).length).toBeLessThan(rows.length + 1)
  expect((await app.request('http://127.0.0.1/api/stories.csv?asOf=soon')).status).toBe(400)
  expect((await app.request('http://127.0.0.1/stories.csv')).status).toBe(200)
})

test('as of a day, what appeared later is not there', async () => {
  expect((await ask(`/api/stories/${ids[0]}?asOf=2024-03-05`)).body.articles).toHaveLength(1)
  expect((await ask(`/api/articles/${ids[1]}/copies?asOf=2024-03-05`)).body.copies).toHaveLength(1)
})

test('who printed from whom', async () => {
  const { body } = await ask(`/api/articles/${ids[1]}/copies`)
  expect(body).toMatchObject({ count: 2, origin: { name: 'Reuters', basis: 'signature' } })
  expect(body.copies[1].article.outlet).toBe('Hill Gazette')
})

test('as a table: a line an article, reprints with what they were printed from', async () => {
  const response = await app.request(`http://127.0.0.1/story/${ids[1]}.csv`)
  const [head, ...lines] = (await response.text()).trim().split('\r\n')
  expect(head).toBe('article,published,outlet,title,origin,of,grade,likeness')
  expect(lines.map((line) => line.split(',').slice(4, 7))).toEqual([
    ['agency:Reuters', '', ''],
    ['agency:Reuters', ids[0], 'reprint'],
  ])
})

test('its main event leads to the incident; an archive that reads no event has none', async () => {
  const { body } = await ask(`/api/stories/${ids[0]}`)
  expect(body).toMatchObject({ event: null, incident: null, quotations: [] })
})

test('what is not there, or asked wrongly, is told', async () => {
  expect((await ask('/api/stories/nothing')).status).toBe(404)
  expect((await ask('/api/articles/nothing/copies')).status).toBe(404)
  expect((await ask('/api/stories?limit=0')).status).toBe(400)
  expect((await ask(`/api/stories/${ids[0]}?asOf=never`)).status).toBe(400)
})

test('who quotes the same words is told, the earlier of the two named', async () => {
  const said =
    '“We shall rebuild every stall of this market before the winter comes, and no family will go hungry,” the mayor said.'
  const texts = [
    `${said} The council met late on Tuesday in the old customs house and heard the traders of the river quarter.`,
    `Farmers blocked the northern road with tractors over the price of seed. ${said} A ferry was late by an hour.`,
  ]
  const quoting = await openArchive(join(folder, 'quoting.db'), { create: true })
  const reader = createReader(loadDataFiles())
  const linker = createLinker(loadDataFiles())
  const [first, second] = texts.map((text, i) => toArticle(text, { published: `2024-03-0${i + 5}` }))
  for (const article of [first!, second!]) await quoting.add(article, reader.read(article), linker)
  for (const [asked, other] of [
    [first!, second!],
    [second!, first!],
  ] as const) {
    const response = await createApp(quoting).request(`http://127.0.0.1/api/articles/${asked.id}/copies`)
    expect(await response.json()).toMatchObject({
      count: 1,
      quotations: [{ article: { id: other.id }, of: first!.id }],
    })
  }
  await quoting.close()
})
