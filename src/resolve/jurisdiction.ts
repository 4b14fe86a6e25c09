import type { Place } from '../model/place.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import { type Range, touches } from '../model/span.ts'
import { distanceKm } from './distances.ts'
import { findFirstAfter } from './ordered-ranges.ts'
import { toRank } from './places-of-clause.ts'

/** The rank of towns. */
const townRank = 3
/** From this far on a name is not that of a part of the town, in km. */
const far = 60

/** A mention in its sentence: its first and last token. */
interface Site {
  readonly tokens: readonly Token[]
  readonly first: number
  readonly last: number
}

function toSite(sentences: readonly Sentence[], mention: Range): Site | null {
  const tokens = sentences[findFirstAfter(sentences, mention.start)]?.tokens
  if (!tokens) return null
  const first = findFirstAfter(tokens, mention.start)
  let last = first
  while (tokens[last + 1] && tokens[last + 1]!.start < mention.end) last++
  return first < tokens.length ? { tokens, first, last } : null
}

/** "⟦Tulsa⟧ police said", "the Tulsa Fire Department". */
const isOfForce = ({ tokens, last }: Site): boolean =>
  /^(police|fire|sheriff)$/.test(tokens[last + 1]?.lower ?? '') && tokens[last + 2]?.lower !== 'station'

/** The town whose police or fire service the article names most often: where they come is theirs. Null where it names none. */
function findJurisdiction(places: readonly Place[], sentences: readonly Sentence[]): Place | null {
  let found: Place | null = null
  let most = 0
  for (const place of places) {
    if (toRank(place) < townRank || place.lat === null) continue
    const times = place.mentions.filter((mention) => {
      const site = toSite(sentences, mention)
      return site !== null && isOfForce(site)
    }).length
    if (times > most) {
      most = times
      found = place
    }
  }
  return found
}

/** A word of a name goes on without a mark between: "⟦Madison⟧ Market", not "Austin, Texas". */
const isName = (token: Token | undefined): boolean => token?.upos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(token.text)

/** Could it name a street, a quarter, a building or a person: "the 5300 block of ⟦Aberdeen⟧", "the ⟦Austin⟧ neighborhood", "near 37th and ⟦Nash⟧ streets", "Barry ⟦Washington⟧"? */
function mayBeOther({ tokens, first, last }: Site): boolean {
  const next = tokens[last + 1]
  const before = tokens[first - 1]
  if (isName(next) || /^(neighborhood|neighbourhood|section|area|streets?|avenues?|block)$/.test(next?.lower ?? ''))
    return true
  if (before?.lower === 'of' && tokens[first - 2]?.lower === 'block') return true
  if (next?.lower === 'and' && isName(tokens[last + 2]) && /^(streets|avenues)$/.test(tokens[last + 3]?.lower ?? ''))
    return true
  return isName(before)
}

/**
 * The places of an article without those that are only part of another name, where it names the town whose police came: far from that town,
 * and never told but as a street, a quarter, a building or a person would be (`people`: where persons are named).
 */
export function withoutFarNamesakes(
  places: readonly Place[],
  sentences: readonly Sentence[],
  people: readonly { readonly mentions: readonly Range[] }[],
): readonly Place[] {
  const town = findJurisdiction(places, sentences)
  if (town === null) return places
  const isPerson = (mention: Range): boolean =>
    people.some(({ mentions }) => mentions.some((one) => touches(one, mention)))
  return places.filter((place) => {
    if (place === town || toRank(place) < townRank || place.lat === null || place.lon === null) return true
    if (distanceKm({ lat: place.lat, lon: place.lon }, { lat: town.lat!, lon: town.lon! }) < far) return true
    return !place.mentions.every((mention) => {
      const site = toSite(sentences, mention)
      return site !== null && (mayBeOther(site) || isPerson(mention))
    })
  })
}
