import { readdirSync } from 'node:fs'
import { loadDataText } from '../knowledge/load.ts'
import { parseList, parseTable } from '../knowledge/table.ts'

/** What a rule table tells of one rule. */
export interface KnownRule {
  readonly id: string
  /** The rule in words, null where its table has none. */
  readonly description: string | null
  /** Marked text that the rule finds something in; none where its table has none. */
  readonly finds: readonly string[]
}

const source = new URL('../', import.meta.url)

/** Addresses of every rule table of the reader: all modules called `….rules`, in `src/` and in `dist/` alike. */
export const findTables = (): readonly string[] =>
  readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.rules\.[jt]s$/.test(path))
    .map((path) => new URL(path.replaceAll('\\', '/'), source).href)
    .sort()

const hasId = (value: unknown, id: string): value is { readonly id: string } =>
  typeof value === 'object' && value !== null && 'id' in value && value.id === id

const toTexts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((text): text is string => typeof text === 'string') : []

const toKnown = (rule: object & { readonly id: string }): KnownRule => {
  const description = 'description' in rule ? rule.description : null
  const finds = 'finds' in rule ? toTexts(rule.finds) : []
  return { id: rule.id, description: typeof description === 'string' ? description : null, finds }
}

/** The rule of a verb of the lexicon, with the sentences that it is tested in. */
function findVerbRule(id: string): KnownRule | null {
  const verb = /^event\/verb\/([^/]+)/.exec(id)?.[1]?.replaceAll('-', ' ')
  if (verb === undefined) return null
  const rows = parseTable(loadDataText('en/event-examples.tsv'), ['lemma', 'part', 'finds'])
  const finds = rows.filter(({ lemma, part }) => part === 'verb' && lemma.replaceAll('-', ' ') === verb)
  if (finds.length === 0) return null
  return {
    id,
    description: `the verb “${verb}” tells a happening`,
    finds: finds.flatMap((row) => parseList(row.finds)),
  }
}

/** The rule as its table has it, or null where no table holds it: some rules are code with a name. */
export async function findRule(id: string): Promise<KnownRule | null> {
  for (const address of findTables()) {
    const module: Readonly<Record<string, unknown>> = await import(address)
    for (const table of Object.values(module))
      if (Array.isArray(table)) for (const rule of table) if (hasId(rule, id)) return toKnown(rule)
  }
  return findVerbRule(id)
}
