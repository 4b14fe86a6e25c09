import type { Idiom } from '../knowledge/idioms.ts'
import type { Cue, Reporting } from '../knowledge/lexicon.ts'
import type { Clause, Phrase } from '../model/clause.ts'
import type { Token } from '../model/sentence.ts'
import { type CueSite, findNextFinite, insideQuotation, isComma, isMark } from './cue-site.ts'
import { isQuotedAsSaying, toNounSpeaker, toSpeakingSubject } from './cue-speakers.ts'
import type { CueMention } from './statement-hypothesis.ts'

/** "Police questioned two men": whoever is asked is no content. */
function isAskedOfPeople({ sentence }: CueSite, { lemma, object }: Clause): boolean {
  if (lemma !== 'question' || !object) return false
  return /^(?:men|women|people|residents|villagers|suspects?|man|woman|drivers?|him|her|them)$/.test(
    sentence.tokens[object.head]!.lower,
  )
}

/** "Denied the reporters ⟦access⟧", "was denied bail": who does not get a thing is told nothing. */
function isWithheld(
  { sentence: { tokens } }: CueSite,
  { lemma, object, last }: Clause,
  { withheld }: Reporting,
): boolean {
  if (lemma !== 'deny') return false
  return (object !== null && withheld.has(tokens[object.head]!.lower)) || withheld.has(tokens[last + 1]?.lower ?? '')
}

/** "said the road was closed ⟦and⟧ asked residents to stay": the conjunction before the next verb of saying in the same form, outside quotation marks; null where there is none. */
function findNext(
  site: CueSite,
  { first, form, tense, voice, modality, negated }: Clause,
  { verbs }: Reporting,
): number | null {
  const { tokens } = site.sentence
  // "would not say how many, but confirmed that …"
  const withheld = negated && modality !== null
  if (form !== 'finite' || voice !== 'active' || (tense !== 'past' && !withheld)) return null
  const next = site.clauses.find(
    (one) =>
      one.first > first + 3 &&
      one.form === 'finite' &&
      (one.tense === tense || (withheld && one.tense === 'past' && tokens[one.first - 1]!.lower === 'but')) &&
      one.voice === voice &&
      one.first === one.last &&
      /^(?:and|but)$/.test(tokens[one.first - 1]!.lower) &&
      !insideQuotation(site, tokens[one.first]!.start) &&
      (verbs.get(one.lemma)?.frames.has('that') ||
        verbs.get(one.lemma)?.addresses ||
        verbs.get(one.lemma)?.prepositions.has(tokens[one.last + 1]?.lower ?? '')),
  )
  return next ? next.first - 1 : null
}

/** Does the word stand in one of the fixed phrases? */
function isIdiom(tokens: readonly Token[], at: number, idioms: readonly Idiom[] = []): boolean {
  for (const { before, behind } of idioms)
    if (stand(before, tokens, at - before.length) && stand(behind, tokens, at + 1)) return true
  return false
}

/** Do the words stand at a token? A full stop stands for any mark, and for the end of the sentence. */
function stand(words: readonly string[], tokens: readonly Token[], at: number): boolean {
  for (let i = 0; i < words.length; i++) {
    const token = tokens[at + i]
    const fits = words[i] === '.' ? token === undefined || token.upos === 'PUNCT' : token?.lower === words[i]
    if (!fits) return false
  }
  return true
}

/** The words of a sentence that may report: verbs by their clauses, nouns by the list. */
export function findCueMentions(site: CueSite, reporting: Reporting): readonly CueMention[] {
  const found: CueMention[] = []
  for (const clause of site.clauses) {
    const cue = reporting.verbs.get(clause.lemma)
    const mention = cue && toVerbMention(site, clause, cue, reporting)
    if (mention) found.push(mention)
  }
  for (const { upos, lemma, index } of site.sentence.tokens) {
    const cue = upos === 'NOUN' ? reporting.nouns.get(lemma) : undefined
    const mention = cue && toNounMention(site, index, cue, reporting)
    if (mention) found.push(mention)
  }
  return found
}

/** A verb of the list where it may report. */
function toVerbMention(site: CueSite, clause: Clause, cue: Cue, reporting: Reporting): CueMention | null {
  if (isSpeakerOfNext(site, clause) || isReduced(site, clause)) return null
  if (isAskedOfPeople(site, clause) || isQuotedAsSaying(site, clause) || isWithheld(site, clause, reporting))
    return null
  if (isIdiom(site.sentence.tokens, clause.head, reporting.idioms.get(clause.lemma))) return null
  return {
    cue,
    part: 'verb',
    clause,
    first: clause.first,
    last: clause.last,
    head: clause.head,
    speaker: toSpeakingSubject(site, clause, reporting),
    next: findNext(site, clause, reporting),
  }
}

/** A noun of the list where it may report. */
function toNounMention(site: CueSite, at: number, cue: Cue, reporting: Reporting): CueMention | null {
  if (site.clauses.some((clause) => clause.head === at)) return null
  const phrase = site.phrases.find((one) => one.first <= at && at <= one.last)
  if (phrase && phrase.head !== at) return null
  const hidden = phrase && toHiddenReport(site, phrase, reporting)
  if (hidden) return hidden
  const verb = site.clauses.findLast((clause) => clause.last < at && at - clause.last < 7 && clause.object?.last === at)
  return {
    cue,
    part: 'noun',
    clause: verb ?? null,
    first: at,
    last: at,
    head: at,
    speaker: toNounSpeaker(site, phrase ?? null, at, verb),
    next: null,
  }
}

/** Is it a past form that describes the subject of the next verb ("Attacks attributed to the group have multiplied")? */
function isReduced(site: CueSite, clause: Clause): boolean {
  const { subject } = clause
  const { tokens } = site.sentence
  if (clause.form !== 'finite' || clause.first !== clause.last || subject?.last !== clause.first - 1) return false
  const next = findNextFinite(site, clause.last)
  const shared = next?.voice === 'passive' ? next.object : next?.subject
  if (!next || (shared ? shared.first !== subject.first : tokens[clause.last + 1]?.upos !== 'ADP')) return false
  return !/^(CCONJ|PUNCT)$/.test(tokens[next.first - 1]!.upos)
}

/** Is the word a noun in front of a verb of saying ("suspects said")? */
function isSpeakerOfNext({ clauses }: CueSite, { last, head }: Clause): boolean {
  for (const { first, form } of clauses) if (first === last + 1 && form === 'finite' && first > head) return true
  return false
}

/** "…, the military reports.": a verb of saying at the end of a sentence that the tagger took for the last noun of its subject; null for true nouns. */
function toHiddenReport(site: CueSite, phrase: Phrase, reporting: Reporting): CueMention | null {
  const { tokens, index } = site.sentence
  const at = phrase.last
  const cue = reporting.verbs.get(tokens[at]!.lemma)
  const before = tokens[phrase.first - 1]
  const behind = tokens[at + 1]
  if (!cue?.frames.has('that') || !/[^s]s$/.test(tokens[at]!.lower) || phrase.first === at) return null
  // "US intelligence estimates that …": a report begins behind it, and no other verb stands before.
  const leads = behind?.lower === 'that' && before === undefined
  if (!leads && !isComma(before) && !isMark(before)) return null
  if (!leads && behind && behind.text !== '.' && !(isComma(behind) && /ing$/.test(tokens[at + 2]?.lower ?? '')))
    return null
  const speaker = { sentence: index, first: phrase.first, last: at - 1, head: at - 1 }
  const clause: Clause = {
    sentence: index,
    head: at,
    lemma: cue.lemma,
    first: at,
    last: at,
    form: 'finite',
    role: 'main',
    voice: 'active',
    tense: 'present',
    aspect: 'simple',
    modality: null,
    negated: false,
    subject: speaker,
    object: null,
    indirect: null,
    obliques: [],
    complement: null,
  }
  return { cue, part: 'verb', clause, first: at, last: at, head: at, speaker, next: null }
}
