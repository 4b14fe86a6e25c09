import { describe, expect, test } from 'vitest'
import { eventPlaces } from '../testing/event-places.ts'
import { parseMarked } from '../testing/marked.ts'
import { readText } from '../testing/read.ts'

describe('where a deed was done, not where it was filed from or told', () => {
  test.each(eventPlaces)('%s: %s', (marked, deed) => {
    const { text, ranges } = parseMarked(marked)
    const at = text.indexOf(deed)
    const event = readText(text).events.find(({ trigger, mentions }) =>
      [trigger, ...mentions].some(({ start, end }) => start <= at && at < end),
    )
    expect(event).toBeDefined()
    const [range] = ranges
    const mention = event!.place?.mention ?? null
    if (!range) expect(event!.place?.lat ?? null).toBeNull()
    else expect(mention !== null && mention.start < range.end && range.start < mention.end).toBe(true)
  })

  test('a hundred reports, each once', () => {
    expect(new Set(eventPlaces.map(([marked, deed]) => `${marked} ${deed}`)).size).toBe(eventPlaces.length)
    expect(eventPlaces.length).toBeGreaterThanOrEqual(100)
  })
})
