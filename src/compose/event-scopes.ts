import type { DeedRole, DeedWords } from '../knowledge/deed-words.ts'
import type { Clause } from '../model/clause.ts'
import type { EventStatus } from '../model/reading.ts'
import type { Token } from '../model/sentence.ts'

/** What a word over a deed says of it, and what it says where it is denied itself; null: nothing is said of whether it happened. */
export interface Scope {
  readonly status: EventStatus | null
  readonly denied: EventStatus | null
}

/** What the table has for a word in a role, or undefined. */
export function findScope(words: DeedWords, role: DeedRole, word: string): Scope | undefined {
  const status = words[role].get(word)
  if (status === undefined) return undefined
  const denied = words.denied[role].get(word)
  return { status, denied: denied === undefined ? status : denied }
}

/**
 * What a word and the words over it say together: "planned to try to kill" is a plan, "did not try to" denies, "foiled a plot to" prevents.
 * `outer` is what is said of the word itself; undefined where nothing is.
 */
export function joinScopes({ status, denied }: Scope, outer: EventStatus | null | undefined): EventStatus | null {
  switch (outer) {
    case undefined:
    case 'happened':
      return status
    case 'negated':
      return denied
    case null:
      return status === 'happened' ? null : status
    case 'ongoing':
      // "are trying to capture": what is tried has not failed yet.
      return status === 'happened' ? 'ongoing' : status === 'prevented' ? 'planned' : status
    case 'prevented':
      return status === 'happened' || status === 'ongoing' || status === 'planned' ? 'prevented' : status
    case 'planned':
      // "will continue to provide"
      return status === 'happened' || status === 'prevented' ? outer : status
    default:
      return status === 'happened' || status === 'ongoing' || status === 'prevented' ? outer : status
  }
}

/** What is said of the noun at `at` ("a ⟦plot⟧ to bomb") by its own words and the verb that it belongs to: "no plan", "a foiled plot", "the attempt failed". */
export function outerOfNoun(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  at: number,
  words: DeedWords,
): EventStatus | undefined {
  for (let i = at - 1; i >= Math.max(0, at - 4) && /^(DET|ADJ|VERB|NUM|NOUN|ADV)$/.test(tokens[i]!.upos); i--) {
    if (/^(no|without)$/.test(tokens[i]!.lower)) return 'negated'
    const said = words.modifier.get(tokens[i]!.lower)
    if (said === 'prevented') return said
    if (tokens[i]!.upos === 'DET') break
  }
  for (const { object, subject, lemma, negated } of clauses) {
    if (object?.head === at) {
      const said = words.object.get(lemma)
      if (said === 'prevented' || said === 'negated') return negated ? (words.denied.object.get(lemma) ?? said) : said
      return negated ? 'negated' : undefined
    }
    if (subject?.head === at && words.occurrence.get(lemma) === 'prevented' && !negated) return 'prevented'
  }
  return undefined
}
