import type { Features } from './incident-features.ts'
import { explainVerdict, toVerdict } from './incident-verdict.ts'

/** So many reports before one are held against it. */
const lookBack = 40

/** A report and the one before it that it fits best, with why both tell one event. */
export interface Tie {
  readonly report: string
  readonly to: string
  readonly because: readonly string[]
}

/** Why each report of an incident, in their order, belongs to those before it; one tie fewer than reports. */
export const toTies = (reports: readonly { readonly id: string; readonly features: Features }[]): readonly Tie[] =>
  reports.slice(1).map(({ id, features }, i) => {
    const best = reports
      .slice(Math.max(0, i - lookBack), i + 1)
      .map((other) => ({ other, verdict: toVerdict(features, other.features) }))
      .reduce((a, b) => (b.verdict.score > a.verdict.score ? b : a))
    return {
      report: id,
      to: best.other.id,
      because: best.verdict.same
        ? explainVerdict(features, best.other.features)
        : ['a person holds them to be one, or both fit a third report'],
    }
  })
