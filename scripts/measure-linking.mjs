#!/usr/bin/env node
// Measures what it costs to link one new article to an archive of so many, in milliseconds of processor time.
//
//   npm run build && node scripts/measure-linking.mjs [--articles 10000,100000] [--folder /tmp/somewhere]
//
// News is generated: incidents with a town, people and a toll of their own, each told by one to five articles out of words as common as those of
// English news, a third of them reprinted (cut, with a new lead) up to four times, over ten years whatever their number. All but the last two
// thousand are written into the index at once; these and then those that are measured are linked as `add` does it. Nothing in it was ever reported.
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { openLinkStore } from '../dist/archive/sqlite/link-store.js'
import { linkTables, originTables } from '../dist/archive/sqlite/link-tables.js'
import { openOrigins } from '../dist/archive/sqlite/origins.js'
import { loadDataFiles } from '../dist/index.js'
import { loadFurniture } from '../dist/link/furniture.js'
import { createLinker } from '../dist/link/linker.js'
import { encodePrint } from '../dist/link/print.bytes.js'
import { toPrint } from '../dist/link/print.js'
import { loadBackground } from '../dist/link/words.js'

const option = (name, fallback) => {
  const i = process.argv.indexOf(`--${name}`)
  return i < 0 ? fallback : process.argv[i + 1]
}
const sizes = option('articles', '10000,100000').split(',').map(Number)
const warm = 2_000
const measured = 500
const sampled = 20_000
const years = 10

const files = loadDataFiles()
const linker = createLinker(files)
const knowledge = { background: loadBackground(files), furniture: loadFurniture(files) }

/** Words by how often they come, from the table of rarities. */
const common = []
for (const line of files.text('link/background.tsv').split('\n').slice(1)) {
  const [bucket, words] = line.split('\t')
  for (const word of words?.split(' ') ?? []) common.push([word, Math.exp(-Number(bucket) / 4)])
}
const sums = new Float64Array(common.length)
let total = 0
for (const [i, [, weight]] of common.entries()) {
  total += weight
  sums[i] = total
}

function toDraw(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const syllables = 'bar dun el fen gar hol ir kes lor mar nor os pel rud sar tol ves wim yar zan'.split(' ')
const toName = (number) => {
  let name = ''
  for (let left = number, i = 0; i < 3; i++, left = Math.floor(left / 20)) name += syllables[left % 20]
  return name[0].toUpperCase() + name.slice(1)
}

/** Articles one after another, by day; of those from `plain.from` to `plain.to` the day alone. */
function* toNews(count, plain, seed) {
  const draw = toDraw(seed)
  const word = () => {
    const at = draw() * total
    let low = 0
    let high = sums.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle] < at) low = middle + 1
      else high = middle
    }
    return common[low][0]
  }
  const sentence = (names) => {
    const words = Array.from({ length: 12 + Math.floor(draw() * 14) }, word)
    if (draw() < 0.6) words.splice(Math.floor(draw() * words.length), 0, names[Math.floor(draw() * names.length)])
    return `${words.join(' ')}.`
  }
  const waiting = []
  for (let made = 0; made < count; ) {
    const day = (made * years * 365) / count
    if (made >= plain.from && made < plain.to) {
      yield { day }
      made++
      continue
    }
    if (waiting.length === 0 || draw() < 0.35) {
      const names = [
        toName(Math.floor(draw() ** 2 * 400)),
        toName(Math.floor(draw() * 8000)),
        toName(Math.floor(draw() * 8000)),
      ]
      const town = {
        name: names[0],
        lat: 30 + (names[0].charCodeAt(0) % 7) + draw() / 100,
        lon: 38 + (names[0].charCodeAt(1) % 9),
      }
      const killed = Math.floor(draw() ** 3 * 40)
      const facts = Array.from({ length: 3 }, () => sentence(names))
      for (let told = 1 + Math.floor(draw() * 5); told > 0; told--) {
        const text = [
          ...facts.filter(() => draw() < 0.6),
          ...Array.from({ length: 5 + Math.floor(draw() * 8) }, () => sentence(names)),
        ].join('\n')
        waiting.push({ title: sentence(names), text, names, town, killed })
        if (draw() < 0.33)
          for (let copies = 1 + Math.floor(draw() * 4); copies > 0; copies--) {
            const kept = text.slice(0, Math.floor(text.length * (0.6 + 0.4 * draw())))
            waiting.push({ title: sentence(names), text: `${sentence(names)}\n${kept}`, names, town, killed })
          }
      }
    }
    const at = Math.floor(draw() * Math.min(waiting.length, 12))
    const [article] = waiting.splice(at, 1)
    yield { ...article, day }
    made++
  }
}

const firstDay = Date.UTC(2014, 0, 1)
function toReading({ title, text, names, town, killed, day }, number) {
  const id = `sha256:${createHash('sha256').update(`${number} ${text}`).digest('hex')}`
  const date = new Date(firstDay + Math.floor(day) * 86_400_000).toISOString().slice(0, 10)
  const published = { from: date, to: date, edtf: date, basis: 'stated', evidence: [] }
  const mentions = [{ use: 'literal' }]
  const toll = { best: killed }
  return {
    document: { id, title, text, published, repairs: [], outlet: `Outlet ${number % 40}`, byline: null },
    places: [{ name: town.name, lat: town.lat, lon: town.lon, kind: 'town', admin1: null, mentions }],
    times: [],
    people: names.slice(1).map((name) => ({ name: `${name} ${names[0]}` })),
    statements: [],
    events: [
      {
        id: 'e1',
        type: 'ASSAULT',
        aggregate: false,
        date: { from: date, to: date, precision: 'day' },
        place: town,
        killed: toll,
        injured: null,
      },
    ],
  }
}

const cpuMs = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function measure(count, folder) {
  const path = join(folder, `${count}.db`)
  const database = new Database(path)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = NORMAL')
  database.pragma('cache_size = -32000')
  database.exec(
    'CREATE TABLE articles (number INTEGER PRIMARY KEY, id TEXT, title TEXT, outlet TEXT, published_from TEXT)',
  )
  database.exec(linkTables)
  database.exec(originTables)
  const insertArticle = database.prepare('INSERT INTO articles VALUES (?, ?, ?, ?, ?)')
  const insertLinked = database.prepare(
    'INSERT INTO linked (article, day, tie, agency, agency_basis, event) VALUES (?, ?, ?, NULL, NULL, ?)',
  )
  const changed = new Set()
  const store = openLinkStore(database, { changed, moved: new Set() })
  const origins = openOrigins(database)
  const news = toNews(count + measured, { from: sampled, to: count - warm }, 7)
  const put = (number, reading, order) => {
    const { document } = reading
    insertArticle.run(number, document.id, document.title, document.outlet, document.published.from)
    insertLinked.run(number, order.day, order.tie, 'e1')
  }

  const bulk = Math.max(0, count - warm)
  database.exec('CREATE TEMP TABLE gathered (list INTEGER, day INTEGER, tie INTEGER, article INTEGER)')
  const gather = database.prepare('INSERT INTO gathered VALUES (?, ?, ?, ?)')
  const setCopies = database.prepare('UPDATE linked SET copies = ?, story = ? WHERE article = ?')
  database.exec('BEGIN')
  const draw = toDraw(3)
  const samples = []
  for (let number = 1; number <= bulk; number++) {
    const article = news.next().value
    // Many articles: those after the first are in the words of one of these, with a text, a day and an id of their own.
    const sample = samples.length < sampled ? null : samples[Math.floor(draw() * sampled)]
    const reading = sample?.reading ?? toReading(article, number)
    const day = Math.floor(firstDay / 86_400_000 + article.day)
    const own = { day, tie: Math.floor(draw() * 2 ** 48) }
    const print = sample
      ? { ...sample.print, ...own, copyLists: sample.print.copyLists.map(() => Math.floor(draw() * 2 ** 49) * 4) }
      : toPrint(reading, knowledge)
    if (!sample) samples.push({ reading, print })
    put(number, reading, print)
    store.setPrint({ node: number, ...print }, encodePrint(print))
    setCopies.run(number, number, number)
    for (const lists of [print.copyLists, print.storyLists, print.quoteLists])
      for (const list of lists) gather.run(list, print.day, print.tie, number)
  }
  database.exec('INSERT INTO link_lists SELECT * FROM gathered ORDER BY list, day, tie')
  database.exec('COMMIT')
  database.exec('DROP TABLE gathered')

  const link = (number, reading) => {
    changed.clear()
    put(number, reading, linker.order(reading))
    linker.link(store, number, reading)
    origins.settle(changed)
  }
  const transact = database.transaction(link)
  const took = []
  for (let number = bulk + 1; number <= count + measured; number++) {
    const reading = toReading(news.next().value, number)
    const before = cpuMs()
    transact.immediate(number, reading)
    if (number > count) took.push(cpuMs() - before)
  }
  database.close()
  took.sort((a, b) => a - b)
  const mean = took.reduce((sum, ms) => sum + ms, 0) / took.length
  return { mean, median: took[took.length >> 1], most: took.at(-1) }
}

const folder = option('folder', null) ?? mkdtempSync(join(tmpdir(), 'dateline-linking-'))
let first = null
try {
  for (const count of sizes) {
    const { mean, median, most } = measure(count, folder)
    first ??= mean
    const growth = `${(mean / first).toFixed(2)} times the first`
    console.log(
      `${count.toLocaleString('en').padStart(10)} articles: ${mean.toFixed(1)} ms on average, ${median.toFixed(1)} in the middle, ${most.toFixed(0)} at most; ${growth}`,
    )
  }
} finally {
  if (option('folder', null) === null) rmSync(folder, { recursive: true, force: true })
}
