import { undatedDay } from '../../model/link-store.ts'
import type { Origin } from '../../model/linking.ts'
import { type OriginClue, toOrigin } from '../../model/origin.ts'
import type { Database } from './database.ts'

/** What of an article's row tells where its text came from. */
export interface ClueRow {
  readonly id: string
  readonly title: string | null
  readonly outlet: string | null
  readonly published_from: string | null
  readonly agency: string | null
  readonly agency_basis: NonNullable<OriginClue['agency']>['basis'] | null
}

const toClue = ({ id, title, outlet, published_from, agency, agency_basis }: ClueRow): OriginClue => ({
  document: id,
  title,
  outlet,
  agency: agency === null || agency_basis === null ? null : { name: agency, basis: agency_basis },
  day: published_from,
})

/** Keeps the origin of each group of copies: of all its members those few are looked at that can decide. */
export function openOrigins(database: Database) {
  const clue = `SELECT a.id, a.title, a.outlet, a.published_from, l.agency, l.agency_basis
    FROM linked l JOIN articles a ON a.number = l.article WHERE l.copies = ? AND l.day <= ?`
  const inOrder = 'ORDER BY l.day, l.tie LIMIT 1'
  const first = database.prepare<[number, number], ClueRow>(`${clue} ${inOrder}`)
  const firstBy = database.prepare<[number, number, string], ClueRow>(`${clue} AND l.agency_basis = ? ${inOrder}`)
  const put = database.prepare('INSERT OR REPLACE INTO link_origins VALUES (?, ?, ?, ?, ?, ?)')
  const keyOf = database.prepare<[number], string>('SELECT origin FROM link_origins WHERE copies = ?').pluck()
  const membersOf = database.prepare<[number], number>('SELECT article FROM linked WHERE copies = ?').pluck()
  const remove = database.prepare('DELETE FROM link_origins WHERE copies = ?')

  /** Origin of a group of copies, of those that had appeared by a day (since 1970) where one is given; null where there were none. */
  function findOrigin(copies: number, upTo: number = undatedDay): Origin | null {
    const earliest = first.get(copies, upTo)
    if (!earliest) return null
    const signed = ['signature', 'byline', 'outlet'].map((basis) => firstBy.get(copies, upTo, basis) ?? [])
    return toOrigin([earliest, ...signed.flat()].map(toClue))
  }

  return {
    findOrigin,
    /** Brings the origins of groups up to date. Returns the articles of those groups that are held to come from elsewhere now. */
    settle(groups: Iterable<number>): readonly number[] {
      const moved: number[] = []
      for (const copies of groups) {
        const origin = findOrigin(copies)
        if (origin && keyOf.get(copies) !== origin.key) moved.push(...membersOf.all(copies))
        if (origin) put.run(copies, origin.key, origin.kind, origin.name, origin.basis, origin.document)
        else remove.run(copies)
      }
      return moved
    },
  }
}

/** The key of an article's origin as SQL, `a` being the article: its own short id where it was not linked. */
export const originSql = `coalesce((SELECT s.origin FROM linked l JOIN link_origins s ON s.copies = l.copies
  WHERE l.article = a.number), a.short_id)`
/** The name of an article's origin as SQL; null where it was not linked or has no name. */
export const originNameSql = `(SELECT nullif(s.name, '') FROM linked l JOIN link_origins s ON s.copies = l.copies
  WHERE l.article = a.number)`
