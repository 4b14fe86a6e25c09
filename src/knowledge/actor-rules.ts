import { type DataFiles, keep } from './files.ts'
import { parseList, parseTable } from './table.ts'

/** What a name tells of a body that no list has: whose it is and what it does. */
export interface ActorRules {
  /** "Iraqi Air Force": IRQ, MIL. Null for what the name does not tell. */
  toCode(name: string): { readonly country: string | null; readonly sector: string | null }
}

const toWords = (name: string): readonly string[] => name.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-]\p{L}+)*/gu) ?? []

/** The last value whose words (at most three) stand in the name; the longer run goes first. */
function findLast<Value>(words: readonly string[], values: ReadonlyMap<string, Value>): Value | null {
  for (let length = 3; length > 0; length--)
    for (let first = words.length - length; first >= 0; first--) {
      const value = values.get(words.slice(first, first + length).join(' '))
      if (value !== undefined) return value
    }
  return null
}

function parseRules(files: DataFiles) {
  const countries = new Map<string, string>()
  const columns = ['alpha3', 'name', 'aliases', 'demonyms'] as const
  for (const row of parseTable(files.text('gazetteer/countries.tsv'), columns))
    for (const name of [row.name, ...parseList(row.aliases), ...parseList(row.demonyms)])
      countries.set(toWords(name).join(' '), row.alpha3)
  const kinds = new Map(
    parseTable(files.text('en/body-kinds.tsv'), ['words', 'sector']).map((row) => [
      toWords(row.words).join(' '),
      row.sector,
    ]),
  )
  return { countries, kinds }
}

/** Countries by names and demonyms of `gazetteer/countries.tsv`, kinds of bodies of `en/body-kinds.tsv`. */
export function loadActorRules(files: DataFiles): ActorRules {
  const { countries, kinds } = keep(files, 'actor-rules', () => parseRules(files))
  return {
    toCode(name) {
      const words = toWords(name)
      return { country: findLast(words, countries), sector: findLast(words, kinds) }
    },
  }
}
