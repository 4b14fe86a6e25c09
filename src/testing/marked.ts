import type { Range } from '../model/span.ts'

/** A text with its marks ⟦ ⟧ taken out, and the ranges that they marked, in order. Marks do not nest. */
export function parseMarked(marked: string): { readonly text: string; readonly ranges: readonly Range[] } {
  const ranges: Range[] = []
  let text = ''
  let open = -1
  for (const unit of marked) {
    if (unit === '⟦') open = text.length
    else if (unit === '⟧') ranges.push({ start: open, end: text.length })
    else text += unit
  }
  return { text, ranges }
}
