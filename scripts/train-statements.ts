import { readFileSync, writeFileSync } from 'node:fs'
import { loadDataFiles } from '../src/knowledge/load.ts'
import { parseAttributions } from './statements/attributions.ts'
import { toExamples } from './statements/examples.ts'
import { learnWeights } from './statements/learn.ts'

// npx tsc -p scripts/statements && node dist/train/scripts/train-statements.js ATTRIBUTIONS.jsonl data/en/statement-weights.tsv
const [attributions, out] = process.argv.slice(2)
if (attributions === undefined || out === undefined)
  throw new Error('usage: train-statements ATTRIBUTIONS_FILE OUT_FILE')

const articles = parseAttributions(readFileSync(attributions, 'utf8'))
const examples = toExamples(loadDataFiles('data'), articles)
const weights = learnWeights(examples)
const rows = [...weights]
  .map(([feature, weight]) => [feature, weight.toFixed(2)] as const)
  .filter(([, weight]) => Math.abs(Number(weight)) >= 0.02)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map((row) => row.join('\t'))
const head = '# Learned by scripts/train-statements.ts: what makes a word a report and a run of words its content.'
writeFileSync(out, [head, 'feature\tvalue\tbeside\tweight', ...rows, ''].join('\n'))
process.stderr.write(`${articles.length} articles, ${examples.length} words that may report, ${rows.length} weights\n`)
