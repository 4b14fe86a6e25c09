#!/usr/bin/env node
// What a change to the reader changes: reads the same articles with two builds and prints each record that only one of them has.
//
//   git worktree add ../before HEAD && (cd ../before && npm ci && npm run build)
//   npm run build && node scripts/compare-readings.mjs ../before/dist articles/ more.jsonl
//
// A line a record: `-` of the other build alone, `+` of this one, with its kind, type and words. The last line counts articles that are read
// otherwise in any way, places, times and confidence included. Exit code 1 where any is.
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { acquireArticles, createReader, loadDataFiles } from '../dist/index.js'

const [other, ...inputs] = process.argv.slice(2)
if (!other || inputs.length === 0) {
  console.error('Usage: node scripts/compare-readings.mjs OTHER_DIST INPUT...')
  process.exit(2)
}
const before = await import(pathToFileURL(resolve(other, 'index.js')).href)
const readers = [before.createReader(before.loadDataFiles()), createReader(loadDataFiles())]

const kinds = /** @type {const} */ ([
  ['events', (one) => one.type],
  ['statements', (one) => one.stance],
  ['figures', (one) => one.measures],
  ['commitments', (one) => one.what],
])

/** Records of a reading: a line to read each, by all that they say but their ids, which count within the article, and their confidence. */
function toLines(reading) {
  const lines = new Map()
  for (const [kind, name] of kinds)
    for (const { id: _id, confidence: _confidence, ...one } of reading[kind]) {
      const words = one.evidence.text.replace(/\s+/g, ' ').slice(0, 160)
      lines.set(JSON.stringify([kind, one]), `${kind.slice(0, -1)} ${name(one)}: ${words}`)
    }
  return lines
}

let articles = 0
let changed = 0
for await (const got of acquireArticles(inputs)) {
  if (!('article' in got)) continue
  articles++
  const [was, is] = readers.map((reader) => ({ ...reader.read(got.article), reader: null }))
  if (JSON.stringify(was) === JSON.stringify(is)) continue
  changed++
  const [left, right] = [toLines(was), toLines(is)]
  console.log(got.article.source)
  for (const [key, line] of left) if (!right.has(key)) console.log(`  - ${line}`)
  for (const [key, line] of right) if (!left.has(key)) console.log(`  + ${line}`)
}
console.log(`${changed} of ${articles} articles are read otherwise`)
process.exitCode = changed > 0 ? 1 : 0
