import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareSketches, toSketch } from './sketch.ts'

const lead =
  'Shells fell on the market of Northgate early on Tuesday while traders were setting out their stalls, a doctor at the town hospital said. '
const body =
  'Families carried the wounded to a school that has served as a clinic since the spring. The army said its guns had answered fire from the hills. Nobody claimed the attack, and roads to the valley were closed until the evening. Aid workers asked both sides for a pause so that trucks with flour and medicine could reach the district before the first snow.'
const other =
  'The central bank kept its rate where it was and told lenders to expect no change before summer. Traders had bet on a cut after prices rose less than feared in the last quarter. The currency gained a little against its neighbours, and shares of builders and of shipping lines went up at noon.'

const compare = (a: string, b: string) => compareSketches(toSketch(a), toSketch(b))

describe('sketches', () => {
  test.each<[string, string, string, { resemblance?: number; containment?: number }]>([
    ['the same text', lead + body, lead + body, { resemblance: 1, containment: 1 }],
    ['lost spaces', lead + body, (lead + body).replaceAll(' s', 's'), { resemblance: 1, containment: 1 }],
    [
      'other capitals, marks and numbers',
      `${lead}7 died.${body}`,
      `${lead.toUpperCase()}9 DIED!${body}`,
      { resemblance: 1 },
    ],
    ['a cut', lead + body, lead, { containment: 1 }],
    ['other news', lead + body, other, { resemblance: 0, containment: 0 }],
    ['no letters', '123 …', lead, { resemblance: 0, containment: 0 }],
  ])('%s', (_, a, b, expected) => {
    const likeness = compare(a, b)
    if (expected.resemblance !== undefined) expect(likeness.resemblance).toBeCloseTo(expected.resemblance, 1)
    if (expected.containment !== undefined) expect(likeness.containment).toBeCloseTo(expected.containment, 1)
  })

  test('a new lead leaves a text most of its likeness', () => {
    const { containment } = compare(lead + body, `Traders in a northern town came under fire, doctors say. ${body}`)
    expect(containment).toBeGreaterThan(0.75)
    expect(containment).toBeLessThan(1)
  })

  test.each(['', 'a', '\u0000', '😀'.repeat(50), 'x'.repeat(100_000), 'ab '.repeat(40_000), 'مرحبا '.repeat(100)])(
    'odd text is sketched, number %#',
    (text) => {
      const { lowest } = toSketch(text)
      expect(compare(text, text).resemblance).toBe(lowest.length === 0 ? 0 : 1)
    },
  )

  test('hashes are distinct and ascending, and likeness is symmetric', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.string({ maxLength: 400 }), (a, b) => {
        const { lowest } = toSketch(a)
        for (let i = 1; i < lowest.length; i++) expect(lowest[i]).toBeGreaterThan(lowest[i - 1]!)
        expect(compare(a, b)).toEqual(compare(b, a))
      }),
    )
  })
})
