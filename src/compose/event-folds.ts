import type { PloverType, StatementRecord } from '../model/reading.ts'
import type { Sentence } from '../model/sentence.ts'
import { covers, touches } from '../model/span.ts'
import { type EventDraft, reviseDraft } from './event-record.ts'
import { isReal, shares } from './event-told.ts'

/** Deeds whose content is another deed: what is asked, agreed, refused or threatened is no happening beside them. */
const hasContent = /^(REQUEST|REJECT|THREATEN|AGREE)$/
/** The same by the stance of statements that become such deeds. */
const typeOfStance: Readonly<Partial<Record<string, PloverType>>> = {
  demands: 'REQUEST',
  rejects: 'REJECT',
  threatens: 'THREATEN',
}
/** What is filed even where it is only spoken of: readers ask for violence that may come. */
const isForce = /^(ASSAULT|COERCE)$/

const isInquiry = ({ mode }: EventDraft): boolean => mode === 'investigate'
const isCostly = ({ type, killed, injured }: EventDraft): boolean =>
  type === 'ASSAULT' && (killed !== null || injured !== null)

const isInObject = (noun: EventDraft, verb: EventDraft): boolean => {
  const { clause, isPhrase } = verb.candidate
  const { trigger, word } = noun.candidate
  if (word.part !== 'noun' || !isPhrase || !clause?.object) return false
  return clause.object.first <= trigger && trigger <= clause.object.last
}

/**
 * "Lifted the blockade", "called a strike for Monday": the verb and the noun that is its object tell one deed, the verb's, unless the noun says
 * of the same deed that it is still to come.
 */
const isToldByObject = (draft: EventDraft, drafts: readonly EventDraft[]): boolean =>
  drafts.some((other) => {
    // "Are investigating a shooting that killed two": two things to file, one of them with what it cost.
    if (isInObject(draft, other))
      return (isReal(draft) || draft.type !== other.type) && !(isInquiry(other) && isCostly(draft))
    return isInObject(other, draft) && !isReal(other) && other.type === draft.type
  })

/** "Agreed to share information", "rejected an offer to host a summit": what has not been done and stands behind a deed that it is the content of. */
function isContent(draft: EventDraft, drafts: readonly EventDraft[]): boolean {
  if (isReal(draft) || isForce.test(draft.type)) return false
  return drafts.some(
    (one) =>
      hasContent.test(one.type) &&
      !one.candidate.word.lemma.endsWith(' to') &&
      one.type !== draft.type &&
      one.candidate.trigger < draft.candidate.trigger,
  )
}

/** "⟦Promised⟧ to release them": the release is what is filed. */
const isBarePromise = ({ candidate }: EventDraft, drafts: readonly EventDraft[]): boolean =>
  candidate.word.part === 'verb' &&
  candidate.word.lemma.endsWith(' to') &&
  drafts.some(
    (one) => one.candidate.clause?.modality === candidate.clause?.lemma && one.candidate.trigger > candidate.trigger,
  )

/** "⟦Threatened⟧ to shell the port", where the shelling is the threat that is filed; "⟦agreed⟧ to release them". */
function isAnnouncement(draft: EventDraft, drafts: readonly EventDraft[]): boolean {
  const { clause, trigger } = draft.candidate
  if (!hasContent.test(draft.type) || clause === null || !isReal(draft)) return false
  return drafts.some(
    ({ type, candidate }) =>
      type === draft.type &&
      candidate.trigger > trigger &&
      candidate.clause?.form === 'infinitive' &&
      candidate.clause.modality === clause.lemma,
  )
}

/** "The two must agree on …": what somebody should do is asked of him, not done. */
const isAsked = (draft: EventDraft): boolean =>
  !isReal(draft) && !isForce.test(draft.type) && /^(must|should)$/.test(draft.candidate.clause?.modality ?? '')

/** "Accused them of violating the truce", "arrested for collaborating with …": what somebody is charged with, unless it is force. */
function isCharge(draft: EventDraft, drafts: readonly EventDraft[]): boolean {
  const { clause, trigger, sentence } = draft.candidate
  if (isForce.test(draft.type) || clause?.form !== 'participle') return false
  const isReason = sentence.tokens[clause.first - 1]?.lower === 'for'
  return drafts.some(
    ({ type, candidate }) =>
      candidate.trigger < trigger && (type === 'ACCUSE' || (isReason && /^(COERCE|SANCTION)$/.test(type))),
  )
}

/** "Sent a team ⟦to investigate⟧": what a deed is done for. */
function isPurpose(draft: EventDraft, drafts: readonly EventDraft[]): boolean {
  const { clause, trigger } = draft.candidate
  if (clause?.form !== 'infinitive' || draft.status !== 'planned') return false
  return drafts.some(
    (one) =>
      isReal(one) &&
      one.type !== draft.type &&
      one.candidate.clause !== null &&
      one.candidate.trigger < trigger &&
      one.candidate.clause.lemma === clause.modality,
  )
}

/** "Began a strike ⟦to demand⟧ the release of …": what is asked by marching or striking. */
function isDemandOfProtest(draft: EventDraft, drafts: readonly EventDraft[]): boolean {
  const { clause, trigger } = draft.candidate
  if (draft.type !== 'REQUEST' || clause === null || clause.form === 'finite') return false
  return drafts.some(({ type, candidate }) => type === 'PROTEST' && candidate.trigger < trigger)
}

/** "Arrested in an ⟦operation⟧", "seized in ⟦raids⟧": the noun tells how the deed before it was done. */
function isManner(draft: EventDraft, drafts: readonly EventDraft[]): boolean {
  const { word, trigger, sentence } = draft.candidate
  if (word.part !== 'noun' || !/^(operation|raid|sweep|search|campaign|crackdown)$/.test(word.lemma)) return false
  let at = trigger - 1
  while (at > 0 && /^(DET|ADJ|NUM|NOUN)$/.test(sentence.tokens[at]!.upos)) at--
  if (at < 0 || !/^(in|during)$/.test(sentence.tokens[at]!.lower)) return false
  return drafts.some(
    (one) => one.candidate.trigger < trigger && isReal(one) && one.type === 'COERCE' && one.type !== draft.type,
  )
}

/** How an attack begins or goes on: those who do it are told to attack in the same breath. */
const approaches = /^(surround|encircle|pursue|chase|chase down|hunt|hunt down|corner|go after)$/

/** "⟦Surrounded⟧ the van and opened fire", "clashes went on as the troops ⟦pursued⟧ them": part of the attack told beside it. */
function isApproach(draft: EventDraft, drafts: readonly EventDraft[]): boolean {
  if (!isReal(draft) || !approaches.test(draft.candidate.word.lemma)) return false
  return drafts.some(
    (one) =>
      one !== draft &&
      one.type === 'ASSAULT' &&
      isReal(one) &&
      (!one.aggregate || one.status === 'ongoing') &&
      (one.agents.length === 0 || shares(one.agents, draft.agents)),
  )
}

/** "⟦Clashes⟧ went on as the troops pursued the group": sides that only the approach told beside it names. */
function withApproach(draft: EventDraft, drafts: readonly EventDraft[]): EventDraft {
  if (
    draft.candidate.word.part !== 'noun' ||
    draft.type !== 'ASSAULT' ||
    draft.agents.length + draft.targets.length > 0
  )
    return draft
  const approach = drafts.find((one) => one !== draft && isApproach(one, drafts) && one.agents.length > 0)
  return approach ? reviseDraft(draft, { agents: approach.agents, targets: approach.targets }) : draft
}

/** "Sporadic fighting and ⟦attacks⟧ go on", "bombings and ⟦kidnappings⟧": joined by "and" to the noun of another deed of its kind, one telling of both. */
const isJoined = ({ candidate, type }: EventDraft, drafts: readonly EventDraft[]): boolean =>
  candidate.word.part === 'noun' &&
  type === 'ASSAULT' &&
  drafts.some((one) => isBefore(one, candidate) && one.type === type)

const isBefore = ({ candidate: one }: EventDraft, { first, sentence, clause }: EventDraft['candidate']): boolean =>
  one.word.part === 'noun' &&
  one.trigger === first - 2 &&
  sentence.tokens[first - 1]!.lower === 'and' &&
  (clause === null || one.clause === clause)

/** The first of joined nouns with what only the second tells. */
function withJoined(draft: EventDraft, drafts: readonly EventDraft[]): EventDraft {
  const second = drafts.find((one) => isBefore(draft, one.candidate) && isJoined(one, drafts))
  if (!second) return draft
  return reviseDraft(draft, {
    aggregate: draft.aggregate || second.aggregate,
    agents: draft.agents.length > 0 ? draft.agents : second.agents,
    targets: draft.targets.length > 0 ? draft.targets : second.targets,
  })
}

/** "Offensives ⟦took⟧ most of the land": what a deed of force, told as the subject, brought about. */
const isEffect = (draft: EventDraft, drafts: readonly EventDraft[]): boolean =>
  draft.candidate.word.part === 'verb' &&
  isForce.test(draft.type) &&
  drafts.some(
    ({ type, candidate }) =>
      candidate.word.part === 'noun' &&
      isForce.test(type) &&
      type !== draft.type &&
      draft.candidate.clause?.subject?.head === candidate.trigger,
  )

/** "Without agreeing whether to ⟦leave⟧": what was not agreed on. */
const isOpenQuestion = (draft: EventDraft, drafts: readonly EventDraft[]): boolean =>
  draft.type === 'AGREE' &&
  draft.status === 'planned' &&
  drafts.some(
    ({ type, status, candidate }) =>
      type === 'AGREE' && status === 'negated' && candidate.trigger < draft.candidate.trigger,
  )

/** Is nothing known of it but its word, its day and its place: nobody who did it or suffered it, and no clause of its own? */
const isBareNoun = ({ candidate, agents, targets, rule }: EventDraft): boolean =>
  candidate.word.part === 'noun' &&
  (rule === 'event/nominal' || candidate.clause?.form === 'infinitive') &&
  agents.length + targets.length === 0 &&
  candidate.clause?.subject?.head !== candidate.trigger &&
  !(candidate.clause?.voice === 'passive' && candidate.clause.object?.head === candidate.trigger)

const more = /^(more|further|any|future|such|other|new)$/
/** Words for long trouble that an article mentions in passing. */
const trouble = /^(war|battle|conflict|occupation|struggle)$/

/** "to forestall ⟦more attacks⟧", "the ⟦battle⟧ against the crisis", "⟦sanctions⟧": what nobody has done to anybody. */
function isVague(draft: EventDraft): boolean {
  const { candidate, status } = draft
  const { tokens } = candidate.sentence
  // "⟦Any violation⟧ will be met with force"
  if (candidate.word.part === 'noun' && status === 'possible' && tokens[candidate.first]!.lower === 'any') return true
  if (!isBareNoun(draft)) return false
  // "More attacks" around a base or by a day are nobody's yet.
  const isMore = [candidate.first, candidate.first - 1].some((at) => more.test(tokens[at]?.lower ?? ''))
  if (isMore && !/^(happened|ongoing|negated|threatened)$/.test(status)) return true
  if (draft.place !== null || draft.date !== null) return false
  if (trouble.test(candidate.word.lemma)) return !candidate.stands
  // "fears of an attack" are told, "a raid of revenge" that somebody may plan is not.
  if (isForce.test(draft.type) || draft.type === 'PROTEST') return status === 'planned' && draft.type === 'ASSAULT'
  return /^(planned|possible)$/.test(status)
}

/** "Militiamen ⟦armed⟧ with machetes", "a group ⟦backed⟧ by the army", "a meeting aimed at ⟦establishing⟧ ties": said of somebody or something in passing. */
function isInPassing({ candidate, type, status }: EventDraft): boolean {
  const { clause, word, sentence } = candidate
  if (!clause || word.part === 'noun' || clause.head !== candidate.trigger || clause.first !== clause.head) return false
  const { lower } = sentence.tokens[clause.head]!
  const before = sentence.tokens[clause.first - 1]
  if (status === 'planned' && clause.form === 'participle' && !isForce.test(type))
    return before?.lower === 'at' && sentence.tokens[clause.first - 2]?.lower === 'aimed'
  return (
    lower.endsWith('ed') &&
    (clause.voice === 'passive' || clause.subject === null) &&
    /^(arm|back|equip|fund|finance)$/.test(word.lemma) &&
    /^(NOUN|PROPN)$/.test(before?.upos ?? '')
  )
}

/** "Rioted, ⟦setting⟧ fire to mattresses", "stopped work on the first day of a ⟦strike⟧": part of the protest told before it. */
const isPartOfProtest = (draft: EventDraft, drafts: readonly EventDraft[]): boolean =>
  (draft.mode === 'destroy' || (draft.type === 'PROTEST' && draft.candidate.word.part === 'noun')) &&
  drafts.some(
    ({ type, mode, status, candidate, agents }) =>
      type === 'PROTEST' &&
      status === draft.status &&
      candidate.trigger < draft.candidate.trigger &&
      (draft.type === 'PROTEST'
        ? candidate.word.part === 'verb'
        : mode === 'riot' && (draft.agents.length === 0 || shares(agents, draft.agents))),
  )

/** What stands in the content of a demand, refusal or threat and has not been done. */
const isSpoken = (draft: EventDraft, statements: readonly StatementRecord[]): boolean =>
  (!isReal(draft) || draft.rule.endsWith('/reject')) &&
  (!isForce.test(draft.type) || (draft.type === 'COERCE' && draft.status === 'threatened')) &&
  statements.some(
    ({ stance, content, cue, within, said }) =>
      within === null &&
      said === 'said' &&
      (typeOfStance[stance] ?? draft.type) !== draft.type &&
      covers(content, draft.trigger) &&
      !touches(cue, draft.trigger),
  )

/**
 * The deeds of a sentence without those that are part of another: the noun of a verb that tells it, what is agreed, asked, refused or charged,
 * what a deed is done for. One deed a chain of clauses is what a coder files.
 */
export function foldDrafts(
  drafts: readonly EventDraft[],
  _sentence: Sentence,
  statements: readonly StatementRecord[],
): EventDraft[] {
  const kept = drafts.filter(
    (draft) =>
      !isToldByObject(draft, drafts) &&
      !isContent(draft, drafts) &&
      !isAnnouncement(draft, drafts) &&
      !isCharge(draft, drafts) &&
      !isAsked(draft) &&
      !isBarePromise(draft, drafts) &&
      !isPurpose(draft, drafts) &&
      !isManner(draft, drafts) &&
      !isApproach(draft, drafts) &&
      !isJoined(draft, drafts) &&
      !isEffect(draft, drafts) &&
      !isOpenQuestion(draft, drafts) &&
      !isVague(draft) &&
      !isInPassing(draft) &&
      !isPartOfProtest(draft, drafts) &&
      !isDemandOfProtest(draft, drafts) &&
      !isSpoken(draft, statements),
  )
  return kept.map((draft) => withJoined(withApproach(draft, drafts), drafts))
}
