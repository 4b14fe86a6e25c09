export { toDraw } from '../../scripts/made/draw.mjs'

/** One of a list. */
export const pick = <T>(draw: () => number, list: readonly T[]): T => list[Math.floor(draw() * list.length)]!
