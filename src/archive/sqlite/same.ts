import { type Held, isSamePosition, toPositionKeys } from '../../link/positions.ts'
import { isSameFigure, nearDays } from '../../link/same-figures.ts'
import type { FigureRecord } from '../../model/reading.ts'
import type { Told } from '../stored.ts'
import { fromJson } from './columns.ts'
import type { Database } from './database.ts'
import { originSql } from './origins.ts'

/** Most that are looked through under one key for those that say the same. */
const mostSaid = 200

interface FigureRow {
  readonly record: number
  readonly article: number
  readonly type: string | null
  readonly unit: string | null
  readonly day: string | null
  readonly period: number
  readonly json: string
}

/** A record that says what another says. */
interface SameRecord {
  readonly id: string
  readonly article: number
  /** Of its article's text; reprints share it. */
  readonly origin: string
}

/** What else says the same as a statement, an undertaking or a figure: itself first, then others by publication. Null where there is no such record. */
export function openSame(database: Database) {
  const find = database.prepare<[string], { record: number; kind: string }>(
    `SELECT record, kind FROM records WHERE id = ? AND kind <> 'event'`,
  )
  const heldOf = database.prepare<[number], string>('SELECT json FROM positions WHERE record = ?').pluck()
  const heldUnder = database.prepare<[string, number], { saying: string; json: string }>(
    'SELECT s.saying, p.json FROM position_sayings s JOIN positions p USING (record) WHERE s.key = ? ORDER BY s.saying LIMIT ?',
  )
  const holdersOf = database
    .prepare<[string, string, number], number>(
      'SELECT record FROM position_keys WHERE key = ? AND saying = ? ORDER BY in_order LIMIT ?',
    )
    .pluck()
  const figureOf = database.prepare<[number], FigureRow>(
    `SELECT r.record, r.article, r.type, r.unit, r.day_from AS day, r.date_from IS NOT NULL AS period, o.json
     FROM records r JOIN record_bodies o USING (record) WHERE r.record = ?`,
  )
  const figuresLike = database.prepare<
    [string | null, string | null, string, string, string, string, number],
    FigureRow
  >(
    `SELECT r.record, r.article, r.type, r.unit, r.day_from AS day, r.date_from IS NOT NULL AS period, o.json
     FROM records r JOIN record_bodies o USING (record) WHERE r.kind = 'figure' AND r.type IS ? AND r.unit IS ?
       AND r.day_from BETWEEN date(?, ?) AND date(?, ?) ORDER BY r.day_from, r.id LIMIT ?`,
  )
  const row = database.prepare<[number], SameRecord & { day: string }>(
    `SELECT r.id, r.article, a.day, ${originSql} AS origin FROM records r JOIN articles a ON a.number = r.article WHERE r.record = ?`,
  )
  /** Those who speak for what the record says: what they disagree with, it disagrees with as well. */
  const speakers = `SELECT @record AS record
    UNION SELECT s.record FROM figure_keys k JOIN figure_sayings s USING (key, day_from, day_to, saying) WHERE k.record = @record
    UNION SELECT s.record FROM position_keys k JOIN position_sayings s USING (key, day_from, day_to, saying) WHERE k.record = @record`
  const disputes = (side: 'a' | 'b', other: 'a' | 'b') =>
    `SELECT c.key FROM speakers p JOIN contradictions c ON c.${side} = p.record JOIN records x ON x.record = c.${other}
     WHERE coalesce(x.published_from, x.published_to, '') <= @asOf`
  const countDisputesOf = database
    .prepare<[{ record: number; asOf: string }], number>(
      `WITH speakers (record) AS (${speakers}) SELECT count(*) FROM (${disputes('a', 'b')} UNION ${disputes('b', 'a')})`,
    )
    .pluck()

  function findSaid(record: number): number[] {
    const json = heldOf.get(record)
    if (json === undefined) return []
    const held = fromJson<Held>(json)
    return toPositionKeys(held.position).flatMap((key) =>
      heldUnder
        .all(key, mostSaid)
        .filter(({ json }) => isSamePosition(held.position, fromJson<Held>(json).position))
        .flatMap(({ saying }) => holdersOf.all(key, saying, mostSaid)),
    )
  }

  function findFigures(record: number): number[] {
    const own = figureOf.get(record)
    if (!own?.day) return []
    const figure = fromJson<FigureRecord>(own.json)
    const reach = own.period ? 0 : nearDays
    return figuresLike
      .all(own.type, own.unit, own.day, `-${reach} days`, own.day, `+${reach} days`, mostSaid)
      .filter((other) => isSameFigure(figure, fromJson<FigureRecord>(other.json)))
      .map((other) => other.record)
  }

  /** Those alone that had been published up to a day, where one is given: an undated one is none of them. */
  function findSame(id: string, asOf?: string): readonly SameRecord[] | null {
    const found = find.get(id)
    if (!found) return null
    const others = found.kind === 'figure' ? findFigures(found.record) : findSaid(found.record)
    const own = row.get(found.record)!
    const rows = [...new Set(others)]
      .filter((record) => record !== found.record)
      .flatMap((record) => row.get(record) ?? [])
      .filter(({ article, day }) => article !== own.article && (asOf === undefined || (day !== '' && day <= asOf)))
      .sort((a, b) => (a.day < b.day || (a.day === b.day && a.id < b.id) ? -1 : 1))
    return [own, ...rows]
  }

  /** How many records disagree with one; of those alone that had been published up to a day, where one is given. */
  function countDisputes(id: string, asOf = '~'): number {
    const found = find.get(id)
    return found ? (countDisputesOf.get({ record: found.record, asOf }) ?? 0) : 0
  }

  return {
    findSame,
    /** How a statement, an undertaking or a figure is told over all articles: how often, and by how many independent sources. */
    toTold(id: string, asOf?: string): Told | null {
      const same = findSame(id, asOf)
      if (!same) return null
      return {
        reports: same.length,
        sources: new Set(same.map(({ origin }) => origin)).size,
        contradictions: countDisputes(id, asOf),
      }
    },
    countDisputes,
  }
}
