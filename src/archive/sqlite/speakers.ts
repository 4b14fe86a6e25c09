import type { Archive, Kind, MeasureCount, SpeakerCount } from '../archive.ts'
import { both, condition, isNamed, toRecordCondition } from './conditions.ts'
import type { Database } from './database.ts'

const defaultLimit = 50

type Row = Readonly<Record<Kind, number>> & {
  readonly name: string
  readonly actor: string | null
  readonly articles: number
  readonly from: string | null
  readonly to: string | null
}

type Asks = Pick<Archive, 'findSpeakers' | 'countMeasures'>
type SyncAsks = { [M in keyof Asks]: (...given: Parameters<Asks[M]>) => Awaited<ReturnType<Asks[M]>> }

const ofKind = (kind: Kind): string => `count(DISTINCT r.record) FILTER (WHERE r.kind = '${kind}') AS ${kind}`

/** Who speaks, and what is counted: two aggregates over records. */
export const openSpeakers = (database: Database): SyncAsks => ({
  findSpeakers(filter, { name = '', limit = defaultLimit } = {}): readonly SpeakerCount[] {
    const narrowed = name.trim() === '' ? [] : [isNamed('n.matchable', name)]
    const { sql, values } = both([condition(`n.role IN ('speaker', 'by')`), ...narrowed, toRecordCondition(filter)])
    return database
      .prepare<(string | number)[], Row>(
        `SELECT n.name, max(n.actor) AS actor, ${ofKind('event')}, ${ofKind('statement')}, ${ofKind('figure')},
           ${ofKind('commitment')}, count(DISTINCT r.article) AS articles,
           min(nullif(r.day, '')) AS "from", max(nullif(r.day, '')) AS "to"
         FROM records r JOIN names n ON n.record = r.record WHERE ${sql}
         GROUP BY n.name ORDER BY count(DISTINCT r.record) DESC, n.name LIMIT ?`,
      )
      .all(...values, limit)
      .map(({ event, statement, figure, commitment, ...row }) => ({
        name: row.name,
        actor: row.actor,
        counts: { event, statement, figure, commitment },
        articles: row.articles,
        from: row.from,
        to: row.to,
      }))
  },
  countMeasures(filter, limit = defaultLimit): readonly MeasureCount[] {
    const { sql, values } = both([condition(`r.kind = 'figure'`), toRecordCondition(filter)])
    return database
      .prepare<(string | number)[], MeasureCount>(
        `SELECT ifnull(r.type, '') AS measures, min(r.unit) AS unit, count(*) AS count FROM records r WHERE ${sql}
         GROUP BY 1, lower(r.unit) ORDER BY 3 DESC, 1, 2 LIMIT ?`,
      )
      .all(...values, limit)
  },
})
