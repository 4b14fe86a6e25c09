import type { Readable } from '../model/readable.ts'
import type { EventRecord } from '../model/reading.ts'
import { isAnother } from './event-apart.ts'
import { withAnswered, withSum } from './event-carried.ts'
import { causeOf } from './event-causes.ts'
import { type Article, isBreakdown, isCauseOfLoss, isSameHappening, isSpan } from './event-identity.ts'
import { fullness, join } from './event-join.ts'
import { isAtOtherTime } from './event-lapse.ts'
import { settleLosses, toLosses } from './event-losses.ts'
import { withMainFirst, withVictims } from './event-main.ts'
import { withoutMention } from './event-mere-mentions.ts'
import { type EventDraft, revise } from './event-record.ts'
import { type Group, isBareLoss, isReal } from './event-told.ts'
import { isAnswerToNothing, isDoubtOfTold } from './event-unfiled.ts'
import type { Victim } from './tolls.victims.ts'

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

/** How many happenings back a telling may refer: more than any article tells, and a bound on the work for endless texts. */
const furthest = 60

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
    if (isAnswerToNothing(groups, draft) || isDoubtOfTold(groups, draft)) continue
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
