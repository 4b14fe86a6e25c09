import type { Place, PlaceMention } from '../model/place.ts'
import type { Change } from '../model/reading.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import { covers, type Range } from '../model/span.ts'
import type { TimeMention } from '../model/time.ts'
import type { FigureLexicon } from './figures.lexicon.ts'

/** Words that put something at a place. */
export interface LocatingMention {
  readonly place: Place
  readonly mention: PlaceMention
}

/** What a figure's sentence knows of where and when, found once per sentence. */
export interface Surroundings {
  readonly sentence: Sentence
  readonly places: readonly LocatingMention[]
  readonly times: readonly TimeMention[]
}

/** The part of a sentence that belongs to a figure: from the figure before it to the one after it. */
export interface Reach {
  /** Offsets of the figure's own words. */
  readonly own: Range
  /** Where the figure before ends and the next one begins, within the sentence. */
  readonly previousEnd: number
  readonly nextStart: number
}

/**
 * Items of a sentence that belong to a figure: those behind it in its own stretch between commas, else those between it and the figure before,
 * else those up to the next figure, else those that open the sentence.
 */
function chooseNear<Item>(
  items: readonly Item[],
  tokens: readonly Token[],
  range: (item: Item) => Range,
  { own, previousEnd, nextStart }: Reach,
): readonly Item[] {
  const comma = tokens.find((token) => token.start >= own.end && token.text === ',')?.start ?? nextStart
  const inside = (from: number, to: number) =>
    items.filter((item) => range(item).start >= from && range(item).end <= to)
  const steps = [
    inside(own.start, Math.min(nextStart, comma)),
    inside(previousEnd, own.end),
    inside(own.start, nextStart),
  ]
  const found = steps.find((step) => step.length > 0)
  if (found) return found
  const before = items.filter((item) => range(item).start < own.start)
  return before.length > 0 ? before : items.filter((item) => range(item).start >= nextStart)
}

const locating =
  /^(in|at|near|of|from|to|across|throughout|inside|outside|around|within|on|into|for|between|off|along|over|and|or|via|,|:|toward|towards)$/
const chained =
  /^(the|a|an|northern|southern|eastern|western|central|northeast|northwest|southeast|southwest|northeastern|northwestern|southeastern|southwestern|north|south|east|west|both|city|town|village|province|district|governorate|state|capital|of|camp|region|area)$/

/** Does a place's name tell where, and not whose ("US troops", "the Baghdad government")? */
function isLocating(tokens: readonly Token[], mention: Range): boolean {
  const first = tokens.findIndex((token) => token.end > mention.start)
  const last = tokens.findLastIndex((token) => token.start < mention.end)
  const next = tokens[last + 1]
  const owns =
    next !== undefined && (next.upos === 'NOUN' || next.upos === 'PROPN' || next.upos === 'ADJ' || next.text === '-')
  if (!owns) return true
  let at = first - 1
  while (at >= 0 && chained.test(tokens[at]!.lower)) at--
  return at >= 0 && locating.test(tokens[at]!.lower) && tokens[at]!.text !== ',' && tokens[at]!.lower !== 'and'
}

/** Is it the place that an agency wrote from ("BAGHDAD –")? */
function isDateline({ start, tokens }: Sentence, mention: Range & { text: string }): boolean {
  const next = tokens.find((token) => token.start >= mention.end && token.text !== ',' && token.upos !== 'PROPN')
  const marked = next !== undefined && /^[–—/:-]+$/.test(next.text) && next.start - start < 40
  return marked && (next.text !== ':' || mention.text === mention.text.toUpperCase()) && mention.start - start < 30
}

/** All literal mentions of places that tell where, in reading order. */
export function findLocatingMentions(
  places: readonly Place[],
  sentences: readonly Sentence[],
): readonly LocatingMention[] {
  const all = places
    .flatMap((place) =>
      place.mentions.filter((mention) => mention.use === 'literal').map((mention) => ({ place, mention })),
    )
    .sort((a, b) => a.mention.start - b.mention.start)
  let at = 0
  return all.filter(({ mention }) => {
    while (at < sentences.length && sentences[at]!.end <= mention.start) at++
    if (sentences[at] && isDateline(sentences[at]!, mention)) return false
    return sentences[at] !== undefined && covers(sentences[at]!, mention) && isLocating(sentences[at]!.tokens, mention)
  })
}

/** Names of the places that a figure speaks of; null where its sentence names none. */
export function findPlaces(
  around: Surroundings,
  reach: Reach,
  all: readonly LocatingMention[],
): readonly string[] | null {
  const near = chooseNear(around.places, around.sentence.tokens, (item) => item.mention, reach)
  if (near.length > 0) return [...new Set(near.map((item) => item.place.name))]
  const words = around.sentence.tokens.filter(
    (token) => token.start >= reach.previousEnd && token.end <= reach.nextStart + 1,
  )
  const both = words.findIndex((token) => token.lower === 'both')
  if (both >= 0 && words[both + 1]?.lower === 'countries') {
    const countries = all.filter(({ place, mention }) => place.kind === 'country' && mention.start < reach.own.start)
    const pair = countries.findLastIndex(
      ({ place, mention }, i) =>
        i > 0 && place !== countries[i - 1]!.place && mention.start - countries[i - 1]!.mention.end <= 6,
    )
    if (pair > 0) return [countries[pair - 1]!.place.name, countries[pair]!.place.name]
    const names = [...new Set(countries.map(({ place }) => place.name))].slice(-2)
    if (names.length === 2) return names
  }
  const last = all.findLast((item) => item.mention.start < reach.own.start)
  if (last && words.some((token) => token.lower === 'there' && token.upos === 'ADV')) return [last.place.name]
  return null
}

const isBaseline = (tokens: readonly Token[], time: Range): boolean => {
  const at = tokens.findIndex((token) => token.start >= time.start)
  const words = tokens.slice(Math.max(0, at - 4), at < 0 ? 0 : at).map((token) => token.lower)
  const joined = words.join(' ')
  return /\b(compared (to|with)|than|over|from|against|relative to|versus)( in| the| that of| those of| in the)*$/.test(
    joined,
  )
}

/** The days that a figure speaks of; null where its sentence names none. */
export function findPeriod(around: Surroundings, reach: Reach): { from: string; to: string } | null {
  const spans = around.times.filter(
    (time) => time.from !== null && time.to !== null && !isBaseline(around.sentence.tokens, time),
  )
  const near = chooseNear(spans, around.sentence.tokens, (time) => time, reach)
  const best = near.reduce<TimeMention | null>((a, b) => (a === null || widthOf(b) > widthOf(a) ? b : a), null)
  return best ? { from: best.from!.slice(0, 10), to: best.to!.slice(0, 10) } : null
}

const widthOf = (time: TimeMention): number => Date.parse(time.to!.slice(0, 10)) - Date.parse(time.from!.slice(0, 10))

/** How a percentage or a factor changes something, and against which days; null where no word of change stands near it. */
export function findChange(
  around: Surroundings,
  first: number,
  last: number,
  percent: number | null,
  lexicon: FigureLexicon,
): Change | null {
  const { tokens } = around.sentence
  let direction: 'up' | 'down' | null = null
  for (let distance = 0; distance <= 7 && direction === null; distance++)
    for (const at of [first - distance, last + distance])
      if (direction === null && at >= 0 && (distance === 0 || at !== first))
        direction = lexicon.changes.get(tokens[at]?.lower ?? '') ?? null
  if (direction === null) return null
  const base = around.times.find((time) => time.from !== null && time.to !== null && isBaseline(tokens, time))
  return { direction, percent, baseline: base ? { from: base.from!.slice(0, 10), to: base.to!.slice(0, 10) } : null }
}
