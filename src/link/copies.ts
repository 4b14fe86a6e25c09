import { reprintShare } from '../model/link-groups.ts'
import { undatedDay } from '../model/link-store.ts'
import { compareTitles } from './compare-terms.ts'
import { fewestLetters, type LinkPrint } from './print.ts'
import { compareSketches, sketchSize } from './sketch.ts'
import { tellOwnDays } from './stories.days.ts'
import { otherPlaceKm, toApartKm } from './stories.features.ts'
import { areOtherTallies } from './tallies.ts'

/** A rewrite shares this much of the shorter text. Texts of different news share at most 0.2, standing phrases included. */
export const rewriteShare = 0.3
/** Fewer common shingles in two sketches can be chance. */
const fewestShared = 8
/** A rewrite appears within so many days; texts with titles of their own that appear further apart share a page's furniture, not news. */
const rewriteDays = 30
const titlesInCommon = 0.15
/** No reprint reaches what identical texts have. */
const mostAlike = 0.999

/** Rewrites share so many shingles at least: two short notes on two events have their standing phrases in common. */
const fewestOfRewrite = 180
/** Texts that share so much are copies whatever was read from them. */
const surelyShare = 0.9

/** Are the two about two events, told in the same phrases? */
const areTwoEvents = (a: LinkPrint, b: LinkPrint): boolean => tellOwnDays(a, b) || (toApartKm(a, b) ?? 0) > otherPlaceKm

/** The likeness of a note that its outlet told anew with other numbers: a rewrite, whatever else is the same. */
const corrected = reprintShare - 0.001

/** Did one outlet tell a note again with other numbers? On the same day, or on the next one of the same day: tallies of following days are no corrections. */
const isCorrected = (a: LinkPrint, b: LinkPrint): boolean =>
  a.outlet !== 0 &&
  a.outlet === b.outlet &&
  a.day !== undatedDay &&
  (a.day === b.day || (Math.abs(a.day - b.day) === 1 && a.eventFrom === b.eventFrom)) &&
  !(a.eventFrom > b.eventTo || b.eventFrom > a.eventTo)

const isFarApart = (a: LinkPrint, b: LinkPrint): boolean =>
  a.day !== undatedDay && b.day !== undatedDay && Math.abs(a.day - b.day) > rewriteDays

/**
 * How far two articles are one text: 1 for the same letters in the same order with the same numbers, else the share of the shorter one that the longer one has,
 * from `rewriteShare` up; 0 where they are no copies. Notes of one form that
 * count other things are none, unless one outlet corrected its own. Symmetric.
 */
export function scoreCopies(a: LinkPrint, b: LinkPrint): number {
  if (a.sketch.letters < fewestLetters || b.sketch.letters < fewestLetters) return 0
  const far = isFarApart(a, b)
  if (far && a.titled && b.titled && compareTitles(a.terms, b.terms) < titlesInCommon) return 0
  const same = a.sketch.hash === b.sketch.hash && a.sketch.letters === b.sketch.letters
  if (same && !areOtherTallies(a.tallies, b.tallies)) return 1
  const { resemblance, containment, shared } = compareSketches(a.sketch, b.sketch)
  if (resemblance * sketchSize < fewestShared && a.sketch.lowest.length === sketchSize) return 0
  const share = Math.min(mostAlike, containment)
  if (share < surelyShare && areTwoEvents(a, b)) return 0
  if (share < reprintShare && (share < rewriteShare || shared < fewestOfRewrite || far)) return 0
  if (!areOtherTallies(a.tallies, b.tallies)) return share
  return isCorrected(a, b) ? Math.min(share, corrected) : 0
}
