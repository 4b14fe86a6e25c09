import type { Block, TextSpan } from './segments.ts'

/** A drawing's layers from the back to the front: what is later lies above. */
const layers = [
  'statement',
  'event',
  'commitment',
  'figure',
  'place',
  'time',
  'person',
  'body',
  'repair',
  'selected',
  'value',
  'hovered',
] as const

/** Can this browser paint runs of text without elements round them? */
export const canPaint = (): boolean =>
  typeof CSS !== 'undefined' && 'highlights' in CSS && typeof Highlight === 'function'

/** The text node of each block, in their order. */
export type Nodes = readonly (Text | null)[]

/** The parts of a span in each of the blocks that it runs through. */
export function toRanges(blocks: readonly Block[], nodes: Nodes, span: { start: number; end: number }): StaticRange[] {
  const ranges: StaticRange[] = []
  for (let i = findBlock(blocks, span.start); i < blocks.length && blocks[i]!.start < span.end; i += 1) {
    const block = blocks[i]!
    const node = nodes[i]
    if (!node) continue
    const startOffset = Math.max(span.start, block.start) - block.start
    const endOffset = Math.min(span.end, block.end) - block.start
    if (startOffset >= endOffset) continue
    ranges.push(new StaticRange({ startContainer: node, startOffset, endContainer: node, endOffset }))
  }
  return ranges
}

/** Index of the block that holds an offset; the last one for offsets behind the text. */
export function findBlock(blocks: readonly Block[], offset: number): number {
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (blocks[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return Math.max(0, low)
}

/** Paints a layer; no spans clears it. `name` is the layer or `layer-basis`. */
export function paint(name: string, blocks: readonly Block[], nodes: Nodes, spans: readonly TextSpan[]): void {
  const ranges = spans.flatMap((span) => toRanges(blocks, nodes, span))
  if (ranges.length === 0) return void CSS.highlights.delete(name)
  const highlight = new Highlight(...ranges)
  highlight.priority = layers.findIndex((layer) => name === layer || name.startsWith(`${layer}-`))
  CSS.highlights.set(name, highlight)
}

/** Takes all painting away, as when the page is left. */
export const clearPaint = (): void => CSS.highlights.clear()

/** The offset in the text under a point of the screen, or null where no text is there. */
export function findOffsetAt(x: number, y: number, blocks: readonly Block[], nodes: Nodes): number | null {
  const caret = document.caretPositionFromPoint?.(x, y) ?? toPosition(document.caretRangeFromPoint?.(x, y))
  const i = caret ? nodes.indexOf(caret.offsetNode as Text) : -1
  if (!caret || i < 0) return null
  // A caret stands between two letters, and snaps to line ends from far away: the point must lie in one of the two.
  for (const offset of [caret.offset, caret.offset - 1]) {
    const node = nodes[i]!
    if (offset < 0 || offset >= node.length) continue
    const range = document.createRange()
    range.setStart(node, offset)
    range.setEnd(node, offset + 1)
    for (const { left, right, top, bottom } of range.getClientRects())
      if (left <= x && x <= right && top - 4 <= y && y <= bottom + 4) return blocks[i]!.start + offset
  }
  return null
}

const toPosition = (range: Range | null | undefined) =>
  range ? { offsetNode: range.startContainer, offset: range.startOffset } : null
