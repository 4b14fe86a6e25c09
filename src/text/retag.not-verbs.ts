import type { SentenceWords } from '../knowledge/sentence-words.ts'
import type { Token, Upos } from '../model/sentence.ts'
import { isDeedNoun, isOpeningNoun } from './retag.deeds.ts'
import { articles, isIng, isPlural } from './retag.neighbours.ts'

/** Is it a base form right behind the past form of a verb that takes no other verb, with no object of its own? */
function isBareObject(tokens: readonly Token[], at: number): boolean {
  const left = tokens[at - 1]
  const next = tokens[at + 1]
  if (left?.upos !== 'VERB' || !/..ed$/.test(left.lower) || left.lower === 'helped') return false
  if (/(ed|ing|s)$/.test(tokens[at]!.lower) || !/^\p{Ll}+$/u.test(tokens[at]!.text)) return false
  return !next || /^(ADP|PUNCT|CCONJ)$/.test(next.upos)
}

const looks = /^(suspected|masked|armed|hooded|unidentified|alleged)$/
const opensMen = /^(whom|when|where|which|that|and|as|after|before|but|while)$/

/** "A camp for ⟦displaced⟧ people", "lists of ⟦detained⟧ officers": behind a preposition a past form before a noun is said of it. */
function isPastBeforeNoun(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at]!
  const before = tokens[at - 1]?.lower ?? ''
  if (!/..ed$/.test(lower) || tokens[at + 1]?.upos !== 'NOUN') return false
  // "whom ⟦suspected⟧ rebels killed", "when ⟦masked⟧ men stormed in"
  if (looks.test(lower) && isPlural(tokens, at + 1) && opensMen.test(before)) return true
  return /^(for|of|from|by|with|among|to|hosting|housing|sheltering|internally)$/.test(before)
}

const isCapital = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}\p{Ll}/u.test(token.text)
const isSmallVerb = ({ upos, text }: Token): boolean => upos === 'VERB' && /^\p{Ll}/u.test(text)

/** The word is a noun by what stands right beside it. */
function isNounHere(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  const before = tokens[at - 1]
  switch (tokens[at]!.lower) {
    // "staged a ⟦sit⟧-in"
    case 'sit':
      return next?.text === '-' && /^ins?$/.test(tokens[at + 2]?.lower ?? '')
    // "fired ⟦tear⟧ gas"
    case 'tear':
      return next?.lower === 'gas'
    case 'stun':
      return /^grenades?$/.test(next?.lower ?? '')
    // "in ⟦turn⟧"
    case 'turn':
      return before?.lower === 'in'
    // "closed the Rafah ⟦crossing⟧"
    case 'crossing':
      return before?.upos === 'PROPN'
    case 'stop':
      return /^(?:bus|tram|taxi|truck)$/.test(before?.lower ?? '')
    case 'kidnap':
      return /^(?:victims?|gangs?|plots?|rings?)$/.test(next?.lower ?? '')
    default:
      return false
  }
}

/** The word is a noun in the place that it has in its clause. */
function isNounInClause(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at]!
  const next = tokens[at + 1]
  const before = tokens[at - 1]
  // "55 ISIS ⟦suspects⟧, three of them women"
  if (lower === 'suspects')
    return before?.upos === 'PROPN' && next !== undefined && /^(PUNCT|AUX|VERB)$/.test(next.upos)
  // "where ⟦police⟧ seized two trucks"
  if (lower === 'police')
    return (next !== undefined && /^(VERB|AUX)$/.test(next.upos)) || articles.has(before?.lower ?? '')
  // "raising ⟦hopes⟧ of an end", "stoking ⟦fears⟧ that …"
  return (
    /^(?:hopes|fears|doubts|questions|demands)$/.test(lower) &&
    isIng(before?.lower ?? '') &&
    /^(?:of|that|for|about|over)$/.test(next?.lower ?? '')
  )
}

/** The tag of what was taken for a verb and is none, or null where it is one. */
export function correctVerb(tokens: readonly Token[], at: number, words: SentenceWords): Upos | null {
  // "pledged ⟦help⟧ on Monday", "refused ⟦comment⟧": no verb takes a bare one but those of helping and letting.
  if (isBareObject(tokens, at) || isNounHere(tokens, at)) return 'NOUN'
  // "⟦half⟧ an hour later"
  if (tokens[at]!.lower === 'half') return 'ADJ'
  // "the ⟦stabbing⟧ of a journalist", "heavy ⟦fighting⟧ between …"
  if (isDeedNoun(tokens, at, words) || isOpeningNoun(tokens, at, words)) return 'NOUN'
  if (isPastBeforeNoun(tokens, at)) return 'ADJ'
  if (isNounInClause(tokens, at)) return 'NOUN'
  // "Red ⟦Cross⟧ officials", "Gen. Prosper Avril": a capital behind a capital is no verb where verbs are written small.
  return isCapital(tokens[at]) && isCapital(tokens[at - 1]) && tokens.some(isSmallVerb) ? 'PROPN' : null
}
