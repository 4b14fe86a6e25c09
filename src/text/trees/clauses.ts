import type { Clause, Oblique, Phrase } from '../../model/clause.ts'
import type { Sentence, Token } from '../../model/sentence.ts'
import { findNominals } from './nominals.ts'
import { findBelow, isClausal, type Tree, toPhrase, toPreposition, toTree } from './phrases-of.ts'
import { toVerbForm } from './verb-forms.ts'

/** Lemma of a predicate with its particle ("carry out"). */
export const toPredicate = (tree: Tree, head: Token): string =>
  [head.lemma.toLowerCase(), ...findBelow(tree, head, 'compound:prt').map(({ lower }) => lower)].join(' ')

/** Prepositional phrases of a predicate or noun, with their prepositions. */
export const findObliques = (tree: Tree, head: Token, ...relations: readonly string[]): readonly Oblique[] =>
  findBelow(tree, head, ...relations)
    .map((noun) => ({ preposition: toPreposition(tree, noun), phrase: toPhrase(tree, noun) }))
    .filter(({ preposition }) => preposition !== '')

/** The role of a clause by the arc above it and the word that opens it. */
function toRole(tree: Tree, head: Token): Clause['role'] {
  const relation = head.relation.split(':')[0]
  const conditional = findBelow(tree, head, 'mark').some(({ lower }) => /^(?:if|unless|whether|provided)$/.test(lower))
  if (conditional && relation === 'advcl') return 'conditional'
  if (relation === 'conj' && head.head >= 0) return toRole(tree, tree.tokens[head.head]!)
  if (relation === 'acl') return 'relative'
  if (relation === 'advcl') return 'adverbial'
  return relation === 'ccomp' || relation === 'xcomp' || relation === 'csubj' ? 'complement' : 'main'
}

/** Words that stand in a relative clause for the noun it hangs on. */
const relativeWords = /^(?:who|which|that|whom)$/

/**
 * The doer of a predicate: its own subject, the noun that a relative clause or participle hangs on, or the one it shares over
 * coordination and control ("ordered troops to leave": the object, where there is one). Null where the sentence has none.
 */
function findSubject(tree: Tree, head: Token, depth = 0): Token | null {
  const own = findBelow(tree, head, 'nsubj', 'csubj')[0]
  const above = tree.tokens[head.head]
  if (own) return relativeWords.test(own.lower) && head.relation === 'acl:relcl' && above ? above : own
  if (!above || depth > 20) return null
  if (head.relation === 'acl') return head.xpos === 'VB' ? null : above
  if (head.relation === 'xcomp') return findBelow(tree, above, 'obj', 'iobj')[0] ?? findSubject(tree, above, depth + 1)
  const shared = head.relation === 'conj' || (head.relation === 'advcl' && !/^VB[DPZ]$/.test(head.xpos))
  return shared ? findSubject(tree, above, depth + 1) : null
}

/** The object of a verb: its own, or the noun that a relative clause hangs on when it has another subject. */
function findObject(tree: Tree, head: Token): Token | null {
  const own = findBelow(tree, head, 'obj')[0]
  const above = tree.tokens[head.head]
  if (own) return relativeWords.test(own.lower) && head.relation === 'acl:relcl' && above ? above : own
  const hasOther = findBelow(tree, head, 'nsubj').some(({ lower }) => !relativeWords.test(lower))
  const reduced = head.relation === 'acl:relcl' && hasOther && findBelow(tree, head, 'obl').length === 0
  return reduced && above ? above : null
}

const phraseOf = (tree: Tree, token: Token | null): Phrase | null => (token ? toPhrase(tree, token) : null)

function toClause(tree: Tree, head: Token): Clause {
  const verb = toVerbForm(tree, head)
  const passive = verb.voice === 'passive'
  const subject = findSubject(tree, head)
  const obliques = findObliques(tree, head, 'obl')
  const agent = passive
    ? (findBelow(tree, head, 'obl:agent')[0] ??
      findBelow(tree, head, 'obl').find((noun) => toPreposition(tree, noun) === 'by') ??
      null)
    : null
  const complement = findBelow(tree, head, 'ccomp', 'xcomp')[0]
  const governor = tree.tokens[head.head]
  const control = head.relation === 'xcomp' && governor?.upos === 'VERB' ? toPredicate(tree, governor) : null
  return {
    sentence: tree.sentence.index,
    head: head.index,
    lemma: toPredicate(tree, head),
    ...verb,
    modality: verb.modality ?? control,
    role: toRole(tree, head),
    subject: phraseOf(tree, passive ? agent : subject),
    object: phraseOf(tree, passive ? subject : findObject(tree, head)),
    indirect: phraseOf(tree, findBelow(tree, head, 'iobj')[0] ?? null),
    obliques,
    complement: complement ? { first: tree.firsts[complement.index]!, last: tree.lasts[complement.index]! } : null,
  }
}

/** Whether a token is a predicate: a verb that is no plain modifier, or a noun or adjective with a copula. */
const isPredicate = (tree: Tree, token: Token): boolean =>
  token.upos === 'VERB'
    ? !/^(?:amod|compound|case|mark|fixed|flat|det)/.test(token.relation)
    : isClausal(tree, token) && token.upos !== 'AUX'

/** The clauses of a parsed sentence, verbs and nouns of deeds alike, in the order of their heads. */
export function findClauses(sentence: Sentence): readonly Clause[] {
  const tree = toTree(sentence)
  const verbs = tree.tokens.filter((token) => isPredicate(tree, token)).map((token) => toClause(tree, token))
  return [...verbs, ...findNominals(tree)].sort((a, b) => a.head - b.head)
}
