import type { DataFiles } from '../knowledge/files.ts'
import { parseList, parseTable } from '../knowledge/table.ts'

/** The news outlets and agencies that are known by name, and the words that the names of others are told by. */
export interface Outlets {
  /** The outlet's usual name where `name` is it or another name of it ("AFP"); null where no such outlet is known. */
  find(name: string): string | null
  /** Is it a name that only an outlet bears, by one of its words ("Example Post")? */
  soundsLikeOutlet(name: string): boolean
}

/** The form that names are compared in: small letters without "the", a web address's ending, and full stops. */
const toKey = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^the\s+/, '')
    .replace(/\.(?:com|org|net)?$/, '')
    .replace(/\s+/g, ' ')
    .trim()

/** The tables of outlets, each as its text. */
export interface OutletTables {
  readonly outlets: string
  readonly words: string
}

/** Parses the tables of outlets. @throws where one of them lacks a column. */
export function parseOutlets(tables: OutletTables): Outlets {
  const names = new Map<string, string>()
  for (const { name, aliases } of parseTable(tables.outlets, ['name', 'aliases']))
    for (const alias of [name, ...parseList(aliases)]) names.set(toKey(alias), name)
  const words = new Set(parseTable(tables.words, ['word']).map(({ word }) => word))
  return {
    find: (name) => names.get(toKey(name)) ?? null,
    soundsLikeOutlet: (name) =>
      /\s/.test(name.trim()) &&
      toKey(name)
        .split(/[\s-]/)
        .some((word) => words.has(word)),
  }
}

/** The outlets of the reader's data files. @throws where a file is missing. */
export const loadOutlets = (files: DataFiles): Outlets =>
  parseOutlets({ outlets: files.text('en/outlets.tsv'), words: files.text('en/outlet-words.tsv') })
