import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Article } from '../model/article.ts'
import { toTestReading } from '../testing/records.ts'
import { type ReadOptions, readCommand } from './read.ts'
import { OutputClosed, type Terminal } from './terminal.ts'

const report = 'Two soldiers were killed on Monday in the west of the town, the army said.'
let folder = ''
const put = (name: string, content: string) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-read-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function makeTerminal(fields: Partial<Terminal> = {}) {
  const written = { out: '', err: '' }
  async function* nothing() {}
  const terminal: Terminal = {
    out: (text) => {
      written.out += text
    },
    err: (text) => {
      written.err += text
    },
    columns: 80,
    isTTY: false,
    errIsTTY: false,
    colours: false,
    stdin: nothing(),
    ...fields,
  }
  return { terminal, written }
}

const options: ReadOptions = {
  openReader: async () => ({ readAll: (articles) => articles.map((article) => toTestReading(article)) }),
}
const linesOf = (text: string) => text.split('\n').slice(0, -1)

describe('readCommand', () => {
  test('without inputs it says what to write, and is misuse', async () => {
    const { terminal, written } = makeTerminal()
    expect(await readCommand([], options, terminal)).toBe(2)
    expect(written.out).toBe('')
    expect(written.err).toContain('dateline read')
  })

  test('a page for people', async () => {
    const { terminal, written } = makeTerminal()
    expect(await readCommand([put('a.txt', report)], options, terminal)).toBe(0)
    expect(written.out).toContain(report)
    expect(written.err).toBe('')
  })

  test('leaves out what is on no conflict where that is asked for, and says how many', async () => {
    const { terminal, written } = makeTerminal()
    const openReader = async () => ({
      readAll: (articles: readonly Article[]) => articles.map((article) => toTestReading(article)),
      weigh: ({ text }: Article) => (text === report ? 0.9 : 0.2),
    })
    const inputs = [put('a.txt', 'The team won again.'), put('b.txt', report)]
    expect(await readCommand(inputs, { json: true, onlyConflict: true, openReader }, terminal)).toBe(0)
    expect(linesOf(written.out).map((line) => JSON.parse(line).document.text)).toEqual([report])
    expect(written.err).toBe('Left out 1 on no conflict.\n')
  })

  test('JSON alone on standard output, one reading a line, in the order of the inputs', async () => {
    const { terminal, written } = makeTerminal()
    const rows = put(
      'b.jsonl',
      `${JSON.stringify({ id: 'x', text: report })}\n{broken\n${JSON.stringify({ id: 'y', text: report })}\n`,
    )
    expect(
      await readCommand([rows, put('c.txt', report), join(folder, 'absent.txt')], { ...options, json: true }, terminal),
    ).toBe(1)
    const readings = linesOf(written.out).map((line) => JSON.parse(line))
    expect(readings.map(({ document }) => document.externalId ?? document.text)).toEqual(['x', 'y', report])
    expect(linesOf(written.err)).toHaveLength(2)
    expect(written.err).toMatch(/b\.jsonl:2: .*JSON[\s\S]*absent\.txt: There is no such file/)
  })

  test('a reading is printed without waiting for an article that is late', async () => {
    const order: string[] = []
    let printed = () => {}
    async function* stdin() {
      for (const id of ['1', '2', '3']) {
        const before = new Promise<void>((resolve) => {
          printed = resolve
        })
        order.push(`in ${id}`)
        yield Buffer.from(`${JSON.stringify({ id, text: report })}\n`)
        await before
      }
    }
    const { terminal } = makeTerminal({
      stdin: stdin(),
      out: (text) => {
        order.push(`out ${JSON.parse(text).document.externalId}`)
        printed()
      },
    })
    await readCommand(['-'], { ...options, json: true }, terminal)
    expect(order).toEqual(['in 1', 'out 1', 'in 2', 'out 2', 'in 3', 'out 3'])
  })

  test('an article that the reader breaks off at costs no other', async () => {
    const { terminal, written } = makeTerminal()
    const openReader: ReadOptions['openReader'] = async () => ({
      readAll: (articles) =>
        articles.map((article) => {
          if (article.text.includes('odd')) throw new Error('no such token')
          return toTestReading(article)
        }),
    })
    const inputs = [put('e.txt', `An odd one. ${report}`), put('f.txt', report)]
    expect(await readCommand(inputs, { openReader, json: true }, terminal)).toBe(1)
    expect(linesOf(written.out)).toHaveLength(1)
    expect(written.err).toMatch(/e\.txt: .*no such token.*report/)
  })

  test('ends quietly where nobody reads the output any more', async () => {
    let written = 0
    const { terminal, written: texts } = makeTerminal({
      out: () => {
        if (++written === 2) throw new OutputClosed('closed')
      },
    })
    const rows = put('d.jsonl', `${JSON.stringify({ text: report })}\n`.repeat(9))
    expect(await readCommand([rows], options, terminal)).toBe(0)
    expect(written).toBe(2)
    expect(texts.err).toBe('')
  })

  test('the reader is not made where there is no article', async () => {
    const { terminal } = makeTerminal()
    const openReader = () => Promise.reject(new Error('must not be opened'))
    expect(await readCommand([join(folder, 'absent.txt')], { openReader }, terminal)).toBe(1)
  })
})
