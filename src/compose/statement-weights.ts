import { parseTable } from '../knowledge/table.ts'
import { createNumbering, features, type Numbering } from './statement-feature-names.ts'

/** Learned weights of features in natural logarithms of odds. All are held by number, so that a weight is one look-up. */
export interface Weights extends Numbering {
  /** What a feature with its value weighs beside another value; 0 where nothing was learned of it. */
  weigh(feature: number, value: number, beside: number): number
}

/** Bits of a key for each of its two values: 4,095 words at most. */
const bits = 12

/** No key. */
const free = -1

/** An odd factor that spreads neighbouring keys over the table. */
const spread = 0x9e3779b1 | 0

/**
 * Weights as `scripts/train-statements.ts` writes them.
 * @throws RangeError on a feature that the code does not know, and on more words than keys have room for
 */
export function parseWeights(text: string): Weights {
  const rows = parseTable(text, ['feature', 'value', 'beside', 'weight'])
  const numbering = createNumbering()
  const log = Math.max(4, 33 - Math.clz32(rows.length))
  const mask = (1 << log) - 1
  // Open addressing: each key stands at its place or at the next free one.
  const keys = new Int32Array(mask + 1).fill(free)
  const weights = new Float64Array(mask + 1)
  const placeOf = (feature: number, value: number, beside: number): number => {
    const key = (((feature << bits) | value) << bits) | beside
    let at = Math.imul(key, spread) >>> (32 - log)
    while (keys[at] !== key && keys[at] !== free) at = (at + 1) & mask
    return at
  }
  for (const { feature, value, beside, weight } of rows) {
    const number = (features as Readonly<Record<string, number>>)[feature]
    if (number === undefined) throw new RangeError(`no such feature: "${feature}"`)
    const [first, second] = [numbering.add(value), numbering.add(beside)]
    if (Math.max(first, second) >> bits > 0) throw new RangeError(`more than ${(1 << bits) - 1} values of features`)
    const at = placeOf(number, first, second)
    keys[at] = (((number << bits) | first) << bits) | second
    weights[at] = Number(weight)
  }
  return { numberOf: numbering.numberOf, weigh: (feature, value, beside) => weights[placeOf(feature, value, beside)]! }
}
