import type { Span } from '../model/span.ts'

/** One value of a record with the words that it rests on, none where it rests on the whole evidence. */
interface Link {
  /** Where it stands in the record: `targets.1.name`. */
  readonly path: string
  readonly value: string
  readonly words: readonly Span[]
}

/** The values of a record, and the names of those that the article does not say. */
export interface Chain {
  readonly links: readonly Link[]
  readonly notSaid: readonly string[]
}

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isSpan = (value: unknown): value is Span =>
  isFields(value) && typeof value.start === 'number' && typeof value.end === 'number' && typeof value.text === 'string'

/** Shown elsewhere, or the same for every record. */
const apart: ReadonlySet<string> = new Set(['id', 'evidence', 'rule', 'confidence'])

/** The words that an object names as its own: spans among its fields, and lists of spans. */
const findWords = (fields: Fields): Span[] =>
  Object.values(fields).flatMap((value) => {
    if (isSpan(value)) return [value]
    return Array.isArray(value) ? value.filter(isSpan) : []
  })

const toPath = (path: string, name: string | number): string => (path === '' ? String(name) : `${path}.${name}`)

/** Takes a record apart into its values, each with the words that the record itself names for it, in the order of its fields. */
export function toChain(record: object): Chain {
  const links: Link[] = []
  const notSaid: string[] = []
  const walk = (value: unknown, path: string, words: readonly Span[]): void => {
    if (value === null) notSaid.push(path)
    else if (isSpan(value)) links.push({ path, value: value.reads ?? value.text, words: [value] })
    else if (Array.isArray(value)) {
      for (const [i, element] of value.entries()) walk(element, toPath(path, i + 1), words)
    } else if (isFields(value)) {
      const own = findWords(value)
      for (const [name, part] of Object.entries(value)) {
        const isOwnWords = isSpan(part) || (Array.isArray(part) && part.length > 0 && part.every(isSpan))
        // The words of a part stand beside its values; only the record's own spans are values themselves.
        if (!isOwnWords) walk(part, toPath(path, name), own.length > 0 ? own : words)
      }
    } else links.push({ path, value: String(value), words })
  }
  for (const [name, value] of Object.entries(record)) if (!apart.has(name)) walk(value, name, [])
  return { links, notSaid }
}
