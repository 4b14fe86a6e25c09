import type { EventLexicon, EventWord } from '../knowledge/event-lexicon.ts'
import type { Clause, Phrase } from '../model/clause.ts'
import type { Place } from '../model/place.ts'
import { type Readable, toSpan } from '../model/readable.ts'
import type { Count, Participant, StatementRecord } from '../model/reading.ts'
import type { Sentence } from '../model/sentence.ts'
import type { Range } from '../model/span.ts'
import type { TimeMention } from '../model/time.ts'
import { placeForClause } from '../resolve/places-of-clause.ts'
import { timeForClause } from '../resolve/times.ts'
import type { TimeClaim } from '../resolve/times-near-clause.ts'
import { toAntecedent } from './antecedents.ts'
import { type ArmedBodies, findBodyMeant } from './bodies-meant.ts'
import { toAttribution } from './event-attribution.ts'
import type { EventCandidate } from './event-candidate.ts'
import { arePartedByTime } from './event-lapse.ts'
import { isOwning, isWagedThere, toCounted, toOwners } from './event-parties.ts'
import { toEventPlace } from './event-place.ts'
import type { EventDraft } from './event-record.ts'
import { isOfCountries, isOfOneDay, isSpread, isSumOfLosses, isUnbounded } from './event-sums.ts'
import { statusAtTime } from './event-time.ts'
import { isMutualFight } from './event-verbs.alone.ts'
import type { FigureLexicon } from './figures.lexicon.ts'
import type { Named } from './named.ts'
import { toBodiesBehind, toBody } from './participants.bodies.ts'
import type { Side } from './participants.kinds.ts'
import { findTags, toParticipants } from './participants.ts'
import { toDate } from './statement-dates.ts'
import type { Toll } from './tolls.ts'

/** "Detained eleven, among them a man wanted for ⟦a bombing that killed 22⟧": does a clause about another deed tell the loss? */
const isOfAnotherDeed = (
  { nouns }: EventLexicon,
  clauses: readonly Clause[],
  { trigger, sentence }: EventCandidate,
  { token }: Toll,
): boolean =>
  clauses.some(
    ({ role, subject, first, last, object }) =>
      role === 'relative' &&
      subject !== null &&
      first <= token &&
      token <= Math.max(last, object?.last ?? last) &&
      trigger < subject.first &&
      nouns.has(sentence.tokens[subject.head]!.lower),
  )

/** The loss of one kind that belongs to a happening: those within its words first, else the sentence's. */
function tollOf(
  tolls: readonly Toll[],
  measure: Toll['measure'],
  candidate: EventCandidate,
  clauses: readonly Clause[],
  lexicon: EventLexicon,
): Count | null {
  const { first, last, trigger, sentence } = candidate
  const isOfArrest = ({ token }: Toll): boolean =>
    measure === 'detained' &&
    candidate.word.type === 'ASSAULT' &&
    clauses.some(
      ({ object, head }) => object !== null && object.first <= token && token <= object.last && head !== trigger,
    )
  const isElsewhere = (toll: Toll): boolean =>
    isOfArrest(toll) ||
    arePartedByTime(sentence.tokens, trigger, toll.token) ||
    isOfAnotherDeed(lexicon, clauses, candidate, toll)
  let near: Toll | null = null
  for (const toll of tolls) {
    if (toll.measure !== measure) continue
    if (toll.token >= first && toll.token <= last && !isOfArrest(toll)) return toll.count
    if (near === null && !isElsewhere(toll)) near = toll
  }
  return near?.count ?? null
}

/** What is known of the article while its happenings are gathered. */
export interface Around {
  readonly losses: FigureLexicon
  readonly phrases: readonly (readonly Phrase[])[]
  readonly named: Named
  readonly readable: Readable
  readonly lexicon: EventLexicon
  /** Places with those told by others among them: where something may have happened. */
  readonly locating: readonly Place[]
  readonly bodies: ArmedBodies
  readonly sentences: readonly Sentence[]
  readonly times: readonly TimeMention[]
  readonly statements: readonly StatementRecord[]
  /** The last day on which the article may have been published, ISO; null where unknown. */
  readonly latest: string | null
  /** Which time dates what; grows with the drafts. */
  readonly claims: TimeClaim[]
  readonly clausesOf: (sentence: number) => readonly Clause[]
}

/** The candidate with its doers' pronouns read as those whom they stand for. */
function withAntecedents(around: Around, candidate: EventCandidate): EventCandidate {
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
  return {
    ...candidate,
    agents: [...candidate.agents.map(resolve), ...owners],
    targets: candidate.targets.map((phrase) =>
      toCounted(
        around.lexicon,
        toAntecedent(phrase, candidate.sentence, clausesOf, toWho, isFreed),
        sentences,
        clausesOf,
      ),
    ),
  }
}

/** So many words may open a sentence before its first clause. */
const openingReach = 12

/** "⟦In the north of the province,⟧ farmers fought …": where what opens the sentence begins, behind a dateline or a mark; else the token itself. */
function startOfOpening({ tokens }: Sentence, first: number): number {
  if (first > openingReach) return first
  let start = first
  while (
    start > 0 &&
    !/^(?:VERB|AUX|CCONJ|SCONJ)$/.test(tokens[start - 1]!.upos) &&
    !/^[-:;()"“”—–]$/.test(tokens[start - 1]!.text)
  )
    start--
  return start === 0 || /^[-:)—–]$/.test(tokens[start - 1]!.text) ? start : first
}

/** The first token of the words shown: of what opens the sentence, and of the one acted upon where he stands before a verb alone ("⟦a guard was dragged out⟧ and killed"). */
function startOfShown({ sentence, first, trigger, targets, clause }: EventCandidate): number {
  const sufferer = targets[0]
  if (clause?.head === trigger && sufferer?.sentence === sentence.index && sufferer.first < first) {
    // "⟦the farmhands⟧ whom rebels had seized"
    const isGap = sentence.tokens[first - 1]!.lower === 'whom' && sufferer.last >= first - 3
    if (first === trigger || isGap) return sufferer.first
  }
  return clause?.head === trigger && clause.form === 'finite' ? startOfOpening(sentence, first) : first
}

/** Deeds whose sufferer was acted upon before. */
const sparing = /^(release|free|set free|rescue|exchange|swap|ransom|return|repatriate)$/

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

export function toDraft(
  around: Around,
  found: EventCandidate,
  tolls: readonly Toll[],
  clauses: readonly Clause[],
): EventDraft {
  const candidate = withAntecedents(around, found)
  const { sentence, word } = candidate
  const { readable } = around
  const { tokens } = sentence
  const at: Range = tokens[candidate.trigger]!
  const range: Range = {
    start: tokens[candidate.first]!.start,
    end: tokens[Math.min(candidate.last, tokens.length - 1)]!.end,
  }
  const evidence = toSpan(readable, {
    start: tokens[startOfShown(candidate)]!.start,
    end: tokens[Math.min(candidate.shown, tokens.length - 1)]!.end,
  })
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
  const toll = (measure: Toll['measure']) => tollOf(tolls, measure, candidate, clauses, around.lexicon)
  const violent = word.type === 'ASSAULT'
  const custody = word.type === 'COERCE' || violent
  const located = placeForClause(around.locating, sentence, at, range)
  const time = timeForClause(around.times, sentence, at, range)
  const status = statusAtTime(candidate, time, around.latest)
  if (time) around.claims.push({ time, type: word.type })
  const tags = [...new Set(candidate.targets.flatMap((phrase) => findTags(around.named, sentenceOf(phrase), phrase)))]
  // "A million people were uprooted": where nobody drives them out, it is they who leave.
  const leaves =
    word.toll === 'displaced' && word.part === 'verb' && agents.length === 0 && candidate.targets.length > 0
  return {
    candidate,
    type: leaves ? 'RETREAT' : word.type,
    mode: leaves ? null : word.mode,
    acled: null,
    tags,
    status,
    attribution: toAttribution({ named: around.named, statements: around.statements, clauses }, found, agents),
    aggregate:
      (candidate.plural && !isOfOneDay(candidate, time)) ||
      (violent && isSpread(time)) ||
      isSumOfLosses(candidate, time, [toll('killed'), toll('displaced')]) ||
      (custody && isOfCountries(around.locating, sentence, range)) ||
      (isUnbounded(candidate, tolls) && targets.length === 0 && time === null && !located),
    agents: leaves ? targets : agents,
    targets: leaves ? [] : targets,
    instruments: candidate.instruments.map((phrase) => {
      const span = toSpan(readable, { start: tokens[phrase.first]!.start, end: tokens[phrase.last]!.end })
      return { name: span.reads ?? span.text, mentions: [span] }
    }),
    date: toDate(time),
    place: located && toEventPlace(located, readable),
    killed: violent ? toll('killed') : null,
    injured: violent ? toll('injured') : null,
    detained: custody ? toll('detained') : null,
    abducted: violent ? toll('abducted') : null,
    displaced: toll('displaced'),
    trigger: toSpan(readable, at),
    evidence,
    rule: candidate.rule,
    confidence: candidate.confidence,
    id: '',
    mentions: [evidence],
  }
}
