import { type Outcome, toUndertakings, type Undertaken } from '../../link/undertakings.ts'
import type { CommitmentRecord, OutcomeRecord } from '../../model/reading.ts'
import { parseLastDay } from '../../query/days.ts'
import type { Archive, RecordSource } from '../archive.ts'
import { fromJson } from './columns.ts'
import { toRecordCondition } from './conditions.ts'
import type { Database } from './database.ts'

type Asks = Pick<Archive, 'findUndertakings'>
type SyncAsks = { [M in keyof Asks]: (...given: Parameters<Asks[M]>) => Awaited<ReturnType<Asks[M]>> }

interface Row {
  readonly id: string
  readonly article: number
  readonly said: string | null
  readonly json: string
}

const toUndertaken = ({ id, article, said, json }: Row): Undertaken => ({
  id,
  record: fromJson<CommitmentRecord>(json),
  source: String(article),
  said,
})

const toOutcome = ({ id, article, said, json }: Row): Outcome => ({
  id,
  record: fromJson<OutcomeRecord>(json),
  source: String(article),
  said,
})

/** Undertakings with everything that articles of the archive said of them. */
export function openUndertakings(database: Database): SyncAsks {
  const readOutcomes = database.prepare<[], Row>(
    'SELECT o.id, o.article, a.published_from AS said, o.json FROM outcomes o JOIN articles a ON a.number = o.article',
  )
  const readSource = database.prepare<
    [string],
    Omit<RecordSource, 'published'> & { readonly from: string | null; readonly to: string | null }
  >(
    `SELECT id, short_id AS shortId, title, outlet, source, published_from AS "from", published_to AS "to" FROM articles
     WHERE number = ?`,
  )
  function toSource(number: string): RecordSource {
    const { from, to, ...source } = readSource.get(number)!
    return { ...source, published: from === null && to === null ? null : { from, to } }
  }
  return {
    findUndertakings(filter, { standings = [] } = {}) {
      const asOf = filter.asOf === undefined ? null : parseLastDay(filter.asOf)
      const { sql, values } = toRecordCondition({ ...filter, kinds: ['commitment'] })
      const told = database
        .prepare<(string | number)[], Row>(
          `SELECT r.id, r.article, r.published_from AS said, o.json FROM records r JOIN record_bodies o USING (record)
           WHERE ${sql} ORDER BY r.record`,
        )
        .all(...values)
      const sources = new Map<string, RecordSource>()
      const sourceOf = (number: string): RecordSource => {
        const source = sources.get(number) ?? toSource(number)
        sources.set(number, source)
        return source
      }
      return toUndertakings(told.map(toUndertaken), readOutcomes.all().map(toOutcome), asOf)
        .filter(({ standing }) => standings.length === 0 || standings.includes(standing))
        .toSorted((a, b) => compare(a.due.to ?? '', b.due.to ?? '') || compare(a.id, b.id))
        .map((one) => ({
          ...one,
          tellings: one.tellings.map((telling) => ({ ...telling, article: sourceOf(telling.source) })),
        }))
    },
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
