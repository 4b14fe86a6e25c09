import { undatedDay } from '../model/link-store.ts'
import { compareTerms } from './compare-terms.ts'
import { hashWord } from './hash.ts'
import type { LinkPrint } from './print.ts'
import { findEventGap, findToldGap, namesDayOf, tellOwnDays } from './stories.days.ts'

/** What two articles are compared by, in the order of the numbers. Each lies roughly between -1 and 1.5; 0 where nothing is known. */
export const storyFeatures = [
  'words in common: whole text',
  'words in common: titles',
  'words in common: leads',
  'words in common: names',
  'words in common: numbers',
  'words in common: no names',
  'rarest word in common',
  'rare words in common',
  'rare words in common that are no names',
  'days between, logarithm',
  'within a day',
  'within a week',
  'days between, up to sixty',
  'no day known',
  'a place in common',
  'all places far apart',
  'no places to compare',
  'place of the main event the same',
  'place of the main event another',
  'day of the main event the same',
  'day of the main event another',
  'day of the main event far off',
  'each tells of a new day of its own',
  'later one tells of the day of the earlier one',
  'later one tells of another time',
  'whole names in common',
  'last names in common',
  'killed: same or other',
  'injured: same or other',
  'killed: many times as many',
  'type of the main event the same',
  'one tells of violence, the other does not',
  'none tells of violence',
  'no event in one of them',
  'means of the main event the same',
  'means of the main event others',
  'a doer in common',
  'other doers',
  'the same struck',
  'main day among the days of the other',
  'main days among no day of the other',
  'main event of both is news',
  'main event of one is no news',
  'places of the main events apart, logarithm',
  'incidents told in the one that tells more',
  'regions in common',
  'length of the shorter',
  'length of the longer',
] as const

/** Pairs with less in common (cosine of all words) are never one story. */
export const leastInCommon = 0.12

const nearKm = 15
const farKm = 100
/** Main events so far apart, in km, are at two places. */
export const otherPlaceKm = 60

const kmPerDegree = 111.2
const radians = Math.PI / 180

/** Distance of two points in km, on a flat map between them: right to a percent below 500 km, which is all that is asked. */
function toKm(latA: number, lonA: number, latB: number, lonB: number): number {
  const turn = Math.abs(lonA - lonB)
  const x = Math.min(turn, 360 - turn) * Math.cos(((latA + latB) / 2) * radians)
  return kmPerDegree * Math.hypot(latA - latB, x)
}

function findNearest(a: Float32Array, b: Float32Array): number | null {
  let nearest: number | null = null
  for (let i = 0; i + 1 < a.length; i += 2)
    for (let j = 0; j + 1 < b.length; j += 2) {
      const km = toKm(a[i]!, a[i + 1]!, b[j]!, b[j + 1]!)
      if (nearest === null || km < nearest) nearest = km
    }
  return nearest
}

function countShared(a: Uint32Array, b: Uint32Array): number {
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const inA = a[i]!
    const inB = b[j]!
    if (inA === inB) shared++
    if (inA <= inB) i++
    if (inB <= inA) j++
  }
  return shared
}

const yes = (is: boolean): number => (is ? 1 : 0)
/** 1: both say the same number; -1: different ones; 0: one says none. */
const agree = (a: number, b: number): number => (Number.isNaN(a) || Number.isNaN(b) ? 0 : a === b ? 1 : -1)

/** A later count of the same dead may be higher, within reason. */
const mostRise = 3
const smallRise = 6

/** As `agree`, but of tolls: 0.3 where one may be the count of a later day than the other. */
function agreeOnToll(a: LinkPrint, b: LinkPrint, tollOf: (print: LinkPrint) => number): number {
  const agreed = agree(tollOf(a), tollOf(b))
  if (agreed >= 0) return agreed
  const [first, later] = a.day <= b.day ? [tollOf(a), tollOf(b)] : [tollOf(b), tollOf(a)]
  const [least, most] = a.day === b.day ? [Math.min(first, later), Math.max(first, later)] : [first, later]
  return least > 0 && most >= least && (most <= least * mostRise || most - least <= smallRise) ? 0.3 : -1
}

/** How far apart the main events are in km; null where one has no point. */
export const toApartKm = (a: LinkPrint, b: LinkPrint): number | null =>
  a.placed && b.placed ? toKm(a.places[0]!, a.places[1]!, b.places[0]!, b.places[1]!) : null

/** So many times as many are no later count of the same. */
const manyTimes = 4
const violence = hashWord('ASSAULT')
const newsDays = 4

const isNews = ({ day, eventFrom, eventTo }: LinkPrint): boolean =>
  day === undatedDay || Number.isNaN(eventFrom) || (eventTo - eventFrom <= newsDays && day - eventTo <= newsDays)

/** What the main events are, by whom and with what, and whether the other article knows of them. */
function compareDeeds(a: LinkPrint, b: LinkPrint): number[] {
  const violent = yes(a.type === violence) + yes(b.type === violence)
  const modes = a.mode !== 0 && b.mode !== 0
  const doers = a.doers.length > 0 && b.doers.length > 0
  const dated = !Number.isNaN(a.eventFrom) && !Number.isNaN(b.eventFrom)
  const known = namesDayOf(a, b) || namesDayOf(b, a)
  const news = yes(isNews(a)) + yes(isNews(b))
  return [
    yes(violent === 1),
    yes(violent === 0),
    yes(a.type === 0 || b.type === 0),
    yes(modes && a.mode === b.mode),
    yes(modes && a.mode !== b.mode),
    yes(countShared(a.doers, b.doers) > 0),
    yes(doers && countShared(a.doers, b.doers) === 0),
    Math.min(2, countShared(a.struck, b.struck)) / 2,
    yes(dated && known),
    yes(dated && !known),
    yes(news === 2),
    yes(news < 2),
  ]
}

/** The features of a pair, in the order of `storyFeatures`; null where the two have too little in common to be one story. Symmetric. */
export function toStoryFeatures(a: LinkPrint, b: LinkPrint): number[] | null {
  const { cosines, rarest, rare, rarePlain } = compareTerms(a.terms, b.terms)
  if (cosines[0]! < leastInCommon) return null
  const dated = a.day !== undatedDay && b.day !== undatedDay
  const days = dated ? Math.abs(a.day - b.day) : 0
  const nearest = findNearest(a.places, b.places)
  const apart = toApartKm(a, b)
  const eventGap = findEventGap(a, b)
  const toldGap = findToldGap(a, b)
  const regions = a.regions.length > 0 && b.regions.length > 0 ? yes(countShared(a.regions, b.regions) > 0) : 0.5
  return [
    ...cosines,
    rarest / 10,
    Math.log1p(rare) / 3,
    Math.log1p(rarePlain) / 3,
    Math.log1p(days) / 5,
    yes(dated && days <= 1),
    yes(dated && days <= 7),
    Math.min(1, days / 60),
    yes(!dated),
    yes(nearest !== null && nearest < nearKm),
    yes(nearest !== null && nearest > farKm),
    yes(nearest === null),
    yes(apart !== null && apart < nearKm),
    yes(apart !== null && apart > otherPlaceKm),
    yes(eventGap === 0),
    yes(eventGap !== null && eventGap > 0),
    yes(eventGap !== null && eventGap > 3),
    yes(tellOwnDays(a, b)),
    yes(toldGap !== null && toldGap <= 1),
    yes(toldGap !== null && toldGap > 7),
    Math.min(3, countShared(a.people, b.people)) / 3,
    Math.min(3, countShared(a.surnames, b.surnames)) / 3,
    agreeOnToll(a, b, ({ killed }) => killed),
    agreeOnToll(a, b, ({ injured }) => injured),
    yes(Math.max(a.killed, b.killed) > manyTimes * Math.max(1, Math.min(a.killed, b.killed))),
    yes(a.type === b.type && a.type !== 0),
    ...compareDeeds(a, b),
    Math.log1p(apart ?? 0) / 6,
    Math.min(4, Math.max(a.incidents, b.incidents, 1) - 1) / 4,
    regions,
    Math.log(Math.min(a.words, b.words) + 20) / 8,
    Math.log(Math.max(a.words, b.words) + 20) / 8,
  ]
}
