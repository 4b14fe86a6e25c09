import { fromReceived, type Readable, toSpan } from '../model/readable.ts'
import type { EventRecord } from '../model/reading.ts'
import { covers, type Span } from '../model/span.ts'
import { distanceKm } from '../resolve/distances.ts'
import { isCircumstance } from './acled.deed.ts'
import { isAnother } from './event-apart.ts'
import { isBackground } from './event-background.ts'
import { causeOf } from './event-causes.ts'
import { type Article, isBreakdown, isCauseOfLoss, isSameHappening, isSpan } from './event-identity.ts'
import { isAtOtherTime } from './event-lapse.ts'
import { type LossesOf, settleLosses, toLosses } from './event-losses.ts'
import { type EventDraft, revise, reviseDraft } from './event-record.ts'
import { isBareLoss, isLoss, shares, type Told } from './event-told.ts'
import type { Victim } from './tolls.victims.ts'

/** How much a telling says of who, where and when: the fullest one is the event's evidence. */
const fullness = (event: EventRecord | EventDraft): number =>
  (event.agents.length > 0 ? 2 : 0) + (event.targets.length > 0 ? 1 : 0) + (event.place ? 1 : 0) + (event.date ? 1 : 0)

/**
 * Is the telling one that shows the happening better than all before? Not what only points back, what became of people in the words behind
 * it ("…, killing two"), and what was lost in all of many.
 */
const isFuller = ({ record, last, fullest }: Group, draft: EventDraft): boolean =>
  fullness(draft) > fullest &&
  !draft.candidate.definite &&
  !(record.aggregate && !draft.aggregate) &&
  !(isLoss(draft) && draft.candidate.clause?.form !== 'finite' && draft.candidate.sentence === last.candidate.sentence)

/** The longest run of words that still shows what it says, in units. */
const longestEvidence = 220

/** Two tellings that stand side by side or one in the other give one run of words ("a strike in January ⟦that killed …⟧"). */
function widen(a: Pick<EventRecord, 'evidence'>, b: Pick<EventRecord, 'evidence'>, readable: Readable): Span {
  const start = Math.min(a.evidence.start, b.evidence.start)
  const end = Math.max(a.evidence.end, b.evidence.end)
  const gap = Math.max(a.evidence.start, b.evidence.start) - Math.min(a.evidence.end, b.evidence.end)
  if (gap > 12 || end - start > longestEvidence) return a.evidence
  return toSpan(readable, { start: fromReceived(readable, start), end: fromReceived(readable, end) })
}

/** The fuller of two tellings gives the record and its evidence; what it leaves out comes from the other. */
function join(group: Group, b: EventDraft, readable: Readable): EventRecord {
  const a = group.record
  const mentions = a.mentions.some((mention) => covers(mention, b.evidence)) ? a.mentions : [...a.mentions, b.evidence]
  if (a.agents.length === 0 && b.agents.length > 0 && fullness(b) > fullness(a)) {
    // What is said not to have happened besides ("she hurt nobody else") takes nothing from what did.
    const { status } = isReal(a) ? a : b
    return fill(revise(b, { status, id: a.id, evidence: widen(b, a, readable) }), a, mentions)
  }
  const filled = fill(a, b, mentions)
  return isFuller(group, b)
    ? revise(filled, { evidence: widen(b, a, readable), trigger: b.trigger, rule: b.rule })
    : revise(filled, { evidence: widen(a, b, readable) })
}

/** A record with what it lacks taken from another telling. */
function fill(a: EventRecord, b: EventRecord | EventDraft, mentions: EventRecord['mentions']): EventRecord {
  const richer = <T>(x: readonly T[], y: readonly T[]): readonly T[] => (x.length > 0 ? x : y)
  return revise(a, {
    mode: a.mode ?? b.mode,
    acled: a.acled ?? b.acled,
    tags: [...new Set([...a.tags, ...b.tags])],
    agents: richer(a.agents, b.agents),
    targets:
      a.targets.length > 0
        ? [...a.targets, ...b.targets.filter((x) => !shares([x], a.targets))].slice(0, 6)
        : b.targets,
    instruments: richer(a.instruments, b.instruments),
    date: a.date ?? b.date,
    place: finer(a.place, b.place),
    detained: a.detained ?? b.detained,
    abducted: a.abducted ?? b.abducted,
    displaced: a.displaced ?? b.displaced,
    mentions,
    confidence: Math.max(a.confidence, b.confidence),
  })
}

/** The first place, or the second where it lies in the first and is far more exact ("in the north of the country … 25 km from the town"). */
function finer(a: EventRecord['place'], b: EventRecord['place']): EventRecord['place'] {
  if (a === null || b === null || b.lat === null || b.lon === null || b.basis !== 'stated') return a ?? b
  if (a.country !== b.country || b.uncertaintyKm === null) return a
  if (a.lat === null || a.lon === null) return b
  const reach = a.uncertaintyKm ?? 0
  const isInside =
    reach > 3 * b.uncertaintyKm && distanceKm({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon }) < reach
  return isInside ? b : a
}

/** "IS attacked the jail … 18 guards and 16 ⟦IS men⟧ died": its own people are not whom it attacked, where others are told. */
function withoutOwn(record: EventRecord): EventRecord {
  const { agents, targets } = record
  const bodies = agents.filter(({ kind }) => kind === 'organization')
  if (targets.length < 2 || bodies.length === 0 || mutualTypes.test(record.type)) return record
  const isOwn = ({ ref, country, text }: EventRecord['targets'][number]): boolean =>
    bodies.some(
      (body) =>
        (ref !== null && ref === body.ref) ||
        (country === null &&
          [body.name, ...body.mentions.map((mention) => mention.text)].some((name) =>
            ` ${text} `.includes(` ${name} `),
          )),
    )
  const others = targets.filter((target) => !isOwn(target))
  return others.length > 0 && others.length < targets.length ? revise(record, { targets: others }) : record
}

const mutualTypes = /^(AGREE|CONSULT|COOPERATE)$/

/** So many sentences behind what was done to them those who were hit strike back. */
const answerReach = 2

/** "The rebels shelled the post. The army ⟦fired back⟧": at whom, by what was told before. */
function withAnswered(words: Article['words'], groups: readonly Group[], draft: EventDraft): EventDraft {
  if (draft.targets.length > 0 || draft.agents.length === 0 || !words.answer.has(draft.candidate.word.lemma))
    return draft
  const struck = groups.findLast(
    ({ record, last }) =>
      record.type === 'ASSAULT' &&
      record.agents.length > 0 &&
      !shares(record.agents, draft.agents) &&
      draft.candidate.sentence.index - last.candidate.sentence.index <= answerReach,
  )
  return struck ? reviseDraft(draft, { targets: struck.record.agents }) : draft
}

/** Sentences over which a sum goes on with the one before. */
const sumReach = 5

/**
 * "They carried out 30 raids on the group in May. … In Iraq there were ten raids": a sum that names nobody goes on with the one before, with
 * its doers, those acted upon and its time.
 */
function withSum(groups: readonly Group[], draft: EventRecord, at: number): EventRecord {
  if (!draft.aggregate || draft.agents.length > 0 || !/^(ASSAULT|COERCE)$/.test(draft.type)) return draft
  const whole = groups.findLast(
    ({ record, sentences }) =>
      record.aggregate && /^(ASSAULT|COERCE)$/.test(record.type) && at - sentences.at(-1)! <= sumReach,
  )?.record
  if (!whole) return draft
  return revise(draft, {
    agents: whole.agents,
    targets: draft.targets.length > 0 || /^event\/verb/.test(whole.rule) ? draft.targets : whole.targets,
    date: draft.date ?? (whole.date && { ...whole.date, basis: 'inferred' }),
  })
}

/** How many happenings back a telling may refer: more than any article tells, and a bound on the work for endless texts. */
const furthest = 60

/** A happening with the sentences that tell it, ascending. */
export interface MergedEvent {
  readonly record: EventRecord
  readonly sentences: readonly number[]
  /** Only nouns tell it ("the attack"), no verb. */
  readonly isNominal: boolean
  /** "A day after ⟦a bomb killed six⟧": what dates the words around it is not its day. */
  readonly isAtOtherTime: boolean
  /** Losses that no number states, so that one told beside it goes before what was counted. */
  readonly counted: ReadonlySet<'killed' | 'injured'>
}

interface Group extends Told {
  record: EventRecord
  last: EventDraft
  /** How much the telling says whose words are the evidence. */
  fullest: number
  readonly sentences: number[]
  isNominal: boolean
  readonly lemmas: Set<string>
  readonly losses: LossesOf[]
}

const isReal = ({ status }: EventRecord): boolean => status === 'happened' || status === 'ongoing'

/** How much it is what the article is about: told early and often, with what it cost; not what is long past or only feared. */
function weigh({ record, sentences, losses }: Group, written: string | null): number {
  const real = isReal(record)
  const cost = losses.some(({ killed, injured }) => killed !== null || injured !== null) ? 1 : 0
  return (
    (record.acled ? 0.05 : 0) +
    (record.type === 'ASSAULT' ? 1 : 0) +
    (real ? 2 : 0) +
    (record.aggregate ? -2 : 0) +
    (isBackground(record, written) ? -2.5 : 0) +
    cost +
    Math.min(2, 0.25 * (sentences.length - 1)) -
    0.2 * Math.min(20, sentences[0]!)
  )
}

/** So many sentences make no more than a short report. */
const briefReport = 3

/** "Imposed a curfew after the death of …": is it only the reason or the time of another deed of its sentence? */
const isReason = ({ first, sentences }: Group, groups: readonly Group[]): boolean =>
  isCircumstance(first) &&
  groups.every((one) => one.sentences[0]! < briefReport) &&
  groups.some(
    ({ first: other, record }) =>
      other !== first && record.status === 'happened' && other.candidate.sentence.index === sentences[0],
  )

/** The groups with the article's main event first, the rest in reading order. */
function withMainFirst(groups: readonly Group[], written: string | null): readonly Group[] {
  const weights = groups.map((group) => weigh(group, written) - (isReason(group, groups) ? 1.5 : 0))
  const at = weights.indexOf(Math.max(...weights))
  return at > 0 ? [groups[at]!, ...groups.slice(0, at), ...groups.slice(at + 1)] : groups
}

/** People said dead or hurt anywhere, for the article's main violence: sentences that tell of other real violence speak of that. */
function withVictims(groups: readonly Group[], victims: readonly (readonly Victim[])[]): readonly Group[] {
  const [main, ...others] = groups
  if (main?.record.type !== 'ASSAULT' || main.record.aggregate) return groups
  const elsewhere = new Set(others.filter(({ record }) => record.type === 'ASSAULT').flatMap((one) => one.sentences))
  const mine = victims.filter((list) => list.every(({ sentence }) => !elsewhere.has(sentence)))
  const told = mine.map((list) => ({ killed: null, injured: null, victims: list, isWeak: false }))
  return [{ ...main, losses: [...main.losses, ...told] }, ...others]
}

/** The happening that a telling is of: "the attack" goes back to what was called an attack before it goes back to anything else. */
function findTold(groups: readonly Group[], draft: EventDraft, isSame: (group: Group) => boolean): Group | undefined {
  const recent = groups.slice(-furthest)
  const { definite, word } = draft.candidate
  const named = definite ? recent.findLast((group) => group.lemmas.has(word.lemma) && isSame(group)) : undefined
  // "The raid" is one that took place before it is one that is feared.
  const done = definite ? recent.findLast((group) => isReal(group.record) && isSame(group)) : undefined
  return named ?? done ?? recent.findLast(isSame)
}

/** The violence that the article is about, as far as it is read: the first that took place, before that the first that is spoken of. */
function findMain(groups: readonly Group[]): Group | undefined {
  const isViolence = ({ record }: Group): boolean => record.type === 'ASSAULT' && !record.aggregate
  return groups.find((group) => isViolence(group) && isReal(group.record)) ?? groups.find(isViolence)
}

/** Sentences behind a plan or a threat within which "the planned operation" goes back to it. */
const intentReach = 10

/** "Troops are to storm the town … ⟦the planned operation⟧": what is to come, told again by its noun alone. */
function findIntended(groups: readonly Group[], draft: EventDraft): Group | undefined {
  const { candidate, status, type, agents, targets, date, place } = draft
  const { tokens, index } = candidate.sentence
  if (candidate.word.part !== 'noun' || !/^(?:planned|threatened|possible)$/.test(status)) return undefined
  if (agents.length + targets.length > 0 || date !== null || place !== null || draft.aggregate) return undefined
  if (!/^(?:the|this|that|such)$/.test(tokens[candidate.first]!.lower)) return undefined
  return groups.findLast(
    ({ record, last }) =>
      record.type === type &&
      record.status === status &&
      !record.aggregate &&
      index - last.candidate.sentence.index <= intentReach,
  )
}

/** "⟦The alleged attack⟧": an article that tells of a deed with doubt does not vouch for it. */
function withDoubt(record: EventRecord, { candidate, attribution }: EventDraft, { words }: Article): EventRecord {
  if (attribution.kind !== 'alleged' || record.attribution.kind !== 'asserted') return record
  const { sentence, word, trigger, first } = candidate
  const isDoubted =
    word.part === 'noun' &&
    sentence.tokens.slice(first, trigger).some(({ lower, upos }) => upos === 'ADJ' && words.hedge.has(lower))
  return isDoubted ? revise(record, { attribution }) : record
}

/**
 * Violence that is not said to have been done, by nobody and to nobody ("to stop the violence", "a possible retaliation", "they would have been
 * hit"), or a crime in a charge.
 */
function isMention({ first, record, sentences, isNominal }: Group): boolean {
  if (record.type !== 'ASSAULT' || record.aggregate) return false
  if (isNominal && first.candidate.charged) return true
  // "To discuss ⟦the murder of a pupil⟧", "after ⟦Quill's death⟧": no plan is called so, it is what is told or long past.
  if (isNominal && /^(?:possible|planned)$/.test(record.status) && record.agents.length === 0 && isCalledDone(first))
    return true
  if (sentences.length > 1 || record.agents.length + record.targets.length > 0) return false
  if (!isNominal)
    return /^(?:possible|planned)$/.test(record.status) && record.killed === null && record.injured === null
  const isOpen = /^(?:possible|planned|prevented)$/.test(record.status)
  const { candidate } = first
  // "⟦The shooting⟧ may have been …" speaks of one that is told.
  const isSubject = candidate.clause?.subject?.head === candidate.trigger
  const isBack = isSubject && candidate.sentence.tokens[candidate.first]!.lower === 'the'
  return isOpen && record.date === null && record.place === null && (!isSubject || isBack)
}

/** "⟦The⟧ shooting", "⟦her⟧ death", "⟦Quill's⟧ murder": a loss by its noun, with what says that the reader knows of it. */
const isCalledDone = ({ candidate: { sentence, first, trigger, word } }: EventDraft): boolean =>
  /^(?:death|murder|killing|shooting|slaying|homicide|stabbing|shooting death)$/.test(word.lemma) &&
  sentence.tokens
    .slice(first, trigger)
    .some(({ lower }, at) => /^['’]s?$/.test(lower) || (at === 0 && /^(?:the|his|her|their|this|that)$/.test(lower)))

/** From so many sentences on a report speaks about the violence that it tells, too. */
const longReport = 6

/** The groups without mere mentions, where the article tells of violence that took place: there they are words about it. */
function withoutMention(groups: readonly Group[], drafts: readonly EventDraft[]): readonly Group[] {
  // In a report of a few sentences each of them is what it tells.
  if ((drafts.at(-1)?.candidate.sentence.index ?? 0) < longReport) return groups
  const isDone = (group: Group) => group.record.type === 'ASSAULT' && isReal(group.record) && !isMention(group)
  return groups.some(isDone) ? groups.filter((group) => !isMention(group)) : groups
}

/** Joins tellings of one happening, in reading order; a definite mention ("the attack") that nothing told before is dropped. The main event comes first. */
export function mergeEvents(
  drafts: readonly EventDraft[],
  readable: Readable,
  article: Article,
  victims: readonly (readonly Victim[])[] = [],
): readonly MergedEvent[] {
  const groups: Group[] = []
  for (const draft of drafts) {
    if (draft.candidate.charged && groups.some(({ record }) => record.type === 'ASSAULT')) continue
    const main = findMain(groups)
    const cause = isBareLoss(draft) ? causeOf(article.nouns, draft) : null
    const telling = { draft, cause, isAnother: isAnother(article.words, draft) }
    const group =
      findTold(groups, draft, (one) => isSameHappening(article, one, telling, one === main)) ??
      findIntended(groups, draft)
    if (group) {
      // "Killed in such attacks in 2023": many deeds, where no one day holds them.
      const isSum = draft.aggregate && isSpan(draft) && isCauseOfLoss(group, draft)
      const joined = withDoubt(join(group, draft, readable), draft, article)
      group.record = isSum ? revise(joined, { aggregate: true }) : joined
      group.isNominal &&= draft.candidate.word.part === 'noun'
      group.last = draft
      group.fullest = Math.max(group.fullest, fullness(draft))
      group.sentences.push(draft.candidate.sentence.index)
      group.lemmas.add(draft.candidate.word.lemma)
      group.losses.push(toLosses(draft))
      continue
    }
    if (draft.candidate.definite && !draft.candidate.charged && !draft.candidate.stands) continue
    const answered = withAnswered(article.words, groups, draft)
    const { candidate } = draft
    const last = groups.at(-1)
    const told = revise(answered, last && isBreakdown(last, draft) ? { aggregate: true } : {})
    groups.push({
      first: draft,
      last: draft,
      fullest: fullness(draft),
      record: withSum(groups, told, candidate.sentence.index),
      sentences: [candidate.sentence.index],
      isNominal: candidate.word.part === 'noun',
      lemmas: new Set([candidate.word.lemma]),
      losses: [toLosses(draft)],
    })
  }
  return withVictims(withMainFirst(withoutMention(groups, drafts), article.written), victims).map(
    ({ first, record, sentences, losses, isNominal }) => {
      const { counted, killed, injured } = settleLosses(losses)
      const { sentence, trigger } = first.candidate
      return {
        record: withoutOwn(revise(record, { killed, injured })),
        sentences,
        isNominal,
        isAtOtherTime: isAtOtherTime(sentence.tokens, trigger),
        counted,
      }
    },
  )
}
