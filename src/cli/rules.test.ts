import { expect, test } from 'vitest'
import { findRule, findTables } from './rules.ts'

test('a rule is told as its table has it', async () => {
  const rule = await findRule('line/byline')
  expect(rule?.id).toBe('line/byline')
  expect(rule?.finds.length).toBeGreaterThan(0)
})

test('the tables of all stages are asked', () => {
  expect(findTables().join('\n')).toMatch(/find\/times\.rules[\s\S]*text\/paragraphs\.rules/)
})

test.each(['no/such-rule', '', 'constructor'])('%j is no rule', async (id) => {
  expect(await findRule(id)).toBeNull()
})
