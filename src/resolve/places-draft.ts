import type { PlaceName } from '../find/places-named.ts'
import type { GazetteerEntry } from '../model/gazetteer.ts'
import type { Place, PlaceCandidate, PlaceMention } from '../model/place.ts'
import type { AnchoredPlace } from './places-anchor.ts'
import type { RankedEntry } from './places-prior.ts'
import { type ChoiceContext, tellWhy } from './places-why.ts'

/** A namesake that was not chosen, with why it might have been. */
export const toCandidate = ({ entry, score }: RankedEntry, context: ChoiceContext): PlaceCandidate => ({
  gazetteer: entry.id,
  name: entry.name,
  kind: entry.kind,
  country: entry.country,
  admin1: entry.admin1,
  lat: entry.lat,
  lon: entry.lon,
  score: Math.round(score * 100) / 100,
  why: tellWhy(entry, context),
})

/** A place while its mentions are gathered; `anchored`: what ties a name without an entry to the map. */
export interface DraftPlace {
  readonly name: string
  readonly entry: GazetteerEntry | null
  readonly anchored: AnchoredPlace | null
  readonly rule: string
  readonly candidates: readonly PlaceCandidate[]
  readonly why: readonly string[]
  readonly mentions: PlaceMention[]
}

/** The name to show: our own and countries' as the gazetteer has it, a town's as the article spells it. */
export const toShownName = (entry: GazetteerEntry, mention: PlaceName): string =>
  entry.kind === 'country' || entry.id.startsWith('dateline:') || mention.text === mention.text.toUpperCase()
    ? entry.name
    : mention.text

/** The place of a draft; one in no gazetteer lies where it is anchored, as an inference. */
export function toPlace(draft: DraftPlace, number: number): Place {
  const { entry, anchored, name, rule, mentions } = draft
  const id = `l${number}`
  if (entry) {
    const { candidates, why } = draft
    const place = {
      id,
      name,
      rule,
      mentions,
      lat: entry.lat,
      lon: entry.lon,
      country: entry.country,
      admin1: entry.kind === 'province' ? entry.name : entry.admin1,
      kind: entry.kind,
      uncertaintyKm: entry.uncertaintyKm,
      gazetteer: entry.id,
      basis: rule === 'place/sound-alike' ? 'inferred' : 'stated',
    } as const
    return candidates.length > 0 ? Object.assign(place, { candidates, why }) : place
  }
  return {
    id,
    name,
    rule,
    mentions,
    lat: anchored?.lat ?? null,
    lon: anchored?.lon ?? null,
    country: anchored?.country ?? null,
    admin1: anchored?.admin1 ?? null,
    kind: anchored?.kind ?? 'area',
    uncertaintyKm: anchored?.uncertaintyKm ?? null,
    gazetteer: null,
    basis: 'inferred',
  }
}

/** So many namesakes that were not chosen are kept. */
export const mostCandidates = 5
