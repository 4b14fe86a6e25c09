import { readFileSync, writeFileSync } from 'node:fs'
import type { FillerPart } from '../src/compose/filler-model.ts'
import { loadDataFiles } from '../src/knowledge/load.ts'
import { toExamples } from './fillers/examples.ts'
import { parseFilled } from './fillers/filled.ts'
import { learnPart } from './fillers/learn.ts'

// npx tsc -p scripts/fillers && node dist/train/scripts/train-fillers.js TEMPLATES.jsonl data/en/filler-weights.tsv
const [templates, out] = process.argv.slice(2)
if (templates === undefined || out === undefined) throw new Error('usage: train-fillers TEMPLATES_FILE OUT_FILE')

const parts: readonly FillerPart[] = ['body', 'doer', 'thing', 'victim', 'weapon']
const articles = parseFilled(readFileSync(templates, 'utf8'))
const examples = toExamples(loadDataFiles('data'), articles)
const rows = parts.flatMap((part) =>
  [...learnPart(examples.filter((example) => example.part === part))]
    .map(([feature, weight]) => [part, feature, weight.toFixed(2)] as const)
    .filter(([, , weight]) => Math.abs(Number(weight)) >= 0.1)
    .map((row) => row.join('\t')),
)
rows.sort((a, b) => (a < b ? -1 : 1))
const head =
  '# Learned by scripts/train-fillers.ts: which phrases near violence name who did it, what it struck and with what.'
writeFileSync(out, [head, 'part\tfeature\tvalue\tweight', ...rows, ''].join('\n'))
process.stderr.write(`${articles.length} articles, ${examples.length} phrases, ${rows.length} weights\n`)
