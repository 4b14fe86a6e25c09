import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { toDraw } from '../testing/draw.ts'
import { dumpArchive } from '../testing/dump.ts'
import { type Print, toReprint } from '../testing/reprints.ts'

const command = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'dateline-many-'))
afterAll(() => rmSync(folder, { recursive: true }))

const towns = ['Mosul', 'Kirkuk', 'Tikrit']

/** Wire texts of four days in three towns, with tolls that grow and a spokesman who says now this, now that. */
const toWire = (i: number): Print => {
  const town = towns[i % towns.length]!
  const killed = 3 + (i % 4)
  return {
    outlet: ['Example Wire', 'Lakeside Monitor'][i % 2]!,
    title: `Attack in ${town}`,
    published: `2024-03-${String(12 + (i >> 2)).padStart(2, '0')}`,
    text: [
      `A car bomb killed ${killed} people and injured ${killed * 2} at a market in ${town} on Monday, police said.`,
      `Interior ministry spokesman Saad Maan said the market of ${town} would ${i % 2 ? 'not ' : ''}open again before the end of the month.`,
      `The ${['governor, Omar Hadi', 'mayor, Karim Saleh'][i % 2]}, said ${10 + i} shops had been destroyed in ${town} in March. In the whole of March ${40 + i} people were killed in ${town}.`,
      `Number ${i} of the reports on ${town} was written by three reporters who spoke to residents of the quarter.`,
    ].join('\n\n'),
  }
}

function toRows(): readonly string[] {
  const draw = toDraw(5)
  const wires = Array.from({ length: 12 }, (_, i) => toWire(i))
  const prints = wires.flatMap((wire, i) => [
    wire,
    ...Array.from({ length: 3 }, (_, n) => toReprint(wire, `Outlet ${i}-${n}`, draw)).map((print) => ({
      ...print,
      text: `${print.text}\n\n(${print.outlet})`,
    })),
  ])
  return prints.map((print, i) => JSON.stringify({ id: `row-${i}`, ...print }))
}

let files = 0
/** Adds rows to an archive in a process of its own; resolves to its exit code. */
function add(rows: readonly string[], archive: string): Promise<number | null> {
  const path = join(folder, `rows-${files++}.jsonl`)
  writeFileSync(path, `${rows.join('\n')}\n`)
  const child = spawn(process.execPath, [command, 'add', path, '--archive', archive], { stdio: 'ignore' })
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)))
}

/** Which file a row came from is the only thing that its way into the archive may leave behind. */
const dump = (archive: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    Object.entries(dumpArchive(archive)).map(([table, rows]) => [
      table,
      rows.map((row) => row.replace(/[^"\\]*rows-\d+\.jsonl:\d+/g, 'a row')),
    ]),
  )

type Dump = ReturnType<typeof dump>
/** Rows that one has and the other has not, at most two of each table. */
const findDifferences = (a: Dump, b: Dump): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    Object.keys(a).flatMap((table) => {
      const apart = [
        ...a[table]!.filter((row) => !b[table]!.includes(row)).slice(0, 2),
        ...b[table]!.filter((row) => !a[table]!.includes(row)).slice(0, 2),
      ]
      return apart.length === 0 && a[table]!.length === b[table]!.length ? [] : [[table, apart]]
    }),
  )

test('four processes at once, or one in another order: the same archive', async () => {
  const rows = toRows()
  const one = join(folder, 'one.db')
  expect(await add(rows, one)).toBe(0)
  const expected = dump(one)
  for (const table of ['incidents', 'contradictions', 'parents', 'reconciliations'])
    expect(expected[table]!.length, table).toBeGreaterThan(0)

  // Figures of several articles that do not fit stand among what disagrees.
  expect(expected.contradictions!.some((row) => row.includes('"kind":"figure"'))).toBe(true)

  const backwards = join(folder, 'backwards.db')
  expect(await add([...rows].reverse(), backwards)).toBe(0)
  expect(findDifferences(expected, dump(backwards))).toEqual({})

  const four = join(folder, 'four.db')
  const parts = [0, 1, 2, 3].map((part) => rows.filter((_, i) => i % 4 === part))
  expect(await Promise.all(parts.map((part) => add(part, four)))).toEqual([0, 0, 0, 0])
  expect(findDifferences(expected, dump(four))).toEqual({})
}, 240_000)
