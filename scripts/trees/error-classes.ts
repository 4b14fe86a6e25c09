import type { GoldSentence } from './treebank.ts'

const byRelation: readonly (readonly [kind: string, relations: RegExp])[] = [
  ['punctuation', /^punct$/],
  ['prepositional phrase or its marker', /^(?:obl|nmod(?!:poss)|case)/],
  ['coordination', /^(?:conj|cc)/],
  ['clause attachment', /^(?:acl|advcl|ccomp|xcomp|csubj|parataxis|mark)/],
  ['inside noun phrases and names', /^(?:compound|flat|amod|nummod|det|nmod:poss|appos|fixed|goeswith|list)/],
  ['subject, object, auxiliary', /^(?:nsubj|obj|iobj|aux|cop|expl)/],
  ['root', /^root$/],
  ['adverb', /^advmod/],
]

/** The first class of errors that fits a word whose head or relation was found wrong. */
export function classifyError(
  sentence: GoldSentence,
  index: number,
  found: { readonly head: number; readonly upos: string },
): string {
  if (found.upos !== sentence.upos[index]) return 'word tagged wrongly'
  if (found.head === sentence.heads[index]) return 'right head, wrong name'
  const relation = sentence.relations[index]!
  return byRelation.find(([, relations]) => relations.test(relation))?.[0] ?? 'other'
}
