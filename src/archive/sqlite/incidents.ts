import { findContradictions, toToldDigest } from '../../link/contradictions.ts'
import { toDigest } from '../../link/digest.ts'
import { type Features, toFeatures, toSignature } from '../../link/incident-features.ts'
import { settleParts } from '../../link/incident-partition.ts'
import type { Decision, DecisionDraft } from '../../model/decision.ts'
import type { ReportKey } from '../../model/incident.ts'
import type { EventRecord, Reading } from '../../model/reading.ts'
import type { Database } from './database.ts'
import { type EventRow, openDecided, toAside } from './decided.ts'
import { openDecidedNames } from './decided-names.ts'
import { mostReports, openReports, toInOrder } from './incident-rows.ts'
import { openIncidentStore } from './incident-store.ts'

/** What a change of reports asks to be brought up to date; `keys` are those of tellings that nobody tells any more. */
interface Change {
  readonly signatures: Set<string>
  readonly keys: Set<string>
  readonly parts: Set<string>
  readonly incidents: Set<string>
  /** Those of which reports are told otherwise or went, though as many may stand there as before. */
  readonly altered: Set<string>
}
/** An event as an article tells it. */
interface Telling {
  readonly event: EventRecord
  readonly features: Features
}

const toChange = (): Change => ({
  signatures: new Set(),
  keys: new Set(),
  parts: new Set(),
  incidents: new Set(),
  altered: new Set(),
})

/** Keeps the incidents of the archive in step with its articles and with what people decided, inside the transaction that changes either. */
export function openIncidents(database: Database) {
  const decided = openDecided(database)
  const store = openIncidentStore(database, decided.findLeft)
  const reports = openReports(database)
  const decidedNames = openDecidedNames(database)
  const incidentOf = database.prepare<[string], string>('SELECT incident FROM incident_parts WHERE part = ?').pluck()
  const partsOf = database.prepare<[string], string>('SELECT part FROM incident_parts WHERE incident = ?').pluck()
  const setIncident = database.prepare('INSERT OR REPLACE INTO incident_parts VALUES (?, ?)')
  const deletePart = database.prepare('DELETE FROM incident_parts WHERE part = ?')
  const isPart = database.prepare<[string], number>('SELECT 1 FROM incident_nodes WHERE part = ? LIMIT 1').pluck()
  const insertReport = database.prepare('INSERT INTO incident_reports VALUES (?, ?, ?, ?, ?, ?, ?)')
  const reportsOf = database.prepare<[number], { record: number; signature: string }>(
    'SELECT record, signature FROM incident_reports WHERE article = ?',
  )
  const deleteReports = database.prepare('DELETE FROM incident_reports WHERE article = ?')
  const hasReports = database
    .prepare<[string], number>('SELECT 1 FROM incident_reports WHERE signature = ? LIMIT 1')
    .pluck()
  const articlesOfPart = database
    .prepare<[string, number], string>(
      `SELECT DISTINCT a.id FROM incident_reports m JOIN articles a ON a.number = m.article WHERE m.part = ?
       ORDER BY a.id LIMIT ?`,
    )
    .pluck()
  const seenIn = database.prepare<[string], { seen: string; contradictions: number }>(
    'SELECT seen, contradictions FROM incidents WHERE incident = ?',
  )
  const deleteIncident = database.prepare('DELETE FROM incidents WHERE incident = ?')
  const deleteContradictions = database.prepare('DELETE FROM contradictions WHERE incident = ?')
  const insertIncident = database.prepare(
    `INSERT OR REPLACE INTO incidents (incident, lead, day, reports, sources, contradictions, seen) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  const insertContradiction = database.prepare(
    'INSERT INTO contradictions VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING',
  )
  const findArticle = database.prepare<[number], { id: string; text: string; published: string | null }>(
    'SELECT a.id, b.text, a.published FROM articles a JOIN bodies b ON b.article = a.number WHERE a.number = ?',
  )
  const jsonOf = database.prepare<[number], string>('SELECT json FROM record_bodies WHERE record = ?').pluck()

  /** Notes where a node stands before it loses or wins a report. */
  function note(change: Change, signature: string, altered: boolean): void {
    change.signatures.add(signature)
    const part = store.place(signature)?.part
    if (part === undefined) return
    change.parts.add(part)
    const incident = incidentOf.get(part)
    if (incident === undefined) return
    change.incidents.add(incident)
    if (altered) change.altered.add(incident)
  }

  function insert(change: Change, of: EventRow, { event, features }: Telling, decision: number | undefined): void {
    const aside = decision === undefined ? null : toAside(decision)
    // What a person set aside is a telling of its own, though others may read the same.
    const signature =
      aside === null ? toSignature(features, of.article) : `${aside} ${of.article} ${of.start} ${of.end}`
    store.insert(signature, features, aside)
    const part = store.place(signature)?.part ?? null
    insertReport.run(of.record, of.number, signature, part, toInOrder(of), of.filed, toToldDigest(event))
    note(change, signature, false)
  }

  function remove(change: Change, number: number): void {
    const before = reportsOf.all(number)
    for (const { signature } of before) note(change, signature, true)
    deleteReports.run(number)
    for (const { signature } of before)
      if (hasReports.get(signature) === undefined) for (const key of store.remove(signature)) change.keys.add(key)
  }

  /** Parts that people hold to be one incident with this one, itself included, in canonical order. */
  function findMerged(part: string, stands: ReadonlySet<number>): string[] {
    const found = new Set([part])
    if (stands.size === 0) return [part]
    for (const next of found)
      for (const article of articlesOfPart.all(next, mostReports))
        for (const number of decided.mergesOf(article, stands)) {
          const joined = decided.findJoined(number, stands).flatMap((signature) => store.place(signature)?.part ?? [])
          if (joined.includes(next)) for (const part of joined) found.add(part)
        }
    return [...found].sort()
  }

  function writeContradictions(incident: string, day: string): number {
    const loaded = reports.load(partsOf.all(incident), { sentences: false, once: true })
    const numbers = new Map(loaded.map(({ number, report }) => [report.id, number]))
    const found = findContradictions(loaded.map(({ number, report }) => decidedNames.apply(number, report)))
    for (const one of found) {
      const [a, b] = one.sides.map(({ record }) => numbers.get(record)!)
      insertContradiction.run(one.key, incident, one.kind, a, b, day, JSON.stringify(one))
    }
    return found.length
  }

  /** What is told of an incident follows from the reports that are looked at: where these are the same as before, nothing is reckoned anew. */
  function writeIncidents(incidents: ReadonlySet<string>, altered: ReadonlySet<string>): void {
    const anew: { incident: string; counted: NonNullable<ReturnType<typeof reports.count>>; seen: string }[] = []
    for (const incident of [...incidents].sort()) {
      const counted = reports.count(partsOf.all(incident))
      const seen = counted === null ? '' : toDigest(JSON.stringify([counted.day, counted.looked]))
      const before = seenIn.get(incident)
      if (counted && before?.seen === seen && !altered.has(incident)) {
        insertIncident.run(
          incident,
          counted.lead,
          counted.day,
          counted.reports,
          counted.sources,
          before.contradictions,
          seen,
        )
        continue
      }
      // A contradiction may go over from one to another: none is left behind under the old one.
      deleteContradictions.run(incident)
      if (counted === null) deleteIncident.run(incident)
      else anew.push({ incident, counted, seen })
    }
    for (const { incident, counted, seen } of anew) {
      const contradictions = counted.reports > 1 ? writeContradictions(incident, counted.day) : 0
      insertIncident.run(incident, counted.lead, counted.day, counted.reports, counted.sources, contradictions, seen)
    }
  }

  function settle(change: Change): void {
    decided.forget()
    const stands = decided.standing()
    const touched = store.settling(() => settleParts(store, [...change.signatures], [...change.keys]))
    const parts = new Set([...change.parts, ...touched])
    for (const signature of change.signatures) {
      const part = store.place(signature)?.part
      if (part !== undefined) parts.add(part)
    }
    const stale = new Set(change.incidents)
    for (const part of parts) {
      const incident = incidentOf.get(part)
      if (incident !== undefined) stale.add(incident)
    }
    // Where people merged, the other parts of the same incident are settled with it.
    for (const incident of stale) for (const part of partsOf.all(incident)) parts.add(part)
    for (const part of parts) {
      if (isPart.get(part) === undefined) {
        deletePart.run(part)
        continue
      }
      const merged = findMerged(part, stands)
      const [incident = part] = merged
      for (const one of merged) {
        const old = incidentOf.get(one)
        if (old !== undefined) stale.add(old)
        if (old !== incident) setIncident.run(one, incident)
      }
      stale.add(incident)
    }
    writeIncidents(stale, change.altered)
  }

  function insertAll(
    change: Change,
    id: string,
    reading: Pick<Reading, 'document' | 'events'>,
    stands: ReadonlySet<number>,
  ): void {
    const aside = decided.findAside(id, stands)
    for (const [i, row] of decided.eventsOf(id).entries()) {
      const event = reading.events[i]
      if (!event || event.aggregate) continue
      insert(change, row, { event, features: toFeatures(event, reading.document) }, aside.get(row.record))
    }
  }

  /** Reports of an article are given nodes anew: what people decided of them has changed. */
  function refile(change: Change, number: number, stands: ReadonlySet<number>): void {
    const article = findArticle.get(number)
    if (!article) return
    const document = {
      text: article.text,
      published: article.published === null ? null : JSON.parse(article.published),
    } as Reading['document']
    remove(change, number)
    const aside = decided.findAside(article.id, stands)
    for (const row of decided.eventsOf(article.id)) {
      const event = JSON.parse(jsonOf.get(row.record)!) as Reading['events'][number]
      if (event.aggregate) continue
      insert(change, row, { event, features: toFeatures(event, document) }, aside.get(row.record))
    }
  }

  /** The other reports of the incidents that these stand in; bounded. */
  function findRest(records: readonly number[]): ReportKey[] {
    const incidents = new Set(
      records.map((record) => incidentOf.get(store.place(decided.signatureOf(record) ?? '')?.part ?? '')),
    )
    return [...incidents].flatMap((incident) =>
      incident === undefined
        ? []
        : reports
            .load(partsOf.all(incident), { sentences: false })
            .flatMap(({ number, report }) => (records.includes(number) ? [] : report.key)),
    )
  }

  return {
    /** Before the article's records are replaced. Returns what `put` must be given. */
    take(number: number): Change {
      const change = toChange()
      remove(change, number)
      return change
    },
    /** Behind the article's records. */
    put(reading: Reading, change: Change = toChange()): void {
      insertAll(change, reading.document.id, reading, decided.standing())
      settle(change)
    },
    /** The text of these articles is held to come from elsewhere now: their sources are counted anew. */
    recount(numbers: Iterable<number>): void {
      const incidents = new Set<string>()
      for (const number of numbers)
        for (const { signature } of reportsOf.all(number)) {
          const incident = incidentOf.get(store.place(signature)?.part ?? '')
          if (incident !== undefined) incidents.add(incident)
        }
      writeIncidents(incidents, new Set())
    },
    /** Behind a decision about names: incidents of these records are held to disagree by who is who now. */
    follow(records: Iterable<number>): void {
      const incidents = new Set<string>()
      for (const record of records) {
        const part = store.place(decided.signatureOf(record) ?? '')?.part
        const incident = part === undefined ? undefined : incidentOf.get(part)
        if (incident !== undefined) incidents.add(incident)
      }
      writeIncidents(incidents, incidents)
    },
    /** @throws {ArchiveError} where a report or decision that it names is not there. */
    decide(draft: DecisionDraft): Decision {
      const checked = decided.check(draft)
      const rest = draft.kind === 'split' ? findRest(checked.named.map(({ record }) => record)) : []
      const { number, articles } = decided.keep(draft, checked, rest)
      const stands = decided.standing()
      const change = toChange()
      for (const article of articles) refile(change, article, stands)
      settle(change)
      return decided.decision(number)
    },
    decision: (number: number): Decision => decided.decision(number),
  }
}
