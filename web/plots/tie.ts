import type { ClaimMark } from './marks.ts'
import styles from './tie.module.css'
import type { Tie } from './ties.ts'

const svg = 'http://www.w3.org/2000/svg'

function add(to: Element, name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(svg, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
  to.append(element)
  return element
}

/** Adds the findings to a drawing: curves between their claims, with a sign in the middle that opens the arithmetic. They lie below the claims. */
export function tie(
  drawn: Element,
  ties: readonly Tie[],
  toPoint: (mark: ClaimMark) => readonly [x: number, y: number] | null,
): void {
  const layer = document.createElementNS(svg, 'g')
  for (const { finding, sign, lines } of ties) {
    const group = add(layer, 'g', {
      class: styles.tie ?? '',
      'data-tie': finding.id,
      'data-holds': finding.holds === null ? 'open' : finding.holds ? 'yes' : 'no',
    })
    let middle: readonly [number, number] | null = null
    for (const [one, other] of lines) {
      const [a, b] = [toPoint(one), toPoint(other)]
      if (!a || !b) continue
      // Bent to one side, so that the line between two claims of one height is not taken for a period.
      const bend: readonly [number, number] = [(a[0] + b[0]) / 2 - (b[1] - a[1]) * 0.15, (a[1] + b[1]) / 2 - 14]
      add(group, 'path', { d: `M${a[0]},${a[1]}Q${bend[0]},${bend[1]} ${b[0]},${b[1]}` })
      // A curve of this kind passes half-way between its bend and the middle of its ends.
      middle ??= [((a[0] + b[0]) / 2 + bend[0]) / 2, ((a[1] + b[1]) / 2 + bend[1]) / 2]
    }
    if (!middle) {
      group.remove()
      continue
    }
    add(group, 'circle', { cx: middle[0], cy: middle[1], r: 9 })
    add(group, 'text', { x: middle[0], y: middle[1], dy: '0.35em' }).textContent = sign
  }
  drawn.append(layer)
}

/** The finding that an element of the drawing belongs to, or null. */
export const findTie = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest<SVGElement>('[data-tie]')?.dataset.tie ?? null) : null
