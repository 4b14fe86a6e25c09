import type { EventDraft } from './event-record.ts'
import type { Told } from './event-told.ts'

type Before = Pick<Told, 'record' | 'last'>

/** Sentences behind a deed within which a doubt goes back to it. */
const doubtReach = 2

const isReal = ({ status }: Told['record']): boolean => status === 'happened' || status === 'ongoing'

/** "Lithuania ⟦retaliated⟧ by sealing its border": with what, another word tells; and where no violence is told it answers none. */
export const isAnswerToNothing = (groups: readonly Before[], { candidate, targets, status }: EventDraft): boolean =>
  status === 'happened' &&
  candidate.word.lemma === 'retaliate' &&
  targets.length === 0 &&
  candidate.word.part === 'verb' &&
  (candidate.sentence.tokens[candidate.clause!.last + 1]?.lower === 'by' ||
    !groups.some(({ record }) => record.type === 'ASSAULT'))

/** "The mayor said that ⟦the attack⟧ had been thwarted": said of what was told as done right before. */
export const isDoubtOfTold = (groups: readonly Before[], { candidate, type, status }: EventDraft): boolean =>
  type === 'ASSAULT' &&
  status === 'prevented' &&
  candidate.word.part === 'noun' &&
  candidate.targets.length === 0 &&
  /^(?:the|this|that)$/.test(candidate.sentence.tokens[candidate.first]!.lower) &&
  groups.some(
    ({ record, last }) =>
      record.type === 'ASSAULT' &&
      isReal(record) &&
      candidate.sentence.index - last.candidate.sentence.index <= doubtReach,
  )
