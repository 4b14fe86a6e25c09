// Measures speed as ratios within one run, so that the figures hold on any machine. Run by `npm run bench`; takes about two minutes.
//   reading     the whole reader against wink-nlp's own pass with all its parts (the document read, then values, tags, lemmas and
//               sentences taken out, as its users do), on the bundled examples and on articles of about 7 KB put together from them
//   trees       our own sentence trees, from raw text to lemmas, tags, heads and relations, quick and careful, beside the same pass of wink-nlp
//   start-up    `dateline read` of one short article, from the start of the process to its end
//   adding      articles a second while the archive grows, the last tenth against the first, and the most memory taken;
//               DATELINE_BENCH_ARTICLES says how many (10,000), 0 leaves it out
//   linking     one new article to copies and stories of an archive of generated news, as that grows (scripts/measure-linking.mjs goes further)
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { acquireArticles, createReader, loadDataFiles } from '../dist/index.js'
import { loadTreeModel } from '../dist/knowledge/load.js'
import { makeStages } from '../dist/pipeline.js'
import { parseModel } from '../dist/text/trees/model.js'
import { toSentences } from '../dist/text/trees/to-sentences.js'
import { measureReconciling } from './measure-reconciling.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const cli = join(root, 'dist/cli.js')
const row = (name, value) => console.log(`${name.padEnd(44)} ${value}`)
const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1]

/** Milliseconds of processor time that this process has taken: other processes of the machine count for nothing. */
const cpuMs = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
const timed = (run) => {
  const start = process.hrtime.bigint()
  run()
  return Number(process.hrtime.bigint() - start) / 1e6
}

const articles = []
for await (const got of acquireArticles([join(root, 'examples/articles')]))
  if ('article' in got && got.article.language === 'en') articles.push(got.article)

/** Articles of about so many units, each put together from examples in their order. */
function putTogether(size) {
  const made = []
  let text = ''
  for (const article of articles) {
    text += text === '' ? article.text : `\n\n${article.text}`
    if (text.length < size) continue
    made.push({ ...article, title: null, text })
    text = ''
  }
  return made
}

const loadStart = process.hrtime.bigint()
const files = loadDataFiles()
const reader = createReader(files)
row('reader: data loaded in', `${(Number(process.hrtime.bigint() - loadStart) / 1e6).toFixed(0)} ms`)
const stages = makeStages(files)
const nlp = winkNLP(model)
const { its } = nlp
const tag = ({ text }) => {
  const doc = nlp.readDoc(text)
  const tokens = doc.tokens()
  tokens.out(its.value)
  tokens.out(its.pos)
  tokens.out(its.lemma)
  doc.sentences().out()
}

/** Rounds before the compiler has settled, and rounds that count. */
const warmUp = 25
const counted = 15

/** As many articles as a command reads together. */
const together = 16

/**
 * Runs the parts by turns over the same few articles, so that the machine's moods are the same for all; gives each part's
 * median over the rounds, in milliseconds of processor time for all articles.
 */
function compare(texts, parts) {
  const batches = []
  for (let i = 0; i < texts.length; i += together) batches.push(texts.slice(i, i + together))
  const rounds = parts.map(() => [])
  for (let round = 0; round < warmUp + counted; round++) {
    const sums = parts.map(() => 0)
    for (const batch of batches) {
      const state = batch.map((article) => ({ article }))
      let before = cpuMs()
      for (const [i, run] of parts.entries()) {
        run(batch, state)
        const after = cpuMs()
        sums[i] += after - before
        before = after
      }
    }
    if (round >= warmUp) for (const [i, sum] of sums.entries()) rounds[i].push(sum)
  }
  return rounds.map(median)
}

for (const [name, texts] of [
  ['examples', articles],
  ['articles of 7 KB', putTogether(7_000)],
]) {
  const words = texts.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
  const [winkMs, readMs, singlyMs] = compare(texts, [
    (batch) => batch.forEach(tag),
    (batch) => reader.readAll(batch),
    (batch) => batch.forEach(reader.read),
  ])
  const shares = compare(
    texts,
    stages.map((stage) => (_, state) => {
      for (const layers of state) layers[stage.makes] = stage.run(layers, () => {})
    }),
  )
  const all = shares.reduce((sum, ms) => sum + ms, 0)
  row(`\n${name}`, `${texts.length}, ${words} words`)
  row('  wink-nlp alone, words a second', `${Math.round((words / winkMs) * 1000)}`)
  row('  whole reading, words a second', `${Math.round((words / readMs) * 1000)}`)
  row('  reading : wink-nlp', `${(readMs / winkMs).toFixed(2)} : 1   (aim: at most 3)`)
  row('  one article at a time : wink-nlp', `${(singlyMs / winkMs).toFixed(2)} : 1`)
  const byShare = stages.map(({ name }, i) => ({ name, share: shares[i] / all })).sort((a, b) => b.share - a.share)
  row('  by stage, %', byShare.map(({ name, share }) => `${name} ${(100 * share).toFixed(0)}`).join(', '))
}
measureTrees(putTogether(7_000))
console.log()
const { figures, all, one } = measureReconciling()
row(`reconciling ${figures.toLocaleString('en-US')} figures`, `${(all / 1000).toFixed(1)} s   (aim: 10 s)`)
row('… one new article among them', `${one.toFixed(1)} ms   (aim: 20 ms)`)
console.log()

const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'))
try {
  const short = join(folder, 'short.txt')
  writeFileSync(
    short,
    articles.map((article) => article.text).sort((a, b) => a.length - b.length)[articles.length >> 1],
  )
  const bare = median(Array.from({ length: 11 }, () => timed(() => spawnSync(process.execPath, ['-e', '0']))))
  const once = median(
    Array.from({ length: 11 }, () =>
      timed(() => spawnSync(process.execPath, [cli, 'read', short], { stdio: 'ignore' })),
    ),
  )
  row(
    'read of one short article',
    `${once.toFixed(0)} ms, ${(once / bare).toFixed(1)} times an empty node process (aim: 400 ms)`,
  )

  const count = Number(process.env.DATELINE_BENCH_ARTICLES ?? 10_000)
  if (count > 0) {
    await measureAdding(folder, count)
    console.log('\nlinking one article to so many, milliseconds of processor time')
    const sizes = ['--articles', `${count / 2},${count * 2}`]
    console.log(
      spawnSync(process.execPath, [join(root, 'scripts/measure-linking.mjs'), ...sizes], { encoding: 'utf8' }).stdout,
    )
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** How fast sentences become trees, in tokens, beside wink-nlp's tokens with tags and lemmas but without trees. */
function measureTrees(texts) {
  const bytes = loadTreeModel()
  const start = process.hrtime.bigint()
  const trees = parseModel(bytes)
  const loadedIn = Number(process.hrtime.bigint() - start) / 1e6
  const parse = ({ text }, care) => {
    let words = 0
    for (const part of text.matchAll(/\S[\s\S]*?(?=\n\s*\n|\s*$)/g)) {
      const paragraph = { start: part.index, end: part.index + part[0].length, kind: 'body' }
      for (const { tokens } of toSentences(trees, text, paragraph, 0, 0, care)) words += tokens.length
    }
    return words
  }
  const parseAll = (batch, care) => batch.reduce((sum, article) => sum + parse(article, care), 0)
  const words = parseAll(texts, 'quick')
  const units = texts.reduce((sum, { text }) => sum + text.length, 0)
  const [winkMs, quickMs, carefulMs] = compare(texts, [
    (batch) => batch.forEach(tag),
    (batch) => parseAll(batch, 'quick'),
    (batch) => parseAll(batch, 'careful'),
  ])
  const rate = (ms) => `${((words / ms) * 1000).toFixed(0)}`
  const each = (ms) => `${((ms / units) * 7000).toFixed(1)} ms for 7 KB`
  row('\nsentence trees', `${texts.length} articles, ${words} words and marks, ${(bytes.length / 1e6).toFixed(2)} MB`)
  row('  loaded in', `${loadedIn.toFixed(0)} ms   (aim: under 120)`)
  row('  wink-nlp without trees, words a second', `${rate(winkMs)}, ${each(winkMs)}`)
  row('  quick, words a second', `${rate(quickMs)}, ${each(quickMs)}   (aim: 60000, 20 ms)`)
  row('  careful, words a second', `${rate(carefulMs)}, ${each(carefulMs)}   (aim: 20000)`)
  row('  quick : wink-nlp', `${(quickMs / winkMs).toFixed(1)} : 1`)
}

/** Adds so many articles to a new archive in a process of its own, and prints how fast and in how much memory. */
async function measureAdding(folder, count) {
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
    import { existsSync } from 'node:fs'
    import Database from ${JSON.stringify(import.meta.resolve('better-sqlite3'))}
    import { runCommandLine } from ${JSON.stringify(new URL('../dist/cli/command-line.js', import.meta.url).href)}
    import { openTerminal } from ${JSON.stringify(new URL('../dist/cli/terminal.js', import.meta.url).href)}
    let most = 0, db = null
    const reached = []
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss())
      try {
        db ??= existsSync(${JSON.stringify(archive)}) ? new Database(${JSON.stringify(archive)}, { readonly: true }) : null
        if (db) reached.push([performance.now(), db.prepare('select count(*) as n from articles').get().n])
      } catch { db = null }
    }, 100)
    process.exitCode = await runCommandLine(['add', ${JSON.stringify(feed)}, '--archive', ${JSON.stringify(archive)}], openTerminal())
    reached.push([performance.now(), ${count}])
    clearInterval(watch)
    db?.close()
    process.stderr.write('\\nMEASURED ' + JSON.stringify({ most, reached }) + '\\n')`
  const { stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
  const took = (Date.now() - started) / 1000
  row(`adding ${count} articles`, `${took.toFixed(1)} s, ${(count / took).toFixed(0)} a second`)
  const { most, reached } = JSON.parse(/MEASURED (.*)/.exec(stderr)?.[1] ?? 'null') ?? { most: 0, reached: [] }
  row('most memory', `${Math.round(most / 1048576)} MB   (aim: under 600)`)
  row('rate of the last tenth : the first', `${compareTenths(reached, count).toFixed(2)} : 1   (aim: near 1)`)
}

/** How fast the last tenth of articles came in, against the tenth behind the first article. `reached` is (milliseconds, articles) by time. */
function compareTenths(reached, count) {
  const when = (articles) => reached.find(([, n]) => n >= articles)?.[0] ?? Number.NaN
  return (when(count * 0.1) - when(1)) / (when(count) - when(count * 0.9))
}
