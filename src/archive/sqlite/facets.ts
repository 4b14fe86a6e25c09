import { isPloverType, natures, quadOf, quads, toNature, typesOf, typesOfNature } from '../../model/plover.ts'
import type { PloverType } from '../../model/reading.ts'
import type { Filter } from '../../query/filter.ts'
import { kinds } from '../../query/filter.ts'
import type { Archive } from '../archive.ts'
import { type DayCount, type FacetCount, type FacetField, killedBands } from '../counts.ts'
import { type Condition, condition } from './condition.ts'
import { toRecordCondition, toSourceCount } from './conditions.ts'
import type { Database } from './database.ts'
import { toMemory } from './memory.ts'
import { countByName, inOrder, isWhole } from './named.ts'
import { type Tallied, tallied } from './tally-tables.ts'

const defaultLimit = 50

/** The band that a number of killed falls into, as SQL. */
function toBand(killed: string): string {
  const cases = killedBands.map((band) => {
    const [least, most = least] = band.split('-')
    return `WHEN ${killed} >= ${least}${most === '' ? '' : ` AND ${killed} <= ${most}`} THEN '${band}'`
  })
  return `CASE ${cases.join(' ')} END`
}

/** What groups of types hold a record, as SQL. */
const toGroup = <Group extends string>(groups: readonly Group[], types: (group: Group) => readonly string[]): string =>
  `CASE ${groups
    .map((group) => {
      const listed = types(group).map((type) => `'${type}'`)
      return `WHEN r.kind = 'event' AND r.type IN (${listed.join(', ')}) THEN '${group}'`
    })
    .join(' ')} END`

/** From incidents that several sources tell to their reports: such are few, so that the way begins there. */
const severalSources = `incidents i CROSS JOIN incident_parts ip ON ip.incident = i.incident
  CROSS JOIN incident_reports m ON m.part = ip.part`
const toSources = (count: string): string =>
  `CASE WHEN ${count} >= 5 THEN '5-' WHEN ${count} >= 3 THEN '3-4' ELSE '2' END`

interface FacetSource {
  readonly value: string
  /** `names` and `record_places` hold several a record. */
  readonly join: string
  /** Many and long values: they are counted here, as the database would sort them all first. */
  readonly many?: true
}

const facetSources: Readonly<Record<FacetField, FacetSource>> = {
  kind: { value: 'r.kind', join: '' },
  type: { value: 'r.type', join: '' },
  nature: { value: toGroup(natures, typesOfNature), join: '' },
  class: { value: toGroup(quads, typesOf), join: '' },
  status: { value: 'r.status', join: '' },
  attribution: { value: 'r.attribution', join: '' },
  killed: { value: toBand('r.killed'), join: '' },
  sources: {
    value: `CASE WHEN r.kind <> 'event' THEN NULL WHEN s.band IS NULL THEN '1' ELSE s.band END`,
    join: `LEFT JOIN (SELECT m.record, ${toSources('i.sources')} AS band FROM ${severalSources} WHERE i.sources > 1) s ON s.record = r.record`,
  },
  outlet: { value: 'r.outlet', join: '', many: true },
  country: { value: 'p.country', join: 'LEFT JOIN record_places p ON p.record = r.record' },
  place: { value: 'p.name', join: 'LEFT JOIN record_places p ON p.record = r.record' },
  actor: { value: 'n.name', join: 'LEFT JOIN names n ON n.record = r.record' },
  speaker: { value: 'n.name', join: `LEFT JOIN names n ON n.record = r.record AND n.role IN ('speaker', 'by')` },
  unit: { value: 'r.unit', join: '' },
  month: { value: `nullif(substr(r.day, 1, 7), '')`, join: '' },
}

/** An event has one place at most, and its row says it. */
const placeOfEvents: FacetSource = { value: 'r.place', join: '', many: true }

/** How values that are kept as tallies become those of a facet. */
const fromTallies: Readonly<Partial<Record<FacetField, { readonly field: Tallied; readonly value: string }>>> = {
  ...Object.fromEntries(tallied.map((field) => [field, { field, value: `nullif(substr(t.value, 2), '')` }])),
  killed: { field: 'killed', value: `CASE WHEN t.value <> '' THEN ${toBand('CAST(substr(t.value, 2) AS REAL)')} END` },
  month: { field: 'day', value: `nullif(substr(t.value, 2, 7), '')` },
  kind: { field: 'type', value: 't.kind' },
}

type Asks = Pick<Archive, 'countRecords' | 'countBy' | 'countByDay'>
type SyncAsks = { [M in keyof Asks]: (...given: Parameters<Asks[M]>) => Awaited<ReturnType<Asks[M]>> }

const isOfEvents = ({ kinds: given }: Filter): boolean => given?.length === 1 && given[0] === 'event'

/** How many records have which value. */
export function openFacets(database: Database): SyncAsks {
  const remember = toMemory(database)

  const count = ({ sql, values }: Condition): number =>
    database
      .prepare<(string | number)[], number>(`SELECT count(*) FROM records r WHERE ${sql}`)
      .pluck()
      .get(...values) ?? 0

  /** The tallies of all records of some kinds. */
  function fromWhole(given: Filter['kinds'], field: Tallied, value: string, behind: string): readonly FacetCount[] {
    const asked = given && given.length > 0 ? [...new Set(given)] : kinds
    return database
      .prepare<string[], FacetCount>(
        `SELECT ${value} AS value, sum(t.count) AS count FROM tallies t
         WHERE t.kind IN (${asked.map(() => '?').join(', ')}) AND t.field = ? GROUP BY 1 HAVING sum(t.count) > 0 ${behind}`,
      )
      .all(...asked, field)
  }

  const countRecords = (filter: Filter): number =>
    isWhole(filter)
      ? fromWhole(filter.kinds, 'type', 'NULL', '').reduce((sum, { count }) => sum + count, 0)
      : count(toRecordCondition(filter))

  /** All values with their counts, in any order. */
  function countValues({ value, join, many }: FacetSource, { sql, values }: Condition): readonly FacetCount[] {
    const from = `FROM records r ${join} WHERE ${sql}`
    if (!many) {
      const counted = join === '' ? 'count(*)' : 'count(DISTINCT r.record)'
      return database
        .prepare<(string | number)[], FacetCount>(`SELECT ${value} AS value, ${counted} AS count ${from} GROUP BY 1`)
        .all(...values)
    }
    const counts = new Map<string | null, number>()
    const all = database.prepare<(string | number)[], string | null>(`SELECT ${value} ${from}`).pluck()
    for (const one of all.all(...values)) counts.set(one, (counts.get(one) ?? 0) + 1)
    return [...counts].map(([one, found]) => ({ value: one, count: found }))
  }

  /** Events by how many sources tell them: those of several are few and looked up, all others have one. */
  function countBySources(filter: Filter): readonly FacetCount[] {
    const { sql, values } = isWhole(filter) ? condition('true') : toRecordCondition(filter)
    const records = isWhole(filter) ? '' : 'CROSS JOIN records r ON r.record = m.record'
    const sources = toSourceCount(filter.asOf)
    const several = database
      .prepare<(string | number)[], FacetCount>(
        `SELECT ${toSources('sources')} AS value, count(*) AS count
         FROM (SELECT i.incident, ${sources.sql} AS sources FROM incidents i WHERE i.sources > 1) i
           CROSS JOIN incident_parts ip ON ip.incident = i.incident CROSS JOIN incident_reports m ON m.part = ip.part ${records}
         WHERE i.sources > 1 AND ${sql} GROUP BY 1`,
      )
      .all(...sources.values, ...values)
    const single = several.reduce((rest, found) => rest - found.count, countRecords(filter))
    return single > 0 ? [...several, { value: '1', count: single }] : several
  }

  /** Events by groups of types, summed from their types. */
  function countByGroup(filter: Filter, groupOf: (type: PloverType) => string): readonly FacetCount[] {
    const counts = new Map<string | null, number>()
    for (const { value, count: found } of countAll('type', filter, Number.MAX_SAFE_INTEGER)) {
      const group = value !== null && isPloverType(value) ? groupOf(value) : null
      counts.set(group, (counts.get(group) ?? 0) + found)
    }
    return [...counts].map(([value, found]) => ({ value, count: found }))
  }

  function countAll(field: FacetField, filter: Filter, limit: number): readonly FacetCount[] {
    const kept = fromTallies[field]
    // A record of another kind may have several places.
    if (kept && isWhole(filter) && (field !== 'place' || isOfEvents(filter)))
      return fromWhole(filter.kinds, kept.field, kept.value, '')
    if (isOfEvents(filter) && field === 'sources') return countBySources(filter)
    if (isOfEvents(filter) && field === 'class') return countByGroup(filter, (type) => quadOf[type])
    if (isOfEvents(filter) && field === 'nature') return countByGroup(filter, toNature)
    if (field === 'actor' || field === 'speaker') {
      const counted = countByName(database, filter, field, countRecords(filter), limit)
      if (counted) return counted
    }
    return countValues(
      field === 'place' && isOfEvents(filter) ? placeOfEvents : facetSources[field],
      toRecordCondition(filter),
    )
  }

  return {
    countRecords,
    countBy: (field, filter, limit = defaultLimit) =>
      remember([field, filter, limit], () => inOrder(countAll(field, filter, limit)).slice(0, limit)),
    countByDay(filter) {
      if (isWhole(filter))
        return fromWhole(filter.kinds, 'day', 'substr(t.value, 2)', 'ORDER BY 1')
          .filter(({ value }) => value)
          .map(({ value, count: found }) => ({ day: value ?? '', count: found }))
      const { sql, values } = toRecordCondition(filter)
      return database
        .prepare<(string | number)[], DayCount>(
          `SELECT r.day, count(*) AS count FROM records r WHERE ${sql} AND r.day <> '' GROUP BY r.day ORDER BY r.day`,
        )
        .all(...values)
    },
  }
}
