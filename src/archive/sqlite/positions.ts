import { printKey } from '../../link/contradictions.ts'
import { toDigest } from '../../link/digest.ts'
import {
  findOpposition,
  type Held,
  type Position,
  toCommitmentPosition,
  toDecidedPosition,
  toPositionKeys,
  toStatementPosition,
} from '../../link/positions.ts'
import type { Reading } from '../../model/reading.ts'
import { toFolded } from '../names.ts'
import type { Database } from './database.ts'

/** How many under one key are held against all others there. So many are seldom under one; beyond, the cost stays flat. */
const landmarks = 40

interface Filed {
  readonly record: number
  readonly digest: string
}

interface Row {
  readonly record: number
  readonly id: string
  readonly kind: string
  readonly type: string | null
  readonly start: number
  readonly end: number
  readonly day: string | null
}

/** Keeps in step what speakers say against themselves. A function of the set of articles, whatever their order. */
export function openPositions(database: Database) {
  const rowsOf = database.prepare<[string], Row & { number: number }>(
    `SELECT r.record, r.id, r.kind, r.type, r.evidence_start AS start, r.evidence_end AS end, r.article AS number,
       coalesce(r.published_from, r.published_to) AS day
     FROM records r JOIN articles a ON a.number = r.article WHERE a.id = ? AND r.kind IN ('statement', 'commitment') ORDER BY r.ordinal`,
  )
  const insertPosition = database.prepare('INSERT INTO positions VALUES (?, ?, ?, ?)')
  const insertKey = database.prepare('INSERT INTO position_keys VALUES (?, ?, ?)')
  const deleteKey = database.prepare('DELETE FROM position_keys WHERE key = ? AND digest = ? AND record = ?')
  const ofArticle = database.prepare<[number], { record: number; digest: string; json: string }>(
    'SELECT record, digest, json FROM positions WHERE article = ?',
  )
  const ofRecord = database.prepare<[number], { record: number; digest: string; json: string }>(
    'SELECT record, digest, json FROM positions WHERE record = ?',
  )
  const rewrite = database.prepare('UPDATE positions SET json = ? WHERE record = ?')
  const whoOf = database.prepare<[number], { name: string; isDecided: number }>(
    `SELECT name, read_name IS NOT NULL AND standing IS NULL AS isDecided FROM names
     WHERE record = ? AND role IN ('speaker', 'who', 'by') ORDER BY position LIMIT 1`,
  )
  const deleteOfArticle = database.prepare('DELETE FROM positions WHERE article = ?')
  const underKey = database.prepare<[string, number], Filed>(
    'SELECT record, digest FROM position_keys WHERE key = ? ORDER BY digest, record LIMIT ?',
  )
  const findJson = database.prepare<[number], string>('SELECT json FROM positions WHERE record = ?').pluck()
  const pairsOfRecord = database.prepare<[number, number], { key: string; a: number; b: number }>(
    'SELECT key, a, b FROM contradictions WHERE a = ? UNION SELECT key, a, b FROM contradictions WHERE b = ?',
  )
  const deletePair = database.prepare('DELETE FROM position_pairs WHERE contradiction = ? AND key = ?')
  const deletePairs = database.prepare('DELETE FROM position_pairs WHERE contradiction = ?')
  const insertPair = database.prepare('INSERT INTO position_pairs VALUES (?, ?) ON CONFLICT DO NOTHING')
  const isHeld = database
    .prepare<[string], number>('SELECT 1 FROM position_pairs WHERE contradiction = ? LIMIT 1')
    .pluck()
  const deleteContradiction = database.prepare('DELETE FROM contradictions WHERE key = ?')
  const insertContradiction = database.prepare(
    'INSERT INTO contradictions VALUES (?, NULL, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING',
  )

  // It was written here, from what is held.
  const load = (record: number): Held | null => {
    const json = findJson.get(record)
    return json === undefined ? null : (JSON.parse(json) as Held)
  }

  /** What whoever speaks or is bound is called by decision, folded; null where nobody decided it. */
  function calledAs(record: number): string | null {
    const who = whoOf.get(record)
    return who && who.isDecided === 1 ? toFolded(who.name) : null
  }

  /** Takes a position from under its keys, with what it contradicts. */
  function withdraw({ record, digest, json }: Filed & { readonly json: string }, went: Map<string, string[]>): void {
    for (const pair of pairsOfRecord.all(record, record)) {
      deletePairs.run(pair.key)
      deleteContradiction.run(pair.key)
    }
    for (const key of toPositionKeys((JSON.parse(json) as Held).position)) {
      deleteKey.run(key, digest, record)
      went.set(key, [...(went.get(key) ?? []), digest])
    }
  }

  function file(held: Held, { record, digest }: Filed, came: Map<string, Set<number>>): void {
    for (const one of toPositionKeys(held.position)) {
      insertKey.run(one, digest, record)
      came.set(one, (came.get(one) ?? new Set()).add(record))
    }
  }

  function hold(key: string, a: number, b: number): void {
    const [one, other] = [load(a), load(b)]
    const found = one && other ? findOpposition(one, other) : null
    if (!found || !one || !other) return
    insertPair.run(key, found.key)
    const [first, second] = found.sides[0].record === one.record ? [a, b] : [b, a]
    const [day = ''] = [one.day, other.day].sort().slice(-1)
    insertContradiction.run(found.key, found.kind, first, second, day, JSON.stringify(found))
  }

  /** One that is held against all under a key no more: what it contradicts there stays only where the other is still held against all. */
  function release(key: string, record: number, landmark: ReadonlySet<number>): void {
    for (const pair of pairsOfRecord.all(record, record)) {
      if (landmark.has(pair.a === record ? pair.b : pair.a)) continue
      deletePair.run(pair.key, key)
      if (isHeld.get(pair.key) === undefined) deleteContradiction.run(pair.key)
    }
  }

  /** Holds those that came under a key against its landmarks, and those that became landmarks, as others came or went, against all. */
  function settle(key: string, came: ReadonlySet<number>, went: readonly string[]): void {
    const found = underKey.all(key, landmarks + came.size)
    const first = found.slice(0, landmarks)
    const marks = new Set(first.map(({ record }) => record))
    const last = first[landmarks - 1]
    const lost = went.filter((digest) => last === undefined || digest <= last.digest).length
    const fresh = new Set(first.slice(Math.max(0, landmarks - lost)).map(({ record }) => record))
    for (const record of came) if (marks.has(record)) fresh.add(record)
    if (fresh.size > 0) {
      for (const { record } of found.slice(landmarks)) release(key, record, marks)
      const all = underKey.all(key, -1)
      for (const one of fresh) for (const { record } of all) if (record !== one) hold(key, one, record)
    }
    for (const record of came) if (!marks.has(record)) for (const mark of marks) hold(key, mark, record)
  }

  function settleAll(came: ReadonlyMap<string, ReadonlySet<number>>, went: ReadonlyMap<string, readonly string[]>) {
    for (const key of [...new Set([...came.keys(), ...went.keys()])].sort())
      settle(key, came.get(key) ?? new Set(), went.get(key) ?? [])
  }

  return {
    /** Before the records of an article are replaced. Returns the keys that `put` is to settle as well, with the digests that went. */
    take(number: number): ReadonlyMap<string, readonly string[]> {
      const went = new Map<string, string[]>()
      for (const row of ofArticle.all(number)) withdraw(row, went)
      deleteOfArticle.run(number)
      return went
    },
    /** Behind the records of an article. */
    put(reading: Reading, went: ReadonlyMap<string, readonly string[]> = new Map()): void {
      const came = new Map<string, Set<number>>()
      const rows = rowsOf.all(reading.document.id)
      const add = (row: Row & { number: number }, position: Position | null) => {
        if (!position) return
        const key = { article: reading.document.id, start: row.start, end: row.end, type: row.type ?? '' }
        const digest = toDigest(printKey(key))
        const decided = toDecidedPosition(position, calledAs(row.record))
        const held: Held = { record: row.id, key, day: row.day ?? '', position: decided }
        insertPosition.run(row.record, row.number, digest, JSON.stringify(held))
        file(held, { record: row.record, digest }, came)
      }
      const statements = rows.filter(({ kind }) => kind === 'statement')
      for (const [i, row] of statements.entries()) add(row, toStatementPosition(reading.statements[i]!, reading))
      const commitments = rows.filter(({ kind }) => kind === 'commitment')
      for (const [i, row] of commitments.entries()) add(row, toCommitmentPosition(reading.commitments[i]!, reading))
      settleAll(came, went)
    },
    /** Behind a decision about names: what these records hold is held against what the same ones said, as they stand now. */
    follow(records: Iterable<number>): void {
      const went = new Map<string, string[]>()
      const came = new Map<string, Set<number>>()
      for (const record of records) {
        const row = ofRecord.get(record)
        if (!row) continue
        // It was written here, from what is held.
        const held = JSON.parse(row.json) as Held
        const position = toDecidedPosition(held.position, calledAs(record))
        if (position.who === held.position.who) continue
        withdraw(row, went)
        const now = { ...held, position }
        rewrite.run(JSON.stringify(now), record)
        file(now, row, came)
      }
      settleAll(came, went)
    },
  }
}
