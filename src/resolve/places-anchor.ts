import type { CuedName } from '../find/places-cued.ts'
import type { PlaceName } from '../find/places-named.ts'
import type { GazetteerEntry } from '../model/gazetteer.ts'
import type { Sentence } from '../model/sentence.ts'
import { movePoint, toBearing } from './distances.ts'

/** Where a place that no gazetteer knows must lie, by the known place that the text ties it to. Null coordinates: in that country, no more. */
export interface AnchoredPlace {
  readonly lat: number | null
  readonly lon: number | null
  readonly country: string | null
  readonly admin1: string | null
  readonly kind: string
  readonly uncertaintyKm: number | null
}

const KM_PER_MILE = 1.609
/** What is wider than this puts nothing on the map. */
const WIDEST_KM = 400

/** The distance and direction said in a run of tokens ("45 kilometers south of"), each null where it is not said. */
function readOffset(sentence: Sentence, from: number, to: number): { km: number | null; bearing: number | null } {
  let km: number | null = null
  let bearing: number | null = null
  for (let i = from; i < to; i++) {
    const { lower } = sentence.tokens[i]!
    bearing ??= toBearing(lower)
    if (km !== null || !/^(?:km|kms|kilomet(?:er|re)s?|miles?|mi)$/.test(lower)) continue
    const number = Number(sentence.tokens[i - 1]?.text.replace(/,/g, ''))
    if (Number.isFinite(number) && number > 0 && number < 1000)
      km = lower.startsWith('mi') ? number * KM_PER_MILE : number
  }
  return { km, bearing }
}

/** How good a name is as an anchor: the next one behind, then one before, then the sentence before; countries last. */
function pickAnchor(
  cued: CuedName,
  names: readonly PlaceName[],
  chosen: ReadonlyMap<string, GazetteerEntry>,
): PlaceName | null {
  let best: PlaceName | null = null
  let least = Number.POSITIVE_INFINITY
  for (const name of names) {
    const entry = name.use === 'demonym' ? undefined : chosen.get(name.key)
    if (!entry) continue
    const away = Math.abs(name.sentence - cued.sentence)
    const gap = name.first > cued.last ? name.first - cued.last : (cued.first - name.last) * 2 + 3
    const cost =
      away * 60 * (name.sentence > cued.sentence ? 1.5 : 1) +
      (away === 0 ? gap : 0) +
      (entry.kind === 'country' || entry.uncertaintyKm > WIDEST_KM ? 400 : 0) +
      (name.use === 'literal' ? 0 : 100)
    if (cost < least) {
      least = cost
      best = name
    }
  }
  return best
}

/** Puts a cued name on the map by the known place nearest to it in the text; null where the article names none. `chosen`: what names mean, by key. */
export function placeCuedName(
  cued: CuedName,
  sentences: readonly Sentence[],
  names: readonly PlaceName[],
  chosen: ReadonlyMap<string, GazetteerEntry>,
): AnchoredPlace | null {
  const anchor = pickAnchor(cued, names, chosen)
  if (!anchor) return null
  const entry = chosen.get(anchor.key)!
  const base = {
    country: entry.country,
    admin1: entry.kind === 'province' ? entry.name : entry.admin1,
    kind: cued.kind,
  }
  if (entry.kind === 'country' || entry.uncertaintyKm > WIDEST_KM)
    return { ...base, lat: null, lon: null, uncertaintyKm: null }
  const isBehind = anchor.sentence === cued.sentence && anchor.first > cued.last
  const { km, bearing } = isBehind
    ? readOffset(sentences[cued.sentence]!, cued.last + 1, anchor.first)
    : { km: null, bearing: null }
  if (km !== null && bearing !== null)
    return { ...base, ...movePoint(entry, km, bearing), uncertaintyKm: Math.round(Math.max(5, km * 0.4)) }
  if (km !== null) return { ...base, lat: entry.lat, lon: entry.lon, uncertaintyKm: Math.round(km + 5) }
  return {
    ...base,
    lat: entry.lat,
    lon: entry.lon,
    uncertaintyKm: Math.round(Math.max(15, entry.uncertaintyKm * (anchor.sentence === cued.sentence ? 1.2 : 2))),
  }
}
