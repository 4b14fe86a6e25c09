// Measures how the pages feel on a large archive, in a real browser: `node scripts/measure-pages.mjs ARCHIVE [RUNS]`.
// scripts/make-big-archive.mjs makes such an archive. Needs `npm run build`. Of several runs (5) the best is printed, as other
// programs only ever make it slower, and beside it the middle one.
//   asked       what the server needs for the first page, each facet and each filter, at the first question after its start and at the
//               second: processor time of the server, and what the clock says
//   first page  a browser that has seen nothing yet, before a server that has answered nothing yet: from the start of the navigation
//               to the first rows on the screen, and from a click on a row to its mark
//   scrolling   frames while the list, and an article of 50,000 words with all that was read in it, are scrolled through by the wheel:
//               between two frames (16.7 ms where nothing is late), and the longest task
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const [archivePath, runsGiven = '5'] = process.argv.slice(2)

/** The server's side of this script: serves an archive and tells its processor time when asked. */
async function serveHere(path) {
  const { serve } = await import('../dist/api/server.js')
  const { url } = await serve({ archivePath: path, port: 0 })
  process.on('message', () => {
    const { user, system } = process.cpuUsage()
    process.send((user + system) / 1000)
  })
  // Whoever measured is gone.
  process.on('disconnect', () => process.exit())
  process.send(url)
}

if (archivePath === '--serve') await serveHere(runsGiven)
else if (archivePath === undefined) {
  console.error('Which archive? node scripts/measure-pages.mjs ARCHIVE [RUNS]')
  process.exitCode = 2
} else await measure(Number(runsGiven))

/** Starts the server in a process of its own. */
async function startServer(path) {
  const child = fork(fileURLToPath(import.meta.url), ['--serve', path])
  const next = () => new Promise((resolve) => child.once('message', resolve))
  const url = await next()
  return {
    url,
    async cpuMs() {
      const answer = next()
      child.send('cpu')
      return answer
    },
    stop() {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill()
      return gone
    },
  }
}

function summary(list) {
  const sorted = [...list].sort((a, b) => a - b)
  return { best: sorted[0], middle: sorted[sorted.length >> 1] }
}
function row(name, ...values) {
  console.log(`${name.padEnd(48)}${values.map((value) => String(value).padStart(12)).join('')}`)
}

/** What each page asks for at its start, each facet, and filters of every kind. */
function toQuestions() {
  const facets = ['class', 'type', 'status', 'attribution', 'killed', 'sources', 'place', 'actor', 'outlet']
  const filters = [
    'class=material-conflict',
    'type=ASSAULT',
    'status=planned',
    'attribution=denied',
    'killed=20-',
    'sources=2-',
    'place=mar',
    'actor=border+guard',
    '-place=unstated&-type=CONSULT',
    'from=2022-01&to=2022-03',
    'q=shelled',
    'type=ASSAULT&from=2022&q=shelled',
    'bbox=42,33,45,36',
    'located=no',
  ]
  return [
    '/api/events?limit=100',
    '/api/events/count',
    '/api/events/marks',
    '/api/events/days',
    '/api/events/count?located=no',
    ...facets.map((facet) => `/api/events/facets/${facet}`),
    ...filters.flatMap((filter) => [`/api/events?${filter}&limit=100`, `/api/events/count?${filter}`]),
    ...facets.map((facet) => `/api/events/facets/${facet}?type=ASSAULT&from=2022`),
    ...facets.map((facet) => `/api/events/facets/${facet}?q=shelled`),
    '/api/events?limit=100&sort=place',
    '/api/events?limit=100&sort=-killed',
    '/api/statements?limit=100',
    '/api/statements/count',
    '/api/speakers',
    '/api/statements/facets/speaker',
    '/api/statements/facets/type',
    '/api/figures?limit=100',
    '/api/figures/count',
    '/api/figures/measures',
    '/api/commitments?limit=100&sort=date',
    '/api/commitments/count',
    '/api/undertakings',
    '/api/articles?limit=100',
    '/api/articles/count',
    '/api/articles?limit=100&q=shelled',
    '/api/articles/count?q=shelled',
    '/api/stats',
    '/api/contradictions?limit=100',
    '/api/contradictions/count',
    '/api/incidents?limit=100',
  ]
}

async function measureQuestions(runs) {
  const questions = toQuestions()
  const taken = new Map(questions.map((question) => [question, { first: [], second: [], clock: [], status: 0 }]))
  for (let run = 0; run < runs; run += 1) {
    const server = await startServer(archivePath)
    // Its own code is warm; nothing of the archive is.
    await fetch(`${server.url}/api/records/none`)
    for (const pass of ['first', 'second'])
      for (const question of questions) {
        const before = await server.cpuMs()
        const start = performance.now()
        const response = await fetch(server.url + question)
        await response.arrayBuffer()
        const clock = performance.now() - start
        const entry = taken.get(question)
        entry.status = response.status
        entry[pass].push((await server.cpuMs()) - before)
        if (pass === 'first') entry.clock.push(clock)
      }
    await server.stop()
  }
  row('asked (ms)', 'first', 'clock', 'second')
  for (const [question, { first, second, clock, status }] of taken)
    row(
      `${question.replace('/api/', '')}${status === 200 ? '' : ` (${status})`}`,
      ...[first, clock, second].map((list) => summary(list).best.toFixed(0)),
    )
}

/** Put into the page before anything of it runs: when rows were first drawn, and which tasks were long. */
function watchPage() {
  window.measured = { rows: null, tasks: [] }
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) window.measured.tasks.push([startTime, duration])
  }).observe({ type: 'longtask', buffered: true })
  const observer = new MutationObserver(() => {
    if (!document.querySelector('tbody tr[data-id]')) return
    observer.disconnect()
    // The frame after the next one is on the screen.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        window.measured.rows = performance.now()
      }),
    )
  })
  observer.observe(document, { childList: true, subtree: true })
}

async function measureFirstPage(browser, runs) {
  const seen = { painted: [], rows: [], click: [], task: [] }
  for (let run = 0; run < runs; run += 1) {
    const server = await startServer(archivePath)
    const context = await browser.newContext({ viewport: { width: 1360, height: 860 } })
    const page = await context.newPage()
    await page.addInitScript(watchPage)
    await page.goto(`${server.url}/explore`, { waitUntil: 'commit' })
    await page.waitForFunction(() => window.measured?.rows, null, { polling: 'raf' })
    seen.click.push(
      await page.evaluate(
        () =>
          new Promise((resolve) => {
            const line = document.querySelectorAll('tbody tr[data-id]')[2]
            const start = performance.now()
            const observer = new MutationObserver(() => {
              if (line.getAttribute('aria-selected') !== 'true') return
              observer.disconnect()
              requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)))
            })
            observer.observe(document.body, { attributes: true, subtree: true })
            line.click()
          }),
      ),
    )
    const { rows, painted, task } = await page.evaluate(() => ({
      rows: window.measured.rows,
      painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      task: Math.max(0, ...window.measured.tasks.map(([, duration]) => duration)),
    }))
    seen.rows.push(rows)
    seen.painted.push(painted)
    seen.task.push(task)
    await context.close()
    await server.stop()
  }
  row('first page (ms)', 'best', 'middle')
  for (const [name, list] of [
    ['first paint', seen.painted],
    ['first rows on the screen', seen.rows],
    ['a click on a row is answered', seen.click],
    ['longest task until then', seen.task],
  ])
    row(name, summary(list).best.toFixed(0), summary(list).middle.toFixed(0))
}

/** Turns the wheel over the middle of the page and hears how far apart the frames are. */
async function scroll(page, steps) {
  await page.waitForLoadState('networkidle')
  // What the pointer lights on the way to its place is drawn as well.
  await page.waitForTimeout(3000)
  await page.evaluate(() => {
    window.measured.tasks.length = 0
    window.frames = []
    let before = performance.now()
    const step = (now) => {
      window.frames.push(now - before)
      before = now
      window.scrolling = requestAnimationFrame(step)
    }
    window.scrolling = requestAnimationFrame(step)
  })
  for (let step = 0; step < steps; step += 1) {
    await page.mouse.wheel(0, 400)
    await page.waitForTimeout(30)
  }
  return page.evaluate(() => {
    cancelAnimationFrame(window.scrolling)
    const frames = window.frames.slice(2).sort((a, b) => a - b)
    const at = (share) => frames[Math.min(frames.length - 1, Math.floor(frames.length * share))]
    return {
      half: at(0.5),
      most: at(0.95),
      longest: at(1),
      task: Math.max(0, ...window.measured.tasks.map(([, duration]) => duration)),
    }
  })
}

async function measureScrolling(browser, runs, name, path, address, point) {
  const seen = { half: [], most: [], longest: [], task: [] }
  const server = await startServer(path)
  for (let run = 0; run < runs; run += 1) {
    const context = await browser.newContext({ viewport: { width: 1360, height: 860 } })
    const page = await context.newPage()
    await page.addInitScript(watchPage)
    await page.goto(server.url + address)
    await page.locator(point).first().waitFor()
    // The map beside a list is drawn first: without a graphics card that alone takes seconds.
    if (point.startsWith('tbody'))
      await page.locator('[data-places][data-drawn]').waitFor({ state: 'attached', timeout: 120_000 })
    const box = await page.locator(point).first().boundingBox()
    await page.mouse.move(box.x + Math.min(200, box.width / 2), Math.min(700, box.y + 40))
    const measured = await scroll(page, 80)
    for (const key of Object.keys(seen)) seen[key].push(measured[key])
    await context.close()
  }
  await server.stop()
  row(name, ...Object.values(seen).map((list) => summary(list).best.toFixed(1)))
}

/** An archive with one article of so many words, put together from the bundled ones and read as any other. */
async function makeLongArticle(folder, words) {
  const { acquireArticles, createReader, loadDataFiles } = await import('../dist/index.js')
  const { openArchive } = await import('../dist/archive/open.js')
  const texts = []
  for await (const got of acquireArticles([join(root, 'examples/articles')]))
    if ('article' in got && got.article.language === 'en') texts.push(got.article)
  let text = ''
  let count = 0
  for (let i = 0; count < words; i += 1) {
    text += `${texts[i % texts.length].text}\n\n`
    count += texts[i % texts.length].text.split(/\s+/).length
  }
  const { createHash } = await import('node:crypto')
  const id = `sha256:${createHash('sha256').update(text).digest('hex')}`
  const article = { ...texts[0], id, source: 'long', title: 'A long article', text }
  const path = join(folder, 'long.db')
  const archive = await openArchive(path, { create: true })
  const reading = createReader(loadDataFiles()).read(article)
  await archive.add(article, reading)
  const { rows } = await archive.findArticles({})
  await archive.close()
  const { event, statement, figure, commitment } = rows[0].counts
  return {
    path,
    address: `/article/${rows[0].shortId}`,
    words: count,
    records: event + statement + figure + commitment,
  }
}

async function measure(runs) {
  await measureQuestions(Math.min(runs, 3))
  const { createServer } = await import('vite')
  const vite = await createServer({
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, ws: false },
  })
  const { launchBrowser } = await vite.ssrLoadModule(join(root, 'web/testing/browser.ts'))
  const browser = await launchBrowser()
  const folder = mkdtempSync(join(tmpdir(), 'dateline-measure-'))
  try {
    console.log()
    await measureFirstPage(browser, runs)
    console.log()
    row('scrolling (ms)', 'half', '19 in 20', 'longest', 'task')
    await measureScrolling(browser, Math.min(runs, 3), 'list of events', archivePath, '/explore', 'tbody tr[data-id]')
    const long = await makeLongArticle(folder, 50_000)
    const name = `article of ${long.words} words, ${long.records} records`
    await measureScrolling(browser, Math.min(runs, 3), name, long.path, long.address, 'p[dir]')
  } finally {
    await browser.close()
    await vite.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
