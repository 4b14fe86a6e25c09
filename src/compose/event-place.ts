import type { Place, PlaceMention } from '../model/place.ts'
import { type Readable, toSpan } from '../model/readable.ts'
import type { EventPlace } from '../model/reading.ts'

/** Where a record lies, by a place and its mention in the text as read. A whole country has no point; what is told by another place has the words that tell it. */
export function toEventPlace(
  { place, mention }: { readonly place: Place; readonly mention: PlaceMention },
  readable: Readable,
): EventPlace {
  const isCountry = place.kind === 'country'
  return {
    name: place.name,
    ref: place.id,
    lat: isCountry ? null : place.lat,
    lon: isCountry ? null : place.lon,
    uncertaintyKm: place.uncertaintyKm,
    country: place.country,
    admin1: place.admin1,
    basis: place.basis,
    mention: toSpan(readable, mention),
    ...(place.shape ? { relation: mention.text, shape: place.shape } : {}),
  }
}
