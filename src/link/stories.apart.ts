import type { LinkPrint } from './print.ts'
import { findEventGap, saysDayWithin } from './stories.days.ts'
import { storyFeatures } from './stories.features.ts'

/** Leads that share so much are the same news, whatever days were read from them. */
const sameLead = 0.8
const samePlain = 0.55
const sameAsideLead = 0.6
/** One person in common, and hardly a word that is no name: the official who speaks of every attack in a town. */
const twoNames = 0.5
const otherPlain = 0.25

/**
 * Do two articles tell of two happenings, each on its own day? Each says its day, news of that week, these days differ,
 * and no person is named in both, or but one and little else, or the places lie far apart: governors and commanders are named of every attack. The sets to learn from are of places where two attacks in one town within days are rare, so this is a rule.
 */
export function areTwoHappenings(features: readonly number[]): boolean {
  const numberAt = (name: (typeof storyFeatures)[number]): number => features[storyFeatures.indexOf(name)]!
  return (
    numberAt('each tells of a new day of its own') > 0 &&
    (numberAt('whole names in common') === 0 ||
      numberAt('place of the main event another') > 0 ||
      (numberAt('whole names in common') < twoNames && numberAt('words in common: no names') < otherPlain)) &&
    numberAt('words in common: leads') < sameLead &&
    numberAt('words in common: no names') < samePlain
  )
}

/** Days apart that no misread day makes. */
const twoDays = 2
/** A day apart, with other losses or other means, so much in common is no sign of one happening. */
const nextDayLead = 0.5
const nextDayPlain = 0.3
/** Two months later it is other news. */
const otherTimes = 60
/** Where days do not hold them together, news of unlike deeds are of one happening only if they have so much in common. */
const unlike = 0.35

/**
 * Are two articles news of two happenings of one corner of the world? Each tells a fresh day of its own, though the later one may look back on the
 * earlier: two or more apart, or one with other losses or means; or no day holds them together, and one alone tells of violence, or (where no day is known) they lie far apart.
 */
export function areTwoNews(a: LinkPrint, b: LinkPrint, features: readonly number[]): boolean {
  const numberAt = (name: (typeof storyFeatures)[number]): number => features[storyFeatures.indexOf(name)]!
  const [lead, words] = [numberAt('words in common: leads'), numberAt('words in common: no names')]
  const gap = saysDayWithin(a, 1) && saysDayWithin(b, 1) ? (findEventGap(a, b) ?? 0) : 0
  if (gap >= twoDays && lead < sameLead && words < samePlain) return true
  const differ =
    Math.min(numberAt('killed: same or other'), numberAt('injured: same or other')) < 0 ||
    numberAt('means of the main event others') > 0
  if (gap > 0 && a.day !== b.day && lead < nextDayLead && words < nextDayPlain && differ) return true
  if (lead >= unlike || words >= unlike) return false
  const areOther = numberAt('one tells of violence, the other does not') > 0
  if (numberAt('no day known') > 0) return areOther || numberAt('place of the main event another') > 0
  return areOther && numberAt('main event of both is news') > 0 && Math.abs(a.day - b.day) > otherTimes
}

/** Months or years are told by background pieces. */
const longestDays = 31
/** So many places and days are a round-up, where little room is left to each. */
const roundUp = 4
const wordsEach = 40

const isAside = ({ eventFrom, eventTo, incidents, words }: LinkPrint): boolean =>
  eventTo - eventFrom > longestDays || (incidents >= roundUp && words < wordsEach * incidents)

/** Is one of the two a round-up of many incidents or a background piece, and the other not? Such do not bring the stories together that they mention. */
export const isAsideOf = (a: LinkPrint, b: LinkPrint, features: readonly number[]): boolean =>
  isAside(a) !== isAside(b) && features[storyFeatures.indexOf('words in common: leads')]! < sameAsideLead
