import type { GazetteerEntry } from '../model/gazetteer.ts'
import { distanceKm } from './distances.ts'
import type { AnchoredPlace } from './places-anchor.ts'

/** Farther from what the text ties a name to, a place that sounds like it is another one. */
const ALIKE_KM = 40

/** Of the places that sound alike the nearest to the anchor, in a country that the article speaks of; null where none is near. */
export function pickAlike(
  alike: readonly GazetteerEntry[],
  anchored: AnchoredPlace | null,
  support: ReadonlyMap<string, number>,
): GazetteerEntry | null {
  let best: GazetteerEntry | null = null
  let least = Number.POSITIVE_INFINITY
  for (const entry of alike) {
    if (
      entry.country === null ||
      (support.get(entry.country) ?? 0) < 1 ||
      (anchored?.country && anchored.country !== entry.country)
    )
      continue
    const away =
      anchored?.lat != null && anchored.lon !== null
        ? distanceKm({ lat: anchored.lat, lon: anchored.lon }, entry)
        : ALIKE_KM - 1
    if (away > ALIKE_KM + 1.5 * (anchored?.uncertaintyKm ?? 0) || away >= least) continue
    least = away
    best = entry
  }
  return best
}
