import type { Clause } from '../../model/clause.ts'
import type { Token } from '../../model/sentence.ts'
import { findBelow, type Tree } from './phrases-of.ts'

/** What the words around a verb say of time, certainty and voice. */
export type VerbForm = Pick<Clause, 'first' | 'last' | 'form' | 'voice' | 'tense' | 'aspect' | 'modality' | 'negated'>

const future = /^(?:will|'ll|wo|shall)$/

/** Reads form, tense, aspect, voice, modality and negation of a predicate off its auxiliaries and its Penn tag. */
export function toVerbForm(tree: Tree, head: Token): VerbForm {
  const helpers = findBelow(tree, head, 'aux', 'cop').filter(({ index }) => index < head.index)
  const words = helpers.filter(({ xpos }) => xpos !== 'TO')
  const isTo = findBelow(tree, head, 'mark').some(({ xpos, index }) => xpos === 'TO' && index < head.index)
  const passive =
    helpers.some(({ relation }) => relation === 'aux:pass') ||
    findBelow(tree, head, 'nsubj:pass').length > 0 ||
    (words.length === 0 && head.xpos === 'VBN' && head.relation !== 'root')
  const modal = words.find(({ xpos }) => xpos === 'MD') ?? null
  const first = words[0] ?? head
  const past = words.length === 0 ? head.xpos === 'VBD' || head.xpos === 'VBN' : first.xpos === 'VBD'
  const perfect = words.some(({ lemma, relation }) => lemma === 'have' && relation === 'aux')
  const form: Clause['form'] = isTo
    ? 'infinitive'
    : words.some(({ xpos }) => /^(?:VB[DPZ]|MD)$/.test(xpos)) || (words.length === 0 && /^VB[DPZ]$/.test(head.xpos))
      ? 'finite'
      : head.xpos === 'VBG'
        ? findBelow(tree, head, 'case', 'mark').length > 0
          ? 'gerund'
          : 'participle'
        : head.xpos === 'VBN'
          ? 'participle'
          : head.xpos === 'VB'
            ? 'infinitive'
            : 'finite'
  const particles = findBelow(tree, head, 'compound:prt').map(({ index }) => index)
  return {
    first: Math.min(head.index, ...helpers.map(({ index }) => index)),
    last: Math.max(head.index, ...particles),
    form,
    voice: passive ? 'passive' : 'active',
    tense: form === 'finite' ? (modal && future.test(modal.lower) ? 'future' : past ? 'past' : 'present') : null,
    aspect: perfect ? 'perfect' : head.xpos === 'VBG' && words.length > 0 ? 'progressive' : 'simple',
    modality: modal && !future.test(modal.lower) ? modal.lemma : null,
    negated: isNegated(tree, head),
  }
}

const negation = /^(?:not|n't|never|no|neither|nobody|none)$/

/** Whether the predicate, or the phrase that is its subject or object, is denied. */
function isNegated(tree: Tree, head: Token): boolean {
  if (findBelow(tree, head, 'advmod', 'cc').some(({ lower }) => negation.test(lower))) return true
  return findBelow(tree, head, 'nsubj', 'obj').some(
    (noun) =>
      /^(?:nobody|none|neither|nothing)$/.test(noun.lower) ||
      findBelow(tree, noun, 'det').some(
        ({ lower, index }) => lower === 'no' && tree.tokens[index + 1]?.lower !== 'fewer',
      ),
  )
}
