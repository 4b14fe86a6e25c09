import type { Database } from './database.ts'

/** Neighbours on either side in the list of a key that one saying is held against: what bounds the work for a thing that everybody counts. */
export const neighbours = 30

/** What claims of one key say alike, where it stands in the list of that key, and the record that speaks for all of them: the first in their order. */
export interface Said {
  readonly day_from: string
  readonly day_to: string
  readonly saying: string
  readonly record: number
}

interface Filed {
  readonly key: string
  readonly from: string
  readonly to: string
  readonly saying: string
  /** Its place among those that say the same. */
  readonly inOrder: string
  readonly record: number
}

/** Told of each pair that came to be near enough in a list to be held against each other, and of each that is so no longer. */
export interface PairKeeper {
  hold(key: string, a: Said, b: Said): void
  release(key: string, a: Said, b: Said): void
}

/**
 * Lists of what is said under each key, by the days that it reaches over. Two sayings are held against each other where they stand at most
 * `neighbours` places apart: so what is held follows from the set of claims, in whatever order these came, and one claim touches none but its
 * neighbours. Of ten thousand that say the same one speaks.
 */
export function openFigureLists(database: Database, keeper: PairKeeper) {
  const file = database.prepare('INSERT OR IGNORE INTO figure_keys VALUES (?, ?, ?, ?, ?, ?)')
  const filedOf = database.prepare<[number], Filed>(
    `SELECT k.key, k.day_from AS "from", k.day_to AS "to", k.saying, k.in_order AS inOrder, k.record
     FROM records r JOIN figure_keys k USING (record) WHERE r.article = ? AND r.kind = 'figure' ORDER BY k.key, k.saying`,
  )
  const unfile = database.prepare('DELETE FROM figure_keys WHERE key = ? AND saying = ? AND in_order = ?')
  const firstOf = database
    .prepare<[string, string], number>(
      'SELECT record FROM figure_keys WHERE key = ? AND saying = ? ORDER BY in_order LIMIT 1',
    )
    .pluck()
  const columns = 'SELECT day_from, day_to, saying, record FROM figure_sayings WHERE key = ?'
  const saidBy = database.prepare<[string, string, string, string], Said>(
    `${columns} AND day_from = ? AND day_to = ? AND saying = ?`,
  )
  const put = database.prepare('INSERT OR REPLACE INTO figure_sayings VALUES (?, ?, ?, ?, ?)')
  const remove = database.prepare(
    'DELETE FROM figure_sayings WHERE key = ? AND day_from = ? AND day_to = ? AND saying = ?',
  )
  const before = database.prepare<[string, string, string, string, number], Said>(
    `${columns} AND (day_from, day_to, saying) < (?, ?, ?) ORDER BY day_from DESC, day_to DESC, saying DESC LIMIT ?`,
  )
  const after = database.prepare<[string, string, string, string, number], Said>(
    `${columns} AND (day_from, day_to, saying) > (?, ?, ?) ORDER BY day_from, day_to, saying LIMIT ?`,
  )
  const lastUnder = database
    .prepare<[string, number], number>(
      'SELECT record FROM figure_sayings WHERE key = ? ORDER BY day_from DESC, day_to DESC, saying DESC LIMIT ?',
    )
    .pluck()

  const isNear = (a: Said, b: Said): boolean => a.day_from <= b.day_to && b.day_from <= a.day_to

  /** Brings what is said under a key behind a change of those who say it. Returns the record that spoke for them, where another one does now. */
  function settle({ key, from, to, saying }: Filed, isPaired: boolean): number | null {
    const standing = saidBy.get(key, from, to, saying) ?? null
    const record = firstOf.get(key, saying)
    if (standing?.record === record) return null
    if (record === undefined) remove.run(key, from, to, saying)
    else put.run(key, from, to, saying, record)
    if (isPaired) {
      const earlier = before.all(key, from, to, saying, neighbours)
      const later = after.all(key, from, to, saying, neighbours)
      const around = [...earlier, ...later]
      if (standing) for (const other of around) keeper.release(key, standing, other)
      const edges = later.flatMap((b, i) => {
        const a = earlier[neighbours - 1 - i]
        return a ? [{ a, b }] : []
      })
      if (record !== undefined) {
        const own = { day_from: from, day_to: to, saying, record }
        for (const other of around) if (isNear(own, other)) keeper.hold(key, own, other)
        if (!standing) for (const { a, b } of edges) keeper.release(key, a, b)
      } else for (const { a, b } of edges) if (isNear(a, b)) keeper.hold(key, a, b)
    }
    return standing?.record ?? null
  }

  return {
    /** Files a claim. Returns the record that spoke for what it says, where it does so itself now. */
    enter(filed: Filed, isPaired: boolean): number | null {
      const { key, saying, inOrder, from, to, record } = filed
      file.run(key, saying, inOrder, from, to, record)
      return settle(filed, isPaired)
    },
    /** Takes the claims of an article out again, before its records go. Returns the keys under which they stood. */
    leave(article: number, isPaired: (key: string) => boolean): ReadonlySet<string> {
      const filed = filedOf.all(article)
      for (const one of filed) {
        unfile.run(one.key, one.saying, one.inOrder)
        settle(one, isPaired(one.key))
      }
      return new Set(filed.map(({ key }) => key))
    },
    /** Those who speak under a key, the latest days first. */
    speakers: (key: string, limit: number): readonly number[] => lastUnder.all(key, limit),
  }
}
