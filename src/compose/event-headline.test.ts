import { describe, expect, test } from 'vitest'
import { loadEventLexicon } from '../knowledge/event-lexicon.load.ts'
import { loadDataFiles } from '../knowledge/load.ts'
import { readText } from '../testing/read.ts'
import { parseHeadline } from './event-headline.ts'

const lexicon = loadEventLexicon(loadDataFiles())

describe('what a headline says of a deed', () => {
  test.each([
    ['Police foil attack on market in Amra', 'prevented attack police'],
    ['Security forces thwarted bomb attack', 'prevented attack forces'],
    ['Red Front denies bombing of bridge', 'denied bombing front'],
    ['Group denies role in killing of mayor', 'denied killing group'],
    ['Army denies entry to market', null],
    ['Attack on market kills two', null],
    ['Minister denies taking bribes after attack', null],
    ['', null],
    ['😀 denies', null],
  ])('%s', (title, said) => {
    const found = parseHeadline(title, lexicon)
    expect(found && `${found.says} ${found.deed.lemma} ${found.who}`).toBe(said)
  })

  test.each([
    [
      'Police foil attack on market',
      'Two men were arrested in Amra on Monday. The attack on the market was planned for Friday, police said.',
      'prevented asserted',
    ],
    ['Police foil attack on market', 'Gunmen attacked a market in Amra on Monday.', 'happened asserted'],
    ['Police foil attack on market', 'The attack on the market in Amra killed two guards.', 'happened asserted'],
    ['Red Front denies bombing of bridge', 'A bridge near Amra was bombed on Monday.', 'happened denied'],
    [
      'Red Front denies bombing of bridge',
      'Jets of the Blue Army bombed a bridge near Amra on Monday.',
      'happened asserted',
    ],
    [null, 'A bridge near Amra was bombed on Monday.', 'happened asserted'],
  ])('%s: %s', (title, text, judged) => {
    const event = readText(text, { title }).events.find(({ type }) => type === 'ASSAULT')
    expect(event && `${event.status} ${event.attribution.kind}`).toBe(judged)
  })
})
