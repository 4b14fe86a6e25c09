import type { Database } from './database.ts'

/** Neighbours on either side in the list of a key that one saying is held against: what bounds the work for a thing that everybody speaks of. */
export const neighbours = 30

/** What claims or positions of one key say alike, where it stands in the list of that key, and the record that speaks for all of them: the first in their order. */
export interface Said {
  readonly day_from: string
  readonly day_to: string
  readonly saying: string
  readonly record: number
}

/** A record under a key. */
export interface Filed {
  readonly key: string
  /** Days that it reaches over; both '' where days do not matter. */
  readonly from: string
  readonly to: string
  /** A digest of what it says. */
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

/** The tables that a kind of lists is kept in: who says it, and who speaks for all that do. */
export interface SayingTables {
  readonly keys: 'figure_keys' | 'position_keys'
  readonly sayings: 'figure_sayings' | 'position_sayings'
}

/**
 * Lists of what is said under each key, by the days that it reaches over. Two sayings are held against each other where they stand at most
 * `neighbours` places apart: so what is held follows from the set of records, in whatever order these came, and one record touches none but its
 * neighbours. Of ten thousand that say the same one speaks.
 */
export function openSayingLists(database: Database, { keys, sayings }: SayingTables, keeper: PairKeeper) {
  const file = database.prepare(
    `INSERT OR IGNORE INTO ${keys} (key, saying, in_order, day_from, day_to, record) VALUES (?, ?, ?, ?, ?, ?)`,
  )
  const filedOf = database.prepare<[number], Filed>(
    `SELECT key, day_from AS "from", day_to AS "to", saying, in_order AS inOrder, record FROM ${keys}
     WHERE record = ? ORDER BY key, saying`,
  )
  const unfile = database.prepare(`DELETE FROM ${keys} WHERE key = ? AND saying = ? AND in_order = ?`)
  const firstOf = database
    .prepare<[string, string], number>(
      `SELECT record FROM ${keys} WHERE key = ? AND saying = ? ORDER BY in_order LIMIT 1`,
    )
    .pluck()
  const columns = `SELECT day_from, day_to, saying, record FROM ${sayings} WHERE key = ?`
  const saidBy = database.prepare<[string, string, string, string], Said>(
    `${columns} AND day_from = ? AND day_to = ? AND saying = ?`,
  )
  const put = database.prepare(`INSERT OR REPLACE INTO ${sayings} VALUES (?, ?, ?, ?, ?)`)
  const remove = database.prepare(`DELETE FROM ${sayings} WHERE key = ? AND day_from = ? AND day_to = ? AND saying = ?`)
  const before = database.prepare<[string, string, string, string, number], Said>(
    `${columns} AND (day_from, day_to, saying) < (?, ?, ?) ORDER BY day_from DESC, day_to DESC, saying DESC LIMIT ?`,
  )
  const after = database.prepare<[string, string, string, string, number], Said>(
    `${columns} AND (day_from, day_to, saying) > (?, ?, ?) ORDER BY day_from, day_to, saying LIMIT ?`,
  )
  const lastUnder = database
    .prepare<[string, number], number>(
      `SELECT record FROM ${sayings} WHERE key = ? ORDER BY day_from DESC, day_to DESC, saying DESC LIMIT ?`,
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
    /** Files a record. Returns the one that spoke for what it says, where it does so itself now. */
    enter(filed: Filed, isPaired: boolean): number | null {
      const { key, saying, inOrder, from, to, record } = filed
      file.run(key, saying, inOrder, from, to, record)
      return settle(filed, isPaired)
    },
    /** Takes records out again, before they go or say something else. Returns the keys under which they stood. */
    leave(records: Iterable<number>, isPaired: (key: string) => boolean): ReadonlySet<string> {
      const left = new Set<string>()
      for (const record of records)
        for (const one of filedOf.all(record)) {
          unfile.run(one.key, one.saying, one.inOrder)
          settle(one, isPaired(one.key))
          left.add(one.key)
        }
      return left
    },
    /** Those who speak under a key, the latest days first. */
    speakers: (key: string, limit: number): readonly number[] => lastUnder.all(key, limit),
  }
}
