/** What a rule table tells of one rule. */
export interface KnownRule {
  readonly id: string
  /** The rule in words, null where its table has none. */
  readonly description: string | null
  /** Marked text that the rule finds something in; none where its table has none. */
  readonly finds: readonly string[]
}

/** Every rule table of the reader. Loaded only to explain. */
const tables: readonly (() => Promise<Readonly<Record<string, unknown>>>)[] = [
  () => import('../text/paragraphs.rules.ts'),
  () => import('../find/times.rules.ts'),
]

const hasId = (value: unknown, id: string): value is { readonly id: string } =>
  typeof value === 'object' && value !== null && 'id' in value && value.id === id

const toTexts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((text): text is string => typeof text === 'string') : []

const toKnown = (rule: object & { readonly id: string }): KnownRule => {
  const description = 'description' in rule ? rule.description : null
  const finds = 'finds' in rule ? toTexts(rule.finds) : []
  return { id: rule.id, description: typeof description === 'string' ? description : null, finds }
}

/** The rule as its table has it, or null where no table holds it: some rules are code with a name. */
export async function findRule(id: string): Promise<KnownRule | null> {
  for (const load of tables)
    for (const table of Object.values(await load()))
      if (Array.isArray(table)) for (const rule of table) if (hasId(rule, id)) return toKnown(rule)
  return null
}
