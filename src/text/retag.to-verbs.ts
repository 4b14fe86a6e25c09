import type { SentenceWords } from '../knowledge/sentence-words.ts'
import type { Token } from '../model/sentence.ts'
import { formsOfBe, formsOfHave, modals } from './auxiliaries.ts'
import { isInvertedVerb, isJudging, isPledging, isPluralsVerb } from './retag.bare-verbs.ts'
import { isGerundBefore, isSecondParticiple } from './retag.deeds.ts'
import { articles, findBefore, isDone, isIng, isNominal, isPast, isPlural, opensClause } from './retag.neighbours.ts'

const opensPhrase: ReadonlySet<string> = new Set(['DET', 'PRON', 'NUM', 'PROPN'])
const actors: ReadonlySet<string> = new Set(['it', 'they', 'he', 'she', 'we', 'who'])
/** "re-took", "co-hosted": prefixes that the tagger leaves on a verb that it does not know. */
const prefixed = /^(?:re|co)-(?=..)/
const opensWith = /^(began|begins|begin|started|starts|start)$/
const isFiring = /^(firing|shooting|shelling|bombing|stabbing|beating|attacking)$/
const endsPhrase = (token: Token | undefined): boolean =>
  token === undefined || /^(ADP|PUNCT|CCONJ|ADV|AUX|SCONJ|PROPN)$/.test(token.upos)
const opensObject = ({ upos, lower }: Token): boolean => upos === 'NUM' || articles.has(lower)

/** "…, ⟦wounding⟧ three", "…, ⟦firing⟧ at them": a participle behind a comma. */
export function isAddedDeed(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at]!
  const next = tokens[at + 1]
  if (!isIng(lower) || tokens[at - 1]?.text !== ',' || !next) return false
  return (
    next.upos === 'NUM' || (/^(?:firing|shooting|hurling|throwing)$/.test(lower) && /^(?:at|on|into)$/.test(next.lower))
  )
}

/** "Rebels ⟦shot⟧ down a helicopter", "four people ⟦shot⟧ in a bar were …": a deed, and not a shot in the dark. */
function isShooting(tokens: readonly Token[], at: number, words: SentenceWords): boolean {
  const next = tokens[at + 1]
  const before = tokens[at - 1]
  const isDoneTo =
    next !== undefined &&
    (/^(down|dead|up|it|him|her|them|his|their|himself|herself|the|a|an|at|several)$/.test(next.lower) ||
      next.upos === 'NUM' ||
      // "⟦shot⟧ and killed"
      (next.lower === 'and' && tokens[at + 2]?.upos === 'VERB' && /ed$/.test(tokens[at + 2]!.lower)))
  if (isDoneTo && /^(NOUN|PROPN|PRON|CCONJ)$/.test(before?.upos ?? '')) return true
  return words.people.has(before?.lower ?? '') && endsPhrase(next)
}

/** Was a verb taken for a noun, which one word beside it tells? */
export function isVerbHere(tokens: readonly Token[], at: number, words: SentenceWords): boolean {
  const { lower } = tokens[at]!
  const next = tokens[at + 1]
  const before = tokens[at - 1]
  // "gunmen ⟦burst⟧ into a studio"
  if (lower === 'burst') return next?.lower === 'into'
  // "…, ⟦warning⟧ that the dam may burst"
  if (lower === 'warning') return before?.text === ',' && next?.lower === 'that'
  if (lower === 'shot') return isShooting(tokens, at, words)
  // "He drew a gun and began ⟦firing⟧"
  if (isFiring.test(lower)) return opensWith.test(before?.lower ?? '') && endsPhrase(next)
  // "The army ⟦retook⟧ Marte": pasts that are no other word.
  return /^(?:retook|overran|overthrew|slew)$/.test(lower)
}

/** Is it a past form that stands as one: behind who did it, before what it was done to? */
function isPastVerb(tokens: readonly Token[], at: number, left: Token, words: SentenceWords): boolean {
  const { lower, upos } = tokens[at]!
  const next = tokens[at + 1]
  // "it beheaded two sailors"
  if (actors.has(left.lower) && isPast(lower, words) && next && /^(DET|NUM|PROPN|PRON|ADP)$/.test(next.upos))
    return true
  // "the authorities encircled a village", "troops rescued two hostages"
  const done = lower[2] === '-' ? lower.replace(prefixed, '') : lower
  if (
    (isDone(done, words) || (done !== lower && /^(?:took|drew|drove|struck)$/.test(done))) &&
    next &&
    opensObject(next)
  )
    if (/^(NOUN|PROPN)$/.test(tokens[/^["”]$/.test(tokens[at - 1]!.text) ? at - 2 : at - 1]?.upos ?? '')) return true
  // "soldiers looted houses and shops": a past form between two plurals, where no other verb was before.
  if (isDone(lower, words) && upos === 'ADJ' && isPlural(tokens, at - 1) && next && isPlural(tokens, at + 1))
    if (opensClause(tokens, at)) return true
  // "officers who overthrew the king"
  return words.past.has(lower) && (left.lower === 'who' || left.lower === 'which')
}

/** Does the auxiliary, or the "to", before the word make it a verb? Null where there is none that does. */
function isGoverned(tokens: readonly Token[], at: number, left: Token, words: SentenceWords): boolean | null {
  const { lower, upos } = tokens[at]!
  const next = tokens[at + 1]
  // "would close the strait", "may storm it"
  if (modals.has(left.lower) && left.upos === 'AUX' && next && (opensPhrase.has(next.upos) || next.upos === 'ADP'))
    return !(/s$/.test(lower) && upos === 'NOUN')
  // "to close the port", "to storm a camp"
  if (left.lower === 'to' && left === tokens[at - 1] && next && articles.has(next.lower)) return true
  if (formsOfBe.has(left.lower)) {
    // "are striking the convoys", "be besieging the town"
    if (isIng(lower) && next && (articles.has(next.lower) || /^(PRON|PROPN|NUM)$/.test(next.upos))) return true
    // "was retaken within days", "be annihilated ."
    if (isPast(lower, words) && (!next || /^(?:ADP|PUNCT|SCONJ)$/.test(next.upos))) return true
  }
  // "have looted the museum", "having signed …"
  if (formsOfHave.has(left.lower) && isPast(lower, words) && !isNominal(next)) return true
  return null
}

/** Was a verb taken for a noun or an adjective? */
export function isVerbInClause(tokens: readonly Token[], at: number, words: SentenceWords): boolean {
  const { lower, upos } = tokens[at]!
  const next = tokens[at + 1]
  const left = findBefore(tokens, at)
  if (!left) return false
  if (isPledging(tokens, at) || isJudging(tokens, at) || isSecondParticiple(tokens, at)) return true
  if (upos === 'NOUN' && isGerundBefore(tokens, at, words)) return true
  // "denies kidnapping engineers", "admitted stealing cars"
  if (isIng(lower) && words.takesGerund.has(left.lower) && next && /^(NOUN|PROPN|DET|ADJ|NUM)$/.test(next.upos))
    return true
  // "cells go on striking", "kept on shelling"
  if (isIng(lower) && left.lower === 'on' && /^(go|goes|went|keep|keeps|kept)$/.test(tokens[at - 2]?.lower ?? ''))
    return true
  if (isPastVerb(tokens, at, left, words)) return true
  return isGoverned(tokens, at, left, words) ?? (isInvertedVerb(tokens, at) || isPluralsVerb(tokens, at))
}
