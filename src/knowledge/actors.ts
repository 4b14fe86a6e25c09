import type { DataFiles } from './files.ts'
import { parseList, parseTable } from './table.ts'

/** A body of the actor list. */
export interface Actor {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  /** ISO 3166-1 alpha-3 or a PLOVER code (IGO, UNO, NGO …); null where it belongs to no state. */
  readonly country: string | null
  /** PLOVER sector. */
  readonly sector: string | null
  /** ACLED interaction code, or null. */
  readonly inter: string | null
}

/** Actors of one list, as its rows stand. */
export const parseActors = (text: string): readonly Actor[] =>
  parseTable(text, ['id', 'name', 'aliases', 'country', 'sector', 'inter']).map((row) => ({
    id: row.id,
    name: row.name,
    aliases: parseList(row.aliases),
    country: row.country || null,
    sector: row.sector || null,
    inter: row.inter || null,
  }))

/** All actor lists that came along, the user's own included, in the order of their file names. */
export const loadActors = (files: DataFiles): readonly Actor[] =>
  files.names.filter((name) => /^actors\/.*\.tsv$/.test(name)).flatMap((name) => parseActors(files.text(name)))
