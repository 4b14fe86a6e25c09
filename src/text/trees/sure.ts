import type { ByteReader } from './bytes.ts'
import { mix } from './hash.ts'
import { NODE, NODE_SIZE, STATE } from './states.ts'
import type { Arena } from './transitions.ts'
import { PAD, type Words } from './words.ts'

/** Hash of the small context by which a decision may be sure: three tags and the arcs made so far around the two words in hand. */
export function sureKey({ tag }: Words, { nodes, states }: Arena, state: number): number {
  const top = states[state + STATE.top]! * NODE_SIZE
  const s0 = nodes[top + NODE.token]!
  const n0 = states[state + STATE.next]! + PAD
  const tags = (tag[s0 + PAD]! * 128 + tag[n0]!) * 128 + tag[n0 + 1]!
  const arcs = (nodes[top + NODE.arc]! * 64 + nodes[top + NODE.right1Arc]!) * 64 + states[state + STATE.left1Arc]!
  return mix(tags, arcs)
}

/** Hash of what the tagger may be sure by: the word as it is written. */
export const sureTagKey = ({ form, shape }: Words, index: number): number =>
  mix(form[index + PAD]!, shape[index + PAD]!)

/** Hash of what the labeller may be sure by: the group of the arc, the tags at its ends, and the preposition or conjunction of the dependent. */
export const sureLabelKey = (
  { form, tag }: Words,
  arc: number,
  dependent: number,
  head: number,
  marker: number,
): number => mix((arc * 128 + tag[dependent + PAD]!) * 128 + tag[head + PAD]!, marker < 0 ? 1 : form[marker + PAD]!)

/** Told of every weighed decision with its context, while the tables of sure ones are made. */
export type Watch = ((key: number, decision: number) => void) | null

/** Contexts in which a decision came out the same way (nearly) every time, so that it need not be weighed again. */
export class SureTable {
  readonly #mask: number
  readonly #keys: Int32Array
  readonly #decisions: Int8Array

  /** `rows` are (key, decision). */
  constructor(rows: readonly (readonly [number, number])[]) {
    let size = 16
    while (size < rows.length * 2) size *= 2
    this.#mask = size - 1
    this.#keys = new Int32Array(size)
    this.#decisions = new Int8Array(size).fill(-1)
    for (const [key, decision] of rows) {
      let slot = key & this.#mask
      while (this.#decisions[slot]! >= 0) slot = (slot + 1) & this.#mask
      this.#keys[slot] = key
      this.#decisions[slot] = decision
    }
  }

  /** What is always decided in this context, -1 where the decision must be weighed. */
  find(key: number): number {
    let slot = key & this.#mask
    for (;;) {
      const decision = this.#decisions[slot]!
      if (decision < 0 || this.#keys[slot] === key) return decision
      slot = (slot + 1) & this.#mask
    }
  }
}

/** Reads the table as training writes it: rows sorted by key. */
export function readSure(reader: ByteReader): SureTable {
  const rows: [number, number][] = []
  let key = 0
  for (let left = reader.varint(); left > 0; left--) {
    key = (key + reader.varint()) >>> 0
    rows.push([key | 0, reader.byte()])
  }
  return new SureTable(rows)
}
