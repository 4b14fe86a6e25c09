import type { EventLexicon, EventWord } from '../knowledge/event-lexicon.ts'
import type { Clause, Oblique, Phrase } from '../model/clause.ts'
import type { EventStatus } from '../model/reading.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import { findAddressees } from './event-addressees.ts'
import { type EventCandidate, endOf, isInName, startOf } from './event-candidate.ts'
import { findComing } from './event-parties.ts'
import { statusOfClause } from './event-status.ts'
import { findNounWord, findOwner, findVerbWord } from './event-words.ts'

/** Prepositional phrases that follow a noun phrase at once: what belongs to the noun. */
export function obliquesBehind(
  tokens: readonly Token[],
  phrases: readonly Phrase[],
  phrase: Phrase,
): { readonly obliques: readonly Oblique[]; readonly last: number } {
  const obliques: Oblique[] = []
  let last = phrase.last
  for (let i = 0; i < 4; i++) {
    let at = last + 1
    // "the attack Monday on a checkpoint"
    const time = phrases.find((one) => one.first === at)
    if (time && /^(?:\w+day|today|yesterday|week|month|year|night|morning)$/.test(tokens[time.head]!.lower))
      at = time.last + 1
    const token = tokens[at]
    if (!token || !/^(ADP|PART|SCONJ)$/.test(token.upos)) break
    const next = phrases.find((one) => one.first === at + 1)
    if (!next) break
    let end = next.last
    const and = tokens[end + 1]?.lower === 'and' ? phrases.find((one) => one.first === end + 2) : undefined
    if (and && token.lower === 'between') end = and.last
    obliques.push({ preposition: token.lower, phrase: { ...next, last: end } })
    last = end
  }
  return { obliques, last }
}

/** "A shooting on ⟦Sunday⟧": a day is not what was hit. */
export const isWeekday = /^(mon|tues|wednes|thurs|fri|satur|sun)day$/

/** Where the one acted upon stands for this word: as object, receiver or owner of the object, or behind one of its prepositions. */
export function targetsOf(
  word: EventWord,
  tokens: readonly Token[],
  object: Phrase | null,
  indirect: Phrase | null,
  obliques: readonly Oblique[],
): Phrase[] {
  const found: Phrase[] = []
  if ((word.target.has('object') || word.target.has('place')) && object) found.push(object)
  if (word.target.has('indirect') && indirect) found.push(indirect)
  for (const { preposition, phrase } of obliques)
    if (
      word.target.has(preposition) &&
      // "Fighting ⟦along with⟧ the rebels": who does it too; "training ⟦together⟧ with them" is a word of its own.
      !(
        preposition === 'with' &&
        !word.lemma.endsWith(' together') &&
        /^(along|together|alongside)$/.test(tokens[phrase.first - 2]?.lower ?? '')
      ) &&
      !isWeekday.test(tokens[phrase.head]!.lower) &&
      // "An assault on the town ⟦of Bria⟧": what the one acted upon is called.
      !(preposition === 'of' && found.at(-1)?.last === phrase.first - 2) &&
      !found.some((one) => one.head === phrase.head)
    )
      found.push(phrase)
  const owner = found.length === 0 && word.target.has('owner') && object ? findOwner(tokens, object) : null
  if (owner) found.push(owner)
  return found
}

export const instrumentsOf = (lexicon: EventLexicon, sentence: Sentence, clause: Clause): Phrase[] =>
  clause.obliques
    .filter(
      ({ preposition, phrase }) =>
        /^(with|by|using|in|from)$/.test(preposition) && lexicon.instruments.has(sentence.tokens[phrase.head]!.lower),
    )
    .map(({ phrase }) => phrase)

/** "They", "the attackers", "the men": doers that the article spoke of before. */
const isKnownDoer = (tokens: readonly Token[], subject: Phrase): boolean =>
  /^(he|she|they|it|who)$/.test(tokens[subject.head]!.lower) ||
  (tokens[subject.first]!.lower === 'the' && tokens[subject.head]!.upos === 'NOUN' && subject.last - subject.first <= 1)

/** What is true in general is no happening: "those who kill", "does not target", "is deployed". */
const isHabit = (clause: Clause, type: string): boolean =>
  clause.tense === 'present' &&
  clause.aspect === 'simple' &&
  clause.modality === null &&
  (clause.role === 'relative' || clause.negated || clause.voice === 'passive' || lasting.test(type))

/** "The town ⟦is besieged⟧", "200,000 people ⟦are trapped⟧": what the present passive says goes on. */
const isBeset = ({ words }: EventLexicon, clause: Clause): boolean =>
  clause.voice === 'passive' &&
  clause.tense === 'present' &&
  clause.aspect !== 'perfect' &&
  clause.form === 'finite' &&
  words.beset.has(clause.lemma)

/** Types of which the simple present in running text tells a standing order of things ("the coalition works with …"). */
const lasting = /^(COOPERATE|AID|MOBILIZE|SUPPORT|COERCE|CONCEDE|SANCTION)$/

/** "The force ⟦works with⟧ local police": the one lasting order of things that is told as a deed. */
const isStandingCooperation = ({ role, negated, subject }: Clause, { lemma }: EventWord): boolean =>
  /^(?:work|operate) (?:with|alongside|beside|jointly|together)$/.test(lemma) &&
  role === 'main' &&
  !negated &&
  subject !== null

/** "Its role in defeating …", "plans for retaking …": a gerund that a noun's preposition leads to is no deed that was done. */
function isTopicGerund(tokens: readonly Token[], clause: Clause, knows: (noun: string) => boolean): boolean {
  const before = tokens[clause.first - 1]
  const noun = tokens[clause.first - 2]
  return (
    clause.form === 'participle' &&
    before !== undefined &&
    /^(of|for|in|to|about|against|toward|towards|on)$/.test(before.lower) &&
    noun?.upos === 'NOUN' &&
    !knows(noun.lower)
  )
}

/**
 * Who suffers a deed told in a past form whose object the clause does not have: what stands right before it ("of the 14 hostages freed on
 * Saturday"), or before another such form ("the men named in the warrant were never arrested").
 */
function findSufferer(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  clause: Clause,
  word: EventWord,
  phrases: readonly Phrase[],
): Phrase | null {
  if (!word.target.has('object')) return null
  if (clause.voice === 'passive') {
    const before = clauses.findLast(({ head }) => head < clause.head)
    if (before?.form !== 'finite') return null
    // "The guards were watched and then ⟦seized⟧".
    if (before.voice === 'passive') return clause.subject === null ? before.object : null
    return before.object ? null : before.subject
  }
  if (clause.subject || clause.first !== clause.head || !/(?:ed|shot|slain|held)$/.test(tokens[clause.head]!.lower))
    return null
  return phrases.find(({ last }) => last === clause.first - 1) ?? null
}

/** "fell on ⟦a convoy⟧", "went after ⟦them⟧": the object of a verb whose last word is a preposition. */
const findBehindPreposition = (tokens: readonly Token[], clause: Clause, last: number): Phrase | null =>
  last > clause.head && clause.voice === 'active'
    ? (clause.obliques.find(
        ({ preposition, phrase }) => phrase.first === last + 1 && preposition === tokens[last]!.lower,
      )?.phrase ?? null)
    : null

/** "Weapons ⟦seized⟧ in the raids were shown": what the past form seems to be done by is what the next verb is said of. */
const isSubjectOfLater = (clauses: readonly Clause[], clause: Clause, subject: Phrase): boolean =>
  clause.first === clause.head &&
  clauses.some(
    ({ head, form, voice, object, subject: later }) =>
      head > clause.head && form === 'finite' && (voice === 'passive' ? object : later)?.head === subject.head,
  )

/** "⟦They⟧ shot at the guards", "those whom ⟦rebels⟧ killed": a subject to which the past form was not done. */
const actsItself = (
  { participants }: EventLexicon,
  tokens: readonly Token[],
  clause: Clause,
  { first, head }: Phrase,
  word: EventWord,
): boolean =>
  /^(they|he|she|we|i)$/.test(tokens[head]!.lower) ||
  /^(whom|which)$/.test(tokens[first - 1]?.lower ?? '') ||
  clause.obliques.some(
    ({ preposition, phrase }) =>
      preposition === 'at' &&
      word.target.has('at') &&
      /^(person|group|vehicle)$/.test(participants.get(tokens[phrase.head]!.lower)?.kind ?? ''),
  )

/** Verbs of attack that need nobody to be named ("the cells go on striking", "the group attacked less often"). */
export const isBareAttack = (tokens: readonly Token[], clause: Clause | null, subject: Phrase | null): boolean =>
  clause !== null &&
  subject !== null &&
  subject.sentence === clause.sentence &&
  clause.voice === 'active' &&
  /^(attack|strike|raid|bomb|shell|ambush)$/.test(clause.lemma) &&
  clause.form !== 'infinitive' &&
  tokens[subject.head]!.upos !== 'PRON'

/** "Baghdad and Washington were negotiating", "the two ministers met": both sides in the subject. */
const areSeveral = (
  { participants }: EventLexicon,
  tokens: readonly Token[],
  { first, last, head }: Phrase,
  word: EventWord,
): boolean =>
  tokens.slice(first, last + 1).some(({ lower }) => lower === 'and') ||
  (word.type === 'CONSULT' &&
    /[^s]s$/.test(tokens[head]!.lower) &&
    /^(?:person|group)$/.test(participants.get(tokens[head]!.lower)?.kind ?? '')) ||
  (/[^s]s$/.test(tokens[head]!.lower) &&
    tokens.slice(first, head).some(({ lower, upos }) => upos === 'NUM' || /^(both|several)$/.test(lower)))

/** Deeds told without anybody acted upon: "the army withdrew", "two battalions will deploy", "the two ministers met"; "leave or be shot". */
const isAlone = (
  lexicon: EventLexicon,
  tokens: readonly Token[],
  clause: Clause,
  word: EventWord,
  status: EventStatus,
  subject: Phrase | null,
): boolean => {
  if (status === 'threatened' && /^(be|get)$/.test(tokens[clause.first]!.lower)) return true
  if (!subject || clause.voice === 'passive' || clause.object || tokens[subject.head]!.upos === 'PRON') return false
  if (word.type === 'CONSULT') return areSeveral(lexicon, tokens, subject, word)
  const { lower, upos } = tokens[subject.head]!
  if (upos !== 'PROPN' && !/^(?:MIL|REB|COP|CRM)$/.test(lexicon.participants.get(lower)?.sector ?? '')) return false
  return (
    (word.mode === 'withdraw' && word.target.has('from') && word.lemma !== 'leave') ||
    (word.mode === 'troops' && word.lemma === 'deploy' && clause.first < clause.head)
  )
}

/** "The rockets flew to the north", "where the villages meet": what consults nobody. */
const isThing = ({ instruments, participants }: EventLexicon, { lower }: Token): boolean =>
  instruments.has(lower) || /^(place|facility|infrastructure|vehicle)$/.test(participants.get(lower)?.kind ?? '')

/** Types that take two sides: one alone visits, supports or helps nobody. */
const needsTarget = /^(CONSULT|SUPPORT|AID|COOPERATE|MOBILIZE|SANCTION|REQUEST)$/

const isElsewhere = (
  lexicon: EventLexicon,
  tokens: readonly Token[],
  word: EventWord,
  object: Phrase | null,
  isPhrase: boolean,
  isDiscussed: boolean,
): boolean =>
  object !== null &&
  !isPhrase &&
  word.target.size > 0 &&
  !word.target.has('object') &&
  /^(ASSAULT|CONSULT)$/.test(word.type) &&
  !isDiscussed &&
  !lexicon.instruments.has(tokens[object.head]!.lower)

/** "accused the rebels of shelling": the gerund is what the one before it is charged with. */
const isCharged = (clauses: readonly Clause[], clause: Clause): boolean =>
  clauses.some(
    (one) =>
      one.head < clause.head &&
      clause.first - one.head < 12 &&
      (/^(accuse|suspect|convict|acquit|prevent|stop|blame|charge|clear|guilty)$/.test(one.lemma) ||
        // "jailed two rebels for bombing a market": the gerund tells what they did.
        (clause.subject !== null && one.object?.head === clause.subject.head)),
  )

/** "Promised to hold elections": what is bound to is a deed and no force; "promised to continue its attacks", "committed to the withdrawal" are not. */
function opensPromise(
  lexicon: EventLexicon,
  tokens: readonly Token[],
  clauses: readonly Clause[],
  clause: Clause,
): boolean {
  const next = clauses.find(({ first }) => first === clause.last + 1)
  if (next?.form !== 'infinitive') return false
  for (let at = next.head; at <= endOf(next); at++)
    if (findNounWord(lexicon, tokens, at)?.type === 'ASSAULT') return false
  return true
}

const deeds = /^(sorties|missions|strikes|airstrikes|raids|operations|attacks)$/

/** "Flew ⟦ten combat sorties⟧", "went to war": many deeds by the word itself or by its counted object. */
const isSum = (tokens: readonly Token[], { lemma }: EventWord, { object }: Clause): boolean =>
  /^(go to war|wage war)$/.test(lemma) ||
  (object !== null &&
    deeds.test(tokens[object.head]!.lower) &&
    tokens.slice(object.first, object.head).some(({ upos, lower }) => upos === 'NUM' || lower === 'several'))

/** So many tokens into a sentence a verb still stands behind what opens it. */
const openingReach = 16

/** "Struck back several times", "has repeatedly shelled", "the conflict killed thousands": many deeds told as one. */
function isRepeated(tokens: readonly Token[], clause: Clause): boolean {
  const subject = clause.subject ? tokens[clause.subject.head]!.lower : ''
  if (/^(conflict|war|violence|fighting|terrorism|insurgency|uprising|unrest)$/.test(subject)) return true
  // "⟦In recent weeks⟧ 12 men have been killed"
  const opens = /^(?:in|over|during)$/.test(tokens[0]?.lower ?? '') && clause.first < openingReach
  for (let at = opens ? 1 : clause.first; at <= Math.min(endOf(clause) + 4, tokens.length - 1); at++) {
    const { lower } = tokens[at]!
    if (/^(repeatedly|regularly|routinely|often|frequently)$/.test(lower) && at <= clause.last + 2) return true
    // "11 people have been executed this year"
    if (lower === 'year' && tokens[at - 1]!.lower === 'this' && clause.aspect === 'perfect') return true
    if (/^(recent|past)$/.test(lower) && /^(days|weeks|months|years|decades)$/.test(tokens[at + 1]?.lower ?? ''))
      return true
    if (lower === 'times' && /^(several|many|dozen|hundred)$|^\d/.test(tokens[at - 1]?.lower ?? '')) return true
  }
  return false
}

const settled = /^(villages|towns|cities|areas|districts|settlements|regions|provinces|hamlets)$/

/** "Raided ⟦several villages⟧", "has burned ⟦schools⟧": a deed done in many places, or over time to no counted ones. */
function isOfMany(tokens: readonly Token[], clauses: readonly Clause[], clause: Clause, { type }: EventWord): boolean {
  const { object, subject, head } = clause
  if (type !== 'ASSAULT' || !object || clause.voice === 'passive' || clause.form !== 'finite') return false
  // "Has burned villages, ⟦wrecked⟧ schools"
  const isPerfect = (one: Clause): boolean => one.aspect === 'perfect' && one.tense === 'past'
  const isSince =
    isPerfect(clause) ||
    clauses.some((one) => one.head < head && one.subject !== null && one.subject === subject && isPerfect(one))
  const noun = tokens[object.head]!
  const before = tokens.slice(object.first, object.head)
  if (
    settled.test(noun.lower) &&
    before.some(({ lower }) => /^(several|many|various|numerous|dozens|other)$/.test(lower))
  )
    return true
  const isBarePlural =
    noun.upos === 'NOUN' &&
    /[^s]s$|^(people|men|women|children)$/.test(noun.lower) &&
    before.every(({ upos }) => upos === 'ADJ')
  return isBarePlural && isSince
}

/** "The villagers who died ⟦in it⟧": in what was told. */
const isInIt = (tokens: readonly Token[], { obliques }: Clause): boolean =>
  obliques.some(({ preposition, phrase }) => preposition === 'in' && /^(it|them)$/.test(tokens[phrase.head]!.lower))

/** Verbs by which bodies come to light: who finds them has not killed them. */
const finds = /^(find|discover|recover|exhume)$/
const drowned =
  /^(boat|ferry|ship|plane|helicopter|bus|capsized|capsizing|sank|crash|crashed|drowned|rubble|collapse|collapsed|earthquake|quake|floods?|flooding|landslide|avalanche|mudslide|fire|shipwreck)$/

/** "Twelve ⟦bodies⟧ were found in a mass grave": only counted ones tell of a killing, and none beside words for accidents. */
const isMurder = (tokens: readonly Token[], object: Phrase | null): boolean =>
  object !== null &&
  /^(bodies|corpses)$/.test(tokens[object.head]!.lower) &&
  tokens
    .slice(object.first, object.head)
    .some(({ upos, lower }) => upos === 'NUM' || /^(several|dozens|scores|hundreds)$/.test(lower)) &&
  !tokens.some(({ lower }) => drowned.test(lower))

/** Verbs whose subject is the one acted upon ("fell into an ambush", "came under fire", "lost their lives"). */
const suffers = /^(come under|fall into|run into|step on|drive over|hit a |strike a |fall$|lose$|suffer$|sustain$)/

const diesOf = (word: EventWord): boolean =>
  word.toll === 'killed' && word.target.size === 0 && !/ (?:dead|lives|life)$/.test(word.lemma)

/** Violence that two do to one another: "herders and farmers fought over a well". */
export const isMutualFight = ({ lemma }: EventWord): boolean =>
  /^(fight|clash|battle|skirmish|exchange fire|exchange gunfire|trade fire|go to war|wage war)$/.test(lemma)

/** "The troops withdrew": those who leave need nobody whom they leave. */
export const isLeaving = ({ type, target }: EventWord, clause: Clause | null): boolean =>
  type === 'RETREAT' &&
  target.has('from') &&
  target.has('object') &&
  clause !== null &&
  clause.object === null &&
  clause.subject !== null

/** Happenings that the verbs of a sentence tell of. A verb that acts on somebody counts only where somebody is acted upon. */
export function findVerbEvents(
  lexicon: EventLexicon,
  sentence: Sentence,
  clauses: readonly Clause[],
  phrases: readonly Phrase[],
): EventCandidate[] {
  const { tokens } = sentence
  const found: EventCandidate[] = []
  for (const clause of clauses) {
    const told = findVerbWord(lexicon, tokens, clause, phrases)
    if (!told) continue
    const { word } = told
    const asTold = statusOfClause(sentence, clauses, clause, word, lexicon.deedWords)
    const status = asTold === 'happened' && isBeset(lexicon, clause) ? 'ongoing' : asTold
    if (
      status === null ||
      (isTopicGerund(tokens, clause, (noun) => lexicon.deedWords.noun.has(noun)) && !isCharged(clauses, clause)) ||
      (status === 'happened' && isHabit(clause, word.type) && !isStandingCooperation(clause, word)) ||
      isInName(tokens, clause.head)
    )
      continue
    // "ISIS operatives killed in …": a past form that needs an object and has none was done to its subject.
    const reduced =
      clause.voice === 'active' &&
      word.target.has('object') &&
      !clause.object &&
      clause.subject !== null &&
      /(?:ed|shot|slain)$/.test(tokens[clause.head]!.lower) &&
      clause.form === 'finite' &&
      !actsItself(lexicon, tokens, clause, clause.subject, word) &&
      (word.toll !== null || isSubjectOfLater(clauses, clause, clause.subject))
    const whole = reduced
      ? clause.subject
      : told.takesObject
        ? (told.object ?? null)
        : (clause.object ??
          told.object ??
          findBehindPreposition(tokens, clause, told.last) ??
          findSufferer(tokens, clauses, clause, word, phrases))
    // "shot dead ⟦six farmers⟧": what belongs to the verb is no part of its object.
    const object =
      whole && whole.first > clause.head && whole.first <= told.last && told.last < whole.head
        ? { ...whole, first: told.last + 1 }
        : whole
    const subject = reduced ? null : clause.subject
    const dies = (!told.isPhrase && diesOf(word)) || suffers.test(word.lemma)
    if (/ to$/.test(word.lemma) && !opensPromise(lexicon, tokens, clauses, clause)) continue
    if (word.type === 'CONSULT' && subject && isThing(lexicon, tokens[subject.head]!)) continue
    if (subject && /^any(?:one|body)$/.test(tokens[subject.head]!.lower)) continue
    const behind = object && clause.voice === 'active' ? obliquesBehind(tokens, phrases, object).obliques : []
    const obliques = [
      ...clause.obliques,
      ...behind.filter(({ phrase }) => !clause.obliques.some((one) => one.phrase.head === phrase.head)),
    ]
    const targets = dies
      ? clause.subject
        ? [clause.subject]
        : []
      : targetsOf(word, tokens, object, clause.indirect, obliques)
    const isBare =
      isBareAttack(tokens, clause, subject) ||
      isLeaving(word, clause) ||
      (subject !== null && isMutualFight(word) && areSeveral(lexicon, tokens, subject, word))
    const alone = targets.length === 0 && isAlone(lexicon, tokens, clause, word, status, subject)
    if (word.target.has('object') && targets.length === 0 && !isBare && !alone) continue
    if (word.toll !== null && targets.length === 0 && !alone && !told.isPhrase && !/ /.test(word.lemma)) continue
    if (
      word.target.size > 0 &&
      targets.length === 0 &&
      (!subject || (needsTarget.test(word.type) && !areSeveral(lexicon, tokens, subject, word))) &&
      !object &&
      !isBare &&
      !alone
    )
      continue
    // "fired its finance chief", "flew the mission": a verb that acts behind a preposition and has an object of its own tells something else.
    // "Lima and Oslo were negotiating ⟦a pact⟧"
    const isDiscussed =
      (word.lemma === 'discuss' && clause.form === 'finite') ||
      (word.lemma === 'negotiate' && subject !== null && areSeveral(lexicon, tokens, subject, word))
    const own = told.takesObject ? null : clause.object
    if (isElsewhere(lexicon, tokens, word, own, told.isPhrase, isDiscussed)) continue
    const areBodies = told.isPhrase && word.toll === 'killed' && finds.test(word.lemma)
    if (areBodies && !isMurder(tokens, clause.object)) continue
    const coming =
      word.toll !== null && (dies || subject === null) ? findComing(lexicon, tokens, clauses, clause) : null
    const into = coming ? coming.obliques.filter(({ preposition }) => /^(into|at|to|on)$/.test(preposition)) : []
    found.push({
      sentence,
      word,
      trigger: clause.head,
      agents: coming?.subject ? [coming.subject] : subject && !dies && !areBodies ? [subject] : [],
      targets: coming ? [...targets, ...(coming.object ? [coming.object] : into.map(({ phrase }) => phrase))] : targets,
      addressees: findAddressees(lexicon, tokens, clauses, phrases, clause, word),
      instruments: instrumentsOf(lexicon, sentence, clause),
      status,
      first: startOf(clause),
      last: Math.max(endOf(clause), told.last, coming ? endOf(coming) : 0),
      definite: word.toll !== null && isInIt(tokens, clause),
      stands: false,
      charged: false,
      isBare: false,
      continues: subject !== null && isKnownDoer(tokens, subject),
      plural:
        (clause.tense === 'present' && clause.aspect === 'simple' && status !== 'possible') ||
        isRepeated(tokens, clause) ||
        isOfMany(tokens, clauses, clause, word) ||
        isSum(tokens, word, clause),
      clause,
      isPhrase: told.isPhrase,
      isAlone: alone,
      rule: `event/verb/${word.lemma.replace(/ /g, '-')}`,
      confidence: clause.voice === 'active' && subject ? 0.75 : 0.65,
    })
  }
  return found
}
