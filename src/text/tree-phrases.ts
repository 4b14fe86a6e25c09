import type { Oblique, Phrase } from '../model/clause.ts'
import { baseRelation, type Tree } from './tree.ts'

/** Dependents that belong to the words a noun is named by; clauses, appositions and what hangs on other prepositions do not. */
const kept = new Set([
  'det',
  'amod',
  'nummod',
  'compound',
  'flat',
  'nmod:poss',
  'fixed',
  'goeswith',
  'advmod',
  'nmod:unmarked',
  'conj',
  'dep',
])

/** The prepositions that join words into one name or description ("commander of the force", "Observatory for Human Rights"). */
const joining = new Set(['of'])

/** The preposition that a noun stands behind, with its fixed parts ("according to"), in lower case; '' where there is none. */
export function prepositionOf(tree: Tree, noun: number): string {
  const at = tree.find(noun, 'case')
  return at < 0 ? '' : tree.tokens[at]!.lower
}

/** Is the noun's dependent part of its name or description? */
function isKept(tree: Tree, head: number, dependent: number): boolean {
  const token = tree.tokens[dependent]!
  if (token.relation === 'case') return dependent > head // the possessive mark stays, the preposition goes
  if (token.relation === 'advmod') return dependent < head
  if (token.relation === 'conj') return /^(NOUN|PROPN|NUM|PRON|ADJ)$/.test(token.upos)
  if (kept.has(token.relation)) return true
  if (token.relation === 'nmod') {
    const preposition = prepositionOf(tree, dependent)
    return (
      joining.has(preposition) ||
      (preposition === 'for' && token.upos === 'PROPN' && tree.tokens[head]!.upos === 'PROPN')
    )
  }
  return false
}

/** The phrase that a noun heads: its unbroken run of words with modifiers, "of" phrases and coordinated nouns. */
export function toPhrase(tree: Tree, sentence: number, head: number): Phrase {
  const member = new Set<number>()
  const open = [head]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    member.add(at)
    for (const one of tree.dependents(at)) {
      // Below the head everything of a kept part is kept, but clauses.
      const inner =
        at !== head &&
        !/^(acl|advcl|parataxis|appos|punct|ccomp|xcomp)$/.test(baseRelation(tree.tokens[one]!)) &&
        tree.tokens[one]!.relation !== 'acl:relcl'
      if (
        isKept(tree, at, one) ||
        (inner && tree.tokens[at]!.relation !== 'conj') ||
        (inner && /^(cc|case|det)$/.test(tree.tokens[one]!.relation))
      )
        open.push(one)
    }
  }
  const inside = (at: number) =>
    member.has(at) ||
    (tree.tokens[at]?.upos === 'PUNCT' &&
      (member.has(at + 1) || /^[-–’']$/.test(tree.tokens[at]!.text)) &&
      member.has(at - 1))
  let first = head
  let last = head
  while (inside(first - 1)) first--
  while (inside(last + 1)) last++
  while (first < head && /^(CCONJ|PUNCT|ADP)$/.test(tree.tokens[first]!.upos)) first++
  while (last > head && /^(CCONJ|PUNCT)$/.test(tree.tokens[last]!.upos)) last--
  return { sentence, first, last, head }
}

/** Phrases behind prepositions among the dependents of a token, coordinated ones in one phrase. */
export function obliquesOf(tree: Tree, sentence: number, of: number): readonly Oblique[] {
  const found: Oblique[] = []
  for (const one of tree.dependents(of)) {
    const relation = baseRelation(tree.tokens[one]!)
    if (relation !== 'obl' && relation !== 'nmod') continue
    const preposition = prepositionOf(tree, one)
    if (preposition !== '' && tree.tokens[one]!.relation !== 'nmod:poss')
      found.push({ preposition, phrase: toPhrase(tree, sentence, one) })
  }
  return found
}
