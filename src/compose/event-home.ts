import type { Place } from '../model/place.ts'
import type { ClausePlace } from '../resolve/places-of-clause.ts'

/** The country of the article with this code, where it or its people are named; null else. */
export function findCountry(places: readonly Place[], country: string | null): ClausePlace | null {
  for (const place of places) {
    const mention = place.mentions[0]
    if (mention && place.kind === 'country' && place.country === country) return { place, mention }
  }
  return null
}

/** So much of all that is named lies in the country that an article is about. */
const homeShare = 0.75

/** The country in which nearly all of the article's places lie, by their literal mentions; null where none has so many. */
export function findHome(places: readonly Place[]): ClausePlace | null {
  const counts = new Map<string, number>()
  let all = 0
  for (const { country, mentions } of places) {
    const literal = mentions.filter(({ use }) => use === 'literal').length
    all += literal
    if (country !== null) counts.set(country, (counts.get(country) ?? 0) + literal)
  }
  for (const [country, count] of counts) if (count > 1 && count >= all * homeShare) return findCountry(places, country)
  return null
}
