import type { Place } from '../model/place.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import { covers, type Range } from '../model/span.ts'
import { chooseNear, type LocatingMention, type Reach, type Surroundings } from './figures.reach.ts'
import { countBefore, toTokens } from './ordered.ts'

const locating =
  /^(in|at|near|of|from|to|across|throughout|inside|outside|around|within|on|into|for|between|off|along|over|and|or|via|,|:|toward|towards)$/
const chained =
  /^(the|a|an|northern|southern|eastern|western|central|northeast|northwest|southeast|southwest|northeastern|northwestern|southeastern|southwestern|north|south|east|west|both|city|town|village|province|district|governorate|state|capital|of|camp|region|area)$/

/** Does a place's name tell where, and not whose ("US troops", "the Baghdad government")? */
function isLocating(tokens: readonly Token[], mention: Range): boolean {
  const run = toTokens(tokens, mention)
  if (run === null) return false
  const next = tokens[run.last + 1]
  const owns =
    next !== undefined && (next.upos === 'NOUN' || next.upos === 'PROPN' || next.upos === 'ADJ' || next.text === '-')
  if (!owns) return true
  let at = run.first - 1
  while (at >= 0 && chained.test(tokens[at]!.lower)) at--
  return at >= 0 && locating.test(tokens[at]!.lower) && tokens[at]!.text !== ',' && tokens[at]!.lower !== 'and'
}

/** Is it the place that an agency wrote from ("BAGHDAD –")? */
function isDateline({ start, tokens }: Sentence, mention: Range & { text: string }): boolean {
  const next = tokens
    .slice(0, 12)
    .find((token) => token.start >= mention.end && token.text !== ',' && token.upos !== 'PROPN')
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
  const { tokens } = around.sentence
  const from = countBefore(tokens, (token) => token.start, reach.previousEnd)
  const words = tokens.slice(
    from,
    Math.min(
      from + 60,
      countBefore(tokens, (token) => token.end, reach.nextStart + 2),
    ),
  )
  const until = countBefore(all, (item) => item.mention.start, reach.own.start)
  const before = all.slice(Math.max(0, until - 24), until)
  const both = words.findIndex((token) => token.lower === 'both')
  if (both >= 0 && words[both + 1]?.lower === 'countries') {
    const countries = before.filter(({ place }) => place.kind === 'country')
    const pair = countries.findLastIndex(
      ({ place, mention }, i) =>
        i > 0 && place !== countries[i - 1]!.place && mention.start - countries[i - 1]!.mention.end <= 6,
    )
    if (pair > 0) return [countries[pair - 1]!.place.name, countries[pair]!.place.name]
    const names = [...new Set(countries.map(({ place }) => place.name))].slice(-2)
    if (names.length === 2) return names
  }
  const last = before.at(-1)
  if (last && words.some((token) => token.lower === 'there' && token.upos === 'ADV')) return [last.place.name]
  return null
}
