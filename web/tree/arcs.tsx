import { useMemo } from 'react'
import styles from './arcs.module.css'
import { type Arc, type LaidWord, layOut } from './layout.ts'

const rowHeight = 22
const textHeight = 40
const round = 8

/** A line up from the head, across, and down to the dependent. */
function toPath({ from, to, level }: Arc, ground: number): string {
  const top = ground - level * rowHeight
  const side = to > from ? 1 : -1
  const bend = Math.min(round, Math.abs(to - from) / 2) * side
  return `M${from} ${ground}V${top + round}Q${from} ${top} ${from + bend} ${top}H${to - bend}Q${to} ${top} ${to} ${top + round}V${ground - 5}`
}

interface Props {
  readonly words: readonly LaidWord[]
  /** The word that is looked at: its arc and those of its dependents stand out. Null for none. */
  readonly chosen: number | null
  readonly onChoose: (index: number) => void
}

/** The tree drawn as arcs above the words. What it shows stands in the list of words too, so that it is hidden from screen readers. */
export function Arcs({ words, chosen, onChoose }: Props) {
  const layout = useMemo(() => layOut(words), [words])
  const ground = layout.levels * rowHeight + 18
  const ordered = [...layout.arcs].sort((a, b) => Number(isOf(a, chosen)) - Number(isOf(b, chosen)))
  return (
    <svg
      className={styles.arcs}
      width={layout.width}
      height={ground + textHeight}
      viewBox={`0 0 ${layout.width} ${ground + textHeight}`}
      aria-hidden="true"
      focusable="false"
    >
      {ordered.map((arc) => (
        <g key={arc.dependent} className={styles.arc} data-chosen={isOf(arc, chosen)}>
          <path d={toPath(arc, ground)} />
          <path
            className={styles.tip}
            d={`M${arc.to - 3.5} ${ground - 7}L${arc.to} ${ground}L${arc.to + 3.5} ${ground - 7}Z`}
          />
          <text className={styles.name} x={(arc.from + arc.to) / 2} y={ground - arc.level * rowHeight - 3}>
            {words[arc.dependent]!.relation}
          </text>
        </g>
      ))}
      {words.map(({ text, upos }, i) => {
        const { x } = layout.words[i]!
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the list beside the drawing does the same by keyboard.
          <g key={i} className={styles.word} data-chosen={i === chosen} onClick={() => onChoose(i)}>
            <text className={styles.written} x={x} y={ground + 16}>
              {text}
            </text>
            <text className={styles.tag} x={x} y={ground + 32}>
              {upos}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

const isOf = ({ dependent, head }: Arc, chosen: number | null): boolean =>
  chosen !== null && (dependent === chosen || head === chosen)
