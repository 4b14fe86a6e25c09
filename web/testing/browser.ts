import { existsSync, mkdirSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Browser, chromium } from 'playwright-core'

/** Where browsers are commonly installed. */
const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

interface Candidate {
  readonly path: string
  /** Variables that the browser needs, besides those that are set. */
  readonly variables?: Readonly<Record<string, string>>
}

/** Only one process at a time may unpack the browser that comes with the packages. */
async function withLock<Result>(run: () => Promise<Result>): Promise<Result> {
  const lock = join(tmpdir(), 'dateline-browser.lock')
  for (let tries = 0; ; tries += 1) {
    try {
      mkdirSync(lock)
      break
    } catch (cause) {
      // Whoever holds it for two minutes has died.
      if (tries > 240) rmdirSync(lock)
      if (!existsSync(tmpdir())) throw cause
      await wait(500)
    }
  }
  try {
    return await run()
  } finally {
    rmdirSync(lock)
  }
}

/** The Chromium that comes with the packages (Linux on x86-64), with the libraries that a bare machine lacks; null elsewhere. */
async function findPacked(): Promise<Candidate | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  // The package unpacks those libraries only where it believes to run on a bare machine.
  const { AWS_LAMBDA_JS_RUNTIME: before } = process.env
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x'
  const { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: fonts } = process.env
  try {
    const { default: packed } = await import('@sparticuz/chromium')
    const path = await withLock(() => packed.executablePath())
    const own = join(tmpdir(), 'al2023', 'lib')
    const variables: Record<string, string> = { LD_LIBRARY_PATH: libraries ? `${libraries}:${own}` : own }
    if (!existsSync('/etc/fonts/fonts.conf')) variables.FONTCONFIG_PATH = join(tmpdir(), 'fonts')
    return { path, variables }
  } catch {
    return null
  } finally {
    const restore = { AWS_LAMBDA_JS_RUNTIME: before, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: fonts }
    for (const [name, value] of Object.entries(restore)) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
}

/** The browser that playwright-core itself fetched, if it did. */
function findFetched(): Candidate | null {
  const path = chromium.executablePath()
  return existsSync(path) ? { path } : null
}

/**
 * Starts a Chromium: the one that comes with the packages, else an installed one. `CHROMIUM` names another.
 *
 * @throws where none starts, saying which command gets one.
 */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env.CHROMIUM
  const candidates: readonly (() => Promise<Candidate | null> | Candidate | null)[] = named
    ? [() => ({ path: named })]
    : [findPacked, findFetched, ...installed.map((path) => () => (existsSync(path) ? { path } : null))]
  const failures: string[] = []
  for (const find of candidates) {
    const candidate = await find()
    if (!candidate) continue
    try {
      return await chromium.launch({
        executablePath: candidate.path,
        args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--lang=en'],
        env: { ...(process.env as Record<string, string>), ...candidate.variables },
      })
    } catch (cause) {
      failures.push(`${candidate.path}: ${String(cause).split('\n')[0]}`)
    }
  }
  throw new Error(
    [
      'The browser tests found no Chromium that starts. Get one with "npx playwright-core install --with-deps chromium",',
      'or on Debian and Ubuntu with "apt-get install chromium", and run the tests again.',
      ...failures,
    ].join('\n'),
  )
}
