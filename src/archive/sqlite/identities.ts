import { toStanding } from '../../link/decisions.ts'
import type { DecidedName, DecisionDraft } from '../../model/decision.ts'
import type { Reading } from '../../model/reading.ts'
import { ArchiveError } from '../error.ts'
import { type Identities, toIdentities } from '../identities.ts'
import { fromMatchable, toFolded, toMatchable } from '../names.ts'
import { either } from './condition.ts'
import { isNamed, namesArticle } from './conditions.ts'
import type { Database } from './database.ts'
import { type DecisionRow, fromDecisions, namesOfDecision } from './incident-rows.ts'
import { openStandings } from './standings.ts'

interface NameRow {
  readonly record: number
  readonly position: number
  readonly name: string
  readonly matchable: string
  readonly article: string
  readonly standing: 'private' | 'bare' | null
}

/** What somebody in no public part goes by in lists, counts and searches. */
const unnamed = 'a private person'

const longestName = 500

const nobody = toIdentities([])

/** Decisions about who is who, as they stand; asked for anew each time, as another program may have decided. */
export function openIdentityReader(database: Database): () => Identities {
  const isDecided = database.prepare<[], number>('SELECT 1 FROM decision_names LIMIT 1').pluck()
  const allDecisions = database.prepare<[], DecisionRow>(fromDecisions)
  const namesOf = database.prepare<[number], DecidedName>(namesOfDecision)
  return () => {
    if (isDecided.get() === undefined) return nobody
    const rows = allDecisions.all()
    const stands = toStanding(rows)
    return toIdentities(
      rows
        .filter(({ number, knownAs }) => knownAs !== null && stands.has(number))
        .map(({ number, kind, knownAs }) => ({ number, kind, knownAs, names: namesOf.all(number) })),
    )
  }
}

/** Keeps what people decided of names, and lets the names of records follow. What was read stays beside. */
export function openIdentities(database: Database) {
  const decided = openIdentityReader(database)
  const standings = openStandings(database)
  const namesOf = database.prepare<[number], DecidedName>(namesOfDecision)
  const findDecision = database.prepare<[number], { undoes: number | null; knownAs: string | null }>(
    'SELECT undoes, known_as AS knownAs FROM decisions WHERE number = ?',
  )
  const insertDecision = database.prepare(
    'INSERT INTO decisions (kind, known_as, reason, decided_by, at) VALUES (?, ?, ?, ?, ?)',
  )
  const insertName = database.prepare('INSERT INTO decision_names VALUES (?, ?, ?, ?)')
  const update = database.prepare(
    'UPDATE names SET name = ?, matchable = ?, read_name = ?, read_matchable = ? WHERE record = ? AND position = ?',
  )
  const rows = `SELECT n.record, n.position, coalesce(n.read_name, n.name) AS name,
      coalesce(n.read_matchable, n.matchable) AS matchable, a.id AS article, n.standing
     FROM names n JOIN records r ON r.record = n.record JOIN articles a ON a.number = r.article`
  const ofArticle = database.prepare<[number], NameRow>(`${rows} WHERE r.article = ?`)
  const writtenIn = database
    .prepare<[string, string], string>(
      `SELECT DISTINCT coalesce(n.read_name, n.name) FROM names n JOIN articles a ON a.number = n.article
       WHERE a.id = ? AND lower(n.name) = lower(?) ORDER BY 1`,
    )
    .pluck()
  const findArticle = (id: string): string | null => {
    const { sql, values } = namesArticle('a', id)
    const found = database
      .prepare<(string | number)[], string>(`SELECT a.id FROM articles a WHERE ${sql} LIMIT 2`)
      .pluck()
      .all(...values)
    return found.length === 1 ? found[0]! : null
  }

  function follow(rows: readonly NameRow[], identities: Identities): void {
    for (const { record, position, name, matchable, article, standing } of rows) {
      const keys = fromMatchable(matchable)
      const known = identities.settle(article, keys)
      const hidden =
        standing === 'private' || (standing === 'bare' && !(known?.keys ?? keys).some((key) => standings.isPublic(key)))
      if (hidden) update.run(unnamed, toMatchable([unnamed]), name, matchable, record, position)
      else if (known) update.run(known.name, toMatchable(known.keys), name, matchable, record, position)
      else update.run(name, matchable, null, null, record, position)
    }
  }

  /** Names of records are those that stand now, wherever one of these was read or decided. Returns these records. */
  function refile(names: readonly string[]): ReadonlySet<number> {
    const { sql, values } = either(
      names.flatMap((name) => [isNamed('n.matchable', `"${name}"`), isNamed('n.read_matchable', `"${name}"`)]),
    )
    const touched = database.prepare<(string | number)[], NameRow>(`${rows} WHERE ${sql}`).all(...values)
    follow(touched, decided())
    return new Set(touched.map(({ record }) => record))
  }

  /** The names that a draft is about, a row each. @throws {ArchiveError} where it does not say enough, or too much */
  function check({ kind, names = [], articles = [], knownAs, reports = [] }: DecisionDraft): DecidedName[] {
    const own = knownAs?.trim() ?? ''
    const keys = new Set(names.map(toFolded))
    if (reports.length > 0) throw new ArchiveError('query', 'Decide of names or of events, not of both at once.')
    if (keys.has('') || (own !== '' && toFolded(own) === ''))
      throw new ArchiveError('query', 'A name has letters or digits.')
    if ([own, ...names].some(({ length }) => length > longestName))
      throw new ArchiveError('query', `A name is not longer than ${longestName} characters.`)
    if (kind === 'merge') {
      if (keys.size < 2) throw new ArchiveError('query', 'To merge, name two who are one.')
      if (articles.length > 0) throw new ArchiveError('query', 'Names are merged in all articles.')
      return names.map((name) => ({ name: name.trim(), article: null }))
    }
    if (kind !== 'split') throw new ArchiveError('query', 'Names are merged or split.')
    const [name] = names
    if (name === undefined || names.length > 1 || articles.length === 0)
      throw new ArchiveError('query', 'To split, give one name and the articles in which it is another one’s.')
    if (own === '' || keys.has(toFolded(own)))
      throw new ArchiveError('query', 'To split, say what the other one is to be called, by another name.')
    return articles.flatMap((id) => {
      const article = findArticle(id)
      if (article === null) throw new ArchiveError('query', `There is no article ${id} in this archive.`)
      // Where names were merged, the article may write it otherwise.
      const written = writtenIn.all(article, name).map((own) => ({ name: own, article }))
      return written.length > 0 ? written : [{ name: name.trim(), article }]
    })
  }

  return {
    /** Behind the records of an article that was stored or read anew. */
    put(number: number, reading: Reading): void {
      const others = standings.put(number, reading)
      const identities = decided()
      const touched = ofArticle
        .all(number)
        .filter(
          ({ article, matchable, standing }) =>
            standing !== null || identities.settle(article, fromMatchable(matchable)) !== null,
        )
      follow(touched, identities)
      for (const other of others) follow(ofArticle.all(other), identities)
    },
    /** Keeps a decision about names; returns its number, and the records whose names it may touch. @throws {ArchiveError} where it means nothing */
    decide(draft: DecisionDraft): { readonly number: number; readonly records: ReadonlySet<number> } {
      const names = check(draft)
      const knownAs = draft.knownAs?.trim() || names[0]!.name
      const { lastInsertRowid } = insertDecision.run(draft.kind, knownAs, draft.reason, draft.by, draft.at)
      for (const [i, { name, article }] of names.entries()) insertName.run(lastInsertRowid, i, name, article)
      return { number: Number(lastInsertRowid), records: refile([knownAs, ...names.map(({ name }) => name)]) }
    },
    /** Behind an undo: where what it takes back at the end was about names, these follow. Returns the records that have them. */
    undone(number: number): ReadonlySet<number> {
      const touched = new Set<number>()
      for (let at = findDecision.get(number); at; at = at.undoes === null ? undefined : findDecision.get(at.undoes))
        if (at.undoes !== null && findDecision.get(at.undoes)?.knownAs)
          for (const record of refile([
            findDecision.get(at.undoes)!.knownAs!,
            ...namesOf.all(at.undoes).map(({ name }) => name),
          ]))
            touched.add(record)
      return touched
    },
  }
}
