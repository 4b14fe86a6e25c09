import type { EventLexicon } from '../knowledge/event-lexicon.ts'
import type { Clause, Phrase } from '../model/clause.ts'
import type { Attribution, EventRecord, Participant } from '../model/reading.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import { toAntecedent } from './antecedents.ts'
import type { MergedEvent } from './event-merge.ts'
import { revise } from './event-record.ts'
import { shares } from './event-told.ts'
import type { Named } from './named.ts'
import { toParticipants } from './participants.ts'

/** What is known of the article where words behind a telling are read. */
export interface AfterwordScene {
  readonly named: Named
  readonly sentences: readonly Sentence[]
  readonly clausesOf: (sentence: number) => readonly Clause[]
}

type Words = EventLexicon['words']

/** Sentences behind a telling in which what is said of "it", "the report" or "any involvement" is said of that. */
const reach = 2

const points = /^(?:it|this|that|these|those)$/
const nobody = /^(?:none|nothing|nobody|neither|no)$/
const definite = /^(?:the|this|that|these|those|such)$/

/** Does a phrase speak of what was told before: "it", "none of this", "the report", "those claims"? */
function pointsBack({ tokens }: Sentence, { first, head, last }: Phrase, words: Words): boolean {
  const opener = tokens[first]!.lower
  if (first === head && points.test(opener)) return true
  if (nobody.test(opener) && tokens[first + 1]?.lower === 'of') return points.test(tokens[first + 2]?.lower ?? '')
  const noun = tokens[head]!.lower
  if (!definite.test(opener) || !(words.charge.has(noun) || words.account.has(noun))) return false
  // "Denied the claims of fraud", "the report that …": what they say is told with them.
  return last === head && !/^(?:of|that|about|by|in|on)$/.test(tokens[last + 1]?.lower ?? '')
}

/** "Denied ⟦any involvement⟧", "its responsibility": a part in what was told before. */
function isPartIn({ tokens }: Sentence, { head, last }: Phrase, words: Words): boolean {
  return (
    words.part.has(tokens[head]!.lower) &&
    last === head &&
    !/^(?:in|of|for|to|with)$/.test(tokens[last + 1]?.lower ?? '')
  )
}

const opensNo = (tokens: readonly Token[], phrase: Phrase | null): boolean =>
  phrase !== null && nobody.test(tokens[phrase.first]!.lower)

/** "None of this has been confirmed", "the report could not be verified": is what was told before left open here? */
function leavesOpen(sentence: Sentence, clause: Clause, words: Words): boolean {
  if (!words.confirming.has(clause.lemma) || !clause.object) return false
  const { tokens } = sentence
  const yet = tokens.slice(Math.max(0, clause.first - 2), clause.head).some(({ lower }) => lower === 'yet')
  if (!clause.negated && !yet && !opensNo(tokens, clause.object) && !opensNo(tokens, clause.subject)) return false
  return pointsBack(sentence, clause.object, words)
}

interface Denial {
  readonly denier: Phrase
  /** He denies a part of his own ("any role"), not what was told. */
  readonly isPart: boolean
}

const doubted: Attribution = { kind: 'alleged', by: [] }

/** Who denies here what was told before, and whether as a part of his own ("denied any role"); null where nothing is denied. */
function findDenial(sentence: Sentence, clause: Clause, words: Words): Denial | null {
  if (!words.denial.has(clause.lemma) && !words.dismissal.has(clause.lemma)) return null
  const { object, subject, negated, voice, modality, form } = clause
  if (!object || !subject || negated || voice === 'passive' || modality !== null || form !== 'finite') return null
  const isPart = words.denial.has(clause.lemma) && isPartIn(sentence, object, words)
  return isPart || pointsBack(sentence, object, words) ? { denier: subject, isPart } : null
}

/** A deed told as done, that the article itself vouches for so far. */
const isVouched = ({ status, attribution }: EventRecord): boolean =>
  (status === 'happened' || status === 'ongoing') && attribution.kind === 'asserted'

const isViolent = ({ type }: EventRecord): boolean => type === 'ASSAULT' || type === 'COERCE' || type === 'PROTEST'

/** The events told last before a sentence, where that is no further than `reach` behind. */
function findToldBefore(events: readonly MergedEvent[], at: number): readonly MergedEvent[] {
  let last = -1
  for (const { sentences } of events) for (const one of sentences) if (one < at && one > last) last = one
  return last < 0 || at - last > reach ? [] : events.filter(({ sentences }) => sentences.includes(last))
}

/** "⟦The group⟧ has denied responsibility": the one body that is named as its doer. */
const isItsBody = ({ tokens }: Sentence, { first, head }: Phrase, { agents }: EventRecord, words: Words): boolean =>
  tokens[first]!.lower === 'the' &&
  head === first + 1 &&
  words.outfit.has(tokens[head]!.lower) &&
  agents.length === 1 &&
  agents[0]!.kind === 'organization'

/** How a deed stands after somebody denied it: denied where he is the one who did it, or nobody else is named; else only alleged. */
function toDenied(record: EventRecord, denier: readonly Participant[], isPart: boolean): Attribution | null {
  const by = denier.map(({ name, ref }) => ({ name, ref }))
  if (record.agents.length === 0 || shares(record.agents, denier)) return { kind: 'denied', by }
  return isPart ? null : { kind: 'alleged', by: [] }
}

/**
 * The events with what sentences behind them say of all that they tell: "None of this has been confirmed", "The army denied the report",
 * "The group has denied responsibility". Sentences that tell violence of their own speak of that.
 */
export function withAfterwords(events: readonly MergedEvent[], scene: AfterwordScene): readonly MergedEvent[] {
  const { named, sentences, clausesOf } = scene
  const { words } = named.lexicon
  const changed = new Map<MergedEvent, Attribution>()
  const telling = new Set(events.filter(({ record }) => isViolent(record)).flatMap((event) => event.sentences))
  const toWho = (phrase: Phrase) => toParticipants(named, sentences[phrase.sentence]!, phrase)
  const toAttribution = (record: EventRecord, sentence: Sentence, { denier, isPart }: Denial): Attribution | null =>
    isItsBody(sentence, denier, record, words)
      ? { kind: 'denied', by: record.agents.map(({ name, ref }) => ({ name, ref })) }
      : toDenied(record, toWho(toAntecedent(denier, sentence, clausesOf, toWho)), isPart)
  for (const sentence of sentences) {
    if (telling.size === 0 || telling.has(sentence.index)) continue
    for (const clause of clausesOf(sentence.index)) {
      const isOpen = leavesOpen(sentence, clause, words)
      const denial = isOpen ? null : findDenial(sentence, clause, words)
      if (!isOpen && !denial) continue
      for (const event of findToldBefore(events, sentence.index)) {
        if (!isViolent(event.record) || !isVouched(event.record)) continue
        const attribution = denial ? toAttribution(event.record, sentence, denial) : doubted
        if (attribution) changed.set(event, attribution)
      }
    }
  }
  if (changed.size === 0) return events
  return events.map((event) => {
    const attribution = changed.get(event)
    return attribution ? { ...event, record: revise(event.record, { attribution }) } : event
  })
}
