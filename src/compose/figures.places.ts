import type { Place } from '../model/place.ts'
import { fromReceived, type Readable } from '../model/readable.ts'
import type { StatementRecord } from '../model/reading.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import { covers, type Range } from '../model/span.ts'
import { chooseNear, type LocatingMention, type Reach, type Surroundings } from './figures.reach.ts'
import { countBefore, toTokens } from './ordered.ts'

const locating =
  /^(in|at|near|of|from|to|across|throughout|inside|outside|around|within|on|into|for|between|off|along|over|and|or|via|,|:|toward|towards)$/
const chained =
  /^(the|a|an|northern|southern|eastern|western|central|northeast|northwest|southeast|southwest|northeastern|northwestern|southeastern|southwestern|north|south|east|west|both|city|town|village|province|district|governorate|state|capital|of|camp|region|area)$/

/** Most characters from a speaker's name to the word of saying. */
const longestSpeaker = 160

/** Words that may follow a place's name without being owned by it: "in Iraq and Syria more than 100 times". */
const ownsNothing = /^(more|most|many|other|less|fewer|alone|so|last|next|early|late|this|earlier|today|yesterday)$/

/** What a place is, behind its name: "bombed Domiz camp". */
const kinds =
  /^(camp|city|town|village|province|governorate|district|state|county|region|area|airport|island|neighbou?rhood|valley|desert|mountains?)$/

/** The first token behind which a place's name is one of a list: "in Iraq and Syria" is led by "in". */
function findLead(tokens: readonly Token[], first: number): number {
  let at = first - 1
  while (at >= 0 && first - at < 16) {
    const token = tokens[at]!
    const listed = /^(and|or|,)$/.test(token.lower) && tokens[at - 1]?.upos === 'PROPN'
    if (listed) at -= 2
    else if (chained.test(token.lower) || (token.upos === 'PROPN' && at < first - 1)) at--
    else break
  }
  return at
}

/** Is the name the doer of a sentence ("The United States keeps 2,500 troops in the country")? */
function isDoer(tokens: readonly Token[], first: number, last: number): boolean {
  let behind = last + 1
  while (tokens[behind]?.lower === 'and' && tokens[behind + 1]?.upos === 'PROPN') behind += 2
  const next = tokens[behind]
  if (next === undefined || (next.upos !== 'VERB' && next.upos !== 'AUX') || /(ed|ing)$/.test(next.lower)) return false
  let at = first - 1
  while (
    at >= 0 &&
    (/^(DET|PROPN)$/.test(tokens[at]!.upos) || (tokens[at]!.lower === 'and' && tokens[at - 1]?.upos === 'PROPN'))
  )
    at--
  return at < 0 || /^(,|that|and|but|while|as|"|“|:)$/.test(tokens[at]!.lower)
}

/** Does a place's name tell where, and not whose ("US troops", "the Baghdad government")? */
function isLocating(tokens: readonly Token[], mention: Range): boolean {
  const run = toTokens(tokens, mention)
  if (run === null) return false
  const next = tokens[kinds.test(tokens[run.last + 1]?.lower ?? '') ? run.last + 2 : run.last + 1]
  if (isDoer(tokens, run.first, run.last)) return false
  const owns =
    next !== undefined &&
    !ownsNothing.test(next.lower) &&
    (next.upos === 'NOUN' || next.upos === 'PROPN' || next.upos === 'ADJ' || next.text === '-')
  if (!owns) return true
  const at = findLead(tokens, run.first)
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

/** The words that name who speaks, offsets into the text as read, ascending: the places in them are first of all the speaker's. */
export function findSpokenRanges(readable: Readable, statements: readonly StatementRecord[]): readonly Range[] {
  const ranges: Range[] = []
  for (const { speaker, cue } of statements) {
    if (speaker.mention === null) continue
    const start = Math.min(speaker.mention.start, cue.start)
    const end = Math.max(speaker.mention.end, cue.end)
    if (end - start <= longestSpeaker)
      ranges.push({ start: fromReceived(readable, start), end: fromReceived(readable, end) })
  }
  return ranges.sort((a, b) => a.start - b.start)
}

/** Does a mention stand among the words that name a speaker? */
export function isSpoken(spoken: readonly Range[], mention: Range): boolean {
  const before = countBefore(spoken, ({ start }) => start, mention.start + 1)
  return spoken.slice(Math.max(0, before - 2), before).some((range) => covers(range, mention))
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

/** Prepositions that put something beside a place, not into it. */
const beside = /^(from|to|toward|towards|off|borders?|with)$/

/** "In Tetipac, near the borders of Morelos": what lies only beside a place is left out where another one holds it. */
export function preferInside(tokens: readonly Token[], near: readonly LocatingMention[]): readonly LocatingMention[] {
  if (near.length < 2) return near
  const inside = near.filter(({ mention }) => {
    const run = toTokens(tokens, mention)
    if (run === null) return true
    let at = run.first - 1
    while (at >= 0 && run.first - at < 8 && !/^[,.;:]$/.test(tokens[at]!.text) && tokens[at]!.upos !== 'VERB') {
      if (beside.test(tokens[at]!.lower)) return false
      if (/^(in|at|across|inside|within|throughout|into)$/.test(tokens[at]!.lower)) return true
      at--
    }
    return true
  })
  return inside.length > 0 ? inside : near
}

/** What "the country" and its like stand for: the kinds of place that they can mean. */
const anaphors: ReadonlyMap<string, readonly string[]> = new Map([
  ['country', ['country']],
  ['kingdom', ['country']],
  ['republic', ['country']],
  ['nation', ['country']],
  ['province', ['province', 'governorate', 'state', 'region']],
  ['city', ['city', 'town', 'capital']],
  ['town', ['town', 'city', 'village']],
  ['village', ['village', 'town']],
  ['camp', ['camp']],
  ['capital', ['city', 'town', 'capital']],
])

/** "In the country", "across the province": the last place of that kind that was named before. */
function findAnaphor(words: readonly Token[], before: readonly LocatingMention[], named: readonly LocatingMention[]) {
  for (let i = 2; i < words.length; i++) {
    if (words[i - 1]!.lower !== 'the') continue
    const kinds = anaphors.get(words[i]!.lower)
    if (!kinds || !/^(in|across|throughout|around|over|inside|within|into)$/.test(words[i - 2]!.lower)) continue
    const found = before.findLast(
      ({ place }) => kinds.includes(place.kind) && !named.some((own) => own.place === place),
    )
    if (found) return found.place
  }
  return null
}

/** The places that a figure speaks of; null where its sentence names none. */
export function findPlaces(
  around: Surroundings,
  reach: Reach,
  all: readonly LocatingMention[],
): readonly Place[] | null {
  const near = chooseNear(around.places, around.sentence.tokens, (item) => item.mention, reach)
  const { tokens } = around.sentence
  if (near.length > 0) return [...new Set(preferInside(tokens, near).map((item) => item.place))]
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
    if (pair > 0) return [countries[pair - 1]!.place, countries[pair]!.place]
    const named = [...new Set(countries.map(({ place }) => place))].slice(-2)
    if (named.length === 2) return named
  }
  const meant = findAnaphor(words, before, around.places)
  if (meant) return [meant]
  const last = before.at(-1)
  if (last && words.some((token) => token.lower === 'there' && token.upos === 'ADV')) return [last.place]
  return null
}
