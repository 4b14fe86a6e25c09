import type { Clause } from '../model/clause.ts'
import type { Source, StatementRecord } from '../model/reading.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import { type Range, touches } from '../model/span.ts'
import { type Hearing, marksOf, memory, report, toNamed, toRange, toReference, toSpoken } from './hearing.ts'
import { countBefore, takeNear, toTokens } from './ordered.ts'

/** Verbs of counting: their subject is who counted, whether they report speech or not. */
const counting =
  /^(count|record|document|tally|list|estimate|put|register|log|confirm|report|announce|say|claim|reckon)$/

/** How many tokens on either side of a figure are searched for who says it. */
const earshot = 60

/** The phrase behind "according to", up to the next mark or verb. */
function findAccordingTo(hearing: Hearing, tokens: readonly Token[], own: Range): Source | null {
  const { according } = marksOf(hearing, tokens)
  if (according.length === 0) return null
  const near = toTokens(tokens, own)
  if (near === null) return null
  const at = according.find(
    (i) => i >= near.first - earshot && i < near.last + earshot && tokens[i + 1]?.lower === 'to',
  )
  if (at === undefined || at + 2 >= tokens.length) return null
  let last = at + 2
  while (last + 1 < tokens.length && last < at + 12) {
    const next = tokens[last + 1]!
    const verb = (next.upos === 'VERB' || next.upos === 'AUX') && tokens[last]!.upos !== 'DET'
    if (/^[,.;:"“”()]$/.test(next.text) || verb || /^(who|which|that)$/.test(next.lower)) break
    last++
  }
  return toReference(hearing, toRange(tokens, { first: at + 2, last }))
}

/** Does it stand for somebody named before? A tagger takes some for nouns. */
const isPronoun = ({ upos, lower }: Token): boolean => upos === 'PRON' || /^(it|they|he|she|we)$/.test(lower)

/** "By official count", "on UN figures": the words that say whose count it is. */
function findByCount(hearing: Hearing, tokens: readonly Token[], own: Range): Source | null {
  const { reports } = marksOf(hearing, tokens)
  if (reports.length === 0) return null
  const near = toTokens(tokens, own)
  if (near === null) return null
  for (const at of reports) {
    if (at < near.first - 16 || at >= near.last + 16 || (at >= near.first && at <= near.last)) continue
    let first = at
    while (first > 0 && at - first < 5 && /^(ADJ|NOUN|PROPN|PART|DET)$/.test(tokens[first - 1]!.upos)) first--
    if (first === at || !/^(by|on|from)$/.test(tokens[first - 1]?.lower ?? '')) continue
    return toReference(hearing, toRange(tokens, { first, last: at }))
  }
  return null
}

/** Whom the speaker of a figure leans on for it, named behind "citing" or "quoting"; null where nobody. */
function findCited(hearing: Hearing, tokens: readonly Token[], own: Range): Source | null {
  const marks = marksOf(hearing, tokens)
  if (marks.citing.length === 0) return null
  const near = toTokens(tokens, own)
  if (near === null) return null
  for (const at of marks.citing) {
    if (at < near.first - earshot || at >= near.last + earshot) continue
    let last = at
    while (
      last + 1 < tokens.length &&
      last < at + 10 &&
      /^(DET|ADJ|NOUN|PROPN|PART|CCONJ)$/.test(tokens[last + 1]!.upos)
    )
      last++
    if (last > at && tokens[last]!.upos !== 'DET') return toReference(hearing, toRange(tokens, { first: at + 1, last }))
  }
  return null
}

const closing = /^(reports|claims|estimates)$/

/** Who speaks behind the words of a figure: "…, the mission said", "…, the news agency reports". */
function findSpeakerBehind(hearing: Hearing, tokens: readonly Token[], own: Range): Source | null {
  const near = toTokens(tokens, own)
  if (near === null) return null
  let comma = -1
  for (let i = near.last + 1; i < Math.min(tokens.length, near.last + earshot); i++) {
    const token = tokens[i]!
    if (/^[,"”]$/.test(token.text)) comma = i
    if (token.text === ';') return null
    // A tagger takes the last word of "…, the military reports." for a noun.
    const says =
      (token.upos === 'VERB' || (token.upos === 'NOUN' && closing.test(token.lower))) &&
      (counting.test(token.lemma) ||
        closing.test(token.lower) ||
        hearing.lexicon.cues.get(token.lemma)?.frames.has('that'))
    const closes = tokens[i + 1] === undefined || /^[,.)]$/.test(tokens[i + 1]!.text)
    if (!says || !closes || comma < 0 || i - comma < 2 || i - comma > 14) continue
    const name = tokens.slice(comma + 1, i)
    if (name.some(({ upos }) => upos === 'AUX' || upos === 'SCONJ') || !/^(DET|PROPN|NOUN|ADJ)$/.test(name[0]!.upos))
      continue
    return toReference(hearing, toRange(tokens, { first: comma + 1, last: i - 1 }))
  }
  return null
}

/**
 * Who a figure is from: the speaker of the statement around it, or who "according to", a verb of saying or of counting names in its sentence.
 * `own` counts in the text as read, `spanStart` in the text as received, as statements do.
 */
export function findCounters(
  hearing: Hearing,
  sentence: Sentence,
  clauses: readonly Clause[],
  own: Range,
  spanStart: number,
): readonly Source[] {
  const { statements, lexicon } = hearing
  const begun = countBefore(statements, (one) => one.content.start, spanStart + 1)
  const said = statements
    .slice(Math.max(0, begun - memory), begun)
    .filter((one) => one.said === 'said' && one.verb !== 'lie' && spanStart < one.content.end)
  const length = ({ content }: StatementRecord): number => content.end - content.start
  const closest = said.reduce<StatementRecord | null>((a, b) => (a === null || length(b) < length(a) ? b : a), null)
  const until = countBefore(hearing.heard, (one) => one.at, spanStart)
  const heard = hearing.heard.slice(Math.max(0, until - memory), until).map(({ name, ref }) => ({ name, ref }))
  if (closest && closest.speaker.name.length > 3) return [toNamed(hearing, toSpoken(closest), heard)]
  const { tokens } = sentence
  const quoted = findAccordingTo(hearing, tokens, own)
  if (quoted) return [toNamed(hearing, quoted, heard)]
  const counted = findByCount(hearing, tokens, own)
  if (counted) return [counted]
  const nearby = takeNear(clauses, (clause) => tokens[clause.first]!.start, own.start, 24)
  for (const clause of nearby.toReversed()) {
    const { subject } = clause
    // What "lies 30 km away" tells no untruth.
    const says =
      counting.test(clause.lemma) ||
      (clause.lemma !== 'lie' && lexicon.cues.get(clause.lemma)?.frames.has('that') === true)
    if (!subject || clause.voice !== 'active' || clause.negated || !says) continue
    const range = toRange(tokens, subject)
    if (touches(range, own)) continue
    // "Its report lists …": whoever was heard last.
    if (/^(its|their|his|her)$/.test(tokens[subject.first]!.lower) && report.has(tokens[subject.head]!.lower))
      return heard.slice(-1)
    const isBehind = own.end <= range.start && /^[,"”]$/.test(tokens[subject.first - 1]?.text ?? '')
    if (own.start < tokens[clause.last]!.end && !isBehind) continue
    if (isPronoun(tokens[subject.head]!)) return heard.slice(-1)
    return [toNamed(hearing, toReference(hearing, range), heard)]
  }
  const behind = findSpeakerBehind(hearing, tokens, own)
  if (behind) return [toNamed(hearing, behind, heard)]
  return isOwnReport(hearing, tokens, own) ? heard.slice(-1) : []
}

/** "Its mid-year report lists …": whoever was heard last counted, whatever the tagger makes of the verb. */
function isOwnReport(hearing: Hearing, tokens: readonly Token[], own: Range): boolean {
  const { reports } = marksOf(hearing, tokens)
  const near = reports.length === 0 ? null : toTokens(tokens, own)
  if (near === null) return false
  const at = reports.find((one) => one >= Math.max(1, near.first - 8) && one < near.first)
  return (
    at !== undefined && tokens.slice(Math.max(0, at - 4), at).some(({ lower }) => /^(its|their|his|her)$/.test(lower))
  )
}

/** Who counted a figure, and who passes it on where that is another. */
export interface Sources {
  readonly by: readonly Source[]
  readonly reportedBy: Source | null
}

/** The counter and the reporter of a figure: where a speaker leans on others ("citing", "according to"), these have counted. */
export function findSources(
  hearing: Hearing,
  sentence: Sentence,
  clauses: readonly Clause[],
  own: Range,
  spanStart: number,
): Sources {
  const { tokens } = sentence
  const by = findCounters(hearing, sentence, clauses, own, spanStart)
  const cited = findCited(hearing, tokens, own)
  const quoted = cited ?? (by.length > 0 ? findAccordingTo(hearing, tokens, own) : null)
  if (quoted === null || by.some(({ name }) => name === quoted.name))
    return { by: by.length === 0 && quoted ? [quoted] : by, reportedBy: null }
  return { by: [quoted], reportedBy: by[0] ?? null }
}
