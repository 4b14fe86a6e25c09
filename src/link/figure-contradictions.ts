import type { Contradiction } from '../model/contradiction.ts'
import type { ReportKey } from '../model/incident.ts'
import type { Reconciliation, ReconciliationKind } from '../model/reading.ts'
import { toContradictionKey } from './contradictions.ts'
import type { Claim } from './reconciliations.claims.ts'

/** What would have to be true for both numbers to hold, for each way in which figures can fail to fit. */
const bothHold: Partial<Readonly<Record<ReconciliationKind, string>>> = {
  conflict:
    'Both hold only if they count different things: others among the people, another part of the area, or other days than they say.',
  running:
    'Both hold only if the later one counts less than the earlier one did: a part of the days, of the places, or of those counted; a running count does not fall by itself.',
  rate: 'Both hold if the pace changed between the two periods, or if one of them counts what the other leaves out.',
  sum: 'All hold if some are counted twice among the parts, or if the whole counts places or groups that no part names.',
  growth: 'All hold if the growth is reckoned from other counts, or over other days, than those that are told.',
  share: 'Both hold if the share is one of another whole.',
}

/** A claim and where it stands. */
export interface FigureSide {
  readonly claim: Claim
  readonly key: ReportKey
}

/** Two figures that do not fit, as a contradiction; null where the finding holds, is open, or no two articles are in it. Sides by what was said first. */
export function toFigureContradiction(finding: Reconciliation, sides: readonly FigureSide[]): Contradiction | null {
  const words = bothHold[finding.kind]
  if (finding.holds !== false || words === undefined) return null
  const [a] = sides
  const b = sides.find(({ claim }) => claim.source !== a?.claim.source)
  if (!a || !b) return null
  const says = ({ claim: { figure } }: FigureSide): string => [figure.verbatim, figure.unit].filter(Boolean).join(' ')
  return {
    key: toContradictionKey('figure', finding.kind, a.key, b.key),
    kind: 'figure',
    sides: [
      { record: a.claim.id, says: says(a) },
      { record: b.claim.id, says: says(b) },
    ],
    about: finding.explain,
    bothHold: words,
  }
}
