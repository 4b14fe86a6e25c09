import type { SentenceWords } from '../knowledge/sentence-words.ts'
import type { Phrase } from '../model/clause.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import { type Range, touches } from '../model/span.ts'
import { joinInverted } from './inversions.ts'
import { findVerbGroups, type VerbGroup } from './verb-groups.ts'

/** A sentence cut into noun phrases and verb groups, with a way to ask what stands at a token. */
export interface Chunks {
  readonly tokens: readonly Token[]
  readonly words: SentenceWords
  /** Where the sentence speaks of time. */
  readonly times: readonly Range[]
  readonly phrases: readonly Phrase[]
  readonly groups: readonly VerbGroup[]
  phraseAt(token: number): Phrase | null
  phraseEndingAt(token: number): Phrase | null
}

/** Cuts a sentence at its noun phrases; an auxiliary before its subject is joined to its verb. */
export function toChunks(
  sentence: Sentence,
  phrases: readonly Phrase[],
  times: readonly Range[],
  words: SentenceWords,
): Chunks {
  const owner = new Int16Array(sentence.tokens.length).fill(-1)
  for (const [i, phrase] of phrases.entries()) owner.fill(i, phrase.first, phrase.last + 1)
  const phraseAt = (token: number): Phrase | null => phrases[owner[token] ?? -1] ?? null
  const bare = findVerbGroups(sentence, (token) => owner[token]! >= 0, words)
  const groups = joinInverted(sentence.tokens, bare, phraseAt, words)
  return {
    tokens: sentence.tokens,
    words,
    times,
    phrases,
    groups,
    phraseAt,
    phraseEndingAt: (token) => {
      const phrase = phrases[owner[token] ?? -1]
      return phrase && phrase.last === token ? phrase : null
    },
  }
}

/** Marks that part what is added from the rest of a sentence. */
export const commas: ReadonlySet<string> = new Set([',', '—', '–', '('])
const quotationMarks: ReadonlySet<string> = new Set(['"', '“', '”', "'", '‘', '’'])
const relatives: ReadonlySet<string> = new Set(['who', 'which', 'that', 'whom'])
const adpositions: ReadonlySet<string> = new Set('to for since amid against near outside inside'.split(' '))
/** Does it join phrases? False where there is no token. */
export const isAndOr = (token: Token | undefined): boolean => token?.lower === 'and' || token?.lower === 'or'
/** Is it one of `commas`? */
export const isComma = (token: Token | undefined): boolean => token !== undefined && commas.has(token.text)
/** Is it a quotation mark, single or double? */
export const isQuote = (token: Token | undefined): boolean => token !== undefined && quotationMarks.has(token.text)
/** Is it a relative pronoun? */
export const isRelative = (token: Token): boolean => relatives.has(token.lower)
/** Does it lead a prepositional phrase, whatever the tagger takes it for? */
export const isAdposition = (token: Token | undefined): boolean =>
  token !== undefined && (token.upos === 'ADP' || adpositions.has(token.lower))

/** Is it a noun of time that stands without a preposition behind a verb ("lifted Friday a blockade", "today rejected")? */
export const isTime = (chunks: Chunks, phrase: Phrase): boolean =>
  chunks.words.day.has(chunks.tokens[phrase.head]!.lower) &&
  (phrase.last - phrase.first === 0 ||
    /^(last|this|next|early|late|on|several|many|two|three|four|five|six|ten|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
      chunks.tokens[phrase.first]!.lower,
    ))

/** Is it part of what tells a time ("at half past ⟦five⟧")? */
export const isTimeOf = ({ tokens, times }: Chunks, { first, head }: Phrase): boolean =>
  times.some((time) => touches(time, tokens[head]!) && touches(time, tokens[first]!))
