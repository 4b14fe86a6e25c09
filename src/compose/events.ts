import type { EventLexicon, EventWord } from '../knowledge/event-lexicon.ts'
import type { Clause, Phrase } from '../model/clause.ts'
import type { Place } from '../model/place.ts'
import { type Readable, toSpan } from '../model/readable.ts'
import type { Count, EventPlace, EventRecord, Participant, StatementRecord } from '../model/reading.ts'
import type { Sentence } from '../model/sentence.ts'
import { covers, type Range } from '../model/span.ts'
import { defineStage, type Layers } from '../model/stage.ts'
import type { TimeMention } from '../model/time.ts'
import { withoutFarNamesakes } from '../resolve/jurisdiction.ts'
import { collectToldPlaces } from '../resolve/places-near-clause.ts'
import { type ClausePlace, locate, placeForClause } from '../resolve/places-of-clause.ts'
import { toWindow } from '../resolve/published.ts'
import { timeForClause } from '../resolve/times.ts'
import { collectToldDays, isClockAlone, type TimeClaim } from '../resolve/times-near-clause.ts'
import { withAcled } from './acled.ts'
import { toAntecedent } from './antecedents.ts'
import { type ArmedBodies, findBodyMeant, toArmedBodies } from './bodies-meant.ts'
import { toCueStarts } from './cue-starts.ts'
import { toAnnounced } from './event-acts.ts'
import { withAfterwords } from './event-afterwords.ts'
import { isOwnWord, toAttribution } from './event-attribution.ts'
import type { EventCandidate } from './event-candidate.ts'
import { findCandidates } from './event-candidates.ts'
import { fillEvents } from './event-fillers.ts'
import { foldDrafts } from './event-folds.ts'
import { partsByForce } from './event-forces.ts'
import { parseHeadline, withHeadline } from './event-headline.ts'
import { type MergedEvent, mergeEvents } from './event-merge.ts'
import { isOwning, isWagedThere, toCounted, toOwners } from './event-parties.ts'
import { toEventPlace } from './event-place.ts'
import { settleScene } from './event-scene.ts'
import { statusAtTime } from './event-time.ts'
import { isBareAttack, isLeaving, isMutualFight } from './event-verbs.ts'
import type { FigureLexicon } from './figures.lexicon.ts'
import type { FillerWeights } from './filler-model.ts'
import { groupByIndex } from './ordered.ts'
import {
  findTags,
  type Named,
  type Side,
  toBodiesBehind,
  toBody,
  toNamed,
  toParticipants,
  toPlain,
} from './participants.ts'
import { toDate } from './statement-dates.ts'
import { withFigures } from './tolls.figures.ts'
import { parseHeadlineToll } from './tolls.headline.ts'
import { findLoose, type LooseToll, placeLoose } from './tolls.loose.ts'
import { type ToldToll, withDoer, withHeadlineToll, withoutDead } from './tolls.main.ts'
import { findTolls, type Toll } from './tolls.ts'
import { findVictims, type Victim } from './tolls.victims.ts'
import { toVerbalActs } from './verbal-acts.ts'

/** An event of one telling, before tellings of the same happening are joined. */
export interface EventDraft extends EventRecord {
  readonly candidate: EventCandidate
}

/** The loss of one kind that belongs to a happening: those within its words first, else the sentence's. */
function tollOf(tolls: readonly Toll[], measure: Toll['measure'], candidate: EventCandidate): Count | null {
  const mine = tolls.filter((toll) => toll.measure === measure)
  const within = mine.filter((toll) => toll.token >= candidate.first && toll.token <= candidate.last)
  return (within[0] ?? mine[0])?.count ?? null
}

/** The fewest days over which what was done is many deeds ("since 2006", "between January and June"). */
const manyDays = 14

/** Two ends, or a code for a part of a year (EDTF 33 to 41: quarters, thirds and halves). */
const partOfYear = /\/|-(?:3[3-9]|4[01])$/

/** Is it a stretch of time between two named ends, too long for one deed? */
const isSpread = (time: TimeMention | null): boolean =>
  time !== null &&
  time.from !== null &&
  time.to !== null &&
  partOfYear.test(time.edtf ?? '') &&
  Date.parse(time.to) - Date.parse(time.from) > manyDays * 864e5

/** Many deeds without an end, where nothing says at what cost: "gang ⟦violence⟧ is common". */
const isUnbounded = ({ word, definite, status }: EventCandidate, tolls: readonly Toll[]): boolean =>
  word.lemma === 'violence' &&
  !definite &&
  status === 'happened' &&
  !tolls.some(({ measure }) => measure === 'killed' || measure === 'injured')

/** From so many on a loss of no day is of more than one deed: the lower bound where the perfect tense sums up, the upper in any tense. */
const manyLost = 100
const fewOfOneDeed = 1000

/** "Tens of thousands have been killed", "has killed 300 people this year": what was lost in all, told of no day. */
function isSumOfLosses(
  { word, clause, sentence }: EventCandidate,
  time: TimeMention | null,
  tolls: readonly (Count | null)[],
) {
  if (clause === null || word.toll === null || time?.precision === 'day' || time?.precision === 'hour') return false
  const lost = Math.max(0, ...tolls.map((toll) => toll?.best ?? toll?.min ?? 0))
  const isUntilNow = clause.aspect === 'perfect' && /^(?:has|have|'ve|’ve)$/.test(sentence.tokens[clause.first]!.lower)
  return lost >= (isUntilNow ? manyLost : fewOfOneDeed)
}

/** The country of the article with this code, where it or its people are named; null else. */
function findCountry(places: readonly Place[], country: string | null): ClausePlace | null {
  const place = places.find((one) => one.kind === 'country' && one.country === country)
  return place ? { place, mention: place.mentions[0]! } : null
}

/** So much of all that is named lies in the country that an article is about. */
const homeShare = 0.75

/** The country in which nearly all of the article's places lie, by their literal mentions; null where none has so many. */
function findHome(places: readonly Place[]): ClausePlace | null {
  const counts = new Map<string, number>()
  let all = 0
  for (const { country, mentions } of places) {
    const literal = mentions.filter(({ use }) => use === 'literal').length
    all += literal
    if (country !== null) counts.set(country, (counts.get(country) ?? 0) + literal)
  }
  for (const [country, count] of counts) if (count > 1 && count >= all * homeShare) return findCountry(places, country)
  return null
}

/** "In Iraq and Syria": what took place in two countries was more than one deed. */
function isOfCountries(places: readonly Place[], sentence: Sentence, range: Range): boolean {
  const countries = locate(places, sentence).filter(
    ({ place, mention }) => place.kind === 'country' && covers(range, mention),
  )
  return countries.some(({ last, preposition }, i) => {
    const next = countries[i + 1]
    const isIn = /^(in|across|throughout)$/.test(preposition ?? '')
    return isIn && next?.first === last + 2 && sentence.tokens[last + 1]!.lower === 'and'
  })
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

/** Deeds that several do to one another ("Oslo and Lima signed a pact"): each of them is on both sides. */
const isMutual = /^(AGREE|CONSULT|COOPERATE)$/
/** Those who bring about a deal of others are no sides of it. */
const brokers = /^(broker|mediate|host|facilitate)$/

function toDraft(
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
  const evidence = toSpan(readable, range)
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
  const targets = own.length > 0 ? own : mutual.length > 0 ? mutual : firstNamed(candidate.addressees, hit)
  const toll = (measure: Toll['measure']) => tollOf(tolls, measure, candidate)
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
      candidate.plural ||
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

/** The noun of a phrase that names neither an idea nor a deed, as what a deed was done to where nothing listed is. */
const isThing = ({ lexicon, sentences, named }: Around, { sentence, head }: Phrase): boolean => {
  const token = sentences[sentence]!.tokens[head]!
  return (
    token.upos === 'NOUN' &&
    !lexicon.words.idea.has(token.lower) &&
    !lexicon.nouns.get(token.lower)?.own &&
    !lexicon.nouns.get(token.lower.replace(/s$/, ''))?.own &&
    named.times.touching(token) === null
  )
}

/** Deeds done to things: what is wrecked, hit, taken or shut. */
const isDoneToThings = /^(destroy|seize|explosives|aerial|drone|heavy-weapons|restrict|cyber)$/

/** "Blew up ⟦a mast⟧": where no list knows what was hit or taken, its noun says it. */
function withThings(around: Around, draft: EventDraft): EventDraft {
  const { candidate, mode, targets } = draft
  if (targets.length > 0 || candidate.word.part === 'noun' || !candidate.word.target.has('object')) return draft
  // "Killed ⟦six khwarij⟧": those who are counted dead are people, whatever they are called.
  const isLoss = candidate.word.toll !== null
  if (!isLoss && !isDoneToThings.test(mode ?? '')) return draft
  const phrase = candidate.targets.find((one) => isThing(around, one))
  if (!phrase) return draft
  const { tokens } = around.sentences[phrase.sentence]!
  if (isLoss && !tokens.slice(phrase.first, phrase.head).some(({ upos }) => upos === 'NUM')) return draft
  const span = toSpan(around.readable, { start: tokens[phrase.first]!.start, end: tokens[phrase.last]!.end })
  const name = toPlain(span.reads ?? span.text)
  const thing: Participant = {
    name,
    text: span.text,
    kind: isLoss ? 'group' : 'facility',
    ref: null,
    actor: null,
    country: null,
    sector: null,
    mentions: [span],
  }
  return { ...draft, targets: [thing] }
}

/** A body that fights, or a group of fighters: who else strikes may be out of work. */
const isBody = ({ kind, sector }: Participant): boolean =>
  kind === 'organization' || /^(MIL|REB|UAF|PRM|SPY|COP)$/.test(sector ?? '')

/** Does what it was done to name somebody or something, where its word asks for it ("quell concerns" does not)? */
function hasParts(around: Around, draft: EventDraft): boolean {
  const { candidate, agents, targets } = draft
  const { word } = candidate
  if (
    around.lexicon.words.plain.has(word.lemma) &&
    (agents.length > 0 || candidate.clause?.voice === 'passive') &&
    candidate.targets.some((phrase) => isThing(around, phrase))
  )
    return true
  const byForce = partsByForce(candidate, agents, targets)
  if (byForce !== null) return byForce
  if (word.target.has('place'))
    return targets.some(({ kind, country }) => kind === 'place' || kind === 'facility' || country !== null)
  if (word.part === 'noun' || candidate.isAlone || !word.target.has('object')) return true
  // "Took control of it": the verb with its object says what was taken.
  if (candidate.isPhrase && word.target.has('from')) return true
  if (isLeaving(word, candidate.clause) && agents.some(({ kind }) => kind !== 'person')) return true
  const { tokens } = candidate.sentence
  const isPronoun = ({ sentence, head }: Phrase) =>
    sentence === candidate.sentence.index &&
    (tokens[head]?.upos === 'PRON' || /^(?:one|nobody|none)$/.test(tokens[head]?.lower ?? ''))
  return (
    targets.length > 0 ||
    candidate.targets.some(isPronoun) ||
    draft.killed !== null ||
    draft.injured !== null ||
    draft.detained !== null ||
    draft.displaced !== null ||
    (isBareAttack(candidate.sentence.tokens, candidate.clause, candidate.agents[0] ?? null) && agents.some(isBody))
  )
}

const needs = [
  'article',
  'readable',
  'paragraphs',
  'masthead',
  'datelines',
  'published',
  'sentences',
  'phrases',
  'clauses',
  'numbers',
  'times',
  'places',
  'locating',
  'people',
  'organizations',
  'statements',
  'figures',
] as const

type Needed = Pick<Layers, (typeof needs)[number]>

/** Beginnings of clock times that name no day. */
const toClocks = (times: readonly TimeMention[]): ReadonlySet<string> =>
  new Set(times.flatMap((time) => (time.from !== null && isClockAlone(time) ? [time.from] : [])))

/** Happenings as their own words tell them, with what was gathered on the way. */
export interface Gathered {
  readonly around: Around
  readonly merged: readonly MergedEvent[]
  readonly loose: readonly LooseToll[]
  /** All tolls that sentences state, in reading order. */
  readonly tolls: readonly ToldToll[]
}

/** Happenings found in clauses and event nouns; tellings of one are joined. */
export function gatherEvents(lexicon: EventLexicon, losses: FigureLexicon, layers: Needed): Gathered {
  const { readable, paragraphs, sentences, phrases, clauses, numbers, times, places, statements } = layers
  const named = toNamed(readable, layers.people, layers.organizations, places, times, lexicon)
  const grouped = groupByIndex(clauses)
  const clausesOf = (sentence: number) => grouped.get(sentence) ?? []
  const locating = withoutFarNamesakes(layers.locating, sentences, layers.people)
  const around = {
    named,
    readable,
    lexicon,
    losses,
    bodies: toArmedBodies(layers.organizations),
    locating,
    sentences,
    phrases,
    times,
    statements,
    latest: layers.published?.to ?? null,
    claims: [],
    clausesOf,
  }
  const numbersOf = groupByIndex(numbers)
  const drafts: EventDraft[] = []
  const loose: LooseToll[] = []
  const tolls: ToldToll[] = []
  const victims: (readonly Victim[])[] = []
  const hasBody = paragraphs.some((paragraph) => paragraph.kind === 'body')
  for (const sentence of sentences) {
    const kind = paragraphs[sentence.paragraph]!.kind
    if (kind === 'masthead' || kind === 'signature' || (kind !== 'body' && hasBody)) continue
    drafts.push(...draftsOf(around, sentence, numbersOf.get(sentence.index) ?? [], { loose, tolls }))
    victims.push(...findVictims(around, losses, sentence))
  }
  const known = { words: lexicon.words, clocks: toClocks(times) }
  return { around, merged: mergeEvents(drafts, readable, known, victims), loose, tolls }
}

/** Happenings that an article tells of: found in clauses and event nouns, with who, to whom, where, when and how many; tellings of one are joined. */
export const events = (lexicon: EventLexicon, losses: FigureLexicon, weights: FillerWeights) =>
  defineStage({
    name: 'events',
    needs,
    makes: 'events',
    run: (layers) => {
      const { article, readable, masthead, datelines, published, sentences, times, statements } = layers
      const { around, merged, loose, tolls } = gatherEvents(lexicon, losses, layers)
      const { named, locating, claims, clausesOf } = around
      // What was done goes before what was only said.
      const cueStarts = toCueStarts(statements, readable)
      const title = article.title ?? masthead.title
      const scene = {
        days: collectToldDays(
          readable.text,
          times,
          sentences,
          cueStarts,
          toWindow(published)?.to ?? null,
          claims,
          datelines,
        ),
        clocks: toClocks(times),
        places: collectToldPlaces(locating, sentences, datelines, title),
        written: published?.from ?? null,
        paragraphOf: (sentence: number) => sentences[sentence]?.paragraph ?? -1,
        countryOf: ({ country }: Place) => findCountry(locating, country),
        countryNamed: (country: string) => findCountry(locating, country),
        home: findHome(locating),
        placeOf: ({ ref, name }: EventPlace) => locating.find((one) => one.id === ref && one.name === name),
        toDate,
        toPlace: (found: ClausePlace) => toEventPlace(found, readable),
      }
      const headline = parseHeadlineToll(title, losses)
      const spoken = withHeadline(withAfterwords(merged, around), parseHeadline(title, lexicon))
      const whole = withHeadlineToll(placeLoose(fillEvents(weights, around, spoken), loose), tolls, headline)
      const stated = withFigures(whole, layers.figures, sentences, readable)
      const counted = withDoer(withoutDead(stated, tolls, headline), readable, sentences)
      const told = settleScene(counted, scene)
      return [...told, ...toVerbalActs(statements, told, { named, sentences, clausesOf })].map((event, i) => ({
        ...event,
        id: `e${i + 1}`,
      }))
    },
  })

/** Deeds told by a bare noun stay where the sentence says what they cost, and nothing else in it tells of force. */
function withoutBare(drafts: EventDraft[], tolls: readonly Toll[]): EventDraft[] {
  const isTold = (draft: EventDraft): boolean =>
    !draft.candidate.isBare ||
    (tolls.some(({ measure }) => measure === 'killed' || measure === 'injured') &&
      !drafts.some((one) => one !== draft && one.type === 'ASSAULT' && !one.candidate.isBare))
  return drafts.every(isTold) ? drafts : drafts.filter(isTold)
}

function draftsOf(
  around: Around,
  sentence: Sentence,
  numbers: Parameters<typeof findTolls>[3],
  gathered: { readonly loose: LooseToll[]; readonly tolls: ToldToll[] },
): EventDraft[] {
  const { lexicon } = around
  const clauses = around.clausesOf(sentence.index)
  const tolls = findTolls(around.readable, sentence, clauses, numbers, lexicon, around.losses)
  const told = findCandidates(lexicon, sentence, clauses, around.phrases[sentence.index] ?? [])
    .map((candidate) =>
      toAnnounced(lexicon, toDraft(around, candidate, tolls, clauses), isOwnWord(lexicon, candidate, clauses)),
    )
    .filter((draft) => hasParts(around, draft))
    .map((draft) => withThings(around, draft))
  const kept = withoutBare(foldDrafts(told, sentence, around.statements), tolls)
  const drafts = withAcled(lexicon.acled, around.named, sentence, kept)
  gathered.tolls.push(...tolls.map((toll) => ({ ...toll, sentence: sentence.index })))
  gathered.loose.push(...findLoose(tolls, drafts, sentence.index))
  return drafts
}
