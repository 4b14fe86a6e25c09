import type { Database } from './database.ts'
import { recount } from './tally-tables.ts'

/** What must be true of every archive, as counts of exceptions, each with the sentence that tells them. */
const invariants: readonly (readonly [sql: string, tell: (exceptions: number) => string])[] = [
  [
    'SELECT count(*) FROM articles WHERE number NOT IN (SELECT article FROM bodies)',
    (n) => `${n} articles have no text.`,
  ],
  [
    'SELECT count(*) FROM articles WHERE number NOT IN (SELECT article FROM readings)',
    (n) => `${n} articles have no reading; run: dateline reread`,
  ],
  [
    `SELECT count(*) FROM articles WHERE id NOT IN (SELECT key FROM ledger WHERE state = 'stored')`,
    (n) => `${n} articles stand in the archive but not in its ledger.`,
  ],
  [
    `SELECT count(*) FROM ledger WHERE state = 'stored' AND key NOT IN (SELECT id FROM articles)`,
    (n) => `${n} articles stand in the ledger as stored, but not in the archive; add them again.`,
  ],
  [
    'SELECT count(*) FROM records WHERE record NOT IN (SELECT record FROM record_bodies)',
    (n) => `${n} records have lost their values; run: dateline reread --all`,
  ],
  [
    `SELECT count(*) FROM readings g
     WHERE events + statements + figures + commitments <> (SELECT count(*) FROM records r WHERE r.reading = g.reading)`,
    (n) => `${n} readings have lost or doubled records; run: dateline reread --all`,
  ],
  [
    `SELECT count(*) FROM (SELECT part, count(*) FROM incident_reports WHERE part IS NOT NULL GROUP BY part
       EXCEPT SELECT part, reports FROM incident_sizes)`,
    (n) => `${n} numbers of reports of one event are wrong. Add the articles to a new archive.`,
  ],
  [
    `SELECT count(*) FROM (SELECT * FROM (SELECT kind, field, value, count FROM tallies WHERE count <> 0) EXCEPT SELECT * FROM (${recount}))`,
    (n) =>
      `${n} numbers of records by their values are wrong: counts of whole lists cannot be relied on. Add the articles to a new archive.`,
  ],
]

/** Records whose evidence is not the exact slice of their article's text. Offsets count UTF-16 units, which SQL cannot. */
function countUnproven(database: Database): number {
  const evidenceOf = database.prepare<[number], { start: number; end: number; evidence: string }>(
    `SELECT evidence_start AS start, evidence_end AS "end", evidence FROM records JOIN record_bodies USING (record)
     WHERE article = ?`,
  )
  let unproven = 0
  const bodies = database.prepare<[], { article: number; text: string }>('SELECT article, text FROM bodies')
  for (const { article, text } of bodies.iterate())
    for (const { start, end, evidence } of evidenceOf.all(article)) if (text.slice(start, end) !== evidence) unproven++
  return unproven
}

/** One sentence for each fault, none where all is well. Reads the whole archive. */
export function checkDatabase(database: Database): string[] {
  const faults: string[] = []
  for (const line of database.prepare<[], string>('PRAGMA integrity_check').pluck().all())
    if (line !== 'ok')
      faults.push(`The file is damaged: ${line}. Put back a copy, or add the articles to a new archive.`)
  const orphans = database.prepare('PRAGMA foreign_key_check').all().length
  if (orphans > 0) faults.push(`${orphans} rows point to rows that are not there; run: dateline reread --all`)
  for (const [sql, tell] of invariants) {
    const exceptions = Number(database.prepare(sql).pluck().get())
    if (exceptions > 0) faults.push(tell(exceptions))
  }
  const unproven = countUnproven(database)
  if (unproven > 0)
    faults.push(`${unproven} records have evidence that is not in their text; run: dateline reread --all`)
  return faults
}
