import type { Cue, Reporting, SpeakerNouns, Venues } from '../knowledge/lexicon.ts'
import type { Phrase } from '../model/clause.ts'
import type { Quotation } from '../model/quotation.ts'
import { type Readable, toSpan } from '../model/readable.ts'
import type { EventDate, Reference, Speaker, StatementRecord } from '../model/reading.ts'
import type { Sentence } from '../model/sentence.ts'
import { covers, type Range, touches } from '../model/span.ts'
import { defineStage, type Layers } from '../model/stage.ts'
import type { TimeMention } from '../model/time.ts'
import { findAccordingTo } from './according-to.ts'
import { findCueMentions } from './cue-mentions.ts'
import { type CueSite, insideQuotation } from './cue-site.ts'
import { makeSites } from './cue-sites.ts'
import { cutAtSecondThat } from './said-besides.ts'
import { type Cast, rangeOf, toCast, toNamed, toSpeaker } from './speakers.ts'
import { carryDates, saidWhen, toDate } from './statement-dates.ts'
import type { CueMention } from './statement-hypotheses.ts'
import { type Chosen, chooseHypothesis, type Weights } from './statement-model.ts'
import { findVenue, type Venue } from './venue.ts'

/** What a cue reports: the runs of the text as read that hold it, and to whom it was said. */
interface Reported {
  readonly parts: readonly Range[]
  readonly addressee: Phrase | null
  readonly rule: string
  readonly confidence: number
}

interface Draft {
  readonly sentence: Sentence
  readonly reported: Reported
  readonly speaker: Speaker
  readonly cue: Range
  readonly verb: string
  readonly stance: string
  readonly said: StatementRecord['said']
  readonly date: EventDate | null
  readonly venue: Venue | null
}

/** Whether the words were said: "did not say", "will announce", "could say". */
function toSaid({ part, clause }: CueMention): StatementRecord['said'] {
  if (part === 'noun' || !clause) return 'said'
  if (clause.negated) return 'unsaid'
  if (clause.tense === 'future') return 'future'
  return clause.modality !== null && clause.form === 'finite' && clause.modality !== 'can' ? 'conditional' : 'said'
}

/** How much of the content stands in quotation marks. */
function toForm(parts: readonly Range[], quotations: readonly Quotation[], text: string): StatementRecord['form'] {
  if (!parts.some((part) => quotations.some((quotation) => touches(part, quotation)))) return 'indirect'
  const letters = (range: Range) => text.slice(range.start, range.end).replace(/[^\p{L}\p{N}]/gu, '').length
  const all = parts.reduce((sum, part) => sum + letters(part), 0)
  let quoted = 0
  for (const part of parts)
    for (const quotation of quotations) {
      if (quotation.nested || !touches(part, quotation)) continue
      quoted += letters({
        start: Math.max(part.start, quotation.inner.start),
        end: Math.min(part.end, quotation.inner.end),
      })
    }
  if (quoted === 0) return 'indirect'
  return quoted >= all - 1 ? 'direct' : 'mixed'
}

/** One span over all parts; only the marks of a whole quotation are left outside. */
function withoutMarks(part: Range, quotations: readonly Quotation[]): Range {
  const whole = quotations.find(
    (quotation) => quotation.start === part.start && quotation.end >= part.end && quotation.inner.end <= part.end + 1,
  )
  return whole ? whole.inner : part
}

/** A report is taken for one from this probability on: the balance of finding all and finding no others. Nouns mislead more often. */
const leastSure = { verb: 0.27, noun: 0.6 } as const

/** Everything that tells statements: the words that report, who can speak, and the learned weights. */
export interface StatementKnowledge {
  readonly reporting: Reporting
  readonly speakerNouns: SpeakerNouns
  readonly weights: Weights
  readonly venues: Venues
}

/** Attributed statements: who said what, in whose words. Words that report by table; content by clause, marks and learned weights; speakers by name, role or pronoun. */
export const statements = (knowledge: StatementKnowledge) =>
  defineStage({
    name: 'statements',
    needs: [
      'readable',
      'paragraphs',
      'sentences',
      'phrases',
      'clauses',
      'quotations',
      'people',
      'organizations',
      'times',
      'places',
    ],
    makes: 'statements',
    run: (layers) => {
      const { readable, people, organizations, times } = layers
      const cast = toCast(readable, people, organizations, knowledge.speakerNouns)
      const recent: Speaker[] = []
      const drafts: Draft[] = []
      for (const site of makeSites(layers)) {
        const subject = namedSubject(site, cast)
        const found = findInSentence(site, cast, knowledge, recent, subject, times)
        if (subject && recent.at(-1)?.ref !== subject.ref) recent.push(subject)
        for (const draft of found) {
          drafts.push(draft)
          if (!found.some((other) => reports(other, draft))) recent.push(draft.speaker)
        }
      }
      return toRecords(carryDates(dropRepeats(cutNested(drafts))), layers)
    },
  })

/** The subject of the sentence's first verb outside quotation marks. */
const mainSubject = (site: CueSite): Phrase | null =>
  site.clauses.find(
    (clause) =>
      clause.form === 'finite' &&
      clause.subject !== null &&
      !insideQuotation(site, site.sentence.tokens[clause.first]!.start),
  )?.subject ?? null

/** A person or body named as the subject of the sentence: the next "he" or "it" may be that one, though nothing was said. */
function namedSubject(site: CueSite, cast: Cast): Speaker | null {
  const subject = mainSubject(site)
  return subject && toNamed(cast, site.sentence, subject)
}

function findInSentence(
  site: CueSite,
  cast: Cast,
  { reporting, speakerNouns, weights, venues }: StatementKnowledge,
  recent: readonly Speaker[],
  subject: Speaker | null,
  times: readonly TimeMention[],
): Draft[] {
  const { sentence } = site
  const drafts: Draft[] = []
  const speakers = [...recent]
  const found = findCueMentions(site, reporting).flatMap((mention) => {
    const chosen = chooseHypothesis(weights, site, mention, speakerNouns)
    if (!chosen) return []
    return chosen.probability >= leastSure[mention.part] || isReckoning(site, mention, chosen)
      ? [{ mention, chosen }]
      : []
  })
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
        said: toSaid(mention),
        date: toDate(saidWhen(times, sentence, at, mention.clause, hypothesis.parts)),
        venue: findVenue(site, hypothesis.parts, venues),
      })
    // Whoever speaks inside what another reports is not the "he" outside of it.
    const nested = found.some((other) => other.chosen.hypothesis.parts.some((part) => covers(part, at)))
    if (!nested && !insideQuotation(site, at.start)) speakers.push(speaker)
  }
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
  return drafts
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

/** Statements further apart than this many others do not hold each other. */
const farthest = 24

/** Of two drafts on the same words by the same speaker the surer one is kept, unless one reports the other. */
function dropRepeats(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.filter((draft, at) => {
    const around = drafts.slice(Math.max(0, at - farthest), at + farthest)
    // "He said that he hoped …" reports one thing, said by one.
    if (around.some((other) => other.speaker.name === draft.speaker.name && reports(other, draft))) return false
    const twin = around.find(
      (other) =>
        other !== draft &&
        other.speaker.name === draft.speaker.name &&
        sameParts(other.reported.parts, draft.reported.parts) &&
        !reports(other, draft) &&
        !reports(draft, other),
    )
    return (
      !twin ||
      twin.reported.confidence < draft.reported.confidence ||
      (twin.reported.confidence === draft.reported.confidence && drafts.indexOf(twin) > drafts.indexOf(draft))
    )
  })
}

/** Shapes that take the rest of a sentence for content. */
const framing: ReadonlySet<string> = new Set(
  ['parenthetical', 'inverted', 'according-to'].map((shape) => `statement/${shape}`),
)

/** "US intelligence estimates that 2,500 remain, Kurman said": what is estimated ends where Kurman's words do. */
function cutNested(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft, at) => {
    if (framing.has(draft.reported.rule)) return draft
    const frame = drafts
      .slice(Math.max(0, at - farthest), at + farthest)
      .find((other) => framing.has(other.reported.rule) && reports(other, draft) && reports(draft, other))
    const outer = frame?.reported.parts.find((part) => covers(part, draft.cue))
    if (!outer) return draft
    const parts = draft.reported.parts.flatMap(({ start, end }) => {
      const cut = { start: Math.max(start, outer.start), end: Math.min(end, outer.end) }
      return cut.end > cut.start ? [cut] : []
    })
    return parts.length === 0 ? draft : { ...draft, reported: { ...draft.reported, parts } }
  })
}

/** Does the one report that the other said something? */
const reports = (outer: Draft, inner: Draft): boolean =>
  outer !== inner && outer.reported.parts.some((part) => covers(part, inner.cue))

const sameParts = (a: readonly Range[], b: readonly Range[]): boolean =>
  a.some((x) => b.some((y) => covers(x, y) || covers(y, x)))

type Told = Pick<Layers, 'readable' | 'quotations' | 'times' | 'people' | 'organizations' | 'places'>

/** The most that one content is about. */
const mostTopics = 6

/** Who and what places the content names, in its order, without the speaker. */
function findTopic({ reported, speaker }: Draft, { people, organizations, places }: Told): readonly Reference[] {
  const found: { start: number; name: string; ref: string }[] = []
  for (const one of [...people, ...organizations, ...places]) {
    if (one.id === speaker.ref) continue
    const mention = one.mentions.find((range) => reported.parts.some((part) => covers(part, range)))
    if (mention) found.push({ start: mention.start, name: one.name, ref: one.id })
  }
  return found
    .sort((a, b) => a.start - b.start)
    .slice(0, mostTopics)
    .map(({ name, ref }) => ({ name, ref }))
}

/** The first time that the content itself speaks of: by when, since when. */
const whenOf = ({ reported }: Draft, times: readonly TimeMention[]): TimeMention | null =>
  times.find((time) => time.from !== null && reported.parts.some((part) => covers(part, time))) ?? null

function toRecords(drafts: readonly Draft[], layers: Told): readonly StatementRecord[] {
  const { readable, quotations } = layers
  const ordered = [...drafts].sort((a, b) => a.cue.start - b.cue.start)
  return ordered.map((draft, i) => {
    const { parts } = draft.reported
    const inner = parts.map((part) => withoutMarks(part, quotations))
    const whole = {
      start: Math.min(...inner.map((part) => part.start)),
      end: Math.max(...inner.map((part) => part.end)),
    }
    const form = toForm(parts, quotations, readable.text)
    const from = Math.max(0, i - farthest)
    const near = ordered.slice(from, i + farthest).findIndex((other) => reports(other, draft))
    const outer = near < 0 ? -1 : near + from
    const evidence = {
      start: Math.min(draft.cue.start, ...parts.map((part) => part.start)),
      end: Math.max(draft.cue.end, ...parts.map((part) => part.end)),
    }
    return {
      id: `s${i + 1}`,
      speaker: draft.speaker,
      cue: toSpan(readable, draft.cue),
      verb: draft.verb,
      said: draft.said,
      content: {
        ...toSpan(readable, whole),
        parts: inner.length > 1 ? inner.map((part) => toSpan(readable, part)) : [],
      },
      form,
      direct: form !== 'indirect',
      stance: draft.stance,
      topic: findTopic(draft, layers),
      addressee: toAddressee(draft, readable),
      venue: draft.venue?.name ?? null,
      date: draft.date,
      when: toDate(whenOf(draft, layers.times)),
      within: outer < 0 ? null : `s${outer + 1}`,
      evidence: toSpan(readable, evidence),
      rule: draft.reported.rule,
      confidence:
        draft.speaker.basis === 'stated' ? draft.reported.confidence : Math.round(draft.reported.confidence * 85) / 100,
    }
  })
}

function toAddressee(draft: Draft, readable: Readable): StatementRecord['addressee'] {
  const phrase: Phrase | null = draft.reported.addressee ?? draft.venue?.addressee ?? null
  if (!phrase) return null
  const range = rangeOf(draft.sentence, phrase)
  return { name: readable.text.slice(range.start, range.end).replace(/\s+/g, ' '), ref: null }
}
