/** One thing that a full-text query asks for: words that stand together; `prefix` where the last one is only a beginning. */
export interface Phrase {
  readonly words: readonly string[]
  readonly prefix: boolean
}

const part = /"([^"]*)"?(\*)?|([^\s"]+)/g
const word = /[\p{L}\p{N}\p{M}]+/gu

/**
 * What somebody typed into a search box, as phrases that must all occur. Quotation marks keep words together, a trailing `*` matches beginnings,
 * all other marks part words ("F-16" stands together as well). Empty where there is no letter or digit.
 */
export function parseQuery(query: string): readonly Phrase[] {
  const phrases: Phrase[] = []
  for (const [whole, quoted] of query.matchAll(part)) {
    const words = (quoted ?? whole).match(word) ?? []
    if (words.length > 0) phrases.push({ words, prefix: whole.endsWith('*') })
  }
  return phrases
}
