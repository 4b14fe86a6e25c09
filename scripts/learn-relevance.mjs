#!/usr/bin/env node
// Learns which words tell reporting on a conflict from other news, for `src/text/relevance.ts`: writes data/en/relevance-weights.tsv and
// prints how well it tells texts that it has not learned from.
//
//   npm run build && node scripts/learn-relevance.mjs FOLDER [--out data/en/relevance-weights.tsv] [--verbose]
//
// FOLDER holds the public sets as JSON Lines (`docid`, `text`, perhaps `title`; which ones, see `sources`). Every other text or incident, by a
// hash of its name, is learned from; the rest measures. What a set does not tell by itself was judged by us, in scripts/relevance/judged.tsv.
// Nothing but single words and their weights is taken. A word counts only where it speaks alike in several kinds of reporting: so the furniture
// of one kind of page, and the names in it, tell nothing. Same input, same bytes out.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { countKnownWords, toShares, weighRelevance } from '../dist/text/relevance.js'
import { readArguments } from './arguments.mjs'

const { option, inputs } = readArguments('Usage: node scripts/learn-relevance.mjs FOLDER [--out FILE] [--verbose]')
const out = option('out', 'data/en/relevance-weights.tsv')
const [folder] = inputs(1)

/** Fewest texts of a word, in how many sources; steps and strength of the learning; the cut that the printed measures are taken at. */
const fewestTexts = 12
const fewestSources = 3
const steps = 800
const rate = 4
const decay = 0.0004
const greatest = 3
const smallest = 0.15
const cut = 0.4
const leadUnits = 500

// ---- the texts ----------------------------------------------------------------------------------------------------------
const judged = new Map(
  readFileSync(fileURLToPath(new URL('relevance/judged.tsv', import.meta.url)), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .map(([set, docid, relevant]) => [`${set}/${docid}`, relevant]),
)
const read = (set) => {
  const file = join(folder, `${set}.jsonl`)
  return existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => ({ set, ...JSON.parse(line) }))
    : []
}
const byJudgement = ({ set, docid }) => judged.get(`${set}/${docid}`) ?? 'no'
const inPieces = (text) => text.match(/(?:\S+\s+){150,250}/g) ?? []
/** Each source: its sets, what tells whether a text is relevant, what texts must not be parted, and how much all its texts of a kind weigh. */
const sources = [
  {
    name: 'terrorism',
    sets: ['muc4_train', 'muc4_dev'],
    label: ({ templates }) => (templates.length ? 'yes' : 'unclear'),
    yes: 1,
    unclear: 0.4,
  },
  { name: 'shootings', sets: ['clusters_dev'], label: () => 'yes', group: (row) => row.incident_id, yes: 0.7 },
  { name: 'wars', sets: ['dates_wikiwars'], label: () => 'yes', pieces: true, yes: 0.5 },
  { name: 'politics', sets: ['quotes_train', 'quotes_dev'], label: byJudgement, yes: 0.1, no: 1 },
  { name: 'newswire', sets: ['dates_newswire'], label: byJudgement, yes: 0.2, no: 0.7 },
  { name: 'local', sets: ['places_lgl'], label: byJudgement, yes: 0.3, no: 1 },
  { name: 'epidemics', sets: ['places_geovirus'], label: byJudgement, yes: 0.05, no: 0.5 },
]
const hash = (text) => createHash('sha256').update(text).digest()[0]
const texts = sources.flatMap(({ name, sets, label, group = (row) => row.docid, pieces, ...weights }) =>
  sets.flatMap(read).flatMap((row) =>
    (pieces
      ? inPieces(row.text)
      : [row.title && !row.text.startsWith(row.title) ? `${row.title}\n${row.text}` : row.text]
    ).map((text) => ({
      source: name,
      relevant: label(row),
      half: hash(group(row)) % 2,
      weights,
      text,
    })),
  ),
)

// ---- the words ----------------------------------------------------------------------------------------------------------
const common = new Set(
  readFileSync(fileURLToPath(new URL('../data/repair/words.tsv', import.meta.url)), 'utf8')
    .split('\n')
    .slice(1)
    .flatMap((line) => (line.split('\t')[1] ?? '').split(' '))
    .filter(
      (word) =>
        word.length > 2 &&
        !/^(?:january|february|march|april|may|june|july|august|september|october|november|december|\w+day)$/.test(
          word,
        ),
    ),
)
const learned = texts.filter(({ half, relevant }) => half === 0 && relevant !== 'unclear')
for (const text of texts) text.counts = countKnownWords(text.text, (word) => common.has(word))
/** Share of a source's texts that hold each word. */
const shareOf = (some) => {
  const holds = new Map()
  for (const { counts } of some) for (const word of counts.keys()) holds.set(word, (holds.get(word) ?? 0) + 1)
  return (word) => ((holds.get(word) ?? 0) + 0.5) / (some.length + 1)
}
const mixed = texts.filter(({ half, source }) => half === 0 && source !== 'terrorism')
/** Is the word written in small letters more often than not? Names are not. */
const small = new Map()
for (const { text } of mixed)
  for (const [word] of text.matchAll(/[A-Za-z]{3,}/g)) {
    const row = small.get(word.toLowerCase()) ?? [0, 0]
    row[word === word.toLowerCase() ? 0 : 1]++
    small.set(word.toLowerCase(), row)
  }
const isName = (word) => {
  const [as, other] = small.get(word) ?? [1, 0]
  return other > as
}
const isRelevant = ({ relevant }) => relevant === 'yes'
const whole = ['terrorism', 'shootings', 'wars']
const kinds = [
  ...whole.map((kind) => shareOf(learned.filter((one) => one.source === kind && isRelevant(one)))),
  shareOf(learned.filter((one) => !whole.includes(one.source) && isRelevant(one))),
]
const others = ['politics', 'newswire', 'local', 'epidemics'].map((kind) =>
  shareOf(learned.filter((one) => one.source === kind && !isRelevant(one))),
)
const inSources = new Map()
const inTexts = new Map()
for (const { source, counts } of learned)
  for (const word of counts.keys()) {
    inTexts.set(word, (inTexts.get(word) ?? 0) + 1)
    inSources.set(word, (inSources.get(word) ?? new Set()).add(source))
  }
/** +1: much commoner in two kinds of conflict reporting at least than in other news; -1: rarer in all kinds than in other news, and not of one source alone; else 0. */
const leaningOf = (word) => {
  if (isName(word)) return 0
  const elsewhere = others.map((share) => share(word))
  const mean = elsewhere.reduce((a, b) => a + b, 0) / elsewhere.length
  const lifts = kinds.map((share) => Math.log(share(word) / mean))
  if (lifts.filter((lift) => lift > 0.4).length >= 2 && lifts.reduce((a, b) => a + b, 0) > 0.8) return 1
  const most = Math.max(...kinds.map((share) => share(word)))
  return lifts.every((lift) => lift < 0) && elsewhere.filter((share) => share > 1.2 * most).length >= 2 ? -1 : 0
}
const leanings = new Map()
for (const [word, count] of inTexts) {
  const leaning = count >= fewestTexts && inSources.get(word).size >= fewestSources ? leaningOf(word) : 0
  if (leaning) leanings.set(word, leaning)
}
const words = [...leanings.keys()].sort()
const indexOf = new Map(words.map((word, i) => [word, i]))

// ---- the weights: logistic regression by whole steps, each word held to its leaning -------------------------------------
const totals = new Map()
for (const { source, relevant } of texts.filter(({ half }) => half === 0))
  totals.set(`${source}/${relevant}`, (totals.get(`${source}/${relevant}`) ?? 0) + 1)
const toRow = (text) => ({
  ...text,
  shares: toShares(new Map([...text.counts].filter(([word]) => indexOf.has(word)))).map(([word, share]) => [
    indexOf.get(word),
    share,
  ]),
})
/** Of each text its whole and its lead: what is short must be told as well. Texts of a source on terrorism without an incident are of the same conflicts: they teach, and count nowhere. */
const taught = texts.filter(({ half, relevant, weights }) => half === 0 && (relevant !== 'unclear' || weights.unclear))
const toLead = (one) => ({ ...one, counts: countKnownWords(one.text.slice(0, leadUnits), (word) => common.has(word)) })
const rows = [...taught, ...taught.map(toLead)].map(toRow)
const weightOf = ({ source, relevant, weights }) => (weights[relevant] ?? 0) / totals.get(`${source}/${relevant}`)
const total = rows.reduce((sum, row) => sum + weightOf(row), 0)
function learn(some) {
  const weights = new Float64Array(words.length)
  const squares = new Float64Array(words.length + 1)
  let bias = 0
  for (let step = 0; step < steps; step++) {
    const gradient = new Float64Array(words.length + 1)
    for (const row of some) {
      let sum = bias
      for (const [i, share] of row.shares) sum += weights[i] * share
      const error = ((row.relevant === 'no' ? 0 : 1) - 1 / (1 + Math.exp(-sum))) * (weightOf(row) / total)
      for (const [i, share] of row.shares) gradient[i] += error * share
      gradient[words.length] += error
    }
    for (let i = 0; i < words.length; i++) {
      const slope = gradient[i] - decay * weights[i]
      squares[i] += slope * slope
      const next = weights[i] + (rate * slope) / Math.sqrt(squares[i] + 1e-8) / 10
      weights[i] =
        leanings.get(words[i]) > 0 ? Math.min(greatest, Math.max(0, next)) : Math.max(-greatest, Math.min(0, next))
    }
    squares[words.length] += gradient[words.length] ** 2
    bias += (rate * gradient[words.length]) / Math.sqrt(squares[words.length] + 1e-8) / 10
  }
  return {
    bias: Number(bias.toFixed(2)),
    weights: new Map(
      words
        .map((word, i) => [word, Number(weights[i].toFixed(1))])
        .filter(([, weight]) => Math.abs(weight) >= smallest),
    ),
  }
}
const model = learn(rows)

// ---- what is written, and what is told ----------------------------------------------------------------------------------
const byWeight = new Map()
for (const [word, weight] of model.weights) byWeight.set(weight, [...(byWeight.get(weight) ?? []), word])
const lines = [...byWeight]
  .sort((a, b) => b[0] - a[0])
  .map(([weight, some]) => `${weight.toFixed(1)}\t${some.sort().join(' ')}`)
writeFileSync(
  out,
  [
    '# Learned by scripts/learn-relevance.mjs: how much a word speaks for reporting on a conflict; "(all)" is added to each text.',
    'weight\twords',
    `${model.bias.toFixed(2)}\t(all)`,
    ...lines,
    '',
  ].join('\n'),
)
console.log(`${model.weights.size} words (bias ${model.bias}) from ${taught.length} texts → ${out}\n`)
const tellOf = (some) => some.map((text) => ({ ...text, score: weighRelevance(model, text.text) }))
const told = tellOf(texts.filter(({ half }) => half === 1))
const percent = (part, whole) => (whole ? `${((100 * part) / whole).toFixed(1)} %` : '–')
console.log('the other half: source, texts that are relevant and kept; that are not and kept; unclear and kept')
for (const { name } of sources) {
  const some = told.filter(({ source }) => source === name)
  const of = (relevant) => {
    const these = some.filter((one) => one.relevant === relevant)
    return `${percent(these.filter(({ score }) => score >= cut).length, these.length)} of ${these.length}`
  }
  console.log(`  ${name.padEnd(10)} ${of('yes').padEnd(18)} ${of('no').padEnd(18)} ${of('unclear')}`)
}
for (const [what, some] of [
  ['leads alone', told.map((one) => ({ ...one, score: weighRelevance(model, one.text.slice(0, leadUnits)) }))],
  ['all', told],
  [
    'but for shootings, wars and terrorism',
    told.filter(({ source }) => !['shootings', 'wars', 'terrorism'].includes(source)),
  ],
]) {
  const kept = some.filter(({ score, relevant }) => score >= cut && relevant !== 'unclear')
  const right = kept.filter(({ relevant }) => relevant === 'yes').length
  console.log(
    `${what}: precision ${percent(right, kept.length)}, recall ${percent(right, some.filter(({ relevant }) => relevant === 'yes').length)}`,
  )
}
if (process.argv.includes('--verbose'))
  for (const { source, relevant, score, text } of told)
    if ((relevant === 'yes' && score < cut) || (relevant === 'no' && score >= cut))
      console.log(source, relevant, score, text.replace(/\s+/g, ' ').slice(0, 140))
