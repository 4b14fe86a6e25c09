import type { Clause } from '../../model/clause.ts'
import { findBelow, isClausal, type Tree, toPhrase, toPreposition } from './phrases-of.ts'

/** Endings of nouns that name a deed ("assassination", "withdrawal", "killing"). */
const deedEnding = /(?:tion|sion|ment|ing|al|ance|ure)$/

/** Prepositions before what a deed is done to, apart from "of". */
const towards = /^(?:on|against|at|upon)$/

/** Nouns of deeds with what they are done to and by whom: "the arrest of …", "an attack by … on …". A noun without such arguments gives none. */
export function findNominals(tree: Tree): readonly Clause[] {
  const found: Clause[] = []
  for (const token of tree.tokens) {
    if (token.upos !== 'NOUN' || isClausal(tree, token)) continue
    const nouns = findBelow(tree, token, 'nmod').map((noun) => ({ noun, preposition: toPreposition(tree, noun) }))
    const by = nouns.find(({ preposition }) => preposition === 'by')
    const of = nouns.find(({ preposition }) => preposition === 'of')
    const on = nouns.find(({ preposition }) => towards.test(preposition))
    // "of" alone says little ("a group of men"): it counts where the noun is built from a verb or another argument stands beside it.
    if (!by && !on && !(of && deedEnding.test(token.lemma))) continue
    const owner = findBelow(tree, token, 'nmod:poss')[0]
    const doer = by?.noun ?? (on || of ? owner : undefined) ?? (on && of ? of.noun : undefined)
    const target = on?.noun ?? (of && of.noun !== doer ? of.noun : undefined)
    found.push({
      sentence: tree.sentence.index,
      head: token.index,
      lemma: token.lemma.toLowerCase(),
      first: token.index,
      last: token.index,
      form: 'nominal',
      role: 'complement',
      voice: 'active',
      tense: null,
      aspect: 'simple',
      modality: null,
      negated: findBelow(tree, token, 'det').some(({ lower }) => lower === 'no'),
      subject: doer ? toPhrase(tree, doer) : null,
      object: target ? toPhrase(tree, target) : null,
      indirect: null,
      obliques: nouns
        .filter(({ noun }) => noun !== doer && noun !== target)
        .filter(({ preposition }) => preposition !== '')
        .map(({ noun, preposition }) => ({ preposition, phrase: toPhrase(tree, noun) })),
      complement: null,
    })
  }
  return found
}
