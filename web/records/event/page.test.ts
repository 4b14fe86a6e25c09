import { expect, test } from 'vitest'
import { quote, toEvent } from '../../../src/testing/records.ts'
import { describeStanding } from './standing.ts'
import { toTellings } from './tellings.ts'

const text =
  'A headline\n\nA bomb killed three in Daquq. The blast was heard far off.\n\nLater 👩‍👩‍👧 the bomb was claimed.'

test.each([
  ['A bomb killed three', ['', 'A bomb killed three', ' in Daquq. The blast was heard far off.']],
  ['The blast', ['A bomb killed three in Daquq. ', 'The blast', ' was heard far off.']],
  ['the bomb was claimed.', ['Later 👩‍👩‍👧 ', 'the bomb was claimed.', '']],
  ['A headline', ['', 'A headline', '']],
])('"%s" is told in its paragraph', (words, parts) => {
  const [telling] = toTellings(text, [quote(text, words)])
  expect([telling!.before, telling!.evidence, telling!.after]).toEqual(parts)
  expect(text.slice(telling!.start)).toMatch(new RegExp(`^${telling!.before}${words.replace('.', '\\.')}`, 'u'))
})

test('tellings stand in reading order, and long paragraphs are cut without parting a sign', () => {
  const long = `${'👩'.repeat(1001)}bomb${'👩'.repeat(1001)}`
  const [telling] = toTellings(long, [quote(long, 'bomb')])
  expect(() => encodeURIComponent(telling!.before)).not.toThrow()
  expect(() => encodeURIComponent(telling!.after)).not.toThrow()
  expect(telling!.before.length).toBeLessThan(700)
  const order = toTellings(text, [quote(text, 'The blast'), quote(text, 'A bomb')])
  expect(order.map(({ evidence }) => evidence)).toEqual(['A bomb', 'The blast'])
  const nested = toTellings(text, [quote(text, 'A bomb'), quote(text, 'bomb killed three'), quote(text, 'killed')])
  expect(nested.map(({ evidence }) => evidence)).toEqual(['A bomb killed three'])
})

test.each([
  [{}, 'It is told as having happened, in the article’s own voice.'],
  [
    { attribution: { kind: 'asserted', by: [{ name: 'police', ref: null }] } },
    'It is told as having happened, by the article itself, citing police.',
  ],
  [
    { status: 'planned', attribution: { kind: 'claimed', by: [{ name: 'Adel Karim', ref: null }] } },
    'It is told as planned, as a claim of Adel Karim.',
  ],
  [
    { status: 'negated', attribution: { kind: 'denied', by: [] }, aggregate: true },
    'It is told as not having happened, as a denial. It sums up many events.',
  ],
] as const)('%j: %s', (fields, words) => {
  expect(describeStanding(toEvent('e1', quote(text, 'A bomb'), fields))).toBe(words)
})
