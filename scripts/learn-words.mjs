#!/usr/bin/env node
// Learns how common the words of English news are, for the repair of lost spaces: writes data/repair/words.tsv.
//
//   node scripts/learn-words.mjs FILE… [--out data/repair/words.tsv] [--half 0|1]
//
// FILE is JSON Lines with a `text` field, or CoNLL-U with `# text =` lines. Nothing but single words and how often they occur is
// taken from them. Kept are words that stand in small letters in at least `fewestTexts` different texts and are mostly written so;
// hence no names. Words that are but two frequent words run together are dropped. `--half` learns from every other text alone, so that
// the rest can measure.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { readArguments } from './arguments.mjs'

const fewestTexts = 2
const mostWords = 34_000
const bucketsPerE = 4
/** Words of one or two letters are taken from here alone: anything else as short is a fragment. */
const shortWords = new Set(
  'a i am an as at be by do go he if in is it me my no of on or so to tv up us vs we'.split(' '),
)
/** Always written with a capital, yet no names: kept in small letters. */
const calendar =
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  )

const usage = 'Usage: node scripts/learn-words.mjs FILE… [--out data/repair/words.tsv] [--half 0|1]'
const { option, inputs } = readArguments(usage)
const out = option('out', 'data/repair/words.tsv')
const half = option('half', null)

function* readTexts(file) {
  const content = readFileSync(file, 'utf8')
  if (!file.endsWith('.conllu')) {
    for (const line of content.split('\n')) if (line.trim()) yield JSON.parse(line).text
    return
  }
  for (const part of content.split(/^# newdoc.*$/m))
    yield [...part.matchAll(/^# text = (.*)$/gm)].map((match) => match[1]).join('\n')
}

const seen = new Set()
const counts = new Map()
for (const file of inputs(1))
  for (const text of readTexts(file)) {
    const key = createHash('sha256').update(text.replace(/\W+/g, '').slice(0, 2000)).digest()
    if (seen.has(key.toString('hex'))) continue
    seen.add(key.toString('hex'))
    if (half !== null && key[0] % 2 !== Number(half)) continue
    const capitals = !/[a-z]{3}/.test(text.slice(0, 2000))
    const here = new Set()
    for (const [word] of text.matchAll(/(?<![\p{L}\p{N}@#/._])\p{L}+(?![\p{L}\p{N}@_])/gu)) {
      const lower = word.toLowerCase()
      if (!/^[a-z]{1,24}$/.test(lower)) continue
      const row = counts.get(lower) ?? { all: 0, small: 0, mixed: 0, texts: 0 }
      counts.set(lower, row)
      row.all++
      if (!capitals) row.mixed++
      if (word === lower) {
        row.small++
        if (!here.has(lower)) row.texts++
        here.add(lower)
      }
    }
  }
for (const word of calendar) {
  const row = counts.get(word)
  if (row) Object.assign(row, { small: row.mixed, texts: Math.max(row.texts, fewestTexts) })
}

let total = 0
for (const row of counts.values()) total += row.all
const share = (word) => (counts.get(word)?.all ?? 0) / total
const frequent = new Set(
  [...counts]
    .sort((a, b) => b[1].all - a[1].all)
    .slice(0, 120)
    .map(([word]) => word)
    .filter((word) => word.length > 1 || word === 'a'),
)
/** Two words run together, one of them among the most frequent of all, and seen no oftener than such slips are. */
const isSlip = (word, row) => {
  for (let i = 1; i < word.length; i++) {
    const left = word.slice(0, i)
    const right = word.slice(i)
    if (left.length < 2 || right.length < 2) continue
    if (!frequent.has(left) && !frequent.has(right)) continue
    if (row.all < total * share(left) * share(right) * 0.1) return true
  }
  return false
}
const kept = [...counts].filter(
  ([word, row]) =>
    (word.length > 2 ? row.texts >= fewestTexts : shortWords.has(word)) &&
    (row.small >= 0.3 * row.mixed || row.texts >= 5) &&
    !isSlip(word, row),
)
kept.sort((a, b) => b[1].all - a[1].all || (a[0] < b[0] ? -1 : 1))
const buckets = new Map()
for (const [word, row] of kept.slice(0, mostWords)) {
  const bucket = Math.round(-bucketsPerE * Math.log(row.all / total))
  buckets.set(bucket, [...(buckets.get(bucket) ?? []), word])
}
const rows = [...buckets].sort((a, b) => a[0] - b[0]).map(([bucket, words]) => `${bucket}\t${words.sort().join(' ')}`)
writeFileSync(out, `bucket\twords\n${rows.join('\n')}\n`)
console.log(
  `${Math.min(kept.length, mostWords)} words of ${kept.length} from ${seen.size} texts, ${total} words in all → ${out}`,
)
