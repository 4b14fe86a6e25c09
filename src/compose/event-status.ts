import type { Clause } from '../model/clause.ts'
import type { EventStatus } from '../model/reading.ts'
import type { Token } from '../model/sentence.ts'

/** What an infinitive's governing verb says of the deed; a verb that is missing here leaves it unsaid whether anything happened. */
const governors: Readonly<Record<string, EventStatus>> = {
  manage: 'happened',
  succeed: 'happened',
  go: 'happened',
  help: 'happened',
  proceed: 'happened',
  begin: 'ongoing',
  start: 'ongoing',
  continue: 'ongoing',
  keep: 'ongoing',
  plan: 'planned',
  intend: 'planned',
  prepare: 'planned',
  schedule: 'planned',
  agree: 'planned',
  decide: 'planned',
  set: 'planned',
  expect: 'planned',
  aim: 'planned',
  threaten: 'threatened',
  vow: 'threatened',
  try: 'prevented',
  attempt: 'prevented',
  fail: 'prevented',
}

/** Words before an event noun that say that it has not happened ("a potential attack", "the planned withdrawal"). */
const modifiers: Readonly<Record<string, EventStatus>> = {
  potential: 'possible',
  possible: 'possible',
  likely: 'possible',
  future: 'possible',
  imminent: 'possible',
  further: 'possible',
  any: 'possible',
  hypothetical: 'possible',
  planned: 'planned',
  scheduled: 'planned',
  upcoming: 'planned',
  forthcoming: 'planned',
  final: 'planned',
  threatened: 'threatened',
  foiled: 'prevented',
  attempted: 'prevented',
  failed: 'prevented',
  thwarted: 'prevented',
  averted: 'prevented',
  abortive: 'prevented',
  ongoing: 'ongoing',
  continuing: 'ongoing',
  continued: 'ongoing',
}

/** Verbs whose object or prepositional phrase names a deed that is only feared, wanted or ruled out. */
const openObjects: Readonly<Record<string, EventStatus>> = {
  warn: 'possible',
  fear: 'possible',
  face: 'possible',
  risk: 'possible',
  avoid: 'possible',
  anticipate: 'possible',
  predict: 'possible',
  expect: 'possible',
  demand: 'possible',
  urge: 'possible',
  seek: 'possible',
  want: 'possible',
  call: 'possible',
  propose: 'possible',
  consider: 'possible',
  discuss: 'possible',
  support: 'possible',
  need: 'possible',
  plan: 'planned',
  prepare: 'planned',
  plot: 'planned',
  schedule: 'planned',
  threaten: 'threatened',
  foil: 'prevented',
  thwart: 'prevented',
  prevent: 'prevented',
  avert: 'prevented',
  stop: 'prevented',
  deter: 'prevented',
  rule: 'negated',
  deny: 'happened',
}

/** Modals that leave it open whether anything happened. */
const openModals = /^(may|might|could|can|would|should|must)$/

/** Status of the deed that a clause's own verb names; null where the clause says nothing of whether it happened (a demand, a purpose). */
export function statusOfClause(clause: Clause): EventStatus | null {
  if (clause.negated) return 'negated'
  if (clause.form === 'infinitive') return clause.modality === null ? null : (governors[clause.modality] ?? null)
  if (clause.role === 'conditional') return 'possible'
  if (clause.modality !== null && openModals.test(clause.modality)) return 'possible'
  if (clause.tense === 'future') return 'planned'
  if (clause.aspect === 'progressive' && clause.tense === 'present') return 'ongoing'
  return 'happened'
}

/** The noun that governs what begins at token `first` ("calls for ⟦the withdrawal⟧", "an effort ⟦to defeat⟧"), in lower case, or null. */
function governingNoun(tokens: readonly Token[], first: number): string | null {
  let at = first - 1
  while (at >= 0 && /^(ADP|PART|SCONJ|DET|ADJ)$/.test(tokens[at]!.upos)) at--
  return at < first - 1 && tokens[at]?.upos === 'NOUN'
    ? tokens[at]!.lower
    : tokens[at]?.upos === 'NOUN' && tokens[first]?.lower === 'to'
      ? tokens[at]!.lower
      : null
}

/** What the noun before it says of a deed: undefined where none stands there, null where it leaves open whether it happened. */
export function statusByNoun(
  tokens: readonly Token[],
  first: number,
  openNouns: ReadonlyMap<string, EventStatus | null>,
): EventStatus | null | undefined {
  const noun = governingNoun(tokens, first)
  return noun === null ? undefined : openNouns.get(noun)
}

/** Status of the deed that a noun names, by the words before it and the clause that it stands in; null as above. */
export function statusOfNominal(
  tokens: readonly Token[],
  at: number,
  clause: Clause | null,
  isObject: boolean,
): EventStatus | null {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const token = tokens[i]!
    const said = modifiers[token.lower]
    if (said) return said
    if (/^(VERB|AUX|ADP|PUNCT)$/.test(token.upos) && token.text !== '-') break
  }
  if (!clause) return 'happened'
  if (isObject) {
    const said = openObjects[clause.lemma]
    if (said) return said
  }
  return statusOfClause(clause)
}
