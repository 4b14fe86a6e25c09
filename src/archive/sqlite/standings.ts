import type { Reading } from '../../model/reading.ts'
import { toFolded } from '../names.ts'
import { findBare } from '../rows.ts'
import type { Database } from './database.ts'

/** Which names articles call public, and which stand bare in violence: a bare one is shown as soon as any article calls it public. */
export function openStandings(database: Database) {
  const publicIn = database
    .prepare<[number], string>("SELECT key FROM name_standings WHERE article = ? AND standing = 'public'")
    .pluck()
  const remove = database.prepare('DELETE FROM name_standings WHERE article = ?')
  const insert = database.prepare('INSERT OR IGNORE INTO name_standings (key, standing, article) VALUES (?, ?, ?)')
  const bareIn = database
    .prepare<[string], number>("SELECT article FROM name_standings WHERE key = ? AND standing = 'bare'")
    .pluck()
  const isPublic = database
    .prepare<[string], number>("SELECT 1 FROM name_standings WHERE key = ? AND standing = 'public' LIMIT 1")
    .pluck()

  return {
    isPublic: (key: string): boolean => isPublic.get(key) !== undefined,
    /** Keeps what a reading says; returns the other articles whose bare names may be shown or hidden now. */
    put(article: number, reading: Reading): readonly number[] {
      const before = new Set(publicIn.all(article))
      remove.run(article)
      const now = new Set(
        reading.people.filter(({ standing }) => standing === 'public').map(({ name }) => toFolded(name)),
      )
      for (const key of now) insert.run(key, 'public', article)
      const bare = findBare(reading)
      for (const { id, name } of reading.people) if (bare.has(id)) insert.run(toFolded(name), 'bare', article)
      const changed = [...before, ...now].filter((key) => before.has(key) !== now.has(key))
      return [...new Set(changed.flatMap((key) => bareIn.all(key)))].filter((other) => other !== article)
    },
  }
}
