#!/usr/bin/env node
// Learns in how many articles the words of English news stand, for the linking of articles: writes data/link/background.tsv.
//
//   npm run build && node scripts/learn-background.mjs FILE… [--out data/link/background.tsv]
//
// FILE is JSON Lines with `text` and perhaps `title`. Nothing but single words and the number of texts that hold them is taken, and of these
// those alone that stand in at least `fewestTexts` different texts. No label of any set is looked at.
import { readFileSync, writeFileSync } from 'node:fs'
import { toWords } from '../dist/link/words.js'
import { readArguments } from './arguments.mjs'

const fewestTexts = 5
const bucketsPerE = 4

const usage = 'Usage: node scripts/learn-background.mjs FILE… [--out data/link/background.tsv]'
const { option, inputs } = readArguments(usage)
const out = option('out', 'data/link/background.tsv')

const texts = new Set()
const counts = new Map()
for (const file of inputs(1))
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.trim() === '') continue
    const { title, text } = JSON.parse(line)
    if (texts.has(text)) continue
    texts.add(text)
    for (const word of new Set(toWords(`${title ?? ''} ${text}`))) counts.set(word, (counts.get(word) ?? 0) + 1)
  }

/** Words by bucket: 4 times the natural logarithm of (texts : texts that hold the word), rounded. */
const buckets = new Map()
for (const [word, count] of counts) {
  if (count < fewestTexts) continue
  const bucket = Math.round(bucketsPerE * Math.log(texts.size / count))
  buckets.set(bucket, [...(buckets.get(bucket) ?? []), word])
}
const lines = [...buckets].sort(([a], [b]) => a - b).map(([bucket, words]) => `${bucket}\t${words.sort().join(' ')}`)
writeFileSync(out, `bucket\twords\n${lines.join('\n')}\n`)
console.log(`${texts.size} texts, ${lines.length} buckets, ${[...buckets.values()].flat().length} words`)
