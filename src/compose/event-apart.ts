import type { EventLexicon } from '../knowledge/event-lexicon.ts'
import type { Count } from '../model/reading.ts'
import type { Token } from '../model/sentence.ts'
import { isAtOtherTime, isLater } from './event-lapse.ts'
import type { EventDraft } from './event-record.ts'
import { isBareLoss, shares, type Told } from './event-told.ts'

type Words = EventLexicon['words']

/** Are the two counts of other people: exact ones that differ, or one that no bound of the other comes near? */
export const conflicts = (a: Count | null, b: Count | null): boolean =>
  a !== null &&
  b !== null &&
  (a.best !== null && b.best !== null ? a.best !== b.best : isFarBelow(a, b) || isFarBelow(b, a))

/** Are both said, and not the same? "The war has killed 35,000 … two soldiers died": the loss of one deed is not the sum. */
export const isOtherSum = (a: Count | null, b: Count | null): boolean =>
  a !== null && b !== null && (a.best ?? a.min) !== (b.best ?? b.min)

/** "13" beside "more than 1,000": no bound of one comes near the other. */
const isFarBelow = (a: Count, b: Count): boolean => a.best !== null && b.min !== null && 2 * a.best < b.min

/** "Further north, …", "In a separate incident …", "In neighbouring Ituri …": words that open a sentence about another place or deed. */
function opensElsewhere(tokens: readonly Token[]): boolean {
  const first = tokens[0]?.lower
  const second = tokens[1]?.lower ?? ''
  if (first === 'further' || first === 'farther') return /^(?:north|south|east|west)/.test(second)
  return (
    first === 'in' &&
    (/^(?:another|neighbouring|neighboring|nearby)$/.test(second) ||
      (second === 'a' && /^(?:separate|second|further|third|different)$/.test(tokens[2]?.lower ?? '')))
  )
}

/** "⟦A later drone attack⟧ killed a woman", "a second bomb hurt three": what does the harm is said to be not the one before. */
function isOtherCause(words: Words, tokens: readonly Token[], { clause }: EventDraft['candidate']): boolean {
  if (!clause?.subject || clause.voice !== 'active') return false
  const { first, head } = clause.subject
  if (!/^(?:a|an|another)$/.test(tokens[first]!.lower) || !causesHarm.test(tokens[head]!.lower)) return false
  return tokens.slice(first, head).some(({ lower }) => words.other.has(lower))
}

const causesHarm =
  /^(?:bomb|bomber|missile|rocket|device|ied|mine|shell|drone|grenade|attack|strike|raid|blast|explosion|ambush|salvo|barrage)$/

/** "another attack", "a second bomb", "similar raids": said to be not the one before. */
export function isAnother(words: Words, { candidate }: EventDraft): boolean {
  const { tokens } = candidate.sentence
  if (candidate.definite) return false
  // "⟦Another⟧ bomb exploded"
  const subject = candidate.clause?.subject
  if (candidate.word.part === 'verb' && subject) {
    if (candidate.word.toll === null && /^(another|second|third)$/.test(tokens[subject.first]!.lower)) return true
    if (isOtherCause(words, tokens, candidate)) return true
  }
  if (candidate.word.part === 'verb' && tokens[0] && /^(elsewhere|meanwhile|separately|earlier)$/.test(tokens[0].lower))
    return true
  if (opensElsewhere(tokens) || isAtOtherTime(tokens, candidate.trigger)) return true
  if (candidate.word.part === 'verb' && !/^(?:die|succumb|find|kill)/.test(candidate.word.lemma))
    if (isLater(tokens, candidate.trigger)) return true
  // Its own words alone: "another was injured in a blast" is of the same blast.
  const { word, first, trigger } = candidate
  if (word.part !== 'noun') return false
  for (let i = Math.max(first, trigger - 4); i < trigger; i++) if (words.other.has(tokens[i]!.lower)) return true
  return false
}

/** The hit strike back: who acts now was acted upon before, and the other way round. */
export const isAnswer = (told: Told, draft: EventDraft): boolean =>
  draft.agents.length > 0 &&
  told.record.targets.length > 0 &&
  shares(draft.agents, told.record.targets) &&
  !shares(draft.agents, told.record.agents)

/** "Villagers fought ⟦the attackers⟧", "police shot ⟦the gunman⟧": to those who did it others do something now. */
export function isCounter(words: Words, { record }: Told, { agents, targets, candidate }: EventDraft): boolean {
  if (shares(agents, record.agents) || shares(targets, record.targets)) return false
  if (agents.length + record.agents.length + record.targets.length === 0) return false
  // How police ended it is the end of the attack of one man.
  if (targets.length === 1 && targets[0]!.kind === 'person' && agents.some(({ sector }) => sector === 'COP'))
    return false
  const { tokens, index } = candidate.sentence
  return candidate.targets.some(
    ({ sentence, first, last }) =>
      sentence === index &&
      tokens.slice(first, last + 1).some(({ lower }) => words.assailant.has(lower)) &&
      tokens.slice(first, last).some(({ lower }) => /^(?:the|his|her|their|all)$/.test(lower)) &&
      !tokens.slice(first, last).some(({ lower }) => lower === 'and'),
  )
}

/** Deeds of one type that are never the same: a truce is no withdrawal, a curfew no arrest. */
const isOwnMode = /^(?:release|ceasefire|disarm|resign|curfew|martial-law|censor|cyber|deport)$/

/** A truce and a withdrawal, an arrest and a curfew; those who flee from one place and others who leave another. */
export function isOtherDeed({ record }: Told, draft: EventDraft): boolean {
  if (record.mode !== null && draft.mode !== null && record.mode !== draft.mode)
    if (isOwnMode.test(record.mode) || isOwnMode.test(draft.mode)) return true
  if (!/^(?:RETREAT|COOPERATE|AID)$/.test(record.type)) return false
  const side = record.type === 'RETREAT' ? 'agents' : 'targets'
  return record[side].length > 0 && draft[side].length > 0 && !shares(record[side], draft[side])
}

/** People and bodies: what a weapon does its bearer does. */
const canAct = /^(?:group|organization|person)$/

/** "Police shot five people ⟦as crowds breached the fence⟧": in one sentence others do something else to others, each verb with a doer of its own. */
export function isBesideOther({ record, last }: Told, draft: EventDraft): boolean {
  const [a, b] = [last.candidate, draft.candidate]
  if (a.sentence !== b.sentence || a.word.part !== 'verb' || b.word.part !== 'verb') return false
  if (b.word.toll !== null || b.clause?.voice !== 'active' || a.clause?.voice !== 'active') return false
  const [one, other] = [a.clause.subject, b.clause.subject]
  if (!one || !other || other.head === one.head || other.first <= a.trigger || other.last >= b.trigger) return false
  const { lower, upos } = b.sentence.tokens[other.first]!
  if (upos === 'PRON' || /^(?:the|this|that|these|those|his|her|their|its)$/.test(lower)) return false
  const areDoers = [...record.agents, ...draft.agents].every(({ kind }) => canAct.test(kind))
  return (
    areDoers &&
    record.agents.length > 0 &&
    draft.agents.length > 0 &&
    draft.targets.length > 0 &&
    !shares(record.agents, draft.agents) &&
    !shares(record.targets, draft.targets)
  )
}

const opensPlace: ReadonlySet<string> = new Set(['in', 'near', 'outside', 'at'])

/** So many words into a sentence a comma closes what opens it. */
const openingReach = 9

/** "⟦In Mucojo⟧, they …": a place by name opens the sentence that no telling before has named. */
export function opensInNew({ record }: Told, { candidate }: EventDraft): boolean {
  const { tokens } = candidate.sentence
  if (!opensPlace.has(tokens[0]?.lower ?? '')) return false
  // "In Dnipro ⟦a missile⟧ …": a comma or the next phrase closes what opens the sentence.
  const end = tokens.findIndex(({ text, lower }, at) => at > 1 && (text === ',' || /^(?:an?|another)$/.test(lower)))
  if (end < 2 || end > openingReach || candidate.trigger < end) return false
  const names = tokens.slice(1, end).filter(({ upos }) => upos === 'PROPN')
  const isTold = ({ text }: Token) =>
    record.place?.name.includes(text) || record.mentions.some((mention) => mention.text.includes(text))
  return names.length > 0 && !names.some(isTold) && !months.test(names[0]!.lower)
}

const months =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|ramadan|\w+day)$/

/** "⟦A ballistic missile⟧ hit the barracks", "⟦an IED⟧ targeted …": a weapon told for the first time, of what strikes others than those whom the deed before struck. */
export function isNewWeapon({ record, first }: Told, draft: EventDraft): boolean {
  const { clause, sentence, word } = draft.candidate
  if (isBareLoss(first) || first.candidate.word.part === 'noun' || word.part === 'noun' || !clause?.subject)
    return false
  const { tokens } = sentence
  return (
    clause.subject.sentence === sentence.index &&
    /^(?:a|an)$/.test(tokens[clause.subject.first]!.lower) &&
    tokens.slice(clause.subject.first, clause.subject.last + 1).some(({ lower }) => isCharge.test(lower)) &&
    record.targets.length > 0
  )
}

const isCharge = /^(?:missiles?|rockets?|bombs?|devices?|ieds?|mines?|landmines?|shells?|drones?|grenades?|vbied)$/

/** "Thirteen gendarmes fell ⟦in an ambush⟧": a loss in a deed that is told for the first time, of others than those lost before. */
export function isOtherLoss({ record }: Told, draft: EventDraft): boolean {
  const { clause, sentence, last } = draft.candidate
  if (!clause || (draft.killed && record.killed && record.killed.of === draft.killed.of)) return false
  if (draft.killed && toNumber(record.killed) === toNumber(draft.killed)) return false
  if (!draft.killed && (record.targets.length === 0 || shares(record.targets, draft.targets))) return false
  const { tokens } = sentence
  for (let at = clause.head + 1; at < last; at++)
    if (
      /^(?:in|by)$/.test(tokens[at]!.lower) &&
      /^(?:an?|another)$/.test(tokens[at + 1]!.lower) &&
      tokens.slice(at + 2, at + 5).some(({ lower }) => causeNouns.test(lower))
    )
      return true
  return false
}

const toNumber = (count: Count | null): number | null => count?.best ?? count?.min ?? null

const causeNouns = /^(?:ambush|attack|raid|strike|airstrike|bombing|blast|explosion|shooting|clash)$/

/** What is done to things and kills nobody. */
export const harmsThings =
  /^(?:loot|ransack|plunder|vandalise|vandalize|pillage|break into|deface|uproot|steal|burgle)$/
