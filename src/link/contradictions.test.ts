import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Report } from '../model/incident.ts'
import { toTelling } from '../testing/incidents.ts'
import { anyTelling } from '../testing/tellings.ts'
import { findContradictions, toToldDigest } from './contradictions.ts'
import { compareReports } from './incident-record.ts'

const anyReport: fc.Arbitrary<Report> = fc
  .tuple(
    anyTelling,
    fc.constantFrom('one', 'two', 'three'),
    fc.constantFrom('asserted', 'denied', 'claimed'),
    fc.nat(99),
  )
  .map(([telling, origin, kind, start]) => {
    const { article, reading } = toTelling(telling)
    const [event] = reading.events
    const { published } = telling
    const id = `${article.id}-${start}`
    return {
      id,
      key: { article: article.id, start, end: start + 10, type: event!.type },
      article: { id: article.id, shortId: id, title: null, outlet: null, published, moment: published },
      origin: { key: origin, name: origin },
      record: { ...event!, attribution: { ...event!.attribution, kind: kind as 'asserted' } },
      sentence: '',
    }
  })

test('what one origin tells again in the same way adds no contradiction and takes none away', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyReport, { selector: ({ id }) => id, maxLength: 30 }), (reports) => {
      const told = new Set<string>()
      const once = [...reports].sort(compareReports).filter(({ origin, record }) => {
        const key = `${origin.key} ${toToldDigest(record)}`
        return !told.has(key) && told.add(key)
      })
      expect(findContradictions(once)).toEqual(findContradictions(reports))
    }),
    { numRuns: 400 },
  )
})
