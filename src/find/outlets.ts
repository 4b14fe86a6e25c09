import { type DataFiles, keep } from '../knowledge/files.ts'
import { parseList, parseTable } from '../knowledge/table.ts'

/** The news outlets and agencies that are known by name, and the words that the names of others are told by. */
export interface Outlets {
  /** The outlet's usual name where `name` is it or another name of it ("AFP"); null where no such outlet is known. */
  find(name: string): string | null
  /** ISO 3166-1 alpha-3 of the country that a known outlet writes for; null for agencies, which write for the world, and unknown ones. */
  findCountry(name: string): string | null
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

function parseOutlets(files: DataFiles) {
  const names = new Map<string, string>()
  const countries = new Map<string, string>()
  for (const row of parseTable(files.text('en/outlets.tsv'), ['name', 'aliases', 'country', 'kind'])) {
    const { name, aliases, country, kind } = row
    if (country !== '' && kind !== 'agency') countries.set(name, country)
    for (const alias of [name, ...parseList(aliases)]) names.set(toKey(alias), name)
  }
  const words = new Set(parseTable(files.text('en/outlet-words.tsv'), ['word']).map(({ word }) => word))
  return { names, countries, words }
}

/** The outlets of the reader's data files. @throws where a file is missing or lacks a column. */
export function loadOutlets(files: DataFiles): Outlets {
  const { names, countries, words } = keep(files, 'outlets', () => parseOutlets(files))
  return {
    find: (name) => names.get(toKey(name)) ?? null,
    findCountry: (name) => countries.get(names.get(toKey(name)) ?? '') ?? null,
    soundsLikeOutlet: (name) =>
      /\s/.test(name.trim()) &&
      toKey(name)
        .split(/[\s-]/)
        .some((word) => words.has(word)),
  }
}
