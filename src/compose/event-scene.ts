import type { Place } from '../model/place.ts'
import type { EventDate, EventPlace, EventRecord } from '../model/reading.ts'
import type { TimeMention } from '../model/time.ts'
import { placeNearClause, type ToldPlace } from '../resolve/places-near-clause.ts'
import { type ClausePlace, toRank } from '../resolve/places-of-clause.ts'
import { dayNearClause, type ToldDay } from '../resolve/times-near-clause.ts'
import { isBackground } from './event-background.ts'
import type { MergedEvent } from './event-merge.ts'
import { revise } from './event-record.ts'

/** What the article tells of days and places, for happenings whose own words tell none. */
export interface Scene {
  readonly days: readonly ToldDay[]
  /** Beginnings of clock times that name no day ("around 2 a.m."): their day is only that of writing. */
  readonly clocks: ReadonlySet<string>
  readonly places: readonly ToldPlace[]
  /** The first day on which the article may have been written, ISO; null where unknown. */
  readonly written: string | null
  paragraphOf(sentence: number): number
  /** The place of the article that an event's place stands for. */
  placeOf(place: EventPlace): Place | undefined
  /** The country that a place lies in, where the article names it. */
  countryOf(place: Place): ClausePlace | null
  /** A country by its code, where the article names it or its people. */
  countryNamed(country: string): ClausePlace | null
  /** The country that nearly all places of the article lie in, or null. */
  readonly home: ClausePlace | null
  toDate(time: TimeMention): EventDate | null
  toPlace(found: ClausePlace): EventPlace | null
}

/** The rank of provinces: of what happened in one, on one day, a town in it that the words around name is the more exact place. */
const provinceRank = 1

/** Told of one day or of none? "41 people died in Iraq in November" is of the whole country. */
const isOfOneDay = ({ date }: EventRecord): boolean =>
  date === null || date.precision === 'day' || date.precision === 'hour'

const isIn = (clocks: ReadonlySet<string>, from: string | null): boolean => from !== null && clocks.has(from)

/** Does it leave the day open: a week, a month, a year, or an hour of no day that is said? */
const isOpenDate = ({ precision, from }: EventDate, clocks: ReadonlySet<string>): boolean =>
  !/^(day|hour)$/.test(precision) || isIn(clocks, from)

/** The days that may make an open date exact: those in its week, month or year; any where only the hour is said. */
function daysWithin({ days, clocks }: Scene, { from, to }: EventDate): readonly ToldDay[] {
  if (from === null || isIn(clocks, from)) return days
  const [first, last] = [from.slice(0, 10), (to ?? from).slice(0, 10)]
  return days.filter(({ time }) => time.from !== null && time.from >= first && time.from.slice(0, 10) <= last)
}

/** Only what took place lies where and when the words around it say; plans, fears and what goes on do not. */
const hasHappened = ({ type, status, aggregate }: EventRecord): boolean =>
  (status === 'happened' || (status === 'ongoing' && type === 'ASSAULT')) && !aggregate

/** Violence told within so many sentences is what the article is about, whoever was hurt. */
const lead = 20

const dayMs = 86_400_000
/** Told of more days than these, it was more than one deed or went on: not all of it in one town. */
const longestDeed = 10

const isOfWeeks = ({ date }: EventRecord): boolean =>
  date?.from != null && date.to !== null && Date.parse(date.to) - Date.parse(date.from) > longestDeed * dayMs

/** What the article is about: the first violence told near its head, and the first that hurt somebody or that it tells of more than once. */
function findStories(events: readonly MergedEvent[], written: string | null): ReadonlySet<MergedEvent> {
  const all = events.filter(({ record }) => record.type === 'ASSAULT' && hasHappened(record))
  const recent = all.filter(({ record }) => !isBackground(record, written))
  const violence = recent.length > 0 ? recent : all
  const first = violence[0]
  const told = violence.find(({ record, sentences }) => record.killed || record.injured || sentences.length > 1)
  return new Set([...(first && first.sentences[0]! < lead ? [first] : []), ...(told ? [told] : [])])
}

/** What follows violence where it took place: pursuits, arrests, surrenders, help and reinforcements. */
const aftermath = /^(ASSAULT|COERCE|RETREAT|AID|MOBILIZE)$/
/** Sentences behind the telling of a violence in which its aftermath is told. */
const wake = 3

/**
 * Happenings told right behind the article's main violence, without a place or a day of their own that is another, took place where it did
 * ("troops captured four of them").
 */
function settleWake(records: readonly EventRecord[], events: readonly MergedEvent[]): readonly EventRecord[] {
  const at = events.findIndex(({ record }) => record.type === 'ASSAULT' && hasHappened(record))
  const place = records[at]?.place
  if (!place || place.lat === null) return records
  const { date } = records[at]!
  return records.map((record, i) => {
    if (i === at || record.place !== null || !aftermath.test(record.type) || !hasHappened(record)) return record
    const own = events[i]!.record.date
    if (own !== null && own.edtf !== date?.edtf) return record
    // "Washington sent aid": it did so at home.
    const isAbroad = record.agents.some(({ country }) => country !== null && country !== place.country)
    if (isAbroad && /^(AID|MOBILIZE)$/.test(record.type)) return record
    const gaps = events[i]!.sentences.flatMap((one) => events[at]!.sentences.map((main) => one - main))
    return gaps.some((gap) => gap >= 0 && gap <= wake)
      ? revise(record, { place: { ...place, basis: 'inferred' } })
      : record
  })
}

/** Deeds on the ground; what is said, agreed, lent or sent is done wherever those are who do it. */
const isOnGround = ({ type }: EventRecord): boolean => /^(ASSAULT|COERCE|RETREAT|PROTEST)$/.test(type)

/** Tells which sentences date what they tell to another day than the happening's own; none do where it has none. */
function toOtherDays(date: EventDate | null, days: readonly ToldDay[]): (sentence: number) => boolean {
  if (date === null) return () => false
  const from = date.from?.slice(0, 10) ?? ''
  const to = date.to?.slice(0, 10) ?? from
  const isOwn = ({ time }: ToldDay): boolean =>
    (time.from ?? '').slice(0, 10) <= to && from <= (time.to ?? time.from ?? '').slice(0, 10)
  return (sentence) => {
    let isOther = false
    for (const day of days) {
      if (day.sentence !== sentence) continue
      if (isOwn(day)) return false
      isOther = true
    }
    return isOther
  }
}

/** The sentences that tell happenings of each type. */
function groupTellings(events: readonly MergedEvent[]): ReadonlyMap<string, ReadonlySet<number>> {
  const tellings = new Map<string, Set<number>>()
  for (const { record, sentences } of events) {
    const told = tellings.get(record.type) ?? new Set<number>()
    for (const sentence of sentences) told.add(sentence)
    tellings.set(record.type, told)
  }
  return tellings
}

/**
 * Gives happenings without a day or a place of their own those of the sentences around them, as an inference. The first violence
 * of the article is what it is about: all that tells of its kind may date and place it.
 */
export function settleScene(events: readonly MergedEvent[], scene: Scene): readonly EventRecord[] {
  const stories = findStories(events, scene.written)
  const tellings = groupTellings(events)
  const records = events.map((event) => {
    const { record, sentences } = event
    if (!hasHappened(record)) return record
    const own = record.place === null ? null : (scene.placeOf(record.place) ?? null)
    const isExact = record.place !== null && (own === null || toRank(own) > (isOfOneDay(record) ? provinceRank : -1))
    const isDated =
      event.isAtOtherTime ||
      (record.date !== null && !(record.type === 'ASSAULT' && isOpenDate(record.date, scene.clocks)))
    if (isDated && isExact) return record
    const telling = tellings.get(record.type)!
    const isMain = stories.has(event)
    const days = record.date === null ? scene.days : daysWithin(scene, record.date)
    const time = isDated ? null : dayNearClause(days, record.type, sentences, telling, isMain)
    const isPlaceable = !isExact && (isMain || isOnGround(record))
    const isWide = !isMain && isOfWeeks(record)
    const near = isPlaceable
      ? placeNearClause(scene.places, {
          tellings: sentences,
          paragraphs: new Set(sentences.map(scene.paragraphOf)),
          telling,
          isMain,
          isWide,
          within: own,
          isOfOtherDay: toOtherDays(record.date, scene.days),
        })
      : null
    // What took weeks was in that country at most.
    const found = near && isWide ? scene.countryOf(near.place) : near
    const date = time && scene.toDate(time)
    const place = found && scene.toPlace(found)
    if (!date && !place) return record
    return revise(record, {
      date: date ? { ...date, basis: 'inferred' as const } : record.date,
      place: place ? { ...place, basis: 'inferred' as const } : record.place,
    })
  })
  return settleWake(records, events).map((record) => settleAtHome(record, scene))
}

/** Done to people of a country, by nobody from another one: there. */
function countryOfTargets({ agents, targets }: EventRecord): string | null {
  const country = targets.find(({ kind, sector }) => kind === 'group' && sector !== 'MIL')?.country ?? null
  return country !== null && agents.every((agent) => agent.country === null || agent.country === country)
    ? country
    : null
}

/**
 * Force told as a sum or going on, of no place, is in the country of those who suffer it, else in the one that the article is about:
 * background is told without a place where readers know it.
 */
function settleAtHome(record: EventRecord, scene: Scene): EventRecord {
  if (record.place !== null || record.type !== 'ASSAULT') return record
  const isReal = record.status === 'happened' || record.status === 'ongoing'
  if (!isReal || !(record.aggregate || record.status === 'ongoing' || isOfWeeks(record))) return record
  const country = countryOfTargets(record)
  const found = (country === null ? null : scene.countryNamed(country)) ?? scene.home
  const place = found && scene.toPlace(found)
  return place ? revise(record, { place: { ...place, basis: 'inferred' } }) : record
}
