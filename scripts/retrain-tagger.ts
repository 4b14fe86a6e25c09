import { readFileSync, writeFileSync } from 'node:fs'
import { retrainTagger } from './trees/retrain-tagger.ts'

// npx tsc -p scripts/trees && node dist/train/scripts/retrain-tagger.js TREEBANK MODEL OUT REPORT
const [treebank, model, out, page] = process.argv.slice(2)
if (treebank === undefined || model === undefined || out === undefined || page === undefined)
  throw new Error('usage: retrain-tagger TREEBANK_FOLDER MODEL_FILE OUT_FILE REPORT_FILE')
const started = Date.now()
const say = (line: string): void => {
  process.stderr.write(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}\n`)
}
const { bytes, report } = retrainTagger(readFileSync(model), treebank, 310_000, say)
writeFileSync(out, bytes)
writeFileSync(page, report)
say(`${bytes.length} bytes`)
