import { fromReceived, type Readable } from '../model/readable.ts'
import type { Count } from '../model/reading.ts'
import type { Sentence } from '../model/sentence.ts'
import type { MergedEvent } from './event-merge.ts'
import { revise } from './event-record.ts'
import { isRealViolence } from './event-told.ts'
import type { HeadlineToll } from './tolls.headline.ts'
import { findOwnDeath, withOwnDeath } from './tolls.own-death.ts'
import type { Toll } from './tolls.ts'

type Measure = 'killed' | 'injured'

const sizeOf = (count: Count | null): number => count?.best ?? count?.min ?? count?.max ?? 0

/** The count of `size` that the article states of this measure, in a sentence of the event before any other; null where it states none. */
function findStated(event: MergedEvent, tolls: readonly Toll[], measure: Measure, size: number): Count | null {
  const fit = tolls.filter((toll) => toll.measure === measure && sizeOf(toll.count) === size)
  return (fit.find(({ sentence }) => event.sentences.includes(sentence)) ?? fit[0])?.count ?? null
}

const countLeft = (count: Count | null, size: number): Count | null => count && leaving(count, size)

const leaving = (count: Count, size: number): Count => ({ ...count, best: size, min: size, max: size, parts: [] })

/**
 * The toll of the article's main violence as its headline has it, where the text states the same number: of several that it tells, parts and
 * earlier ones among them, the headline's is the whole. Of those shot, who are not dead are hurt. `findCounted`: where the text counts so many people.
 */
export function withHeadlineToll(
  events: readonly MergedEvent[],
  tolls: readonly Toll[],
  headline: HeadlineToll,
  findCounted: (size: number) => Count | null,
): readonly MergedEvent[] {
  const main = events.find(({ record }) => isRealViolence(record))
  if (!main || (headline.killed === null && headline.injured === null && headline.struck === null)) return events
  const settle = (measure: Measure, size: number | null): Count | null => {
    const told = main.record[measure]
    if (size === null || sizeOf(told) === size) return told
    return findStated(main, tolls, measure, size) ?? findCounted(size) ?? told
  }
  const killed = settle('killed', headline.killed)
  let injured = settle('injured', headline.injured)
  if (headline.injured === null && headline.struck !== null) {
    const left = headline.struck - sizeOf(killed)
    const whole = findStated(main, tolls, 'injured', headline.struck)
    if (left !== sizeOf(injured))
      injured =
        left <= 0
          ? null
          : (findStated(main, tolls, 'injured', left) ??
            (whole && leaving(whole, left)) ??
            findCounted(left) ??
            countLeft(findCounted(headline.struck), left) ??
            injured)
  }
  if (killed === main.record.killed && injured === main.record.injured) return events
  return events.map((event) =>
    event === main ? { ...event, record: revise(event.record, { killed, injured }) } : event,
  )
}

/**
 * The injured of the article's main violence without its dead, where both are told and the injured were only said to be shot, stabbed or
 * beaten ("Four people were shot … one of them died").
 */
export function withoutDead(
  events: readonly MergedEvent[],
  tolls: readonly Toll[],
  headline: HeadlineToll,
): readonly MergedEvent[] {
  const main = events.find(({ record }) => isRealViolence(record))
  const injured = main?.record.injured
  const killed = sizeOf(main?.record.killed ?? null)
  if (!main || !injured || killed === 0 || injured.best === null || injured.best <= killed) return events
  const told = tolls.find(({ count }) => count.evidence.start === injured.evidence.start)
  const isWhole = told?.isStruck === true && told.count.best === injured.best
  if (!isWhole || headline.injured === injured.best || /\b(others?|more|another)\b/i.test(injured.evidence.text))
    return events
  const record = revise(main.record, { injured: leaving(injured, injured.best - killed) })
  return events.map((event) => (event === main ? { ...event, record } : event))
}

/** How many units behind a toll tell whom it counts. */
const behind = 60

/** The toll of the article's main violence with the doer among the dead, where its own sentences say that he died by his own hand. */
export function withDoer(
  events: readonly MergedEvent[],
  readable: Readable,
  sentences: readonly Sentence[],
): readonly MergedEvent[] {
  const main = events.find(({ record }) => isRealViolence(record))
  const killed = main?.record.killed
  if (!main || !killed) return events
  const mine = sentences.filter(({ index }) => main.sentences.includes(index))
  const own = findOwnDeath(readable, mine, killed.best === 1)
  if (!own) return events
  const from = fromReceived(readable, killed.evidence.end)
  const whole = withOwnDeath(killed, own, readable.text.slice(from, from + behind))
  if (whole === killed) return events
  return events.map((event) => (event === main ? { ...event, record: revise(event.record, { killed: whole }) } : event))
}
