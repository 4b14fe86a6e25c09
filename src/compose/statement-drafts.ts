import type { Reporting, RoleSynonyms, Venues } from '../knowledge/lexicon.ts'
import type { Phrase } from '../model/clause.ts'
import type { Speaker } from '../model/reading.ts'
import { covers } from '../model/span.ts'
import type { TimeMention } from '../model/time.ts'
import { findAccordingTo } from './according-to.ts'
import type { Cast } from './cast.ts'
import { type CitedSource, findCitedSource, withoutCiting } from './cited-sources.ts'
import { type CueSite, insideQuotation } from './cue-site.ts'
import { cutAtSecondThat } from './said-besides.ts'
import { toNamed, toSpeaker } from './speakers.ts'
import { toAddressed } from './statement-addressees.ts'
import { saidWhen, toDate } from './statement-dates.ts'
import { type Draft, reports } from './statement-draft.ts'
import type { CueMention, Hypothesis } from './statement-hypothesis.ts'
import { isFrame } from './statement-repeats.ts'
import { findReports, type ReportKnowledge } from './statement-reports.ts'
import { toSaid } from './statement-said.ts'
import { findVenue, withoutVenue } from './venue.ts'
import { toVoicedCue } from './voiced-acts.ts'

/** Everything that tells statements. */
export interface StatementKnowledge extends ReportKnowledge {
  readonly venues: Venues
  readonly roleSynonyms: RoleSynonyms
}

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
          addressee: hypothesis.addressee ?? toAddressed(site, mention, hypothesis),
          rule: `statement/${hypothesis.shape}`,
          confidence: Math.round(chosen.probability * 100) / 100,
        },
        speaker,
        cue: at,
        verb: mention.cue.lemma,
        stance: toStance(site, mention, hypothesis, knowledge.reporting),
        said: toSaid(mention, sentence.tokens),
        date: toDate(saidWhen(times, sentence, at, mention.clause, hypothesis.parts)),
        venue: findVenue(site, parts, knowledge.venues),
      })
    // Whoever speaks inside what another reports is not the "he" outside of it.
    const nested = found.some((other) => other.chosen.hypothesis.parts.some((part) => covers(part, at)))
    if (!nested && !insideQuotation(site, at.start)) speakers.push(speaker)
  }
  leaveOuterVenues(site, drafts)
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

/** Takes the venue of an outer saying from what is said within it ("X has threatened a raid, Y said in a speech"). */
function leaveOuterVenues({ sentence: { tokens } }: CueSite, drafts: Draft[]): void {
  for (const [i, draft] of drafts.entries()) {
    const { venue } = draft
    if (!venue) continue
    const at = tokens[venue.phrase.first]!.start
    const isOuter = ({ reported }: Draft): boolean =>
      reported.parts.some((part) => covers(part, draft.cue) && !(part.start <= at && at < part.end))
    if (drafts.some((other) => other !== draft && (isFrame(other) || !reports(draft, other)) && isOuter(other)))
      drafts[i] = { ...draft, venue: null }
  }
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

/** What the cue makes of its content: "called for talks" demands, "called it a disgrace" assesses. */
function toStance(site: CueSite, { cue, clause }: CueMention, { shape }: Hypothesis, reporting: Reporting): string {
  // "conveyed its condemnation of the raid" condemns.
  const voiced = shape === 'noun-phrase' && clause ? toVoicedCue(site, clause, reporting) : null
  if (voiced) return voiced.stance
  return shape === 'prepositional' || shape === 'infinitive' ? cue.stance : (cue.otherwise ?? cue.stance)
}
