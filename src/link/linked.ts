import type { LinkedArticle } from '../model/link-groups.ts'
import type { Linker } from '../model/link-store.ts'
import type { Reading } from '../model/reading.ts'

/** What groups need to know of an article. */
export function toLinked(node: number, reading: Reading, linker: Linker): LinkedArticle {
  const { id, title, outlet, published } = reading.document
  const { agency, event } = linker.describe(reading)
  return {
    node,
    clue: { document: id, title, outlet, agency, day: published?.from ?? null },
    event: reading.events.find(({ id: own }) => own === event) ?? null,
  }
}
