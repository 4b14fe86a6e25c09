import type { EventDraft } from './event-record.ts'
import { type Group, isReal } from './event-told.ts'

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
export function withoutMention(groups: readonly Group[], drafts: readonly EventDraft[]): readonly Group[] {
  // In a report of a few sentences each of them is what it tells.
  if ((drafts.at(-1)?.candidate.sentence.index ?? 0) < longReport) return groups
  const isDone = (group: Group) => group.record.type === 'ASSAULT' && isReal(group.record) && !isMention(group)
  return groups.some(isDone) ? groups.filter((group) => !isMention(group)) : groups
}
