import type { Clause, Oblique, Phrase } from '../model/clause.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import { baseRelation, type Tree, toTree } from './tree.ts'
import { obliquesOf, toPhrase } from './tree-phrases.ts'

const clausal = /^(root|ccomp|xcomp|advcl|acl|parataxis|conj|csubj|dep|list|appos)$/
const relativePronoun = /^(who|whom|which|that|where|whose)$/
/** Verbs whose object does what the infinitive behind it says ("ordered the army to attack"). */
const negations = /^(not|n't|never|no|neither|nor)$/

/** Does a clause stand on this token? Verbs do, and nouns or adjectives with a copula or a subject of their own. */
function isPredicate(tree: Tree, token: Token): boolean {
  const relation = baseRelation(token)
  if (token.upos === 'VERB')
    return relation !== 'amod' && relation !== 'compound' && relation !== 'case' && relation !== 'fixed'
  if (token.upos === 'AUX') return clausal.test(relation)
  return clausal.test(relation) && tree.find(token.index, 'cop', 'nsubj') >= 0
}

interface Draft {
  readonly token: Token
  clause: Clause
}

/** The auxiliaries, negations and particle of a predicate. */
function groupOf(
  tree: Tree,
  token: Token,
): { words: readonly Token[]; particle: Token | null; first: number; last: number } {
  const words: Token[] = []
  let particle: Token | null = null
  for (const one of tree.dependents(token.index)) {
    const other = tree.tokens[one]!
    const relation = baseRelation(other)
    if (
      relation === 'aux' ||
      relation === 'cop' ||
      (other.lower === 'to' && relation === 'mark') ||
      (relation === 'advmod' && negations.test(other.lower) && one < token.index)
    )
      words.push(other)
    if (other.relation === 'compound:prt') particle = other
  }
  const before = words.filter((word) => word.index < token.index)
  return {
    words: before,
    particle,
    first: before[0]?.index ?? token.index,
    last: particle && particle.index === token.index + 1 ? particle.index : token.index,
  }
}

const isModal = (word: Token): boolean => word.xpos === 'MD'

/** Tense, aspect, modality and form as the verb group gives them. */
function toVerbForm(
  token: Token,
  words: readonly Token[],
  reduced: boolean,
): Pick<Clause, 'form' | 'tense' | 'aspect' | 'modality'> {
  const modal = words.find(isModal)
  const finite =
    words.some((word) => /^(VBD|VBZ|VBP|MD)$/.test(word.xpos)) ||
    /^(VBD|VBZ|VBP)$/.test(token.xpos) ||
    (token.upos !== 'VERB' && words.length > 0)
  const isTo = words.some((word) => word.lower === 'to')
  const form: Clause['form'] =
    isTo && !modal ? 'infinitive' : reduced || (!finite && /^(VBG|VBN)$/.test(token.xpos)) ? 'participle' : 'finite'
  const future = modal !== undefined && /^(will|'ll|wo|shall)$/.test(modal.lower)
  const perfect = words.some((word) => word.lemma === 'have' || /^(have|has|had|having)$/.test(word.lower))
  const past = [token, ...words].some((word) => word.xpos === 'VBD') || perfect
  const progressive =
    (token.xpos === 'VBG' && words.some((word) => word.lemma === 'be')) || words.some((word) => word.lower === 'being')
  return {
    form,
    tense: form !== 'finite' ? null : future ? 'future' : past ? 'past' : 'present',
    aspect: progressive ? 'progressive' : perfect ? 'perfect' : 'simple',
    modality: modal && !future ? (modal.lower === 'ca' ? 'can' : modal.lower) : null,
  }
}

/** The role of a clause in its sentence. */
function toRole(tree: Tree, token: Token): Clause['role'] {
  const mark = tree.find(token.index, 'mark')
  if (mark >= 0 && /^(if|unless|whether)$/.test(tree.tokens[mark]!.lower)) return 'conditional'
  if (token.relation === 'acl:relcl') return 'relative'
  const relation = baseRelation(token)
  if (relation === 'ccomp' || relation === 'xcomp' || relation === 'csubj') return 'complement'
  if (relation === 'advcl' || relation === 'acl') return 'adverbial'
  return 'main'
}

const shared = (clause: Clause | undefined): Phrase | null =>
  clause ? (clause.voice === 'passive' ? clause.object : clause.subject) : null

/** Makes the clause of one predicate; `made` are those of its governors, made before. */
function toClause(tree: Tree, sentence: Sentence, token: Token, made: ReadonlyMap<number, Clause>): Clause {
  const { words, particle, first, last } = groupOf(tree, token)
  const relation = baseRelation(token)
  const governor = token.head >= 0 ? tree.tokens[token.head]! : null
  const above = token.head >= 0 ? made.get(token.head) : undefined
  const phrase = (at: number): Phrase | null => (at < 0 ? null : toPhrase(tree, sentence.index, at))
  const passiveAux = tree.find(token.index, 'aux:pass') >= 0 || tree.find(token.index, 'nsubj:pass') >= 0
  const reduced =
    (relation === 'acl' || relation === 'advcl') &&
    token.relation !== 'acl:relcl' &&
    token.xpos === 'VBN' &&
    words.length === 0
  const sharesPassive = relation === 'conj' && token.xpos === 'VBN' && words.length === 0 && above?.voice === 'passive'
  const passive = passiveAux || reduced || sharesPassive
  let own = phrase(tree.find(token.index, 'nsubj', 'nsubj:pass', 'csubj', 'nsubj:outer'))
  let object = phrase(tree.find(token.index, 'obj'))
  const obliques = [...obliquesOf(tree, sentence.index, token.index)]
  if (token.relation === 'acl:relcl' && governor) {
    const noun = phrase(governor.index)
    const pronoun = own ? sentence.tokens[own.head]! : null
    if (pronoun && relativePronoun.test(pronoun.lower)) own = noun
    else if (!own) own = noun
    else if (object && relativePronoun.test(sentence.tokens[object.head]!.lower)) object = noun
    else if (!object) object = noun
  } else if (!own && relation === 'acl' && governor && !words.some((word) => word.lower === 'to'))
    own = phrase(governor.index)
  else if (!own && relation === 'xcomp' && above)
    own = above.object && above.voice === 'active' ? above.object : shared(above)
  else if (!own && (relation === 'advcl' || relation === 'conj' || relation === 'parataxis')) own = shared(above)
  const agent = passive
    ? (phrase(tree.find(token.index, 'obl:agent')) ??
      obliques.find(({ preposition }) => preposition === 'by')?.phrase ??
      null)
    : null
  const ccomp = tree.find(token.index, 'ccomp')
  const negated =
    tree
      .dependents(token.index)
      .some((one) => negations.test(tree.tokens[one]!.lower) && /^(advmod|det|cc)/.test(tree.tokens[one]!.relation)) ||
    [own, object].some(
      (one) =>
        one !== null &&
        /^(no|none|nobody|neither)$/.test(sentence.tokens[one.first]!.lower) &&
        sentence.tokens[one.first + 1]?.lower !== 'fewer' &&
        sentence.tokens[one.first + 1]?.lower !== 'less',
    )
  const form = toVerbForm(token, words, reduced)
  // "were arrested and taken": what the first verb says of time holds for those coordinated with it without auxiliaries.
  const inherits = relation === 'conj' && words.length === 0 && above && /^(VBN|VB|VBG)$/.test(token.xpos)
  const base = inherits
    ? { form: above.form, tense: above.tense, aspect: above.aspect, modality: above.modality }
    : form
  return {
    sentence: sentence.index,
    head: token.index,
    lemma: particle ? `${token.lemma} ${particle.lower}` : token.lemma,
    first,
    last,
    ...base,
    modality:
      base.modality ??
      (base.form === 'infinitive' ? (governor && governor.upos !== 'NOUN' ? (above?.lemma ?? null) : null) : null),
    role: relation === 'conj' && above ? above.role : toRole(tree, token),
    voice: passive ? 'passive' : 'active',
    negated,
    subject: passive ? agent : own,
    object: passive ? (own ?? object) : object,
    indirect: phrase(tree.find(token.index, 'iobj')),
    obliques: withInherited(obliques, relation, above),
    complement: ccomp < 0 ? null : tree.extent(ccomp),
  }
}

/** "In Kirkuk, forces arrested three and killed one": a place at the front of the first of coordinated clauses holds for the others. */
function withInherited(obliques: readonly Oblique[], relation: string, above: Clause | undefined): readonly Oblique[] {
  if (relation !== 'conj' || !above) return obliques
  const front = above.obliques.filter(({ phrase }) => phrase.last < above.first)
  return front.length > 0 ? [...front, ...obliques] : obliques
}

/** Predicates of a parsed sentence with what belongs to them, left to right. */
export function findClauses(sentence: Sentence): readonly Clause[] {
  const tree = toTree(sentence)
  const made = new Map<number, Clause>()
  const found: Draft[] = []
  // Governors go before their dependents, so that what is shared is there already.
  const order: number[] = []
  const open = sentence.tokens.filter((token) => token.head < 0).map((token) => token.index)
  for (let at = open.shift(); at !== undefined; at = open.shift()) {
    order.push(at)
    open.push(...tree.dependents(at))
  }
  for (const at of order) {
    const token = sentence.tokens[at]!
    if (!isPredicate(tree, token)) continue
    const clause = toClause(tree, sentence, token, made)
    made.set(at, clause)
    found.push({ token, clause })
  }
  return found.map(({ clause }) => clause).sort((a, b) => a.head - b.head)
}
