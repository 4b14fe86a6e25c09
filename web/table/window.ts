import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useState } from 'react'

/** Lists up to this long are drawn whole: the browser's own search then finds every row. */
const drawnWhole = 200

/** Which rows of a long list are drawn, and how much room those above and below take, in CSS pixels. */
export interface Window {
  readonly first: number
  /** One behind the last row that is drawn. */
  readonly end: number
  readonly above: number
  readonly below: number
  /** Brings a row into view where it is not. */
  readonly show: (index: number) => void
}

/** The element that scrolls what is in it. */
function findScroller(element: Element | null): Element | null {
  for (let at = element?.parentElement ?? null; at; at = at.parentElement)
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at
  return null
}

/** Draws only the rows in view, and some round them, of a list whose rows are all of one height. */
export function useWindow(count: number, body: RefObject<HTMLElement | null>): Window {
  const [scroller, setScroller] = useState<Element | null>(null)
  const [rowHeight, setRowHeight] = useState(28)
  const windowed = count > drawnWhole
  useEffect(() => {
    if (!windowed) return
    setScroller(findScroller(body.current))
    setRowHeight(body.current?.querySelector<HTMLElement>('tr[data-id]')?.offsetHeight || 28)
  }, [windowed, body])
  const virtualizer = useVirtualizer({
    count,
    enabled: windowed && scroller !== null,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    overscan: 20,
    // The heading row stays above.
    scrollPaddingStart: rowHeight,
  })
  useEffect(() => {
    if (rowHeight > 0) virtualizer.measure()
  }, [rowHeight, virtualizer])
  if (!windowed) return { first: 0, end: count, above: 0, below: 0, show: () => undefined }
  const items = virtualizer.getVirtualItems()
  const first = items[0]?.index ?? 0
  const end = (items.at(-1)?.index ?? Math.min(count, 60) - 1) + 1
  return {
    first,
    end,
    above: first * rowHeight,
    below: (count - end) * rowHeight,
    show: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  }
}
