/** So many articles are read together, or so many units of text: more would not be cheaper, and memory stays flat. */
const mostArticles = 16
const mostUnits = 60_000

/** What is late by so much is not waited for. */
const waitMs = 10

/**
 * Puts together what comes in quick succession, in its order. `unitsOf` is the length of an item's text. Where the next item is late,
 * as from a slow network or a program that still writes, the batch goes out with what there is, be it one item.
 */
export async function* inBatches<T>(
  items: AsyncIterable<T>,
  unitsOf: (item: T) => number,
): AsyncGenerator<readonly T[]> {
  const source = items[Symbol.asyncIterator]()
  let next = ask(source)
  try {
    for (;;) {
      const first = await next
      if (first.done) return
      const batch = [first.value]
      let units = unitsOf(first.value)
      next = ask(source)
      while (batch.length < mostArticles && units < mostUnits) {
        const more = await orLate(next)
        if (more === null || more.done) break
        batch.push(more.value)
        units += unitsOf(more.value)
        next = ask(source)
      }
      yield batch
    }
  } finally {
    // Not waited for: the source may itself wait for input that never comes.
    source.return?.().catch(() => {})
  }
}

/** Asks for the next item ahead of time; where that fails, whoever awaits it is told, and nobody before. */
function ask<T>(source: AsyncIterator<T>): Promise<IteratorResult<T>> {
  const next = source.next()
  next.catch(() => {})
  return next
}

/** What is promised, or null where it is late or fails: the one who awaits it next is told. */
async function orLate<T>(promised: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, waitMs, null)
  })
  try {
    return await Promise.race([promised.catch(() => null), late])
  } finally {
    clearTimeout(timer)
  }
}
