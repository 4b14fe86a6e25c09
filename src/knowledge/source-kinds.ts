import { type SourceKind, sourceKinds } from '../model/source-kind.ts'
import { parseTable } from './table.ts'

const isKind = (text: string): text is SourceKind => sourceKinds.some((kind) => kind === text)

/** The kind of source that a name or description speaks of; null where no word tells. */
export type FindSourceKind = (name: string) => SourceKind | null

/** Makes the table of `en/source-kinds.tsv` answer. */
export function parseSourceKinds(text: string): FindSourceKind {
  const kinds = new Map(parseTable(text, ['word', 'kind']).map(({ word, kind }) => [word, kind]))
  return (name) => {
    let found: SourceKind | null = null
    for (const [word] of name.toLowerCase().matchAll(/[\p{L}-]+/gu)) {
      const kind = kinds.get(word) ?? kinds.get(word.replace(/s$/, ''))
      if (kind === undefined || !isKind(kind)) continue
      // Nobody can ask an unnamed source again, whatever its office.
      if (kind === 'anonymous') return kind
      found = kind
    }
    return found
  }
}
