import { findContradictions } from '../../link/contradictions.ts'
import { type Features, toFeatures, toSignature } from '../../link/incident-features.ts'
import { toKeys } from '../../link/incident-keys.ts'
import { type Node, type NodeStore, settleParts } from '../../link/incident-partition.ts'
import type { Decision, DecisionDraft } from '../../model/decision.ts'
import type { ReportKey } from '../../model/incident.ts'
import type { Reading } from '../../model/reading.ts'
import type { Database } from './database.ts'
import { type EventRow, openDecided, toAside } from './decided.ts'
import { mostReports, openReports } from './incident-rows.ts'

interface NodeRow {
  readonly features: string
  readonly aside: string | null
}

/** What a change of reports asks to be brought up to date; `keys` are those of tellings that nobody tells any more. */
interface Change {
  readonly signatures: Set<string>
  readonly keys: Set<string>
  readonly parts: Set<string>
  readonly incidents: Set<string>
}
const toChange = (): Change => ({ signatures: new Set(), keys: new Set(), parts: new Set(), incidents: new Set() })

const remembered = 20_000
const few = 40

/** Keeps the incidents of the archive in step with its articles and with what people decided, inside the transaction that changes either. */
export function openIncidents(database: Database) {
  const findNode = database.prepare<[string], NodeRow>('SELECT features, aside FROM incident_nodes WHERE signature = ?')
  const insertNode = database.prepare(
    'INSERT INTO incident_nodes (signature, features, aside) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const deleteNode = database.prepare('DELETE FROM incident_nodes WHERE signature = ?')
  const insertKey = database.prepare('INSERT INTO incident_keys VALUES (?, ?) ON CONFLICT DO NOTHING')
  const deleteKey = database.prepare('DELETE FROM incident_keys WHERE key = ? AND signature = ?')
  const underKey = database
    .prepare<[string, number], string>('SELECT signature FROM incident_keys WHERE key = ? ORDER BY signature LIMIT ?')
    .pluck()
  const partOf = database
    .prepare<[string], string | null>('SELECT part FROM incident_nodes WHERE signature = ?')
    .pluck()
  const incidentOf = database
    .prepare<[string], string | null>('SELECT incident FROM incident_nodes WHERE signature = ?')
    .pluck()
  const setPart = database.prepare('UPDATE incident_nodes SET part = ? WHERE signature = ?')
  const incidentsOfPart = database
    .prepare<[string], string | null>('SELECT DISTINCT incident FROM incident_nodes WHERE part = ?')
    .pluck()
  const partsOfIncident = database
    .prepare<[string], string>('SELECT DISTINCT part FROM incident_nodes WHERE incident = ? AND part IS NOT NULL')
    .pluck()
  const setIncident = database.prepare('UPDATE incident_nodes SET incident = ? WHERE part = ? AND incident IS NOT ?')
  const insertReport = database.prepare('INSERT INTO incident_reports VALUES (?, ?, ?)')
  const reportsOf = database.prepare<[number], { record: number; signature: string }>(
    'SELECT record, signature FROM incident_reports WHERE article = ?',
  )
  const deleteReports = database.prepare('DELETE FROM incident_reports WHERE article = ?')
  const hasReports = database
    .prepare<[string], number>('SELECT 1 FROM incident_reports WHERE signature = ? LIMIT 1')
    .pluck()
  const areTogether = database
    .prepare<[string, string], number>(
      `SELECT 1 FROM incident_reports a WHERE a.signature = ?
       AND EXISTS (SELECT 1 FROM incident_reports b WHERE b.signature = ? AND b.article = a.article) LIMIT 1`,
    )
    .pluck()
  const isMany = database
    .prepare<[string, number], number>('SELECT 1 FROM incident_reports WHERE signature = ? LIMIT 1 OFFSET ?')
    .pluck()
  const articlesOfPart = database
    .prepare<[string, number], string>(
      `SELECT DISTINCT a.id FROM incident_nodes n JOIN incident_reports m ON m.signature = n.signature
     JOIN articles a ON a.number = m.article WHERE n.part = ? ORDER BY a.id LIMIT ?`,
    )
    .pluck()
  const deleteIncident = database.prepare('DELETE FROM incidents WHERE incident = ?')
  const deleteContradictions = database.prepare('DELETE FROM contradictions WHERE incident = ?')
  const insertIncident = database.prepare(
    'INSERT INTO incidents VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (incident) DO UPDATE SET lead = excluded.lead, day = excluded.day, reports = excluded.reports, sources = excluded.sources, contradictions = excluded.contradictions',
  )
  const insertContradiction = database.prepare(
    'INSERT INTO contradictions VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING',
  )
  const findArticle = database.prepare<[number], { id: string; text: string; published: string | null }>(
    'SELECT a.id, b.text, a.published FROM articles a JOIN bodies b ON b.article = a.number WHERE a.number = ?',
  )
  const jsonOf = database.prepare<[number], string>('SELECT json FROM record_bodies WHERE record = ?').pluck()
  const reports = openReports(database)
  const decided = openDecided(database)

  // A node is a function of its signature: it may be remembered for as long as it stands.
  const nodes = new Map<string, Node>()
  const remember = (node: Node): Node => {
    if (nodes.size >= remembered) nodes.clear()
    nodes.set(node.signature, node)
    return node
  }
  const store: NodeStore = {
    node(signature) {
      const known = nodes.get(signature)
      if (known) return known
      const row = findNode.get(signature)
      if (!row) return null
      // It was written here, from features.
      const features = JSON.parse(row.features) as Features
      return remember({ signature, features, keys: toKeys(features), aside: row.aside })
    },
    under: (key, limit) => underKey.all(key, limit),
    all: (key) => underKey.all(key, -1),
    part: (signature) => partOf.get(signature) ?? null,
    setPart: (signature, part) => setPart.run(part, signature),
    // Those that fewer articles tell are looked through.
    parted: (a, b) =>
      (a.aside !== null && decided.findLeft(a.aside).has(b.signature)) ||
      (b.aside !== null && decided.findLeft(b.aside).has(a.signature)),
    together: (a, b) =>
      (isMany.get(a, few) === undefined ? areTogether.get(a, b) : areTogether.get(b, a)) !== undefined,
  }

  /** Notes where a node stands before it loses or wins a report. */
  function note(change: Change, signature: string): void {
    change.signatures.add(signature)
    const part = store.part(signature)
    if (part !== null) change.parts.add(part)
    const incident = incidentOf.get(signature)
    if (incident != null) change.incidents.add(incident)
  }

  function removeNodeIfEmpty(change: Change, signature: string): void {
    if (hasReports.get(signature) !== undefined) return
    for (const key of store.node(signature)?.keys ?? []) {
      deleteKey.run(key, signature)
      change.keys.add(key)
    }
    deleteNode.run(signature)
    nodes.delete(signature)
  }

  function insert(change: Change, of: EventRow, features: Features, decision: number | undefined): void {
    const aside = decision === undefined ? null : toAside(decision)
    // What a person set aside is a telling of its own, though others may read the same.
    const signature =
      aside === null ? toSignature(features, of.article) : `${aside} ${of.article} ${of.start} ${of.end}`
    const node = remember({ signature, features, keys: toKeys(features), aside })
    if (insertNode.run(signature, JSON.stringify(features), aside).changes > 0)
      for (const key of node.keys) insertKey.run(key, signature)
    insertReport.run(of.record, of.number, signature)
    note(change, signature)
  }

  function remove(change: Change, number: number): void {
    const before = reportsOf.all(number)
    for (const { signature } of before) note(change, signature)
    deleteReports.run(number)
    for (const { signature } of before) removeNodeIfEmpty(change, signature)
  }

  /** Parts that people hold to be one incident with this one, itself included, in canonical order. */
  function findMerged(part: string, stands: ReadonlySet<number>): string[] {
    const found = new Set([part])
    if (stands.size === 0) return [part]
    for (const next of found)
      for (const article of articlesOfPart.all(next, mostReports))
        for (const number of decided.mergesOf(article, stands)) {
          const joined = decided.findJoined(number, stands).flatMap((signature) => store.part(signature) ?? [])
          if (joined.includes(next)) for (const part of joined) found.add(part)
        }
    return [...found].sort()
  }

  function writeIncident(incident: string): void {
    const counted = reports.count(incident)
    if (counted === null) {
      deleteIncident.run(incident)
      return
    }
    let contradictions = 0
    if (counted.reports > 1) {
      const loaded = reports.load(incident, { sentences: false })
      const numbers = new Map(loaded.map(({ number, report }) => [report.id, number]))
      for (const found of findContradictions(loaded.map(({ report }) => report))) {
        contradictions++
        const [a, b] = found.sides
        insertContradiction.run(
          found.key,
          incident,
          found.kind,
          numbers.get(a.record)!,
          numbers.get(b.record)!,
          counted.day,
          JSON.stringify(found),
        )
      }
    }
    insertIncident.run(incident, counted.lead, counted.day, counted.reports, counted.sources, contradictions)
  }

  function writeIncidents(incidents: ReadonlySet<string>): void {
    // A contradiction may go over from one to another: none is left behind under the old one.
    for (const incident of incidents) deleteContradictions.run(incident)
    for (const incident of [...incidents].sort()) writeIncident(incident)
  }

  function settle(change: Change): void {
    decided.forget()
    const stands = decided.standing()
    const touched = settleParts(store, [...change.signatures], [...change.keys])
    const parts = new Set([...change.parts, ...touched])
    for (const signature of change.signatures) {
      const part = store.part(signature)
      if (part !== null) parts.add(part)
    }
    const stale = new Set(change.incidents)
    for (const part of parts)
      for (const incident of incidentsOfPart.all(part)) if (incident !== null) stale.add(incident)
    // Where people merged, the other parts of the same incident are settled with it.
    for (const incident of stale) for (const part of partsOfIncident.all(incident)) parts.add(part)
    const fresh = new Set(stale)
    for (const part of parts) {
      if (incidentsOfPart.get(part) === undefined) continue
      const merged = findMerged(part, stands)
      const [incident = part] = merged
      for (const one of merged) {
        for (const old of incidentsOfPart.all(one)) if (old !== null) fresh.add(old)
        setIncident.run(incident, one, incident)
      }
      fresh.add(incident)
    }
    writeIncidents(fresh)
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
      insert(change, row, toFeatures(event, reading.document), aside.get(row.record))
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
      insert(change, row, toFeatures(event, document), aside.get(row.record))
    }
  }

  /** The other reports of the incidents that these stand in; bounded. */
  function findRest(records: readonly number[]): ReportKey[] {
    const incidents = new Set(records.map((record) => incidentOf.get(decided.signatureOf(record) ?? '')))
    return [...incidents].flatMap((incident) =>
      incident == null
        ? []
        : reports
            .load(incident, { sentences: false })
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
    /** The sources of these articles are counted otherwise now. */
    recount(numbers: readonly number[]): void {
      const incidents = new Set<string>()
      for (const number of numbers)
        for (const { signature } of reportsOf.all(number)) {
          const incident = incidentOf.get(signature)
          if (incident != null) incidents.add(incident)
        }
      writeIncidents(incidents)
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
