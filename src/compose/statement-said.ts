import type { Clause } from '../model/clause.ts'
import type { StatementRecord } from '../model/reading.ts'
import type { Token } from '../model/sentence.ts'
import type { CueMention } from './statement-hypothesis.ts'

/** Words before "to" after which something is yet to be said, and after which it is not said at all. */
const ahead = /^(?:expect|plan|intend|schedul|prepar|hop(?:e|ing)|due$|likely$|set$|ready$|about$|going$|poised$)/
const refused = /^(?:refus|declin|fail|neglect|yet$|unable$|unwilling$|reluctant$)/

/** The word that governs an infinitive ("⟦refused⟧ to say"), or undefined. */
function governorOf(tokens: readonly Token[], { form, first }: Clause): Token | undefined {
  let at = first
  if (tokens[at]?.lower !== 'to' && tokens[at - 1]?.lower === 'to') at--
  if (tokens[at]?.lower !== 'to') at = tokens.findIndex(({ lower }, i) => i >= first && i < first + 3 && lower === 'to')
  if (at < 1 || (form !== 'infinitive' && !/^(have|has|had|is|are|was|were)$/.test(tokens[first]!.lower))) return
  at--
  while (at > 0 && (tokens[at]!.lower === 'not' || (tokens[at]!.upos === 'ADV' && tokens[at]!.lower !== 'yet'))) at--
  return tokens[at]
}

/** Does a word of denial stand right before the verb ("never promised", "neither confirmed nor denied")? */
function isDenied(tokens: readonly Token[], first: number): boolean {
  let at = first - 1
  while (at > 0 && tokens[at]!.upos === 'ADV' && tokens[at]!.lower !== 'never') at--
  return /^(?:never|neither|nor)$/.test(tokens[at]?.lower ?? '')
}

/** Does the verb or who speaks deny, and not only what is said ("She said | nobody had come")? */
function isOwnDenial(tokens: readonly Token[], { first, head, subject, object }: Clause): boolean {
  const opens = object && object.first > head ? tokens[object.first]!.lower : ''
  if (!/^(?:no|none|nobody|neither|nothing)$/.test(opens)) return true
  const own = tokens.slice(first, head).some(({ lower }) => /^(?:not|n't|never|cannot)$/.test(lower))
  return own || (subject !== null && /^(?:no|none|nobody|neither)$/.test(tokens[subject.first]!.lower))
}

/** Is what an infinitive says refused or left out ("declined to say")? */
export const isRefused = (tokens: readonly Token[], clause: Clause): boolean =>
  refused.test(governorOf(tokens, clause)?.lower ?? '')

/** Whether the words were said: "did not say", "refused to say", "will announce", "could say", "if he says". */
export function toSaid({ part, clause }: CueMention, tokens: readonly Token[]): StatementRecord['said'] {
  if (part === 'noun' || !clause) return 'said'
  if ((clause.negated && isOwnDenial(tokens, clause)) || isDenied(tokens, clause.first)) return 'unsaid'
  if (clause.tense === 'future') return 'future'
  const governor = governorOf(tokens, clause)?.lower ?? ''
  if (refused.test(governor)) return 'unsaid'
  if (ahead.test(governor)) return 'future'
  if (clause.role === 'conditional') return 'conditional'
  return clause.modality !== null && clause.form === 'finite' && clause.modality !== 'can' ? 'conditional' : 'said'
}
