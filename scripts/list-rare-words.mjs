#!/usr/bin/env node
// Lists rarer words, which the sets that words.tsv is learned from do not have, so that the repair of lost spaces knows them: writes
// data/repair/rare.tsv. Run it after learn-words.mjs and a build.
//
//   npm run build && node scripts/list-rare-words.mjs SMALL LARGE [--out data/repair/rare.tsv] [--dist dist]
//
// SMALL and LARGE have one word a line; ours are SCOWL as Debian's packages wamerican-small and wamerican have it. Kept are all words of
// SMALL, and those of LARGE that look like two words run together ("drawbridge"), as far as no kept word is their stem.
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readArguments } from './arguments.mjs'

const usage = 'Usage: node scripts/list-rare-words.mjs SMALL LARGE [--out data/repair/rare.tsv] [--dist dist]'
const { option, inputs } = readArguments(usage)
const out = option('out', 'data/repair/rare.tsv')
const dist = resolve(option('dist', 'dist'))
const [smallPath, largePath] = inputs(2)
/** Words in which a space is less likely than this are safe by themselves. */
const leastScore = -6

const load = (name) => import(pathToFileURL(resolve(dist, 'text', name)).href)
const { parseWordCounts } = await load('word-counts.js')
const { countWords } = await load('repair.vocabulary.js')
const { findWordCuts } = await load('repair.words.js')
const table = (name) => readFileSync(resolve(dist, '../data/repair', name), 'utf8')
const counts = (rare) =>
  parseWordCounts({
    words: table('words.tsv'),
    joined: table('joined.tsv'),
    affixes: table('affixes.tsv'),
    numberLetters: table('number-letters.tsv'),
    rare: `initial\twords\n${rare.map((word) => `${word[0]}\t${word}\n`).join('')}`,
  })
const toWords = (file) => [
  ...new Set(
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((word) => /^[A-Za-z][a-z]{3,}$/.test(word)),
  ),
]
const small = new Set(toWords(smallPath).filter((word) => /^[a-z]/.test(word)))
const all = [...new Set([...small, ...toWords(largePath)])]
const kept = []
for (let length = 4; length <= 24; length++) {
  const words = counts(kept)
  const vocabulary = countWords([], words)
  for (const word of all.filter((other) => other.length === length)) {
    const lower = word.toLowerCase()
    if (words.logShare(lower) !== null || kept.at(-1) === lower) continue
    const isNew = small.has(word) && vocabulary.stemLogShare(lower, true) === null
    if (isNew || (findWordCuts(word, vocabulary, false)[0]?.score ?? leastScore) > leastScore) kept.push(lower)
  }
}
const unique = [...new Set(kept)].sort()
const rows = [...new Set(unique.map((word) => word[0]))].map(
  (initial) => `${initial}\t${unique.filter((word) => word[0] === initial).join(' ')}\tSCOWL (wamerican)`,
)
writeFileSync(out, `initial\twords\tsource\n${rows.join('\n')}\n`)
console.log(`${unique.length} words → ${out}`)
