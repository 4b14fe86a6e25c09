import type { EventLexicon } from '../knowledge/event-lexicon.ts'
import type { Clause } from '../model/clause.ts'
import type { EventStatus } from '../model/reading.ts'
import type { Token } from '../model/sentence.ts'

type DeedWords = EventLexicon['deedWords']

/** Modals that leave it open whether anything happened. */
const openModals = /^(may|might|could|can|would|should|must)$/

/** The noun that governs what begins at token `first` ("calls for ⟦the withdrawal⟧", "an effort ⟦to defeat⟧"), in lower case, or null. */
function governingNoun(tokens: readonly Token[], first: number): string | null {
  let at = first - 1
  while (at >= 0 && /^(ADP|PART|SCONJ|DET|ADJ)$/.test(tokens[at]!.upos)) at--
  const joined = at < first - 1 || tokens[first]?.lower === 'to'
  return joined && tokens[at]?.upos === 'NOUN' ? tokens[at]!.lower : null
}

/** What the noun before it says of a deed: undefined where none stands there, null where it leaves open whether it happened. */
export function statusByNoun(
  tokens: readonly Token[],
  first: number,
  words: DeedWords,
): EventStatus | null | undefined {
  const noun = governingNoun(tokens, first)
  return noun === null ? undefined : words.noun.get(noun)
}

/** The adverb right before a clause or its subject that leaves the deed open ("perhaps the exile was murdered"), as a status, or null. */
function statusByAdverb(clause: Clause, tokens: readonly Token[], words: DeedWords): EventStatus | null {
  const opening = clause.subject ?? clause.object
  const places = [clause.first - 1, opening ? opening.first - 1 : -1, clause.head - 1]
  for (const at of places) {
    const status = words.adverb.get(tokens[at]?.lower ?? '')
    if (status) return status
  }
  return null
}

/** Status of the deed that a clause's own verb names; null where the clause says nothing of whether it happened (a demand, a purpose). */
export function statusOfClause(clause: Clause, tokens: readonly Token[], words: DeedWords): EventStatus | null {
  if (clause.negated) return 'negated'
  const governor = clause.modality === null ? undefined : words.governor.get(clause.modality)
  if (clause.form === 'infinitive') return governor ?? null
  if (clause.form === 'participle' && governor === 'ongoing') return 'ongoing'
  if (clause.role === 'conditional') return 'possible'
  if (clause.modality !== null && openModals.test(clause.modality)) return 'possible'
  const doubted = statusByAdverb(clause, tokens, words)
  if (doubted) return doubted
  if (clause.tense === 'future' || clause.modality === 'will') return 'planned'
  if (clause.aspect === 'progressive' && clause.tense === 'present') return 'ongoing'
  return 'happened'
}

/** Status of the deed that a noun names, by the words before it and the clause that it stands in; null as above. */
export function statusOfNominal(
  tokens: readonly Token[],
  at: number,
  clause: Clause | null,
  isObject: boolean,
  words: DeedWords,
): EventStatus | null {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const token = tokens[i]!
    if (token.lower === 'no') return 'negated'
    const said = words.modifier.get(token.lower)
    if (said) return said
    if (/^(VERB|AUX|ADP|PUNCT)$/.test(token.upos) && token.text !== '-') break
  }
  if (!clause) return 'happened'
  const said = isObject ? words.object.get(clause.lemma) : undefined
  return said ?? statusOfClause(clause, tokens, words)
}
