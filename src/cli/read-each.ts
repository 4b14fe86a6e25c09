import type { Article } from '../model/article.ts'
import type { Linker } from '../model/link-store.ts'
import type { Reading } from '../model/reading.ts'
import { leastRelevance } from '../text/relevance.ts'

/** What makes readings of articles, of several at a time. */
export interface ArticleReader {
  readAll(articles: readonly Article[]): readonly Reading[]
  /** How likely an article reports on a conflict; null where that cannot be told. */
  weigh?(article: Article): number | null
  /** Links what is stored to what was stored before; without it nothing is linked. */
  readonly linker?: Linker
}

/** Why an article is kept out where only reporting on conflicts is asked for, or null: it is read. What cannot be weighed is read. */
export function findIrrelevance(reader: ArticleReader, article: Article): string | null {
  const weight = reader.weigh?.(article) ?? null
  if (weight === null || weight >= leastRelevance) return null
  return `Not on a conflict: its relevance is ${weight}, below ${leastRelevance}.`
}

/** What became of an article: its reading, or what the reader broke off with. */
export type Outcome =
  | { readonly article: Article; readonly reading: Reading; readonly thrown?: never }
  | { readonly article: Article; readonly reading: null; readonly thrown: unknown }

/** Reads articles together. The reader never throws on text; where it does all the same, one article must not cost the others. */
export function readEach(reader: ArticleReader, articles: readonly Article[]): readonly Outcome[] {
  try {
    const readings = reader.readAll(articles)
    return articles.map((article, i) => ({ article, reading: readings[i]! }))
  } catch (thrown) {
    const [article] = articles
    if (article && articles.length === 1) return [{ article, reading: null, thrown }]
    return articles.flatMap((one) => readEach(reader, [one]))
  }
}
