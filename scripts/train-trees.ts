import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { trainAll } from './trees/train-all.ts'

// npx tsc -p scripts/trees && node dist/train/scripts/train-trees.js TREEBANK NEWS OUT [REPORT]
// With a report the development part is kept for judging, as long as something is to be chosen; without, it is learned from too, for a release.
const [treebank, news, out, page] = process.argv.slice(2)
if (treebank === undefined || news === undefined || out === undefined)
  throw new Error('usage: train-trees TREEBANK_FOLDER NEWS_FOLDER OUT_FILE [REPORT_FILE]')
const files = readdirSync(news)
  .filter((name) => name.endsWith('.jsonl'))
  .sort()
  .map((name) => join(news, name))
const abbreviations = readFileSync('data/trees/abbreviations.tsv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t')[0]!)
const started = Date.now()
const say = (line: string): void => {
  process.stderr.write(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}\n`)
}
const { bytes, report } = trainAll(treebank, abbreviations, files, say, page === undefined)
writeFileSync(out, bytes)
if (page !== undefined && report !== null) writeFileSync(page, report)
say(`${bytes.length} bytes`)
