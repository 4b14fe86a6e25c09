import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { findRule } from './rules.ts'

const source = fileURLToPath(new URL('../', import.meta.url))

test('a rule is told as its table has it', async () => {
  const rule = await findRule('line/byline')
  expect(rule?.id).toBe('line/byline')
  expect(rule?.finds.length).toBeGreaterThan(0)
  expect(await findRule('no/such-rule')).toBeNull()
})

test('every rule table can be asked', () => {
  const asked = readFileSync(`${source}cli/rules.ts`, 'utf8')
  const tables = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.rules.ts'))
  expect(tables.length).toBeGreaterThan(0)
  for (const table of tables) expect(asked).toContain(`import('../${table}')`)
})
