import type { Cue } from '../knowledge/lexicon.ts'
import type { Clause, Phrase } from '../model/clause.ts'
import type { Quotation } from '../model/quotation.ts'
import { type Readable, toSpan } from '../model/readable.ts'
import type { EventDate, Speaker, StatementRecord } from '../model/reading.ts'
import type { Sentence } from '../model/sentence.ts'
import { covers, type Range, touches } from '../model/span.ts'
import { defineStage } from '../model/stage.ts'
import type { TimeMention } from '../model/time.ts'
import { timeForClause } from '../resolve/times.ts'
import { findAccordingTo } from './according-to.ts'
import { groupByIndex } from './ordered.ts'
import { type Cast, rangeOf, toSpeaker } from './speakers.ts'
import { type CueSite, findReported, insideQuotation, type Reported } from './statement-content.ts'

/** Cues that only somebody who speaks can be the subject of: their subject need not stand in the list of speakers. */
const strongCues = new Set([
  'say',
  'tell',
  'add',
  'deny',
  'vow',
  'announce',
  'accuse',
  'urge',
  'condemn',
  'denounce',
  'warn',
  'pledge',
  'insist',
  'reiterate',
])

interface Draft {
  readonly sentence: Sentence
  readonly reported: Reported
  readonly speaker: Speaker
  readonly cue: Range
  readonly verb: string
  readonly stance: string
  readonly said: StatementRecord['said']
  readonly date: EventDate | null
}

/** Whether the words were said: "did not say", "will announce", "could say". */
function toSaid(clause: Clause): StatementRecord['said'] {
  if (clause.negated) return 'unsaid'
  if (clause.tense === 'future') return 'future'
  return clause.modality !== null && clause.form === 'finite' && clause.modality !== 'can' ? 'conditional' : 'said'
}

const toDate = (time: TimeMention | null): EventDate | null =>
  time && time.from !== null
    ? { from: time.from, to: time.to, edtf: time.edtf, precision: time.precision, basis: time.basis }
    : null

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

/** Attributed statements: who said what, in whose words. Cue verbs by table; content by clause and quotation marks; speakers by name, role or pronoun. */
export const statements = (cues: ReadonlyMap<string, Cue>, speakerNouns: ReadonlySet<string>) =>
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
    ],
    makes: 'statements',
    run: ({ readable, paragraphs, sentences, phrases, clauses, quotations, people, organizations, times }) => {
      const cast: Cast = { readable, people, organizations, speakerNouns }
      const recent: Speaker[] = []
      const drafts: Draft[] = []
      const hasBody = paragraphs.some((paragraph) => paragraph.kind === 'body')
      const clausesOf = groupByIndex(clauses)
      for (const sentence of sentences) {
        const paragraph = paragraphs[sentence.paragraph]!
        const site: CueSite = {
          text: readable.text,
          sentence,
          phrases: phrases[sentence.index] ?? [],
          clauses: clausesOf.get(sentence.index) ?? [],
          quotations: quotations.filter(
            (quotation) => touches(quotation, sentence) || Math.abs(quotation.start - sentence.end) < 3,
          ),
          from: sentence.start,
        }
        // Headlines repeat what the body says.
        if (paragraph.kind !== 'body' && hasBody) continue
        for (const draft of findInSentence(site, cast, cues, recent, times)) {
          drafts.push(draft)
          if (!insideQuotation(site, draft.cue.start)) recent.push(draft.speaker)
        }
        const subject = personSubject(site, cast)
        if (subject && recent.at(-1)?.ref !== subject.ref) recent.push(subject)
      }
      return toRecords(dropRepeats(drafts), readable, quotations)
    },
  })

/** A person named as the subject of the sentence: the next "he" may be that person, though nothing was said. */
function personSubject(site: CueSite, cast: Cast): Speaker | null {
  const main = site.clauses.find(
    (clause) =>
      clause.form === 'finite' &&
      clause.subject !== null &&
      !insideQuotation(site, site.sentence.tokens[clause.first]!.start),
  )
  if (!main?.subject) return null
  const speaker = toSpeaker(cast, site.sentence, main.subject, [], false)
  return speaker?.kind === 'person' && speaker.ref !== null ? speaker : null
}

function findInSentence(
  site: CueSite,
  cast: Cast,
  cues: ReadonlyMap<string, Cue>,
  recent: readonly Speaker[],
  times: readonly TimeMention[],
): Draft[] {
  const { sentence } = site
  const drafts: Draft[] = []
  const speakers = [...recent]
  for (const clause of site.clauses) {
    const cue = cues.get(clause.lemma)
    const head = sentence.tokens[clause.head]!
    if (!cue) continue
    const reported = findReported(site, clause, cue, cues)
    if (!reported) continue
    const inQuote = insideQuotation(site, head.start)
    const speaker = reported.speaker
      ? toSpeaker(cast, sentence, reported.speaker, speakers, strongCues.has(clause.lemma) && !inQuote)
      : null
    if (!speaker) continue
    const at = { start: sentence.tokens[clause.first]!.start, end: head.end }
    drafts.push({
      sentence,
      reported,
      speaker,
      cue: at,
      verb: clause.lemma,
      stance: toStance(cue, reported),
      said: toSaid(clause),
      date: toDate(saidWhen(times, sentence, at, reported.parts)),
    })
    // Whoever is quoted as speaking inside a quotation is not the "he" outside of it.
    if (!inQuote) speakers.push(speaker)
  }
  const according = findAccordingTo(site)
  if (according) {
    const speaker = toSpeaker(cast, sentence, according.speaker!, speakers, true)
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
      })
  }
  return drafts
}

/** What the cue makes of its content: "called for talks" demands, "called it a disgrace" assesses. */
const toStance = (cue: Cue, { rule }: Reported): string =>
  rule === 'statement/prepositional' || rule === 'statement/infinitive' ? cue.stance : (cue.otherwise ?? cue.stance)

/** The time of the saying, not of what is said: a time expression outside the content. */
function saidWhen(
  times: readonly TimeMention[],
  sentence: Sentence,
  cue: Range,
  parts: readonly Range[],
): TimeMention | null {
  const outside = times.filter((time) => !parts.some((part) => touches(part, time)))
  return timeForClause(outside, sentence, cue)
}

/** Of two drafts on the same words by the same speaker the surer one is kept; of two halves of one saying both. */
function dropRepeats(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.filter((draft) => {
    const twin = drafts.find(
      (other) =>
        other !== draft &&
        other.speaker.name === draft.speaker.name &&
        sameParts(other.reported.parts, draft.reported.parts),
    )
    return (
      !twin ||
      twin.reported.confidence < draft.reported.confidence ||
      (twin.reported.confidence === draft.reported.confidence && drafts.indexOf(twin) > drafts.indexOf(draft))
    )
  })
}

const sameParts = (a: readonly Range[], b: readonly Range[]): boolean =>
  a.some((x) => b.some((y) => covers(x, y) || covers(y, x)))

function toRecords(
  drafts: readonly Draft[],
  readable: Readable,
  quotations: readonly Quotation[],
): readonly StatementRecord[] {
  const ordered = [...drafts].sort((a, b) => a.cue.start - b.cue.start)
  return ordered.map((draft, i) => {
    const { parts } = draft.reported
    const inner = parts.map((part) => withoutMarks(part, quotations))
    const whole = {
      start: Math.min(...inner.map((part) => part.start)),
      end: Math.max(...inner.map((part) => part.end)),
    }
    const form = toForm(parts, quotations, readable.text)
    const outer = ordered.findIndex(
      (other, j) =>
        j !== i &&
        other.reported.parts.some((part) => covers(part, draft.cue)) &&
        other.speaker.name !== draft.speaker.name,
    )
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
      topic: [],
      addressee: toAddressee(draft, readable),
      venue: null,
      date: draft.date,
      within: outer < 0 ? null : `s${outer + 1}`,
      evidence: toSpan(readable, evidence),
      rule: draft.reported.rule,
      confidence:
        draft.speaker.basis === 'stated' ? draft.reported.confidence : Math.round(draft.reported.confidence * 85) / 100,
    }
  })
}

function toAddressee(draft: Draft, readable: Readable): StatementRecord['addressee'] {
  const phrase: Phrase | null = draft.reported.addressee
  if (!phrase) return null
  const range = rangeOf(draft.sentence, phrase)
  return { name: readable.text.slice(range.start, range.end).replace(/\s+/g, ' '), ref: null }
}
