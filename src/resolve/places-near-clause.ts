import type { Place } from '../model/place.ts'
import type { Sentence } from '../model/sentence.ts'
import type { Range } from '../model/span.ts'
import { findFirstAfter } from './ordered-ranges.ts'
import { type ClausePlace, isDateline, locate, ORIGIN, toRank, toTie } from './places-of-clause.ts'
import { addVote, findElected, toAway, type Vote } from './votes.ts'

/** A place of the article that something may have happened in, with where it stands. */
export interface ToldPlace extends ClausePlace {
  /** Index of its sentence, and of the paragraph of that. */
  readonly sentence: number
  readonly paragraph: number
  /** How firmly its words put something there, and how exact it is. */
  readonly tie: number
  /** Stands in the dateline, or in the article's title: speaks for the article's main happening alone. */
  readonly isDateline: boolean
  readonly isInTitle: boolean
}

/** Places that "near" may mean: not whole countries, and nothing wider than a province. */
const exactRank = 1
/** The rank of towns and of what is as exact. */
const townRank = 3

/** `name` as a whole word of `title`. Both folded to small letters. */
const isNamedIn = (title: string, name: string): boolean => ` ${title} `.includes(` ${name} `)
const toWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/**
 * The places that may say where something happened whose own clause does not: literal ones with a preposition, those of the dateline, and
 * towns that their police or hospital is named after. `datelines`: ranges in the text as read; `title`: the article's, or null.
 */
export function collectToldPlaces(
  places: readonly Place[],
  sentences: readonly Sentence[],
  datelines: readonly (Range | null)[],
  title: string | null,
): readonly ToldPlace[] {
  const headline = title === null ? '' : toWords(title)
  const found: ToldPlace[] = []
  for (const sentence of sentences) {
    for (const located of locate(places, sentence)) {
      const { place, mention, preposition, speaker } = located
      if (speaker === 'elsewhere' || toRank(place) < exactRank || (preposition !== null && ORIGIN.test(preposition)))
        continue
      if (/^[—–-]$/.test(sentence.tokens[located.last + 1]?.text ?? '')) continue
      found.push({
        place,
        mention,
        sentence: sentence.index,
        paragraph: sentence.paragraph,
        tie: preposition === null ? 0 : toTie(preposition),
        isDateline: false,
        isInTitle: isNamedIn(headline, toWords(mention.text)),
      })
    }
  }
  for (const place of places) {
    if (toRank(place) < townRank) continue
    for (const mention of place.mentions) {
      const isFiled = datelines.some((line) => line !== null && line.start <= mention.start && mention.end <= line.end)
      const sentence = sentences[findFirstAfter(sentences, mention.start)]
      const begins = sentence ? findFirstAfter(sentence.tokens, mention.start) : 0
      const heads =
        sentence !== undefined &&
        begins < sentence.tokens.length &&
        isDateline(sentence.tokens, { first: begins, last: begins, mention })
      if (!isFiled && !heads && mention.use === 'literal') continue
      if (mention.use === 'demonym') continue
      if (!isFiled && !heads && !(sentence && namesAnother(sentence, begins, mention))) continue
      found.push({
        place,
        mention,
        sentence: sentence?.index ?? 0,
        paragraph: sentence?.paragraph ?? 0,
        tie: 0,
        isDateline: isFiled || heads,
        isInTitle: isNamedIn(headline, toWords(mention.text)),
      })
    }
  }
  return found
}

/** Behind a town: times, who rules from there, and what is called after it. */
const notNamed =
  /^(?:last|this|next|earlier|government|regime|authorities|administration|junta|agreements?|accords?|process|deal)$/

/** "The ⟦Goma⟧ police", "⟦Bukavu⟧ General Hospital": a town in the name of what is there, not a government ("⟦Ankara⟧ rejected"). */
function namesAnother({ tokens }: Sentence, first: number, mention: Range): boolean {
  let next = first
  while (next < tokens.length && tokens[next]!.start < mention.end) next++
  const { upos, lower } = tokens[next] ?? { upos: 'PUNCT', lower: '' }
  return /^(?:NOUN|PROPN|ADJ)$/.test(upos) && !notNamed.test(lower)
}

/** The tie of "in" or of what is hit; where something only moves to is no place of it. */
const firm = 2.5
const own = 3
const fade = 0.4
/** Sentences around a telling that may place it, in its paragraph and across. */
const reach = 2
const reachOver = 1
const least = 1
const storyWorth = 1.2
const storyFade = 0.03
const titleWorth = 1.5
const datelineWorth = 1

/** Does it lie in the country or the province, and is it more exact? */
const isInside = (place: Place, outer: Place): boolean =>
  place.country !== null &&
  place.country === outer.country &&
  toRank(place) > toRank(outer) &&
  (toRank(outer) === 0 || (outer.admin1 !== null && place.admin1 === outer.admin1))

/** What asks where something happened that its own words do not place. */
export interface Unplaced {
  /** Indexes of the sentences that tell it, and of their paragraphs. */
  readonly tellings: readonly number[]
  readonly paragraphs: ReadonlySet<number>
  /** Sentences that tell the same kind of thing. */
  readonly telling: ReadonlySet<number>
  /** Is it the article's main happening? */
  readonly isMain: boolean
  /** Is only its country asked for? The paragraphs around may say that. */
  readonly isWide: boolean
  /** A country or province that its own words name; only what lies there counts then. */
  readonly within: Place | null
  /** Does the sentence tell of another day than its own? */
  readonly isOfOtherDay: (sentence: number) => boolean
}

/**
 * Where what is told happened: the place that the sentences around speak of, in another paragraph only the next one. Of the article's main
 * happening its title, its dateline and any of its sentences that tell the same kind of thing may say it. An inference: records made with
 * it say `inferred`. Null where nothing more exact than a country is near.
 */
export function placeNearClause(told: readonly ToldPlace[], unplaced: Unplaced): ClausePlace | null {
  const { tellings, paragraphs, telling, isMain, isWide, within, isOfOtherDay } = unplaced
  const votes = new Map<string, Vote<ToldPlace>>()
  for (const item of told) {
    if (within && !isInside(item.place, within)) continue
    const away = toAway(item.sentence, tellings)
    // What the next paragraph turns to is another place.
    const isBehind =
      !isMain && !isWide && !paragraphs.has(item.paragraph) && tellings.every((one) => one < item.sentence)
    const isNear = away <= (isMain || isWide || paragraphs.has(item.paragraph) ? reach : reachOver) && !isBehind
    let worth = isNear && item.tie >= firm && !isOfOtherDay(item.sentence) ? own - fade * away : 0
    if (isMain) {
      if (item.tie >= firm && telling.has(item.sentence))
        worth = Math.max(worth, storyWorth - storyFade * item.sentence)
      if (item.isDateline) worth = Math.max(worth, datelineWorth)
      else if (item.tie === 0) worth = Math.max(worth, storyWorth / 2 - storyFade * item.sentence)
      if (item.isInTitle) worth = Math.max(worth, 0) + titleWorth
    }
    if (worth > 0) addVote(votes, item.place.id, item, worth, { parts: 3, ahead: 0.3 * toRank(item.place) })
  }
  const elected = findElected(votes, least)
  return elected && { place: elected.place, mention: elected.mention }
}
