import type { EventLexicon, EventWord } from '../knowledge/event-lexicon.ts'
import type { Clause, Oblique, Phrase } from '../model/clause.ts'
import type { EventStatus } from '../model/reading.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import { statusByNoun, statusOfClause, statusOfNominal } from './event-status.ts'

/** A happening that one clause or noun tells of, before it is held against the others of the article. */
export interface EventCandidate {
  readonly sentence: Sentence
  readonly word: EventWord
  /** Token of the word that tells it. */
  readonly trigger: number
  readonly agents: readonly Phrase[]
  readonly targets: readonly Phrase[]
  readonly instruments: readonly Phrase[]
  readonly status: EventStatus
  /** First and last token of the words that tell it. */
  readonly first: number
  readonly last: number
  /** "the attack": speaks of something that was told before. */
  readonly definite: boolean
  /** Its doers were spoken of before ("the attackers", "they"): it goes on with what was told. */
  readonly continues: boolean
  /** More than one happening ("attacks", "near-daily attacks", "153 attacks"). */
  readonly plural: boolean
  readonly rule: string
  readonly confidence: number
}

const isEventNoun = (lexicon: EventLexicon, tokens: readonly Token[], at: number): EventWord | null => {
  const token = tokens[at]
  if (!token || (token.upos !== 'NOUN' && token.upos !== 'PROPN' && token.upos !== 'VERB')) return null
  if (token.upos === 'VERB' && !/ing$/.test(token.lower)) return null
  const { nouns, nounBeginnings } = lexicon
  const singular = toSingular(token.lower)
  const before = tokens[at - 1]?.lower
  const pair =
    before !== undefined && nounBeginnings.has(before)
      ? (nouns.get(`${before} ${singular}`) ?? nouns.get(`${before} ${token.lower}`))
      : undefined
  return pair ?? nouns.get(singular) ?? nouns.get(token.lower) ?? null
}

const toSingular = (word: string): string =>
  /(sh|ch|s|x)es$/.test(word) ? word.slice(0, -2) : /[^s]s$/.test(word) ? word.slice(0, -1) : word

/** Where a target stands for this word: the object, or the phrase behind one of its prepositions. */
const targetsOf = (word: EventWord, object: Phrase | null, obliques: readonly Oblique[]): Phrase[] => {
  const found: Phrase[] = []
  if (word.target.has('object') && object) found.push(object)
  for (const { preposition, phrase } of obliques) if (word.target.has(preposition)) found.push(phrase)
  return found
}

const instrumentsOf = (lexicon: EventLexicon, sentence: Sentence, clause: Clause): Phrase[] =>
  clause.obliques
    .filter(
      ({ preposition, phrase }) =>
        /^(with|by|using|in|from)$/.test(preposition) && lexicon.instruments.has(sentence.tokens[phrase.head]!.lower),
    )
    .map(({ phrase }) => phrase)

/** The end of the words that belong to a clause: its last object or oblique. */
function endOf(clause: Clause): number {
  return Math.max(clause.last, clause.object?.last ?? 0, ...clause.obliques.map(({ phrase }) => phrase.last))
}

/** The last word before the next comma, stop or clause: what a reader would mark as the words that tell it. */
function endOfTelling(tokens: readonly Token[], from: number, clauses: readonly Clause[]): number {
  let end = from
  for (let at = from + 1; at < tokens.length; at++) {
    const token = tokens[at]!
    if (/^[,.;:!?"“”()—–]$/.test(token.text) || token.upos === 'CCONJ' || token.upos === 'SCONJ') break
    if (clauses.some((clause) => clause.form === 'finite' && (clause.first === at || clause.subject?.first === at)))
      break
    end = at
  }
  return end
}

const startOf = (clause: Clause): number => {
  const starts = [clause.first]
  if (clause.subject && clause.subject.first < clause.first) starts.push(clause.subject.first)
  if (clause.object && clause.object.first < clause.first) starts.push(clause.object.first)
  return Math.min(...starts)
}

/** "They", "the attackers", "the men": doers that the article spoke of before. */
const isKnownDoer = (tokens: readonly Token[], subject: Phrase): boolean =>
  /^(he|she|they|it|who)$/.test(tokens[subject.head]!.lower) ||
  (tokens[subject.first]!.lower === 'the' && tokens[subject.head]!.upos === 'NOUN' && subject.last - subject.first <= 1)

/** What is true in general is no happening: "those who kill", "does not target", "is deployed". */
const isHabit = (clause: Clause): boolean =>
  clause.tense === 'present' &&
  clause.aspect === 'simple' &&
  (clause.role === 'relative' || clause.negated || clause.voice === 'passive')

/** A capital inside a sentence with small letters: part of a name ("Internally Displaced Persons"). */
const isInName = (tokens: readonly Token[], at: number): boolean =>
  at > 0 &&
  /^\p{Lu}/u.test(tokens[at]!.text) &&
  /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '') &&
  tokens.some((token) => /^\p{Ll}/u.test(token.text))

/** Happenings that the verbs of a sentence tell of. A verb that acts on somebody counts only where somebody is acted upon. */
function fromVerbs(lexicon: EventLexicon, sentence: Sentence, clauses: readonly Clause[]): EventCandidate[] {
  const found: EventCandidate[] = []
  for (const clause of clauses) {
    const word = lexicon.verbs.get(clause.lemma)
    if (!word) continue
    const governed =
      clause.form === 'infinitive' ? statusByNoun(sentence.tokens, clause.first, lexicon.deedWords) : undefined
    const status = governed === undefined ? statusOfClause(clause, sentence.tokens, lexicon.deedWords) : governed
    if (
      status === null ||
      isTopicGerund(sentence.tokens, clause) ||
      isHabit(clause) ||
      isInName(sentence.tokens, clause.head)
    )
      continue
    // "ISIS operatives killed in …": a past form that needs an object and has none was done to its subject.
    const reduced =
      clause.voice === 'active' &&
      word.target.has('object') &&
      !clause.object &&
      clause.subject !== null &&
      /ed$/.test(sentence.tokens[clause.head]!.lower) &&
      clause.form === 'finite' &&
      word.toll !== null
    const object = reduced ? clause.subject : clause.object
    const subject = reduced ? null : clause.subject
    const targets =
      word.lemma === 'die' || word.lemma === 'perish'
        ? clause.subject
          ? [clause.subject]
          : []
        : targetsOf(word, object, clause.obliques)
    if (word.target.size > 0 && targets.length === 0 && word.toll === null) continue
    if (word.toll !== null && targets.length === 0) continue
    const dies = word.lemma === 'die' || word.lemma === 'perish'
    found.push({
      sentence,
      word,
      trigger: clause.head,
      agents: subject && !dies ? [subject] : [],
      targets,
      instruments: instrumentsOf(lexicon, sentence, clause),
      status,
      first: startOf(clause),
      last: endOf(clause),
      definite: false,
      continues: subject !== null && isKnownDoer(sentence.tokens, subject),
      plural: clause.tense === 'present' && clause.aspect === 'simple',
      rule: `event/verb/${clause.lemma.replace(/ /g, '-')}`,
      confidence: clause.voice === 'active' && subject ? 0.75 : 0.65,
    })
  }
  return found
}

const isDefinite = (tokens: readonly Token[], phrase: Phrase): boolean =>
  /^(the|this|that|these|those|its|his|their|such)$/.test(tokens[phrase.first]!.lower)

/** Happenings that the nouns of a sentence name ("carried out an attack on …", "the arrest of …", "a US airstrike"). */
function fromNouns(
  lexicon: EventLexicon,
  sentence: Sentence,
  clauses: readonly Clause[],
  phrases: readonly Phrase[],
): EventCandidate[] {
  const { tokens } = sentence
  const found: EventCandidate[] = []
  for (const phrase of phrases) {
    const word = isEventNoun(lexicon, tokens, phrase.head)
    if (!word) continue
    const governing =
      clauses.find(
        (clause) =>
          clause.object &&
          clause.object.first <= phrase.first &&
          phrase.last <= clause.object.last &&
          clause.object.head === phrase.head,
      ) ?? null
    const asSubject = clauses.find((clause) => clause.subject && clause.subject.head === phrase.head) ?? null
    const around =
      governing ??
      asSubject ??
      clauses.find((clause) => clause.first <= phrase.first && phrase.last <= endOf(clause)) ??
      null
    const light = governing ? lexicon.lightVerbs.get(governing.lemma) : undefined
    const behind = obliquesBehind(tokens, phrases, phrase)
    const own = targetsOf(word, null, behind.obliques)
    const by = behind.obliques.filter(({ preposition }) => preposition === 'by').map((oblique) => oblique.phrase)
    const between = behind.obliques
      .filter(({ preposition }) => preposition === 'between')
      .map((oblique) => oblique.phrase)
    const owner = ownerOf(tokens, phrase)
    const governed = statusByNoun(tokens, phrase.first, lexicon.deedWords)
    const status =
      governed !== undefined
        ? governed
        : light && light !== 'happened'
          ? light
          : governing && light
            ? statusOfClause(governing, tokens, lexicon.deedWords)
            : statusOfNominal(tokens, phrase.head, around, governing !== null, lexicon.deedWords)
    if (status === null) continue
    const agents = light && governing?.subject ? [governing.subject] : by.length > 0 ? by : owner ? [owner] : between
    const targets = own.length > 0 ? own : governing && light ? targetsOf(word, null, governing.obliques) : between
    const definite = isDefinite(tokens, phrase) && own.length === 0 && by.length === 0
    // "Clashes erupted", "an explosion rocked …": the verb says no more than that it came about.
    const occurs = asSubject !== null && lexicon.deedWords.occurrence.has(asSubject.lemma)
    const specific = agents.length > 0 || targets.length > 0 || light !== undefined || occurs
    if (!light && !occurs && isOnlySpokenOf(tokens, phrase, word)) continue
    // A bare noun ("violence", "an attack") that nothing is said of is no happening to file.
    if (!specific && !definite) continue
    found.push({
      sentence,
      word,
      trigger: phrase.head,
      agents,
      targets,
      instruments: governing ? instrumentsOf(lexicon, sentence, governing) : [],
      status: occurs && status === 'happened' ? (lexicon.deedWords.occurrence.get(asSubject.lemma) ?? status) : status,
      first: governing && light ? startOf(governing) : phrase.first,
      last: Math.max(behind.last, governing && light ? endOf(governing) : 0, asSubject ? endOf(asSubject) : 0),
      definite,
      continues: false,
      plural: isMany(tokens, phrase, light !== undefined),
      rule: light ? 'event/light-verb' : 'event/nominal',
      confidence: light ? 0.75 : definite ? 0.4 : 0.55,
    })
  }
  return found
}

/** Nouns in the plural for what is one affair. */
const pluralOfOne = /^(talks|negotiations|discussions|hostilities|sanctions|clashes|consultations)$/
const quantity =
  /^(many|several|dozens|hundreds|scores|thousands|numerous|repeated|frequent|daily|weekly|regular|more|most|multiple|countless|various|escalating)$/

/** Does the noun sum up many happenings: a number of them, or a plural that no verb carries out ("attacks have doubled")? */
function isMany(tokens: readonly Token[], phrase: Phrase, isCarriedOut: boolean): boolean {
  const head = tokens[phrase.head]!
  if (!/s$/.test(head.lower) || pluralOfOne.test(head.lower)) return false
  const counted = tokens
    .slice(Math.max(0, phrase.first - 2), phrase.head)
    .some((token) => token.upos === 'NUM' || quantity.test(token.lower))
  return counted || !isCarriedOut
}

/** Prepositions behind which a deed is taken for done ("after the withdrawal"). */
const whenDone = /^(after|following|during|since|amid|in|at|despite|before|by|upon|with)$/

/** "Committed to the withdrawal", "views of the talks": what is not violence and stands behind another preposition is a topic, not a happening. */
function isOnlySpokenOf(tokens: readonly Token[], phrase: Phrase, word: EventWord): boolean {
  const before = tokens[phrase.first - 1]
  if (!before || !/^(ADP|SCONJ|PART)$/.test(before.upos) || whenDone.test(before.lower)) return false
  return !/^(ASSAULT|COERCE|PROTEST)$/.test(word.type)
}

/** "Its role in defeating …", "plans for retaking …": a gerund that a noun's preposition leads to is no deed that was done. */
function isTopicGerund(tokens: readonly Token[], clause: Clause): boolean {
  const before = tokens[clause.first - 1]
  return (
    clause.form === 'participle' &&
    before !== undefined &&
    /^(of|for|in|to|about|against|toward|towards|on)$/.test(before.lower) &&
    tokens[clause.first - 2]?.upos === 'NOUN'
  )
}

/** Prepositional phrases that follow a noun phrase at once: what belongs to the noun. */
function obliquesBehind(
  tokens: readonly Token[],
  phrases: readonly Phrase[],
  phrase: Phrase,
): { obliques: Oblique[]; last: number } {
  const obliques: Oblique[] = []
  let last = phrase.last
  for (let i = 0; i < 4; i++) {
    const token = tokens[last + 1]
    if (!token || !/^(ADP|PART|SCONJ)$/.test(token.upos)) break
    const next = phrases.find((one) => one.first === last + 2)
    if (!next) break
    let end = next.last
    const and = tokens[end + 1]?.lower === 'and' ? phrases.find((one) => one.first === end + 2) : undefined
    if (and && token.lower === 'between') end = and.last
    obliques.push({ preposition: token.lower, phrase: { ...next, last: end } })
    last = end
  }
  return { obliques, last }
}

/** Who a happening is named after: "a US airstrike", "ISIS attacks", "Turkey's incursion". */
function ownerOf(tokens: readonly Token[], phrase: Phrase): Phrase | null {
  let first = phrase.first
  while (first < phrase.head && /^(DET|NUM|ADV)$/.test(tokens[first]!.upos)) first++
  let last = -1
  for (let i = first; i < phrase.head; i++)
    if (tokens[i]!.upos === 'PROPN') last = i
    else if (last >= 0) break
  if (last < 0) return null
  let start = last
  while (start > first && tokens[start - 1]!.upos === 'PROPN') start--
  return { sentence: phrase.sentence, first: start, last, head: last }
}

/** A weapon that stands where doer or target would ("a bomb exploded", "threw grenades at the post") is what it was done with. */
function withInstruments(lexicon: EventLexicon, candidate: EventCandidate): EventCandidate {
  if (candidate.word.type !== 'ASSAULT') return candidate
  const { tokens } = candidate.sentence
  // Aircraft and tanks act for those who send them and stay doers.
  const isWeapon = ({ head }: Phrase) =>
    lexicon.instruments.has(tokens[head]!.lower) && lexicon.participants.get(tokens[head]!.lower)?.kind !== 'vehicle'
  const weapons = [...candidate.agents, ...candidate.targets].filter(isWeapon)
  if (weapons.length === 0) return candidate
  return {
    ...candidate,
    agents: candidate.agents.filter((phrase) => !isWeapon(phrase)),
    targets: candidate.targets.filter((phrase) => !isWeapon(phrase)),
    instruments: [...candidate.instruments, ...weapons],
  }
}

/** All happenings that a sentence tells of, left to right; where a verb's object is the happening, the noun tells it. */
export function findCandidates(
  lexicon: EventLexicon,
  sentence: Sentence,
  clauses: readonly Clause[],
  phrases: readonly Phrase[],
): readonly EventCandidate[] {
  return findBare(lexicon, sentence, clauses, phrases).map((candidate) => ({
    ...withInstruments(lexicon, candidate),
    last: endOfTelling(sentence.tokens, candidate.last, clauses),
  }))
}

function findBare(
  lexicon: EventLexicon,
  sentence: Sentence,
  clauses: readonly Clause[],
  phrases: readonly Phrase[],
): readonly EventCandidate[] {
  const nouns = fromNouns(lexicon, sentence, clauses, phrases)
  const verbs = fromVerbs(lexicon, sentence, clauses).filter(
    (verb) =>
      !nouns.some(
        (noun) =>
          noun.trigger >= verb.first &&
          noun.trigger <= verb.last &&
          verb.targets.some((target) => target.head === noun.trigger),
      ),
  )
  return [...nouns, ...verbs].sort((a, b) => a.trigger - b.trigger)
}
