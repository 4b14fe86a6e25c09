import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openArchive } from '../archive/open.ts'
import { loadDataFiles } from '../knowledge/load.ts'
import { createLinker } from '../link/linker.ts'
import { toBombing } from '../testing/incidents.ts'
import { toArticle, toPublished, toTestReading } from '../testing/records.ts'
import { addSamples } from '../testing/sample.ts'
import { openTestTerminal } from '../testing/terminal.ts'
import { runCommandLine } from './command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'dateline-cli-incident-'))
const archive = join(folder, 'test.db')
let first = ''
let third = ''

/** News that is linked; the bombing is not. */
const news = [
  [
    '2024-07-15',
    'The ferry to Lakeside runs twice a day again after the harbour was dredged, the port said on Monday.',
  ],
  ['2024-07-20', 'Growers in the valley expect a late harvest, since hail broke many of the young trees in spring.'],
] as const

beforeAll(async () => {
  const opened = await openArchive(archive, { create: true })
  const linker = createLinker(loadDataFiles())
  await addSamples(opened, toBombing())
  for (const [day, text] of news) {
    const article = toArticle(text, { outlet: 'Example Post', published: day, title: text })
    await opened.add(article, toTestReading(article, { published: toPublished(day) }), linker)
  }
  first = (await opened.article(toBombing()[0]!.article.id))!.records[0]!.id
  third = (await opened.article(toBombing()[2]!.article.id))!.records[0]!.id
  await opened.close()
})
afterAll(() => rmSync(folder, { recursive: true }))

async function run(...words: string[]) {
  const terminal = openTestTerminal()
  const code = await runCommandLine([...words, '--archive', archive], terminal)
  return { code, ...terminal.written() }
}

test('lists what several articles report, and what they disagree on', async () => {
  const incidents = await run('list', 'incidents')
  expect(incidents.out.split('\n')).toHaveLength(3)
  expect(incidents.out).toMatch(/Northgate +5 /)
  expect((await run('list', 'incidents', '--as-of', '2020')).out).toBe('')
  expect((await run('list', 'incidents', '--csv')).out.split('\r\n')[0]).toBe(
    'id,type,date_from,date_to,place,reports,sources,contradictions,evidence,outlet,published,article',
  )
  expect((await run('list', 'contradictions')).out).toContain('toll')
  expect((await run('list', 'events', '--sources', '2-')).out.trim().split('\n')).toHaveLength(6)
  expect(await run('list', 'statements', '--sources', '2-')).toMatchObject({ code: 2 })
})

test('lists stories, as of a day too, and knows no other filter of them', async () => {
  const { code, out } = await run('list', 'stories')
  expect(code).toBe(0)
  const rows = (await run('list', 'stories', '--json')).out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(out.trim().split('\n')).toHaveLength(rows.length + 1)
  expect(rows[0]).toMatchObject({ articles: expect.any(Number), sources: expect.any(Number) })
  const csv = (await run('list', 'stories', '--csv')).out.trim().split('\r\n')
  expect(csv).toHaveLength(rows.length + 1)
  expect((await run('list', 'stories', '--limit', '1')).err).toContain('See more')
  expect((await run('list', 'stories', '--as-of', '2020')).out).toBe('')
  expect((await run('list', 'stories', '--as-of', '2024-07-17', '--json')).out.trim().split('\n').length).toBeLessThan(
    rows.length + 1,
  )
  expect(await run('list', 'stories', '--place', 'Northgate')).toMatchObject({ code: 2 })
})

test('an incident: reports, whose word, grade, contradictions, as of a day', async () => {
  const { code, out } = await run('incident', third)
  expect(code).toBe(0)
  expect(out).toContain(`incident ${first}`)
  expect(out).toMatch(/killed +\d+ \(latest\), said 7 to 11 in 5 reports/)
  expect(out).toMatch(/Suggested grade [A-F][1-6]: .*/)
  expect(out).toContain('Both hold')
  expect((await run('incident', third, '--toll', 'lowest')).out).toMatch(/killed +7 \(lowest\)/)
  expect((await run('incident', first, '--as-of', '2024-07-17')).out).toContain('said 7 in 2 reports')
  expect(JSON.parse((await run('incident', first, '--json')).out)).toMatchObject({
    corroboration: { singleSourced: false },
  })
  expect((await run('incident', first, '--as-of', '2020')).code).toBe(1)
  expect((await run('incident', 'nothing-e1')).code).toBe(1)
  expect((await run('incident', first, '--as-of', 'soon')).code).toBe(2)
})

test('split, merge and undo leave it as it was', async () => {
  const before = (await run('incident', first, '--json')).out
  const split = await run('split', third, '--reason', 'another bomb', '--by', 'Mara Vale')
  expect(split.out).toBe('Decision 1: split. Take it back: dateline undo 1\n')
  expect((await run('incident', first)).out).toContain('in 4 reports')
  await run('merge', first, third)
  expect((await run('incident', first)).out).toContain('another bomb')
  await run('undo', '2')
  await run('undo', '1')
  const { decisions: _after, ...after } = JSON.parse((await run('incident', first, '--json')).out)
  const { decisions: _before, ...asBefore } = JSON.parse(before)
  expect(after).toEqual(asBefore)
  expect(await run('undo', '99')).toMatchObject({ code: 2, err: expect.stringContaining('no decision 99') })
  expect((await run('merge', first)).code).toBe(2)
})

test('a contradiction is dismissed with its reason', async () => {
  const [, row = ''] = (await run('list', 'contradictions')).out.split('\n')
  const key = row.split(' ')[0]!
  expect((await run('dismiss', key, '--reason', 'a slip')).code).toBe(0)
  expect((await run('list', 'contradictions', '--csv')).out).toContain('a slip')
  expect((await run('resolve', 'nothing')).code).toBe(2)
})

test('names are merged, one is split, and both are undone', async () => {
  const id = toBombing()[0]!.article.id.slice(7, 19)
  const merged = await run('merge-names', 'Adel Karim', 'Adil Kareem', '--reason', 'same office')
  expect(merged).toMatchObject({ code: 0 })
  const number = Number(/^Decision (\d+): merge\./.exec(merged.out)?.[1])
  expect((await run('split-name', 'Adel Karim', id, '--as', 'Adel Karim (mayor)')).out).toContain(
    `Decision ${number + 1}: split.`,
  )
  for (const undone of [number + 1, number]) expect((await run('undo', String(undone))).code).toBe(0)
  expect((await run('merge-names', 'Adel Karim')).code).toBe(2)
  expect((await run('split-name', 'Adel Karim', id)).code).toBe(2)
  expect((await run('split-name', 'Adel Karim', 'nothing', '--as', 'B')).code).toBe(2)
})
