import type { SentenceWords } from '../knowledge/sentence-words.ts'
import type { Clause, Oblique, Phrase } from '../model/clause.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import { type Range, touches } from '../model/span.ts'
import { defineStage } from '../model/stage.ts'
import { type Chunks, isComma, toChunks } from './chunks.ts'
import { isDeniedAround } from './denials.ts'
import { describesObject } from './described-objects.ts'
import { turnFronted } from './inversions.ts'
import { outermost } from './phrase-chains.ts'
import { findOpeningObliques, findRightSide } from './right-sides.ts'
import { findSubject } from './subjects.ts'
import type { VerbGroup } from './verb-groups.ts'

/** What is said "by telephone" is said by nobody of that name. */
const meansOfSaying = /^(?:tele)?phone$|^e-?mail$|^letter$|^mail$|^fax$|^radio$|^video(?:link)?$|^text$/

/** Does an oblique say who acts? "By Monday" and "by the end of the year" say when. */
const isBy = ({ preposition, phrase }: Oblique, { tokens, times }: Chunks): boolean =>
  preposition === 'by' &&
  !(phrase.first === phrase.last && meansOfSaying.test(tokens[phrase.head]!.lower)) &&
  !times.some((time) => touches(time, tokens[phrase.head]!))

/** "are to meet", "have yet to enter": an infinitive whose own auxiliary has a subject. */
const startsFinite = (tokens: readonly Token[], group: VerbGroup): boolean =>
  group.form === 'infinitive' && /^(is|are|was|were|has|have|had)$/.test(tokens[group.first]!.lower)

/** Where a verb group stands when its clause is made. */
interface Site {
  readonly chunks: Chunks
  /** Clauses of the sentence so far. */
  readonly found: readonly Clause[]
  /** The nearest token to the left of the group that is no adverb, or -1. */
  readonly before: number
}

/** Who does what an infinitive says: whom the verb before told to ("ordered ⟦troops⟧ to leave"), else that verb's own subject. */
function subjectOfInfinitive(previous: Clause, { commanding }: SentenceWords): Phrase | null {
  if (previous.voice === 'passive') return previous.object
  return previous.object && commanding.has(previous.lemma) ? previous.object : previous.subject
}

/** "The army accused ⟦the rebels⟧ of firing …", "⟦two men⟧ were held for hiding …": who does what a charge or a hindrance names. */
const findCharged = (previous: Clause | null, before: Token | undefined, { charging }: SentenceWords): Phrase | null =>
  previous !== null && charging.has(previous.lemma) && /^(of|for|from|with|over)$/.test(before?.lower ?? '')
    ? previous.object
    : null

/** Who does what a participle says: behind a mark or a preposition the sentence's subject, else the noun before it. */
function subjectOfParticiple({ chunks, found, before }: Site): Phrase | null {
  const token = chunks.tokens[before]
  const charged = findCharged(found.at(-1) ?? null, token, chunks.words)
  if (charged) return charged
  if (token?.upos === 'CCONJ') return found.at(-1)?.subject ?? null
  if (isComma(token) || token?.upos === 'ADP' || token?.upos === 'SCONJ')
    return found.findLast(({ form }) => form === 'finite')?.subject ?? null
  const phrase = chunks.phraseAt(before)
  if (phrase) return outermost(chunks, phrase)
  const governor = found.at(-1)
  return governor?.last === before && begins.has(governor.lemma) ? governor.subject : null
}

/** Verbs whose subject does what the participle behind them says ("began ⟦shelling⟧ the town"). */
const begins: ReadonlySet<string> = new Set(['begin', 'start', 'stop', 'continue', 'keep', 'resume', 'cease'])

/** The clause whose subject a finite verb behind "and" or a comma shares: behind ", and" the main one, not what stands in between. */
function clauseGoneOn({ chunks, found, before }: Site, previous: Clause, tense: Clause['tense']): Clause {
  const main = isComma(chunks.tokens[before - 1])
    ? found.findLast((clause) => clause.role === 'main' && clause.form === 'finite')
    : undefined
  if (main) return main
  // "The navy recovered a dhow ⟦hijacked in May⟧ and took …": what only describes an object is gone on with by nobody.
  const { first, head, voice, object, subject } = previous
  const described = voice === 'passive' ? object : object === null ? subject : null
  const describes = first === head && described !== null
  // "Told residents ⟦to leave⟧ and fired": what was done goes on with what was done.
  if (previous.form === 'infinitive' && tense === 'past')
    return found.findLast(({ form }) => form === 'finite') ?? previous
  return (
    (describes ? found.findLast((clause) => clause !== previous && clause.object === described) : undefined) ?? previous
  )
}

/** What a clause is in its sentence, by its form and the word before its subject. */
function toRole(form: Clause['form'], relative: boolean, marker: string): Clause['role'] {
  if (relative) return 'relative'
  if (marker === 'if' || marker === 'unless' || marker === 'whether') return 'conditional'
  if (form === 'infinitive' || marker === 'that') return 'complement'
  return form === 'participle' ? 'adverbial' : 'main'
}

/** The clause of one verb group, behind those found before it. */
function toClause(sentence: Sentence, chunks: Chunks, group: VerbGroup, found: readonly Clause[]): Clause {
  const { tokens } = chunks
  const previous = found.at(-1) ?? null
  const hasOwnSubject = group.form === 'finite' || startsFinite(tokens, group)
  const own = hasOwnSubject ? findSubject(chunks, group) : { subject: null, relative: false }
  let subject = own.subject
  const { object: right, indirect, obliques, end } = findRightSide(chunks, group)
  let before = group.first - 1
  while (before >= 0 && tokens[before]!.upos === 'ADV') before--
  const beforeToken = tokens[before]
  const site: Site = { chunks, found, before }
  let voice = group.voice
  let form = group.form
  if (group.form === 'infinitive' && previous && !hasOwnSubject) subject = subjectOfInfinitive(previous, chunks.words)
  if (group.form === 'participle') subject = subjectOfParticiple(site)
  if (group.form === 'finite' && previous && (beforeToken?.upos === 'CCONJ' || (!subject && isComma(beforeToken)))) {
    const shared = clauseGoneOn(site, previous, group.tense)
    subject =
      shared.voice === 'passive' && group.voice === 'active' && !group.ambiguousPast ? shared.object : shared.subject
    if (group.ambiguousPast && shared.voice === 'passive' && !right) voice = 'passive'
  }
  // "operatives killed in …", "a village held by …": a past form without auxiliary and object, before "by" or where a finite verb follows.
  const isReduced = (): boolean =>
    obliques.some((oblique) => isBy(oblique, chunks)) || describesObject(chunks, group, subject, previous)
  if (group.ambiguousPast && !right && voice === 'active' && isReduced()) {
    voice = 'passive'
    form = 'participle'
  }
  const byAgent = voice === 'passive' ? (obliques.find((oblique) => isBy(oblique, chunks))?.phrase ?? null) : null
  const opening =
    found.length === 0 && group.form === 'finite' && subject ? findOpeningObliques(chunks, subject.first) : []
  const marker = tokens[Math.max(0, (subject?.first ?? group.first) - 1)]
  const lastFinite = found.findLast((clause) => clause.form === 'finite') ?? null
  return {
    sentence: sentence.index,
    head: group.head,
    lemma: group.lemma,
    first: group.first,
    last: group.last,
    form,
    role: toRole(form, own.relative, marker?.lower ?? ''),
    voice,
    tense: group.tense,
    aspect: group.aspect,
    modality: group.modality ?? toGovernor(group, previous, before) ?? toSharedModal(group, lastFinite),
    negated:
      group.negated ||
      isDeniedAround(chunks, group, before, subject, right) ||
      (form === 'participle' && beforeToken?.lower === 'without'),
    subject: voice === 'passive' ? byAgent : subject,
    object: voice === 'passive' ? subject : right,
    indirect,
    obliques: [...opening, ...obliques],
    complement: tokens[end + 1]?.lower === 'that' ? { first: end + 1, last: tokens.length - 1 } : null,
  }
}

/** Clauses of one sentence by shallow means (noun phrases and verb groups), left to right. */
export function findClauses(
  sentence: Sentence,
  phrases: readonly Phrase[],
  words: SentenceWords,
  times: readonly Range[] = [],
): readonly Clause[] {
  const chunks = toChunks(sentence, phrases, times, words)
  const found: Clause[] = []
  for (const group of chunks.groups) found.push(toClause(sentence, chunks, group, found))
  return turnFronted(chunks.tokens, fillOpeningParticiples(found))
}

/** "They could launch attacks, targeting cities": what the main verb leaves open its participle leaves open too. */
const toSharedModal = (group: VerbGroup, main: Clause | null): string | null =>
  group.form !== 'participle' || !main ? null : main.tense === 'future' ? 'will' : main.modality

/** The verb that an infinitive or participle hangs on ("planned to attack", "keep pounding"), or null. */
function toGovernor(group: VerbGroup, previous: Clause | null, before: number): string | null {
  if (!previous || group.form === 'finite') return null
  if (group.form !== 'infinitive' && previous.last !== before) return null
  // "promised to keep ⟦hitting⟧ the town": what going on hangs on, the deed hangs on.
  return (begins.has(previous.lemma) && previous.form === 'infinitive' && previous.modality) || previous.lemma
}

/** A participle that opens the sentence ("Speaking at a forum, Ahmed stressed …") shares the subject of the finite verb behind it. */
function fillOpeningParticiples(clauses: readonly Clause[]): readonly Clause[] {
  const first = clauses[0]
  if (first?.form !== 'participle' || first.subject !== null || first.voice === 'passive') return clauses
  const main = clauses.find((clause) => clause.form === 'finite')
  return main ? [{ ...first, subject: main.subject ?? main.object }, ...clauses.slice(1)] : clauses
}

/** Predicates with subject, object and obliques, of all sentences. */
export const clauses = (words: SentenceWords) =>
  defineStage({
    name: 'clauses',
    needs: ['sentences', 'phrases', 'expressions'],
    makes: 'clauses',
    run({ sentences, phrases, expressions }) {
      let next = 0
      return sentences.flatMap((sentence) => {
        const first = next
        while (next < expressions.length && expressions[next]!.start < sentence.end) next++
        return findClauses(sentence, phrases[sentence.index]!, words, expressions.slice(first, next))
      })
    },
  })
