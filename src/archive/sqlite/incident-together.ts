import type { Database } from './database.ts'

/** Articles of one telling that are looked at one by one. */
const few = 40

/** Knows which tellings one article tells both of; `end`: of reports before that place in the order of all alone. */
export function openTogether(database: Database, end = '~~') {
  const articlesOf = database
    .prepare<[string, string, number], number>(
      'SELECT article FROM incident_reports WHERE signature = ? AND in_order < ? LIMIT ?',
    )
    .pluck()
  const tellsIn = database
    .prepare<[number, string], number>('SELECT 1 FROM incident_reports WHERE article = ? AND signature = ? LIMIT 1')
    .pluck()
  const inOne = database
    .prepare<[string, string, string], number>(
      `SELECT 1 FROM incident_reports a WHERE a.signature = ? AND a.in_order < ?
       AND EXISTS (SELECT 1 FROM incident_reports b WHERE b.article = a.article AND b.signature = ?) LIMIT 1`,
    )
    .pluck()
  const articles = new Map<string, readonly number[]>()

  /** Articles that tell so; of many the first ones. */
  function findArticles(signature: string): readonly number[] {
    const known = articles.get(signature)
    if (known) return known
    const found = articlesOf.all(signature, end, few)
    articles.set(signature, found)
    return found
  }

  return {
    areTogether(a: string, b: string): boolean {
      const [of, by] = [findArticles(a), findArticles(b)]
      if (of.length < few && by.length < few) return of.some((article) => by.includes(article))
      if (of.length === few && by.length === few) return inOne.get(a, end, b) !== undefined
      const [small, other] = of.length < few ? [of, b] : [by, a]
      return small.some((article) => tellsIn.get(article, other) !== undefined)
    },
    /** Articles may tell otherwise now. */
    forget: (): void => articles.clear(),
  }
}
