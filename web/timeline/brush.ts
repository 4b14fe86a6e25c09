import type { PointerEvent } from 'react'
import type { Scale, Stretch } from './scale.ts'

/** A press that moves less than this is a click. */
const clickPx = 4

/** A stretch that is being chosen: where the press began, and on which scale. */
export interface Press {
  readonly x: number
  readonly scale: Scale
}

/** How far from the left edge of its element an event happened. */
export const xIn = (event: PointerEvent<HTMLElement>): number =>
  event.clientX - event.currentTarget.getBoundingClientRect().left

/** The whole days between a press and the pointer; null while it is no more than a click. */
export function toBrushed({ x: begun, scale }: Press, x: number): Stretch | null {
  if (Math.abs(x - begun) < clickPx) return null
  const clamp = (day: number) => Math.max(scale.start, Math.min(scale.end, day))
  const [a, b] = [clamp(scale.day(begun)), clamp(scale.day(x))]
  const first = Math.floor(Math.min(a, b))
  return { start: first, end: Math.max(first + 1, Math.ceil(Math.max(a, b))) }
}
