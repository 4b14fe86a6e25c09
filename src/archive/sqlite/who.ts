import type { Reading, ReadingOrganization, ReadingPerson } from '../../model/reading.ts'
import type { Kind } from '../../query/filter.ts'
import type { Identities } from '../identities.ts'
import { toFolded } from '../names.ts'
import type { RoleHeld, Who } from '../who.ts'
import { fromJson } from './columns.ts'
import { both, condition, either, isNot, oneOf } from './condition.ts'
import { toArticleCondition, toRecordCondition } from './conditions.ts'
import type { Database } from './database.ts'
import { openIdentityReader } from './identities.ts'

/** How many of the latest articles are looked through for roles: each has its whole frame parsed. */
const most = 200

interface FrameRow {
  readonly id: string
  readonly short_id: string
  readonly published_from: string | null
  readonly published_to: string | null
  readonly frame: string
}

/** What is gathered about one name, article by article, the latest first. */
interface Gathered {
  readonly aliases: Map<string, string>
  readonly roles: Map<string, RoleHeld>
  names: string[]
  isPerson: boolean
  isBody: boolean
  actor: string | null
  country: string | null
  sector: string | null
}

const earlier = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b < a) ? b : a)
const later = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b > a) ? b : a)

function addRoles(gathered: Gathered, person: ReadingPerson, row: FrameRow): void {
  const from = row.published_from ?? row.published_to
  for (const { title, of, evidence } of person.roles) {
    const key = toFolded(`${title} ${of ?? ''}`)
    const held = gathered.roles.get(key)
    gathered.roles.set(
      key,
      held
        ? { ...held, articles: held.articles + 1, from: earlier(held.from, from), to: later(held.to, from) }
        : { title, of, from, to: from, articles: 1, evidence: evidence[0]?.text ?? title, article: row.short_id },
    )
  }
}

function addBody(gathered: Gathered, body: ReadingOrganization): void {
  for (const alias of body.aliases) gathered.aliases.set(toFolded(alias), alias)
  gathered.country ??= body.country
  gathered.sector ??= body.sector
}

/** What the articles' readings say of the name. */
function gather(rows: readonly FrameRow[], folded: string, identities: Identities): Gathered {
  const gathered: Gathered = {
    aliases: new Map(),
    roles: new Map(),
    names: [],
    isPerson: false,
    isBody: false,
    actor: null,
    country: null,
    sector: null,
  }
  for (const row of rows) {
    const { people, organizations } = fromJson<Reading>(row.frame)
    /** What the bearer of these names is called, if it is the one asked for; null where it is another. */
    const toName = (name: string, aliases: readonly string[] = []): string | null => {
      const keys = [name, ...aliases].map(toFolded)
      const known = identities.settle(row.id, keys) ?? { name, keys }
      return known.keys.includes(folded) ? known.name : null
    }
    for (const person of people) {
      const name = toName(person.name)
      if (name === null || person.standing === 'private') continue
      gathered.isPerson = true
      gathered.names.push(name)
      if (person.name !== name) gathered.aliases.set(toFolded(person.name), person.name)
      gathered.actor ??= person.actor
      addRoles(gathered, person, row)
    }
    for (const body of organizations) {
      const name = toName(body.name, body.aliases)
      if (name === null) continue
      gathered.isBody = true
      gathered.names.push(name)
      if (body.name !== name) gathered.aliases.set(toFolded(body.name), body.name)
      gathered.actor ??= body.actor
      addBody(gathered, body)
    }
  }
  return gathered
}

/** Looks a public figure or body up: what stands about the name in the readings of the articles that hold it. */
export function openWho(database: Database): (name: string) => Who | null {
  const standing = openIdentityReader(database)
  const all = <Row>(sql: string, ...values: (string | number)[]): Row[] =>
    database.prepare<(string | number)[], Row>(sql).all(...values)

  return (asked) => {
    const folded = toFolded(asked)
    if (folded === '') return null
    const exact = `"${folded}"`
    const inRecords = toRecordCondition({ actors: [exact] })
    const speaking = toRecordCondition({ kinds: ['statement'], speakers: [exact] })
    const identities = standing()
    const { keys, inside, outside } = identities.meant(folded)
    const written = either(keys.map((key) => toArticleCondition({ q: `"${key}"` })))
    const naming = either([
      outside.length === 0 ? written : both([written, isNot(oneOf('a.id', outside))]),
      oneOf('a.id', inside),
      condition(`a.number IN (SELECT r.article FROM records r WHERE ${inRecords.sql})`, ...inRecords.values),
    ])
    const rows = all<FrameRow>(
      `SELECT a.id, a.short_id, a.published_from, a.published_to, g.frame FROM articles a
       JOIN readings g ON g.article = a.number WHERE ${naming.sql} ORDER BY a.day DESC, a.number LIMIT ${most}`,
      ...naming.values,
    )
    const { names, roles, aliases, isPerson, isBody, actor, country, sector } = gather(rows, folded, identities)
    const [spoken] = all<{ name: string; kind: string }>(
      `SELECT (SELECT n.name FROM names n WHERE n.record = r.record AND n.role = 'speaker' LIMIT 1) AS name, o.json ->> '$.speaker.kind' AS kind
       FROM records r JOIN record_bodies o ON o.record = r.record WHERE ${speaking.sql} ORDER BY r.day DESC LIMIT 1`,
      ...speaking.values,
    )
    // Whom an article only describes (a witness, a spokesman) is nobody in particular: such words are many people's.
    const speaks = spoken !== undefined && (isPerson || spoken.kind === 'organization')
    if (!isBody && roles.size === 0 && !speaks) return null
    const name = names[0] ?? spoken?.name ?? asked
    aliases.delete(toFolded(name))
    const counts: Record<Kind, number> = { event: 0, statement: 0, figure: 0, commitment: 0 }
    for (const { kind, count } of all<{ kind: Kind; count: number }>(
      `SELECT r.kind, count(*) AS count FROM records r WHERE ${inRecords.sql} GROUP BY 1`,
      ...inRecords.values,
    ))
      counts[kind] = count
    const [articles] = all<{ count: number }>(
      `SELECT count(*) AS count FROM articles a WHERE ${naming.sql}`,
      ...naming.values,
    )
    return {
      name,
      kind: isBody || (!isPerson && spoken?.kind !== 'person') ? 'body' : 'person',
      aliases: [...aliases.values()].sort(),
      actor,
      country,
      sector,
      roles: [...roles.values()].sort((a, b) =>
        (a.to ?? '') < (b.to ?? '') ? 1 : (a.to ?? '') > (b.to ?? '') ? -1 : 0,
      ),
      counts,
      articles: articles?.count ?? 0,
      looked: rows.length,
    }
  }
}
