import type {
  CommitmentRecord,
  EventRecord,
  FigureRecord,
  Published,
  Reading,
  StatementRecord,
} from '../../src/model/reading.ts'

export type Kind = 'event' | 'statement' | 'figure' | 'commitment'
