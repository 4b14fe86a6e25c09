import type { Reporting } from '../knowledge/lexicon.ts'
import type { Clause, Phrase } from '../model/clause.ts'
import type { Token } from '../model/sentence.ts'
import { toApposed } from './apposed-subjects.ts'
import { type CueSite, insideQuotation, isComma, isMark } from './cue-site.ts'

/** "quoted the governor ⟦as saying⟧": what is told is what the governor said. */
export const isQuotedAsSaying = ({ sentence, clauses }: CueSite, { lemma, head }: Clause): boolean =>
  /^(quote|cite|report|describe|record)$/.test(lemma) &&
  clauses.some(
    ({ form, first }) =>
      form === 'participle' && first > head && first < head + 14 && isSayingAs(sentence.tokens, first),
  )

const isSayingAs = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.lower === 'as' && /^(saying|telling|warning|claiming|denying|insisting)$/.test(tokens[at]!.lower)

/** Who speaks; where commas part the subject from its verb, the one whom the words between tell of. */
export function toSpeakingSubject(site: CueSite, clause: Clause, reporting: Reporting): Phrase | null {
  const subject = toSubject(site, clause, reporting)
  return subject && toApposed(site, subject, clause.first)
}

/**
 * Who speaks: the subject of the clause. Behind a comma a participle goes on with the report of the sentence ("X said that Y left, adding …").
 * A finite verb without subject takes the words right before it ("as Haddad said"); an infinitive the subject of the verb before.
 */
function toSubject(site: CueSite, clause: Clause, reporting: Reporting): Phrase | null {
  const { tokens, index } = site.sentence
  if (clause.form === 'participle') {
    if (isSayingAs(tokens, clause.first)) {
      const quoted = site.clauses.findLast((one) => one.first < clause.first && isQuotedAsSaying(site, one))
      if (quoted) return quoted.object
    }
    if (!/ing$/.test(tokens[clause.head]!.lower)) return clause.voice === 'passive' ? clause.subject : null
    const main = isComma(tokens[clause.first - 1]) ? reportBefore(site, clause, reporting) : null
    if (main) return main.subject
  }
  // "X called Y vital and said …": the verbs of saying that "and" joins have one subject.
  let before = clause.first - 1
  while (tokens[before]?.upos === 'ADV') before--
  if (clause.form === 'finite' && clause.voice === 'active' && tokens[before]?.upos === 'CCONJ') {
    const main = reportBefore(site, clause, reporting, true)
    if (main && (clause.subject === null || clause.subject.first > main.first)) return toTrueSubject(site, main)
  }
  if (clause.subject || clause.voice === 'passive') return toTrueSubject(site, clause)
  if (clause.form !== 'finite') {
    const before = site.clauses.findLast((one) => one.first < clause.first && one.form === 'finite')
    return before ? (before.voice === 'passive' ? before.object : before.subject) : null
  }
  let at = clause.first - 1
  if (tokens[at - 1]?.upos !== 'DET') while (tokens[at]?.upos === 'ADV') at--
  if (tokens[at]?.text === ')') while (at > 0 && tokens[at + 1]?.text !== '(') at--
  const phrase = site.phrases.find((one) => one.last === at)
  if (phrase) return phrase
  // "…, suspects said", "A third said": a noun that the tagger took for something else.
  const opens = tokens[at - 1]
  const word = tokens[at]
  return word && /^(VERB|ADJ|ADV|NUM|X)$/.test(word.upos) && (!opens || isComma(opens) || opens.upos === 'DET')
    ? { sentence: index, first: opens?.upos === 'DET' ? at - 1 : at, last: at, head: at }
    : null
}

/**
 * The subject where something stands between: "A villager who reached Basra said" (the villager), "a report, which said" (the report). The clauses
 * give the nearest phrase, which a comma may part from its verb ("1,200 were civilians, said the NGO").
 */
function toTrueSubject(site: CueSite, clause: Clause): Phrase | null {
  const { tokens } = site.sentence
  const { subject, object } = clause
  if (subject === null) return null
  if (isRelativePronoun(tokens[subject.head])) {
    const last = subject.head - (isComma(tokens[subject.head - 1]) ? 2 : 1)
    return site.phrases.find((phrase) => phrase.last === last) ?? subject
  }
  const relative = site.clauses.findLast((one) => one.last < subject.first && one.role === 'relative')
  if (relative?.subject && relative.object?.first === subject.first && !hasMark(tokens, relative.first, subject.last))
    return relative.subject
  const parted = object?.first === clause.last + 1 && isOnlyMarks(tokens, subject.last + 1, clause.first)
  return parted && !isComma(tokens[subject.first - 1]) ? object : subject
}

const isRelativePronoun = (token: Token | undefined): boolean => /^(?:who|which|that)$/.test(token?.lower ?? '')

const hasMark = (tokens: readonly Token[], first: number, last: number): boolean =>
  tokens.slice(first, last + 1).some(({ upos }) => upos === 'PUNCT')

/** Are there tokens from `first` to `end`, a comma among them, and nothing but marks? */
const isOnlyMarks = (tokens: readonly Token[], first: number, end: number): boolean =>
  tokens.slice(first, end).some(isComma) && tokens.slice(first, end).every((token) => isComma(token) || isMark(token))

/** The nearest finite verb of saying before a participle, outside quotation marks. */
const reportBefore = (site: CueSite, clause: Clause, reporting: Reporting, anyFrame = false): Clause | undefined =>
  site.clauses.findLast(
    (one) =>
      one.first < clause.first &&
      one.form === 'finite' &&
      one.voice === 'active' &&
      one.subject !== null &&
      (anyFrame ? reporting.verbs.has(one.lemma) : (reporting.verbs.get(one.lemma)?.frames.has('that') ?? false)) &&
      one.role !== 'relative' &&
      one.aspect !== 'progressive' &&
      !insideQuotation(site, site.sentence.tokens[one.head]!.start),
  )

/** Who a noun of saying is by: its owner, the one behind "by", or the subject of its verb, which "its" before the noun means too. */
export function toNounSpeaker(
  site: CueSite,
  phrase: Phrase | null,
  at: number,
  verb: Clause | undefined,
): Phrase | null {
  const owner = ownerOf(site, phrase, at)
  const telling = verb ?? site.clauses.findLast((one) => one.form === 'finite' && one.last < at && at - one.last < 4)
  const subject = telling?.subject ?? null
  const isOwn = owner && subject && subject.last < owner.first && isOwnPronoun(site, owner, subject)
  return isOwn ? subject : (owner ?? behindBy(site, at) ?? verb?.subject ?? null)
}

/** "⟦Iran⟧ renewed its denial": is the owner a pronoun that the subject, a body's or a state's name, is meant by? */
const isOwnPronoun = ({ sentence: { tokens } }: CueSite, owner: Phrase, subject: Phrase): boolean =>
  /^its$/.test(tokens[owner.head]!.lower) && tokens[subject.head]!.upos !== 'PRON'

const isPossessive = (token: Token): boolean => token.lower === "'s" || token.lower === "'"

/** Whose it is: "Blinken's claim", "his claim". */
function ownerOf(site: CueSite, phrase: Phrase | null, at: number): Phrase | null {
  const { tokens, index } = site.sentence
  if (!phrase) return null
  for (let i = at - 1; i > phrase.first; i--)
    if (isPossessive(tokens[i]!)) return { sentence: index, first: phrase.first, last: i - 1, head: i - 1 }
  const first = tokens[phrase.first]!
  return /^(his|her|their|its|my|our)$/.test(first.lower) && at > phrase.first
    ? { sentence: index, first: phrase.first, last: phrase.first, head: phrase.first }
    : null
}

/** Who it is by: "criticism from officials", "a call by the council for talks". */
function behindBy(site: CueSite, at: number): Phrase | null {
  const next = site.sentence.tokens[at + 1]
  return next?.lower === 'by' || next?.lower === 'from'
    ? (site.phrases.find((phrase) => phrase.first === at + 2) ?? null)
    : null
}
