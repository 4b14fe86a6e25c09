/**
 * Parts the members of one tree into clusters: those two clusters whose members are on average most alike are joined, again and again, until no
 * two are alike by `least` on average. Members are numbered in canonical order; of equal pairs the first is joined. Cubic in `count`, which the
 * caller bounds. Gives for each member the first member of its cluster.
 */
export function clusterByAverage(
  count: number,
  score: (a: number, b: number) => number,
  least: number,
): readonly number[] {
  const sums = Array.from({ length: count }, () => new Float64Array(count))
  for (let a = 0; a < count; a++)
    for (let b = a + 1; b < count; b++) {
      const scored = score(a, b)
      sums[a]![b] = scored
      sums[b]![a] = scored
    }
  const sizes = new Array<number>(count).fill(1)
  const first = Array.from({ length: count }, (_, i) => i)
  const alive = first.slice()
  for (;;) {
    let best = least
    let pair: readonly [number, number] | null = null
    for (const [i, a] of alive.entries())
      for (const b of alive.slice(i + 1)) {
        const average = sums[a]![b]! / (sizes[a]! * sizes[b]!)
        if (average > best || (pair === null && average === least)) {
          best = average
          pair = [a, b]
        }
      }
    if (pair === null) return first
    const [into, from] = pair
    for (const other of alive) {
      const sum = sums[into]![other]! + sums[from]![other]!
      sums[into]![other] = sum
      sums[other]![into] = sum
    }
    sizes[into]! += sizes[from]!
    alive.splice(alive.indexOf(from), 1)
    for (let i = 0; i < count; i++) if (first[i] === from) first[i] = into
  }
}
