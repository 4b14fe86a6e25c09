import type { EventLexicon } from '../knowledge/event-lexicon.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import type { EventCandidate } from './event-candidate.ts'

/** From this on a sentence is of another world. */
const decisive = 2

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57

/** A result such as "4-0", by its tokens. */
const isScore = (tokens: readonly Token[], at: number): boolean => {
  const whole = tokens[at]!.text
  if (!isDigit(whole.charCodeAt(0))) return false
  if (/^\d{1,2}[-–]\d{1,2}$/.test(whole)) return true
  return (
    /^\d{1,2}$/.test(whole) &&
    /^[-–]$/.test(tokens[at + 1]?.text ?? '') &&
    /^\d{1,2}$/.test(tokens[at + 2]?.text ?? '') &&
    tokens[at]!.end === tokens[at + 1]!.start
  )
}

/** Does the word of a story at `at` hold what is told ("in the film")? */
const isSet = (tokens: readonly Token[], at: number): boolean => {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--)
    if (tokens[i]!.lower === 'in') return !/^(video|series|season|book)$/.test(tokens[at]!.lower)
  return false
}

/** "The film opens with a murder", "the play's hero is shot": the word of a story that leads the sentence. */
const isStory = (narrating: ReadonlySet<string>, tokens: readonly Token[], at: number): boolean => {
  if (at > 5 || /^(video|season)$/.test(tokens[at]!.lower)) return false
  const next = tokens[at + 1]
  if (/^['’]s?$/.test(next?.text ?? '')) return true
  return narrating.has(next?.lower ?? '')
}

/** How much a sentence is of another world than that of conflict; above nought where it is. */
export function weighOtherWorld({ otherWorlds, words }: EventLexicon, { tokens }: Sentence): number {
  let sum = 0
  for (let at = 0; at < tokens.length; at++) {
    const { lower } = tokens[at]!
    if (isScore(tokens, at)) sum += decisive
    const weight = otherWorlds.get(lower)
    if (weight === undefined) continue
    sum += weight
    if (words.fiction.has(lower) && (isSet(tokens, at) || isStory(words.narrating, tokens, at))) sum += 2 * decisive
  }
  return sum
}

/** Is the deed done to an idea, a bill, a price ("shot down the proposal", "war on inflation")? */
const isOfIdea = ({ words }: EventLexicon, { word, targets, sentence, clause }: EventCandidate): boolean =>
  (words.battle.has(word.lemma) || words.battle.has(sentence.tokens[clause?.object?.head ?? -1]?.lower ?? '')) &&
  targets.length > 0 &&
  targets.every(({ head }) => words.idea.has(sentence.tokens[head]!.lower))

/** The first word of a title in quotation marks ("Invasion of the Body Snatchers"). */
function opensTitle({ sentence, trigger }: EventCandidate): boolean {
  const { tokens } = sentence
  const quote = tokens[trigger - 1]
  if (!quote || !/^["“]$/.test(quote.text) || !/^\p{Lu}/u.test(tokens[trigger]!.text)) return false
  let capitals = 0
  for (let i = trigger + 1; i < tokens.length && i < trigger + 8 && !/^["”]$/.test(tokens[i]!.text); i++) {
    if (/^(VERB|AUX)$/.test(tokens[i]!.upos)) return false
    if (/^\p{Lu}/u.test(tokens[i]!.text)) capitals++
  }
  return capitals > 0
}

/** Types that tell violence, force or its end: what the gate keeps out of talk of sport, films and prices. */
const gated = /^(ASSAULT|COERCE|ACCUSE|MOBILIZE|RETREAT|PROTEST|AGREE|SANCTION|CONSULT)$/

/** Is what the candidate's words seem to tell no happening of this world? `weight` is that of its sentence. */
export const isFigurative = (lexicon: EventLexicon, candidate: EventCandidate, weight: number): boolean =>
  gated.test(candidate.word.type) && (weight >= decisive || isOfIdea(lexicon, candidate) || opensTitle(candidate))
