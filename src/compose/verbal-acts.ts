import type { Clause, Oblique, Phrase } from '../model/clause.ts'
import { fromReceived } from '../model/readable.ts'
import type { EventRecord, Participant, PloverType, Reference, StatementRecord } from '../model/reading.ts'
import type { Sentence } from '../model/sentence.ts'
import { covers, type Span, touches } from '../model/span.ts'
import { findOwner } from './event-words.ts'
import type { Named } from './named.ts'
import { countBefore } from './ordered.ts'
import { toParticipants } from './participants.ts'

interface Act {
  readonly type: PloverType
  readonly mode: string | null
  /** Where the one acted upon stands, in the order in which they are asked; "that": the subject of the clause that is demanded. */
  readonly target: readonly string[]
}

const upon = ['object', 'against', 'on', 'with', 'to', 'from', 'by', 'owner', 'of', 'in']

/** Stances that are deeds of their own in PLOVER, with their type and mode. */
const acts: Readonly<Record<string, Act>> = {
  accuses: { type: 'ACCUSE', mode: 'allege', target: upon },
  condemns: { type: 'ACCUSE', mode: 'disapprove', target: upon },
  demands: { type: 'REQUEST', mode: null, target: ['that', 'by', 'from', 'to', 'on', 'with', 'owner', 'of', 'object'] },
  rejects: { type: 'REJECT', mode: null, target: ['from', 'by', 'owner', 'to', 'with', 'for', 'of', 'object', 'in'] },
  threatens: { type: 'THREATEN', mode: null, target: ['against', 'on', 'with', 'to', 'object', 'owner', 'in'] },
  praises: { type: 'SUPPORT', mode: null, target: upon },
}

/** Modals by which a speaker asks something of somebody else ("Sudan must return the helicopter"). */
const asks = /^(must|should)$/

/** What verbal acts are read from besides the statements themselves. */
export interface Hearing {
  readonly named: Named
  readonly sentences: readonly Sentence[]
  readonly clausesOf: (sentence: number) => readonly Clause[]
}

const toParticipant = (
  { name, ref }: Reference,
  kind: StatementRecord['speaker']['kind'],
  mention: Span | null,
): Participant => ({
  name,
  text: mention?.text ?? name,
  kind,
  ref,
  actor: null,
  country: null,
  sector: null,
  mentions: mention ? [mention] : [],
})

/** The sentence that a place in the text as read stands in. */
const sentenceAt = ({ sentences }: Hearing, at: number): Sentence | undefined =>
  sentences[countBefore(sentences, ({ start }) => start, at + 1) - 1]

/** The sentence and clause whose words stand at a span, or null. */
function findCue(hearing: Hearing, cue: Span): { sentence: Sentence; clause: Clause } | null {
  const { readable } = hearing.named
  const start = fromReceived(readable, cue.start)
  const end = fromReceived(readable, cue.end)
  const sentence = sentenceAt(hearing, start)
  if (!sentence) return null
  const clause = hearing.clausesOf(sentence.index).find(({ head }) => touches(sentence.tokens[head]!, { start, end }))
  return clause ? { sentence, clause } : null
}

/** "demanded that ⟦Israel⟧ …", not "demanded an admission by Moscow that ⟦its forces⟧ …". */
const isSubjectOfThat = (cue: Clause, subject: Phrase): boolean =>
  subject.first > cue.head && !(cue.object && cue.object.last < subject.first && cue.object.first > cue.head)

/** The first of the places in which the one acted upon may stand that holds somebody. */
function findTargets(hearing: Hearing, sentence: Sentence, cue: Clause, act: Act): readonly Participant[] {
  const clauses = hearing.clausesOf(sentence.index)
  const next = clauses.find((one) => one.head > cue.head)
  const spoken = next?.form === 'infinitive' ? [cue, next] : [cue]
  const toWho = (phrase: Phrase | null) => toParticipants(hearing.named, sentence, phrase, 'target')
  const obliques: readonly Oblique[] = spoken.flatMap((clause) => clause.obliques)
  for (const place of act.target) {
    const phrases =
      place === 'that'
        ? [next && next.form === 'finite' && next.subject && isSubjectOfThat(cue, next.subject) ? next.subject : null]
        : place === 'object'
          ? spoken.map(({ object }) => object)
          : place === 'owner'
            ? spoken.map(({ object }) => object && findOwner(sentence.tokens, object))
            : obliques.filter(({ preposition }) => preposition === place).map(({ phrase }) => phrase)
    for (const phrase of phrases) {
      const who = toWho(phrase)
      if (who.length > 0) return who
    }
  }
  return []
}

const nothing = {
  acled: null,
  tags: [],
  status: 'happened',
  attribution: { kind: 'asserted', by: [] },
  aggregate: false,
  instruments: [],
  place: null,
  killed: null,
  injured: null,
  detained: null,
  abducted: null,
  displaced: null,
} as const

const toAct = (
  statement: StatementRecord,
  { type, mode }: Act,
  targets: readonly Participant[],
  rule: string,
): Omit<EventRecord, 'id'> => ({
  ...nothing,
  type,
  mode,
  agents: [toParticipant(statement.speaker, statement.speaker.kind, statement.speaker.mention)],
  targets: targets.filter(({ name }) => name !== statement.speaker.name),
  date: statement.date,
  trigger: statement.cue,
  evidence: statement.evidence,
  mentions: [statement.evidence],
  rule,
  confidence: statement.confidence,
})

/** "Sudan must return the helicopter", said by Russia: what is asked, and of whom; null where the content asks nothing of others. */
function findAsked(hearing: Hearing, statement: StatementRecord): readonly Participant[] | null {
  const found = findCue(hearing, statement.cue)
  if (!found || statement.content.end - statement.content.start < 10) return null
  const { sentence } = found
  const content = statement.content
  const { readable } = hearing.named
  const asked = hearing.clausesOf(sentence.index).find((clause) => {
    if (!asks.test(clause.modality ?? '') || clause.form !== 'finite' || clause.negated) return false
    const at = sentence.tokens[clause.head]!
    return fromReceived(readable, content.start) <= at.start && at.end <= fromReceived(readable, content.end)
  })
  if (!asked) return null
  const who = toParticipants(hearing.named, sentence, asked.subject ?? asked.object, 'target')
  return who.length > 0 ? who : null
}

/** "Lodged a protest, charging its neighbour with …": two words of one act, in one sentence and by one speaker. */
const isToldBeside = (
  { named }: Hearing,
  { start, end }: Sentence,
  type: PloverType,
  speaker: string,
  told: readonly EventRecord[],
): boolean =>
  told.some((event) => {
    if (event.type !== type || !event.agents.some(({ name }) => name === speaker)) return false
    const at = fromReceived(named.readable, event.trigger.start)
    return start <= at && at < end
  })

/** "Marched ⟦to demand⟧ reforms", "blocked roads to press their ⟦demands⟧": what is asked by marching is asked once. */
function isDemandOfProtest(
  hearing: Hearing,
  statement: StatementRecord,
  cue: { readonly clause: Clause } | null,
  told: readonly EventRecord[],
): boolean {
  if (cue?.clause.form === 'finite') return false
  const { readable } = hearing.named
  const before = fromReceived(readable, statement.cue.start)
  const sentence = sentenceAt(hearing, before)
  return told.some(({ type, trigger }) => {
    const at = fromReceived(readable, trigger.start)
    return type === 'PROTEST' && sentence !== undefined && sentence.start <= at && at < before
  })
}

/** "Insisted that the unrest was an old feud": what is held to be so is asked of nobody. */
function isHeldTrue(
  hearing: Hearing,
  { verb, content }: StatementRecord,
  { sentence }: { sentence: Sentence },
): boolean {
  if (verb !== 'insist') return false
  const { readable } = hearing.named
  const [start, end] = [fromReceived(readable, content.start), fromReceived(readable, content.end)]
  const held = hearing.clausesOf(sentence.index).find((clause) => {
    const at = sentence.tokens[clause.head]!.start
    return clause.form === 'finite' && start <= at && at < end
  })
  return held !== undefined && held.modality === null && (held.tense === 'past' || held.first < held.head)
}

/**
 * The events that statements are by being made: accusations, demands, refusals, threats, praise. Reports within reports are left to them, and
 * what `told` tells already.
 */
export function toVerbalActs(
  statements: readonly StatementRecord[],
  told: readonly EventRecord[],
  hearing: Hearing,
): readonly Omit<EventRecord, 'id'>[] {
  return statements.flatMap((statement) => {
    if (statement.within !== null || statement.said !== 'said') return []
    // One word tells one deed ("summoned", "agreed", "ordered").
    if (told.some(({ trigger }) => touches(trigger, statement.cue))) return []
    const act = acts[statement.stance]
    if (!act) {
      const asked = findAsked(hearing, statement)
      return asked ? [toAct(statement, acts.demands!, asked, 'event/verbal-act/must')] : []
    }
    const isTold = told.some(({ type, evidence }) => type === act.type && covers(evidence, statement.cue))
    if (isTold) return []
    const { addressee } = statement
    const cue = findCue(hearing, statement.cue)
    if (cue && isToldBeside(hearing, cue.sentence, act.type, statement.speaker.name, told)) return []
    if (act.type === 'REQUEST' && isDemandOfProtest(hearing, statement, cue, told)) return []
    if (act.type === 'REQUEST' && cue && isHeldTrue(hearing, statement, cue)) return []
    const targets =
      addressee && !addressee.basis
        ? [toParticipant(addressee, 'organization', null)]
        : cue
          ? findTargets(hearing, cue.sentence, cue.clause, act)
          : []
    return [toAct(statement, act, targets, 'event/verbal-act')]
  })
}
