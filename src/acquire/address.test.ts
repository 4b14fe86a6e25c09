import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FetchOptions, fetchAddress } from './address.ts'
import { checkAddress, guardLookup, isPublicIp } from './address-guard.ts'
import { acquireArticles } from './articles.ts'

const report = 'Two soldiers were killed on Monday in the west of the town, the army said.'
const html = `<html><head><title>Two killed</title></head><body><article><p>${report}</p></article></body></html>`

const answers: Readonly<Record<string, RequestListener>> = {
  '/story': (_, response) => response.writeHead(200, { 'content-type': 'text/html; charset=UTF-8' }).end(html),
  '/packed': (_, response) =>
    response.writeHead(200, { 'content-type': 'text/plain', 'content-encoding': 'gzip' }).end(gzipSync(report)),
  '/bomb': (_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/plain', 'content-encoding': 'gzip' })
      .end(gzipSync(Buffer.alloc(2_000_000))),
  '/rows': (_, response) =>
    response.writeHead(200, { 'content-type': 'application/x-ndjson' }).end(`${JSON.stringify({ text: report })}\n{`),
  '/unnamed': (_, response) => response.writeHead(200).end(html),
  '/picture': (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end('x'),
  '/moved': (_, response) => response.writeHead(301, { location: '/story' }).end(),
  '/inwards': (_, response) => response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end(),
  '/file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/round': (_, response) => response.writeHead(302, { location: '/round' }).end(),
  '/gone': (_, response) => response.writeHead(410).end(),
  '/silent': () => {},
  '/broken': (_, response) => {
    response.writeHead(200, { 'content-length': '100' })
    response.write('x')
    setTimeout(() => response.destroy(), 10)
  },
}

let server: Server
let origin = ''

beforeAll(async () => {
  server = createServer((request, response) => {
    const answer = answers[request.url ?? '']
    if (answer) answer(request, response)
    else response.writeHead(404).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const fetchHere = (path: string, options: FetchOptions = {}) =>
  fetchAddress(`${origin}${path}`, { privateHosts: ['127.0.0.1'], ...options })

describe('fetchAddress', () => {
  test('gives bytes, type and character set', async () => {
    const fetched = await fetchHere('/story')
    expect(fetched).toMatchObject({ address: `${origin}/story`, type: 'text/html', charset: 'utf-8' })
    expect(Buffer.from(fetched.bytes).toString()).toBe(html)
  })

  test('follows redirects and says where they led', async () => {
    expect((await fetchHere('/moved')).address).toBe(`${origin}/story`)
  })

  test('unpacks', async () => {
    expect(Buffer.from((await fetchHere('/packed')).bytes).toString()).toBe(report)
  })

  test.each<[path: string, code: string, options?: FetchOptions]>([
    ['/gone', 'http-status'],
    ['/nothing-here', 'http-status'],
    ['/round', 'network'],
    ['/broken', 'network'],
    ['/file', 'address'],
    ['/bomb', 'too-large', { maxBytes: 100_000 }],
    ['/silent', 'timeout', { timeoutMs: 50 }],
    ['/silent', 'stopped', { signal: AbortSignal.abort() }],
  ])('%s fails with %s, naming the address', async (path, code, options = {}) => {
    const failure = await fetchHere(path, options).catch((error: unknown) => error)
    expect(failure).toMatchObject({ name: 'AcquireError', code })
    expect((failure as Error).message.startsWith(`${origin}${path}`)).toBe(true)
  })

  test('a port where nobody listens', async () => {
    await expect(fetchAddress('http://127.0.0.1:1/', { privateHosts: ['127.0.0.1'] })).rejects.toMatchObject({
      code: 'network',
    })
  })
})

describe('only the public internet is asked', () => {
  test.each([
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://10.1.2.3/',
    'http://192.168.0.1/',
    'http://169.254.169.254/',
    'http://100.64.0.1/',
    'http://0.0.0.0/',
    'file:///etc/passwd',
    'ftp://example.org/',
    'https://user:secret@example.org/',
    'no address',
  ])('%s is refused', (address) => {
    expect(() => checkAddress(address)).toThrow(expect.objectContaining({ code: 'address' }))
  })

  test('a password never stands in a message', async () => {
    const failure = await fetchAddress('https://user:secret@example.org/').catch((error: unknown) => error)
    expect(String(failure)).toMatch(/^AcquireError: https:\/\/example\.org/)
    expect(String(failure)).not.toContain('secret')
  })

  test.each([
    ['93.184.215.14', true],
    ['2606:2800:21f:cb07:6820:80da:af6b:8b2c', true],
    ['127.0.0.1', false],
    ['::ffff:127.0.0.1', false],
    ['64:ff9b::7f00:1', false],
    ['fd00::1', false],
    ['no address', false],
  ])('isPublicIp: %s', (address, expected) => {
    expect(isPublicIp(address)).toBe(expected)
  })

  test('a name that leads inwards is refused when it is looked up', async () => {
    const failure = await new Promise((done) => guardLookup()('localhost', { all: true }, (error) => done(error)))
    expect(failure).toMatchObject({ code: 'address' })
  })

  test('each hop of a redirect is checked again', async () => {
    await expect(fetchHere('/inwards')).rejects.toMatchObject({
      code: 'address',
      message: expect.stringContaining('169.254.169.254'),
    })
  })

  test('a name is let through by its own name alone', async () => {
    const address = `http://localhost:${new URL(origin).port}/story`
    await expect(fetchAddress(address, { privateHosts: ['127.0.0.1'] })).rejects.toMatchObject({ code: 'address' })
  })
})

describe('acquireArticles on addresses', () => {
  const collect = async (path: string) => {
    const found = []
    for await (const acquired of acquireArticles([`${origin}${path}`], {
      fetch: (address) => fetchAddress(address, { privateHosts: ['127.0.0.1'] }),
    }))
      found.push(acquired.article?.text ?? acquired.failure?.error.code)
    return found
  }

  test.each([
    ['/story', [report]],
    ['/moved', [report]],
    ['/packed', [report]],
    ['/unnamed', [report]],
    ['/rows', [report, 'broken-row']],
    ['/picture', ['unknown-type']],
    ['/gone', ['http-status']],
  ])('%s', async (path, expected) => {
    expect(await collect(path)).toEqual(expected)
  })

  test('without permission, not even a server on this machine', async () => {
    const codes = []
    for await (const { failure } of acquireArticles([`${origin}/story`])) codes.push(failure?.error.code)
    expect(codes).toEqual(['address'])
  })
})
