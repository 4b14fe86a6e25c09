import { printKey } from '../../link/contradictions.ts'
import { toDigest } from '../../link/digest.ts'
import {
  findOpposition,
  type Held,
  type Position,
  toCommitmentPosition,
  toPositionKeys,
  toStatementPosition,
} from '../../link/positions.ts'
import type { Reading } from '../../model/reading.ts'
import type { Database } from './database.ts'

/** How many under one key are held against all others there. So many are seldom under one; beyond, the cost stays flat. */
const landmarks = 40

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
  const deleteOfArticle = database.prepare('DELETE FROM positions WHERE article = ?')
  const underKey = database
    .prepare<[string, number], number>('SELECT record FROM position_keys WHERE key = ? ORDER BY digest, record LIMIT ?')
    .pluck()
  const isUnder = database
    .prepare<[string, number], number>(
      'SELECT 1 FROM position_keys k JOIN positions p ON p.digest = k.digest WHERE k.key = ? AND p.record = ? AND k.record = p.record',
    )
    .pluck()
  const findJson = database.prepare<[number], string>('SELECT json FROM positions WHERE record = ?').pluck()
  const pairsOfKey = database
    .prepare<[string], string>('SELECT contradiction FROM position_pairs WHERE key = ?')
    .pluck()
  const deletePairsOfKey = database.prepare('DELETE FROM position_pairs WHERE key = ?')
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

  function hold(key: string, a: number, b: number): void {
    const [one, other] = [load(a), load(b)]
    const found = one && other ? findOpposition(one, other) : null
    if (!found || !one || !other) return
    insertPair.run(key, found.key)
    const [first, second] = found.sides[0].record === one.record ? [a, b] : [b, a]
    const [day = ''] = [one.day, other.day].sort().slice(-1)
    insertContradiction.run(found.key, found.kind, first, second, day, JSON.stringify(found))
  }

  /** Holds what came under a key against the rest; where one of the first came or went, all anew. */
  function settle(key: string, came: ReadonlySet<number>, went: boolean): void {
    const first = underKey.all(key, landmarks)
    if (!went && first.length === landmarks && !first.some((record) => came.has(record))) {
      for (const record of came)
        for (const landmark of first) if (isUnder.get(key, record) !== undefined) hold(key, landmark, record)
      return
    }
    const before = pairsOfKey.all(key)
    deletePairsOfKey.run(key)
    const records = underKey.all(key, -1)
    for (const [i, one] of records.slice(0, landmarks).entries())
      for (const other of records.slice(i + 1)) hold(key, one, other)
    for (const contradiction of before)
      if (isHeld.get(contradiction) === undefined) deleteContradiction.run(contradiction)
  }

  return {
    /** Before the records of an article are replaced. Returns the keys that `put` is to settle as well. */
    take(number: number): ReadonlySet<string> {
      const keys = new Set<string>()
      for (const { record, digest, json } of ofArticle.all(number))
        for (const key of toPositionKeys((JSON.parse(json) as Held).position)) {
          deleteKey.run(key, digest, record)
          keys.add(key)
        }
      deleteOfArticle.run(number)
      return keys
    },
    /** Behind the records of an article. */
    put(reading: Reading, before: ReadonlySet<string> = new Set()): void {
      const keys = new Set(before)
      const came = new Set<number>()
      const rows = rowsOf.all(reading.document.id)
      const add = (row: Row & { number: number }, position: Position | null) => {
        if (!position) return
        const key = { article: reading.document.id, start: row.start, end: row.end, type: row.type ?? '' }
        const digest = toDigest(printKey(key))
        const held: Held = { record: row.id, key, day: row.day ?? '', position }
        came.add(row.record)
        insertPosition.run(row.record, row.number, digest, JSON.stringify(held))
        for (const one of toPositionKeys(position)) {
          insertKey.run(one, digest, row.record)
          keys.add(one)
        }
      }
      const statements = rows.filter(({ kind }) => kind === 'statement')
      for (const [i, row] of statements.entries()) add(row, toStatementPosition(reading.statements[i]!, reading))
      const commitments = rows.filter(({ kind }) => kind === 'commitment')
      for (const [i, row] of commitments.entries()) add(row, toCommitmentPosition(reading.commitments[i]!, reading))
      for (const key of [...keys].sort()) settle(key, came, before.has(key))
    },
  }
}
