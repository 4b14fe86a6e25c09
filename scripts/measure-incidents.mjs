// Measures what it costs to keep incidents in step with one more article, by the size of the archive: `node scripts/measure-incidents.mjs 10000 100000`.
// Articles are made up: towns by the thousand, one to three attacks each, most incidents told by several outlets. Prints milliseconds of processor
// time an article, for all of storing it and for the incidents alone, and the same for many tellings of one incident. Needs `npm run build`.
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../dist/archive/sqlite/database.js'
import { openIncidents } from '../dist/archive/sqlite/incidents.js'
import { openSqliteArchive } from '../dist/archive/sqlite.js'

const sizes = process.argv.slice(2).map(Number)
const towns = 3000
const outlets = ['Example Wire', 'Lakeside Monitor', 'Riverton Post', 'Hill Gazette', 'Far Herald']
const weapons = ['bomb', 'mortar', 'drone', 'rocket', 'mine', 'rifle']
const people = ['soldiers', 'police officers', 'farmers', 'students', 'drivers', 'guards']

/** A number from 0 below `below` that follows from its seed alone. */
const pick = (seed, below) => createHash('md5').update(String(seed)).digest().readUInt32LE(0) % below
const toDay = (number) => new Date(Date.UTC(2014, 0, 1) + number * 86_400_000).toISOString().slice(0, 10)
const toSpan = (text, words) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, text: words })

/** One telling of incident `n` by outlet `by`; `hostile` puts all into one town on one day, each in other words. */
function toArticle(n, by, hostile = false) {
  const town = hostile ? 0 : pick(`t${n}`, towns)
  const day = hostile ? 900 : pick(`d${n}`, 4000)
  const killed = hostile ? 7 : 1 + pick(`k${n}`, 12)
  const words = hostile
    ? ` as witness number${by} and clerk${pick(by, 500)} told`
    : `, ${pick(`w${n} ${by}`, 2) ? 'police' : 'residents'} said`
  const evidence = `A ${weapons[pick(`m${n}`, 6)]} killed ${killed} ${people[pick(`p${n}`, 6)]} near Bridge${pick(`b${n}`, 400)} in Town${town}${words}`
  const text = `${evidence}.\n\nReported by ${outlets[by % outlets.length]} (${by}).`
  const published = toDay(day + pick(`l${n} ${by}`, 3))
  const id = `sha256:${createHash('sha256')
    .update(text + n)
    .digest('hex')}`
  const span = toSpan(text, evidence)
  const mention = toSpan(text, `Town${town}`)
  const count = {
    best: killed,
    min: killed,
    max: killed,
    approx: false,
    verbatim: String(killed),
    of: null,
    parts: [],
    evidence: span,
  }
  const event = {
    id: 'e1', type: 'ASSAULT', mode: 'explosives', acled: null, tags: [], status: 'happened', attribution: { kind: 'asserted', by: [] }, aggregate: false,
    agents: [], targets: [], instruments: [], date: { from: toDay(day), to: toDay(day), edtf: toDay(day), precision: 'day', basis: 'stated' },
    place: { name: `Town${town}`, ref: null, lat: 20 + (town % 60) * 0.4, lon: 20 + Math.floor(town / 60) * 0.8, uncertaintyKm: 5, country: 'EXA', admin1: null, basis: 'stated', mention },
    killed: count, injured: null, detained: null, abducted: null, displaced: null, trigger: span, mentions: [span], evidence: span, rule: 'made/up', confidence: 1,
  } // biome-ignore format: a record in few lines
  const document = {
    id,
    externalId: null,
    source: 'made',
    url: null,
    title: null,
    outlet: outlets[by % outlets.length],
    byline: null,
    language: 'en',
  }
  const reading = {
    reader: { version: 'made', data: 'made' },
    document: { ...document, published: { from: published, to: published, edtf: published, basis: 'stated', evidence: [] }, text, repairs: [] },
    times: [], places: [], people: [], organizations: [], events: [event], statements: [], figures: [], commitments: [], reconciliations: [], outcomes: [], problems: [],
  } // biome-ignore format: a reading in few lines
  return { article: { ...document, published, text, problems: [] }, reading }
}

const cpu = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Takes articles out of the incidents and puts them back, which is what a new one costs and a little more. */
function measure(path, samples) {
  const database = openDatabase(path, {})
  const incidents = openIncidents(database)
  const numberOf = database.prepare('SELECT number FROM articles WHERE id = ?').pluck()
  let spent = 0
  let most = 0
  for (const { article, reading } of samples) {
    const number = numberOf.get(article.id)
    database.transaction(() => {
      const change = incidents.take(number)
      const began = cpu()
      incidents.put(reading, change)
      const took = cpu() - began
      spent += took
      most = Math.max(most, took)
    })()
  }
  database.close()
  return `${(spent / samples.length).toFixed(2)} ms for the incidents (most ${most.toFixed(1)})`
}

const folder = mkdtempSync(join(tmpdir(), 'dateline-incidents-'))
try {
  for (const hostile of [false, true]) {
    const path = join(folder, `${hostile}.db`)
    const archive = openSqliteArchive(path, { create: true })
    let added = 0
    for (const size of hostile ? [1000, 2000] : sizes) {
      const began = cpu()
      const before = added
      for (; added < size; added++) {
        const { article, reading } = hostile ? toArticle(0, added, true) : toArticle(Math.floor(added / 3), added)
        await archive.add(article, reading)
      }
      const whole = ((cpu() - began) / (added - before)).toFixed(2)
      const samples = Array.from({ length: 200 }, (_, i) => {
        const n = pick(`s${i}`, size)
        return hostile ? toArticle(0, n, true) : toArticle(Math.floor(n / 3), n)
      })
      const joined = await archive.countIncidents({}, { reports: 2 })
      console.log(
        `${hostile ? 'one incident' : 'many incidents'}, ${size} articles: ${whole} ms to store one, ${measure(path, samples)}; ${joined} incidents told twice or more`,
      )
    }
    await archive.close()
  }
} finally {
  rmSync(folder, { recursive: true })
}
