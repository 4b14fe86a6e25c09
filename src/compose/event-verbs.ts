import type { EventLexicon } from '../knowledge/event-lexicon.ts'
import type { Clause, Phrase } from '../model/clause.ts'
import type { EventStatus } from '../model/reading.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import { findAddressees } from './event-addressees.ts'
import { instrumentsOf, obliquesBehind, targetsOf } from './event-arguments.ts'
import { type EventCandidate, endOf, isInName, startOf } from './event-candidate.ts'
import { isOfMishap } from './event-mishaps.ts'
import { findComing } from './event-parties.ts'
import { statusOfClause } from './event-status.ts'
import {
  areSeveral,
  asArrival,
  isAlone,
  isBareAttack,
  isLeaving,
  isMutualFight,
  isThing,
  needsTarget,
} from './event-verbs.alone.ts'
import {
  isBeset,
  isCharged,
  isHabit,
  isStandingCooperation,
  isTopicGerund,
  opensPromise,
} from './event-verbs.generic.ts'
import { isOfMany, isRepeated, isSum } from './event-verbs.many.ts'
import {
  actsItself,
  befalls,
  diesOf,
  findBehindPreposition,
  findGap,
  findShared,
  findSufferer,
  finds,
  isElsewhere,
  isMurder,
  isSubjectOfLater,
  suffers,
  withoutSpeaker,
} from './event-verbs.sufferers.ts'
import { findVerbWord } from './event-words.ts'

/** "They", "the attackers", "the men": doers that the article spoke of before. */
const isKnownDoer = (tokens: readonly Token[], subject: Phrase): boolean =>
  /^(he|she|they|it|who)$/.test(tokens[subject.head]!.lower) ||
  (tokens[subject.first]!.lower === 'the' && tokens[subject.head]!.upos === 'NOUN' && subject.last - subject.first <= 1)

/** "The villagers who died ⟦in it⟧": in what was told. */
const isInIt = (tokens: readonly Token[], { obliques }: Clause): boolean =>
  obliques.some(({ preposition, phrase }) => preposition === 'in' && /^(it|them)$/.test(tokens[phrase.head]!.lower))

/** "Gave ⟦the garrison⟧ until noon to leave or be destroyed": what is threatened is done to those who are told to choose. */
const isUltimatum = (tokens: readonly Token[], { first, voice }: Clause, status: EventStatus | null): boolean =>
  status === 'threatened' && voice === 'passive' && tokens[first - 1]?.lower === 'or'

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
    const word = asArrival(lexicon, tokens, clause, told.word)
    const asTold = told.status ?? statusOfClause(sentence, clauses, clause, word, lexicon.deedWords)
    const status = asTold === 'happened' && isBeset(lexicon, clause) ? 'ongoing' : asTold
    if (
      status === null ||
      (isTopicGerund(tokens, clause, (noun) => lexicon.deedWords.noun.has(noun)) && !isCharged(clauses, clause)) ||
      (status === 'happened' && isHabit(clause, word.type) && !isStandingCooperation(clause, word)) ||
      isInName(tokens, clause.head) ||
      isOfMishap(lexicon, tokens, clauses, clause, word)
    )
      continue
    const gap =
      clause.object === null && word.target.has('object')
        ? (findGap(tokens, clauses, phrases, clause) ?? findShared(tokens, clauses, clause))
        : null
    // "ISIS operatives killed in …": a past form that needs an object and has none was done to its subject.
    const reduced =
      clause.voice === 'active' &&
      word.target.has('object') &&
      !clause.object &&
      clause.subject !== null &&
      clause.first === clause.head &&
      !gap &&
      /(?:ed|shot|slain)$/.test(tokens[clause.head]!.lower) &&
      clause.form === 'finite' &&
      !actsItself(lexicon, tokens, clause, clause.subject, word) &&
      (word.toll !== null || isSubjectOfLater(clauses, clause, clause.subject))
    const whole = reduced
      ? clause.subject
      : isUltimatum(tokens, clause, status)
        ? (clauses.find(({ head, object }) => head < clause.head && object !== null)?.object ?? clause.object)
        : told.takesObject
          ? (told.object ?? null)
          : (clause.object ??
            gap ??
            told.object ??
            findBehindPreposition(tokens, clause, told.last) ??
            findSufferer(tokens, clauses, clause, word, phrases))
    // "shot dead ⟦six farmers⟧": what belongs to the verb is no part of its object.
    const object =
      whole && whole.first > clause.head && whole.first <= told.last && told.last < whole.head
        ? { ...whole, first: told.last + 1 }
        : withoutSpeaker(tokens, clauses, clause, whole)
    const subject = reduced ? null : clause.subject
    const dies =
      (!told.isPhrase && diesOf(word)) ||
      suffers.test(word.lemma) ||
      (word.type === 'ASSAULT' && told.isPhrase && befalls.test(word.lemma) && word.target.size === 0)
    if (/ to$/.test(word.lemma) && !opensPromise(lexicon, tokens, clauses, clause)) continue
    if (word.type === 'CONSULT' && subject && isThing(lexicon, tokens[subject.head]!)) continue
    // "It did not detonate": of the grenade that was told of before.
    if (status === 'negated' && word.mode === 'explosives' && subject && tokens[subject.head]!.upos === 'PRON') continue
    if (subject && /^any(?:one|body)$/.test(tokens[subject.head]!.lower)) continue
    // "An invasion ⟦of the island⟧": what belongs to the object as well, where no object is acted upon.
    const isOf = object && word.target.has('of') && !word.target.has('object')
    const start = isOf ? (phrases.find(({ head }) => head === object.head) ?? object) : object
    const behind = start && clause.voice === 'active' ? obliquesBehind(tokens, phrases, start).obliques : []
    const obliques = [
      ...clause.obliques,
      ...behind.filter(({ phrase }) => !clause.obliques.some((one) => one.phrase.head === phrase.head)),
    ]
    const beside = dies
      ? clause.subject
        ? [clause.subject]
        : []
      : targetsOf(word, tokens, object, clause.indirect, obliques)
    // "The crossing was sealed": what is shut, where nobody is named to whom.
    const isShut =
      beside.length === 0 &&
      told.isPhrase &&
      clause.voice === 'passive' &&
      /^(?:restrict|obstruct)$/.test(word.mode ?? '')
    const targets = isShut && object ? [object] : beside
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
    // "Lima and Oslo were negotiating ⟦a pact⟧"
    const isDiscussed =
      (word.lemma === 'discuss' && clause.form === 'finite') ||
      (word.lemma === 'negotiate' && subject !== null && areSeveral(lexicon, tokens, subject, word))
    const own = told.takesObject ? null : clause.object
    if (isElsewhere(lexicon, tokens, word, own, told.isPhrase, isDiscussed)) continue
    const areBodies = told.isPhrase && word.toll === 'killed' && finds.test(word.lemma)
    if (areBodies && !isMurder(lexicon, tokens, clause, clause.object ?? clause.subject)) continue
    const coming =
      word.toll !== null && (dies || subject === null) ? findComing(lexicon, tokens, clauses, clause) : null
    const into = coming ? coming.obliques.filter(({ preposition }) => /^(into|at|to|on)$/.test(preposition)) : []
    const last = Math.max(endOf(clause), told.last, coming ? endOf(coming) : 0)
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
      last,
      shown: last,
      definite: word.toll !== null && isInIt(tokens, clause),
      stands: false,
      charged: false,
      isBare: false,
      continues: subject !== null && isKnownDoer(tokens, subject),
      plural:
        (clause.tense === 'present' && clause.aspect === 'simple' && !/^(?:possible|planned)$/.test(status)) ||
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
