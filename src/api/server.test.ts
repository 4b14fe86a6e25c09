import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openArchive } from '../archive/open.ts'
import type { PageHint } from './page-hint.ts'
import { loadPages } from './pages.ts'
import { type RunningServer, ServerError, serve } from './server.ts'

const folder = mkdtempSync(join(tmpdir(), 'dateline-server-'))
const archivePath = join(folder, 'server.db')
let server: RunningServer

beforeAll(async () => {
  await (await openArchive(archivePath, { create: true })).close()
  server = await serve({ archivePath, port: 0 })
})

afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

describe('serve', () => {
  test('says where it is, and answers there', async () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    const response = await fetch(`${server.url}/api/stats`)
    expect(await response.json()).toMatchObject({ articles: 0 })
  })

  test('a port in use is told with what to do', async () => {
    const port = Number(new URL(server.url).port)
    const failed = serve({ archivePath, port })
    await expect(failed).rejects.toThrow(ServerError)
    await expect(failed).rejects.toThrow(`Port ${port} is in use. Stop what uses it, or choose another with --port.`)
  })

  test('a missing archive is told', async () => {
    await expect(serve({ archivePath: join(folder, 'none.db'), port: 0 })).rejects.toThrow(/none\.db/)
  })

  test('a request under a foreign name is refused', async () => {
    const { port } = new URL(server.url)
    const status = await new Promise((resolve, reject) =>
      request({ port, host: '127.0.0.1', path: '/api/stats', headers: { host: 'elsewhere.example' } }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
        .on('error', reject)
        .end(),
    )
    expect(status).toBe(404)
  })

  test('after close the port is free', async () => {
    const first = await serve({ archivePath, port: 0 })
    const port = Number(new URL(first.url).port)
    await first.close()
    const second = await serve({ archivePath, port })
    expect(second.url).toBe(first.url)
    await second.close()
  })
})

describe('pages', () => {
  const built = join(folder, 'web')
  mkdirSync(join(built, 'assets'), { recursive: true })
  writeFileSync(join(built, 'index.html'), '<!doctype html><title>page</title>')
  writeFileSync(join(built, 'assets', 'index-1a2b.js'), 'export {}')
  writeFileSync(join(built, 'notes.unknown'), 'not to be served')
  const app = new Hono().get('*', (c) => loadPages(built)(c))

  test.each([
    ['/', 200, 'text/html; charset=utf-8'],
    ['/explore', 200, 'text/html; charset=utf-8'],
    ['/article/0123456789ab', 200, 'text/html; charset=utf-8'],
    ['/article/sha256:0123', 200, 'text/html; charset=utf-8'],
    ['/article/report.txt', 200, 'text/html; charset=utf-8'],
    ['/article/%E0%A4%A', 400, 'text/html; charset=utf-8'],
    ['/nowhere/at/all', 404, 'text/html; charset=utf-8'],
    ['/assets/index-1a2b.js', 200, 'text/javascript; charset=utf-8'],
    ['/assets/gone.js', 404, null],
    ['/notes.unknown', 404, null],
    ['/robots.txt', 404, null],
    ['/api/gone', 404, null],
    ['/../server.db', 404, null],
    ['/%2e%2e/server.db', 404, null],
    ['/assets/..%2f..%2fserver.db', 404, null],
  ])('%s answers %i', async (path, status, type) => {
    const response = await app.request(`http://127.0.0.1${path}`)
    expect(response.status).toBe(status)
    if (type !== null) expect(response.headers.get('content-type')).toBe(type)
  })

  test('a thing that is gone answers 404 with the page, one that stands names its first data', async () => {
    const answer = (hint: PageHint) =>
      new Hono().get('*', (c) => loadPages(built)(c, hint)).request('http://127.0.0.1/event/a-e1')
    const gone = await answer({ stands: false, asked: null })
    expect(gone.status).toBe(404)
    expect(await gone.text()).toContain('<title>page</title>')
    const there = await answer({ stands: true, asked: '/api/records/a-e1' })
    expect(there.status).toBe(200)
    expect(there.headers.get('link')).toBe('</api/records/a-e1>; rel=preload; as=fetch; crossorigin')
  })

  test('files whose names carry a hash are kept, the page is asked for again', async () => {
    expect((await app.request('/assets/index-1a2b.js')).headers.get('cache-control')).toContain('immutable')
    const page = await app.request('/')
    expect(page.headers.get('cache-control')).toBe('no-cache')
    const again = await app.request('/', { headers: { 'if-none-match': page.headers.get('etag') ?? '' } })
    expect(again.status).toBe(304)
  })

  test('pages that are not built are told with the command that builds them', async () => {
    const response = await new Hono().get('*', (c) => loadPages('')(c)).request('/')
    expect(response.status).toBe(503)
    expect(await response.text()).toContain('npm run build')
  })
})
