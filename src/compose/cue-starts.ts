import { fromReceived, type Readable } from '../model/readable.ts'
import type { StatementRecord } from '../model/reading.ts'

/** Where words of saying begin, offsets into the text as read: what stands behind one may date the saying alone. */
export const toCueStarts = (statements: readonly StatementRecord[], readable: Readable): ReadonlySet<number> =>
  new Set(statements.map(({ cue }) => fromReceived(readable, cue.start)))
