import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromReceived, type Repair, toReadable, toReceived, toSpan } from './readable.ts'

const repair = (received: string, glued: string, reads: string): Repair => {
  const start = received.indexOf(glued)
  const spaces: number[] = []
  let at = start
  for (const unit of reads)
    if (unit === ' ' && received[at] !== ' ') spaces.push(at)
    else at++
  return { start, end: start + glued.length, reads, spaces }
}

/** A text and repairs of it at any places. */
const repaired = fc
  .tuple(fc.string({ maxLength: 60 }), fc.uniqueArray(fc.nat(60), { maxLength: 12 }))
  .map(([received, places]) => {
    const spaces = places.filter((at) => at > 0 && at < received.length).sort((a, b) => a - b)
    const repairs = spaces.map((at): Repair => ({ start: at - 1, end: at + 1, reads: '', spaces: [at] }))
    return toReadable(received, repairs)
  })

describe('toReadable', () => {
  test('puts the lost spaces back', () => {
    const received = 'Talks aboutthe newbridge ended.'
    const { text, inserted } = toReadable(received, [
      repair(received, 'aboutthe', 'about the'),
      repair(received, 'newbridge', 'new bridge'),
    ])
    expect(text).toBe('Talks about the new bridge ended.')
    expect(inserted).toEqual([11, 19])
  })

  test('leaves a text without repairs as it is', () => {
    expect(toReadable('All is well.', [])).toEqual({
      received: 'All is well.',
      text: 'All is well.',
      repairs: [],
      inserted: [],
    })
  })

  test('reads received text again once its spaces are taken out', () => {
    fc.assert(
      fc.property(repaired, ({ received, text, inserted }) => {
        const taken = [...Array(text.length).keys()].filter((at) => !inserted.includes(at))
        expect(inserted.every((at) => text[at] === ' ')).toBe(true)
        expect(taken.map((at) => text[at]).join('')).toBe(received)
      }),
    )
  })
})

describe('offset maps', () => {
  test('a received offset comes back from the text as read', () => {
    fc.assert(
      fc.property(repaired, (readable) => {
        for (let at = 0; at <= readable.received.length; at++)
          expect(toReceived(readable, fromReceived(readable, at))).toBe(at)
      }),
    )
  })

  test('both rise, and the unit is the same on both sides', () => {
    fc.assert(
      fc.property(repaired, (readable) => {
        for (let at = 1; at <= readable.text.length; at++)
          expect(toReceived(readable, at)).toBeGreaterThanOrEqual(toReceived(readable, at - 1))
        for (let at = 0; at < readable.received.length; at++)
          expect(readable.text[fromReceived(readable, at)]).toBe(readable.received[at])
      }),
    )
  })
})

describe('toSpan', () => {
  const received = 'Talks aboutthe newbridge ended.'
  const readable = toReadable(received, [
    repair(received, 'aboutthe', 'about the'),
    repair(received, 'newbridge', 'new bridge'),
  ])
  const spanOf = (words: string) => {
    const start = readable.text.indexOf(words)
    return toSpan(readable, { start, end: start + words.length })
  }

  test.each([
    ['Talks', { start: 0, end: 5, text: 'Talks' }],
    ['about', { start: 6, end: 11, text: 'about' }],
    ['the', { start: 11, end: 14, text: 'the' }],
    ['about the', { start: 6, end: 14, text: 'aboutthe', reads: 'about the' }],
    ['the new', { start: 11, end: 18, text: 'the new' }],
    ['bridge ended.', { start: 18, end: 31, text: 'bridge ended.' }],
  ])('%s', (words, span) => expect(spanOf(words)).toEqual(span))

  test('its text is the exact slice of the text as received', () => {
    fc.assert(
      fc.property(repaired, fc.nat(80), fc.nat(80), (given, a, b) => {
        const start = Math.min(a, b, given.text.length)
        const end = Math.min(Math.max(a, b), given.text.length)
        const span = toSpan(given, { start, end })
        expect(span.text).toBe(given.received.slice(span.start, span.end))
        expect(span.reads ?? span.text).toBe(given.text.slice(start, end))
      }),
    )
  })
})
