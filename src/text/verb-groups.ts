import type { SentenceWords } from '../knowledge/sentence-words.ts'
import type { Clause } from '../model/clause.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import { formsOfBe, formsOfHave, modals } from './auxiliaries.ts'
import { isHiddenVerb } from './hidden-verbs.ts'
import { isGlue } from './noun-phrases.ts'
import { toVerbLemma } from './verb-lemmas.ts'

/** Auxiliaries and main verb that stand together ("have not been killed"), with what they say of time and certainty. */
export interface VerbGroup {
  readonly first: number
  readonly last: number
  /** The main verb. */
  readonly head: number
  readonly lemma: string
  readonly form: Clause['form']
  readonly voice: Clause['voice']
  readonly tense: Clause['tense']
  readonly aspect: Clause['aspect']
  readonly modality: string | null
  readonly negated: boolean
  /** Main verb in a past form without auxiliary: "killed" may be "X killed Y" or "X, killed by Y". */
  readonly ambiguousPast: boolean
}

const negations = new Set(['not', "n't", 'never', 'cannot'])
const be = new Set([...formsOfBe, "'s"])
const have = new Set([...formsOfHave, "'d"])
const pastAuxiliaries = new Set(['was', 'were', 'had', 'did', 'been'])
const get = new Set(['got', 'gets', 'get'])

const isModal = (word: string): boolean => modals.has(word)
const isBe = (word: string): boolean => be.has(word) || get.has(word)
const isHave = (word: string): boolean => have.has(word)
const isNegation = (word: string): boolean => negations.has(word)
const isPastAuxiliary = (word: string): boolean => pastAuxiliaries.has(word)
const tellsNoTime = (word: string): boolean =>
  negations.has(word) || !(be.has(word) || have.has(word) || modals.has(word))
const isAdverb = ({ upos }: Token): boolean => upos === 'ADV'

const isPastForm = ({ lower }: Token, { irregular }: SentenceWords): boolean =>
  lower.endsWith('ed') || irregular.participle.has(lower.slice(lower.lastIndexOf('-') + 1))

/** A form of "be" behind the auxiliaries, with what it says: wounded, dead, missing … predicates that count as deeds done to the subject. */
const statePredicates: ReadonlySet<string> = new Set(
  'dead wounded injured missing hurt unhurt killed detained displaced'.split(' '),
)

function toGroup(
  tokens: readonly Token[],
  first: number,
  last: number,
  head: number,
  vocabulary: SentenceWords,
  inverted: readonly Token[] = [],
  aside: readonly Token[] = [],
): VerbGroup {
  const before = tokens.slice(first, head)
  const own = aside.length === 0 ? before : before.filter((token) => !aside.includes(token))
  const words = inverted.length === 0 ? own : [...inverted, ...own]
  const main = tokens[head]!
  const lowers = words.map((token) => token.lower)
  const modal = lowers.find(isModal) ?? null
  const isTo = lowers.includes('to')
  const beAux = lowers.some(isBe)
  const haveAux = lowers.some(isHave)
  const ing = main.lower.endsWith('ing') && main.lower.length > 4
  const past = isPastForm(main, vocabulary) || statePredicates.has(main.lower)
  const passive = (past || main.lower === 'said') && beAux && !ing
  const future = modal === 'will' || modal === "'ll" || modal === 'wo' || modal === 'shall'
  const form: Clause['form'] =
    isTo && modal === null
      ? 'infinitive'
      : (ing && !beAux && !haveAux) || lowers[0] === 'having'
        ? 'participle'
        : 'finite'
  const pastTense =
    lowers.some(isPastAuxiliary) ||
    isPastAuxiliary(main.lower) ||
    (words.length === 0
      ? past || vocabulary.irregular.past.has(main.lower.slice(main.lower.lastIndexOf('-') + 1))
      : false) ||
    (past && lowers.every(tellsNoTime))
  const particle = head < last ? ` ${tokens[last]!.lower}` : ''
  return {
    first,
    last,
    head,
    lemma: toVerbLemma(main, vocabulary) + particle,
    form,
    voice: passive ? 'passive' : 'active',
    tense: future
      ? 'future'
      : form !== 'finite'
        ? null
        : // "have been shelling" goes on until now.
          (pastTense || haveAux) && !(ing && beAux && (lowers.includes('have') || lowers.includes('has')))
          ? 'past'
          : 'present',
    aspect: ing && beAux ? 'progressive' : haveAux ? 'perfect' : lowers.includes('being') ? 'progressive' : 'simple',
    modality: future ? null : modal,
    negated:
      lowers.some(isNegation) ||
      // "is not true": what denies a copula stands behind it.
      (main.upos === 'AUX' && negations.has(tokens[head + 1]?.lower ?? '')) ||
      (lowers.includes('no') && lowers.includes('longer')),
    ambiguousPast: past && words.every(isAdverb),
  }
}

/** So many words may a time take between "has" and "been". */
const longestAside = 6

/** Where "been" stands behind "has" and a phrase of time between the two ("has since Monday been"); -1 where it does not. */
function findBeenBehind(tokens: readonly Token[], have: number): number {
  if (!/^(?:for|since|in|over|during|within)$/.test(tokens[have + 1]?.lower ?? '')) return -1
  for (let at = have + 2; at < Math.min(tokens.length, have + 2 + longestAside); at++) {
    if (tokens[at]!.lower === 'been') return at
    if (!/^(?:DET|NUM|ADJ|NOUN|PROPN|ADV)$/.test(tokens[at]!.upos)) return -1
  }
  return -1
}

/** The group of a verb whose auxiliary stands before its subject ("did the army ⟦fire⟧"). */
export function toInverted(
  tokens: readonly Token[],
  aux: VerbGroup,
  verb: VerbGroup,
  denied: boolean,
  words: SentenceWords,
): VerbGroup {
  const group = toGroup(tokens, verb.first, verb.last, verb.head, words, tokens.slice(aux.first, aux.last + 1))
  return { ...group, negated: group.negated || denied }
}

/** Verb groups of a sentence, left to right. `inPhrase` says of a token that it belongs to a noun phrase ("armed" in "armed men"). */
export function findVerbGroups(
  sentence: Sentence,
  inPhrase: (token: number) => boolean,
  words: SentenceWords,
): readonly VerbGroup[] {
  const { tokens } = sentence
  const found: VerbGroup[] = []
  const isVerb = (at: number): boolean => {
    const token = tokens[at]
    if (!token) return false
    if (token.upos === 'VERB') return !inPhrase(at) && !isGlue(tokens, at - 1)
    return isHiddenVerb(tokens, at)
  }
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    const opensGroup =
      token.upos === 'AUX' ||
      isVerb(at) ||
      (token.lower === 'to' &&
        (isVerb(at + 1) || tokens[at + 1]?.upos === 'AUX' || (tokens[at + 1]?.upos === 'ADV' && isVerb(at + 2))))
    if (!opensGroup || (inPhrase(at) && !isHiddenVerb(tokens, at))) continue
    let end = at
    let head = isVerb(at) ? at : -1
    // Auxiliaries, negations and adverbs may go before the main verb; the main verb closes the group.
    while (head < 0 && end + 1 < tokens.length) {
      const next = tokens[end + 1]!
      if (isVerb(end + 1)) head = end + 1
      else if (statePredicates.has(next.lower)) head = end + 1
      else if (!(next.upos === 'AUX' || next.upos === 'PART' || next.upos === 'ADV' || next.lower === 'to')) break
      end++
    }
    if (head < 0) head = tokens[end]!.upos === 'AUX' ? end : at
    // "have" before a participle and chains of forms ("having been relocated") count as one group.
    while (have.has(tokens[head]!.lower) && (isVerb(head + 1) || tokens[head + 1]?.lower === 'been')) head++
    // "Has ⟦for ten days⟧ been shelling the airfield"
    const been = have.has(tokens[head]!.lower) ? findBeenBehind(tokens, head) : -1
    const aside = been < 0 ? [] : tokens.slice(head + 1, been)
    if (been >= 0) head = isVerb(been + 1) ? been + 1 : been
    let last = head
    const particle = tokens[head + 1]
    if (particle && words.particles.get(particle.lower)?.has(toVerbLemma(tokens[head]!, words))) last = head + 1
    found.push(toGroup(tokens, at, last, head, words, [], aside))
    at = last
  }
  return found
}
