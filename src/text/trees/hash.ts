/**
 * Folds the 32-bit integer `value` into the running hash `hash`; both halves of the result depend on every bit of both. Two small numbers share
 * places with others (6 with 9 is 9 with 6): where that can happen, `fold` tells them apart.
 */
export const mix = (hash: number, value: number): number => {
  let h = Math.imul(hash ^ value, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** As `mix`, but `hash` is spread first, so that it may be small: the number of a template, a tag, a cluster. */
export const fold = (hash: number, value: number): number => mix(Math.imul(hash, 0x9e3779b1), value)

/** Hash of a string's UTF-16 units from `from` up to `to`. */
export const hashText = (text: string, from = 0, to = text.length): number => {
  let h = 0x811c9dc5
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return mix(h, to - from)
}

/** As `hashText`, with every ASCII digit read as 0, so that all years and all two-digit numbers look alike. */
export const hashWord = (text: string): number => {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    h = Math.imul(h ^ (unit >= 48 && unit <= 57 ? 48 : unit), 0x01000193)
  }
  return mix(h, text.length)
}
