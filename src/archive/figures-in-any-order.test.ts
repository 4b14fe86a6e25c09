import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { toDraw } from '../testing/draw.ts'
import { dumpArchive } from '../testing/dump.ts'
import { toReport } from '../testing/reconciled-conformance.ts'
import { openSqliteArchive } from './sqlite.ts'

const folder = mkdtempSync(join(tmpdir(), 'dateline-figures-'))
afterAll(() => rmSync(folder, { recursive: true }))

type Made = ReturnType<typeof toReport>

const days = ['2024-05-01', '2024-05-08', '2024-05-15']
const counters = ['the army', 'the monitor', 'the union']
const places = [['Mali'], ['Niger'], ['Mali', 'Niger'], ['Mali', 'Niger', 'Chad']]

const april = { from: '2024-04-01', to: '2024-04-30' }

/** Many more who count one thing than one claim is held against; some of them say the same, and three make a sum. */
function toReports(count: number): Made[] {
  const draw = toDraw(3)
  const summed = [['Mali'], ['Niger'], ['Mali', 'Niger']].map((named, i) =>
    toReport('the union', [4, 5, 9][i]!, '2024-05-02', { places: named, period: april }, ` Part ${i}.`),
  )
  const many = Array.from({ length: count }, (_, i) =>
    toReport(
      counters[Math.floor(draw() * 3)]!,
      10 + Math.floor(draw() * (count / 2)),
      `2024-06-0${1 + (i % 9)}`,
      { places: places[Math.floor(draw() * 4)]!, period: { from: days[Math.floor(draw() * 3)]!, to: '2024-05-31' } },
      ` Telling ${i}.`,
    ),
  )
  return [...summed, ...many]
}

let files = 0
/** What an archive holds to which these came one after another, the later ones in place of earlier readings. */
async function tell(reports: readonly Made[], again: readonly Made['reading'][] = []) {
  const path = join(folder, `${files++}.db`)
  const archive = openSqliteArchive(path, { create: true })
  for (const { article, reading } of reports) await archive.add(article, reading)
  for (const reading of again) await archive.replaceReading(reading)
  expect(await archive.check()).toEqual([])
  await archive.close()
  return dumpArchive(path)
}

/** Its figures left out, then told again. */
const withGap = ({ reading }: Made): Made['reading'][] => [{ ...reading, figures: [] }, reading]

test('what many figures of one thing say of each other follows from the set of articles', async () => {
  const reports = toReports(160)
  const expected = await tell(reports)
  expect(expected['what figures say']!.length).toBeGreaterThan(150)
  expect(expected.reconciliations!.length).toBeGreaterThan(1_000)
  expect(expected.reconciliations!.some((row) => row.includes('"kind":"sum"'))).toBe(true)
  expect(await tell([...reports].reverse())).toEqual(expected)
  const draw = toDraw(8)
  const shuffled = reports.map((report) => ({ report, at: draw() })).sort((a, b) => a.at - b.at)
  const mixed = shuffled.map(({ report }) => report)
  expect(await tell(mixed, mixed.slice(0, 40).flatMap(withGap))).toEqual(expected)
  // Figures that are told no more leave nothing behind.
  const [gone, left] = [mixed.slice(0, 60), mixed.slice(60)]
  const empty = gone.map(({ article, reading }) => ({ article, reading: { ...reading, figures: [] } }))
  const without = await tell([...left, ...empty])
  expect(
    await tell(
      reports,
      empty.map(({ reading }) => reading),
    ),
  ).toEqual(without)
}, 120_000)
