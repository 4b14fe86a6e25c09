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

/** Weights as they are kept: the number of each value, and a table by hash (open addressing: each key stands at its place or at the next free one). */
export interface WeightTable {
  readonly numbers: ReadonlyMap<string, number>
  /** Size of the table, as a power of two. */
  readonly log: number
  readonly keys: Int32Array
  readonly weights: Float64Array
}

const toKey = (feature: number, value: number, beside: number): number => (((feature << bits) | value) << bits) | beside

/** Where a key stands in the table, or would stand. */
function findPlace(keys: Int32Array, log: number, key: number): number {
  let at = Math.imul(key, spread) >>> (32 - log)
  while (keys[at] !== key && keys[at] !== free) at = (at + 1) & (keys.length - 1)
  return at
}

/**
 * Weights as `scripts/train-statements.ts` writes them.
 * @throws RangeError on a feature that the code does not know, and on more words than keys have room for
 */
export function parseWeights(text: string): WeightTable {
  const rows = parseTable(text, ['feature', 'value', 'beside', 'weight'])
  const numbering = createNumbering()
  const log = Math.max(4, 33 - Math.clz32(rows.length))
  const keys = new Int32Array(2 ** log).fill(free)
  const weights = new Float64Array(2 ** log)
  for (const { feature, value, beside, weight } of rows) {
    const number = (features as Readonly<Record<string, number>>)[feature]
    if (number === undefined) throw new RangeError(`no such feature: "${feature}"`)
    const [first, second] = [numbering.add(value), numbering.add(beside)]
    if (Math.max(first, second) >> bits > 0) throw new RangeError(`more than ${(1 << bits) - 1} values of features`)
    const key = toKey(number, first, second)
    const at = findPlace(keys, log, key)
    keys[at] = key
    weights[at] = Number(weight)
  }
  return { numbers: numbering.numbers, log, keys, weights }
}

/** Looks weights up in their table. */
export const toWeights = ({ numbers, log, keys, weights }: WeightTable): Weights => ({
  numberOf: (value) => numbers.get(value) ?? 0,
  weigh: (feature, value, beside) => weights[findPlace(keys, log, toKey(feature, value, beside))]!,
})
