#!/usr/bin/env node
// Lists the words that look like two words run together ("withstand", "drawbridge"), so that the repair of lost spaces leaves them
// whole: writes data/repair/compounds.tsv. Run it after learn-words.mjs and a build.
//
//   npm run build && node scripts/list-compounds.mjs WORDLIST [--out data/repair/compounds.tsv] [--dist dist]
//
// WORDLIST has one word a line; ours is SCOWL as Debian's package wamerican has it. A word is kept where the reader would think of a space
// in it, and where no shorter kept word is its stem.
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const args = process.argv.slice(2)
const option = (name, fallback) => {
  const i = args.indexOf(`--${name}`)
  return i < 0 ? fallback : args.splice(i, 2)[1]
}
const out = option('out', 'data/repair/compounds.tsv')
const dist = resolve(option('dist', 'dist'))
/** Words in which a space is less likely than this are safe by themselves. */
const leastScore = -6

const load = (name) => import(pathToFileURL(resolve(dist, 'text', name)).href)
const { parseWordCounts } = await load('word-counts.js')
const { countWords } = await load('repair.vocabulary.js')
const { findWordCuts } = await load('repair.words.js')
const table = (name) => readFileSync(resolve(dist, '../data/repair', name), 'utf8')
const counts = (compounds) =>
  parseWordCounts({
    words: table('words.tsv'),
    joined: table('joined.tsv'),
    affixes: table('affixes.tsv'),
    numberLetters: table('number-letters.tsv'),
    compounds: `initial\twords\n${compounds.map((word) => `${word[0]}\t${word}\n`).join('')}`,
  })
const isInDoubt = (words) => {
  const vocabulary = countWords([], words)
  return (word) =>
    words.logShare(word.toLowerCase()) === null && (findWordCuts(word, vocabulary, false)[0]?.score ?? -99) > leastScore
}

let doubtful = readFileSync(args[0], 'utf8')
  .split('\n')
  .filter((word) => /^[A-Za-z][a-z]{3,}$/.test(word))
const kept = []
for (let length = 4; length <= 24; length++) {
  const isKept = isInDoubt(counts(kept))
  kept.push(
    ...new Set(doubtful.filter((word) => word.length === length && isKept(word)).map((word) => word.toLowerCase())),
  )
  doubtful = doubtful.filter((word) => word.length > length)
}
const rows = [...new Set(kept.map((word) => word[0]))].sort().map(
  (initial) =>
    `${initial}\t${kept
      .filter((word) => word[0] === initial)
      .sort()
      .join(' ')}\tSCOWL (wamerican)`,
)
writeFileSync(out, `initial\twords\tsource\n${rows.join('\n')}\n`)
console.log(`${kept.length} words → ${out}`)
