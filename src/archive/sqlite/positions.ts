import {
  findOpposition,
  type Held,
  type Position,
  toCommitmentPosition,
  toDecidedPosition,
  toPositionKeys,
  toPositionSaying,
  toStatementPosition,
} from '../../link/positions.ts'
import type { Reading } from '../../model/reading.ts'
import { toFolded } from '../names.ts'
import { fromJson } from './columns.ts'
import type { Database } from './database.ts'
import { openSayingLists, type Said } from './saying-lists.ts'

interface Row {
  readonly record: number
  readonly id: string
  readonly kind: string
  readonly type: string | null
  readonly start: number
  readonly end: number
  readonly day: string | null
}

/** Behind all days: what has none comes last. */
const undated = '~'

const longestId = 40

/** The place of a position among those that hold the same: by publication, then by where it stands. */
const toInOrder = ({ day, key, record }: Held): string =>
  `${day === '' ? undated : day} ${key.article} ${record.padStart(longestId)}`

/**
 * Keeps in step what speakers say against themselves. A function of the set of articles, whatever their order: of all that hold the same the first
 * speaks, so that ten thousand reprints of a promise are one promise.
 */
export function openPositions(database: Database) {
  const rowsOf = database.prepare<[string], Row & { number: number }>(
    `SELECT r.record, r.id, r.kind, r.type, r.evidence_start AS start, r.evidence_end AS end, r.article AS number,
       coalesce(r.published_from, r.published_to) AS day
     FROM records r JOIN articles a ON a.number = r.article WHERE a.id = ? AND r.kind IN ('statement', 'commitment') ORDER BY r.ordinal`,
  )
  const insertPosition = database.prepare('INSERT INTO positions (record, article, json) VALUES (?, ?, ?)')
  const ofArticle = database
    .prepare<[number], number>('SELECT record FROM positions WHERE article = ? ORDER BY record')
    .pluck()
  const rewrite = database.prepare('UPDATE positions SET json = ? WHERE record = ?')
  const whoOf = database.prepare<[number], { name: string; isDecided: number }>(
    `SELECT name, read_name IS NOT NULL AND standing IS NULL AS isDecided FROM names
     WHERE record = ? AND role IN ('speaker', 'who', 'by') ORDER BY position LIMIT 1`,
  )
  const deleteOfArticle = database.prepare('DELETE FROM positions WHERE article = ?')
  const findJson = database.prepare<[number], string>('SELECT json FROM positions WHERE record = ?').pluck()
  const deletePair = database.prepare('DELETE FROM position_pairs WHERE contradiction = ? AND key = ?')
  const insertPair = database.prepare('INSERT INTO position_pairs VALUES (?, ?) ON CONFLICT DO NOTHING')
  const isHeld = database
    .prepare<[string], number>('SELECT 1 FROM position_pairs WHERE contradiction = ? LIMIT 1')
    .pluck()
  const deleteContradiction = database.prepare('DELETE FROM contradictions WHERE key = ?')
  const insertContradiction = database.prepare(
    'INSERT INTO contradictions VALUES (?, NULL, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING',
  )

  /** What is held by those that were asked for, as long as one article is settled: each is held against others under several keys. */
  const held = new Map<number, Held | null>()
  function load(record: number): Held | null {
    const known = held.get(record)
    if (known !== undefined) return known
    const json = findJson.get(record)
    const found = json === undefined ? null : fromJson<Held>(json)
    held.set(record, found)
    return found
  }

  function oppose(a: Said, b: Said) {
    const [one, other] = [load(a.record), load(b.record)]
    const found = one && other ? findOpposition(one, other) : null
    return found && one && other ? { found, one, other } : null
  }

  const lists = openSayingLists(
    database,
    { keys: 'position_keys', sayings: 'position_sayings' },
    {
      hold(key, a, b) {
        const opposed = oppose(a, b)
        if (!opposed) return
        const { found, one, other } = opposed
        insertPair.run(key, found.key)
        const [first, second] = found.sides[0].record === one.record ? [a, b] : [b, a]
        const [day = ''] = [one.day, other.day].sort().slice(-1)
        insertContradiction.run(found.key, found.kind, first.record, second.record, day, JSON.stringify(found))
      },
      release(key, a, b) {
        const found = oppose(a, b)?.found
        if (!found) return
        deletePair.run(found.key, key)
        // Under another key the two may still be held against each other.
        if (isHeld.get(found.key) === undefined) deleteContradiction.run(found.key)
      },
    },
  )

  /** What whoever speaks or is bound is called by decision, folded; null where nobody decided it. */
  function calledAs(record: number): string | null {
    const who = whoOf.get(record)
    return who && who.isDecided === 1 ? toFolded(who.name) : null
  }

  function file(record: number, one: Held): void {
    const said = { saying: toPositionSaying(one.position), inOrder: toInOrder(one), from: '', to: '' }
    for (const key of toPositionKeys(one.position)) lists.enter({ ...said, key, record }, true)
  }

  return {
    /** Before the records of an article are replaced. */
    take(number: number): void {
      held.clear()
      lists.leave(ofArticle.all(number), () => true)
      deleteOfArticle.run(number)
    },
    /** Behind the records of an article. */
    put(reading: Reading): void {
      held.clear()
      const rows = rowsOf.all(reading.document.id)
      const add = (row: Row & { number: number }, position: Position | null) => {
        if (!position) return
        const key = { article: reading.document.id, start: row.start, end: row.end, type: row.type ?? '' }
        const decided = toDecidedPosition(position, calledAs(row.record))
        const one: Held = { record: row.id, key, day: row.day ?? '', position: decided }
        insertPosition.run(row.record, row.number, JSON.stringify(one))
        file(row.record, one)
      }
      const statements = rows.filter(({ kind }) => kind === 'statement')
      for (const [i, row] of statements.entries()) add(row, toStatementPosition(reading.statements[i]!, reading))
      const commitments = rows.filter(({ kind }) => kind === 'commitment')
      for (const [i, row] of commitments.entries()) add(row, toCommitmentPosition(reading.commitments[i]!, reading))
    },
    /** Behind a decision about names: what these records hold is held against what the same ones said, as they stand now. */
    follow(records: Iterable<number>): void {
      held.clear()
      for (const record of records) {
        const before = load(record)
        if (!before) continue
        const position = toDecidedPosition(before.position, calledAs(record))
        if (position.who === before.position.who) continue
        lists.leave([record], () => true)
        const now = { ...before, position }
        rewrite.run(JSON.stringify(now), record)
        held.delete(record)
        file(record, now)
      }
    },
  }
}
