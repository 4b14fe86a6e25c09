import { describe, expect, test } from 'vitest'
import { readText } from '../testing/read.ts'

const frame = 'The report came out in the morning, and its pages were read with care. '
const tell = (text: string) => readText(frame + text).outcomes.map(({ kind, what }) => `${kind}: ${what}`)

describe('outcomes', () => {
  test.each<[string, string]>([
    ['The handover of the base was completed on Friday.', 'met: handover of the base'],
    ['The army has completed its withdrawal from the valley.', 'met: withdrawal from the valley'],
    ['The vote has been postponed until May.', 'moved: vote'],
    ['The talks were cancelled at short notice.', 'dropped: talks'],
    ['The government missed the deadline to hand over the prison.', 'missed: hand over the prison'],
    ['Ministers scrapped the prisoner exchange.', 'dropped: prisoner exchange'],
  ])('%s', (text, expected) => {
    expect(tell(text)).toEqual([expected])
  })

  test.each([
    'The handover of the base will be completed by Friday.',
    'The vote has not been postponed.',
    'The talks could be cancelled.',
    'A cancelled flight kept him in town.',
    '',
  ])('nothing is told by: %s', (text) => {
    expect(tell(text)).toEqual([])
  })
})
