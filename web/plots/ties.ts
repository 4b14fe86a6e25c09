import type { Reconciliation } from '../../src/model/reading.ts'
import type { ClaimMark } from './marks.ts'

/** A finding between figures as the archive keeps it; its `figures` are archive ids. */
export type Finding = Pick<Reconciliation, 'kind' | 'holds' | 'explain' | 'figures' | 'total'> & { readonly id: string }

/** A finding as it is drawn: lines between the claims that it was worked out from. */
export interface Tie {
  readonly finding: Finding
  readonly sign: string
  /** Pairs of claims to draw a line between. */
  readonly lines: readonly (readonly [ClaimMark, ClaimMark])[]
}

const signs: Readonly<Record<Finding['kind'], string>> = {
  sum: 'Σ',
  growth: 'Δ',
  share: '%',
  rate: '÷',
  running: '↓',
  restated: '↺',
  conflict: '≠',
  scope: '≉',
}

export const kindLabels: Readonly<Record<Finding['kind'], string>> = {
  sum: 'Sum',
  growth: 'Growth',
  share: 'Share',
  rate: 'Rates',
  running: 'Running count',
  restated: 'Told anew',
  conflict: 'Counters differ',
  scope: 'Not the same counted',
}

/** How a finding comes out, in words. */
export const describeOutcome = ({ holds }: Pick<Finding, 'holds'>): string =>
  holds === null ? 'nothing claimed that could come out' : holds ? 'comes out' : 'does not come out'

/**
 * Findings that at least two of the drawn claims take part in, with the lines between them: from each part to its total in a sum, else from each
 * claim to the next in time. What claims are not drawn is told with the finding.
 */
export function toTies(marks: readonly ClaimMark[], findings: readonly Finding[]): readonly Tie[] {
  const known = new Map(marks.map((mark) => [mark.id, mark]))
  return findings.flatMap((finding) => {
    const drawn = [...new Set(finding.figures)].flatMap((id) => known.get(id) ?? [])
    if (drawn.length < 2) return []
    return [{ finding, sign: signs[finding.kind], lines: toLines(drawn, finding) }]
  })
}

function toLines(drawn: readonly ClaimMark[], { kind, total }: Finding): Tie['lines'] {
  const whole = kind === 'sum' ? drawn.find(({ best }) => best === total) : undefined
  if (whole) return drawn.flatMap((part) => (part === whole ? [] : [[part, whole] as const]))
  const ordered = [...drawn].sort((a, b) => a.from - b.from || a.to - b.to)
  return ordered.slice(1).map((mark, i) => [ordered[i]!, mark] as const)
}
