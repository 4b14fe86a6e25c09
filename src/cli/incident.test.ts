import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openArchive } from '../archive/open.ts'
import { toBombing } from '../testing/incidents.ts'
import { addSamples } from '../testing/sample.ts'
import { openTestTerminal } from '../testing/terminal.ts'
import { runCommandLine } from './program.ts'

const folder = mkdtempSync(join(tmpdir(), 'dateline-cli-incident-'))
const archive = join(folder, 'test.db')
let first = ''
let third = ''

beforeAll(async () => {
  const opened = await openArchive(archive, { create: true })
  await addSamples(opened, toBombing())
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
