/**
 * Numbers from 0 to 1, the same for the same seed on every machine (mulberry32).
 *
 * @param {number} seed
 * @returns {() => number}
 */
export function toDraw(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
