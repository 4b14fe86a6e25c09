import type { Reporting, SpeakerNouns } from '../knowledge/lexicon.ts'
import { covers } from '../model/span.ts'
import { findAnswered, findAnsweredRelative } from './contents-passive.ts'
import { findCueMentions } from './cue-mentions.ts'
import type { CueSite } from './cue-site.ts'
import { toCalledUpon } from './statement-addressees.ts'
import type { CueMention, Hypothesis } from './statement-hypothesis.ts'
import { type Chosen, chooseHypothesis } from './statement-model.ts'
import { isRefused } from './statement-said.ts'
import type { Weights } from './statement-weights.ts'
import { findVoicedAct } from './voiced-acts.ts'

/** How sure a report by rule is, which no weights were learned for. */
const sureByRule = 0.85

/** How sure a report is whose words alone tell it ("its denial of any role"). */
const sureOfOwnWords = 0.65

/** A report is taken for one from this probability on: the balance of finding all and finding no others. Nouns mislead more often. */
const leastSure = { verb: 0.27, noun: 0.6 } as const

/** The same where nobody speaks whom a noun of the list or a name tells ("the haven", "short"). */
const leastSureOfThings = 0.38

/** From how likely on a reading is taken. */
function toLeastSure(
  { sentence: { tokens } }: CueSite,
  { part }: CueMention,
  { hypothesis: { speaker } }: Chosen,
  speakerNouns: SpeakerNouns,
): number {
  if (part === 'noun' || !speaker) return leastSure[part]
  const { lower, upos } = tokens[speaker.head]!
  const isThing = /^(?:NOUN|ADJ|ADV|VERB)$/.test(upos) && !speakerNouns.has(lower)
  return isThing ? leastSureOfThings : leastSure.verb
}

/** What tells reports: the words that report, who can speak, and the learned weights. */
export interface ReportKnowledge {
  readonly reporting: Reporting
  readonly speakerNouns: SpeakerNouns
  readonly weights: Weights
}

/** A word that reports, with what it reports. */
export interface Report {
  readonly mention: CueMention
  readonly chosen: Chosen
}

/** The words of a sentence that report: answers in the passive by rule, others by their weights, and acts of speech that are the objects of their verbs. */
export function findReports(site: CueSite, { reporting, speakerNouns, weights }: ReportKnowledge): readonly Report[] {
  const found = findCueMentions(site, reporting).flatMap((mention): readonly Report[] => {
    const answered =
      findAnswered(site, mention, reporting, speakerNouns) ??
      findAnsweredRelative(site, mention, reporting, speakerNouns)
    if (answered) return [{ mention, chosen: { hypothesis: answered, probability: sureByRule } }]
    const chosen = chooseHypothesis(weights, site, mention, speakerNouns)
    if (!chosen) return []
    if (chosen.probability >= toLeastSure(site, mention, chosen, speakerNouns) || isReckoning(site, mention, chosen))
      return [{ mention, chosen }]
    return isOwnDenial(site, mention, chosen, speakerNouns) || isAppeal(site, mention, chosen)
      ? [{ mention, chosen: { ...chosen, probability: Math.max(chosen.probability, sureOfOwnWords) } }]
      : []
  })
  // "⟦refused to⟧ say how many": what is told is what was not said.
  const told = found.filter(
    ({ mention, chosen }) => !found.some((inner) => isRefusalOf(site, mention, chosen.hypothesis, inner)),
  )
  for (const clause of site.clauses) {
    const act = findVoicedAct(site, clause, reporting, speakerNouns)
    if (!act) continue
    const isTold = told.some(
      ({ mention, chosen }) =>
        mention.head === clause.head || act.hypothesis.parts.some((part) => covers(part, chosen.hypothesis.parts[0]!)),
    )
    if (!isTold) told.push({ mention: act.mention, chosen: { ...act, probability: sureByRule } })
  }
  return told
}

/** Does the one refuse to say what the other would have said? */
const isRefusalOf = (
  { sentence }: CueSite,
  outer: CueMention,
  { shape, first }: Hypothesis,
  { mention: { clause, head }, chosen }: Report,
): boolean =>
  shape === 'infinitive' &&
  /^(?:that|bare-clause|question)$/.test(chosen.hypothesis.shape) &&
  clause?.form === 'infinitive' &&
  head >= first &&
  head <= first + 3 &&
  clause.first > outer.head &&
  isRefused(sentence.tokens, clause)

/** "The command put the number at 35", "police counted six wounded": a number that somebody gives is his reckoning. */
function isReckoning({ sentence, text }: CueSite, { cue, part, clause }: CueMention, { hypothesis }: Chosen): boolean {
  if (part !== 'verb' || clause?.voice !== 'active' || clause.form !== 'finite') return false
  if (hypothesis.shape !== 'noun-phrase' || !/^(asserts|assesses|claims|announces)$/.test(cue.stance)) return false
  if (cue.prepositions.size === 0) return sentence.tokens[hypothesis.first]?.upos === 'NUM'
  const { start, end } = hypothesis.parts[0]!
  const at = sentence.tokens.find((token) => token.lower === 'at' && token.start > start && token.start < end + 40)
  if (!at || !cue.prepositions.has('at')) return false
  const near = sentence.tokens.slice(at.index + 1, at.index + 5)
  return /^at (\S+ ){0,3}?\S*\d/.test(text.slice(at.start, at.start + 40)) || near.some(({ upos }) => upos === 'NUM')
}

/** "Hezbollah's denial of any role", "a denial by the army of involvement in the raid": what somebody denies by a noun. */
function isOwnDenial(
  { sentence: { tokens } }: CueSite,
  { cue, part, speaker }: CueMention,
  { hypothesis: { lead, first } }: Chosen,
  speakerNouns: SpeakerNouns,
): boolean {
  if (part !== 'noun' || cue.stance !== 'denies' || !cue.prepositions.has(lead) || !speaker) return false
  const { lower, upos } = tokens[speaker.head]!
  if (upos !== 'PROPN' && upos !== 'PRON' && !speakerNouns.has(lower)) return false
  const opens = tokens[first]!
  return opens.lower === 'any' || charges.has(opens.lower) || (opens.upos === 'VERB' && opens.lower.endsWith('ing'))
}

/** What is denied without "any". */
const charges: ReadonlySet<string> = new Set([
  'involvement',
  'responsibility',
  'wrongdoing',
  'knowledge',
  'complicity',
  'blame',
  'guilt',
])

/** "appealed to the rebels for calm": a demand that names both whom it is made to and what for. */
const isAppeal = (site: CueSite, mention: CueMention, { hypothesis }: Chosen): boolean =>
  hypothesis.shape === 'prepositional' &&
  mention.cue.prepositions.has(hypothesis.lead) &&
  toCalledUpon(site, mention, hypothesis) !== null &&
  mention.cue.stance === 'demands'
