import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Context } from 'hono'
import { findPage } from '../query/pages.ts'
import type { PageHint } from './page-hint.ts'

/** Answers a request for a page or a file of the pages; with what is known of the page, if anything is. */
export type Pages = (c: Context, hint?: PageHint) => Response

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
}

/** Where the built pages lie: beside the built program, or in `dist/` when it runs from its source. */
const folders = ['../web/', '../../dist/web/'].map((path) => fileURLToPath(new URL(path, import.meta.url)))

interface PageFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly tag: string
}

function readFiles(folder: string): ReadonlyMap<string, PageFile> {
  const files = new Map<string, PageFile>()
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name)
    const type = contentTypes[extname(name)]
    if (!type || !statSync(path).isFile()) continue
    const bytes = new Uint8Array(readFileSync(path))
    const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
    files.set(`/${relative(folder, path).split(sep).join('/')}`, { bytes, type, tag })
  }
  return files
}

const unbuilt: Pages = (c) =>
  c.text('The pages are not built. Run "npm run build", then start again. The API at /api works without them.', 503)

/** The status of an address that the page itself answers: it says what is wrong where none stands there. */
function statusOf(c: Context, hint: PageHint | undefined): 200 | 400 | 404 {
  const { page } = findPage(new URL(c.req.url).pathname)
  return page === 'malformed' ? 400 : page === 'none' || hint?.stands === false ? 404 : 200
}

/**
 * The built pages, held in memory: a request can name none but these files. Every other address is the page itself,
 * which then shows what belongs there, or (with a status that says so) that nothing does or that it is gone.
 */
export function loadPages(folder = folders.find((path) => existsSync(join(path, 'index.html'))) ?? ''): Pages {
  if (folder === '') return unbuilt
  const files = readFiles(folder)
  return (c, hint) => {
    const name = c.req.path === '/' ? '/index.html' : c.req.path
    // A missing file is missing: a script must not be answered with a page. Ids of articles may hold anything.
    const missing = /^\/(assets\/|api(\/|$)|[^/]*\.\w+$)/.test(name)
    const own = files.get(name)
    const file = own ?? (missing ? undefined : files.get('/index.html'))
    if (!file) return c.notFound() as Response
    const status = own ? 200 : statusOf(c, hint)
    // Names under assets/ carry a hash of what is in them.
    const cache = name.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
    // The browser fetches the first data beside the script that will ask for it.
    const link = hint?.asked ? { link: `<${hint.asked}>; rel=preload; as=fetch; crossorigin` } : {}
    const headers = { 'content-type': file.type, etag: file.tag, 'cache-control': cache, ...link }
    return status === 200 && c.req.header('if-none-match') === file.tag
      ? c.body(null, 304, headers)
      : c.body(file.bytes, status, headers)
  }
}
