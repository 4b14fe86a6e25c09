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

test('a verb of the lexicon is a rule with the sentence that it is tested in', async () => {
  expect((await findRule('event/verb/shut-down'))?.finds).toEqual([expect.stringContaining('shut down')])
  expect(await findRule('event/verb/attack/threaten')).toMatchObject({ finds: [expect.stringContaining('attack')] })
  expect(await findRule('event/verb/no-such-verb')).toBeNull()
})
