import { hashWord } from './hash.ts'
import { type Background, toWords } from './words.ts'

/** The parts of an article whose words are weighed apart. */
export const channels = ['all', 'title', 'lead', 'names', 'numbers', 'plain'] as const
/** One of `channels`. */
export type Channel = (typeof channels)[number]

/**
 * The words of an article that tell it from others, by hash, ascending; each with its rarity (16 steps to one e) and its weight in each
 * channel (255 steps to 1; the squares of a channel's weights sum to 1).
 */
export interface Terms {
  readonly hashes: Uint32Array
  readonly rarities: Uint8Array
  readonly weights: Readonly<Record<Channel, Uint8Array>>
}

const mostTerms: Readonly<Record<Channel, number>> = {
  all: 100,
  title: 20,
  lead: 50,
  names: 50,
  numbers: 30,
  plain: 50,
}
/** Words of the text that count twice in `all`, and that make up the lead. */
const earlyWords = 80
const leadWords = 90
const titleWords = 15
const titleWeight = 2
/** Commoner words than this name no incident: one text in fifty-five has them. */
const keyRarity = 4

/** A capitalized word inside a sentence, which is then part of a name. */
const insideName = /(?<=[\p{Ll},;”"'’)] )\p{Lu}[\p{L}’'-]+/gu

type Counts = Map<string, number>

const count = (words: Iterable<string>): Counts => {
  const counts: Counts = new Map()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

type Weighed = readonly (readonly [word: string, weight: number])[]

/** The heaviest words, their weights scaled so that the squares sum to 1. Words of equal weight are taken by their letters. */
function weigh(counts: Counts, background: Background, most: number): Weighed {
  const weighed = [...counts]
    .map(([word, n]) => [word, (1 + Math.log(n)) * background.rarity(word)] as const)
    .filter(([, weight]) => weight > 0)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, most)
  const length = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1
  return weighed.map(([word, weight]) => [word, weight / length])
}

/** Terms of an article, and hashes of its `keys` heaviest rare words, which it is to be found by. */
export function toTerms(
  title: string | null,
  text: string,
  background: Background,
  keys: number,
): { terms: Terms; key: number[]; words: number } {
  const body = toWords(text)
  const head = title === null ? body.slice(0, titleWords) : toWords(title)
  const all = count(body)
  for (const word of body.slice(0, earlyWords)) all.set(word, all.get(word)! + 1)
  for (const word of head) all.set(word, (all.get(word) ?? 0) + titleWeight)
  const names = Array.from(text.matchAll(insideName), ([name]) => toWords(name)).flat()
  const named = new Set(names)
  const counted: Record<Channel, Counts> = {
    all,
    title: count(head),
    lead: count([...head, ...body.slice(0, leadWords)]),
    names: count(names),
    numbers: count([...head, ...body].filter((word) => /\p{N}/u.test(word))),
    plain: count([...head, ...body].filter((word) => !named.has(word) && !/\p{N}/u.test(word))),
  }
  const weighed = channels.map((channel) => weigh(counted[channel], background, mostTerms[channel]))
  const words = [...new Set(weighed.flat().map(([word]) => word))]
    .map((word) => ({ word, hash: hashWord(word) }))
    .sort((a, b) => a.hash - b.hash)
  const positions = new Map(words.map(({ word }, i) => [word, i]))
  const toWeights = (entries: Weighed): Uint8Array => {
    const weights = new Uint8Array(words.length)
    for (const [word, weight] of entries) weights[positions.get(word)!] = Math.max(1, Math.round(255 * weight))
    return weights
  }
  const weights = Object.fromEntries(channels.map((channel, i) => [channel, toWeights(weighed[i]!)]))
  return {
    terms: {
      hashes: Uint32Array.from(words, ({ hash }) => hash),
      rarities: Uint8Array.from(words, ({ word }) => Math.round(16 * background.rarity(word))),
      // Every channel was put in just now.
      weights: weights as Record<Channel, Uint8Array>,
    },
    key: weighed[0]!
      .filter(([word]) => background.rarity(word) >= keyRarity)
      .slice(0, keys)
      .map(([word]) => hashWord(word)),
    words: body.length,
  }
}
