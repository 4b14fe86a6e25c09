import { type Kind, kinds } from '../../query/filter.ts'
import type { Archive } from '../archive.ts'
import { type LedgerState, ledgerStates } from '../ledger.ts'
import type { ReaderKey } from '../stored.ts'
import type { Database } from './database.ts'

/** What the archive tells of itself, before it is made asynchronous. */
type Statistics = {
  [M in 'ledger' | 'statistics']: (...given: Parameters<Archive[M]>) => Awaited<ReturnType<Archive[M]>>
}

/** How far articles came, and how many records of which readers there are. */
export function openStatistics(database: Database): Statistics {
  return {
    ledger({ states = [], keys = [], limit = 100 } = {}) {
      const among = (column: string, values: readonly string[]) =>
        values.length === 0 ? 'true' : `${column} IN (${values.map(() => '?').join(', ')})`
      const which = `${among('state', states)} AND ${among('key', keys)}`
      return database
        .prepare<
          (string | number)[],
          { key: string; source: string; state: LedgerState; reason: string | null; attempts: number }
        >(`SELECT key, source, state, reason, attempts FROM ledger WHERE ${which} ORDER BY number LIMIT ?`)
        .all(...states, ...keys, limit)
    },

    statistics() {
      const counted = <Key extends string>(keys: readonly Key[], sql: string): Record<Key, number> => {
        const found = new Map(
          database
            .prepare<[], { key: string; count: number }>(sql)
            .all()
            .map(({ key, count }) => [key, count]),
        )
        return Object.fromEntries(keys.map((key) => [key, found.get(key) ?? 0])) as Record<Key, number>
      }
      return {
        articles: database.prepare<[], number>('SELECT count(*) FROM articles').pluck().get() ?? 0,
        records: counted<Kind>(kinds, 'SELECT kind AS key, count(*) AS count FROM records GROUP BY kind'),
        ledger: counted<LedgerState>(ledgerStates, 'SELECT state AS key, count(*) AS count FROM ledger GROUP BY state'),
        readers: database
          .prepare<[], ReaderKey & { articles: number }>(
            'SELECT version, data, count(*) AS articles FROM readings GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2',
          )
          .all(),
        sizeBytes: Number(
          database.prepare('SELECT page_count * page_size FROM pragma_page_count, pragma_page_size').pluck().get(),
        ),
      }
    },
  }
}
