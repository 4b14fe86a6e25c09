import type { Clause, Phrase } from '../model/clause.ts'
import { type Chunks, isAdposition } from './chunks.ts'
import type { VerbGroup } from './verb-groups.ts'

/** Words that open a clause before the verb, whose end no comma may mark ("when police attacked protesters fled"). */
const opensWhile = /^(when|while|as|after|before|if|since|because|until|once|although|though)$/

/** Past forms that nothing is done to. */
const doneToNobody = /^(fled|died|led|left|met|stood|sat|ran)$/

/** So many words before the verb are looked through for one that opens its clause. */
const reach = 8

/**
 * "detonated explosives ⟦strapped⟧ to his body": a past form right behind the object of the verb before it, with a preposition and no object of
 * its own, says something of that object.
 */
export function describesObject(
  { tokens, words }: Chunks,
  group: VerbGroup,
  subject: Phrase | null,
  previous: Clause | null,
): boolean {
  if (!group.ambiguousPast || !previous?.object || subject?.last !== group.first - 1) return false
  if (previous.voice === 'passive' || previous.object.head !== subject.head || previous.last !== subject.first - 1)
    return false
  if (words.clausal.has(previous.lemma) || !isAdposition(tokens[group.last + 1])) return false
  if (tokens[subject.head]!.upos === 'PRON' || doneToNobody.test(tokens[group.head]!.lower)) return false
  const opening = tokens.slice(Math.max(0, previous.first - reach), previous.first)
  return !opening.some(({ lower }) => opensWhile.test(lower))
}
