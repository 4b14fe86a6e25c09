import type { Phrase } from '../model/clause.ts'
import type { CueSite } from './cue-site.ts'
import type { CueMention, Hypothesis } from './statement-hypothesis.ts'

/** Whom a word of saying is spoken to, where its content does not tell; null where nothing does. */
export const toAddressed = (site: CueSite, mention: CueMention, hypothesis: Hypothesis): Phrase | null =>
  toldBefore(site, mention, hypothesis.shape) ?? toCalledUpon(site, mention, hypothesis)

/** "urged the sides to talk": whoever is to do it is the one spoken to. */
function toldBefore({ clauses }: CueSite, { cue, clause }: CueMention, shape: string): Phrase | null {
  const object = clause?.voice === 'active' && (cue.addresses || cue.stance === 'demands') ? clause.object : null
  if (!object || (shape !== 'infinitive' && shape !== 'noun-phrase')) return null
  return clauses.some((one) => one.form === 'infinitive' && one.first === object.last + 1) ? object : null
}

/** "called ⟦on Baghdad⟧ to act", "appealed to ⟦the people⟧ for calm", "reminded ⟦both sides⟧ of the truce": the one spoken to where a preposition leads to him or behind him. */
export function toCalledUpon(
  { sentence: { tokens }, phrases, clauses }: CueSite,
  { cue, clause, part, last }: CueMention,
  { shape, lead, first }: Hypothesis,
): Phrase | null {
  if (part !== 'verb' || clause?.voice !== 'active' || shape === 'noun-phrase') return null
  const { object } = clause
  if (object?.first === last + 1 && object.first < first - 1 && lead !== '' && remind.has(cue.lemma))
    return { ...object, last: Math.min(object.last, first - 2) }
  const at = last + 1
  if (!/^(?:on|upon|to|with)$/.test(tokens[at]?.lower ?? '') || cue.stance !== 'demands') return null
  const phrase = phrases.find((one) => one.first === at + 1)
  if (!phrase) return null
  const behind = tokens[phrase.last + 1]
  if (behind?.lower === 'for' && lead === 'for') return phrase
  return clauses.some(
    (one) => one.form === 'infinitive' && (one.first === phrase.last + 1 || one.first === phrase.last + 2),
  ) && behind?.lower === 'to'
    ? phrase
    : null
}

/** Verbs whose object is spoken to, though it is no report of theirs that follows. */
const remind: ReadonlySet<string> = new Set(['remind', 'thank', 'congratulate', 'assure', 'notify', 'inform'])
