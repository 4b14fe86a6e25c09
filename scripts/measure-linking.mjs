#!/usr/bin/env node
// Measures what one more article costs an archive of so many, in milliseconds of processor time: storing it, its copies, story, incident, and what
// its speakers said before. And the same for many tellings of one incident, and
// for edited copies of one text.
//
//   npm run build && node scripts/measure-linking.mjs [--articles 10000,100000] [--tellings 1000,2000] [--copies 1000,10000] [--folder /tmp/somewhere]
//
// With a folder the filled archives stay there, and a second run measures on copies of them at once: a million articles take most of an hour to write.
//
// News is made up (`made/news.mjs`), over ten years whatever its number. All but the last articles are written into the tables at once, in the words of
// others but with days, towns and index entries of their own; the last thousand and then those that are measured are added as `dateline add` does it.
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../dist/archive/sqlite/database.js'
import { openSqliteArchive } from '../dist/archive/sqlite.js'
import { loadDataFiles } from '../dist/index.js'
import { loadFurniture } from '../dist/link/furniture.js'
import { toFeatures } from '../dist/link/incident-features.js'
import { toKeys } from '../dist/link/incident-keys.js'
import { createLinker } from '../dist/link/linker.js'
import { encodePrint } from '../dist/link/print.bytes.js'
import { toPrint } from '../dist/link/print.js'
import { loadTallies } from '../dist/link/tallies.js'
import { loadBackground } from '../dist/link/words.js'
import { toDraw } from './made/draw.mjs'
import { toDayNumber, toIncident, toIso, toNews, toReading } from './made/news.mjs'

const option = (name, fallback) => {
  const i = process.argv.indexOf(`--${name}`)
  return i < 0 ? fallback : process.argv[i + 1]
}
const toSizes = (text) => text.split(',').filter(Boolean).map(Number)
const sizes = toSizes(option('articles', '10000,100000'))
const tellings = toSizes(option('tellings', '1000,2000'))
const copies = toSizes(option('copies', '1000,2000'))
const warm = 1_000
const measured = 400
const sampled = 4_000

const files = loadDataFiles()
const linker = createLinker(files)
const knowledge = { background: loadBackground(files), furniture: loadFurniture(files), tallies: loadTallies(files) }
const background = files.text('link/background.tsv')

const cpuMs = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
const say = (count, took, first) => {
  const sorted = took.toSorted((a, b) => a - b)
  const mean = took.reduce((sum, ms) => sum + ms, 0) / took.length
  const growth = first === null ? '' : `; ${(mean / first).toFixed(2)} times the first`
  console.log(
    `${count.toLocaleString('en').padStart(10)} articles: ${mean.toFixed(1)} ms on average, ${sorted[took.length >> 1].toFixed(1)} in the middle, ${sorted.at(-1).toFixed(0)} at most${growth}`,
  )
  return first ?? mean
}

const toBulk = (count) => Math.max(0, count - warm)
const toNewsOf = (count) => toNews(count + measured, { from: sampled, to: toBulk(count) }, background, 7)

/** Writes so many articles into the tables that are asked when an article is added. */
function fill(path, count) {
  const database = openDatabase(path, { create: true })
  database.pragma('synchronous = OFF')
  database.pragma('cache_size = -9000000')
  const into = (table, columns) =>
    database.prepare(`INSERT INTO ${table} (${columns}) VALUES (${columns.replace(/\w+/g, '?')})`)
  const articles = into(
    'articles',
    'number, id, short_id, source, title, outlet, outlet_folded, published_from, published_to, day, stated',
  )
  const readings = into(
    'readings',
    'reading, article, version, data, events, statements, figures, commitments, frame, problems',
  )
  const records = into(
    'records',
    'record, id, reading, article, ordinal, kind, type, source, outlet_folded, published_from, published_to, day_from, day_to, day, evidence_start, evidence_end, rule, confidence',
  )
  const bodies = into('record_bodies', 'record, evidence, json')
  const linked = into('linked', 'article, day, tie, event, copies, story')
  const prints = into('link_prints', 'article, print')
  const origins = into('link_origins', 'copies, origin, kind, name, basis, document')
  const nodes = into('incident_nodes', 'signature, features, part')
  const keys = database.prepare('INSERT OR IGNORE INTO incident_keys VALUES (?, ?)')
  const reports = into('incident_reports', 'record, article, signature, part, in_order, filed')
  const parts = database.prepare('INSERT OR IGNORE INTO incident_parts VALUES (?, ?)')
  const incidents = database.prepare(
    'INSERT OR IGNORE INTO incidents (incident, lead, day, reports, sources, contradictions) VALUES (?, ?, ?, 3, 2, 0)',
  )
  database.exec('CREATE TEMP TABLE gathered (list INTEGER, day INTEGER, tie INTEGER, article INTEGER)')
  const gather = database.prepare('INSERT INTO gathered VALUES (?, ?, ?, ?)')

  const bulk = toBulk(count)
  const news = toNewsOf(count)
  const draw = toDraw(3)
  const hex = () =>
    Array.from({ length: 4 }, () =>
      Math.floor(draw() * 2 ** 32)
        .toString(16)
        .padStart(8, '0'),
    ).join('')
  const samples = []
  let current = { incident: null, part: '', left: 0 }
  database.exec('BEGIN')
  for (let number = 1; number <= bulk; number++) {
    const article = news.next().value
    if (number <= sampled) {
      const { reading } = toReading(article, number)
      samples.push({ reading, print: toPrint(reading, knowledge) })
    }
    const { reading: sample, print: sampledPrint } = samples[Math.floor(draw() * samples.length)]
    const [event] = sample.events
    // Each incident is told one to five times.
    if (current.left-- <= 0)
      current = { incident: toIncident(draw, article.day), part: hex(), left: Math.floor(draw() * 5) }
    const { incident, part } = current
    const [day, date] = [toDayNumber(article.day), toIso(article.day)]
    const [id, signature] = [`sha256:${hex()}${hex()}`, hex()]
    const print = { ...sampledPrint, day, tie: Math.floor(draw() * 2 ** 48) }
    const copyLists = Array.from(print.copyLists, () => Math.floor(draw() * 2 ** 49) * 4)
    articles.run(number, id, id.slice(7, 19), 'made', sample.document.title, 'Outlet', 'outlet', date, date, date, '{}')
    readings.run(number, number, 'made', 'made', 1, 0, 0, 0, '{}', '[]')
    records.run(
      number,
      `${id.slice(7, 19)}-e1`,
      number,
      number,
      0,
      'event',
      'ASSAULT',
      'made',
      'outlet',
      date,
      date,
      date,
      date,
      date,
      event.evidence.start,
      event.evidence.end,
      'made/up',
      1,
    )
    bodies.run(number, event.evidence.text, JSON.stringify(event))
    linked.run(number, day, print.tie, 'e1', number, number)
    prints.run(number, encodePrint({ ...print, copyLists: Float64Array.from(copyLists) }))
    origins.run(number, `article:${id}`, 'article', '', 'earliest', id)
    for (const list of [...copyLists, ...print.storyLists, ...print.quoteLists])
      gather.run(list, day, print.tie, number)
    const told = { from: toIso(incident.day), to: toIso(incident.day) }
    const place =
      event.place.lat === null
        ? { ...event.place, country: incident.country }
        : { ...event.place, lat: incident.lat, lon: incident.lon, country: incident.country }
    const features = toFeatures(
      {
        ...event,
        date: event.date === null ? null : { ...event.date, ...told },
        place,
        killed: { ...event.killed, best: incident.killed },
      },
      { text: sample.document.text, published: { from: date, to: date } },
    )
    nodes.run(signature, JSON.stringify(features), part)
    for (const key of toKeys(features).files) keys.run(key, signature)
    reports.run(number, number, signature, part, `${date} ${date} ${id.slice(7, 27)} 0 0 ASSAULT`, date)
    parts.run(part, part)
    incidents.run(part, number, date)
  }
  database.exec('INSERT OR IGNORE INTO link_lists SELECT * FROM gathered ORDER BY list, day, tie')
  database.exec('COMMIT')
  database.close()
}

async function measure(folder, count) {
  const filled = join(folder, `${count}-filled.db`)
  if (!existsSync(filled)) {
    const filling = join(folder, `${count}-filling.db`)
    for (const end of ['', '-wal', '-shm']) rmSync(filling + end, { force: true })
    fill(filling, count)
    renameSync(filling, filled)
  }
  const path = join(folder, `${count}.db`)
  for (const end of ['-wal', '-shm']) rmSync(path + end, { force: true })
  copyFileSync(filled, path)
  const bulk = toBulk(count)
  const news = toNewsOf(count)
  for (let number = 1; number <= bulk; number++) news.next()
  const archive = openSqliteArchive(path)
  const took = []
  for (let number = bulk + 1; number <= count + measured; number++) {
    const { article, reading } = toReading(news.next().value, number)
    const before = cpuMs()
    await archive.add(article, reading, linker)
    if (number > count) took.push(cpuMs() - before)
  }
  await archive.close()
  return took
}

const took = []

/** Tellings of one incident, each in other words, one after another. */
async function measureTellings(path, counts) {
  const archive = openSqliteArchive(path, { create: true })
  const word = toNews(1, { from: 1, to: 1 }, background, 5).next().value
  const draw = toDraw(11)
  const incident = { ...toIncident(draw, 900), killed: 7, town: 'Elbardun' }
  let first = null
  for (let number = 1; number <= (counts.at(-1) ?? 0); number++) {
    const lead = `A witness${number} and clerk${Math.floor(draw() * 500)} heard a blast at Bridge${number % 400} in the morning.`
    const given = {
      title: null,
      text: `${lead}\n${word.text}`,
      incident,
      saysDay: draw() < 0.7,
      saysTown: true,
      day: 900 + (number % 3),
    }
    const { article, reading } = toReading(given, number)
    const before = cpuMs()
    await archive.add(article, reading)
    took.push(cpuMs() - before)
    if (counts.includes(number)) first = say(number, took.splice(0), first)
  }
  await archive.close()
}

/** Editions of one text that counts the dead, a line added to each, one after another; of those before each count the last thousand are told. */
async function measureCopies(path, counts) {
  const archive = openSqliteArchive(path, { create: true })
  const wire = toNews(1, { from: 1, to: 1 }, background, 9).next().value
  let first = null
  for (let number = 1; number <= (counts.at(-1) ?? 0); number++) {
    const given = {
      ...wire,
      saysDay: true,
      saysTown: true,
      text: `${wire.text}\nEdition ${number} of the paper.`,
      day: wire.day + (number % 4),
    }
    const { article, reading } = toReading(given, number)
    const [{ killed, place, date, evidence }] = reading.events
    const counted = {
      id: 'f1',
      value: { best: killed.best, min: killed.min, max: killed.max, approx: false },
      verbatim: killed.verbatim,
      unit: 'people',
      of: null,
      measures: 'killed',
      places: [place.name],
      period: { from: date.from, to: date.to },
      change: null,
      tally: 'period',
      partOf: null,
      converted: null,
      by: [{ name: 'the ministry', ref: null }],
      reportedBy: null,
      evidence,
      rule: 'made/up',
      confidence: 1,
    }
    const before = cpuMs()
    await archive.add(article, { ...reading, figures: [counted] }, linker)
    took.push(cpuMs() - before)
    if (counts.includes(number)) first = say(number, took.splice(0).slice(-1000), first)
  }
  await archive.close()
}

const folder = option('folder', null) ?? mkdtempSync(join(tmpdir(), 'dateline-linking-'))
try {
  mkdirSync(folder, { recursive: true })
  let first = null
  for (const count of sizes) first = say(count, await measure(folder, count), first)
  if (tellings.length > 0) console.log('Of one incident:')
  await measureTellings(join(folder, 'tellings.db'), tellings)
  if (copies.length > 0) console.log('Of one text:')
  await measureCopies(join(folder, 'copies.db'), copies)
} finally {
  if (option('folder', null) === null) rmSync(folder, { recursive: true, force: true })
}
