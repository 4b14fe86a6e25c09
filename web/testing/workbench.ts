import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { serve } from '../../src/api/server.ts'
import type { Archive } from '../../src/archive/archive.ts'
import { openArchive } from '../../src/archive/open.ts'
import { addSamples, type Sample, toSamples } from '../../src/testing/sample.ts'
import { launchBrowser } from './browser.ts'

/** A server over an archive of its own with a browser before it. */
export interface Workbench {
  readonly url: string
  /** A fresh browser window at an address of the pages. Any request to another host fails the test that made it. */
  open(address: string, options?: BrowserContextOptions): Promise<Page>
  close(): Promise<void>
}

/** Starts the real server on a free port over a new archive that holds the samples; `prepare` puts in more. */
export async function startWorkbench(
  samples: readonly Sample[] = toSamples(130),
  prepare: (archive: Archive) => Promise<void> = async () => {},
): Promise<Workbench> {
  if (!existsSync(new URL('../../dist/web/index.html', import.meta.url)))
    throw new Error('The pages are not built. Run "npm run build", then the tests again.')
  const folder = mkdtempSync(join(tmpdir(), 'dateline-pages-'))
  const archivePath = join(folder, 'pages.db')
  const archive = await openArchive(archivePath, { create: true })
  await addSamples(archive, samples)
  await prepare(archive)
  await archive.close()
  const server = await serve({ archivePath, port: 0 })
  let browser: Browser
  try {
    browser = await launchBrowser()
  } catch (cause) {
    await server.close()
    throw cause
  }
  return {
    url: server.url,
    async open(address, options = {}) {
      const context = await browser.newContext({ viewport: { width: 1360, height: 860 }, ...options })
      const page = await context.newPage()
      await page.route('**/*', (route) =>
        route.request().url().startsWith(server.url) ? route.continue() : route.abort('blockedbyclient'),
      )
      page.on('request', (request) => {
        if (!request.url().startsWith(server.url)) foreign.push(request.url())
      })
      page.on('pageerror', (error) => failures.push(String(error)))
      page.on('console', (message) => {
        if (message.type() === 'error' && !/status of 4\d\d|ERR_INTERNET_DISCONNECTED/.test(message.text()))
          failures.push(message.text())
      })
      await page.goto(server.url + address)
      return page
    },
    async close() {
      await browser.close()
      await server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/**
 * A workbench for all tests of a file: started before the first, closed behind the last. Behind each test the windows that it opened are closed,
 * and nothing may have failed in them.
 */
export function hostWorkbench(...given: Parameters<typeof startWorkbench>): Pick<Workbench, 'url' | 'open'> {
  let workbench: Workbench
  const opened: Page[] = []
  beforeAll(async () => {
    workbench = await startWorkbench(...given)
  })
  afterEach(async () => {
    for (const page of opened.splice(0)) await page.context().close()
    expectQuiet()
  })
  afterAll(() => workbench?.close())
  return {
    get url() {
      return workbench.url
    },
    async open(address, options) {
      const page = await workbench.open(address, options)
      opened.push(page)
      return page
    },
  }
}

const foreign: string[] = []
const failures: string[] = []

/** No request went to another host and nothing failed in the pages since the last time. */
function expectQuiet(): void {
  expect(foreign.splice(0)).toEqual([])
  expect(failures.splice(0)).toEqual([])
}

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** axe-core finds nothing on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  // The pages' own policy forbids foreign scripts; axe comes in by the debugger.
  await page.evaluate(readFileSync(axePath, 'utf8'))
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    const result = await axe.run(document, { resultTypes: ['violations'] })
    return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
  })
  expect(violations).toEqual([])
}

/** Nothing but what scrolls by itself is wider than the window. */
export async function expectNoSideways(page: Page): Promise<void> {
  const wide = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('#page > div, header, main, main *')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > Math.max(clientWidth, window.innerWidth))
      .filter((element) => !/auto|scroll|hidden/.test(getComputedStyle(element).overflowX))
      .map((element) => element.outerHTML.slice(0, 120)),
  )
  expect(wide).toEqual([])
  expect(await page.evaluate(() => document.querySelector('main')!.getBoundingClientRect().width)).toBeLessThanOrEqual(
    page.viewportSize()!.width,
  )
}
