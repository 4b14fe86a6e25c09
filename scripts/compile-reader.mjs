// Puts the reader into one file, dist/compiled/reader.cjs, with the tagger's words beside it in lexicon.bin and what is made of the data files in
// tables.bin, and keeps the code that the engine
// compiles while it reads a first article, so that a command need not compile it again. Run by `npm run build`, after the modules are built.

import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import model from 'wink-eng-lite-web-model'
import { collectTables, withKeptTables } from '../dist/cli/kept-tables.js'
import { compileAhead } from '../dist/cli/open-reader.js'
import { createReader, loadDataFiles } from '../dist/index.js'
import { packLexicon } from './packed-lexicon.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

await build({
  configFile: false,
  logLevel: 'error',
  root,
  ssr: { noExternal: true },
  resolve: { alias: [{ find: './tagger-model.js', replacement: `${root}/scripts/lean-tagger-model.mjs` }] },
  build: {
    ssr: 'dist/cli/reader-parts.js',
    outDir: 'dist/compiled',
    emptyOutDir: true,
    minify: false,
    rolldownOptions: { output: { format: 'cjs', entryFileNames: 'reader.cjs', codeSplitting: false } },
  },
})

writeFileSync(`${root}/dist/compiled/lexicon.bin`, packLexicon(model.core()))

const text = readFileSync(`${root}/examples/articles/13-olive-branch.txt`, 'utf8')
const article = {
  id: 'sha256:0',
  externalId: null,
  source: 'first',
  url: null,
  title: null,
  outlet: null,
  byline: null,
}
const tables = `${root}/dist/compiled/tables.bin`
writeFileSync(
  tables,
  collectTables(loadDataFiles(), (files) => createReader(files)),
)
const compiled = compileAhead((parts) => {
  const reader = parts.createReader(withKeptTables(parts.loadDataFiles(), tables))
  reader.read({ ...article, language: 'en', published: null, text, problems: [] })
})
writeFileSync(`${root}/dist/compiled/reader.cjs.cache`, compiled)
