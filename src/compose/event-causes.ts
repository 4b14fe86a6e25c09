import type { EventLexicon } from '../knowledge/event-lexicon.ts'
import type { EventDraft } from './event-record.ts'

/** Words before a relative clause in which the deed is looked for that it belongs to. */
const relativeReach = 10

const isOne = /^(?:an?|another|one)$/

/** "After ⟦a gun battle⟧ near the town in which two soldiers died": the deed, told as something new, that the loss's relative clause belongs to. */
function isInNewDeed(nouns: EventLexicon['nouns'], { clause, sentence: { tokens } }: EventDraft['candidate']): boolean {
  if (clause === null) return false
  const from = Math.min(clause.first, clause.subject?.first ?? clause.first, clause.object?.first ?? clause.first)
  const relative = [from - 1, from].find((at) => /^(?:which|that|where)$/.test(tokens[at]?.lower ?? ''))
  if (relative === undefined) return false
  for (let at = relative - 1; at > Math.max(0, relative - relativeReach); at--) {
    const { upos, lower } = tokens[at]!
    if (upos === 'VERB' || upos === 'PUNCT') return false
    if (upos === 'DET' && isOne.test(lower))
      return tokens.slice(at + 1, relative).some((token) => token.upos === 'NOUN' && nouns.has(token.lower))
  }
  return false
}

/** Another deed that the loss is told in, or a cause that may be a new one. */
export type Cause = 'deed' | 'cause'

/**
 * What a loss is told with: another deed ("⟦a battle⟧ in which two died"), a cause that may be a new one ("⟦shelling⟧ wounded five"), or null:
 * "the blast", "it" and nothing.
 */
export function causeOf(nouns: EventLexicon['nouns'], { candidate }: EventDraft): Cause | null {
  const { clause, sentence, word } = candidate
  if (word.toll === null || clause === null) return null
  if (isInNewDeed(nouns, candidate)) return 'deed'
  const { subject, object, voice } = clause
  if (voice !== 'active' || !subject || !object || subject.sentence !== sentence.index) return null
  const { lower, upos } = sentence.tokens[subject.first]!
  return upos === 'PRON' || /^(?:the|this|that|these|those|both)$/.test(lower) ? null : 'cause'
}
