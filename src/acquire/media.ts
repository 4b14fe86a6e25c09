/** How an input is read. `unknown`: its first characters decide. */
export type Medium = 'text' | 'markdown' | 'html' | 'json' | 'json-lines' | 'unknown'

const mediaByEnding: Readonly<Record<string, Medium>> = {
  '.txt': 'text',
  '.md': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.json': 'json',
  '.jsonl': 'json-lines',
}

const mediaByType: Readonly<Record<string, Medium>> = {
  'text/plain': 'text',
  'text/markdown': 'markdown',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/json': 'json',
  'application/x-ndjson': 'json-lines',
  'application/jsonl': 'json-lines',
  'application/octet-stream': 'unknown',
}

/** The endings of files that are read, as said in messages. */
export const readEndings = Object.keys(mediaByEnding).join(' ')

/** The ending of a path with its dot, in lower case; '' where it has none. */
export const toEnding = (path: string): string => /[^/\\](\.[^./\\\s]{1,10})$/.exec(path)?.[1]?.toLowerCase() ?? ''

/** How a file is read by its name; null for an ending that is not read, `unknown` for a name without ending. */
export function toMedium(path: string): Medium | null {
  const ending = toEnding(path)
  return ending === '' ? 'unknown' : (mediaByEnding[ending] ?? null)
}

/** How the answer of a server is read by its content type (without parameters); null for a type that is not read. */
export const toMediumOfType = (type: string): Medium | null => (type === '' ? 'unknown' : (mediaByType[type] ?? null))

/** How a text without name or type is read, by its first characters. */
export function sniffMedium(beginning: string): Medium {
  const text = beginning
    .slice(0, 2000)
    .replace(/^\ufeff/, '')
    .trimStart()
  // An object that goes on over lines is one article; one that does not is the first row of many.
  if (text.startsWith('{')) return /^\{\s*\n/.test(text) ? 'json' : 'json-lines'
  if (/^\[\s*\{/.test(text)) return 'json'
  if (/^(<\?xml[^>]*>\s*)?(<!--[^>]*-->\s*)?<(!doctype\s+html|html|head|body|article)\b/i.test(text)) return 'html'
  return 'text'
}
