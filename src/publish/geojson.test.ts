import { expect, test } from 'vitest'
import { toRecordRows } from '../archive/rows.ts'
import type { StoredEvent } from '../archive/stored.ts'
import { toSamples } from '../testing/sample.ts'
import { toFeature } from './geojson.ts'

const [sample] = toSamples(1)
const article = { id: 'a', shortId: 'a', title: null, outlet: null, source: 's', published: null }
const events: StoredEvent[] = sample!.reading.events.map((record) => ({
  kind: 'event',
  id: `a-${record.id}`,
  article,
  told: null,
  reader: { version: '0', data: '0' },
  record,
}))

test('an event with a point stands at it, longitude first; one without a place has no geometry', () => {
  const features = events.map(toFeature)
  expect(toRecordRows(sample!.reading).filter(({ kind }) => kind === 'event')).toHaveLength(features.length)
  expect(features.find(({ properties }) => properties.killed === 3)).toMatchObject({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [44.45, 35.14] },
    properties: { place: 'Daquq', uncertainty_km: 5, type: 'ASSAULT', date_from: '2024-07-16' },
  })
  expect(features.find(({ properties }) => properties.status === 'negated')).toMatchObject({
    geometry: null,
    properties: { place: null, killed: null },
  })
})
