import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openTestTerminal } from '../testing/terminal.ts'
import { link } from './link.ts'

const folder = mkdtempSync(join(tmpdir(), 'dateline-link-'))
afterAll(() => rmSync(folder, { recursive: true }))

const text =
  'A roadside bomb killed three policemen near Daquq on Tuesday, the interior ministry said. The patrol was on its way back from a village in the hills.'
const rows = [
  { id: 'late', text: `${text} (AFP)`, title: 'Three policemen die near Daquq', published: '2024-07-18' },
  { id: 'early', text, title: 'Bomb kills three policemen', published: '2024-07-17' },
  { id: 'same', text, title: 'Bomb kills three policemen', published: '2024-07-17' },
  { id: 'word', text: 'Yes.', published: '2999-01-01' },
  { text: 7 },
]

async function run(order: readonly unknown[]) {
  const path = join(folder, 'rows.jsonl')
  writeFileSync(path, order.map((row) => `${JSON.stringify(row)}\n`).join(''))
  const terminal = openTestTerminal()
  const code = await link.run({ arguments: [path], options: {} }, terminal)
  return { code, ...terminal.written() }
}

test('groups are told by the names of the input, whatever the order of rows; what is odd is named', async () => {
  const { code, out, err } = await run(rows)
  expect(code).toBe(1)
  const lines = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines).toMatchObject([
    { kind: 'copies', documents: ['early', 'same', 'late'], origin: { key: 'agency:AFP', document: 'early' } },
    { kind: 'story', documents: ['early', 'same', 'late'], event: { document: 'early', type: 'ASSAULT' } },
    { kind: 'story', documents: ['word'], event: null },
  ])
  expect(err).toContain('1 article with too little text to be compared')
  expect(err).toContain('1 article dated after today')
  expect((await run([...rows].reverse())).out).toBe(out)
})
