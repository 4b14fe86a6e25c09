import type { EventLexicon } from '../knowledge/event-lexicon.ts'
import type { EventRecord, Participant } from '../model/reading.ts'
import { distanceKm } from '../resolve/distances.ts'
import {
  conflicts,
  harmsThings,
  isAnswer,
  isBesideOther,
  isCounter,
  isNewWeapon,
  isOtherDeed,
  isOtherLoss,
  isOtherSum,
  opensInNew,
} from './event-apart.ts'
import type { Cause } from './event-causes.ts'
import type { EventDraft } from './event-record.ts'
import { areOfOtherSorts } from './event-sorts.ts'
import { isBareLoss, isLoss, isReal, shares, type Told } from './event-told.ts'

type Words = EventLexicon['words']

/** What the article knows besides the two tellings that are held against one another. */
export interface Article {
  readonly words: Words
  /** Nouns that tell a happening. */
  readonly nouns: EventLexicon['nouns']
  /** Beginnings of clock times that name no day ("around 2 a.m."): their day is only that of writing and tells none apart. */
  readonly clocks: ReadonlySet<string>
  /** The first day on which it may have been written, ISO; null where unknown. */
  readonly written: string | null
}

/** Two towns nearer than this are one place as reports name them. */
const oneTownKm = 25

/** Do both say where, and not the same? A whole country or province excludes nothing in it. */
function differ(a: EventRecord['place'], b: EventRecord['place']): boolean {
  if (a === null || b === null || a.basis !== 'stated' || b.basis !== 'stated' || a.ref === b.ref) return false
  if (a.country !== null && b.country !== null && a.country !== b.country) return true
  if (a.lat === null || b.lat === null || a.lon === null || b.lon === null) return false
  const km = distanceKm({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon })
  return km > Math.max(oneTownKm, a.uncertaintyKm ?? 0, b.uncertaintyKm ?? 0)
}

const samePlace = (a: EventRecord['place'], b: EventRecord['place']): boolean =>
  a !== null && b !== null && a.basis === 'stated' && b.basis === 'stated' && !differ(a, b)

type Dated = Pick<EventRecord, 'date'>
const endOf = ({ date }: Dated): string | null => date?.to ?? date?.from ?? null

/** Do the days exclude each other? */
function apart({ clocks }: Article, a: Dated, b: Dated): boolean {
  const [aFrom, bFrom] = [a.date?.from, b.date?.from]
  const [aTo, bTo] = [endOf(a), endOf(b)]
  if (!aFrom || !aTo || !bFrom || !bTo || clocks.has(aFrom) || clocks.has(bFrom)) return false
  return aTo.slice(0, 10) < bFrom.slice(0, 10) || bTo.slice(0, 10) < aFrom.slice(0, 10)
}

const isOneDay = ({ date }: Dated): boolean => date?.precision === 'day' || date?.precision === 'hour'
const sameDay = (article: Article, a: Dated, b: Dated): boolean => isOneDay(a) && isOneDay(b) && !apart(article, a, b)

/** Dated by more than an hour of no day? */
const isDated = ({ clocks }: Article, { date }: Dated): boolean =>
  date !== null && !(date.from !== null && clocks.has(date.from))

/** Told of a month, a year or "since 2014": what lies behind the news, unless it is told of such a time itself. */
export const isSpan = ({ date }: Dated): boolean => date !== null && !/^(day|hour|minute|second)$/.test(date.precision)
const isBehind = (record: EventRecord, draft: EventDraft): boolean =>
  isSpan(draft) && !isSpan(record) && !record.aggregate && !draft.candidate.definite

/** Is it told as real, and not as what may come or was prevented? */
const isNamed = ({ ref, actor, kind }: Participant): boolean =>
  ref !== null || actor !== null || kind === 'organization'

/** Both name a doer, and not the same. */
const haveOtherDoers = ({ record }: Told, { agents }: EventDraft): boolean =>
  record.agents.some(isNamed) && agents.some(isNamed) && !shares(record.agents.filter(isNamed), agents.filter(isNamed))

/** "41 died in the country … eight people lost their lives in Nineveh": a part of a sum of losses, told of a place of its own. */
export const isBreakdown = ({ record }: Pick<Told, 'record'>, draft: EventDraft): boolean =>
  record.aggregate &&
  isBareLoss(draft) &&
  record.killed !== null &&
  draft.place?.basis === 'stated' &&
  record.place?.basis === 'stated' &&
  draft.place.ref !== record.place.ref

/** People of no body: "two men", "a driver", not soldiers, rebels or officers. */
const isNobodys = ({ kind, sector, ref, actor }: Participant): boolean =>
  kind === 'person' ||
  (kind === 'group' && ref === null && actor === null && !/^(MIL|REB|UAF|PRM|SPY|COP|GOV)$/.test(sector ?? ''))

/** Says neither where nor when nor who: what goes on with the article's story, unless it strikes something new. */
const isPlain = (article: Article, draft: EventDraft): boolean =>
  !isDated(article, draft) &&
  draft.place === null &&
  draft.agents.every(isNobodys) &&
  draft.targets.every(({ kind }) => kind === 'person' || kind === 'group')

/** Tells by itself who struck what and where or when, and nobody who was lost. */
const isWhole = ({ agents, targets, date, place, killed, injured }: EventDraft): boolean =>
  agents.length > 0 &&
  (date !== null || place !== null) &&
  killed === null &&
  injured === null &&
  targets.every(({ kind }) => !/^(?:person|group)$/.test(kind))

const isForce = ({ sector }: Participant): boolean => /^(?:MIL|COP|GOV)$/.test(sector ?? '')

/** Done by a body: where forces fight, an article tells of many deeds. */
const isArmed = ({ agents }: Pick<EventRecord, 'agents'>): boolean => agents.some(({ kind }) => kind === 'organization')

/** "⟦Two air raids⟧ hit the depot": the noun and the verb whose subject it is tell one happening. */
const isCause = (last: EventDraft, { candidate }: EventDraft): boolean =>
  last.candidate.word.part === 'noun' &&
  last.candidate.sentence === candidate.sentence &&
  candidate.clause?.subject?.head === last.candidate.trigger &&
  candidate.word.part === 'verb'

/** Words between a loss and the deed that caused it. */
const causeReach = 20
/** What a second loss is told with, joined to the first. */
const fates = /^(?:injured|wounded|hurt|killed|were|was|left)$/

/** "Eighteen people were killed, and two injured, on Friday in ⟦strikes⟧ on two camps": the noun says how those before it were lost. */
export function isCauseOfLoss({ last, first }: Pick<Told, 'first' | 'last'>, { candidate }: EventDraft): boolean {
  const { sentence, trigger, word, first: start } = candidate
  const since = last.candidate.trigger
  if (!isBareLoss(first) || !isBareLoss(last) || word.part !== 'noun') return false
  if (first.candidate.sentence !== sentence || last.candidate.sentence !== sentence) return false
  if (trigger < since || trigger - since > causeReach) return false
  const between = sentence.tokens.slice(since + 1, trigger)
  const isJoined = between.every(({ upos, lower, text }) =>
    upos === 'PUNCT' ? text === ',' : !/^(?:VERB|AUX)$/.test(upos) || fates.test(lower),
  )
  const isPlain = between.every(({ upos }) => !/^(?:VERB|AUX|PUNCT)$/.test(upos))
  if (isPlain) return between.some(({ lower }) => causes.test(lower))
  return isJoined && causes.test(sentence.tokens[start - 1]?.lower ?? '')
}

const causes = /^(in|by|during|from)$/

const warNouns = /^(war|civil war|conflict|insurgency|uprising|rebellion|hostilities)$/

/** "⟦The war⟧ has cost …", behind a raid: no deed is meant by it that was not called a war. */
const isOtherWar = ({ lemmas }: Told, { candidate }: EventDraft): boolean =>
  candidate.definite && warNouns.test(candidate.word.lemma) && ![...lemmas].some((lemma) => warNouns.test(lemma))

/** Losses told of a day and a place, behind what was told of neither. */
const isSetApart = (record: EventRecord, draft: EventDraft): boolean =>
  record.date === null && record.place === null && draft.date !== null && draft.place !== null

/** A telling that is held against those before it. */
export interface Telling {
  readonly draft: EventDraft
  /** Its own words say that it is not the one before. */
  readonly isAnother: boolean
  /** What a bare loss is told with; null for all else. */
  readonly cause: Cause | null
}

/** "Gunmen stormed a market … ⟦The attack on Ngoshe⟧ began before noon": what was told, by the name of the place. */
const isNamedAnew = ({ candidate, targets }: EventDraft): boolean =>
  candidate.word.part === 'noun' &&
  candidate.sentence.tokens[candidate.first]!.lower === 'the' &&
  targets.length > 0 &&
  targets.every(({ kind }) => kind === 'place')

/** "⟦He⟧ was killed", "officers located ⟦the⟧ wounded man": somebody who was spoken of before is lost. */
const isOfKnown = ({ candidate: { targets, clause, sentence } }: EventDraft): boolean => {
  const lost = clause?.object ?? clause?.subject ?? targets[0]
  if (lost?.sentence !== sentence.index) return false
  const { lower, upos } = sentence.tokens[lost.first]!
  return upos === 'PRON' || /^(?:the|this|that|his|her)$/.test(lower)
}

/** So many days after a deed its wounded may die of it. */
const longestDying = 30
const dayMs = 86_400_000

/** "Five people were shot on Sunday. … ⟦Ada Quill died⟧ on Thursday": one person who dies some days later, of nothing else and nowhere else. */
function diesOfIt(record: EventRecord, { candidate, targets, agents, place, date }: EventDraft): boolean {
  const { word, clause, sentence } = candidate
  if (!/^(?:die|succumb)$/.test(word.lemma) || clause === null || agents.length > 0 || place !== null) return false
  if (record.type !== 'ASSAULT' || record.status !== 'happened' || record.aggregate) return false
  if (targets.length !== 1 || targets[0]!.kind !== 'person' || !date?.from || !record.date?.from) return false
  const days =
    (Date.parse(date.from.slice(0, 10)) - Date.parse((record.date.to ?? record.date.from).slice(0, 10))) / dayMs
  if (!isOneDay({ date }) || !isOneDay(record) || !(days > 0 && days <= longestDying)) return false
  return (
    clause.obliques.every(({ preposition }) => /^(?:at|on|of|from|to|early|late)$/.test(preposition)) &&
    !sentence.tokens.some(({ lower }) => /^(?:when|while|another|separate|crash|accident)$/.test(lower))
  )
}

/** From this on two tellings are of one happening. */
const enough = 1.5
/** Sentences after which a telling that says nothing new is no more of the same. */
const near = 3

/** Is `draft` another telling of what was told? What excludes it comes first; then all that speaks for it is summed. */
export function isSameHappening(article: Article, told: Told, telling: Telling, isMain: boolean): boolean {
  const { words } = article
  const { first, last, record } = told
  const { draft, cause } = telling
  if (record.type !== draft.type && !isBareLoss(draft)) return false
  const bare = isBareLoss(draft)
  // "196 missions … 44 were killed and 166 detained": losses belong to the sum of operations told right before.
  const ofSum =
    bare &&
    cause === null &&
    record.aggregate &&
    (first.candidate.word.part === 'noun' || isBareLoss(first)) &&
    draft.candidate.word.toll !== 'displaced' &&
    first.candidate.word.toll !== 'displaced' &&
    (record.type === 'ASSAULT' || record.type === 'COERCE')
  if (record.type !== draft.type && !ofSum) return false
  const gap = draft.candidate.sentence.index - last.candidate.sentence.index
  const one = gap === 0
  // "No one else was hurt", told after what happened, and "…, hurting nobody" are said of it.
  if (draft.status === 'negated' && isLoss(draft) && isReal(record)) return gap <= near || isMain
  if (isCause(last, draft)) return true
  if (isMain && diesOfIt(record, draft)) return true
  const isCausing = isCauseOfLoss(told, draft)
  if (record.aggregate !== draft.aggregate && (!bare || draft.aggregate) && !(one && isLoss(draft)) && !isCausing)
    return false
  // "4,000 have died in the war. Eleven were killed on Monday": what was lost in all is not what was lost once.
  if (record.aggregate && isLoss(first) && !one && !(draft.aggregate && (isLoss(draft) || draft.candidate.definite)))
    return false
  if (isBehind(record, draft) || (cause === 'deed' && !one)) return false
  if (record.aggregate && !draft.aggregate && cause !== null && !one) return false
  if (isReal(record) !== isReal(draft) && !draft.candidate.definite) return false
  if (!isReal(draft) && record.status !== draft.status && !draft.candidate.definite) return false
  if (apart(article, record, draft) || telling.isAnother || (isAnswer(told, draft) && !(one && isBareLoss(last))))
    return false
  if (differ(record.place, draft.place) && !draft.candidate.definite && !(one && isLoss(last) && !isLoss(draft)))
    return false
  if (haveOtherDoers(told, draft) && !draft.candidate.definite) return false
  if (isCounter(words, told, draft) || isOtherWar(told, draft) || isOtherDeed(told, draft)) return false
  if (isBesideOther(told, draft)) return false
  if (ofSum)
    return gap <= 5 && !isBreakdown(told, draft) && (draft.aggregate || !isOtherSum(record.killed, draft.killed))
  const adds = draft.targets.length > 0 && record.targets.length > 0 && !shares(record.targets, draft.targets)
  // "The murder of 26 people in April … has downed five jets": what is told behind the background is news.
  if (
    adds &&
    !one &&
    !isMain &&
    isSpan(record) &&
    !isSpan(draft) &&
    !record.aggregate &&
    !draft.candidate.definite &&
    !bare
  )
    return false
  // "In May it killed 40 miners": a body's other deed, with a toll of its own.
  if (adds && !one && isArmed(draft) && conflicts(record.killed, draft.killed)) return false
  if (adds && !one && isLoss(draft) && !bare && conflicts(record.killed, draft.killed)) return false
  // "Two soldiers died … 14 militants were killed": both sides of one fight.
  const areSides = gap <= 1 && record.killed?.of !== draft.killed?.of
  if (bare && conflicts(record.killed, draft.killed) && !isMain && !areSides) return false
  if (!one && !draft.candidate.definite && (opensInNew(told, draft) || (adds && isNewWeapon(told, draft)))) return false
  if (bare && !one && isOtherLoss(told, draft)) return false
  // "A woman was found strangled. … ⟦Security forces⟧ blew up four bunkers": no force leaves bodies to be found.
  if (adds && !one && /^find /.test(first.candidate.word.lemma) && draft.agents.some(isForce)) return false
  if (!one && isBareLoss(first) && harmsThings.test(draft.candidate.word.lemma)) return false
  if (conflicts(record.detained, draft.detained) && !draft.candidate.definite) return false
  if (words.answer.has(draft.candidate.word.lemma) && !told.lemmas.has(draft.candidate.word.lemma)) return false
  let sum = 0
  if (draft.candidate.definite) sum += 2
  if (one) sum += isLoss(draft) || isLoss(last) || draft.agents.length === 0 ? 2 : 1
  if (draft.candidate.continues && gap <= near && (!adds || (isLoss(draft) && (bare || record.killed === null))))
    sum += 1.5
  if (draft.candidate.continues && gap <= 1 && draft.mode === 'destroy') sum += 1.5
  // "The uprising has cost 900 lives" is a sum of its own.
  if (bare && !(record.aggregate && draft.aggregate) && gap <= (isSetApart(record, draft) ? 2 : 5)) sum += 1.5
  if (
    isBareLoss(first) &&
    !first.candidate.isPhrase &&
    gap <= near &&
    !conflicts(record.killed, draft.killed) &&
    !(adds && !one && isWhole(draft))
  )
    sum += 1.5
  // "The attack" may be of any sort, "the strike" may not.
  const fitsAny = draft.candidate.definite && draft.candidate.word.mode === null
  if (areOfOtherSorts(record.acled, draft.acled) && !fitsAny) sum -= 1.5
  if (isNamedAnew(draft) && gap <= near && !one) sum += 1
  if (shares(record.targets, draft.targets)) sum += 1
  if (shares(record.agents, draft.agents)) sum += 0.5
  if (sameDay(article, record, draft)) sum += 1
  if (samePlace(record.place, draft.place)) sum += 1
  if (told.lemmas.has(draft.candidate.word.lemma) && !draft.aggregate) sum += 0.5
  const brings = isDated(article, draft) || draft.place !== null || draft.agents.length > 0
  if (!brings && gap <= near && record.type === 'ASSAULT') sum += 0.5
  if (isMain && bare && !isArmed(record) && isOfKnown(draft)) sum += 1
  if (isMain && isReal(draft) && record.type === 'ASSAULT')
    sum += isPlain(article, draft) && !isArmed(record) ? 1.5 : 0.5
  return sum >= enough
}
