import type { Token, Upos } from '../model/sentence.ts'

const modals = /^(would|will|could|may|might|can|must|shall|should|'ll|wo|ca)$/
const be = /^(be|is|are|was|were|been|being|am|'re|'m)$/
const have = /^(have|has|had|having|'ve)$/
const opensPhrase = /^(DET|PRON|NUM|PROPN)$/
const article = /^(the|a|an|its|his|their|her|our|my|your|this|these|those|any|each|another)$/
const irregular =
  /^(shot|taken|retaken|hit|struck|driven|beaten|stolen|given|thrown|held|hurt|blown|sent|caught|brought|cut|torn|slain|fallen|begun|broken|burnt|laid|led|fought|forced|withdrawn|overthrown|sunk|overrun|hanged|hung|freed|retook|overthrew|slew|overran)$/
const isPast = (word: string): boolean => (word.length > 4 && word.endsWith('ed')) || irregular.test(word)
/** Words in -ed that are no past forms. */
const noPast = /^(?:speed|breed|creed|greed|steed|hundred|hatred|kindred|sacred|naked|wicked|infrared|aged)$/
const isDone = (word: string): boolean => isPast(word) && !noPast.test(word)
/** "re-took", "co-hosted": prefixes that the tagger leaves on a verb that it does not know. */
const prefixed = /^(?:re|co)-(?=..)/
const opensObject = ({ upos, lower }: Token): boolean => upos === 'NUM' || article.test(lower) || lower === 'another'
const isNominal = (token: Token | undefined): boolean => token?.upos === 'NOUN' || token?.upos === 'ADJ'

/** The nearest token to the left that is no adverb, particle of denial or mark of a parenthesis. */
function before(tokens: readonly Token[], at: number): Token | undefined {
  let i = at - 1
  while (i >= 0 && at - i < 4 && (tokens[i]!.upos === 'ADV' || /^(not|n't)$/.test(tokens[i]!.lower))) i--
  return tokens[i]
}

const takesGerund =
  /^(deny|denies|denied|denying|admit|admits|admitted|admitting|keep|keeps|kept|avoid|avoids|avoided|consider|considers|considered)$/

/** Does an article stand before the word, with no more than another adjective or adverb between? */
const hasArticle = (tokens: readonly Token[], at: number): boolean =>
  article.test(tokens[at - 1]?.lower ?? '') ||
  (/^(ADJ|ADV)$/.test(tokens[at - 1]?.upos ?? '') && article.test(tokens[at - 2]?.lower ?? ''))

const isCapital = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}\p{Ll}/u.test(token.text)
const isSmallVerb = ({ upos, text }: Token): boolean => upos === 'VERB' && /^\p{Ll}/u.test(text)

/** Does an article stand before the word, with nothing but nouns and adjectives between ("the contract killing")? */
function hasNounArticle(tokens: readonly Token[], at: number): boolean {
  let i = at - 1
  while (i >= 0 && at - i < 4 && (isNominal(tokens[i]) || tokens[i]!.text === '-')) i--
  return /^(?:the|a|an)$/.test(tokens[i]?.lower ?? '')
}

/** A deed in -ing that an article or an adjective makes a noun of ("the stabbing of", "fierce fighting in"). */
const isDeedNoun = (tokens: readonly Token[], at: number): boolean =>
  /..ing$/.test(tokens[at]!.lower) &&
  (hasNounArticle(tokens, at)
    ? tokens[at + 1]?.lower === 'of'
    : /^(?:heavy|fierce|intense|renewed|sporadic|bloody|deadly|deliberate|mass|school|street|mortar|artillery|rocket|cross-border|targeted)$/.test(
        tokens[at - 1]?.lower ?? '',
      ))

/** Adjectives that name who does something where no noun follows. */
const persons = /^(general|official|representative|executive|militant|insurgent|moderate|captive|fugitive|native)$/

/** Is it a base form right behind the past form of a verb that takes no other verb, with no object of its own? */
function isBareObject(tokens: readonly Token[], at: number): boolean {
  const left = tokens[at - 1]
  const next = tokens[at + 1]
  if (left?.upos !== 'VERB' || !/..ed$/.test(left.lower) || left.lower === 'helped') return false
  if (/(ed|ing|s)$/.test(tokens[at]!.lower) || !/^\p{Ll}+$/u.test(tokens[at]!.text)) return false
  return !next || /^(ADP|PUNCT|CCONJ)$/.test(next.upos)
}

/** The tag that a token has by its neighbours where the tagger's cannot be right, or null. */
function correct(tokens: readonly Token[], at: number): Upos | null {
  const token = tokens[at]!
  const next = tokens[at + 1]
  const { lower, upos } = token
  // "concern that saboteurs might …": a plural behind "that" is no "that" of pointing.
  if (lower === 'that' && upos === 'DET' && next?.upos === 'NOUN' && /[^s]s$/.test(next.lower)) return 'SCONJ'
  // "a new offensive in the east", "the wounded were": an adjective with nothing behind it that it could stand with is a noun.
  if (upos === 'ADJ' && /^(offensive|wounded|dead|injured|missing|displaced|initiative)$/.test(lower))
    if (next && /^(VERB|AUX|ADP|PUNCT)$/.test(next.upos) && hasArticle(tokens, at)) return 'NOUN'
  // "The general admitted losses": who bears an adjective for a name.
  if (upos === 'ADJ' && persons.test(lower) && next?.upos === 'VERB' && isDone(next.lower) && hasArticle(tokens, at))
    return 'NOUN'
  // "pledged help on Monday", "refused comment": no verb takes a bare one but those of helping and letting.
  if (upos === 'VERB' && isBareObject(tokens, at)) return 'NOUN'
  // "Red Cross officials", "Gen. Prosper Avril": a capital behind a capital is no verb where verbs are written small.
  // "the stabbing of a journalist", "heavy fighting between …"
  if (upos === 'VERB' && isDeedNoun(tokens, at)) return 'NOUN'
  if (upos === 'VERB') return isCapital(token) && isCapital(tokens[at - 1]) && tokens.some(isSmallVerb) ? 'PROPN' : null
  // "stayed until 4 am"
  if (/^(am|pm)$/.test(lower) && upos === 'AUX' && tokens[at - 1]?.upos === 'NUM') return 'NOUN'
  if (lower === 'part' && upos === 'ADV' && next?.lower === 'of') return 'NOUN'
  // "IS was defeated": the acronym, in a sentence that is not set in capitals.
  if (token.text === 'IS' && upos === 'AUX' && tokens.some(({ text }) => /^\p{Ll}{3}/u.test(text))) return 'PROPN'
  // "Rebels shot down a helicopter"
  if (
    lower === 'shot' &&
    upos === 'NOUN' &&
    next &&
    /^(down|dead|up|it|him|her|them|the|a|an|at|two|three|four|five)$/.test(next.lower)
  )
    if (/^(NOUN|PROPN|PRON)$/.test(tokens[at - 1]?.upos ?? '')) return 'VERB'
  if (upos === 'PROPN') return irregular.test(lower) && /^\p{Ll}/u.test(token.text) ? 'VERB' : null
  if (upos !== 'NOUN' && upos !== 'ADJ') return null
  const left = before(tokens, at)
  if (!left) return null
  // "denies kidnapping engineers", "admitted stealing cars"
  if (/..ing$/.test(lower) && takesGerund.test(left.lower) && next && /^(NOUN|PROPN|DET|ADJ|NUM)$/.test(next.upos))
    return 'VERB'
  // "cells go on striking", "kept on shelling"
  if (
    /..ing$/.test(lower) &&
    left.lower === 'on' &&
    /^(go|goes|went|keep|keeps|kept)$/.test(tokens[at - 2]?.lower ?? '')
  )
    return 'VERB'
  // "it beheaded two sailors"
  if (
    /^(it|they|he|she|we|who)$/.test(left.lower) &&
    isPast(lower) &&
    next &&
    /^(DET|NUM|PROPN|PRON|ADP)$/.test(next.upos)
  )
    return 'VERB'
  // "the authorities encircled a village", "troops rescued two hostages"
  const done = lower.replace(prefixed, '')
  if ((isDone(done) || (done !== lower && /^(?:took|drew|drove|struck)$/.test(done))) && next && opensObject(next))
    if (/^(NOUN|PROPN)$/.test(tokens[at - 1]!.upos)) return 'VERB'
  // "officers who overthrew the king"
  if (irregular.test(lower) && /^(who|which)$/.test(left.lower)) return 'VERB'
  // "would close the strait", "may storm it"
  if (modals.test(left.lower) && left.upos === 'AUX' && next && (opensPhrase.test(next.upos) || next.upos === 'ADP'))
    return /s$/.test(lower) && upos === 'NOUN' ? null : 'VERB'
  // "to close the port", "to storm a camp"
  if (left.lower === 'to' && left === tokens[at - 1] && next && article.test(next.lower)) return 'VERB'
  // "are striking the convoys", "be besieging the town"
  if (
    be.test(left.lower) &&
    /..ing$/.test(lower) &&
    next &&
    (article.test(next.lower) || /^(PRON|PROPN|NUM)$/.test(next.upos))
  )
    return 'VERB'
  // "have looted the museum", "having signed …"
  if (have.test(left.lower) && isPast(lower) && !isNominal(next)) return 'VERB'
  // "was retaken within days", "be annihilated ."
  if (be.test(left.lower) && isPast(lower) && (!next || next.upos === 'ADP' || next.upos === 'PUNCT')) return 'VERB'
  // "the militants attack the dam"
  const subject = tokens[at - 1]!
  const bare = upos === 'NOUN' && !/(s|ing|ion|ment|ness)$/.test(lower)
  if (bare && subject.upos === 'NOUN' && /[^s]s$/.test(subject.lower) && next && article.test(next.lower)) return 'VERB'
  return null
}

/** Tokens of a sentence with the tags set right that cannot be: verbs taken for nouns or adjectives behind auxiliaries, "to" and plurals. */
export function retag(tokens: readonly Token[]): readonly Token[] {
  let changed: Token[] | null = null
  for (let at = 0; at < tokens.length; at++) {
    const upos = correct(changed ?? tokens, at)
    if (upos === null) continue
    changed ??= [...tokens]
    changed[at] = { ...changed[at]!, upos }
  }
  return changed ?? tokens
}
