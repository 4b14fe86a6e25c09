import type { Place } from '../model/place.ts'
import type { Count } from '../model/reading.ts'
import type { Sentence } from '../model/sentence.ts'
import { covers, type Range } from '../model/span.ts'
import type { TimeMention } from '../model/time.ts'
import { locate } from '../resolve/places-of-clause.ts'
import type { EventCandidate } from './event-candidate.ts'
import type { Toll } from './tolls.ts'

/** The fewest days over which what was done is many deeds ("since 2006", "between January and June"). */
const manyDays = 14

/** Two ends, or a code for a part of a year (EDTF 33 to 41: quarters, thirds and halves). */
const partOfYear = /\/|-(?:3[3-9]|4[01])$/

/** Is it a stretch of time between two named ends, too long for one deed? */
export const isSpread = (time: TimeMention | null): boolean =>
  time !== null &&
  time.from !== null &&
  time.to !== null &&
  partOfYear.test(time.edtf ?? '') &&
  Date.parse(time.to) - Date.parse(time.from) > manyDays * 864e5

/** "⟦Drone strikes⟧ on the camp killed nine on Saturday": told by a plural alone and of one day, they are one happening. */
export const isOfOneDay = ({ word, sentence, trigger }: EventCandidate, time: TimeMention | null): boolean =>
  word.part === 'noun' &&
  (time?.precision === 'day' || time?.precision === 'hour') &&
  !/^(?:NUM|ADJ|DET)$/.test(sentence.tokens[trigger - 1]?.upos ?? '') &&
  !/^(?:war|conflict|insurgency|uprising|hostilities)$/.test(word.lemma)

/** Many deeds without an end, where nothing says at what cost: "gang ⟦violence⟧ is common". */
export const isUnbounded = ({ word, definite, status }: EventCandidate, tolls: readonly Toll[]): boolean =>
  word.lemma === 'violence' &&
  !definite &&
  status === 'happened' &&
  !tolls.some(({ measure }) => measure === 'killed' || measure === 'injured')

/** From so many on a loss of no day is of more than one deed: the lower bound where the perfect tense sums up, the upper in any tense. */
const manyLost = 100
const fewOfOneDeed = 1000
const fewOfOneSince = 20

/** "Tens of thousands have been killed", "has killed 300 people", "184 were killed in August": what was lost in all, told of no day. */
export function isSumOfLosses(
  { word, clause, sentence }: EventCandidate,
  time: TimeMention | null,
  tolls: readonly (Count | null)[],
): boolean {
  if (clause === null || word.toll === null || time?.precision === 'day' || time?.precision === 'hour') return false
  const lost = Math.max(0, ...tolls.map((toll) => toll?.best ?? toll?.min ?? 0))
  const isUntilNow = clause.aspect === 'perfect' && /^(?:has|have|'ve|’ve)$/.test(sentence.tokens[clause.first]!.lower)
  // "43 have been killed since the war began": from a few on more than one deed.
  if (isUntilNow && lost >= fewOfOneSince && sentence.tokens.slice(clause.last).some(({ lower }) => lower === 'since'))
    return true
  const isOfMonths = time?.precision === 'month' || time?.precision === 'year'
  return lost >= (isUntilNow || isOfMonths ? manyLost : fewOfOneDeed)
}

/** "In Iraq and Syria": what took place in two countries was more than one deed. */
export function isOfCountries(places: readonly Place[], sentence: Sentence, range: Range): boolean {
  const countries = locate(places, sentence).filter(
    ({ place, mention }) => place.kind === 'country' && covers(range, mention),
  )
  return countries.some(({ last, preposition }, i) => {
    const next = countries[i + 1]
    const isIn = /^(in|across|throughout)$/.test(preposition ?? '')
    return isIn && next?.first === last + 2 && sentence.tokens[last + 1]!.lower === 'and'
  })
}
