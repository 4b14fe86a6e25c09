import type { Bound } from '../../link/undertakings.same.ts'
import { type Outcome, toUndertakings, type Undertaken } from '../../link/undertakings.ts'
import type { CommitmentRecord, OutcomeRecord, Reference } from '../../model/reading.ts'
import { parseLastDay } from '../../query/days.ts'
import type { Archive } from '../archive.ts'
import { fromMatchable, toFolded } from '../names.ts'
import type { RecordSource } from '../stored.ts'
import { fromJson } from './columns.ts'
import { toRecordCondition } from './conditions.ts'
import type { Database } from './database.ts'
import { openIdentityReader } from './identities.ts'

type Asks = Pick<Archive, 'findUndertakings'>
type SyncAsks = { [M in keyof Asks]: (...given: Parameters<Asks[M]>) => Awaited<ReturnType<Asks[M]>> }

interface Row {
  readonly id: string
  readonly article: number
  readonly said: string | null
  readonly json: string
}

interface Told extends Row {
  readonly record: number
}

/** A name of a record as decisions or the rule for private persons left it. */
interface NameRow {
  readonly record: number
  readonly position: number
  readonly name: string
  readonly matchable: string
  readonly readMatchable: string
  readonly standing: string | null
}

/** Whoever a name stands for: with a private person the words that were read still tell one undertaking from another. */
function toBound({ name, matchable, readMatchable, standing }: NameRow): Bound {
  const read = fromMatchable(readMatchable)
  const keys = standing === null ? fromMatchable(matchable) : read
  return { name, known: { keys, isApart: !keys.some((key) => read.includes(key)) } }
}

/** Who is bound by a commitment and who said so, as their names stand now; undefined where none of them was touched. */
function toDecided({ who, by }: CommitmentRecord, names: readonly NameRow[]): Undertaken['decided'] {
  if (names.length === 0) return undefined
  const of = (given: readonly Reference[], from: number): readonly Bound[] =>
    given.map((one, i) => {
      const name = names.find(({ position }) => position === from + i)
      return name ? toBound(name) : one
    })
  return { who: of(who, 0), by: of(by, who.length) }
}

/** Undertakings with everything that articles of the archive said of them. */
export function openUndertakings(database: Database): SyncAsks {
  const decidedNow = openIdentityReader(database)
  const readOutcomes = database.prepare<[], Row & { readonly source: string }>(
    'SELECT o.id, o.article, a.published_from AS said, o.json, a.id AS source FROM outcomes o JOIN articles a ON a.number = o.article',
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
        .prepare<(string | number)[], Told>(
          `SELECT r.record, r.id, r.article, r.published_from AS said, o.json FROM records r JOIN record_bodies o USING (record)
           WHERE ${sql} ORDER BY r.record`,
        )
        .all(...values)
      const touched = new Map<number, NameRow[]>()
      const named = database.prepare<(string | number)[], NameRow>(
        `SELECT n.record, n.position, n.name, n.matchable, n.read_matchable AS readMatchable, n.standing
         FROM records r JOIN names n ON n.record = r.record WHERE n.read_name IS NOT NULL AND ${sql}`,
      )
      for (const row of named.iterate(...values)) touched.set(row.record, [...(touched.get(row.record) ?? []), row])
      const toUndertaken = ({ record, id, article, said, json }: Told): Undertaken => {
        const commitment = fromJson<CommitmentRecord>(json)
        const decided = toDecided(commitment, touched.get(record) ?? [])
        return { id, record: commitment, source: String(article), said, ...(decided ? { decided } : {}) }
      }
      const identities = decidedNow()
      const toOutcome = ({ id, article, said, json, source }: Row & { readonly source: string }): Outcome => {
        const record = fromJson<OutcomeRecord>(json)
        const own = record.who === null ? '' : toFolded(record.who)
        const known = own === '' ? null : identities.settle(source, [own])
        const decided = known && { name: known.name, known: { keys: known.keys, isApart: !known.keys.includes(own) } }
        return { id, record, source: String(article), said, ...(decided ? { decided } : {}) }
      }
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
