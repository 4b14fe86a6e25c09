import type { SentenceWords } from '../knowledge/sentence-words.ts'
import type { Clause, Phrase } from '../model/clause.ts'
import type { Token } from '../model/sentence.ts'
import { toInverted, type VerbGroup } from './verb-groups.ts'

/** Words and openings with which what an inverted verb tells is denied ("never has …", "at no point did …", "nor did …"). */
const denying = /^(?:no|never|nor|neither|nowhere|hardly|scarcely|none)$/

const isMark = (token: Token | undefined): boolean => token === undefined || token.upos === 'PUNCT'

/** Does what stands between the last mark and the auxiliary at `at` deny ("under no circumstances will …")? "Not until", "not only" and "no sooner" do not. */
function isDenying(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && !isMark(tokens[i]); i--) {
    if (!denying.test(tokens[i]!.lower)) continue
    return tokens[i + 1]?.lower !== 'sooner'
  }
  return false
}

/**
 * Joins an auxiliary that stands before its subject to the verb behind it ("has the navy blockaded", "did the army fire", "should rebels attack"):
 * the verb's group takes over what the auxiliary says of time, certainty and denial.
 */
export function joinInverted(
  tokens: readonly Token[],
  groups: readonly VerbGroup[],
  phraseAt: (token: number) => Phrase | null,
  words: SentenceWords,
): readonly VerbGroup[] {
  let joined: VerbGroup[] | null = null
  for (let i = 0; i + 1 < groups.length; i++) {
    const aux = groups[i]!
    const verb = groups[i + 1]!
    if (aux.first !== aux.last || tokens[aux.head]!.upos !== 'AUX') continue
    // A subject before the auxiliary has it for its own verb.
    let before = aux.first - 1
    while (before >= 0 && tokens[before]!.upos === 'ADV') before--
    const opener = phraseAt(before)
    const denied = isDenying(tokens, aux.first)
    if (opener && !denied && !/^(?:not|only)$/.test(tokens[0]!.lower)) continue
    let at = aux.last
    let seen = false
    for (let next = phraseAt(at + 1); next && next.first <= at + 1; next = phraseAt(at + 1)) {
      at = next.last
      seen = true
      if (/^(?:of|and|or)$/.test(tokens[at + 1]?.lower ?? '') && phraseAt(at + 2)) at++
    }
    while (tokens[at + 1]?.upos === 'ADV') at++
    if (!seen || verb.first !== at + 1 || verb.modality !== null || !takes(tokens, aux, verb)) continue
    joined ??= [...groups]
    joined[i + 1] = toInverted(tokens, aux, verb, denied, words)
    joined[i] = { ...aux, last: -1 }
  }
  return joined ? joined.filter(({ last }) => last >= 0) : groups
}

/** May the verb follow this auxiliary ("did … fire", "has … fired", "is … firing", "were … fired")? */
function takes(tokens: readonly Token[], aux: VerbGroup, verb: VerbGroup): boolean {
  const main = tokens[verb.first]!.lower
  const before = tokens[aux.head]!.lower
  const past = verb.ambiguousPast || /^(?:been|met|had)$/.test(main)
  if (/^(?:has|have|had)$/.test(before)) return past
  if (/^(?:is|are|was|were)$/.test(before)) return verb.ambiguousPast || /ing$/.test(main) || main === 'being'
  return verb.form === 'finite' && !verb.ambiguousPast && !/ing$|s$/.test(main)
}

/**
 * "Killed in the raid were four guards", "also detained was the deputy", "among those arrested were two teachers": who stands behind "were"
 * suffers the deed of the participle before it; "leading the attack was a captain": does it.
 */
export function turnFronted(tokens: readonly Token[], clauses: readonly Clause[]): readonly Clause[] {
  for (const [i, clause] of clauses.entries()) {
    if (clause.first !== clause.head || clause.subject || clause.object || !isFronted(tokens, clause)) continue
    const copula = clauses.slice(i + 1, i + 3).find((one) => one.lemma === 'be' && one.first === one.head)
    const who = copula?.object
    if (!who || clauses.slice(i + 1, clauses.indexOf(copula)).some(({ form }) => form === 'finite')) continue
    const isDoing = /ing$/.test(tokens[clause.head]!.lower)
    const turned: Clause = isDoing
      ? { ...clause, form: 'finite', tense: copula.tense, subject: who }
      : { ...clause, form: 'finite', voice: 'passive', tense: copula.tense, object: who, negated: copula.negated }
    return clauses.map((one, at) => (at === i ? turned : one))
  }
  return clauses
}

/** Does the verb open the sentence, or stand behind "also" or "among those" at its beginning? */
function isFronted(tokens: readonly Token[], { first }: Clause): boolean {
  if (first > 3) return false
  return tokens.slice(0, first).every(({ lower }) => /^(?:also|among|amongst|those|the|still|not)$/.test(lower))
}
