import type { Article } from '../model/article.ts'
import type { Problem } from '../model/problem.ts'
import { AcquireError } from './acquire-error.ts'
import { toContentId } from './content-id.ts'
import { detectLanguage, parseLanguage } from './language.ts'
import { maxTextBytes, toMegabytes } from './limits.ts'
import { parseStatedDate } from './stated-date.ts'

const say = (value: unknown): string =>
  value === null
    ? 'null'
    : Array.isArray(value)
      ? 'a list'
      : typeof value === 'object'
        ? 'an object'
        : `a ${typeof value}`

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const fieldProblem = (name: string, found: string, wanted: string): Problem => ({
  id: 'document/field',
  message: `The field "${name}" is ${found}, not ${wanted}; it was left out.`,
  span: null,
})

/** The text of an article in JSON. @throws AcquireError `broken-row` naming what is wrong. */
function checkText(row: unknown, source: string): string {
  const refuse = (what: string): never => {
    throw new AcquireError('broken-row', `${source}: ${what}`)
  }
  if (!isObject(row)) return refuse(`An article is an object such as {"text": "…"}, but this is ${say(row)}.`)
  const { text } = row
  if (text === undefined) return refuse('It lacks the field "text", which holds the article.')
  if (typeof text !== 'string') return refuse(`The field "text" is ${say(text)}, not a string.`)
  if (text.trim() === '') return refuse('The field "text" is empty.')
  const bytes = Buffer.byteLength(text)
  if (bytes > maxTextBytes)
    return refuse(`The field "text" holds ${toMegabytes(bytes)}; an article may hold ${toMegabytes(maxTextBytes)}.`)
  return text
}

/**
 * An article of one JSON value `{id, title, text, published, url, outlet, byline, language}`, `text` alone required.
 * `source` names the row, such as `articles.jsonl:17`. A field of the wrong type is left out and told as `document/field`.
 *
 * @throws AcquireError `broken-row` where there is no text.
 */
export async function toRowArticle(
  row: unknown,
  source: string,
  problemsBefore: readonly Problem[] = [],
): Promise<Article> {
  const text = checkText(row, source)
  const fields = row as Readonly<Record<string, unknown>>
  const problems = [...problemsBefore]
  const takeString = (name: string): string | null => {
    const value = fields[name]
    if (value === undefined || value === null) return null
    if (typeof value === 'string') return value.trim() === '' ? null : value
    problems.push(fieldProblem(name, say(value), 'a string'))
    return null
  }
  const takeAs = (name: string, parse: (stated: string) => string | null, wanted: string): string | null => {
    const stated = takeString(name)
    const parsed = stated === null ? null : parse(stated)
    if (stated !== null && parsed === null) problems.push(fieldProblem(name, `"${stated.slice(0, 60)}"`, wanted))
    return parsed
  }
  // Many collections count their articles; a whole number is as good an id as a string.
  const externalId = typeof fields.id === 'number' ? String(fields.id) : takeString('id')
  const article = {
    id: toContentId(text),
    externalId,
    source,
    url: takeString('url'),
    title: takeString('title'),
    outlet: takeString('outlet'),
    byline: takeString('byline'),
    language: takeAs('language', parseLanguage, 'a language code such as "en"') ?? (await detectLanguage(text)),
    published: takeAs('published', parseStatedDate, 'a date such as "2024-07-20"'),
    text,
  }
  return { ...article, problems }
}

/** Why the text is not JSON, in the engine's words, without the text itself. */
const toReason = (thrown: unknown): string =>
  (thrown instanceof Error ? thrown.message : String(thrown)).replace(/, ?(\.\.\.)?".*$/s, '')

/** The value of a JSON text. @throws AcquireError with `code`, naming where it breaks off. */
export function parseJson(text: string, source: string, code: 'broken-json' | 'broken-row'): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new AcquireError(code, `${source}: It is not valid JSON (${toReason(cause)}).`, { cause })
  }
}
