import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Archive } from '../archive/archive.ts'
import { openArchive } from '../archive/open.ts'
import { openSqliteArchive } from '../archive/sqlite.ts'
import type { Article } from '../model/article.ts'
import { readText } from '../testing/read.ts'
import { quote, toEvent, toTestReading } from '../testing/records.ts'
import { addInputs, describeTally } from './add.ts'
import { describeOddities, noteOddities, type OddTally, watchOddities } from './oddities.ts'
import type { Progress } from './progress.ts'
import { rereadArticles } from './reread.ts'

const folder = mkdtempSync(join(tmpdir(), 'dateline-add-'))
afterAll(() => rmSync(folder, { recursive: true }))

const never = new AbortController().signal
const reader = { version: '0.0.0-test', data: 'sha256:test' }
const later = { version: '9.9.9', data: 'sha256:later' }

/** Reads one event a word "bomb"; breaks off at the word "poison". */
const read = (article: Article, by = reader) => {
  if (article.text.includes('poison')) throw new Error('Poisoned.')
  const count = article.text.split('bomb').length - 1
  const events = Array.from({ length: count }, (_, i) => toEvent(`e${i + 1}`, quote(article.text, 'bomb', i + 1)))
  return toTestReading(article, { events, reader: by })
}

function openProgress(): Progress & { readonly lines: string[] } {
  const lines: string[] = []
  return { lines, advance() {}, stop() {}, line: (text) => void lines.push(text) }
}

async function* nothing() {}
let made = 0
const newArchive = (): Promise<Archive> => openArchive(join(folder, `${++made}.db`), { create: true })

function write(...texts: readonly string[]): string {
  const path = join(folder, `${++made}.jsonl`)
  writeFileSync(path, texts.map((text) => `${JSON.stringify({ text })}\n`).join(''))
  return path
}

const addTo = (archive: Archive, input: string, progress = openProgress(), signal = never) =>
  addInputs(archive, [input], {
    stdin: nothing(),
    progress,
    signal,
    openReader: async () => ({ readAll: (articles) => articles.map((article) => read(article)) }),
  })

describe('add', () => {
  test('goes on behind an article that the reader breaks off at, and notes it', async () => {
    const archive = await newArchive()
    const progress = openProgress()
    const tally = await addTo(archive, write('A bomb.', 'A poison bomb.', 'Two bombs, one bomb.'), progress)
    expect(tally).toMatchObject({ added: 2, known: 0, printings: 0, notRelevant: 0, failed: 1 })
    expect(progress.lines).toEqual([expect.stringContaining('The reader broke off: Poisoned.')])
    expect(await archive.ledger({ states: ['failed'] })).toMatchObject([{ attempts: 1 }])
    expect(await archive.countRecords({})).toBe(3)
    await archive.close()
  })

  test('notes what is on no conflict where that is asked for, and reads it when it is added again', async () => {
    const archive = await newArchive()
    const input = write('A bomb.', 'A quiet day.', 'A quiet bomb.')
    const weighing = {
      readAll: (articles: readonly Article[]) => articles.map((article) => read(article)),
      weigh: ({ text }: Article) => (text.includes('quiet') ? 0.1 : 0.9),
    }
    const options = { stdin: nothing(), progress: openProgress(), signal: never, openReader: async () => weighing }
    const tally = await addInputs(archive, [input], { ...options, onlyConflict: true })
    expect(tally).toMatchObject({ added: 1, known: 0, printings: 0, notRelevant: 2, failed: 0 })
    expect(describeTally(tally, 'x.db')).toBe('Added 1 article to x.db; 2 on no conflict were noted and not read')
    expect(await archive.ledger({ states: ['not-relevant'] })).toMatchObject([
      { reason: expect.stringContaining('0.1'), attempts: 1 },
      { reason: expect.stringContaining('0.1') },
    ])
    expect(await addInputs(archive, [input], options)).toMatchObject({
      added: 2,
      known: 1,
      printings: 0,
      notRelevant: 0,
      failed: 0,
    })
    expect(await archive.ledger({ states: ['not-relevant'] })).toEqual([])
    await archive.close()
  })

  test('opens no reader where every article is known', async () => {
    const archive = await newArchive()
    const input = write('A bomb.', 'Another bomb.')
    await addTo(archive, input)
    const openReader = () => Promise.reject(new Error('A reader was opened.'))
    const again = { stdin: nothing(), progress: openProgress(), signal: never, openReader }
    expect(await addInputs(archive, [input, input], again)).toMatchObject({
      added: 0,
      known: 4,
      printings: 0,
      notRelevant: 0,
      failed: 0,
    })
    await archive.close()
  })

  test('stops between two articles, and goes on there', async () => {
    const archive = await newArchive()
    const stop = new AbortController()
    const input = write('A bomb.', 'Another bomb.', 'A third bomb.')
    const progress = { ...openProgress(), advance: () => stop.abort() }
    expect(await addTo(archive, input, progress, stop.signal)).toMatchObject({
      added: 1,
      known: 0,
      printings: 0,
      notRelevant: 0,
      failed: 0,
    })
    expect(await addTo(archive, input)).toMatchObject({ added: 2, known: 1, printings: 0, notRelevant: 0, failed: 0 })
    await archive.close()
  })

  test('ends at a full disk with what to do; what was added stays', async () => {
    const archive = openSqliteArchive(join(folder, `${++made}.db`), { create: true, maxPages: 150 })
    const texts = Array.from({ length: 6 }, (_, i) => `Bomb ${i}. `.padEnd(60_000, 'and so on '))
    await expect(addTo(archive, write(...texts))).rejects.toMatchObject({
      fault: 'full',
      message: expect.stringContaining('Free some'),
    })
    expect(await archive.countArticles({})).toBeGreaterThan(0)
    expect(await archive.countArticles({})).toBeLessThan(6)
    expect(await archive.check()).toEqual([])
    await archive.close()
  })

  test.each([
    [{ added: 40, known: 0, printings: 0, notRelevant: 0, failed: 0 }, 'Added 40 articles to a.db'],
    [
      { added: 1, known: 1, printings: 2, notRelevant: 0, failed: 1 },
      'Added 1 article to a.db; 1 was there already; 2 more printings of texts that are there; 1 input failed',
    ],
    [
      { added: 0, known: 1200, printings: 0, notRelevant: 3, failed: 2 },
      'Added 0 articles to a.db; 1,200 were there already; 3 on no conflict were noted and not read; 2 inputs failed',
    ],
  ])('%j is told as %j', (tally, told) => {
    expect(describeTally(tally, 'a.db')).toBe(told)
  })
})

describe('what is odd about added articles', () => {
  const day = Date.parse('2024-07-20T08:00:00Z')
  const told = (text: string, published: string | null) => watchOddities(day)(readText(text, { published }))

  test('is told by kind, with the first of each', () => {
    const news = 'A mortar shell hit a bakery in Mosul and wounded two men.'
    expect(told(news, '2024-07-20')).toEqual([])
    expect(told(news, null)).toEqual([])
    expect(told(news, '2024-07-21')).toEqual(['document/future'])
    expect(told(news, '2911-05-14')).toEqual(['document/future'])
    expect(told('War', '2024-07-20')).toEqual(['document/little-text'])
    const tally: OddTally = new Map()
    noteOddities(tally, { source: 'a:1' }, ['document/little-text'])
    noteOddities(tally, { source: 'a:2' }, ['document/little-text', 'document/future'])
    expect(describeOddities(tally)).toEqual([
      '2 articles have hardly any text, the first of them a:1.',
      'a:2 has a date that is still to come.',
    ])
  })
})

describe('reread', () => {
  const by = (broken: string) => ({
    ...later,
    readAll: (articles: readonly Article[]) =>
      articles.map((article) => {
        if (article.text.includes(broken)) throw new Error('Broken.')
        return { ...read(article, later), events: [] }
      }),
  })

  test('replaces readings, keeps those that fail, and goes on where it stopped', async () => {
    const archive = await newArchive()
    await addTo(archive, write('A bomb.', 'Another bomb.', 'A third bomb.'))
    const stop = new AbortController()
    const once = { ...openProgress(), advance: () => stop.abort() }
    expect(await rereadArticles(archive, by('third'), false, once, stop.signal)).toEqual({
      replaced: 1,
      failed: 0,
    })
    const progress = openProgress()
    expect(await rereadArticles(archive, by('third'), false, progress, never)).toEqual({
      replaced: 1,
      failed: 1,
    })
    expect(progress.lines).toEqual([expect.stringContaining('The reading before stays.')])
    expect(await archive.countRecords({})).toBe(1)
    expect(await rereadArticles(archive, by('none'), false, progress, never)).toEqual({
      replaced: 1,
      failed: 0,
    })
    expect(await rereadArticles(archive, by('none'), false, progress, never)).toEqual({
      replaced: 0,
      failed: 0,
    })
    expect(await rereadArticles(archive, by('none'), true, progress, never)).toEqual({
      replaced: 3,
      failed: 0,
    })
    expect((await archive.statistics()).readers).toEqual([{ ...later, articles: 3 }])
    expect(await archive.check()).toEqual([])
    await archive.close()
  })
})
