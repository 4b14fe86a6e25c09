import type { Clause, Oblique, Phrase } from '../model/clause.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import { type Range, touches } from '../model/span.ts'
import { defineStage } from '../model/stage.ts'
import { joinInverted, turnFronted } from './inversions.ts'
import { findVerbGroups, type VerbGroup } from './verb-groups.ts'

/** What is said "by telephone" is said by nobody of that name. */
const meansOfSaying = /^(?:tele)?phone$|^e-?mail$|^letter$|^mail$|^fax$|^radio$|^video(?:link)?$|^text$/

/** Does an oblique say who acts? "By Monday" and "by the end of the year" say when. */
const isBy = ({ preposition, phrase }: Oblique, { tokens, times }: Chunks): boolean =>
  preposition === 'by' &&
  !(phrase.first === phrase.last && meansOfSaying.test(tokens[phrase.head]!.lower)) &&
  !times.some((time) => touches(time, tokens[phrase.head]!))

/** A sentence cut into noun phrases and verb groups, with a way to ask what stands at a token. */
interface Chunks {
  readonly tokens: readonly Token[]
  /** Where the sentence speaks of time. */
  readonly times: readonly Range[]
  readonly phrases: readonly Phrase[]
  readonly groups: readonly VerbGroup[]
  phraseAt(token: number): Phrase | null
  phraseEndingAt(token: number): Phrase | null
}

function toChunks(sentence: Sentence, phrases: readonly Phrase[], times: readonly Range[]): Chunks {
  const owner = new Int16Array(sentence.tokens.length).fill(-1)
  for (const [i, phrase] of phrases.entries()) owner.fill(i, phrase.first, phrase.last + 1)
  const phraseAt = (token: number): Phrase | null => phrases[owner[token] ?? -1] ?? null
  const bare = findVerbGroups(sentence, (token) => owner[token]! >= 0)
  const groups = joinInverted(sentence.tokens, bare, phraseAt)
  return {
    tokens: sentence.tokens,
    times,
    phrases,
    groups,
    phraseAt,
    phraseEndingAt: (token) => {
      const phrase = phrases[owner[token] ?? -1]
      return phrase && phrase.last === token ? phrase : null
    },
  }
}

const commas: ReadonlySet<string> = new Set([',', '—', '–', '('])
const quotationMarks: ReadonlySet<string> = new Set(['"', '“', '”', "'", '‘', '’'])
const relatives: ReadonlySet<string> = new Set(['who', 'which', 'that', 'whom'])
const adpositions: ReadonlySet<string> = new Set('to for since amid against near outside inside'.split(' '))
const isAndOr = (token: Token | undefined): boolean => token?.lower === 'and' || token?.lower === 'or'
const isComma = (token: Token | undefined): boolean => token !== undefined && commas.has(token.text)
const isQuote = (token: Token | undefined): boolean => token !== undefined && quotationMarks.has(token.text)
const isRelative = (token: Token): boolean => relatives.has(token.lower)
const isAdposition = (token: Token | undefined): boolean =>
  token !== undefined && (token.upos === 'ADP' || adpositions.has(token.lower))

/** The phrase with what hangs on it behind: "of" phrases, an acronym in parentheses. */
function extend(chunks: Chunks, phrase: Phrase): Phrase {
  let last = phrase.last
  for (;;) {
    const next = chunks.tokens[last + 1]
    const open = next?.text === '('
    const inner = next?.lower === 'of' || open ? chunks.phraseAt(last + 2) : null
    if (inner?.first !== last + 2) break
    if (!open) last = inner.last
    else if (chunks.tokens[inner.last + 1]?.text === ')') last = inner.last + 1
    else break
  }
  return last === phrase.last ? phrase : { ...phrase, last }
}

/** The phrase lengthened over coordinated ones ("X, Y and Z"), unless the last of them is the subject of a verb of its own. */
function coordinate(chunks: Chunks, phrase: Phrase): Phrase {
  let last = extend(chunks, phrase).last
  for (;;) {
    let at = last + 1
    const comma = chunks.tokens[at]?.text === ','
    if (comma) at++
    const conjunction = isAndOr(chunks.tokens[at])
    if (conjunction) at++
    if (at === last + 1) break
    const next = chunks.phraseAt(at)
    if (!next || next.first !== at) break
    const end = extend(chunks, next).last
    const followedByVerb = chunks.groups.some((group) => group.first === end + 1 && group.form === 'finite')
    if (followedByVerb) break
    // Without a closing "and" a comma opens an apposition rather than a list.
    if (comma && !conjunction && !/^(and|or|,)$/.test(chunks.tokens[end + 1]?.lower ?? '')) break
    last = end
  }
  return last === phrase.last ? phrase : { ...phrase, last }
}

/** Is the phrase behind a preposition (so that it cannot be a subject)? "of" chains were taken into the phrase before. */
const isBehindAdposition = (chunks: Chunks, phrase: Phrase): boolean => {
  const before = chunks.tokens[phrase.first - 1]
  // "since the army went to war": before a subject and its verb the word joins clauses.
  if (before && /^(since|after|before|until|as)$/.test(before.lower))
    if (chunks.groups.some((group) => group.first === phrase.last + 1 && group.form === 'finite')) return false
  return (
    isAdposition(before) && !(before!.lower === 'to' && chunks.groups.some((group) => group.last === phrase.first - 1))
  )
}

/** "⟦A source⟧ familiar with the talks", "⟦fighters⟧ loyal to the general": whom an adjective behind the noun describes; else the phrase itself. */
function describedBy(chunks: Chunks, phrase: Phrase | null): Phrase | null {
  if (!phrase || phrase.first !== phrase.last || chunks.tokens[phrase.first]!.upos !== 'ADJ') return phrase
  return isAdposition(chunks.tokens[phrase.last + 1]) ? (chunks.phraseEndingAt(phrase.first - 1) ?? phrase) : phrase
}

/** "burned villages, ⟦wrecked⟧ schools and left": behind the object of a verb and a comma the next past form with an object goes on with its subject. */
function goesOnBehindObject(chunks: Chunks, group: VerbGroup, comma: number): boolean {
  if (chunks.tokens[comma]?.text !== ',' || comma !== group.first - 1 || !group.ambiguousPast) return false
  const object = chunks.phraseAt(comma - 1)
  const next = chunks.phraseAt(group.last + 1)
  return (
    object !== null &&
    next?.first === group.last + 1 &&
    !isTime(chunks, next) &&
    chunks.groups.some(({ last, voice }) => last === object.first - 1 && voice === 'active')
  )
}

/** The subject of a finite verb: the nearest phrase to the left that no preposition governs, across an apposition between commas. */
function findSubject(chunks: Chunks, group: VerbGroup): { subject: Phrase | null; relative: boolean } {
  const { tokens } = chunks
  let at = group.first - 1
  for (;;) {
    while (at >= 0 && (tokens[at]!.upos === 'ADV' || isQuote(tokens[at]))) at--
    // "The council today agreed", "Arafat Wednesday rejected": a day between subject and verb.
    const time = chunks.phraseAt(at)
    if (!time || !isTime(chunks, time) || chunks.tokens[time.first - 1]?.upos === 'ADP') break
    at = time.first - 1
  }
  if (at >= 0 && isRelative(tokens[at]!)) {
    let before = at - 1
    if (isComma(tokens[before])) before--
    const phrase = chunks.phraseAt(before)
    if (phrase && tokens[at]!.upos !== 'SCONJ') return { subject: outermost(chunks, phrase), relative: true }
  }
  if (goesOnBehindObject(chunks, group, at)) return { subject: null, relative: false }
  if (isComma(tokens[at]) || tokens[at]?.text === ')') {
    let opening = at - 1
    let depth = 0
    while (opening >= 0 && (depth > 0 || !commas.has(tokens[opening]!.text))) {
      if (tokens[opening]!.text === ')') depth++
      if (tokens[opening]!.text === '(') depth--
      opening--
    }
    if (opening > 0) {
      const phrase = chunks.phraseAt(opening - 1)
      if (phrase && !chunks.groups.some((g) => g.first > phrase.last && g.last < opening)) {
        const whole = outermost(chunks, phrase)
        if (!isBehindAdposition(chunks, whole)) return { subject: whole, relative: false }
        // "the Observatory for Human Rights (SOHR) said": what stands in parentheses is no subject.
        if (tokens[at]?.text === ')') at = opening - 1
      }
    }
  }
  for (let i = at; i >= 0; i--) {
    const token = tokens[i]!
    if (token.upos === 'SCONJ' || token.lower === 'whether' || /^[;:]$/.test(token.text)) break
    const phrase = describedBy(chunks, chunks.phraseAt(i))
    if (phrase) {
      // "Jets at half past ⟦five⟧ struck …"
      if (isTimeOf(chunks, phrase) && chunks.groups.every(({ last }) => last !== phrase.first - 1)) {
        i = phrase.first
        continue
      }
      const antecedent = i === at ? antecedentOver(chunks, phrase) : null
      if (antecedent) return { subject: antecedent, relative: false }
      const hanging = hangingBefore(chunks, phrase)
      if (hanging) {
        i = hanging.first
        continue
      }
      const whole = outermost(chunks, phrase)
      if (!isBehindAdposition(chunks, whole) && whole.first <= i) return { subject: whole, relative: false }
      i = whole.first
      continue
    }
    const crossed = chunks.groups.find((g) => g.first <= i && i <= g.last)
    if (crossed) {
      // "A newspaper based in Beirut has …", "staff working in Iraq said …": what a bare participle describes.
      const described = isBareParticiple(crossed) ? chunks.phraseEndingAt(crossed.first - 1) : null
      if (described) {
        const whole = outermost(chunks, described)
        if (!isBehindAdposition(chunks, whole)) return { subject: whole, relative: false }
      }
      // "A man whose house burned said …": behind a relative clause the subject stands before its pronoun.
      const pronoun = relativeBefore(tokens, i)
      if (pronoun < 0) break
      i = pronoun
    }
  }
  return { subject: null, relative: false }
}

/** The infinitive or participle whose object the phrase is and that hangs on a noun ("a plot ⟦to bomb⟧ the station was …", "gunmen ⟦holding⟧ the town were …"). */
function hangingBefore(chunks: Chunks, phrase: Phrase): VerbGroup | undefined {
  const group = chunks.groups.find(({ last }) => last === phrase.first - 1)
  if (!group || (group.form !== 'infinitive' && group.form !== 'participle')) return undefined
  const before = chunks.phraseEndingAt(group.first - 1)
  if (!before || chunks.tokens[before.last]!.upos !== 'NOUN') return undefined
  // "ordered the men to leave the town was …" is no sentence; "told aides to leave, the army …" has a mark between.
  return chunks.groups.some(({ last }) => last === before.first - 1) ? undefined : group
}

/** "⟦Shoppers⟧ who had no guns came": whom a relative clause that ends in this object describes, or null. */
function antecedentOver(chunks: Chunks, object: Phrase): Phrase | null {
  const { tokens, groups } = chunks
  const verb = groups.find(({ last, voice }) => last === object.first - 1 && voice === 'active')
  const pronoun = verb ? tokens[verb.first - 1] : undefined
  if (!verb || !pronoun || !/^(who|which|that)$/.test(pronoun.lower)) return null
  const described = chunks.phraseEndingAt(verb.first - 2)
  if (!described || groups.some(({ last }) => last === described.first - 1)) return null
  const whole = outermost(chunks, described)
  return isBehindAdposition(chunks, whole) ? null : whole
}

/** A participle, or a past form that may be one, with no auxiliary. */
const isBareParticiple = ({ form, first, head, ambiguousPast }: VerbGroup): boolean =>
  first === head && (form === 'participle' || ambiguousPast)

/** The relative pronoun that opens the clause of the verb at `verb`, or -1: no comma or other verb stands between. */
function relativeBefore(tokens: readonly Token[], verb: number): number {
  for (let i = verb - 1; i > 0 && verb - i < 7; i--) {
    const token = tokens[i]!
    if (/^(who|which|that|whose|whom)$/.test(token.lower)) return i
    if (token.upos === 'VERB' || token.upos === 'PUNCT' || token.upos === 'SCONJ') return -1
  }
  return -1
}

/** The phrase that prepositional phrases up to this one hang on ("⟦their lives⟧ in Lima"), or the phrase itself. */
function chainStart(chunks: Chunks, phrase: Phrase): Phrase {
  let current = phrase
  while (isAdposition(chunks.tokens[current.first - 1])) {
    const before = chunks.phraseEndingAt(current.first - 2)
    if (!before) break
    current = before
  }
  return current
}

/** "⟦The police⟧, the army and the guard": the first of a list of three before a verb, where nothing else governs it. */
function withListBefore(chunks: Chunks, list: Phrase): Phrase {
  const { tokens, groups } = chunks
  if (tokens[list.first - 1]?.text !== ',') return list
  const first = chunks.phraseEndingAt(list.first - 2)
  if (!first || isTimeOf(chunks, first) || isTime(chunks, first)) return list
  const before = tokens[first.first - 1]
  const governor = groups.find(({ last }) => last === first.first - 1)
  const isFree = !before || before.upos === 'SCONJ' || /^[,;"“]$/.test(before.text) || before.lower === 'that'
  return isFree || (governor !== undefined && saying.test(governor.lemma)) ? { ...first, last: list.last } : list
}

const saying = /^(say|announce|claim|report|insist|state)$/

/** Is it part of what tells a time ("at half past ⟦five⟧")? */
const isTimeOf = ({ tokens, times }: Chunks, { head }: Phrase): boolean =>
  times.some((time) => touches(time, tokens[head]!))

/** The phrase whose "of" chain ends in this one ("jets of the Iraqi Air Force" for "the Iraqi Air Force"). */
function outermost(chunks: Chunks, phrase: Phrase): Phrase {
  let current = phrase
  for (;;) {
    const before = chunks.tokens[current.first - 1]
    const outer = before?.lower === 'of' ? chunks.phraseEndingAt(current.first - 2) : null
    if (outer) {
      current = { ...outer, last: Math.max(current.last, phrase.last) }
      continue
    }
    const joined = isAndOr(before) ? chunks.phraseEndingAt(current.first - 2) : null
    // "said US and British forces must …": what is said has a subject of its own.
    const chain = joined && chainStart(chunks, joined)
    const verbBefore = chain && chunks.groups.find((group) => group.last === chain.first - 1)
    // "were sent to the town and ⟦the army⟧ went after": what a verb's preposition leads to is no part of the next subject.
    const adposition = joined && isAdposition(chunks.tokens[joined.first - 1])
    if (adposition && chunks.groups.some((group) => group.last === joined.first - 2)) return current
    if (!joined || (verbBefore && !saying.test(verbBefore.lemma))) return current
    current = withListBefore(chunks, { ...joined, last: Math.max(current.last, phrase.last), head: joined.head })
  }
}

/** Nouns of time that stand without a preposition behind a verb ("lifted Friday a blockade", "today rejected"). */
const timeNoun: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight month week year night morning evening afternoon times'.split(
    ' ',
  ),
)
const isTime = (chunks: Chunks, phrase: Phrase): boolean =>
  timeNoun.has(chunks.tokens[phrase.head]!.lower) &&
  (phrase.last - phrase.first === 0 ||
    /^(last|this|next|early|late|on|several|many|two|three|four|five|six|ten|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
      chunks.tokens[phrase.first]!.lower,
    ))

/** Verbs that take the one who receives between them and what he is given ("gave Tanzania a grant"). */
const ditransitive = /^(give|grant|offer|send|lend|pay|hand|deny|promise|award|allow|deal|hand over|serve|guarantee)$/

/** A pronoun that can only be the subject of the verb behind it. */
const opensClause = ({ tokens, groups }: Chunks, { first, last }: Phrase): boolean =>
  first === last &&
  (/^(they|he|she|we|i)$/.test(tokens[first]!.lower) ||
    (tokens[first]!.lower === 'it' && groups.some((group) => group.first === first + 1 && group.form === 'finite')))

/** Object and prepositional phrases behind a verb group, up to the next verb or the end of the clause. */
function findRightSide(
  chunks: Chunks,
  group: VerbGroup,
): { object: Phrase | null; indirect: Phrase | null; obliques: Oblique[]; end: number } {
  const { tokens } = chunks
  let object: Phrase | null = null
  let indirect: Phrase | null = null
  const obliques: Oblique[] = []
  let at = group.last + 1
  while (at < tokens.length) {
    const token = tokens[at]!
    if (token.upos === 'ADV' || isQuote(token)) {
      const phrase = chunks.phraseAt(at)
      if (!phrase) {
        at++
        continue
      }
    }
    const phrase = chunks.phraseAt(at)
    // "said they would withdraw": the subject of what comes.
    if (phrase && opensClause(chunks, phrase)) break
    if (phrase && phrase.first === at && object === null && obliques.length === 0 && !isRelative(token)) {
      if (isTime(chunks, phrase)) {
        at = phrase.last + 1
        continue
      }
      object = coordinate(chunks, phrase)
      at = object.last + 1
      const given = group.voice === 'active' && ditransitive.test(group.lemma) ? chunks.phraseAt(at) : null
      if (given?.first === at && !isTime(chunks, given)) {
        indirect = object
        object = coordinate(chunks, given)
        at = object.last + 1
      }
      continue
    }
    if (phrase && phrase.first === at && obliques.length < 2 && isTime(chunks, phrase)) {
      at = phrase.last + 1
      continue
    }
    if (isAdposition(token) || token.lower === 'to') {
      const next = chunks.phraseAt(at + 1)
      if (next && next.first === at + 1) {
        const whole = coordinate(chunks, next)
        obliques.push({ preposition: token.lower, phrase: whole })
        at = whole.last + 1
        continue
      }
      if (isAdposition(tokens[at + 1])) {
        at++
        continue
      }
      break
    }
    if (isComma(token) && isAdposition(tokens[at + 1])) {
      at++
      continue
    }
    break
  }
  return { object, indirect, obliques, end: at - 1 }
}

/** Prepositional phrases that open the sentence before the subject ("In Kirkuk, Iraqi forces …"). */
function findOpeningObliques(chunks: Chunks, before: number): Oblique[] {
  const found: Oblique[] = []
  for (let at = 0; at < before; at++) {
    const phrase = isAdposition(chunks.tokens[at]) ? chunks.phraseAt(at + 1) : null
    if (phrase?.first === at + 1) found.push({ preposition: chunks.tokens[at]!.lower, phrase: extend(chunks, phrase) })
  }
  return found
}

const negatingWords: ReadonlySet<string> = new Set(['no', 'none', 'neither', 'nobody'])
const startsWithNo = (chunks: Chunks, phrase: Phrase | null): boolean =>
  phrase !== null &&
  negatingWords.has(chunks.tokens[phrase.first]!.lower) &&
  chunks.tokens[phrase.first + 1]?.lower !== 'fewer'

/** "⟦Not⟧ a shot was fired", "⟦hardly⟧ anyone was hurt": what denies stands before the subject. */
const standsBehindNot = ({ tokens }: Chunks, phrase: Phrase | null): boolean =>
  phrase !== null &&
  ((tokens[phrase.first - 1]?.lower === 'not' && /^(a|an|one)$/.test(tokens[phrase.first]!.lower)) ||
    (/^(hardly|scarcely|barely)$/.test(tokens[phrase.first - 1]?.lower ?? '') &&
      /^(any|anyone|anybody)$/.test(tokens[phrase.first]!.lower)))

/** "The troops ⟦never⟧ withdrew": the tagger's adverb before a verb without auxiliary. */
const standsBehindNever = ({ tokens }: Chunks, { first }: VerbGroup, before: number): boolean => {
  for (let i = first - 1; i > before; i--) if (tokens[i]!.lower === 'never') return true
  return false
}

/** "are to meet", "have yet to enter": an infinitive whose own auxiliary has a subject. */
const startsFinite = (tokens: readonly Token[], group: VerbGroup): boolean =>
  group.form === 'infinitive' && /^(is|are|was|were|has|have|had)$/.test(tokens[group.first]!.lower)

const charges =
  /^(accuse|suspect|blame|charge|convict|acquit|clear|condemn|criticise|criticize|arrest|detain|jail|imprison|sentence|fine|punish|sanction|denounce|indict|prosecute|expel|prevent|stop|bar|ban|keep|deter|dissuade)$/

/** "The army accused ⟦the rebels⟧ of firing …", "⟦two men⟧ were held for hiding …": who does what a charge or a hindrance names. */
const findCharged = (previous: Clause | null, before: Token | undefined): Phrase | null =>
  previous !== null && charges.test(previous.lemma) && /^(of|for|from|with|over)$/.test(before?.lower ?? '')
    ? previous.object
    : null

/** Clauses of one sentence by shallow means (noun phrases and verb groups), left to right. */
export function findClauses(
  sentence: Sentence,
  phrases: readonly Phrase[],
  times: readonly Range[] = [],
): readonly Clause[] {
  const chunks = toChunks(sentence, phrases, times)
  const found: Clause[] = []
  let lastFinite: Clause | null = null
  for (const group of chunks.groups) {
    const previous = found.at(-1) ?? null
    let { subject, relative } =
      group.form === 'finite' || startsFinite(chunks.tokens, group)
        ? findSubject(chunks, group)
        : { subject: null, relative: false }
    const { object: right, indirect, obliques, end } = findRightSide(chunks, group)
    let before = group.first - 1
    while (before >= 0 && chunks.tokens[before]!.upos === 'ADV') before--
    const beforeToken = chunks.tokens[before]
    const isCoordinated = beforeToken?.upos === 'CCONJ' || (isComma(beforeToken) && group.form === 'finite')
    let voice = group.voice
    let form = group.form
    if (group.form === 'infinitive' && previous && !startsFinite(chunks.tokens, group))
      subject =
        previous.voice === 'passive'
          ? previous.object
          : previous.object &&
              /^(tell|order|urge|ask|call|force|allow|help|want|prompt|lead|warn)$/.test(previous.lemma)
            ? previous.object
            : previous.subject
    if (group.form === 'participle') {
      const phrase = chunks.phraseAt(before)
      const charged = findCharged(previous, beforeToken)
      subject = charged
        ? charged
        : isComma(beforeToken) || beforeToken?.upos === 'CCONJ' || beforeToken?.upos === 'ADP'
          ? ((beforeToken?.upos === 'CCONJ' ? previous?.subject : lastFinite?.subject) ?? null)
          : phrase
            ? outermost(chunks, phrase)
            : null
    }
    if (group.form === 'finite' && previous && (beforeToken?.upos === 'CCONJ' || (!subject && isCoordinated))) {
      // ", and said": behind a comma the verb goes on with the main clause, not with what stands in between.
      const main = isComma(chunks.tokens[before - 1])
        ? [...found].reverse().find((clause) => clause.role === 'main' && clause.form === 'finite')
        : undefined
      const first = main ?? previous
      subject =
        first.voice === 'passive' && group.voice === 'active' && !group.ambiguousPast ? first.object : first.subject
      if (group.ambiguousPast && first.voice === 'passive' && !right) voice = 'passive'
    }
    // "operatives killed in …", "a village held by …": a past form without auxiliary and object, before "by" or where a finite verb follows.
    if (group.ambiguousPast && !right && voice === 'active' && obliques.some((oblique) => isBy(oblique, chunks))) {
      voice = 'passive'
      form = 'participle'
    }
    const byAgent = voice === 'passive' ? (obliques.find((oblique) => isBy(oblique, chunks))?.phrase ?? null) : null
    const opening =
      found.length === 0 && group.form === 'finite' && subject ? findOpeningObliques(chunks, subject.first) : []
    const marker = chunks.tokens[Math.max(0, (subject?.first ?? group.first) - 1)]
    const thatAt = /^that$/.test(chunks.tokens[end + 1]?.lower ?? '') ? end + 1 : -1
    const clause: Clause = {
      sentence: sentence.index,
      head: group.head,
      lemma: group.lemma,
      first: group.first,
      last: group.last,
      form,
      role: relative
        ? 'relative'
        : /^(if|unless|whether)$/.test(marker?.lower ?? '')
          ? 'conditional'
          : form === 'infinitive' || marker?.lower === 'that'
            ? 'complement'
            : form === 'participle'
              ? 'adverbial'
              : 'main',
      voice,
      tense: group.tense,
      aspect: group.aspect,
      modality: group.modality ?? toGovernor(group, previous, before) ?? toSharedModal(group, lastFinite),
      negated:
        group.negated ||
        standsBehindNever(chunks, group, before) ||
        standsBehindNot(chunks, subject) ||
        startsWithNo(chunks, subject) ||
        startsWithNo(chunks, right) ||
        (form === 'participle' && beforeToken?.lower === 'without'),
      subject: voice === 'passive' ? byAgent : subject,
      object: voice === 'passive' ? subject : right,
      indirect,
      obliques: [...opening, ...obliques],
      complement: thatAt > 0 ? { first: thatAt, last: sentence.tokens.length - 1 } : null,
    }
    found.push(clause)
    if (form === 'finite') lastFinite = clause
  }
  return turnFronted(chunks.tokens, fillOpeningParticiples(found))
}

/** "They could launch attacks, targeting cities": what the main verb leaves open its participle leaves open too. */
const toSharedModal = (group: VerbGroup, main: Clause | null): string | null =>
  group.form !== 'participle' || !main ? null : main.tense === 'future' ? 'will' : main.modality

/** The verb that an infinitive or participle hangs on ("planned to attack", "keep pounding"), or null. */
function toGovernor(group: VerbGroup, previous: Clause | null, before: number): string | null {
  if (!previous || group.form === 'finite') return null
  return group.form === 'infinitive' || previous.last === before ? previous.lemma : null
}

/** A participle that opens the sentence ("Speaking at a forum, Ahmed stressed …") shares the subject of the finite verb behind it. */
function fillOpeningParticiples(clauses: readonly Clause[]): readonly Clause[] {
  const first = clauses[0]
  if (first?.form !== 'participle' || first.subject !== null || first.voice === 'passive') return clauses
  const main = clauses.find((clause) => clause.form === 'finite')
  return main ? [{ ...first, subject: main.subject ?? main.object }, ...clauses.slice(1)] : clauses
}

/** Predicates with subject, object and obliques, of all sentences. */
export const clauses = () =>
  defineStage({
    name: 'clauses',
    needs: ['sentences', 'phrases', 'expressions'],
    makes: 'clauses',
    run({ sentences, phrases, expressions }) {
      let next = 0
      return sentences.flatMap((sentence) => {
        const first = next
        while (next < expressions.length && expressions[next]!.start < sentence.end) next++
        return findClauses(sentence, phrases[sentence.index]!, expressions.slice(first, next))
      })
    },
  })
