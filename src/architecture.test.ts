import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const source = fileURLToPath(new URL('.', import.meta.url))

/** Which rooms a room may import from. What is not listed is forbidden: arrows point one way, towards `model`. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: [],
  knowledge: ['model'],
  text: ['model', 'knowledge'],
  acquire: ['model'],
  find: ['model', 'knowledge', 'text'],
  resolve: ['model', 'knowledge', 'text', 'find'],
  compose: ['model', 'knowledge', 'text', 'find', 'resolve'],
  link: ['model', 'knowledge', 'text', 'find', 'resolve', 'compose'],
  query: ['model'],
  archive: ['model', 'query', 'link'],
  publish: ['model', 'query', 'archive'],
  api: ['link', 'model', 'query', 'archive', 'knowledge', 'publish'],
  cli: ['model', 'knowledge', 'text', 'acquire', 'query', 'archive', 'publish', 'api', 'link'],
}
/** Rooms that read: they see no clock, file, network or environment, so that they run in a browser as well. */
const pure = new Set(['model', 'knowledge', 'text', 'find', 'resolve', 'compose', 'link', 'query'])
const atTheEdge = new Set(['knowledge/load.ts'])

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.ts$/.test(name) && !name.startsWith('testing'))
  .map((name) => name.split(sep).join('/'))

const importsOf = (file: string): string[] =>
  [...readFileSync(join(source, file), 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/g)].map((match) => match[1]!)

const roomOf = (file: string): string => (file.includes('/') ? file.slice(0, file.indexOf('/')) : '')

describe('the house', () => {
  test.each(files)('%s imports only from where it may', (file) => {
    const room = roomOf(file)
    for (const target of importsOf(file)) {
      if (!target.startsWith('.')) continue
      const to = roomOf(
        relative(source, join(source, file, '..', target))
          .split(sep)
          .join('/'),
      )
      const roof = to === '' && room !== '' && !['cli', 'api'].includes(room)
      expect(roof, `${file} imports ${target}, which stands above it`).toBe(false)
      if (to !== '' && room !== '' && to !== room) expect(allowed[room], `${file} imports ${target}`).toContain(to)
    }
  })

  test.each(files.filter((file) => pure.has(roomOf(file)) && !atTheEdge.has(file)))('%s needs no machine', (file) => {
    const text = readFileSync(join(source, file), 'utf8')
    for (const target of importsOf(file)) expect(target, `${file} imports ${target}`).not.toMatch(/^node:/)
    expect(text).not.toMatch(/\b(Date\.now|new Date\(\)|Math\.random|process\.|performance\.now|fetch\()/)
  })

  test('every folder is a room that the rule knows', () => {
    const rooms = new Set(files.map(roomOf).filter(Boolean))
    expect([...rooms].filter((room) => !(room in allowed))).toEqual([])
  })
})
