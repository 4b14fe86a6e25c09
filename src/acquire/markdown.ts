/** What the block between `---` lines at the head of a Markdown file states of the article. */
export interface FrontMatter {
  readonly title: string | null
  readonly outlet: string | null
  readonly byline: string | null
  readonly url: string | null
  readonly language: string | null
  readonly date: string | null
}

const noFrontMatter: FrontMatter = { title: null, outlet: null, byline: null, url: null, language: null, date: null }
/** A block that does not end soon is no front matter but a rule between paragraphs. */
const maxLines = 60

/** The value of a line `key: value`, without the quotation marks around it. */
function parseLine(line: string): readonly [key: string, value: string] | null {
  const colon = line.indexOf(':')
  if (colon <= 0) return null
  const value = line.slice(colon + 1).trim()
  const quoted = /^(["'])(.*)\1$/.exec(value)
  return [line.slice(0, colon).trim().toLowerCase(), quoted ? quoted[2]! : value]
}

/**
 * Reads the front matter of a Markdown text: plain `key: value` lines alone, of YAML no more than that.
 * `length` says where what follows the block begins, 0 without one: as the head of a page, the block is no part of the article's text.
 */
export function parseFrontMatter(text: string): { readonly stated: FrontMatter; readonly length: number } {
  const opening = /^---[ \t]*\r?\n/.exec(text)
  if (!opening) return { stated: noFrontMatter, length: 0 }
  const found = new Map<string, string>()
  let at = opening[0].length
  for (let i = 0; i < maxLines; i++) {
    const end = text.indexOf('\n', at)
    const line = text.slice(at, end < 0 ? text.length : end).trimEnd()
    if (line === '---' || line === '...') return { stated: toStated(found), length: end < 0 ? text.length : end + 1 }
    const pair = parseLine(line)
    if (pair && pair[1] !== '') found.set(...pair)
    if (end < 0) break
    at = end + 1
  }
  return { stated: noFrontMatter, length: 0 }
}

function toStated(found: ReadonlyMap<string, string>): FrontMatter {
  const take = (...keys: readonly string[]) =>
    keys.map((key) => found.get(key)).find((value) => value !== undefined) ?? null
  return {
    title: take('title', 'headline'),
    outlet: take('outlet', 'source', 'publisher'),
    byline: take('byline', 'author'),
    url: take('url', 'link'),
    language: take('language', 'lang'),
    date: take('date', 'published'),
  }
}

/** The heading of the first level that a Markdown text begins with, or null. */
export const findMarkdownTitle = (text: string): string | null =>
  /^\s*#[ \t]+([^\n]+)/
    .exec(text.slice(0, 2_000))?.[1]
    ?.trimEnd()
    .replace(/(?<=[ \t])#+$/, '')
    .trim() || null
