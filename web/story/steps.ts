import type { Toll } from '../../src/model/incident.ts'

/** A claim as the plot draws it, in the plot's own units. */
export interface Dot {
  readonly x: number
  readonly y: number
  /** Where its number stands: above it, or below where another claim stands close above. */
  readonly labelY: number
  readonly number: number
  readonly report: string
  readonly label: string
  /** Does it say "at least" or "up to"? Then the number is a bound. */
  readonly open: boolean
}

export interface Steps {
  readonly dots: readonly Dot[]
  /** Path of the line that holds each number until the next claim, as SVG has it. */
  readonly line: string
  readonly top: number
  readonly first: string
  readonly last: string
}

export const plotSize = { width: 560, height: 120, margin: 24 } as const

/**
 * A toll over the days of its claims: a line that steps at each. What is printed again with the same number is no new claim. Null where fewer than
 * two claims have a day.
 */
export function toSteps(toll: Toll): Steps | null {
  const said = new Set<string>()
  const dated = toll.claims.flatMap((claim) => {
    const told = `${claim.origin} ${claim.low} ${claim.high}`
    if (claim.published === null || said.has(told)) return []
    said.add(told)
    return [{ claim, at: Date.parse(claim.published) }]
  })
  const [first] = dated
  const last = dated.at(-1)
  if (!first || !last || dated.length < 2) return null
  const { width, height, margin } = plotSize
  const span = Math.max(1, last.at - first.at)
  const top = Math.max(1, ...dated.map(({ claim }) => claim.high ?? claim.number))
  const placed = dated.map(({ claim, at }, i) => ({
    // Claims of one moment stand side by side.
    x: margin + (width - 2 * margin) * (last.at === first.at ? i / (dated.length - 1) : (at - first.at) / span),
    y: height - margin - ((height - 2 * margin) * claim.number) / top,
    number: claim.number,
    report: claim.report,
    label: `${claim.verbatim}, ${claim.published!.slice(0, 10)}${claim.by ? `, ${claim.by}` : ''}`,
    open: claim.low === null || claim.high === null,
  }))
  const isCovered = ({ x, y }: { x: number; y: number }) =>
    placed.some((other) => Math.abs(other.x - x) < 16 && other.y < y && y - other.y < 28)
  const dots = placed.map((dot) => ({ ...dot, labelY: isCovered(dot) ? dot.y + 17 : dot.y - 9 }))
  const line = dots.map(({ x, y }, i) => (i === 0 ? `M${x} ${y}` : `H${x} V${y}`)).join(' ')
  return { dots, line, top, first: first.claim.published!.slice(0, 10), last: last.claim.published!.slice(0, 10) }
}
