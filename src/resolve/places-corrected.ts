import { foldPlaceName } from '../knowledge/place-name.ts'
import type { GazetteerEntry, PlaceCorrection } from '../model/gazetteer.ts'

/** What a name means by a person's word, in the articles of one outlet. */
export interface Corrected {
  /** The place of a folded name, or null where nobody corrected it. What was said of the outlet goes before what was said of all. */
  find(key: string): GazetteerEntry | null
}

const nobody: Corrected = { find: () => null }

const toOutletKey = (outlet: string): string => outlet.trim().toLowerCase().replace(/\s+/g, ' ')

const toEntry = ({ place }: PlaceCorrection): GazetteerEntry => ({
  id: place.gazetteer ?? `corrected:${foldPlaceName(place.name)}`,
  name: place.name,
  kind: place.kind,
  country: place.country,
  admin1: place.admin1,
  lat: place.lat,
  lon: place.lon,
  population: 0,
  uncertaintyKm: place.uncertaintyKm,
  alias: false,
})

/** Corrections by outlet, made once for a reader. */
export function indexCorrections(corrections: readonly PlaceCorrection[]): (outlet: string | null) => Corrected {
  if (corrections.length === 0) return () => nobody
  const everywhere = new Map<string, GazetteerEntry>()
  const byOutlet = new Map<string, Map<string, GazetteerEntry>>()
  for (const correction of corrections) {
    const key = foldPlaceName(correction.name)
    if (correction.outlet === null) everywhere.set(key, toEntry(correction))
    else {
      const outlet = toOutletKey(correction.outlet)
      byOutlet.set(outlet, (byOutlet.get(outlet) ?? new Map()).set(key, toEntry(correction)))
    }
  }
  return (outlet) => {
    const own = outlet === null ? undefined : byOutlet.get(toOutletKey(outlet))
    return { find: (key) => own?.get(key) ?? everywhere.get(key) ?? null }
  }
}
