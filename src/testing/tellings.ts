import fc from 'fast-check'
import { type Features, toFeatures, toSignature } from '../link/incident-features.ts'
import { toKeys } from '../link/incident-keys.ts'
import type { Node } from '../link/incident-partition.ts'
import { type Telling, toTelling } from './incidents.ts'

/** What tells the incident of a telling from others. */
export const featuresOf = (telling: Telling): Features => {
  const { reading } = toTelling(telling)
  return toFeatures(reading.events[0]!, reading.document)
}

/** A node of the partition, as one article tells it. */
export const toNode = (features: Features, article: string): Node => ({
  signature: toSignature(features, article),
  features,
  ...toKeys(features),
  aside: null,
})

/** Tellings out of few towns, days and tolls, so that many are of one incident, nearly of one, or barred from it. */
export const anyTelling: fc.Arbitrary<Telling & { readonly published: string }> = fc.record({
  outlet: fc.constantFrom('Example Wire', 'Lakeside Monitor', 'Riverton Post'),
  published: fc.constantFrom('2024-07-16', '2024-07-17', '2024-07-18', '2024-07-19'),
  day: fc.constantFrom(null, '2024-07-16', '2024-07-17', '2024-07-18'),
  town: fc.constantFrom('Northgate', 'Millbrook', 'Kirkford'),
  km: fc.constantFrom(5, 5, 40, 90),
  killed: fc.constantFrom(null, 2, 7, 9),
  words: fc.constantFrom(
    '',
    ', police said',
    ' near the Green mosque',
    ' again, officials of the Health Ministry said on the radio',
  ),
})
