import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Archive } from '../archive/archive.ts'
import { openArchive } from '../archive/open.ts'
import { createApp } from './app.ts'
import { correctionSchema } from './corrections.ts'

let folder: string
let archive: Archive
let app: OpenAPIHono
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-'))
  archive = await openArchive(join(folder, 'test.db'), { create: true })
  app = createApp(archive)
})
afterAll(async () => {
  await archive.close()
  rmSync(folder, { recursive: true })
})

const place = {
  gazetteer: 'geonames:1',
  name: 'Tripoli',
  kind: 'city',
  country: 'LBN',
  admin1: 'North',
  lat: 34.43,
  lon: 35.84,
  uncertaintyKm: 8,
}
const send = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  app.request(`http://127.0.0.1${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    headers: { 'content-type': 'application/json', ...headers },
  })

test('a correction is kept, replaced by another of that name and outlet, and taken back', async () => {
  const made = await (
    await send('POST', '/api/corrections', { name: 'Tripoli', outlet: 'Daily Example', place, was: 'geonames:2' })
  ).json()
  expect(correctionSchema.parse(made)).toEqual(made)
  expect(made).toMatchObject({ outlet: 'Daily Example', was: 'geonames:2' })
  await send('POST', '/api/corrections', { name: 'Tripoli', place })
  await send('POST', '/api/corrections', { name: 'TRIPOLI', place: { ...place, lat: 34.5 } })
  const { rows } = (await (await send('GET', '/api/corrections')).json()) as {
    rows: { outlet: string; place: { lat: number } }[]
  }
  expect(rows.map(({ outlet, place: { lat } }) => [outlet, lat])).toEqual([
    ['Daily Example', 34.43],
    [null, 34.5],
  ])
  expect((await send('DELETE', `/api/corrections/${(made as { number: number }).number}`)).status).toBe(200)
  expect((await send('DELETE', `/api/corrections/${(made as { number: number }).number}`)).status).toBe(404)
  expect(await archive.corrections()).toHaveLength(1)
})

test.each([
  ['out of range', { name: 'A b', place: { ...place, lat: 91 } }],
  ['no name', { name: ' ', place }],
  ['no country code', { name: 'Tripoli', place: { ...place, country: 'Lebanon' } }],
  ['something else besides', { name: 'Tripoli', place, more: 1 }],
])('%s is refused', async (_, body) => {
  const before = await archive.corrections()
  expect((await send('POST', '/api/corrections', body)).status).toBe(400)
  expect(await archive.corrections()).toEqual(before)
})

test('pages of other sites cannot correct', async () => {
  const body = { name: 'Other', place }
  expect((await send('POST', '/api/corrections', body, { origin: 'https://elsewhere.example' })).status).toBe(400)
  expect((await send('POST', '/api/corrections', body, { 'content-type': 'text/plain' })).status).toBe(400)
  expect((await send('DELETE', '/api/corrections/1', undefined, { origin: 'https://elsewhere.example' })).status).toBe(
    400,
  )
})
