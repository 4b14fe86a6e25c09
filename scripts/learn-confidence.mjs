#!/usr/bin/env node
// Learns how likely a record holds from records that people judged: writes data/en/confidence-weights.tsv and prints, from texts that each
// weight has not seen (ten parts, each told by the other nine), how many hold of those that are said with a confidence.
//
//   npm run build && node scripts/learn-confidence.mjs --articles CODED[:TEXTS] … --codes codes.jsonl --status status.jsonl --quotes quotes.jsonl
//     --sets FOLDER [--out data/en/confidence-weights.tsv]
//
// CODED is a folder of hand-coded articles: NAME.json with `doc`, the name of the text file (beside it, or in TEXTS), and `events`, `statements`,
// `figures`, each with its `evidence` and what it says. codes.jsonl: sentences with one PLOVER `event` (`eventText`). status.jsonl: sentences with
// one marked happening (`mark`, `status`, `none` where it is none). quotes.jsonl: articles with `attributions` (`cue`, `content`).
// FOLDER: public sets of news of all kinds as SET.jsonl, of which we judged single events by reading them (scripts/confidence/judged.tsv: where the
// trigger starts, type and status, and whether the words tell that). Nothing but weights of the
// features that src/compose/confidence.ts names is taken. Same input, same bytes out.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toEventFeatures, toFigureFeatures, toStatementFeatures, weighConfidence } from '../dist/compose/confidence.js'
import { createReader, loadDataFiles } from '../dist/index.js'
import { isSameWords, namesOne, pairUp, shareOfWords } from './confidence/matching.mjs'

const options = { articles: [], codes: [], status: [], quotes: [], sets: [], out: [] }
for (let i = 2, name = ''; i < process.argv.length; i++)
  if (process.argv[i].startsWith('--')) name = process.argv[i].slice(2)
  else options[name].push(process.argv[i])
if (options.articles.length + options.codes.length + options.status.length + options.quotes.length === 0)
  throw new Error('Name what was judged: see the head of scripts/learn-confidence.mjs')
const out = options.out[0] ?? 'data/en/confidence-weights.tsv'

const parts = 10
const steps = 3000
const rate = 0.3
const decay = 1.5

// ---- reading without what was learned before ----------------------------------------------------------------------------
const files = loadDataFiles()
const table = 'en/confidence-weights.tsv'
const reader = createReader({
  ...files,
  text: (name) => (name === table ? 'kind\tfeature\tweight\n' : files.text(name)),
})
let read = 0
const readText = (text, published, title = null) =>
  reader.read({
    id: `sha256:${++read}`,
    externalId: null,
    source: `text ${read}`,
    url: null,
    title,
    outlet: null,
    byline: null,
    language: 'en',
    published: published ?? null,
    text,
    problems: [],
  })

// ---- records with what people say of them -------------------------------------------------------------------------------
const judged = { event: [], statement: [], figure: [] }
const features = { event: toEventFeatures, statement: toStatementFeatures, figure: toFigureFeatures }
const judge = (kind, group, record, holds, relevance) =>
  judged[kind].push({
    group,
    holds,
    estimate: record.confidence,
    features: features[kind](record, relevance),
    type: record.type,
    rule: record.rule,
    words: record.evidence.text,
  })
const rowsOf = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
const touch = (a, b) => a.start < b.end && b.start < a.end
/** Offsets of these files count code points, those of readings UTF-16 units. */
const toUnits = (text) => {
  const at = [0]
  for (const char of text) at.push(at.at(-1) + char.length)
  return ({ start, end }) => ({ start: at[start], end: at[end] ?? text.length })
}
/** Acts of speech that the coders list only where they are the matter. */
const verbal = new Set(['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'SUPPORT'])

function judgeArticle(name, coded, text) {
  const { events, statements, figures, document } = readText(
    text,
    coded.published && !coded.published.inferred ? coded.published.from : null,
  )
  const tell = (kind, some, records, same, isCounted = () => true) => {
    const pairs = pairUp(some, records, same)
    for (const record of records) {
      const to = pairs.get(record)
      if (to?.optional || !(to || isCounted(record))) continue
      judge(kind, name, record, to !== undefined, document.relevance)
    }
  }
  const isEvent = (one, record) =>
    one.type.includes(record.type) ? shareOfWords(one.evidence, record.evidence.text, 0.4) : 0
  tell('event', coded.events, events, isEvent, ({ type }) => !verbal.has(type))
  const isStatement = (one, { content, speaker }) =>
    namesOne(one.speaker, [speaker.name, speaker.role]) ? shareOfWords(one.evidence, content.text, 0.6) : 0
  tell(
    'statement',
    coded.statements,
    statements.filter(({ within, said }) => within === null && said === 'said'),
    isStatement,
  )
  const isFigure = (one, { value, evidence }) =>
    (value.best ?? value.min ?? value.max) === one.value ? shareOfWords(one.evidence, evidence.text, 0.5) : 0
  tell('figure', coded.figures, figures, isFigure)
}

for (const given of options.articles) {
  const [folder, texts = folder] = given.split(':')
  for (const name of readdirSync(folder)
    .filter((one) => one.endsWith('.json'))
    .sort()) {
    const coded = JSON.parse(readFileSync(join(folder, name), 'utf8'))
    const path = [texts, folder].map((one) => join(one, coded.doc)).find(existsSync)
    judgeArticle(coded.doc, coded, readFileSync(path, 'utf8'))
  }
}
/** Types that the coders call by older names. */
const older = { DEMAND: 'REQUEST', DISAPPROVE: 'ACCUSE', INVESTIGATE: 'ACCUSE', FIGHT: 'ASSAULT', YIELD: 'CONCEDE' }
for (const row of options.codes.flatMap(rowsOf)) {
  const type = older[row.event] ?? row.event
  const { events, document } = readText(row.text)
  const hit = events.find((event) => event.type === type)
  if (hit) judge('event', row.id, hit, true, document.relevance)
  // What lies on the coder's own words and is of another type is wrong; of other words of the sentence the coder says nothing.
  for (const event of events)
    if (event.type !== type && isSameWords(row.eventText, event.trigger.text))
      judge('event', row.id, event, false, document.relevance)
}
for (const row of options.status.flatMap(rowsOf)) {
  const mark = toUnits(row.text)(row.mark)
  const { events, document } = readText(row.text)
  const event =
    events.find(({ trigger }) => touch(trigger, mark)) ?? events.find(({ evidence }) => touch(evidence, mark))
  if (event) judge('event', row.id, event, row.status !== 'none' && event.status === row.status, document.relevance)
}
for (const row of options.quotes.flatMap(rowsOf)) {
  const to = toUnits(row.text)
  const unitsOf = (spans) =>
    new Set(
      spans
        .flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i))
        .filter((i) => /\S/.test(row.text[i])),
    )
  const coded = row.attributions.map(({ content }) => unitsOf(content.map(to)))
  const { statements } = readText(row.text, row.date, row.title)
  const counted = statements.filter(({ within, said }) => within === null && said === 'said')
  const contents = new Map(
    counted.map((one) => [one, unitsOf(one.content.parts.length > 0 ? one.content.parts : [one.content])]),
  )
  const pairs = pairUp(coded, counted, (units, one) => {
    const mine = contents.get(one)
    let both = 0
    for (const unit of mine) if (units.has(unit)) both++
    const share = both / (mine.size + units.size - both || 1)
    return share >= 0.5 ? share : 0
  })
  for (const one of counted) judge('statement', row.docid, one, pairs.has(one))
}

const verdicts = readFileSync(new URL('confidence/judged.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'))
for (const folder of options.sets)
  for (const set of new Set(verdicts.map(([name]) => name))) {
    const byText = new Map()
    for (const [name, docid, ...verdict] of verdicts)
      if (name === set) byText.set(docid, [...(byText.get(docid) ?? []), verdict])
    for (const row of rowsOf(join(folder, `${set}.jsonl`)).filter(({ docid }) => byText.has(docid))) {
      const { events, document } = readText(row.text, (row.dct ?? row.date)?.slice(0, 10), row.title)
      for (const [start, type, status, holds] of byText.get(row.docid)) {
        const event = events.find(
          (one) => one.trigger.start === Number(start) && one.type === type && one.status === status,
        )
        if (event) judge('event', row.docid, event, holds === 'yes', document.relevance)
      }
    }
  }

// ---- learning: logistic regression by whole steps -----------------------------------------------------------------------
function learn(rows) {
  const names = [...new Set(rows.flatMap((row) => row.features.map(([name]) => name)))].sort()
  const indexOf = new Map(names.map((name, i) => [name, i]))
  const matrix = rows.map((row) => row.features.map(([name, amount]) => [indexOf.get(name), amount]))
  const weights = new Float64Array(names.length)
  weights[indexOf.get('estimate')] = 1
  const start = Float64Array.from(weights)
  const free = new Set(['all'])
  const squares = new Float64Array(names.length)
  for (let step = 0; step < steps; step++) {
    const gradient = new Float64Array(names.length)
    for (const [r, row] of matrix.entries()) {
      let sum = 0
      for (const [i, amount] of row) sum += weights[i] * amount
      const error = (rows[r].holds ? 1 : 0) - 1 / (1 + Math.exp(-sum))
      for (const [i, amount] of row) gradient[i] += error * amount
    }
    for (let i = 0; i < names.length; i++) {
      const slope =
        gradient[i] - (free.has(names[i]) ? 0 : decay * (weights[i] - (names[i] === 'estimate' ? start[i] : 0)))
      squares[i] += slope * slope
      weights[i] += (rate * slope) / Math.sqrt(squares[i] + 1e-9)
    }
  }
  return new Map(names.map((name, i) => [name, Number(weights[i].toFixed(2))]).filter(([, weight]) => weight !== 0))
}
const partOf = (group) => createHash('sha256').update(group).digest()[0] % parts

const written = []
for (const [kind, rows] of Object.entries(judged)) {
  if (rows.length === 0) continue
  const held = rows.filter(({ holds }) => holds).length
  console.log(`\n${kind}s: ${rows.length} judged, ${((100 * held) / rows.length).toFixed(1)} % hold`)
  const told = []
  for (let part = 0; part < parts; part++) {
    const unseen = rows.filter(({ group }) => partOf(group) === part)
    if (unseen.length === 0) continue
    const weights = learn(rows.filter(({ group }) => partOf(group) !== part))
    for (const row of unseen) told.push({ ...row, confidence: weighConfidence(weights, row.features, row.estimate) })
  }
  tellReliability(told, ({ confidence }) => confidence, 'learned')
  tellReliability(rows, ({ estimate }) => estimate, 'the rules’ own estimates')
  for (const [feature, weight] of learn(rows)) written.push([kind, feature, weight.toFixed(2)].join('\t'))
}
writeFileSync(
  out,
  [
    '# Learned by scripts/learn-confidence.mjs: what a feature of a record adds to the logarithm of the odds that it holds.',
    'kind\tfeature\tweight',
    ...written.sort(),
    '',
  ].join('\n'),
)
console.log(`\n${written.length} weights → ${out}`)

/** Of what is said with each confidence: how many there are, what is said of them on average, how many hold; the gap over all, and Brier's score. */
function tellReliability(rows, confidenceOf, name) {
  const bounds = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01]
  console.log(`  ${name}:`)
  let gap = 0
  for (let i = 0; i + 1 < bounds.length; i++) {
    const some = rows.filter((row) => confidenceOf(row) >= bounds[i] && confidenceOf(row) < bounds[i + 1])
    if (some.length === 0) continue
    const said = some.reduce((sum, row) => sum + confidenceOf(row), 0) / some.length
    const hold = some.filter(({ holds }) => holds).length / some.length
    gap += (some.length / rows.length) * Math.abs(said - hold)
    const band = `${bounds[i].toFixed(1)}–${Math.min(1, bounds[i + 1]).toFixed(1)}`
    console.log(
      `    ${band}: ${String(some.length).padStart(5)} records, said ${(100 * said).toFixed(0)} %, hold ${(100 * hold).toFixed(0)} %`,
    )
  }
  const brier = rows.reduce((sum, row) => sum + (confidenceOf(row) - (row.holds ? 1 : 0)) ** 2, 0) / rows.length
  console.log(`    gap ${(100 * gap).toFixed(1)} points, Brier ${brier.toFixed(3)}`)
}
