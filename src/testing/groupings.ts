/** How far one partition of things agrees with another, each given as a key for every thing; shares from 0 to 1. */
export interface Agreement {
  /** B³: for each thing, how much of its group belongs there, and how much of what belongs there is in its group. */
  readonly precision: number
  readonly recall: number
  readonly bCubed: number
  /** Of the pairs that are put together, how many belong together; and the other way round. */
  readonly pairPrecision: number
  readonly pairRecall: number
  readonly pairs: number
}

const gather = (keys: readonly string[]): ReadonlyMap<string, ReadonlySet<number>> => {
  const groups = new Map<string, Set<number>>()
  for (const [i, key] of keys.entries()) groups.set(key, (groups.get(key) ?? new Set()).add(i))
  return groups
}
const mean = (a: number, b: number): number => (a + b === 0 ? 0 : (2 * a * b) / (a + b))

/** Scores groups `found` against those that are `right`, by position. @throws where the two are of different lengths. */
export function scoreGroups(found: readonly string[], right: readonly string[]): Agreement {
  if (found.length !== right.length) throw new Error(`${found.length} are grouped, of ${right.length}.`)
  const [groups, stories] = [gather(found), gather(right)]
  const sums = { precision: 0, recall: 0, both: 0, put: 0, belong: 0 }
  for (const [i, key] of found.entries()) {
    const [group, story] = [groups.get(key)!, stories.get(right[i]!)!]
    const both = [...group].filter((other) => story.has(other)).length
    sums.precision += both / group.size
    sums.recall += both / story.size
    sums.both += both - 1
    sums.put += group.size - 1
    sums.belong += story.size - 1
  }
  const [precision, recall] = [sums.precision / found.length, sums.recall / found.length]
  const pairPrecision = sums.put === 0 ? 1 : sums.both / sums.put
  const pairRecall = sums.belong === 0 ? 1 : sums.both / sums.belong
  return { precision, recall, bCubed: mean(precision, recall), pairPrecision, pairRecall, pairs: mean(pairPrecision, pairRecall) } // biome-ignore format: one line
}
