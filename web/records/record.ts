import type { Kind, StoredRecord } from '../../src/api/envelopes.ts'
import type { Span } from '../../src/model/span.ts'
import type { Basis } from '../../src/model/time.ts'
import { summarizeCommitment, toCommitmentValues } from './commitment/values.ts'
import { summarizeEvent, toEventChips, toEventValues } from './event/values.ts'
import { summarizeFigure, toFigureValues } from './figure/values.ts'
import { summarizeStatement, toStatementChips, toStatementValues } from './statement/values.ts'
import type { Summary, Value } from './value.ts'

/** What each kind is called, its list's address, and the letter that stands for it in the margin. */
export const kinds: Readonly<
  Record<Kind, { readonly one: string; readonly many: string; readonly letter: string; readonly page: string }>
> = {
  event: { one: 'event', many: 'events', letter: 'E', page: '/explore' },
  statement: { one: 'statement', many: 'statements', letter: 'S', page: '/statements' },
  figure: { one: 'figure', many: 'figures', letter: 'F', page: '/figures' },
  commitment: { one: 'commitment', many: 'commitments', letter: 'C', page: '/commitments' },
}

/** Where the words of a record are shown in their article. */
export const toArticleAddress = ({ article, id }: StoredRecord): string =>
  `/article/${article.shortId}?sel=${encodeURIComponent(id)}`

export function summarize(stored: StoredRecord): Summary {
  switch (stored.kind) {
    case 'event':
      return summarizeEvent(stored.record)
    case 'statement':
      return summarizeStatement(stored.record)
    case 'figure':
      return summarizeFigure(stored.record)
    case 'commitment':
      return summarizeCommitment(stored.record)
  }
}

export function toValues(stored: StoredRecord): readonly Value[] {
  switch (stored.kind) {
    case 'event':
      return toEventValues(stored.record)
    case 'statement':
      return toStatementValues(stored.record)
    case 'figure':
      return toFigureValues(stored.record)
    case 'commitment':
      return toCommitmentValues(stored.record)
  }
}

/** What is not plain about a record, in words. */
export function toChips(stored: StoredRecord): readonly string[] {
  if (stored.kind === 'event') return toEventChips(stored.record)
  return stored.kind === 'statement' ? toStatementChips(stored.record) : []
}

/** `inferred` where one of the values that place the record (who, where, when) was worked out. */
export const toBasis = (stored: StoredRecord): Basis =>
  toValues(stored).some(({ basis }) => basis === 'inferred') ? 'inferred' : 'stated'

/** The words of a record's values, apart from its whole evidence. */
export const toValueSpans = (stored: StoredRecord): readonly Span[] => toValues(stored).flatMap(({ spans }) => spans)
