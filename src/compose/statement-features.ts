import type { SpeakerNouns } from '../knowledge/lexicon.ts'
import type { Phrase } from '../model/clause.ts'
import type { Token } from '../model/sentence.ts'
import { touches } from '../model/span.ts'
import { type CueSite, insideQuotation } from './cue-site.ts'
import type { CueMention, Hypothesis } from './statement-hypothesis.ts'

/** Takes one feature: its name, what was found, and what it was found together with ('' where it stands alone). */
export type Emit = (name: string, value: string, beside: string) => void

const closedClass = new Set(['ADP', 'AUX', 'CCONJ', 'DET', 'PART', 'PRON', 'SCONJ', 'PUNCT'])

/** A token as the weights know it: small words and marks by themselves, others by their part of speech. */
const toClass = (token: Token | undefined): string =>
  token === undefined ? 'none' : closedClass.has(token.upos) ? token.lower : token.upos

const steps = ['0', '1', '2-3', '4-7', '8-15', '16-31', '32-63', '64-']

/** A number on a scale that doubles. */
const toScale = (count: number): string => steps[count <= 0 ? 0 : Math.min(7, 32 - Math.clz32(count))]!

const toWord = (value: boolean): string => (value ? 'yes' : 'no')

/** What kind of words name the speaker. */
function toSpeakerKind(site: CueSite, phrase: Phrase | null, speakerNouns: SpeakerNouns): string {
  if (!phrase) return 'nobody'
  const head = site.sentence.tokens[phrase.head]!
  if (head.upos === 'PRON' || head.upos === 'DET') return head.lower
  if (speakerNouns.has(head.lower)) return 'speaker'
  return head.upos === 'PROPN' ? 'name' : head.upos
}

/** Features of a word that may report, whatever its content: is it a report at all? */
export function describeMention(site: CueSite, mention: CueMention, speakerNouns: SpeakerNouns, emit: Emit): void {
  const { tokens } = site.sentence
  const { cue, part, clause, speaker, first, last } = mention
  const { lemma, stance } = cue
  const kind = toSpeakerKind(site, speaker, speakerNouns)
  const after = toClass(tokens[last + 1])
  emit('word', lemma, part)
  emit('stance', stance, '')
  emit('speaker', kind, '')
  emit('speaker', kind, stance)
  emit('speaker', kind, part)
  emit('quoted', toWord(insideQuotation(site, tokens[mention.head]!.start)), kind)
  emit('before', toClass(tokens[first - 1]), '')
  emit('after', after, '')
  emit('after', after, stance)
  emit('far', speaker ? toScale(Math.abs(first - speaker.last) - 1) : 'no', '')
  const head = speaker ? tokens[speaker.head]! : null
  if (head?.upos === 'NOUN') emit('head', head.lemma, '')
  if (!clause) return
  const form = clause.voice === 'passive' ? 'passive' : clause.form
  emit('form', form, part)
  emit('form', form, kind)
  emit('form', form, lemma)
  emit(clause.tense ?? 'no tense', clause.aspect, stance)
  emit('modal', clause.modality ?? 'none', '')
  emit('negated', toWord(clause.negated), stance)
  emit('role', clause.role, '')
  if (part === 'noun') emit('verb', clause.lemma, '')
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

/** Features of one reading of the cue: is this its content? */
export function describeHypothesis(
  site: CueSite,
  mention: CueMention,
  hypothesis: Hypothesis,
  speakerNouns: SpeakerNouns,
  emit: Emit,
): void {
  const { tokens } = site.sentence
  const { cue, part, clause } = mention
  const { shape, first, lead, edge, over, parts } = hypothesis
  const content = parts[0]!
  const declared = isDeclared(mention, hypothesis) ? 'declared' : 'undeclared'
  const quoting = toQuoting(site, hypothesis)
  let finite = 0
  for (const { form, head } of site.clauses)
    if (form === 'finite' && tokens[head]!.start >= content.start && tokens[head]!.end <= content.end) finite++
  const clauses = toScale(Math.min(2, finite))
  emit('shape', shape, part)
  emit(part === 'verb' ? 'verb shape' : 'noun shape', shape, cue.lemma)
  emit('shape', shape, cue.stance)
  emit('shape', shape, declared)
  emit('shape', shape, clause ? clause.form : 'no clause')
  emit('quoting', quoting, shape)
  emit('left', toWord(leavesQuotation(site, mention, hypothesis)), shape)
  emit('clauses', clauses, shape)
  emit('words', toScale(countTokens(tokens, content.start, content.end)), shape)
  emit('edge', edge, '')
  emit('edge', edge, shape)
  emit('edge clauses', edge, clauses)
  emit('edge quoting', edge, quoting)
  emit('parts', parts.length > 1 ? 'two' : 'one', '')
  emit('before', toClass(tokens[mention.first - 1]), shape)
  emit('by', toSpeakerKind(site, hypothesis.speaker, speakerNouns), shape)
  for (const boundary of over) {
    emit('over', boundary, '')
    emit('over', boundary, shape)
  }
  if (lead) {
    emit('lead', lead, cue.lemma)
    emit('lead', lead, declared)
  }
  if (first >= 0) {
    emit('first', toClass(tokens[first]), shape)
    emit('gap', toScale(first - mention.last - 1), shape)
    emit('goes on', toWord(goesOn(site, hypothesis)), '')
    return
  }
  emit('rest', toScale(tokens.length - 1 - mention.last), shape)
  emit('tail', toClass(tokens[mention.last + 1]), shape)
  let verb = mention.last + 1
  while (verb < tokens.length && tokens[verb]!.upos !== 'VERB') verb++
  emit('rest verb', verb < tokens.length ? toScale(verb - mention.last) : 'no', shape)
}

function countTokens(tokens: readonly Token[], start: number, end: number): number {
  let count = 0
  for (const token of tokens) if (token.start >= start && token.end <= end) count++
  return count
}

/** Is the word right behind the content a verb form that goes on with it ("…, adding")? */
function goesOn({ sentence, clauses }: CueSite, { parts }: Hypothesis): boolean {
  const next = sentence.tokens.find((token) => token.start >= parts[0]!.end && token.upos !== 'PUNCT')
  return next !== undefined && clauses.some((clause) => clause.first === next.index && clause.form !== 'finite')
}
