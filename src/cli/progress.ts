import type { Terminal } from './terminal.ts'

/** Shows how far long work has come, on standard error: a bar on a terminal, now and then a plain line in a pipe. */
export interface Progress {
  /** One more article is done (or `count` rows), which took up `bytes` of the input. */
  advance(bytes: number, count?: number): void
  /** Writes a line of its own (a failure) without tearing the bar. */
  line(text: string): void
  /** Takes the bar away; always call it, also after a failure. */
  stop(): void
}

const plainLineEveryMs = 5_000
/** Below this the work is over before a bar could be read. */
const worthABarBytes = 200_000

const toDuration = (seconds: number): string => {
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`
}

const silent = (terminal: Terminal): Progress => ({
  advance() {},
  line: (text) => terminal.err(`${text}\n`),
  stop() {},
})

/** Lines such as `12,000 articles, 230 a second, 40 s left`, none in the first seconds. */
function plain(terminal: Terminal, totalBytes: number | null, verb: string, noun: string): Progress {
  const started = performance.now()
  let shown = started
  let articles = 0
  let done = 0
  return {
    advance(bytes, count = 1) {
      articles += count
      done += bytes
      const now = performance.now()
      if (now - shown < plainLineEveryMs) return
      shown = now
      const seconds = (now - started) / 1000
      const rate = (articles / seconds).toFixed(articles / seconds < 10 ? 1 : 0)
      const left =
        totalBytes === null || done === 0 ? '' : `, ${toDuration(Math.max(0, totalBytes / done - 1) * seconds)} left`
      terminal.err(`${articles.toLocaleString('en')} ${noun} ${verb}, ${rate} a second${left}\n`)
    },
    line: (text) => terminal.err(`${text}\n`),
    stop() {},
  }
}

/** A bar with articles, rate and time left. */
async function bar(terminal: Terminal, totalBytes: number, verb: string, noun: string): Promise<Progress> {
  const { default: cliProgress } = await import('cli-progress')
  const started = performance.now()
  let articles = 0
  let done = 0
  const drawn = new cliProgress.SingleBar({
    format: ` {bar} {percentage} %  {articles} ${noun} ${verb}  {rate}/s  {left} left`,
    barCompleteChar: '━',
    barIncompleteChar: '─',
    barsize: 30,
    hideCursor: true,
    clearOnComplete: true,
    gracefulExit: true,
    stream: process.stderr,
    noTTYOutput: false,
    emptyOnZero: true,
  })
  drawn.start(totalBytes, 0, { articles: 0, rate: '–', left: '–' })
  return {
    advance(bytes, count = 1) {
      articles += count
      done += bytes
      const seconds = (performance.now() - started) / 1000
      drawn.update(Math.min(done, totalBytes), {
        articles: articles.toLocaleString('en'),
        rate: Math.round(articles / seconds).toLocaleString('en'),
        left: done === 0 ? '–' : toDuration(Math.max(0, totalBytes / done - 1) * seconds),
      })
    },
    line(text) {
      // Wipes the bar's line; the bar draws itself again beneath.
      terminal.err(`\r\u001b[K${text}\n`)
      drawn.render()
    },
    stop: () => drawn.stop(),
  }
}

/**
 * Progress for work over `totalBytes` of input (null: not known). Little work gets none.
 * `verb` says what is done to an article: "read", "added"; `noun`: what is counted.
 */
export async function startProgress(
  terminal: Terminal,
  totalBytes: number | null,
  verb: string,
  noun = 'articles',
): Promise<Progress> {
  if (totalBytes !== null && totalBytes < worthABarBytes) return silent(terminal)
  if (terminal.errIsTTY) return totalBytes === null ? silent(terminal) : bar(terminal, totalBytes, verb, noun)
  return plain(terminal, totalBytes, verb, noun)
}
