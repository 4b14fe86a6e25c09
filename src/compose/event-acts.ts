import type { EventLexicon } from '../knowledge/event-lexicon.ts'
import type { Clause } from '../model/clause.ts'
import type { PloverType } from '../model/reading.ts'
import { type EventDraft, reviseDraft } from './event-record.ts'

const isViolence = /^(ASSAULT|COERCE)$/
const cooperative = /^(AGREE|SUPPORT|COOPERATE|AID|CONCEDE)$/
const yielding = /^(RETREAT|CONSULT)$/
const hostile = /^(ASSAULT|COERCE|SANCTION|PROTEST|RETREAT)$/

const refuses = /^(refuse|decline)$/

/** The mode of a threat by the type of the deed that is threatened. */
const threatMode: Partial<Record<PloverType, string>> = {
  ASSAULT: 'violence',
  COERCE: 'restrict',
  SANCTION: 'relations',
  PROTEST: 'restrict',
  RETREAT: 'relations',
}

const as = (draft: EventDraft, type: PloverType, mode: string | null, status = draft.status): EventDraft =>
  reviseDraft(draft, {
    type,
    mode,
    acled: null,
    status,
    aggregate: false,
    killed: null,
    injured: null,
    rule: `${draft.rule}/${type.toLowerCase()}`,
  })

const governorOf = ({ words }: EventLexicon, clause: Clause, before: string): string =>
  words.commitment.has(before) ? before : (clause.modality ?? before)

/** Does the doer bind himself to the deed of a noun that a light verb carries out? */
const bindsItself = ({ words }: EventLexicon, { candidate, rule }: EventDraft, governor: string): boolean =>
  rule === 'event/light-verb' && candidate.clause?.form === 'infinitive' && words.commitment.has(governor)

/**
 * What a deed that has not been done is by being announced (PLOVER's rules for verbal acts): help that is promised is AGREE, force that is
 * threatened THREATEN, help that is refused REJECT. The status stays that of the deed, but for refusals, which happened.
 * `isOwn`: the doer tells of it himself.
 */
export function toAnnounced(lexicon: EventLexicon, draft: EventDraft, isOwn: boolean): EventDraft {
  const { type, status, candidate } = draft
  const { clause, sentence } = candidate
  if (!clause) return draft
  const governor = governorOf(lexicon, clause, sentence.tokens[clause.first - 1]?.lower ?? '')
  if (
    candidate.word.part === 'noun' &&
    status === 'threatened' &&
    clause.form === 'infinitive' &&
    !isViolence.test(type)
  )
    // "threatened to stop negotiations"
    return as(draft, 'THREATEN', 'relations')
  if (candidate.word.part === 'noun')
    // "vowed to continue its attacks"
    return status === 'planned' && hostile.test(type) && bindsItself(lexicon, draft, governor)
      ? as(draft, 'THREATEN', threatMode[type] ?? null)
      : draft
  if (
    status === 'planned' &&
    (cooperative.test(type) || (yielding.test(type) && (isOwn || lexicon.words.commitment.has(governor))))
  )
    return as(draft, 'AGREE', null)
  if (status === 'threatened' && hostile.test(type)) return as(draft, 'THREATEN', threatMode[type] ?? null)
  if (status === 'planned' && isOwn && /^(ASSAULT|COERCE|SANCTION|PROTEST)$/.test(type))
    return as(draft, 'THREATEN', threatMode[type] ?? null)
  // "said they would meet the mediator if …", "will withdraw its force unless …"
  if (status === 'possible' && isOwn && (cooperative.test(type) || yielding.test(type))) {
    const isUnless = sentence.tokens.some(({ lower }) => lower === 'unless')
    return isUnless ? as(draft, 'THREATEN', 'relations') : as(draft, 'AGREE', null)
  }
  const isFuture = clause.tense === 'future' || clause.modality === 'would'
  const isHelp = cooperative.test(type) || yielding.test(type) || (type === 'MOBILIZE' && refuses.test(governor))
  if (status === 'negated' && isHelp && (isFuture || refuses.test(governor)))
    return as(draft, 'REJECT', null, 'happened')
  if (status === 'prevented' && clause.modality === 'fail' && /^(AGREE|CONSULT)$/.test(type))
    return as(draft, 'REJECT', null, 'happened')
  return draft
}
