// Measures speed as ratios within one run, so that the figures hold on any machine. Run by `npm run bench`.
//   reading     a pass of the whole reader over the bundled examples, against wink-nlp's own pass over the same text
//   start-up    `dateline read` of one short article, from the start of the process to its end
//   adding      articles a second while the archive grows, the last tenth against the first, and the most memory taken
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { acquireArticles, createReader, loadDataFiles } from '../dist/index.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const cli = join(root, 'dist/cli.js')
const row = (name, value) => console.log(`${name.padEnd(44)} ${value}`)
const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1]

const articles = []
for await (const got of acquireArticles([join(root, 'examples/articles')]))
  if ('article' in got && got.article.language === 'en') articles.push(got.article)
const words = articles.reduce((sum, article) => sum + article.text.split(/\s+/).length, 0)

const timed = (run) => {
  const start = process.hrtime.bigint()
  run()
  return Number(process.hrtime.bigint() - start) / 1e6
}
const loadStart = process.hrtime.bigint()
const reader = createReader(loadDataFiles())
const loadMs = Number(process.hrtime.bigint() - loadStart) / 1e6
const nlp = winkNLP(model)
const { its } = nlp
const wink = () => {
  for (const article of articles) {
    const doc = nlp.readDoc(article.text)
    doc.tokens().out(its.pos)
    doc.sentences().out()
  }
}
const read = () => {
  for (const article of articles) reader.read(article)
}
for (let i = 0; i < 5; i++) {
  wink()
  read()
}
const winkMs = median(Array.from({ length: 9 }, () => timed(wink)))
const readMs = median(Array.from({ length: 9 }, () => timed(read)))

row('examples', `${articles.length} English articles, ${words} words`)
row('reader: data loaded in', `${loadMs.toFixed(0)} ms`)
row('wink-nlp alone, words a second', `${Math.round((words / winkMs) * 1000)}`)
row('whole reading, words a second', `${Math.round((words / readMs) * 1000)}`)
row('reading : wink-nlp', `${(readMs / winkMs).toFixed(2)} : 1   (aim: at most 3)`)

const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'))
try {
  const short = join(folder, 'short.txt')
  writeFileSync(
    short,
    articles.map((article) => article.text).sort((a, b) => a.length - b.length)[articles.length >> 1],
  )
  const bare = median(Array.from({ length: 7 }, () => timed(() => spawnSync(process.execPath, ['-e', '0']))))
  const once = median(
    Array.from({ length: 7 }, () =>
      timed(() => spawnSync(process.execPath, [cli, 'read', short], { stdio: 'ignore' })),
    ),
  )
  row(
    'read of one short article',
    `${once.toFixed(0)} ms, ${(once / bare).toFixed(1)} times an empty node process (aim: 400 ms)`,
  )

  const count = Number(process.env.DATELINE_BENCH_ARTICLES ?? 10_000)
  const rows = Array.from({ length: count }, (_, i) => {
    const article = articles[i % articles.length]
    return JSON.stringify({
      id: `bench-${i}`,
      title: article.title ?? undefined,
      text: `${article.text}\nReport number ${i}.`,
      published: '2024-07-20',
    })
  })
  const feed = join(folder, 'feed.jsonl')
  writeFileSync(feed, `${rows.join('\n')}\n`)
  const archive = join(folder, 'bench.db')
  const started = Date.now()
  const script = `
    import { runCommandLine } from ${JSON.stringify(new URL('../dist/cli/program.js', import.meta.url).href)}
    import { openTerminal } from ${JSON.stringify(new URL('../dist/cli/terminal.js', import.meta.url).href)}
    let most = 0
    const watch = setInterval(() => { most = Math.max(most, process.memoryUsage.rss()) }, 100)
    process.exitCode = await runCommandLine(['add', ${JSON.stringify(feed)}, '--archive', ${JSON.stringify(archive)}], openTerminal())
    clearInterval(watch)
    process.stderr.write('\\nRSS ' + Math.round(most / 1048576) + '\\n')`
  const { stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
  const took = (Date.now() - started) / 1000
  row(`adding ${count} articles`, `${took.toFixed(1)} s, ${(count / took).toFixed(0)} a second`)
  row('most memory', `${/RSS (\d+)/.exec(stderr)?.[1] ?? '?'} MB   (aim: under 600)`)
  const { default: Database } = await import('better-sqlite3')
  const db = new Database(archive, { readonly: true })
  const times = tenths(db)
  if (times) row('rate of the last tenth : the first', `${times.toFixed(2)} : 1   (aim: near 1)`)
  db.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** How fast the last tenth of articles came in, against the first, by the ledger's clock; null where it keeps none. */
function tenths(db) {
  const columns = db
    .prepare("select name from pragma_table_info('ledger')")
    .all()
    .map((c) => c.name)
  const at = columns.find((name) => /stored|_at$|at$/.test(name))
  if (!at) return null
  const all = db
    .prepare(`select ${at} as t from ledger order by rowid`)
    .all()
    .map((r) => (typeof r.t === 'number' ? r.t : Date.parse(r.t)))
  const n = Math.floor(all.length / 10)
  if (n < 2) return null
  return (all[n] - all[0]) / (all.at(-1) - all.at(-1 - n))
}
