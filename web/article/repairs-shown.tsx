import { type CSSProperties, type RefObject, useEffect, useState } from 'react'
import { findBlock, type Nodes } from './paint.ts'
import { findInsertions, type Repair } from './repairs.ts'
import styles from './repairs-shown.module.css'
import type { Block } from './segments.ts'

interface Props {
  readonly root: RefObject<HTMLElement | null>
  readonly nodes: RefObject<Nodes>
  readonly blocks: readonly Block[]
  readonly text: string
  readonly repairs: readonly Repair[]
}

interface Tick {
  readonly at: number
  readonly x: number
  readonly y: number
  readonly height: number
}

/** Where the letter at an offset begins on the screen, from the corner of `frame`. */
function toTick(at: number, frame: DOMRect, blocks: readonly Block[], nodes: Nodes): Tick | null {
  const i = findBlock(blocks, at)
  const node = nodes[i]
  const block = blocks[i]
  if (!node || !block) return null
  const range = document.createRange()
  range.setStart(node, at - block.start)
  range.setEnd(node, at - block.start + 1)
  const box = range.getClientRects()[0]
  if (!box) return null
  const isRight = getComputedStyle(node.parentElement ?? document.body).direction === 'rtl'
  return { at, x: (isRight ? box.right : box.left) - frame.left, y: box.top - frame.top, height: box.height }
}

/**
 * Marks the places in the text where a lost blank was put back: a fine line between two letters. It lies over the text and leaves it as it was
 * received, to read and to copy.
 */
export function RepairsShown({ root, nodes, blocks, text, repairs }: Props) {
  const [ticks, setTicks] = useState<readonly Tick[]>([])
  useEffect(() => {
    const element = root.current
    if (!element) return
    const measure = () => {
      const frame = element.getBoundingClientRect()
      const offsets = repairs.flatMap((repair) => findInsertions(repair, text))
      setTicks(offsets.flatMap((at) => toTick(at, frame, blocks, nodes.current) ?? []))
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [root, nodes, blocks, text, repairs])
  return (
    <div className={styles.ticks} aria-hidden="true" data-repairs>
      {ticks.map(({ at, x, y, height }) => (
        <i key={at} style={{ '--x': `${x}px`, '--y': `${y}px`, '--height': `${height}px` } as CSSProperties} />
      ))}
    </div>
  )
}
