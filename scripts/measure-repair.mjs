#!/usr/bin/env node
// How well lost spaces are found: compares a text that lost spaces with the same text that has them.
//
//   npm run build && node scripts/measure-repair.mjs GLUED CLEAN [--dist dist] [--verbose]
//
// The two are laid beside each other without their white space, and stretches that only one of them has (a masthead, a title) are left
// out. Prints how many of the lost spaces are found, how many of the spaces put in are right, and how many are put into the clean text,
// which should be none.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const args = process.argv.slice(2)
const flag = (name) => {
  const i = args.indexOf(`--${name}`)
  return i >= 0 && args.splice(i, 1).length > 0
}
const option = (name, fallback) => {
  const i = args.indexOf(`--${name}`)
  return i < 0 ? fallback : args.splice(i, 2)[1]
}
const verbose = flag('verbose')
const dist = resolve(option('dist', 'dist'))
const [gluedPath, cleanPath] = args
if (!gluedPath || !cleanPath) {
  console.error('Usage: node scripts/measure-repair.mjs GLUED CLEAN [--dist dist] [--verbose]')
  process.exit(2)
}
const load = (name) => import(pathToFileURL(resolve(dist, name)).href)
const { findRepairs } = await load('text/repair.js')
const { loadWordCounts } = await load('text/word-counts.js')
const { loadDataFiles } = await load('knowledge/load.js')
const words = loadWordCounts(loadDataFiles(resolve(dist, '../data')))

/** The units of a text that are not white space, each with its offset and whether white space stands before it. */
function toUnits(text) {
  const units = []
  for (let at = 0; at < text.length; at++)
    if (/\S/.test(text[at])) units.push({ at, unit: text[at], apart: at === 0 || /\s/.test(text[at - 1]) })
  return { units, squeezed: units.map(({ unit }) => unit).join('') }
}

/** Pairs of positions that hold the same unit, run by run: after a difference, the next 40 units that both have. */
function* align(a, b) {
  const window = 40
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      yield [i++, j++]
      continue
    }
    let next = -1
    let skipped = 0
    while (next < 0 && j + skipped + window <= b.length) {
      next = a.indexOf(b.slice(j + skipped, j + skipped + window), i)
      if (next < 0) skipped++
    }
    if (next < 0) return
    i = next
    j += skipped
  }
}

const glued = readFileSync(gluedPath, 'utf8')
const clean = readFileSync(cleanPath, 'utf8')
const a = toUnits(glued)
const b = toUnits(clean)
const putIn = new Set(findRepairs(glued, words).flatMap(({ spaces }) => spaces))
const show = (at) => JSON.stringify(`${glued.slice(Math.max(0, at - 18), at)}|${glued.slice(at, at + 18)}`)
let lost = 0
let found = 0
let wrong = 0
let aligned = 0
let before = null
for (const [i, j] of align(a.squeezed, b.squeezed)) {
  const { at, apart } = a.units[i]
  const joined = before !== null && before[0] === i - 1 && before[1] === j - 1
  before = [i, j]
  if (!joined || apart) continue
  const isLost = b.units[j].apart
  const isPutIn = putIn.has(at)
  aligned += isPutIn ? 1 : 0
  lost += isLost ? 1 : 0
  if (isLost && isPutIn) found++
  else if (isLost && verbose) console.log(`missed ${show(at)}`)
  else if (isPutIn && !isLost) {
    wrong++
    if (verbose) console.log(`wrong  ${show(at)}`)
  }
}
const percent = (part, whole) => (whole === 0 ? 'none' : `${((100 * part) / whole).toFixed(1)} %`)
console.log(`lost spaces found   ${found} of ${lost} (${percent(found, lost)})`)
console.log(
  `spaces put in right ${aligned - wrong} of ${aligned} (${percent(aligned - wrong, aligned)}), ${putIn.size - aligned} beside what both texts have`,
)
console.log(`put into the clean text ${findRepairs(clean, words).flatMap(({ spaces }) => spaces).length}`)
