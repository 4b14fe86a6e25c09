import type { StoredArticle } from '../../src/api/envelopes.ts'

/** By publication; of the same day or none, by arrival. */
export function isEarlier(a: StoredArticle, b: StoredArticle): boolean {
  const [first, second] = [a, b].map(({ published }) => published?.from ?? published?.to ?? '')
  return first === second ? a.number < b.number : first! < second!
}
