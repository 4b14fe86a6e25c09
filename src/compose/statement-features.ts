import type { SpeakerNouns } from '../knowledge/lexicon.ts'
import type { Phrase } from '../model/clause.ts'
import type { Token } from '../model/sentence.ts'
import { touches } from '../model/span.ts'
import { type CueSite, insideQuotation } from './cue-site.ts'
import type { CueMention, Hypothesis } from './statement-hypotheses.ts'

const closedClass = new Set(['ADP', 'AUX', 'CCONJ', 'DET', 'PART', 'PRON', 'SCONJ'])

/** A token as the weights know it: small words by themselves, others by their part of speech. */
const toClass = (token: Token | undefined): string =>
  token === undefined ? 'none' : closedClass.has(token.upos) || token.upos === 'PUNCT' ? token.lower : token.upos

/** A number on a scale that doubles. */
const toScale = (count: number): number => (count <= 0 ? 0 : Math.min(7, Math.floor(Math.log2(count)) + 1))

/** What kind of words name the speaker. */
function toSpeakerKind(site: CueSite, phrase: Phrase | null, speakerNouns: SpeakerNouns): string {
  if (!phrase) return 'nobody'
  const head = site.sentence.tokens[phrase.head]!
  if (head.upos === 'PRON' || head.upos === 'DET') return head.lower
  if (speakerNouns.has(head.lower)) return 'speaker'
  return head.upos === 'PROPN' ? 'name' : head.upos
}

/** Features of a word that may report, whatever its content: is it a report at all? */
export function describeMention(site: CueSite, mention: CueMention, speakerNouns: SpeakerNouns): string[] {
  const { tokens } = site.sentence
  const { cue, part, clause, speaker, first, last } = mention
  const { lemma, stance } = cue
  const kind = toSpeakerKind(site, speaker, speakerNouns)
  const quoted = insideQuotation(site, tokens[mention.head]!.start)
  const head = speaker ? tokens[speaker.head]! : null
  const found = [
    `${lemma}/${part}`,
    `stance ${stance}`,
    `by ${kind}`,
    `by ${kind}|${stance}`,
    `by ${kind}|${part}`,
    `quoted ${quoted}|${kind}`,
    `before ${toClass(tokens[first - 1])}`,
    `after ${toClass(tokens[last + 1])}`,
    `after ${toClass(tokens[last + 1])}|${stance}`,
    `far ${speaker ? toScale(Math.abs(first - speaker.last) - 1) : 'no'}`,
  ]
  if (head?.upos === 'NOUN') found.push(`head ${head.lemma}`)
  if (clause) {
    const form = `${clause.form}|${clause.voice}`
    found.push(
      `form ${part}|${form}`,
      `form ${form}|${kind}`,
      `form ${lemma}|${form}`,
      `tense ${clause.tense}|${clause.aspect}|${stance}`,
      `modal ${clause.modality}`,
      `negated ${clause.negated}|${stance}`,
      `role ${clause.role}`,
    )
    if (part === 'noun') found.push(`verb ${clause.lemma}`)
  }
  return found
}

/** How the content stands to quotation marks: all, its beginning, its end or some of it in them, or none. */
function toQuoting(site: CueSite, { parts }: Hypothesis): string {
  const part = parts[0]!
  const inside = site.quotations.filter((quotation) => !quotation.nested && touches(quotation, part))
  if (inside.length === 0) return 'none'
  const begins = inside[0]!.start <= part.start + 1
  const ends = inside.at(-1)!.end >= part.end - 1
  return inside.length === 1 && begins && ends ? 'all' : begins ? 'begins' : ends ? 'ends' : 'some'
}

/** Features of one reading of the cue: is this its content? */
export function describeHypothesis(
  site: CueSite,
  mention: CueMention,
  hypothesis: Hypothesis,
  speakerNouns: SpeakerNouns,
): string[] {
  const { tokens } = site.sentence
  const { cue, part, clause } = mention
  const { shape, first, lead, edge, over, parts } = hypothesis
  const content = parts[0]!
  const declared =
    shape === 'prepositional'
      ? cue.prepositions.has(lead)
      : shape === 'infinitive'
        ? cue.frames.has('to')
        : shape === 'noun-phrase' || shape === 'gerund'
          ? cue.frames.has('np') && cue.prepositions.size === 0
          : shape === 'that' || shape === 'bare-clause' || shape === 'question' || shape === 'parenthetical'
            ? cue.frames.has('that')
            : cue.frames.has('quote')
  const quoting = toQuoting(site, hypothesis)
  const left = site.quotations.some(
    (q) =>
      !q.nested &&
      q.start >= site.sentence.start &&
      q.end <= site.sentence.end &&
      !parts.some((run) => touches(q, run)) &&
      !(q.start <= tokens[mention.head]!.start && tokens[mention.head]!.end <= q.end),
  )
  const clauses = site.clauses.filter((other) => {
    const head = tokens[other.head]!
    return other.form === 'finite' && head.start >= content.start && head.end <= content.end
  }).length
  const words = tokensWithin(tokens, content.start, content.end)
  const found = [
    `${shape}/${part}`,
    `${shape}|${cue.lemma}/${part}`,
    `${shape}|${cue.stance}`,
    `${shape}|${declared}`,
    `${shape}|declared ${declared}|${part}`,
    `${shape}|${clause?.form}`,
    `${shape}|quotes ${quoting}`,
    `${shape}|left ${left}`,
    `${shape}|clauses ${Math.min(2, clauses)}`,
    `${shape}|words ${toScale(words)}`,
    `edge ${edge}`,
    `edge ${edge}|${shape}`,
    `edge ${edge}|clauses ${Math.min(2, clauses)}`,
    `edge ${edge}|${quoting}`,
    `parts ${parts.length}`,
    `before ${toClass(tokens[mention.first - 1])}|${shape}`,
    `by ${toSpeakerKind(site, hypothesis.speaker, speakerNouns)}|${shape}`,
  ]
  for (const run of over) found.push(`over ${run}`, `over ${run}|${shape}`)
  if (lead) found.push(`lead ${lead}|${cue.lemma}`, `lead ${lead}|${declared}`)
  if (first >= 0) {
    found.push(
      `first ${toClass(tokens[first])}|${shape}`,
      `gap ${toScale(first - mention.last - 1)}|${shape}`,
      `cue next ${hasCueClause(site, hypothesis, tokens)}`,
    )
  } else {
    const rest = tokens.length - 1 - mention.last
    found.push(`rest ${toScale(rest)}|${shape}`, `tail ${toClass(tokens[mention.last + 1])}|${shape}`)
    const verb = tokens.findIndex((token, i) => i > mention.last && token.upos === 'VERB')
    found.push(`rest verb ${verb < 0 ? 'no' : toScale(verb - mention.last)}|${shape}`)
  }
  return found
}

const tokensWithin = (tokens: readonly Token[], start: number, end: number): number => {
  let count = 0
  for (const token of tokens) if (token.start >= start && token.end <= end) count++
  return count
}

/** Is the token right behind the content a verb form that goes on ("…, adding")? */
function hasCueClause(site: CueSite, { parts }: Hypothesis, tokens: readonly Token[]): boolean {
  const end = parts[0]!.end
  const next = tokens.find((token) => token.start >= end && token.upos !== 'PUNCT')
  return next !== undefined && site.clauses.some((clause) => clause.first === next.index && clause.form !== 'finite')
}
