import type { Sentence } from '../model/sentence.ts'
import type { Range } from '../model/span.ts'
import type { TimeMention } from '../model/time.ts'
import { parseIsoDays } from './calendar.ts'
import { findFirstAfter } from './ordered-ranges.ts'
import { isOfSpeech } from './times-of-clause.ts'
import { addVote, findElected, toAway, type Vote } from './votes.ts'

/** A day that the text tells, with where it stands. */
export interface ToldDay {
  readonly time: TimeMention
  /** Index of its sentence. */
  readonly sentence: number
  /** Day number of its first day. */
  readonly day: number
  /** An hour of a day that nothing names. */
  readonly isClock: boolean
  /** Types of the happenings that its own clause tells; empty where none. */
  readonly of: ReadonlySet<string>
}

/** What the clause of a time tells. */
export interface TimeClaim {
  readonly time: TimeMention
  readonly type: string
}

/** A day and the night into the next one are one day still. */
const widestDays = 1

const hedge = /\b(?:around|about|shortly|just|before|after|approximately|nearly|roughly|almost|local time|o'clock)\b/gi
/** Letters that could name a day or a month. */
const namesDay = (text: string): boolean => /[a-z]{4}/i.test(text) || shortDay.test(text)
/** A clock time alone ("around 2 a.m.") is of a day that other words name: by itself its day is that of writing. */
export const isClockAlone = ({ text, type }: TimeMention): boolean =>
  type === 'TIME' && !namesDay(text.replace(hedge, ''))
const shortDay = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)\b/i

/** "Posted: Tuesday", "(Published May 3": a stamp of the page, no day of the story. */
const isStamp = (text: string, start: number): boolean =>
  /(?:\p{L}:|\b(?:published|posted|updated|printed|aired)(?: on)?)\s*$/iu.test(
    text.slice(Math.max(0, start - 16), start),
  )

/**
 * The days on which the text may tell that something happened: told to the day, behind the day of writing, and not those on which somebody
 * spoke or the article was written (its `datelines`, one or none a paragraph). `cueStarts`: where words of saying begin, offsets into the text as read; `latest`: the last day on which it may have been
 * published, null where unknown; `claims`: which times date what by their clause.
 */
export function collectToldDays(
  text: string,
  times: readonly TimeMention[],
  sentences: readonly Sentence[],
  cueStarts: ReadonlySet<number>,
  latest: number | null,
  claims: readonly TimeClaim[],
  datelines: readonly (Range | null)[] = [],
): readonly ToldDay[] {
  const days: ToldDay[] = []
  const isOfWriting = ({ start }: Range): boolean =>
    datelines.some((dateline) => dateline !== null && dateline.start <= start && start < dateline.end)
  const claimed = new Map<TimeMention, Set<string>>()
  for (const { time, type } of claims) claimed.set(time, (claimed.get(time) ?? new Set()).add(type))
  for (const time of times) {
    if ((time.type !== 'DATE' && time.type !== 'TIME') || time.from === null || time.to === null) continue
    if (time.bound === 'since' || time.bound === 'by' || time.bound === 'until') continue
    const [from, to] = [parseIsoDays(time.from.slice(0, 10)), parseIsoDays(time.to.slice(0, 10))]
    if (!from || !to || to.to - from.from > widestDays || (latest !== null && from.from > latest)) continue
    const sentence = sentences[findFirstAfter(sentences, time.start)]
    if (!sentence || !namesDay(time.text) || isStamp(text, time.start) || isOfWriting(time)) continue
    if (isOfSpeech(sentence, time, cueStarts)) continue
    const of = claimed.get(time) ?? new Set<string>()
    days.push({ time, sentence: sentence.index, day: from.from, isClock: isClockAlone(time), of })
  }
  return days
}

/** What the sentence of a telling itself is worth, and how much less each sentence farther off. */
const own = 2.5
const fade = 0.4
/** Sentences around a telling that may date it; of the article's main happening any may, at little. */
const reach = 3
const least = 1
const storyWorth = 1.5
/** Sentences at the head of an article, which tell when what it is about happened. */
const leadSentences = 4
const storyFade = 0.02

/**
 * The day of what is told in `tellings` (indexes of sentences), none of which dates it by its clause: that which the sentences around it
 * tell most of, except what dates something of another `type`. `telling`: sentences that tell of the same kind of thing; what dates them counts more. `isMain`: the article is about it, so that its lead and
 * any of its sentences may date it. Null where nothing near enough tells.
 */
export function dayNearClause(
  days: readonly ToldDay[],
  type: string,
  tellings: readonly number[],
  telling: ReadonlySet<number>,
  isMain: boolean,
): TimeMention | null {
  const elect = (some: readonly ToldDay[]): TimeMention | null => electDay(some, type, tellings, telling, isMain)
  const named = days.filter(({ isClock }) => !isClock)
  return elect(named) ?? (named.length < days.length ? elect(days) : null)
}

function electDay(
  days: readonly ToldDay[],
  type: string,
  tellings: readonly number[],
  telling: ReadonlySet<number>,
  isMain: boolean,
): TimeMention | null {
  const votes = new Map<number, Vote<TimeMention>>()
  for (const { time, sentence, day, of } of days) {
    if (of.size > 0 && !of.has(type)) continue
    const away = toAway(sentence, tellings)
    let worth = away <= reach ? own - fade * away + (telling.has(sentence) ? 0.5 : 0) : 0
    if (isMain && (sentence < leadSentences || telling.has(sentence)))
      worth = Math.max(worth, storyWorth - storyFade * sentence)
    if (worth > 0) addVote(votes, day, time, worth, { parts: 2 })
  }
  return findElected(votes, least)
}
