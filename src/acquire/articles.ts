import type { Article } from '../model/article.ts'
import { AcquireError, toAcquireError, withoutPassword } from './acquire-error.ts'
import type { Acquired } from './acquired.ts'
import type { Fetched } from './address.ts'
import { checkIsText } from './binary.ts'
import { toContentId } from './content-id.ts'
import { decode, readByteOrderMark } from './decode.ts'
import { collect, findFiles, streamFile } from './files.ts'
import { parseJson, toRowArticle } from './json.ts'
import { acquireJsonLines } from './json-lines.ts'
import { detectLanguage, parseLanguage } from './language.ts'
import { maxJsonBytes, maxPageBytes, maxTextBytes } from './limits.ts'
import { findMarkdownTitle, parseFrontMatter } from './markdown.ts'
import { type Medium, readEndings, sniffMedium, toEnding, toMedium, toMediumOfType } from './media.ts'
import { parseStatedDate } from './stated-date.ts'

export type { Acquired } from './acquired.ts'

export interface AcquireOptions {
  /** Bytes for the input `-`; without it, `-` is a failure. */
  readonly stdin?: AsyncIterable<Uint8Array> | undefined
  /** Ends the work between two articles, and a fetch at once. */
  readonly signal?: AbortSignal | undefined
  /** Fetches addresses; by default over the network. */
  readonly fetch?: ((address: string, options: { signal?: AbortSignal | undefined }) => Promise<Fetched>) | undefined
}

const isAddress = (input: string): boolean => /^https?:\/\//i.test(input)

/**
 * Articles of files, folders, http(s) addresses and standard input (`-`), in the order of the inputs, one at a time: memory holds one article,
 * however many rows a JSON Lines file has. What gives no article is yielded as a failure, and the rest goes on.
 */
export async function* acquireArticles(
  inputs: readonly string[],
  options: AcquireOptions = {},
): AsyncGenerator<Acquired> {
  for (const input of inputs) {
    for await (const acquired of acquireInput(input, options)) {
      if (options.signal?.aborted) return
      yield acquired
    }
    if (options.signal?.aborted) return
  }
}

async function* acquireInput(input: string, options: AcquireOptions): AsyncGenerator<Acquired> {
  try {
    if (input === '-') yield* acquireStdin(options)
    else if (isAddress(input)) yield* acquireAddress(input, options)
    else
      for await (const file of findFiles(input)) {
        if (file.failure) yield { failure: file.failure, bytes: 0 }
        else yield* acquireFile(file.path, options)
      }
  } catch (thrown) {
    const source = withoutPassword(input)
    yield { failure: { source, error: toAcquireError(source, thrown) }, bytes: 0 }
  }
}

async function* acquireFile(path: string, options: AcquireOptions): AsyncGenerator<Acquired> {
  const stream = streamFile(path, options.signal)
  try {
    yield* acquireStream(stream, path, toMedium(path))
  } catch (thrown) {
    yield { failure: { source: path, error: toAcquireError(path, thrown) }, bytes: 0 }
  } finally {
    stream.destroy()
  }
}

async function* acquireStdin({ stdin }: AcquireOptions): AsyncGenerator<Acquired> {
  if (!stdin) throw new AcquireError('unreadable', 'There is no standard input here.')
  yield* acquireStream(stdin, 'standard input', 'unknown')
}

async function* acquireAddress(address: string, options: AcquireOptions): AsyncGenerator<Acquired> {
  const fetchAddress = options.fetch ?? (await import('./address.ts')).fetchAddress
  const fetched = await fetchAddress(address, { signal: options.signal })
  const medium = toMediumOfType(fetched.type)
  if (medium === null) {
    const message = `${address}: The server answers with ${fetched.type}. Types that are read: web pages, plain text, Markdown, JSON, JSON Lines.`
    throw new AcquireError('unknown-type', message)
  }
  yield* acquireBytes(fetched.bytes, fetched.address, medium, fetched.charset, fetched.address)
}

/** Reads a stream of bytes. `medium` null: of a type that is not read, so it is only looked at to say what it is. */
async function* acquireStream(
  stream: AsyncIterable<Uint8Array>,
  source: string,
  medium: Medium | null,
): AsyncGenerator<Acquired> {
  if (medium === 'json-lines') {
    const { beginning, whole } = await readBeginning(stream)
    // Else every line of a picture would be a broken row.
    if (beginning.includes(0)) await checkIsText(beginning, source)
    yield* acquireJsonLines(whole, source)
    return
  }
  if (medium === null) {
    await checkIsText((await readBeginning(stream)).beginning, source)
    const message = `${source}: Files ending in ${toEnding(source)} are not read (read are ${readEndings}). Is it text? Rename it, or hand it in on standard input: dateline read -`
    throw new AcquireError('unknown-type', message)
  }
  if (medium !== 'unknown') {
    yield* acquireBytes(await collect(stream, source, maxBytesOf[medium]), source, medium)
    return
  }
  const { beginning, whole } = await readBeginning(stream)
  await checkIsText(beginning, source)
  yield* acquireStream(whole, source, sniffMedium(toBeginning(beginning)))
}

const maxBytesOf: Readonly<Record<Exclude<Medium, 'unknown'>, number>> = {
  text: maxTextBytes,
  markdown: maxTextBytes,
  html: maxPageBytes,
  json: maxJsonBytes,
  'json-lines': maxJsonBytes,
}

/** The first chunk of a stream that is not empty, and the whole stream with it in front. */
async function readBeginning(
  stream: AsyncIterable<Uint8Array>,
): Promise<{ beginning: Uint8Array; whole: AsyncIterable<Uint8Array> }> {
  const iterator = stream[Symbol.asyncIterator]()
  let beginning: Uint8Array = new Uint8Array()
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    beginning = next.value
    if (beginning.length > 0) break
  }
  async function* whole() {
    yield beginning
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  }
  return { beginning, whole: whole() }
}

/** Articles of bytes that are all there. `charset`: what the server declares. `address`: where they were fetched, or null. */
async function* acquireBytes(
  bytes: Uint8Array,
  source: string,
  medium: Medium,
  charset: string | null = null,
  address: string | null = null,
): AsyncGenerator<Acquired> {
  await checkIsText(bytes, source)
  if (medium === 'json-lines') yield* acquireJsonLines(once(bytes), source)
  else if (medium === 'json') yield* acquireJson(bytes, source)
  else if (medium === 'html')
    yield { article: await toPageArticle(bytes, source, charset, address), bytes: bytes.length }
  else if (medium === 'unknown') yield* acquireBytes(bytes, source, sniffMedium(toBeginning(bytes)), charset, address)
  else yield { article: await toTextArticle(bytes, source, medium, charset, address), bytes: bytes.length }
}

/** The first characters, good enough to tell the medium by: its marks are ASCII. */
const toBeginning = (bytes: Uint8Array): string =>
  new TextDecoder(readByteOrderMark(bytes) ?? 'utf-8').decode(bytes.subarray(0, 4000))

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** One article object, or a list of them. */
async function* acquireJson(bytes: Uint8Array, source: string): AsyncGenerator<Acquired> {
  const { text, problems } = await decode(bytes)
  const value = parseJson(text, source, 'broken-json')
  if (!Array.isArray(value)) {
    yield { article: await toRowArticle(value, source, problems), bytes: bytes.length }
    return
  }
  if (value.length === 0) throw new AcquireError('empty', `${source}: The list holds no articles.`)
  for (const [i, element] of value.entries()) {
    // Nobody counts lines in a list; the first article is number 1.
    const row = `${source}#${i + 1}`
    const share = bytes.length / value.length
    try {
      yield { article: await toRowArticle(element, row, problems), bytes: share }
    } catch (thrown) {
      yield { failure: { source: row, error: toAcquireError(row, thrown) }, bytes: share }
    }
  }
}

const checkHasText = (text: string, source: string): void => {
  if (text.trim() === '') throw new AcquireError('empty', `${source}: It holds no text.`)
}

/** An article of plain text (exactly as decoded) or Markdown (what follows the front matter). */
async function toTextArticle(
  bytes: Uint8Array,
  source: string,
  medium: 'text' | 'markdown',
  charset: string | null,
  url: string | null,
): Promise<Article> {
  const { text: decoded, problems } = await decode(bytes, charset)
  const { stated, length } = parseFrontMatter(medium === 'markdown' ? decoded : '')
  const text = decoded.slice(length)
  checkHasText(text, source)
  return {
    id: toContentId(bytes),
    externalId: null,
    source,
    url: stated.url ?? url,
    title: stated.title ?? (medium === 'markdown' ? findMarkdownTitle(text) : null),
    outlet: stated.outlet,
    byline: stated.byline,
    language: (stated.language === null ? null : parseLanguage(stated.language)) ?? (await detectLanguage(text)),
    published: stated.date === null ? null : parseStatedDate(stated.date),
    text,
    problems,
  }
}

async function toPageArticle(
  bytes: Uint8Array,
  source: string,
  charset: string | null,
  address: string | null,
): Promise<Article> {
  const [{ readPage }, { findDeclaredCharset }] = await Promise.all([import('./html.ts'), import('./html-metadata.ts')])
  const { text: html, problems } = await decode(bytes, charset ?? findDeclaredCharset(bytes))
  const page = await readPage(html)
  checkHasText(page.text, source)
  const { title, outlet, byline, published, text } = page
  return {
    id: toContentId(bytes),
    externalId: null,
    source,
    url: page.url ?? address,
    title,
    outlet,
    byline,
    language: page.language ?? (await detectLanguage(text)),
    published,
    text,
    problems: [...problems, ...page.problems],
  }
}

/** How many bytes the files among the inputs hold, for a progress bar; null where an address or standard input is among them. */
export async function measureInputs(inputs: readonly string[]): Promise<number | null> {
  if (inputs.some((input) => input === '-' || isAddress(input))) return null
  let bytes = 0
  for (const input of inputs) for await (const file of findFiles(input)) if (!file.failure) bytes += file.bytes
  return bytes
}
