#!/usr/bin/env node
// Learns how likely two articles tell of the same incident, from articles whose incident is known: writes data/link/stories.json.
//
//   npm run build && node scripts/learn-stories.mjs FILE… [--out data/link/stories.json] [--half 0|1]
//
// FILE is JSON Lines: {text, title, dct or published, incident_id}. Reporting on wars is made up beside it (`made/conflict.mjs`): in the files two
// attacks in one town within days, round-ups and denials are rare. Taken from it are the numbers of `storyFeatures` for pairs of articles, and
// whether the two are of one incident; out of these come the weights of a small net, and nothing else. `--half` learns from every other incident
// alone and says how well the rest is told, so that the score that is reported was never learned from.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { createReader, loadDataFiles } from '../dist/index.js'
import { compareTerms } from '../dist/link/compare-terms.js'
import { loadFurniture } from '../dist/link/furniture.js'
import { toPrint } from '../dist/link/print.js'
import { storyFeatures, toStoryFeatures } from '../dist/link/stories.features.js'
import { toStoryScore } from '../dist/link/stories.score.js'
import { loadTallies } from '../dist/link/tallies.js'
import { loadBackground } from '../dist/link/words.js'
import { readArguments } from './arguments.mjs'
import { toArticle } from './made/article.mjs'
import { toConflict } from './made/conflict.mjs'
import { toDraw } from './made/draw.mjs'

const hiddenUnits = 12
const epochs = 14
const batch = 32
const decay = 1e-4
/** Nets that begin with other weights; the mean of what they say is learned. */
const nets = 4
const madeSeed = 5
const madeRounds = 2
/** Of made pairs of two incidents: all that share much, and so many of the others. */
const muchInCommon = 0.35
const keptOfMade = 0.1
/** Of pairs that have little in common and are of two incidents, so many are learned from. */
const keptOfOthers = 0.5
/** Articles that are also shown without their title or day: not every source states them. */
const untitledShare = 0.25
const undatedShare = 0.1
/**
 * Articles that are moved to the town and the days of another incident, as a share of all: two attacks in one town within days are rare in these sets
 * and common in a war. Each is shown beside the article whose town it was given, as another incident.
 */
const movedShare = 0.5
const triedMoves = 5

const usage = 'Usage: node scripts/learn-stories.mjs FILE… [--out data/link/stories.json] [--half 0|1]'
const { option, inputs } = readArguments(usage)
const out = option('out', 'data/link/stories.json')
const half = option('half', null)
const sets = inputs(1)

const files = loadDataFiles()
const reader = createReader(files)
const knowledge = { background: loadBackground(files), furniture: loadFurniture(files), tallies: loadTallies(files) }
const draw = toDraw(7)

const toNews = ({ title, text, published }, source) => {
  const id = `sha256:${createHash('sha256').update(`${title} ${text}`).digest('hex')}`
  return toArticle({ id, source, text, title, published })
}

const articles = []
for (const file of sets)
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.trim() === '') continue
    const row = JSON.parse(line)
    const told = {
      title: row.title || null,
      text: row.text,
      published: (row.dct ?? row.published ?? '').slice(0, 10) || null,
    }
    const reading = reader.read(toNews(told, file))
    const incident = `${file} ${row.incident_id ?? row.cluster ?? row.event_id}`
    const inHalf = createHash('sha256').update(incident).digest()[0] % 2
    const town = reading.events.find(({ place }) => place?.lat != null)?.place ?? null
    articles.push({ incident, inHalf, print: toPrint(reading, knowledge), told, town })
    const without = { ...reading.document }
    if (draw() < untitledShare) without.title = null
    if (draw() < undatedShare) without.published = null
    if (without.title !== reading.document.title || without.published !== reading.document.published)
      articles.push({ incident, inHalf, print: toPrint({ ...reading, document: without }, knowledge), twin: true })
  }

/** The article with another town and region in the place of its own, published within two days of `day`. */
function move({ told, town }, to, day) {
  const rename = (text) => {
    const renamed = text.replaceAll(town.name, to.name)
    return town.admin1 && to.admin1 ? renamed.replaceAll(town.admin1, to.admin1) : renamed
  }
  const published = new Date(Date.parse(day) + Math.floor(draw() * 3) * 86_400_000).toISOString().slice(0, 10)
  return { title: told.title && rename(told.title), text: rename(told.text), published }
}

/** Pairs of articles that stand in one list; `same` says whether they are of one incident, null that they are no pair. */
function toPairs(listed, same) {
  const byList = new Map()
  for (const [i, { print }] of listed.entries())
    for (const list of print.storyLists) {
      const others = byList.get(list)
      if (others) others.push(i)
      else byList.set(list, [i])
    }
  const seen = new Set()
  const found = []
  for (const list of byList.values()) {
    if (list.length > 400) continue
    for (const a of list)
      for (const b of list) {
        if (a >= b || seen.has(a * listed.length + b)) continue
        seen.add(a * listed.length + b)
        const is = same(listed[a], listed[b], a, b)
        const values = is === null ? null : toStoryFeatures(listed[a].print, listed[b].print)
        if (values !== null)
          found.push({ values, same: is ? 1 : 0, halves: (listed[a].inHalf ?? 0) + (listed[b].inHalf ?? 0) })
      }
  }
  return found
}
// An article and itself without its title are no pair.
const pairs = toPairs(articles, (a, b, i, j) => (b.twin && i === j - 1 ? null : a.incident === b.incident))
const made = toConflict(madeSeed, madeRounds).map(({ id, incident, ...told }) => ({
  incident,
  print: toPrint(reader.read(toNews(told, id)), knowledge),
}))
const madePairs = toPairs(made, (a, b) => a.incident === b.incident)

const located = articles.filter(({ town, told }) => town && told.published)
for (const stays of located) {
  if (draw() >= movedShare) continue
  // Of a few incidents the one that is told most alike: two strikes with the same weapon are the hard case.
  let [most, moved] = [0, null]
  for (let tried = 0; tried < triedMoves; tried++) {
    const other = located[Math.floor(draw() * located.length)]
    if (other.incident === stays.incident || other.town.name === stays.town.name) continue
    const { cosines } = compareTerms(stays.print.terms, other.print.terms)
    if (cosines[0] > most) [most, moved] = [cosines[0], other]
  }
  if (moved === null) continue
  const print = toPrint(reader.read(toNews(move(moved, stays.town, stays.told.published), 'moved')), knowledge)
  const values = toStoryFeatures(stays.print, print)
  if (values) pairs.push({ values, same: 0, halves: stays.inHalf + moved.inHalf, moved: true })
}
console.log(`${pairs.filter(({ moved }) => moved).length} pairs with an incident that was moved to the other's town`)

function learn(rows, seed) {
  const next = toDraw(seed)
  const inputs = storyFeatures.length
  const size = hiddenUnits * (inputs + 2) + 1
  // Weights lie in one array: inputs of each unit, then biases, then weights out, then the bias of the outcome.
  const w = Float64Array.from({ length: size }, (_, i) =>
    i < hiddenUnits * inputs || i >= hiddenUnits * (inputs + 1) ? (next() - 0.5) * 0.5 : 0,
  )
  w[size - 1] = -1
  const [momentum, square, gradient] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)]
  const [biasAt, outAt] = [hiddenUnits * inputs, hiddenUnits * (inputs + 1)]
  const inner = new Float64Array(hiddenUnits)
  let step = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = rows.slice()
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1))
      ;[order[i], order[j]] = [order[j], order[i]]
    }
    const rate = 0.01 * (1 - epoch / epochs) + 0.0005
    for (const [n, { values, same }] of order.entries()) {
      let sum = w[size - 1]
      for (let k = 0; k < hiddenUnits; k++) {
        let z = w[biasAt + k]
        for (let f = 0; f < inputs; f++) z += w[k * inputs + f] * values[f]
        inner[k] = Math.tanh(z)
        sum += w[outAt + k] * inner[k]
      }
      const error = 1 / (1 + Math.exp(-sum)) - same
      for (let k = 0; k < hiddenUnits; k++) {
        gradient[outAt + k] += error * inner[k]
        const back = error * w[outAt + k] * (1 - inner[k] * inner[k])
        gradient[biasAt + k] += back
        for (let f = 0; f < inputs; f++) gradient[k * inputs + f] += back * values[f]
      }
      gradient[size - 1] += error
      if ((n + 1) % batch !== 0) continue
      step++
      for (let i = 0; i < size; i++) {
        const g = gradient[i] / batch + decay * w[i]
        momentum[i] = 0.9 * momentum[i] + 0.1 * g
        square[i] = 0.999 * square[i] + 0.001 * g * g
        w[i] -= (rate * (momentum[i] / (1 - 0.9 ** step))) / (Math.sqrt(square[i] / (1 - 0.999 ** step)) + 1e-8)
      }
      gradient.fill(0)
    }
  }
  const round = (x) => Number(x.toFixed(4))
  return {
    features: storyFeatures,
    hidden: Array.from({ length: hiddenUnits }, (_, k) => ({
      bias: round(w[biasAt + k]),
      weights: Array.from(w.subarray(k * inputs, (k + 1) * inputs), round),
      out: round(w[outAt + k]),
    })),
    bias: round(w[size - 1]),
  }
}

/** Pairs across the halves teach nothing about either. */
const learned = pairs.filter(({ halves }) => half === null || halves === 2 * Number(half))
const kept = learned.filter(({ same, values, moved }) => same || moved || values[0] > 0.2 || draw() < keptOfOthers)
const keptOfWar = madePairs.filter(({ same, values }) => same || values[0] > muchInCommon || draw() < keptOfMade)
const learnedNets = Array.from({ length: nets }, (_, i) => learn([...kept, ...keptOfWar], i + 1))
const toMean = (x) => Number((x / nets).toFixed(4))
const weights = {
  features: storyFeatures,
  hidden: learnedNets.flatMap(({ hidden }) => hidden.map((unit) => ({ ...unit, out: toMean(unit.out) }))),
  bias: toMean(learnedNets.reduce((sum, { bias }) => sum + bias, 0)),
}
writeFileSync(out, `${JSON.stringify(weights)}\n`)
console.log(`${articles.length} articles and twins, ${pairs.length} pairs, learned from ${kept.length}`)

function tell(name, rows) {
  let [right, found, all] = [0, 0, 0]
  for (const { values, same } of rows) {
    let sum = weights.bias
    for (const { bias, weights: by, out: outWeight } of weights.hidden)
      sum += outWeight * Math.tanh(by.reduce((z, weight, i) => z + weight * values[i], bias))
    const is = sum > 0 ? 1 : 0
    found += is
    all += same
    right += is * same
  }
  console.log(
    `${name}: precision ${((100 * right) / found).toFixed(1)}, recall ${((100 * right) / all).toFixed(1)} of ${all} pairs`,
  )
}
toStoryScore(weights)
tell('learned from', kept)
tell('made up', madePairs)
if (half !== null)
  tell(
    'the other half',
    pairs.filter(({ halves }) => halves === 2 - 2 * Number(half)),
  )
