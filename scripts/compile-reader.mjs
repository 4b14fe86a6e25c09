// Puts the reader and the command that reads into one file, dist/compiled/reader.cjs, with the tagger's words beside it in lexicon.bin and what is made
// of the data files in tables.bin, and keeps the code that the engine compiles while it reads a first article, so that a command need not compile it
// again. Run by `npm run build`, after the modules are built.

import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import model from 'wink-eng-lite-web-model'
import { compileAhead, importing } from '../dist/cli/compiled.js'
import { collectTables } from '../dist/cli/kept-tables.js'
import { createReader, loadDataFiles } from '../dist/index.js'
import { packLexicon } from './packed-lexicon.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What few inputs need stays in its package: pages, other encodings and languages, the network. */
const apart = [
  '@mozilla/readability',
  'chardet',
  'cli-progress',
  'eld/small',
  'file-type',
  'iconv-lite',
  'linkedom',
  'undici',
]

/**
 * Letters beyond ASCII are escaped: the engine then keeps the file as it was read, a byte a letter. A backslash before one (patterns of packages have
 * them) means nothing, and would take the escape apart.
 */
const toAscii = (code) =>
  code.replace(/(\\*)([^\0-\x7f])/g, (_, slashes, letter) => {
    const escaped = `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
    return slashes.slice(0, slashes.length - (slashes.length % 2)) + escaped
  })

await build({
  configFile: false,
  logLevel: 'error',
  root,
  ssr: { noExternal: true, external: apart },
  resolve: {
    alias: [
      { find: './tagger-model.js', replacement: `${root}/scripts/lean-tagger-model.mjs` },
      { find: './compiled.js', replacement: `${root}/scripts/compiled-itself.mjs` },
    ],
  },
  build: {
    ssr: 'dist/cli/compiled-parts.js',
    outDir: 'dist/compiled',
    emptyOutDir: true,
    minify: false,
    rolldownOptions: { output: { format: 'cjs', entryFileNames: 'reader.cjs', codeSplitting: false } },
  },
})

const bundle = `${root}/dist/compiled/reader.cjs`
writeFileSync(bundle, toAscii(readFileSync(bundle, 'utf8').replace(/\bimport\((?=["'])/g, `${importing}(`)))
writeFileSync(`${root}/dist/compiled/lexicon.bin`, packLexicon(model.core()))
writeFileSync(
  `${root}/dist/compiled/tables.bin`,
  collectTables(loadDataFiles(), (files) => createReader(files)),
)

/** Takes what is printed and keeps none of it. */
const terminal = { out() {}, err() {}, columns: 80, isTTY: false, errIsTTY: false, colours: false, stdin: [] }
const compiled = await compileAhead(async ({ loadCommandLine }) => {
  const { runCommandLine } = await loadCommandLine()
  const code = await runCommandLine(['read', `${root}/examples/articles/13-olive-branch.txt`], terminal)
  if (code !== 0) throw new Error('The compiled file cannot read.')
})
writeFileSync(`${bundle}.cache`, compiled)
