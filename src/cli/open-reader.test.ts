import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const built = (path: string): string => fileURLToPath(new URL(`../../dist/${path}`, import.meta.url))
const evaluate = (code: string) =>
  spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' })

test('the built reader is taken from its one file, with the code compiled ahead', () => {
  const { stdout, stderr } = evaluate(`
    const { loadCompiled } = await import(${JSON.stringify(built('cli/compiled.js'))})
    console.log(loadCompiled().compiledAhead)`)
  expect(stderr).toBe('')
  expect(stdout).toBe('true\n')
})

test('it reads as the modules do', () => {
  const { stdout, stderr } = evaluate(`
    const { openReader } = await import(${JSON.stringify(built('cli/open-reader.js'))})
    const { createReader, loadDataFiles } = await import(${JSON.stringify(built('index.js'))})
    const text = 'KIRKUK, Jan 5 (Example Wire) -- A bomb killed 3 soldiers near Kirkuk on Friday, the army said. ' +
      'Governor Hatim al-Nuwayri – 20 years in office – said \u201cnone of us\u201d was there; 0123 vehicles\u2026 burned.'
    const article = { id: 'sha256:0', externalId: null, source: 'x', url: null, title: null, outlet: null, byline: null,
      language: 'en', published: '2024-01-06', text, problems: [] }
    const readers = [await openReader(), createReader(loadDataFiles())]
    const [one, other] = readers.map((reader) => JSON.stringify(reader.read(article)))
    console.log(one === other && one.includes('Kirkuk'))`)
  expect(stderr).toBe('')
  expect(stdout).toBe('true\n')
})
