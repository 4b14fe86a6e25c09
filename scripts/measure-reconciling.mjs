// Measures the arithmetic between figures: `measureReconciling()` gives milliseconds of processor time for 100,000 figures of 25,000 articles held
// against each other, and for one new article held against what it meets in them. Figures are made up: 40 things, 30 places, 8 counters, months of
// ten years. Needs `npm run build`.
import { findPair, toFiling } from '../dist/link/reconciliations.index.js'
import { findAcrossBetween, findReconciliations, inOrder } from '../dist/link/reconciliations.js'

/** A number from 0 below `below` that follows from its seed alone. */
function pick(seed, below) {
  let x = (seed * 2654435761 + 1013904223) >>> 0
  x = ((x ^ (x >>> 15)) * 2246822519) >>> 0
  return ((x ^ (x >>> 13)) >>> 0) % below
}

const toDay = (number) => new Date(Date.UTC(2014, 0, 1) + number * 86_400_000).toISOString().slice(0, 10)

function toClaim(i) {
  const month = pick(i * 7 + 1, 120)
  const value = pick(i * 7 + 2, 400)
  const from = month * 30
  const text = `${value} things`
  const figure = {
    id: `f${i}`,
    value: { best: value, min: value, max: value, approx: false },
    verbatim: String(value),
    unit: `thing${pick(i * 7 + 3, 40)}s`,
    of: null,
    measures: 'events',
    places: [`Place${pick(i * 7 + 4, 30)}`],
    period: { from: toDay(from), to: toDay(from + 29) },
    change: null,
    tally: pick(i * 7 + 5, 5) === 0 ? 'cumulative' : 'period',
    partOf: null,
    converted: null,
    by: [{ name: `Counter${pick(i * 7 + 6, 8)}`, ref: null }],
    reportedBy: null,
    evidence: { start: 0, end: text.length, text },
    rule: 'figure/count',
    confidence: 0.8,
  }
  const article = Math.floor(i / 4)
  return { id: figure.id, figure, source: `a${article}`, said: toDay(from + 31 + pick(article, 9)), outlet: 'The Post' }
}

const cpu = () => process.cpuUsage().user / 1000

/** @returns `{ figures, all, found, one }`: how many figures, milliseconds for all, findings, milliseconds for one new article of four. */
export function measureReconciling(figures = 100_000) {
  const claims = Array.from({ length: figures }, (_, i) => toClaim(i))
  const start = cpu()
  const found = findReconciliations(claims).length
  const all = cpu() - start
  const byKey = new Map()
  const keysOf = (claim) => {
    const { pairs, across } = toFiling(claim) ?? { pairs: [], across: [] }
    return [...pairs, ...across]
  }
  // As many as an archive holds one against.
  for (const claim of claims)
    for (const key of keysOf(claim)) byKey.set(key, [...(byKey.get(key) ?? []), claim].slice(-60))
  const news = 50
  const began = cpu()
  for (let n = 0; n < news; n++) {
    const fresh = [0, 1, 2, 3].map((i) => ({ ...toClaim(figures + n * 4 + i), source: `new${n}` }))
    for (const claim of fresh)
      for (const key of toFiling(claim)?.pairs ?? [])
        for (const other of byKey.get(key) ?? []) findPair(key, ...[claim, other].sort(inOrder))
    findAcrossBetween([
      ...fresh,
      ...new Set(fresh.flatMap((claim) => keysOf(claim).flatMap((key) => byKey.get(key) ?? []))),
    ])
  }
  return { figures, all, found, one: (cpu() - began) / news }
}
