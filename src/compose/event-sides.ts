import type { EventWord } from '../knowledge/event-lexicon.ts'
import type { Phrase } from '../model/clause.ts'
import type { Participant } from '../model/reading.ts'
import type { Sentence } from '../model/sentence.ts'
import { toAntecedent } from './antecedents.ts'
import { findBodyMeant } from './bodies-meant.ts'
import type { Around } from './event-around.ts'
import type { EventCandidate } from './event-candidate.ts'
import { isOwning, isWagedThere, toCounted, toOwners } from './event-parties.ts'
import { isMutualFight } from './event-verbs.alone.ts'
import { toBodiesBehind, toBody } from './participants.bodies.ts'
import type { Side } from './participants.kinds.ts'
import { toParticipants } from './participants.ts'

/** Deeds whose sufferer was acted upon before. */
const sparing = /^(release|free|set free|rescue|exchange|swap|ransom|return|repatriate)$/

const areSame = (a: readonly Phrase[], b: readonly Phrase[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i])

/** The candidate with its doers' pronouns read as those whom they stand for. */
export function withAntecedents(around: Around, candidate: EventCandidate): EventCandidate {
  const { sentences, named, clausesOf } = around
  const toWho = (phrase: Phrase) => toParticipants(named, sentences[phrase.sentence]!, phrase)
  const resolve = (phrase: Phrase) => toAntecedent(phrase, candidate.sentence, clausesOf, toWho)
  const isFreed = sparing.test(candidate.word.lemma)
  const owners = candidate.agents.flatMap((phrase) => {
    const first = around.sentences[phrase.sentence]!.tokens[phrase.first]!
    if (phrase.first === phrase.head || !/^(its|their)$/.test(first.lower)) return []
    const pronoun = { ...phrase, last: phrase.first, head: phrase.first }
    const owner = resolve(pronoun)
    return owner === pronoun ? [] : [owner]
  })
  const agents = [...candidate.agents.map(resolve), ...owners]
  const targets = candidate.targets.map((phrase) =>
    toCounted(
      around.lexicon,
      toAntecedent(phrase, candidate.sentence, clausesOf, toWho, isFreed),
      sentences,
      clausesOf,
    ),
  )
  // Most have no pronouns among them.
  return areSame(agents, candidate.agents) && areSame(targets, candidate.targets)
    ? candidate
    : { ...candidate, agents, targets }
}

const isAmong = (list: readonly Participant[], one: Participant): boolean =>
  list.some((other) => other.name === one.name && other.mentions[0]?.start === one.mentions[0]?.start)

/** Who the first of the phrases that names anybody names. */
function firstNamed(
  phrases: readonly Phrase[],
  toWho: (phrase: Phrase) => readonly Participant[],
): readonly Participant[] {
  for (const phrase of phrases) {
    const who = toWho(phrase)
    if (who.length > 0) return who
  }
  return []
}

const isPart = /^(heart|center|centre|middle|outskirts|part|sector|suburbs|vicinity) of$/
const isEdge = /^(outskirts|edge|suburbs|vicinity)$/

/** "Exploded in ⟦the town⟧", "a battle near ⟦the border⟧": where force was used, and not what it hit. */
const isOnlyWhere = (
  { tokens }: Sentence,
  { first, last }: Phrase,
  { kind }: Participant,
  { type }: EventWord,
): boolean =>
  type === 'ASSAULT' &&
  ((isEdge.test(tokens[Math.min(first + 1, last)]!.lower) && tokens[first - 1]?.upos === 'ADP') ||
    (kind === 'place' &&
      (/^(in|near|around|outside|across|throughout)$/.test(tokens[first - 1]?.lower ?? '') ||
        isPart.test(`${tokens[first - 2]?.lower} ${tokens[first - 1]?.lower}`))))

/** A bare name of which nothing is known and that is killed or hurt is a person's. */
const asSufferer = ({ toll, part }: EventWord, target: Participant): Participant =>
  part === 'verb' &&
  (toll === 'killed' || toll === 'injured') &&
  target.kind === 'organization' &&
  target.ref === null &&
  target.actor === null &&
  target.country === null &&
  !target.name.includes(' ')
    ? { ...target, kind: 'person' }
    : target

/** Deeds against what belongs to somebody ("riots against ⟦the mayor's⟧ plans"): against him, where it names nobody itself. */
const ownersOfTargets = ({ type }: EventWord, sentence: Sentence, { targets }: EventCandidate): readonly Phrase[] =>
  /^(PROTEST|REJECT|SUPPORT)$/.test(type) ? toOwners(sentence, targets) : []

/** Deeds that several do to one another ("Oslo and Lima signed a pact"): each of them is on both sides. */
const isMutual = /^(AGREE|CONSULT|COOPERATE)$/
/** Those who bring about a deal of others are no sides of it. */
const brokers = /^(broker|mediate|host|facilitate)$/

/** Those on both sides of a happening. */
interface Sides {
  readonly agents: readonly Participant[]
  readonly targets: readonly Participant[]
}

/** Who did it and to whom, as the words of one telling name them; `found`: the candidate before its pronouns were read. */
export function toSides(around: Around, candidate: EventCandidate, found: EventCandidate): Sides {
  const { sentence, word } = candidate
  const { readable } = around
  const sentenceOf = (phrase: Phrase) => around.sentences[phrase.sentence]!
  // What stands between somebody and the verb behind him belongs to him ("rebels in the Ivory Coast blocked").
  const verb = candidate.clause && candidate.clause.sentence === sentence.index ? candidate.clause.first : 0
  const reachOf = ({ sentence: of, last }: Phrase) => (of === sentence.index && last < verb ? verb - 1 : last)
  const all = (phrases: readonly Phrase[], side: Side) =>
    phrases.flatMap((phrase) => toParticipants(around.named, sentenceOf(phrase), phrase, side, reachOf(phrase)))
  const acting = all(candidate.agents, 'agent').filter(({ kind }) => kind !== 'facility' && kind !== 'infrastructure')
  const described = acting.length > 0 ? acting : all(toOwners(sentence, found.agents), 'agent').filter(isOwning)
  const meant = (phrase: Phrase): readonly Participant[] => {
    const one = findBodyMeant(around.lexicon, around.bodies, sentenceOf(phrase), phrase)
    return one ? [toBody(readable, one.body, one.mention.text, sentenceOf(phrase), phrase)] : []
  }
  const bodies = candidate.agents.flatMap((phrase) => [
    ...toBodiesBehind(around.named, sentenceOf(phrase), phrase),
    ...meant(phrase),
  ])
  const agents = [...described, ...bodies.filter((body) => !described.some((agent) => agent.ref === body.ref))]
  const isBetween = word.part === 'noun' && candidate.agents[0] !== undefined && found.agents[0] === found.targets[0]
  const isShared = agents.length > 1 && (isMutual.test(word.type) || isMutualFight(word)) && !brokers.test(word.lemma)
  // The first does it with the others.
  const mutual = isBetween ? agents : isShared ? agents.slice(isMutual.test(word.type) ? 1 : 0) : []
  const isOther = (target: Participant) => !isAmong(described, target)
  const hit = (phrase: Phrase) =>
    all([phrase], 'target').filter(
      (target) =>
        isOther(target) &&
        (!isOnlyWhere(sentenceOf(phrase), phrase, target, word) || isWagedThere(word, agents, target)),
    )
  const named = [...candidate.targets.flatMap(hit), ...candidate.targets.flatMap(meant).filter(isOther)]
  const own = named.map((target) => asSufferer(word, target))
  const targets =
    own.length > 0
      ? own
      : mutual.length > 0
        ? mutual
        : firstNamed([...candidate.addressees, ...ownersOfTargets(word, sentence, candidate)], hit)
  return { agents, targets }
}
