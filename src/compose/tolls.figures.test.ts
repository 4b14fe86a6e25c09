import { expect, test } from 'vitest'
import { readText } from '../testing/read.ts'

test.each([
  ['The number of people killed in the truck bombing of the market has risen to 41, the ministry said.', 41, null],
  ['The number of wounded in the attack on the chapel reached 33.', null, 33],
  ['The number of raids on farms has risen to 41.', null, null],
])('a toll told as a number of its own: %s', (text, killed, injured) => {
  const [event] = readText(text).events
  expect([event?.killed?.best ?? null, event?.injured?.best ?? null]).toEqual([killed, injured])
})

test('a count over more days than the event took is not its toll', () => {
  const text =
    'A bomb exploded in Tikrit on 3 May 2024. The number of people killed in such attacks in 2023 reached 410.'
  expect(readText(text).events[0]?.killed ?? null).toBeNull()
})
