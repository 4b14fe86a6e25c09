import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openArchive } from '../archive/open.ts'
import { addSamples, toSamples } from '../testing/sample.ts'
import { openTestTerminal } from '../testing/terminal.ts'
import { version } from '../version.ts'
import { runCommandLine } from './command-line.ts'
import { commands } from './commands.ts'
import type { Terminal } from './terminal.ts'

const folder = mkdtempSync(join(tmpdir(), 'dateline-cli-'))
const archive = join(folder, 'test.db')
const samples = toSamples(70)
const bombing = samples[0]!.article

beforeAll(async () => {
  const opened = await openArchive(archive, { create: true })
  await addSamples(opened, samples)
  await opened.close()
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs a command line; `at` hands in the test's own archive. */
async function run(words: readonly string[], fields: Parameters<typeof openTestTerminal>[0] = {}) {
  const terminal = openTestTerminal(fields)
  const code = await runCommandLine(words, terminal)
  return { code, ...terminal.written() }
}
const at = ['--archive', archive]

describe('help', () => {
  test('is what the bare command prints, with all commands', async () => {
    const { code, out } = await run([])
    expect(code).toBe(0)
    for (const { name, summary } of commands) expect(out).toMatch(new RegExp(`${name} .*${summary.slice(0, 12)}`))
    expect((await run(['--help'])).out).toBe(out)
    expect((await run(['help'])).code).toBe(0)
  })

  test.each(commands.map(({ name }) => name))('of %s shows its examples', async (name) => {
    const asked = await run(['help', name])
    expect(asked.code).toBe(0)
    expect(asked.out).toContain('Examples:')
    expect((await run([name, '--help'])).out).toBe(asked.out)
  })

  test('the version is the package’s', async () => {
    expect(await run(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
  })
})

describe('called wrongly', () => {
  test.each([
    [['frobnicate'], 'unknown command'],
    [['list'], 'missing required argument'],
    [['list', 'people'], 'Allowed choices are events, statements, figures, commitments, articles'],
    [['list', 'events', '--colour'], 'unknown option'],
    [['list', 'events', 'figures'], 'too many arguments'],
    [['list', 'events', '--limit', '0'], 'Write a whole number'],
    [['list', 'events', '--limit', 'all'], 'Write a whole number'],
    [['list', 'events', '--json', '--csv'], 'cannot be used with'],
    [['list', 'events', '--sort', 'size'], 'Allowed choices'],
    [['list', 'reconciliations', '--holds', 'perhaps'], 'Write one of yes, no, open'],
    [['commitments', '--as-of', 'soon', ...at], 'is not a date'],
    [['commitments', '--csv', '--ical'], 'cannot be used with'],
    [['list', 'events', '--holds', 'no', ...at], 'narrow reconciliations alone'],
    [['list', 'events', '--from', 'yesterday', ...at], '--from: "yesterday" is not a date'],
    [['list', 'events', '--bbox', '1,2,3', ...at], '--bbox: "1,2,3" is no part of the earth'],
    [['list', 'events', '--not-killed', 'many', ...at], '--not-killed: "many" is no number of killed'],
    [['list', 'statements', '--killed', '3', ...at], '--killed does not narrow statements'],
    [['list', 'articles', '--not-outlet', 'x', ...at], '--not-outlet does not narrow articles'],
    [['list', 'articles', '--sort', '-killed', ...at], '--sort: "-killed" is none of date'],
    [['serve', '--port', '99999'], 'Write a whole number'],
    [['help', 'frobnicate'], 'unknown command'],
    [['commitments', '--standing', 'gone'], 'Write one of open, due'],
    [['read'], 'missing required argument'],
    [['add'], 'missing required argument'],
  ])('%j ends with 2 and says so', async (words, message) => {
    const { code, out, err } = await run(words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
  })

  test('a missing archive is named with what to do', async () => {
    const { code, err } = await run(['list', 'events', '--archive', join(folder, 'none.db')])
    expect(code).toBe(1)
    expect(err).toContain('dateline add FILES')
  })

  test('a list of the user’s own that cannot be read is named, and a folder is no archive', async () => {
    const [article, table] = [join(folder, 'a.txt'), join(folder, 'own.tsv')]
    writeFileSync(article, 'A bomb went off.')
    writeFileSync(table, 'who\twhat\nA\tB\n')
    for (const [words, message] of [
      [['read', article, '--actors', 'none.tsv'], 'There is no file none.tsv'],
      [['read', article, '--verbs', 'none.txt'], 'There is no file none.txt'],
      [['read', article, '--actors', table], 'lacks its column "id"'],
      [['list', 'events', '--archive', folder], 'is a folder'],
    ] as const) {
      const { code, err } = await run(words)
      expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(message) })
    }
  })

  test.each(['show', 'explain'])('%s of what is not there ends with 1', async (name) => {
    const { code, out, err } = await run([name, 'nothing-e1', ...at])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('nothing-e1')
  })
})

describe('list', () => {
  test('shows a table that fits the terminal', async () => {
    const { code, out } = await run(['list', 'events', '--article', bombing.id, ...at], { isTTY: true, columns: 72 })
    expect(code).toBe(0)
    const lines = out.trimEnd().split('\n')
    expect(lines).toHaveLength(4)
    expect(lines[0]).toMatch(/^ID .*DATE .*TYPE .*STATUS .*WHO/)
    expect(lines[1]).toContain('2024-07-16')
  })

  test('says how many there are beyond the first 50', async () => {
    const { out, err } = await run(['list', 'events', ...at])
    expect(out.trimEnd().split('\n')).toHaveLength(51)
    expect(err).toBe('50 of 74 shown. See more with --limit 74, or narrow the list.\n')
    const limited = await run(['list', 'events', '--limit', '74', ...at])
    expect(limited.out.trimEnd().split('\n')).toHaveLength(75)
    expect(limited.err).toBe('')
  })

  test('says on standard error that nothing matches', async () => {
    expect(await run(['list', 'events', '--q', 'unicorn', ...at])).toEqual({
      code: 0,
      out: '',
      err: 'Nothing in the archive matches.\n',
    })
  })

  test.each([
    ['events', 74],
    ['statements', 3],
    ['figures', 1],
    ['commitments', 1],
    ['articles', 73],
  ])('--json gives every one of the %s on a line, alone on standard output', async (name, count) => {
    const { code, out, err } = await run(['list', name, '--json', ...at])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const rows = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(rows).toHaveLength(count)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(count)
  })

  test.each(['events', 'statements', 'figures', 'commitments', 'articles'])(
    '--csv of %s has a head line',
    async (name) => {
      const { out } = await run(['list', name, '--csv', '--limit', '1', ...at])
      const [head, ...rows] = out.split('\r\n')
      expect(head).toMatch(/^id,/)
      expect(rows.join('')).not.toBe('')
    },
  )

  test.each([
    [['events', '--actor', 'soldiers'], 1],
    [['events', '--actor', 'soldiers', '--actor', 'gunmen'], 2],
    [['events', '--place', 'IRQ'], 2],
    [['events', '--status', 'negated'], 1],
    [['events', '--type', 'coerce'], 1],
    [['events', '--class', 'material-conflict', '--not-type', 'coerce', '--not-type', 'assault'], 0],
    [['events', '--attribution', 'denied'], 1],
    [['events', '--killed', '3', '--place', 'Daquq'], 1],
    [['events', '--killed', 'unstated', '--not-attribution', 'denied'], 1],
    [['events', '--bbox', '44,35,45,36'], 2],
    [['events', '--located', 'yes', '--not-place', 'Daquq'], 0],
    [['figures', '--unit', 'soldiers'], 1],
    [['commitments', '--due', '2024-09/..'], 1],
    [['articles', '--place', 'Daquq'], 1],
    [['events', '--from', '2024-07-16', '--outlet', 'Riverton Wire'], 3],
    [['statements', '--speaker', 'Adel Karim'], 2],
    [['articles', '--q', 'roadside'], 1],
    [['articles', '--article', 'report-7'], 1],
  ])('%j gives %i', async (words, count) => {
    const { out } = await run(['list', ...words, '--json', ...at])
    expect(out.split('\n').filter((line) => line !== '')).toHaveLength(count)
  })
})

describe('show and explain', () => {
  const listId = async (kind: string): Promise<string> =>
    JSON.parse((await run(['list', kind, '--article', bombing.id, '--limit', '1', '--json', ...at])).out).id

  test.each(['events', 'statements', 'figures', 'commitments'])(
    'one of the %s with its sentence and article',
    async (kind) => {
      const id = await listId(kind)
      const shown = await run(['show', id, ...at])
      expect(shown.code).toBe(0)
      expect(shown.out).toContain(id)
      expect(shown.out).toContain('⟦')
      expect(shown.out).toContain('Two roadside bombs hit a patrol near Daquq')
      const explained = await run(['explain', id, ...at])
      expect(explained.code).toBe(0)
      expect(explained.out.includes('How each value hangs on it')).toBe(kind === 'events')
      for (const part of ['Sentence', 'Rule', 'Values', 'Article', 'test/']) expect(explained.out).toContain(part)
      const { evidence } = JSON.parse((await run(['show', id, '--json', ...at])).out).record
      expect(explained.out).toContain(`${evidence.start}–${evidence.end}`)
      expect(JSON.parse((await run(['explain', id, '--json', ...at])).out)).toMatchObject({
        id,
        rule: { id: expect.any(String) },
      })
    },
  )

  test('the tree of the sentence, where it is asked for', async () => {
    const id = await listId('events')
    const { out, code } = await run(['explain', id, '--tree', ...at])
    expect(code).toBe(0)
    expect(out).toContain('How the sentence is built')
    expect(out).toMatch(/ root +VERB VB/)
    expect((await run(['explain', id, ...at])).out).not.toContain('How the sentence is built')
  })

  test('an article as a page, and as the reading that was stored', async () => {
    const page = await run(['show', bombing.id, ...at])
    expect(page.out).toContain('Two roadside bombs hit a patrol near Daquq')
    const { out } = await run(['show', bombing.id.slice(7, 17), '--json', ...at])
    expect(JSON.parse(out)).toEqual(samples[0]!.reading)
  })

  test('nothing in an article can act on the terminal', async () => {
    const hostile = samples[2]!.article
    for (const words of [
      ['show', hostile.id],
      ['list', 'articles'],
    ]) {
      const { out } = await run([...words, ...at])
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there.
      expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
    }
  })
})

describe('add', () => {
  const write = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }
  let made = 0
  const fresh = (): string[] => ['--archive', join(folder, `add-${++made}.db`)]

  test('keeps what can be read, names what cannot, and adds nothing twice', async () => {
    const path = fresh()
    const inputs = [
      write('one.txt', 'Example Wire / Two guards were killed in Northgate on Monday.\n'),
      write(
        'rows.jsonl',
        [
          '{"text": "Shells killed 3 people in Millbrook.", "published": "2024-03-01"}',
          '{"text": ',
          '{"text": "A bridge fell."}',
        ].join('\n'),
      ),
      write('picture.txt', new Uint8Array([0, 1, 2, 3, 0, 255, 254, 0])),
      join(folder, 'missing.txt'),
    ]
    const first = await run(['add', ...inputs, ...path])
    expect(first.code).toBe(1)
    expect(first.out).toContain('Added 3 articles')
    expect(first.out).toContain('3 inputs failed')
    for (const named of ['rows.jsonl', 'picture.txt', 'missing.txt']) expect(first.err).toContain(named)
    const second = await run(['add', ...inputs, ...path])
    expect(second.out).toContain('Added 0 articles')
    expect(second.out).toContain('3 were there already')
    expect((await run(['list', 'articles', '--json', ...path])).out.trimEnd().split('\n')).toHaveLength(3)
    const doctor = await run(['doctor', ...path])
    expect(doctor.out).toContain('3 stored, 3 failed')
    expect(doctor.code).toBe(0)
  })

  test('reads standard input', async () => {
    const path = fresh()
    const { code, out } = await run(['add', '-', ...path], {
      input: 'Shells killed 3 people in Millbrook on 4 May 2024.',
    })
    expect(code).toBe(0)
    expect(out).toContain('Added 1 article to')
  })

  test('keeps an article of a language that is not read yet', async () => {
    const path = fresh()
    const arabic =
      'قال المتحدث باسم وزارة الدفاع إن ثلاثة جنود قتلوا قرب المدينة يوم الثلاثاء، ولم تعلن أي جهة مسؤوليتها عن الهجوم.'
    expect((await run(['add', write('arabic.txt', arabic), ...path])).code).toBe(0)
    const [row] = (await run(['list', 'articles', '--json', ...path])).out.split('\n')
    expect(JSON.parse(row!)).toMatchObject({
      language: 'ar',
      counts: { event: 0 },
      problems: expect.arrayContaining([expect.objectContaining({ id: 'language/unsupported' })]),
    })
  })

  test('refuses to write into a file of another kind', async () => {
    const letter = write('letter.txt', 'Not an archive at all, but a letter that somebody wrote.')
    const { code, err } = await run(['add', letter, '--archive', letter])
    expect(code).toBe(1)
    expect(err).toContain('not an archive')
    expect(readFileSync(letter, 'utf8')).toMatch(/^Not an archive/)
  })

  test('reread leaves alone what this reader has read, unless told', async () => {
    const path = fresh()
    await run(['add', join(folder, 'one.txt'), ...path])
    const before = (await run(['list', 'events', '--json', ...path])).out
    expect((await run(['reread', ...path])).out).toContain('Read 0 articles again, 1 had no need')
    expect((await run(['reread', '--all', ...path])).out).toContain('Read 1 article again.')
    expect((await run(['list', 'events', '--json', ...path])).out).toBe(before)
  })
})

describe('doctor', () => {
  test('finds a sound installation sound', async () => {
    const { code, out } = await run(['doctor', ...at])
    expect(out).not.toContain('WRONG')
    expect(code).toBe(0)
    for (const part of [`dateline ${version}`, 'node ', 'SQLite ', 'data files', '73 articles', 'archive is whole'])
      expect(out).toContain(part)
  })

  test('ends with 1 where the archive is none', async () => {
    const path = join(folder, 'letter.db')
    writeFileSync(path, 'This is a letter, not an archive.')
    const { code, out } = await run(['doctor', '--archive', path])
    expect(code).toBe(1)
    expect(out).toMatch(/WRONG.*not an archive/)
  })
})

test('the reader of the output may leave', async () => {
  const { OutputClosed } = await import('./terminal.ts')
  const out: Terminal['out'] = async () => {
    throw new OutputClosed('gone')
  }
  expect((await run(['list', 'events', '--json', ...at], { out })).code).toBe(0)
  expect((await run(['list', '--help'], { out })).code).toBe(0)
})
