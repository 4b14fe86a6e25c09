import type { Article } from '../../model/article.ts'
import { type Printing, toPrintingKey } from '../../model/printing.ts'
import type { Database } from './database.ts'

/** What the input itself stated of the article: what a new reading begins with. Id, source and text have columns of their own. */
export type Stated = Omit<Article, 'id' | 'source' | 'text'>

/** What the input stated of an article, without what has columns of its own. */
export const toStated = ({ id: _id, source: _source, text: _text, ...stated }: Article): Stated => stated

/** Further printings of stored texts. */
export function openPrintings(database: Database) {
  const one = database
    .prepare<[number, string], number>('SELECT 1 FROM printings WHERE article = ? AND key = ?')
    .pluck()
  const put = database.prepare('INSERT OR IGNORE INTO printings VALUES (?, ?, ?, ?, ?)')
  const all = database.prepare<[number], { source: string; stated: string }>(
    'SELECT source, stated FROM printings WHERE article = ? ORDER BY key',
  )
  return {
    has: (article: number, printing: Printing): boolean => one.get(article, toPrintingKey(printing)) !== undefined,
    put: (article: number, source: string, stated: Stated): void => {
      put.run(article, toPrintingKey(stated), stated.externalId, source, JSON.stringify(stated))
    },
    /** The earliest first. */
    of: (article: number): readonly Printing[] =>
      all.all(article).map(({ source, stated }) => {
        // Written above, from what an input stated.
        const { externalId, url, title, outlet, byline, published } = JSON.parse(stated) as Stated
        return { externalId, source, url, title, outlet, byline, published }
      }),
  }
}
