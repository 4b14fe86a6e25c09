import { describe, expect, test } from 'vitest'
import { readText } from '../testing/read.ts'

/** Type, status and attribution of the first violent event. */
function judge(text: string): string {
  const event = readText(text).events.find(({ type }) => type === 'ASSAULT')
  return event ? `${event.status} ${event.attribution.kind}` : 'none'
}

describe('what a sentence behind a telling says of it', () => {
  test.each([
    ['Rebels burned ten houses in Amra on Monday. None of this has been confirmed.', 'happened alleged'],
    ['Rebels burned ten houses in Amra on Monday. The report could not be verified.', 'happened alleged'],
    ['Rebels burned ten houses in Amra on Monday. The army has yet to confirm the account.', 'happened alleged'],
    ['Jets bombed a hospital in Amra on Monday. The army denied the report.', 'happened alleged'],
    ['The army bombed a hospital in Amra on Monday. It denied any involvement.', 'happened denied'],
    ['The Red Front attacked a convoy near Amra on Monday. The group has denied responsibility.', 'happened denied'],
    ['A bomb killed two guards in Amra on Monday. The Red Front rejected the accusation.', 'happened denied'],
    ['The Red Front attacked a convoy near Amra. The alleged attack killed three soldiers.', 'happened alleged'],
  ])('%s', (text, judged) => {
    expect(judge(text)).toBe(judged)
  })

  test.each([
    'Rebels shelled Amra on Monday. The army could not confirm the number of dead.',
    'Rebels shelled Amra on Monday. The governor confirmed the report.',
    'Rebels shelled Amra on Monday. The governor denied claims of fraud in the vote.',
    'Rebels shelled Amra on Monday. The army denied any involvement.',
    'Rebels shelled Amra on Monday. The mayor denied the bail request.',
    'Rebels shelled Amra on Monday. The town lies near the border. Its market is old. None of this has been confirmed.',
  ])('%s: nothing', (text) => {
    expect(judge(text)).toBe('happened asserted')
  })

  test('who denies is named', () => {
    const { events } = readText('The army bombed a hospital in Amra on Monday. It denied any involvement.')
    expect(events[0]?.attribution.by.map(({ name }) => name)).toEqual(['army'])
  })

  test('what is to come is told once, its noun going back to it', () => {
    const { events } = readText('Troops are to storm the town on Friday. The planned operation has drawn criticism.')
    expect(events.map(({ type, status }) => `${type} ${status}`)).toEqual(['ASSAULT planned'])
  })
})
