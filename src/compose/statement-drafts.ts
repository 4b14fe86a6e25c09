import type { Cue, Reporting, RoleSynonyms, SpeakerNouns, Venues } from '../knowledge/lexicon.ts'
import type { Phrase } from '../model/clause.ts'
import type { Speaker } from '../model/reading.ts'
import { covers } from '../model/span.ts'
import type { TimeMention } from '../model/time.ts'
import { findAccordingTo } from './according-to.ts'
import { type CitedSource, findCitedSource, withoutCiting } from './cited-sources.ts'
import { findAnswered } from './contents-passive.ts'
import { findCueMentions } from './cue-mentions.ts'
import { type CueSite, insideQuotation } from './cue-site.ts'
import { cutAtSecondThat } from './said-besides.ts'
import { type Cast, toNamed, toSpeaker } from './speakers.ts'
import { saidWhen, toDate } from './statement-dates.ts'
import type { Draft } from './statement-draft.ts'
import type { CueMention, Hypothesis } from './statement-hypothesis.ts'
import { type Chosen, chooseHypothesis } from './statement-model.ts'
import { isRefused, toSaid } from './statement-said.ts'
import type { Weights } from './statement-weights.ts'
import { findVenue, withoutVenue } from './venue.ts'
import { findVoicedAct } from './voiced-acts.ts'

/** How sure a report by rule is, which no weights were learned for. */
const sureByRule = 0.85

/** Everything that tells statements: the words that report, who can speak, and the learned weights. */
export interface StatementKnowledge {
  readonly reporting: Reporting
  readonly speakerNouns: SpeakerNouns
  readonly weights: Weights
  readonly venues: Venues
  readonly roleSynonyms: RoleSynonyms
}

/** A report is taken for one from this probability on: the balance of finding all and finding no others. Nouns mislead more often. */
const leastSure = { verb: 0.27, noun: 0.6 } as const

/** The subject of the sentence's first verb outside quotation marks. */
const mainSubject = (site: CueSite): Phrase | null =>
  site.clauses.find(
    (clause) =>
      clause.form === 'finite' &&
      clause.subject !== null &&
      !insideQuotation(site, site.sentence.tokens[clause.first]!.start),
  )?.subject ?? null

/** A person or body named as the subject of the sentence: the next "he" or "it" may be that one, though nothing was said. */
export function namedSubject(site: CueSite, cast: Cast): Speaker | null {
  const subject = mainSubject(site)
  return subject && toNamed(cast, site.sentence, subject)
}

/** A word that reports, with what it reports. */
interface Report {
  readonly mention: CueMention
  readonly chosen: Chosen
}

/** The words of a sentence that report: answers in the passive by rule, others by their weights, and acts of speech that are the objects of their verbs. */
function findReports(site: CueSite, { reporting, speakerNouns, weights }: StatementKnowledge): readonly Report[] {
  const found = findCueMentions(site, reporting).flatMap((mention): readonly Report[] => {
    const answered = findAnswered(site, mention, reporting, speakerNouns)
    if (answered) return [{ mention, chosen: { hypothesis: answered, probability: sureByRule } }]
    const chosen = chooseHypothesis(weights, site, mention, speakerNouns)
    if (!chosen) return []
    return chosen.probability >= leastSure[mention.part] || isReckoning(site, mention, chosen)
      ? [{ mention, chosen }]
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

/** What is reported in one sentence, by cue. `recent` are the speakers before, the latest last. */
export function findDrafts(
  site: CueSite,
  cast: Cast,
  knowledge: StatementKnowledge,
  recent: readonly Speaker[],
  subject: Speaker | null,
  times: readonly TimeMention[],
): Draft[] {
  const { sentence } = site
  const drafts: Draft[] = []
  const speakers = [...recent]
  const found = findReports(site, knowledge)
  for (const { mention, chosen } of found) {
    const { hypothesis } = chosen
    // "The minister denounced what he called …": behind the subject of the sentence "he" is the subject.
    const around = subject && hypothesis.first >= 0 && isBehind(site, mention) ? [...speakers, subject] : speakers
    const speaker = hypothesis.speaker && toSpeaker(cast, sentence, hypothesis.speaker, around)
    if (!speaker) continue
    const at = { start: sentence.tokens[mention.first]!.start, end: sentence.tokens[mention.head]!.end }
    const [only, more] = hypothesis.parts
    const told =
      only && !more && /^(?:that|bare-clause)$/.test(hypothesis.shape)
        ? cutAtSecondThat(site, only).map((one) => [one])
        : only && /^(?:noun-phrase|infinitive|prepositional)$/.test(hypothesis.shape)
          ? [[withoutVenue(site, only)]]
          : [hypothesis.parts]
    for (const parts of told)
      drafts.push({
        sentence,
        reported: {
          parts,
          addressee: hypothesis.addressee ?? toldBefore(site, mention, hypothesis.shape),
          rule: `statement/${hypothesis.shape}`,
          confidence: Math.round(chosen.probability * 100) / 100,
        },
        speaker,
        cue: at,
        verb: mention.cue.lemma,
        stance: toStance(mention.cue, hypothesis.shape),
        said: toSaid(mention, sentence.tokens),
        date: toDate(saidWhen(times, sentence, at, mention.clause, hypothesis.parts)),
        venue: findVenue(site, parts, knowledge.venues),
      })
    // Whoever speaks inside what another reports is not the "he" outside of it.
    const nested = found.some((other) => other.chosen.hypothesis.parts.some((part) => covers(part, at)))
    if (!nested && !insideQuotation(site, at.start)) speakers.push(speaker)
  }
  const cited = findCitedSource(site, knowledge.speakerNouns)
  const according = findAccordingTo(site)
  if (according) {
    const speaker = toSpeaker(cast, sentence, according.speaker, speakers)
    if (speaker)
      drafts.push({
        sentence,
        reported: according,
        speaker,
        cue: according.cue,
        verb: 'according to',
        stance: 'asserts',
        said: 'said',
        date: null,
        venue: null,
      })
  }
  if (!cited) return drafts
  const source = toSpeaker(cast, sentence, cited.speaker, speakers)
  return source ? addCited(site, drafts, cited, source) : drafts
}

/** The reports of a sentence with the one whom the nearest of them cites as its source, saying the same. */
function addCited(site: CueSite, drafts: readonly Draft[], cited: CitedSource, speaker: Speaker): Draft[] {
  const { tokens } = site.sentence
  const cue = { start: tokens[cited.clause.first]!.start, end: tokens[cited.clause.head]!.end }
  const others = drafts.filter((one) => one.cue.start !== cue.start)
  const outer = others.findLast((one) => one.cue.start < cue.start) ?? others[0]
  if (!outer) return [...drafts]
  const parts = withoutCiting(site, outer.reported.parts, cited)
  const reported = { ...outer.reported, parts }
  return [
    ...others.map((one) => (one === outer ? { ...one, reported } : one)),
    {
      ...outer,
      reported,
      speaker,
      cue,
      verb: 'cite',
      stance: 'asserts',
      said: 'said',
      venue: null,
      citedBy: outer.cue,
    },
  ]
}

const isBehind = (site: CueSite, { speaker }: CueMention): boolean =>
  speaker !== null && speaker.first > (mainSubject(site)?.last ?? Number.POSITIVE_INFINITY)

/** "The command put the number at 35", "police counted six wounded": a number that somebody gives is his reckoning. */
function isReckoning({ sentence, text }: CueSite, { cue, part, clause }: CueMention, { hypothesis }: Chosen): boolean {
  if (part !== 'verb' || clause?.voice !== 'active' || clause.form !== 'finite') return false
  if (hypothesis.shape !== 'noun-phrase' || !/^(asserts|assesses|claims|announces)$/.test(cue.stance)) return false
  if (cue.prepositions.size === 0) return sentence.tokens[hypothesis.first]?.upos === 'NUM'
  const { start, end } = hypothesis.parts[0]!
  const at = sentence.tokens.find((token) => token.lower === 'at' && token.start > start && token.start < end + 40)
  return (
    at !== undefined && cue.prepositions.has('at') && /^at (\S+ ){0,3}?\S*\d/.test(text.slice(at.start, at.start + 40))
  )
}

/** "urged the sides to talk": whoever is to do it is the one spoken to. */
function toldBefore({ clauses }: CueSite, { cue, clause }: CueMention, shape: string): Phrase | null {
  const object = clause?.voice === 'active' && (cue.addresses || cue.stance === 'demands') ? clause.object : null
  if (!object || (shape !== 'infinitive' && shape !== 'noun-phrase')) return null
  return clauses.some((one) => one.form === 'infinitive' && one.first === object.last + 1) ? object : null
}

/** What the cue makes of its content: "called for talks" demands, "called it a disgrace" assesses. */
const toStance = (cue: Cue, shape: string): string =>
  shape === 'prepositional' || shape === 'infinitive' ? cue.stance : (cue.otherwise ?? cue.stance)
