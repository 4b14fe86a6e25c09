import { parseList, parseTable } from './table.ts'

/** What a body is coded as, and when: `from` and `to` are ISO dates, years or months, both included; null where the list does not say. */
export interface ActorCode {
  /** ISO 3166-1 alpha-3 or a PLOVER code (IGO, UNO, NGO …); null where it belongs to no state. */
  readonly country: string | null
  /** PLOVER sector. */
  readonly sector: string | null
  readonly from: string | null
  readonly to: string | null
}

/** A body of the actor list. */
export interface Actor {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  /** The code of any day, then those of certain days, which go before it. */
  readonly codes: readonly ActorCode[]
  /** ACLED interaction code, or null. */
  readonly inter: string | null
  /** Id of the body that it belongs to, or null. */
  readonly parent: string | null
  /** Since when and until when it is so called or exists (`YYYY` or `YYYY-MM`), or null. */
  readonly from: string | null
  readonly to: string | null
}

/** Actors of one list, as its rows stand. Lists of users need no more than `id` and `name`. */
export const parseActors = (text: string): readonly Actor[] => {
  const given = new Set(
    text
      .split(/\r?\n/)
      .find((line) => line.trim() !== '' && !line.startsWith('#'))
      ?.split('\t'),
  )
  const columns = ['aliases', 'country', 'sector', 'inter', 'parent', 'from', 'to'] as const
  return parseTable(text, ['id', 'name', ...columns.filter((column) => given.has(column))]).map((cells) => {
    const row: Partial<Record<string, string>> & { readonly id: string; readonly name: string } = cells
    return {
      id: row.id,
      name: row.name,
      aliases: parseList(row.aliases ?? ''),
      codes: [{ country: row.country || null, sector: row.sector || null, from: null, to: null }],
      inter: row.inter || null,
      parent: row.parent || null,
      from: row.from || null,
      to: row.to || null,
    }
  })
}

/** The code of a body on a day (ISO), or on no known day: the first of the dated ones that holds, else the one of any day; null where it has none. */
export function codeOn({ codes }: Actor, day: string | null): ActorCode | null {
  const dated = day === null ? undefined : codes.find((code) => (code.from ?? code.to) !== null && holds(code, day))
  return dated ?? codes.find(({ from, to }) => from === null && to === null) ?? codes[0] ?? null
}

/** A year or month stands for all of its days, as prefixes of ISO dates compare. */
const holds = ({ from, to }: ActorCode, day: string): boolean =>
  (from === null || day >= from) && (to === null || day.slice(0, to.length) <= to)

/** All names and aliases of the actors. */
export const toActorNames = (actors: readonly Actor[]): readonly string[] =>
  actors.flatMap(({ name, aliases }) => [name, ...aliases])
