import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AcquireOptions, acquireArticles, measureInputs } from './articles.ts'

const report = 'Two soldiers were killed on Monday in the west of the town, the army said.'
const sha = (content: string | Uint8Array) => `sha256:${createHash('sha256').update(content).digest('hex')}`

let folder = ''
const at = (name: string) => join(folder, name)
const put = (name: string, content: string | Uint8Array) => {
  writeFileSync(at(name), content)
  return at(name)
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-acquire-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function collect(inputs: readonly string[], options?: AcquireOptions) {
  const articles = []
  const failures = []
  for await (const { article, failure } of acquireArticles(inputs, options)) {
    if (article) articles.push(article)
    else failures.push(failure)
  }
  return { articles, failures, codes: failures.map(({ error }) => error.code) }
}

async function* streamOf(...chunks: (string | Uint8Array)[]) {
  for (const chunk of chunks) yield Buffer.from(chunk)
}

describe('files', () => {
  test('plain text is kept to the last blank', async () => {
    const text = `\n  ${report}\r\n\r\n\tEnd.  \n\n`
    const path = put('plain.txt', text)
    const { articles } = await collect([path])
    expect(articles).toEqual([
      {
        id: sha(text),
        externalId: null,
        source: path,
        url: null,
        title: null,
        outlet: null,
        byline: null,
        language: 'en',
        published: null,
        text,
        problems: [],
      },
    ])
  })

  test('a byte order mark is no text, but part of the bytes that the id names', async () => {
    const bytes = iconv.encode(report, 'utf8', { addBOM: true })
    const { articles } = await collect([put('bom.txt', bytes)])
    expect(articles[0]).toMatchObject({ text: report, id: sha(bytes) })
  })

  test('Markdown stays raw; its front matter is metadata', async () => {
    const { articles } = await collect([
      put('a.md', `---\noutlet: Example Wire\ndate: 20 July 2024\nlang: en\n---\n# Two *killed*\n\n${report}\n`),
    ])
    expect(articles[0]).toMatchObject({
      title: 'Two *killed*',
      outlet: 'Example Wire',
      published: '2024-07-20',
      language: 'en',
      text: `# Two *killed*\n\n${report}\n`,
    })
  })

  test('HTML in an old encoding that its <meta> declares', async () => {
    const html = `<html><head><meta charset="windows-1252"><title>Café attacked</title></head><body><p>“${report}”</p></body></html>`
    const { articles } = await collect([put('old.html', iconv.encode(html, 'windows-1252'))])
    expect(articles[0]).toMatchObject({ title: 'Café attacked', text: `“${report}”`, problems: [] })
  })

  test('JSON: one article, or a list in which the broken ones are named', async () => {
    const one = put(
      'one.json',
      JSON.stringify(
        { id: 7, title: 'T', text: report, published: '2024-07-20', outlet: 'O', language: 'en-US' },
        null,
        2,
      ),
    )
    const many = put(
      'many.json',
      JSON.stringify([{ text: report }, { title: 'no text' }, { text: `${report} Again.` }]),
    )
    const { articles, failures } = await collect([one, many])
    expect(articles.map(({ source, id }) => [source, id])).toEqual([
      [one, sha(report)],
      [`${many}#1`, sha(report)],
      [`${many}#3`, sha(`${report} Again.`)],
    ])
    expect(articles[0]).toMatchObject({ externalId: '7', published: '2024-07-20', outlet: 'O', language: 'en' })
    expect(failures.map(({ source }) => source)).toEqual([`${many}#2`])
  })

  test('a field of the wrong type is left out and named', async () => {
    const { articles } = await collect([
      put('types.json', JSON.stringify({ text: report, title: 5, published: 'soon', url: ['x'], language: '?' })),
    ])
    expect(articles[0]).toMatchObject({ title: null, published: null, url: null, language: 'en' })
    expect(articles[0]!.problems.map(({ id, message }) => [id, /"(\w+)"/.exec(message)?.[1]])).toEqual([
      ['document/field', 'url'],
      ['document/field', 'title'],
      ['document/field', 'language'],
      ['document/field', 'published'],
    ])
  })

  test('JSON Lines: each broken row is named with what is wrong, the others are kept', async () => {
    const rows = [
      JSON.stringify({ id: 'a', text: report }),
      '',
      '{broken',
      '[1]',
      '{"text": 5}',
      '{"text": " "}',
      JSON.stringify({ id: 'b', text: report }),
    ]
    const path = put('rows.jsonl', rows.join('\r\n'))
    const { articles, failures } = await collect([path])
    expect(articles.map(({ externalId, source }) => [externalId, source])).toEqual([
      ['a', `${path}:1`],
      ['b', `${path}:7`],
    ])
    expect(failures.map(({ source, error }) => [source, error.code])).toEqual(
      [3, 4, 5, 6].map((row) => [`${path}:${row}`, 'broken-row']),
    )
    for (const { source, error } of failures) expect(error.message.startsWith(`${source}: `)).toBe(true)
  })

  test('JSON Lines in UTF-16, as a shell on Windows writes them', async () => {
    const path = put('utf16.jsonl', iconv.encode(`${JSON.stringify({ text: report })}\n`, 'utf16le', { addBOM: true }))
    expect((await collect([path])).articles.map(({ text }) => text)).toEqual([report])
  })
})

describe('what gives no article is named, and the rest goes on', () => {
  const zip = Buffer.from('504b0304140000000800', 'hex')
  test.each<[name: string, content: string | Uint8Array | null, code: string, words: RegExp]>([
    ['empty.txt', '', 'empty', /empty/],
    ['blank.txt', ' \n\t\n', 'empty', /no text/],
    ['nothing.jsonl', '\n\n', 'empty', /no rows/],
    ['none.json', '[]', 'empty', /no articles/],
    ['archive.txt', zip, 'binary', /zip.*\.txt \.md/],
    ['paper.txt', '%PDF-1.7\nplain letters\n', 'binary', /pdf/],
    ['noise.html', Buffer.from([1, 0, 2, 0, 255, 0, 0]), 'binary', /binary/],
    [
      'picture.jsonl',
      Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.alloc(50, 10)]),
      'binary',
      /png/,
    ],
    ['table.csv', 'a,b\n', 'unknown-type', /\.csv.*\.txt \.md/],
    ['image.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'binary', /png/],
    ['broken.json', '{"text": ', 'broken-json', /not valid JSON/],
    ['row.json', '"text"', 'broken-row', /a string/],
    ['absent.txt', null, 'missing', /no such file/],
  ])('%s', async (name, content, code, words) => {
    const path = content === null ? at(name) : put(name, content)
    const { articles, failures, codes } = await collect([path, put('after.txt', report)])
    expect(codes).toEqual([code])
    expect(failures[0]!.error.message).toMatch(words)
    expect(failures[0]!.error.message.startsWith(path)).toBe(true)
    expect(articles.map(({ text }) => text)).toEqual([report])
  })

  test('50 MB of one line', async () => {
    const bytes = Buffer.alloc(50 * 2 ** 20, 'a')
    const row = Buffer.from(`\n${JSON.stringify({ text: report })}\n`)
    const { articles, codes } = await collect([
      put('line.txt', bytes),
      put('line.json', bytes),
      put('line.jsonl', Buffer.concat([bytes, row])),
    ])
    expect(codes).toEqual(['too-large', 'broken-json', 'too-large'])
    expect(articles.map(({ text }) => text)).toEqual([report])
  })

  test('what the system refuses keeps its cause', async () => {
    const { failures } = await collect([at('absent.txt')])
    expect(failures[0]!.error.cause).toMatchObject({ code: 'ENOENT' })
  })
})

describe('folders', () => {
  test('all files of a type that is read, in the order of code units; hidden and other ones are skipped', async () => {
    for (const name of ['tree', 'tree/b', 'tree/.hidden', 'tree/C']) mkdirSync(at(name))
    for (const name of [
      'tree/b/x.txt',
      'tree/C/y.md',
      'tree/a.htm',
      'tree/ä.txt',
      'tree/.note.txt',
      'tree/.hidden/z.txt',
      'tree/data.csv',
      'tree/LICENSE',
    ])
      put(name, report)
    symlinkSync(at('tree'), at('tree/b/round'), 'junction')
    const { articles, failures } = await collect([at('tree')])
    const found = ['tree/C/y.md', 'tree/a.htm', 'tree/b/x.txt', 'tree/ä.txt']
    expect(articles.map(({ source }) => source)).toEqual(found.map(at))
    expect(failures).toEqual([])
  })

  test('a folder without articles says so', async () => {
    mkdirSync(at('bare'))
    const { failures } = await collect([at('bare')])
    expect(failures[0]!.error).toMatchObject({ code: 'empty', message: expect.stringContaining('.jsonl') })
  })
})

describe('standard input', () => {
  test.each<[name: string, chunks: readonly string[], texts: readonly string[]]>([
    ['JSON Lines', [`  {"text":"${report}"}\n{"te`, `xt":"Second."}`], [report, 'Second.']],
    ['one JSON object over lines', [`{\n  "text": "${report}"\n}`], [report]],
    ['a JSON list', [`[ {"text": "${report}"}]`], [report]],
    ['HTML', [`<!DOCTYPE html><html><body><p>${report}</p></body></html>`], [report]],
    ['text', ['', report, ' More.'], [`${report} More.`]],
    ['text that begins with a bracket', [`[Correction] ${report}`], [`[Correction] ${report}`]],
  ])('%s', async (_, chunks, texts) => {
    const { articles, failures } = await collect(['-'], { stdin: streamOf(...chunks) })
    expect(failures).toEqual([])
    expect(articles.map(({ text }) => text)).toEqual(texts)
    expect(articles[0]!.source).toMatch(/^standard input/)
  })

  test.each([
    ['nothing', streamOf(), 'empty'],
    ['a picture', streamOf(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')), 'binary'],
    ['none given', undefined, 'unreadable'],
  ])('%s', async (_, stdin, code) => {
    expect((await collect(['-'], stdin ? { stdin } : {})).codes).toEqual([code])
  })
})

test('rows come one by one: the stream is read no further than asked', async () => {
  let pulled = 0
  async function* endless() {
    for (;;) {
      pulled++
      yield Buffer.from(`{"text":"Row ${pulled} of the endless report that was sent to the desk."}\n`)
    }
  }
  const acquired = acquireArticles(['-'], { stdin: endless() })
  for (let i = 0; i < 3; i++) await acquired.next()
  await acquired.return(undefined)
  expect(pulled).toBeLessThan(6)
})

test('a signal ends the work between two articles', async () => {
  const stop = new AbortController()
  const texts: string[] = []
  for await (const { article } of acquireArticles([put('s1.txt', report), put('s2.txt', report)], {
    signal: stop.signal,
  })) {
    texts.push(article?.text ?? 'failed')
    stop.abort()
  }
  expect(texts).toEqual([report])
})

test('inputs are measured for progress where they can be', async () => {
  mkdirSync(at('sized'))
  put('sized/1.txt', '12345')
  put('sized/2.txt', '123')
  put('sized/3.bin', '123')
  expect(await measureInputs([at('sized'), at('sized/1.txt')])).toBe(13)
  expect(await measureInputs([at('sized'), '-'])).toBeNull()
  expect(await measureInputs(['https://example.org/'])).toBeNull()
})
