import type { StoredStatement } from '../../src/api/envelopes.ts'

/** What two speakers said in one month. */
export interface Month {
  /** `2024-07`, or '' where no day is known. */
  readonly month: string
  readonly a: readonly StoredStatement[]
  readonly b: readonly StoredStatement[]
}

/** The month that a statement belongs to: its own, else that of its article's publication. */
function toMonth({ record, article }: StoredStatement): string {
  const days = (record.date?.from ?? record.date?.to) ? record.date : article.published
  return (days?.from ?? days?.to ?? '').slice(0, 7)
}

/** Two lists side by side, the latest month first, what has no day last; within a month the order of the lists stays. */
export function alignByMonth(a: readonly StoredStatement[], b: readonly StoredStatement[]): readonly Month[] {
  const months = [...new Set([...a, ...b].map(toMonth))].sort().reverse()
  return months.map((month) => ({
    month,
    a: a.filter((stored) => toMonth(stored) === month),
    b: b.filter((stored) => toMonth(stored) === month),
  }))
}
