import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ParseOptions, parseCommand } from './parse.ts'
import type { Terminal } from './terminal.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parse-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** Runs the command on a file with the text given, or on none. */
async function run(text: string | null, options: ParseOptions) {
  const file = join(folder, text === null ? 'none.txt' : 'text.txt')
  if (text !== null) await writeFile(file, text)
  let out = ''
  let err = ''
  const terminal: Terminal = {
    out: (written) => {
      out += written
    },
    err: (written) => {
      err += written
    },
    columns: 80,
    isTTY: false,
    errIsTTY: false,
    colours: false,
    stdin: (async function* () {})(),
  }
  return { code: await parseCommand(file, options, terminal), out, err }
}

test('blank lines part paragraphs, single line ends do not', async () => {
  const { code, out } = await run('Troops left\nthe town.\n \n\nNobody stayed.\n', { conllu: true })
  expect(code).toBe(0)
  expect(out.match(/^# text = .*$/gm)).toEqual(['# text = Troops left the town.', '# text = Nobody stayed.'])
})

test('trees are drawn one word a line', async () => {
  const { out } = await run('Troops left.', { tree: true })
  expect(out.trimEnd().split('\n')).toHaveLength(3)
})

test('an empty file gives nothing', async () => {
  expect(await run('', {})).toMatchObject({ code: 0, out: '' })
})

test('a missing file is named', async () => {
  const { code, err } = await run(null, {})
  expect(code).toBe(1)
  expect(err).toContain('There is no file')
})

test('clauses name the predicate with who and whom', async () => {
  const { out } = await run('Troops left the town.', { clauses: true })
  expect(out).toBe(
    'Troops left the town.\n  leave  (finite, main, active, past, simple)  who: Troops · whom: the town\n',
  )
})

test('a pattern lists the predicates that it holds for, with what it names', async () => {
  const text = 'Gunmen killed two soldiers. Nobody left. The soldiers were not killed by rebels.'
  expect(await run(text, { match: 'lemma=kill !negated object>whom' })).toMatchObject({
    code: 0,
    out: 'Gunmen killed two soldiers.\n  kill  whom: two soldiers\n',
  })
  expect((await run(text, { match: 'lemma=surrender' })).out).toBe('')
})

test('a pattern that cannot be read is told with its place', async () => {
  await expect(run('Troops left.', { match: 'verb=leave' })).rejects.toThrow(
    '--match: clause pattern "verb=leave", condition "verb=leave": there is no "verb"',
  )
})
