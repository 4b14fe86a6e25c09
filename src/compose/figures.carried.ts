import type { Place } from '../model/place.ts'
import type { FigureRecord, Published, Source } from '../model/reading.ts'
import type { TimeMention } from '../model/time.ts'
import { toRank } from '../resolve/places-of-clause.ts'
import { type Days, findPeriod } from './figures.days.ts'
import { preferInside } from './figures.places.ts'
import type { Surroundings } from './figures.reach.ts'

type Period = NonNullable<FigureRecord['period']>

/** Days from which a period is a reporting period ("in the first half of 2024"), which the next few paragraphs go on with. */
const reportingDays = 20
const reportingParagraphs = 4
/** Beyond a year a period is background ("in the past decade"), not what a report is about. */
const longestDays = 400
/** So many sentences without a figure of it a train of thought outlives. */
const longestPause = 4
/** Places from this rank on are the scene of something: a town, a camp, a base. */
const sceneRank = 3

const lengthOf = ({ from, to }: { readonly from: string; readonly to: string }): number =>
  (Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000

const isOfReport = ({ from, to }: TimeMention): boolean =>
  from !== null && to !== null && lengthOf({ from, to }) <= longestDays

const isReporting = (period: Period): boolean => lengthOf(period) >= reportingDays

const overlaps = (a: Period, b: Period): boolean => a.from <= b.to && b.from <= a.to

/** What is counted, as coarsely as a train of thought keeps to it: what befell people counts them. */
function toSort(measures: string): string {
  if (/^(?:percent|share|multiple)$/.test(measures)) return 'relative'
  return isStock(measures) || measures === 'events' ? measures : 'losses'
}

/** What there is at a moment, as against what happens in a period. */
const isStock = (measures: string): boolean =>
  /^(?:people|personnel|buildings|weapons|vehicles|groups|places|sources|measures|money|securities)$/.test(measures)

/** A figure of which the text may say elsewhere when, where and by whom it was counted. */
export interface Telling {
  readonly around: Surroundings
  readonly measures: string
  /** The days that its own words say, or null. */
  readonly days: Days | null
  /** Its clause says what is ("900 troops are stationed there"), not what was. */
  readonly isPresent: boolean
  /** Its sentence tells nothing besides. */
  readonly isAlone: boolean
}

/** A stretch of the text that goes on about one period. */
interface Thread {
  readonly period: Period
  readonly places: readonly Place[]
  readonly by: readonly Source[]
  /** What its last sentence with figures counts. */
  readonly sorts: ReadonlySet<string>
  /** Index and paragraph of its last sentence. */
  readonly index: number
  readonly paragraph: number
}

/** The sentence that named a counter last. */
interface Heard {
  readonly by: readonly Source[]
  readonly index: number
  readonly paragraph: number
  readonly places: readonly Place[]
  readonly sorts: ReadonlySet<string>
}

/** Is a place the other one, or does it lie in the country or province? */
const isWithin = (place: Place, outer: Place): boolean =>
  place.id === outer.id ||
  (place.country !== null &&
    place.country === outer.country &&
    (toRank(outer) === 0 || (toRank(outer) <= 1 && place.admin1 !== null && place.admin1 === outer.admin1)))

/** Does a sentence move to a town, camp or base where nothing before it was? */
function isElsewhere({ places }: Surroundings, before: readonly Place[]): boolean {
  const scenes = places.filter(({ place }) => toRank(place) >= sceneRank)
  return (
    scenes.length > 0 && !scenes.some(({ place }) => before.some((one) => isWithin(place, one) || isWithin(one, place)))
  )
}

/** The days that a sentence as a whole speaks of, a background of years left out. */
function toPeriod({ sentence, places, times }: Surroundings, published: Published | null): Days | null {
  const days = times.filter(isOfReport)
  if (days.length === 0) return null
  const reach = { own: sentence, previousEnd: sentence.start, nextStart: sentence.end }
  return findPeriod({ sentence, places, times: days }, reach, published)
}

/** What the sentences before said of where, when and by whose count, for figures that go on with them and say nothing of it themselves. */
export class Carried {
  private scene: {
    readonly places: readonly Place[]
    readonly paragraph: number
    readonly period: Period | null
  } | null = null
  private thread: Thread | null = null
  private heard: Heard | null = null

  /** The places of the sentence before, in this paragraph or the one before it; not those of another day, while one report period may be held against the next. */
  placesFor({ around, days }: Telling): readonly Place[] | null {
    const { scene } = this
    if (scene === null || around.sentence.paragraph - scene.paragraph > 1) return null
    const isOther = days && scene.period && !overlaps(days, scene.period)
    return isOther && !(isReporting(days) && isReporting(scene.period)) ? null : scene.places
  }

  /**
   * The days that the sentences before speak of: a day for its paragraph, a reporting period for the next few as well, as long as they go
   * on with it. Not of what there is now, nor of what happened in a town that they have not come to.
   */
  periodFor(telling: Telling): Period | null {
    const { thread } = this
    const { measures, isPresent } = telling
    if (thread === null || !this.goesOn(thread, telling)) return null
    return isPresent && (isStock(measures) || toSort(measures) === 'relative') ? null : thread.period
  }

  private goesOn(thread: Thread, { around, measures, isAlone }: Telling): boolean {
    const { index, paragraph } = around.sentence
    const reach = isReporting(thread.period) ? reportingParagraphs : 0
    if (paragraph - thread.paragraph > reach || index - thread.index > longestPause) return false
    // "41 died in November, the mission said. Baghdad suffered most, with 23 dead": one of the places that it counted in.
    const isListed = isAlone && thread.places.length === 0 && thread.by.length > 0 && thread.sorts.has(toSort(measures))
    return isListed || !isElsewhere(around, thread.places)
  }

  /**
   * Who counted, for a figure that names nobody: it goes on with a reporting period, holds another against it, or counts the same right behind
   * the sentence that named the counter, in its paragraph ("Four were killed, medics said. Ten others were hurt.").
   */
  counterFor(period: Period | null, telling: Telling): readonly Source[] {
    const { thread, heard } = this
    const { around, measures, days } = telling
    if (thread && period && isReporting(period) && isReporting(thread.period) && this.goesOn(thread, telling)) {
      if (thread.period.from === period.from && thread.period.to === period.to) return thread.by
      if (days && lengthOf(days) <= longestDays && thread.sorts.has(toSort(measures))) return thread.by
    }
    const { index, paragraph } = around.sentence
    if (heard === null || heard.paragraph !== paragraph || index - heard.index !== 1) return []
    if (!heard.sorts.has(toSort(measures)) || isElsewhere(around, heard.places)) return []
    return heard.by.map((source) => ({ ...source, basis: 'inferred' as const }))
  }

  /** Takes over who, where and when a sentence speaks of, once its own figures are read: `figures` with the days that each says itself. */
  goOn(
    around: Surroundings,
    figures: readonly (Pick<FigureRecord, 'measures' | 'by' | 'period'> & { readonly days: Days | null })[],
    published: Published | null,
  ): void {
    const { sentence, places } = around
    const { index, paragraph } = sentence
    const isCarrying = figures.some((figure) => figure.period?.from === this.thread?.period.from)
    const isNewScene = this.thread !== null && isElsewhere(around, this.thread.places)
    const own = [...new Set(preferInside(sentence.tokens, places).map(({ place }) => place))].slice(0, 3)
    const sorts = new Set(figures.map(({ measures }) => toSort(measures)))
    const by = figures.findLast(
      (figure) => figure.by.length > 0 && figure.by.every(({ basis }) => basis !== 'inferred'),
    )
    const period =
      figures.find(({ days }) => days && lengthOf(days) <= longestDays)?.days ?? toPeriod(around, published)
    if (period !== null) {
      const before = this.scene?.paragraph === paragraph ? this.scene.places : []
      const { from, to } = period
      const here = { by: by?.by ?? [], sorts, index, paragraph }
      this.thread = { period: { from, to }, places: own.length > 0 ? own : before, ...here }
    } else if (this.thread && isCarrying)
      this.thread = { ...this.thread, by: by?.by ?? this.thread.by, sorts, index, paragraph }
    else if (isNewScene) this.thread = null
    if (places.length > 0) this.scene = { places: own, paragraph, period }
    if (by) this.heard = { by: by.by, index, paragraph, places: this.scene?.places ?? [], sorts }
  }
}
