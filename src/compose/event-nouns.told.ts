import type { DeedWords } from '../knowledge/deed-words.ts'
import type { EventLexicon, EventWord } from '../knowledge/event-lexicon.ts'
import type { Clause, Oblique, Phrase } from '../model/clause.ts'
import type { Token } from '../model/sentence.ts'
import { isWaged } from './event-parties.ts'

/** "⟦The⟧ attack", "⟦their⟧ raid": told before, by its determiner. */
export const isDefinite = (tokens: readonly Token[], phrase: Phrase): boolean =>
  /^(the|this|that|these|those|its|his|their|such)$/.test(tokens[phrase.first]!.lower)

/** "⟦Its⟧ war in Chad": told by its place, not before. */
export const isOwnWar = (
  tokens: readonly Token[],
  word: EventWord,
  { first }: Phrase,
  obliques: readonly Oblique[],
): boolean =>
  isWaged(word) &&
  /^(its|their)$/.test(tokens[first]!.lower) &&
  obliques[0]?.preposition === 'in' &&
  tokens[obliques[0].phrase.head]!.upos === 'PROPN'

/** "World War Two", "the Cold War": a time rather than a deed. */
export const isOldWar = (tokens: readonly Token[], { head }: Phrase): boolean =>
  tokens[head]!.text === 'War' && /^\p{Lu}\p{Ll}/u.test(tokens[head - 1]?.text ?? '')

/** "Shot ⟦to death⟧": how the deed before it ended. */
export const isToDeath = (tokens: readonly Token[], { first, head }: Phrase): boolean =>
  first === head && tokens[head]!.lower === 'death' && tokens[head - 1]?.lower === 'to'

/** Prepositions behind which a deed is taken for done ("after the withdrawal"). */
const whenDone = /^(after|following|during|since|amid|in|at|despite|before|by|upon|with)$/

/** "Committed to the withdrawal", "views of the talks": what is not violence and stands behind another preposition is a topic, not a happening. */
export function isOnlySpokenOf(tokens: readonly Token[], phrase: Phrase, word: EventWord): boolean {
  const before = tokens[phrase.first - 1]
  if (!before || !/^(ADP|SCONJ|PART)$/.test(before.upos) || whenDone.test(before.lower)) return false
  return !/^(ASSAULT|COERCE|PROTEST)$/.test(word.type)
}

/** So many words before a crime are looked through for the charge that it is the name of. */
const chargeReach = 12

/** Is the noun what somebody is charged with ("charged with murder and attempted robbery", "two counts of assault")? It names a deed told elsewhere. */
export function isNamedInCharge(lexicon: EventLexicon, tokens: readonly Token[], { first }: Phrase): boolean {
  for (let i = first - 1; i >= Math.max(0, first - chargeReach); i--) {
    const { lower, upos } = tokens[i]!
    // "Two counts ⟦of⟧ assault", not "the monitor counts 12 attacks".
    if (lexicon.words.charging.has(lower) && (!/^counts?$/.test(lower) || tokens[i + 1]!.lower === 'of')) return true
    if (!/^(NOUN|PROPN|ADJ|ADP|CCONJ|NUM|DET|PART)$/.test(upos) && !/^[,-]$|(?:ed|ing)$/.test(lower)) return false
  }
  return false
}

/** Types of which the bare noun tells a deed ("a nuclear test", "a withdrawal"), where talks and aid want somebody who is party to them. */
export const isConcrete = /^(?:MOBILIZE|RETREAT)$/

/** "the second attack in a week", "the deadliest raid since …": what was just told, held against others. */
export function isRanked(tokens: readonly Token[], { first, head }: Phrase, last: number): boolean {
  if (tokens[first]!.lower !== 'the') return false
  for (let at = first + 1; at < head; at++) {
    if (/^(deadliest|worst|biggest|largest|bloodiest|latest)$/.test(tokens[at]!.lower)) return true
    if (/^(first|second|third|fourth|fifth)$/.test(tokens[at]!.lower))
      for (let i = head + 1; i <= last + 1; i++)
        if (/^(since|in|this|within)$/.test(tokens[i]?.lower ?? '') && isSpanWord(tokens, i + 1)) return true
  }
  return false
}

/** "since …", "in a week", "this month": words that open a stretch of time at `at`. */
const isSpanWord = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]!.lower === 'since' ||
  tokens.slice(at, at + 4).some(({ lower }) => /^(days?|weeks?|months?|years?|hours?)$/.test(lower))

/** "Erupted", "continued": verbs that say no more of a deed than that it came about; those that end it ("ended", "let up") say when. */
export const comesAbout = ({ occurrence, denied }: DeedWords, lemma: string): boolean =>
  occurrence.has(lemma) && denied.occurrence.get(lemma) !== 'ongoing'

/** "Took place", "takes effect", "came into force": said of a deed, they say no more than that it came about. */
export const takesPlace = (tokens: readonly Token[], { lemma, object, obliques }: Clause): boolean =>
  (lemma === 'take' && object !== null && /^(?:place|effect|hold)$/.test(tokens[object.head]!.lower)) ||
  (/^(come|go|enter)$/.test(lemma) &&
    obliques.some(
      ({ preposition, phrase }) => preposition === 'into' && /^(?:force|effect)$/.test(tokens[phrase.head]!.lower),
    ))

/** Talks and truces of which a clause says how they stand ("the talks in Oslo were fragile"). */
export const isStanding = (tokens: readonly Token[], word: EventWord, clause: Clause | null): boolean =>
  clause !== null &&
  clause.form === 'finite' &&
  clause.modality === null &&
  clause.tense !== 'future' &&
  (word.type === 'CONSULT' || word.mode === 'ceasefire') &&
  (clause.lemma !== 'be' ||
    !/^(possible|likely|unlikely|necessary|needed|important|way|solution)$/.test(
      tokens[clause.object?.head ?? clause.last + 1]?.lower ?? '',
    ))
