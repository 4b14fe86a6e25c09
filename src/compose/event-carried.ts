import type { EventLexicon } from '../knowledge/event-lexicon.ts'
import type { EventRecord } from '../model/reading.ts'
import { type EventDraft, revise, reviseDraft } from './event-record.ts'
import { type Group, shares } from './event-told.ts'

/** So many sentences behind what was done to them those who were hit strike back. */
const answerReach = 2

/** "The rebels shelled the post. The army ⟦fired back⟧": at whom, by what was told before. */
export function withAnswered(words: EventLexicon['words'], groups: readonly Group[], draft: EventDraft): EventDraft {
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
export function withSum(groups: readonly Group[], draft: EventRecord, at: number): EventRecord {
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
