import type { Article } from './article.ts'

/** What an input states of an article beside its text: who printed it, when, under which title and address. One text may be printed by many. */
export type Printing = Pick<Article, 'externalId' | 'source' | 'url' | 'title' | 'outlet' | 'byline' | 'published'>

/** Equal for two inputs that state the same; where they were found does not count, so that the same article may be given twice. */
export const toPrintingKey = ({
  published,
  outlet,
  title,
  url,
  byline,
  externalId,
}: Omit<Printing, 'source'>): string => JSON.stringify([published, outlet, title, url, byline, externalId])

const lastDay = '9999'

/** Of two printings of one text, is `a` the one that it is read and counted by? The earlier; what has no date comes last. The same whichever came first. */
export function leads(a: Printing, b: Printing): boolean {
  const [dayA, dayB] = [a.published ?? lastDay, b.published ?? lastDay]
  return dayA < dayB || (dayA === dayB && toPrintingKey(a) < toPrintingKey(b))
}
