import type { Decision } from '../model/decision.ts'
import type { ReportKey } from '../model/incident.ts'

/** Numbers of the decisions that stand: those that no standing undo takes back. Later ones are looked at first. */
export function toStanding(decisions: readonly Pick<Decision, 'number' | 'kind' | 'undoes'>[]): ReadonlySet<number> {
  const undone = new Set<number>()
  const standing = new Set<number>()
  for (const { number, kind, undoes } of [...decisions].sort((a, b) => b.number - a.number)) {
    if (undone.has(number)) continue
    standing.add(number)
    if (kind === 'undo' && undoes !== null) undone.add(undoes)
  }
  return standing
}

/** The report of an article, as it is read now, that a decision spoke of: the same kind, sharing the most of its evidence; null where none does. */
export function findReport<Row extends Pick<ReportKey, 'start' | 'end' | 'type'>>(
  key: Pick<ReportKey, 'start' | 'end' | 'type'>,
  rows: readonly Row[],
): Row | null {
  let best: { row: Row; shared: number; exact: boolean } | null = null
  for (const row of rows) {
    if (row.type !== key.type) continue
    const shared = Math.min(row.end, key.end) - Math.max(row.start, key.start)
    const exact = row.start === key.start && row.end === key.end
    if (shared <= 0 || (best?.exact && !exact)) continue
    if (best === null || (exact && !best.exact) || shared > best.shared) best = { row, shared, exact }
  }
  return best?.row ?? null
}
