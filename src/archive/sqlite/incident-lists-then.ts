import type { Contradiction } from '../../model/contradiction.ts'
import { parseLastDay } from '../../query/days.ts'
import type { Filter } from '../../query/filter.ts'
import { parseCursor, toCursor } from '../cursor.ts'
import type { ContradictionQuery, IncidentQuery, IncidentRow, StoredContradiction } from '../linked.ts'
import type { Page } from '../paging.ts'
import type { RecordPage } from '../stored.ts'
import { both, type Condition, condition } from './condition.ts'
import { parseSources, toRecordCondition, toSourceCount } from './conditions.ts'
import type { Database } from './database.ts'
import { type IncidentsThen, type IncidentThen, openIncidentsThen } from './incidents-then.ts'
import { toBehind, toOrder } from './order.ts'
import { byDay, contradictionsByDay } from './order-incidents.ts'

/** So many incidents of today are parted anew to count those of then; of more the rest is counted as they are parted today. */
const mostCounted = 300

/** Where a walk through the incidents of then stands: an incident of today, and which of those of then that its reports belonged to. */
type Place = readonly [day: string, incident: string, which: number]

interface Found {
  readonly at: Place
  readonly past: IncidentThen
}

interface ContradictionRow {
  readonly key: string
  readonly day: string
  readonly json: string
}

/** What the lists of then need of those of now. */
export interface ListsOfNow {
  record(id: string): RecordPage | null
  /** With both sentences and what was decided; null where a side is no longer there. */
  store(found: Contradiction, incident: string | null): StoredContradiction | null
  contradictionCondition(filter: Filter, query: ContradictionQuery): Condition
}

const nowhere: Place = ['', '', 0]
const batchSize = 100

/**
 * Lists of incidents and contradictions as of a past day (`filter.asOf`). They are found by going through today's incidents of which a report had
 * appeared and passes the filter, the latest first: what was one then is told at the first of those that its reports stand in today.
 */
export function openListsThen(database: Database, now: ListsOfNow) {
  const idOfRecord = database.prepare<[number], string>('SELECT id FROM records WHERE record = ?').pluck()
  const dayOf = (filter: Filter): string => parseLastDay(filter.asOf ?? '') ?? ''

  /** The filter without what is counted of the incident as it was then. */
  function toSides({ sources, not, ...rest }: Filter): { sides: Filter; fits: (then: IncidentThen) => boolean } {
    const { sources: left, ...kept } = not ?? {}
    const isIn = (values: readonly string[] | undefined, count: number): boolean =>
      (values ?? []).some((text) => {
        const [least, most] = parseSources(text)
        return count >= least && count <= most
      })
    return {
      sides: { ...rest, not: kept, kinds: [] },
      fits: (then) =>
        (sources === undefined || sources.length === 0 || isIn(sources, then.sources)) && !isIn(left, then.sources),
    }
  }

  /** Incidents of then, the latest first, from behind a place. */
  function* walk(filter: Filter, query: IncidentQuery, from: Place | null): Generator<Found> {
    const then: IncidentsThen = openIncidentsThen(database, dayOf(filter))
    const { sides, fits } = toSides(filter)
    const record = toRecordCondition(sides)
    const reported = condition(
      `EXISTS (SELECT 1 FROM incident_parts ip JOIN incident_reports m ON m.part = ip.part
        JOIN records r ON r.record = m.record WHERE ip.incident = i.incident AND ${record.sql})`,
      ...record.values,
    )
    const firstOf = database
      .prepare<(string | number)[], string>(
        `SELECT i.incident FROM json_each(?) s JOIN incident_reports m ON m.signature = s.value
         JOIN incident_parts ip ON ip.part = m.part JOIN incidents i ON i.incident = ip.incident
         JOIN records r ON r.record = m.record WHERE ${record.sql} ORDER BY ${toOrder(byDay)} LIMIT 1`,
      )
      .pluck()
    function* within(day: string, incident: string, behind: number): Generator<Found> {
      for (const [which, found] of then.ofIncident(incident).entries()) {
        if (which <= behind || found.reports < (query.reports ?? 1) || found.sources < (query.sources ?? 1)) continue
        if (!fits(found) || firstOf.get(JSON.stringify(found.signatures), ...record.values) !== incident) continue
        yield { at: [day, incident, which], past: found }
      }
    }
    if (from !== null) yield* within(...from)
    for (let at = from; ; ) {
      const { sql, values } = both([reported, ...(at === null ? [] : [toBehind(byDay, at.slice(0, 2))])])
      const batch = database
        .prepare<(string | number)[], { incident: string; day: string }>(
          `SELECT i.incident, i.day FROM incidents i WHERE ${sql} ORDER BY ${toOrder(byDay)} LIMIT ${batchSize}`,
        )
        .all(...values)
      for (const { day, incident } of batch) {
        yield* within(day, incident, -1)
        at = [day, incident, 0]
      }
      if (batch.length < batchSize) return
    }
  }

  function* walkContradictions(filter: Filter, from: Place | null, behind: number) {
    const narrowed = Object.keys(filter).some((key) => key !== 'kinds' && key !== 'asOf')
    const side = toRecordCondition({ ...filter, kinds: [] })
    const passes = database.prepare<(string | number)[], unknown>(
      `SELECT 1 FROM records r WHERE r.id IN (?, ?) AND ${side.sql} LIMIT 1`,
    )
    const rows = function* ({ at, past }: Found, after: number) {
      for (const [i, found] of past.contradictions.entries()) {
        const [a, b] = found.sides
        if (i > after && (!narrowed || passes.get(a.record, b.record, ...side.values)))
          yield { at, i, day: at[0], found, lead: past.lead }
      }
    }
    // The place itself is told again: some of its contradictions may be left.
    const start: Place | null = from === null ? null : [from[0], from[1], from[2] - 1]
    for (const one of walk(filter, { reports: 2 }, start)) {
      const isFrom = from !== null && one.at[1] === from[1] && one.at[2] === from[2]
      yield* rows(one, isFrom ? behind : -1)
    }
  }

  /** Those between statements, undertakings and figures, which hang on no incident. */
  function* walkOthers(filter: Filter, query: ContradictionQuery, from: readonly [string, string] | null) {
    for (let at = from; ; ) {
      const { sql, values } = both([
        condition('c.incident IS NULL'),
        now.contradictionCondition(filter, query),
        ...(at === null ? [] : [toBehind(contradictionsByDay, at)]),
      ])
      const batch = database
        .prepare<(string | number)[], ContradictionRow>(
          `SELECT c.key, c.day, c.json FROM contradictions c WHERE ${sql} ORDER BY ${toOrder(contradictionsByDay)} LIMIT ${batchSize}`,
        )
        .all(...values)
      for (const row of batch) {
        yield row
        at = [row.day, row.key]
      }
      if (batch.length < batchSize) return
    }
  }

  const isAsked = ({ kinds, states, keys }: ContradictionQuery, one: StoredContradiction): boolean => {
    const among = <Value>(values: readonly Value[] | undefined, value: Value) =>
      values === undefined || values.length === 0 || values.includes(value)
    return among(kinds, one.kind) && among(states, one.state) && among(keys, one.key)
  }

  return {
    findIncidents(filter: Filter, query: IncidentQuery, limit: number, cursor: string | null): Page<IncidentRow> {
      const from = cursor === null ? null : (parseCursor(cursor, 'incidents then', 3) as unknown as Place)
      const rows: IncidentRow[] = []
      let last: Place = nowhere
      for (const { at, past } of walk(filter, query, from)) {
        if (rows.length === limit) return { rows, next: toCursor('incidents then', last) }
        const lead = now.record(idOfRecord.get(past.lead) ?? '')?.stored
        if (lead?.kind !== 'event') continue
        last = at
        const { reports, sources, contradictions } = past
        const told = { reports, sources, contradictions: contradictions.length }
        rows.push({ id: lead.id, lead: { ...lead, told }, ...told })
      }
      return { rows, next: null }
    },

    countIncidents(filter: Filter, query: IncidentQuery): number {
      let count = 0
      let last: Place | null = null
      for (const { at } of walk(filter, query, null)) {
        count++
        last = at
        if (count === mostCounted) break
      }
      if (last === null || count < mostCounted) return count
      const { sides } = toSides(filter)
      const record = toRecordCondition(sides)
      const sources = toSourceCount(filter.asOf)
      const { sql, values } = both([
        toBehind(byDay, last.slice(0, 2)),
        condition(
          `(SELECT count(*) FROM (SELECT 1 FROM incident_parts ip JOIN incident_reports m ON m.part = ip.part
            JOIN records r ON r.record = m.record WHERE ip.incident = i.incident AND ${record.sql} LIMIT ?)) >= ?`,
          ...record.values,
          query.reports ?? 1,
          query.reports ?? 1,
        ),
        condition(`${sources.sql} >= ?`, ...sources.values, query.sources ?? 1),
      ])
      const rest = database
        .prepare<(string | number)[], number>(`SELECT count(*) FROM incidents i WHERE ${sql}`)
        .pluck()
      return count + (rest.get(...values) ?? 0)
    },

    findContradictions(
      filter: Filter,
      query: ContradictionQuery,
      limit: number,
      cursor: string | null,
    ): Page<StoredContradiction> {
      const given = cursor === null ? null : parseCursor(cursor, 'contradictions then', 6)
      const [day, incident, which, behind, otherDay, otherKey] = (given ?? ['', '', 0, -1, '', '']) as [
        ...Place,
        number,
        string,
        string,
      ]
      const told = walkContradictions(filter, incident === '' ? null : [day, incident, which], behind)
      const others = walkOthers(filter, query, otherKey === '' ? null : [otherDay, otherKey])
      let position: readonly (string | number)[] = [day, incident, which, behind, otherDay, otherKey]
      const rows: StoredContradiction[] = []
      for (let [a, b] = [told.next(), others.next()]; !a.done || !b.done; ) {
        if (rows.length === limit) return { rows, next: toCursor('contradictions then', position) }
        if (!b.done && (a.done || b.value.day >= a.value.day)) {
          const stored = now.store(JSON.parse(b.value.json) as Contradiction, null)
          position = [...position.slice(0, 4), b.value.day, b.value.key]
          if (stored) rows.push(stored)
          b = others.next()
        } else if (!a.done) {
          const stored = now.store(a.value.found, idOfRecord.get(a.value.lead) ?? null)
          position = [...a.value.at, a.value.i, ...position.slice(4)]
          if (stored && isAsked(query, stored)) rows.push(stored)
          a = told.next()
        }
      }
      return { rows, next: null }
    },

    countContradictions(filter: Filter, query: ContradictionQuery): number {
      let count = 0
      const incidents = new Set<string>()
      for (const { at, found, lead } of walkContradictions(filter, null, -1)) {
        incidents.add(at.join(' '))
        if (incidents.size > mostCounted) break
        const stored = now.store(found, idOfRecord.get(lead) ?? null)
        if (stored && isAsked(query, stored)) count++
      }
      const { sql, values } = both([
        now.contradictionCondition(filter, query),
        ...(incidents.size > mostCounted ? [] : [condition('c.incident IS NULL')]),
      ])
      const rest =
        database
          .prepare<(string | number)[], number>(`SELECT count(*) FROM contradictions c WHERE ${sql}`)
          .pluck()
          .get(...values) ?? 0
      // Where there are too many to part them all anew, they are counted as they are parted today.
      return incidents.size > mostCounted ? Math.max(rest, count) : rest + count
    },
  }
}
