import type { SpeakerNouns } from '../knowledge/lexicon.ts'
import type { Phrase } from '../model/clause.ts'
import type { Token } from '../model/sentence.ts'
import { touches } from '../model/span.ts'
import { type CueSite, insideQuotation } from './cue-site.ts'
import { countBefore } from './ordered.ts'
import { features, type Numbering, values } from './statement-feature-names.ts'
import type { CueMention, Hypothesis } from './statement-hypothesis.ts'

/** Takes one feature: its number, that of what was found, and that of what it was found together with (of '' where it stands alone). */
export type Emit = (feature: number, value: number, beside: number) => void

const alone = values['']

const closedClass = new Set(['ADP', 'AUX', 'CCONJ', 'DET', 'PART', 'PRON', 'SCONJ', 'PUNCT'])

/** A token as the weights know it: small words and marks by themselves, others by their part of speech. */
const toClass = (token: Token | undefined, { numberOf }: Numbering): number =>
  token === undefined ? values.none : numberOf(closedClass.has(token.upos) ? token.lower : token.upos)

const steps = (['0', '1', '2-3', '4-7', '8-15', '16-31', '32-63', '64-'] as const).map((step) => values[step])

/** A number on a scale that doubles. */
const toScale = (count: number): number => steps[count <= 0 ? 0 : Math.min(7, 32 - Math.clz32(count))]!

const toWord = (value: boolean): number => (value ? values.yes : values.no)

/** What kind of words name the speaker. */
function toSpeakerKind(
  site: CueSite,
  phrase: Phrase | null,
  speakerNouns: SpeakerNouns,
  { numberOf }: Numbering,
): number {
  if (!phrase) return values.nobody
  const head = site.sentence.tokens[phrase.head]!
  if (head.upos === 'PRON' || head.upos === 'DET') return numberOf(head.lower)
  if (speakerNouns.has(head.lower)) return values.speaker
  return head.upos === 'PROPN' ? values.name : numberOf(head.upos)
}

/** What all readings of a word have in common, by number. */
export interface Described {
  readonly mention: CueMention
  readonly lemma: number
  readonly part: number
  readonly stance: number
  /** What kind of words name the speaker of the word. */
  readonly kind: number
  readonly before: number
  readonly form: number
}

/** Features of a word that may report, whatever its content: is it a report at all? */
export function describeMention(
  site: CueSite,
  mention: CueMention,
  speakerNouns: SpeakerNouns,
  numbering: Numbering,
  emit: Emit,
): Described {
  const { numberOf } = numbering
  const { tokens } = site.sentence
  const { cue, clause, speaker, first, last } = mention
  const lemma = numberOf(cue.lemma)
  const stance = numberOf(cue.stance)
  const part = numberOf(mention.part)
  const kind = toSpeakerKind(site, speaker, speakerNouns, numbering)
  const before = toClass(tokens[first - 1], numbering)
  const after = toClass(tokens[last + 1], numbering)
  emit(features.word, lemma, part)
  emit(features.stance, stance, alone)
  emit(features.speaker, kind, alone)
  emit(features.speaker, kind, stance)
  emit(features.speaker, kind, part)
  emit(features.quoted, toWord(insideQuotation(site, tokens[mention.head]!.start)), kind)
  emit(features.before, before, alone)
  emit(features.after, after, alone)
  emit(features.after, after, stance)
  emit(features.far, speaker ? toScale(Math.abs(first - speaker.last) - 1) : values.no, alone)
  const head = speaker ? tokens[speaker.head]! : null
  if (head?.upos === 'NOUN') emit(features.head, numberOf(head.lemma), alone)
  const form = clause ? numberOf(clause.form) : values['no clause']
  if (!clause) return { mention, lemma, part, stance, kind, before, form }
  const voiced = clause.voice === 'passive' ? values.passive : form
  emit(features.form, voiced, part)
  emit(features.form, voiced, kind)
  emit(features.form, voiced, lemma)
  emit(features[clause.tense ?? 'no tense'], numberOf(clause.aspect), stance)
  emit(features.modal, clause.modality === null ? values.none : numberOf(clause.modality), alone)
  emit(features.negated, toWord(clause.negated), stance)
  emit(features.role, numberOf(clause.role), alone)
  if (mention.part === 'noun') emit(features.verb, numberOf(clause.lemma), alone)
  return { mention, lemma, part, stance, kind, before, form }
}

/** How the content stands to quotation marks: all, its beginning, its end or some of it in them, or none. */
function toQuoting(site: CueSite, { parts }: Hypothesis): number {
  const part = parts[0]!
  const inside = site.quotations.filter((quotation) => !quotation.nested && touches(quotation, part))
  if (inside.length === 0) return values.none
  const begins = inside[0]!.start <= part.start + 1
  const ends = inside.at(-1)!.end >= part.end - 1
  return values[inside.length === 1 && begins && ends ? 'all' : begins ? 'begins' : ends ? 'ends' : 'some']
}

/** Does the list say that the cue takes its content in this way? */
function isDeclared({ cue }: CueMention, { shape, lead }: Hypothesis): boolean {
  switch (shape) {
    case 'prepositional':
      return cue.prepositions.has(lead)
    case 'infinitive':
      return cue.frames.has('to')
    case 'noun-phrase':
    case 'gerund':
      return cue.frames.has('np') && cue.prepositions.size === 0
    case 'that':
    case 'bare-clause':
    case 'question':
    case 'parenthetical':
      return cue.frames.has('that')
    default:
      return cue.frames.has('quote')
  }
}

/** Does a quotation of the sentence stand neither in the content nor around the cue? */
const leavesQuotation = ({ sentence, quotations }: CueSite, { head }: CueMention, { parts }: Hypothesis): boolean =>
  quotations.some(
    (quotation) =>
      !quotation.nested &&
      quotation.start >= sentence.start &&
      quotation.end <= sentence.end &&
      !parts.some((part) => touches(quotation, part)) &&
      !touches(quotation, sentence.tokens[head]!),
  )

/** Do two readings begin alike, so that they differ in nothing but their ends? */
export const beginsAlike = (a: Hypothesis, b: Hypothesis): boolean =>
  a.first === b.first && a.shape === b.shape && a.lead === b.lead && a.speaker === b.speaker

/** Features of a reading that all readings have which begin like it: can content begin here? */
export function describeBeginning(
  site: CueSite,
  described: Described,
  hypothesis: Hypothesis,
  speakerNouns: SpeakerNouns,
  numbering: Numbering,
  emit: Emit,
): void {
  const { numberOf } = numbering
  const { tokens } = site.sentence
  const { mention, lemma, part, stance, before, form } = described
  const { first, lead, speaker } = hypothesis
  const shape = numberOf(hypothesis.shape)
  const declared = values[isDeclared(mention, hypothesis) ? 'declared' : 'undeclared']
  emit(features.shape, shape, part)
  emit(mention.part === 'verb' ? features['verb shape'] : features['noun shape'], shape, lemma)
  emit(features.shape, shape, stance)
  emit(features.shape, shape, declared)
  emit(features.shape, shape, form)
  emit(features.before, before, shape)
  const kind = speaker === mention.speaker ? described.kind : toSpeakerKind(site, speaker, speakerNouns, numbering)
  emit(features.by, kind, shape)
  if (lead) {
    const word = numberOf(lead)
    emit(features.lead, word, lemma)
    emit(features.lead, word, declared)
  }
  if (first >= 0) {
    emit(features.first, toClass(tokens[first], numbering), shape)
    emit(features.gap, toScale(first - mention.last - 1), shape)
    return
  }
  emit(features.rest, toScale(tokens.length - 1 - mention.last), shape)
  emit(features.tail, toClass(tokens[mention.last + 1], numbering), shape)
  let verb = mention.last + 1
  while (verb < tokens.length && tokens[verb]!.upos !== 'VERB') verb++
  emit(features['rest verb'], verb < tokens.length ? toScale(verb - mention.last) : values.no, shape)
}

/** Features of what a reading takes for content: does it end here? */
export function describeExtent(
  site: CueSite,
  { mention }: Described,
  hypothesis: Hypothesis,
  { numberOf }: Numbering,
  emit: Emit,
): void {
  const { tokens } = site.sentence
  const { first, over, parts } = hypothesis
  const content = parts[0]!
  const shape = numberOf(hypothesis.shape)
  const edge = numberOf(hypothesis.edge)
  const hasQuotations = site.quotations.length > 0
  const quoting = hasQuotations ? toQuoting(site, hypothesis) : values.none
  let finite = 0
  for (const { form, head } of site.clauses)
    if (form === 'finite' && tokens[head]!.start >= content.start && tokens[head]!.end <= content.end) finite++
  const clauses = toScale(Math.min(2, finite))
  emit(features.quoting, quoting, shape)
  emit(features.left, toWord(hasQuotations && leavesQuotation(site, mention, hypothesis)), shape)
  emit(features.clauses, clauses, shape)
  emit(features.words, toScale(countTokens(tokens, content.start, content.end)), shape)
  emit(features.edge, edge, alone)
  emit(features.edge, edge, shape)
  emit(features['edge clauses'], edge, clauses)
  emit(features['edge quoting'], edge, quoting)
  emit(features.parts, values[parts.length > 1 ? 'two' : 'one'], alone)
  for (const boundary of over) {
    const word = numberOf(boundary)
    emit(features.over, word, alone)
    emit(features.over, word, shape)
  }
  if (first >= 0) emit(features['goes on'], toWord(goesOn(site, hypothesis)), alone)
}

/** Tokens that begin and end within the range. */
const countTokens = (tokens: readonly Token[], start: number, end: number): number =>
  Math.max(0, countBefore(tokens, toEnd, end + 1) - countBefore(tokens, toStart, start))
const toStart = (token: Token): number => token.start
const toEnd = (token: Token): number => token.end

/** Is the word right behind the content a verb form that goes on with it ("…, adding")? */
function goesOn({ sentence: { tokens }, clauses }: CueSite, { parts }: Hypothesis): boolean {
  let next = countBefore(tokens, toStart, parts[0]!.end)
  while (next < tokens.length && tokens[next]!.upos === 'PUNCT') next++
  if (next < tokens.length) for (const { first, form } of clauses) if (first === next && form !== 'finite') return true
  return false
}
