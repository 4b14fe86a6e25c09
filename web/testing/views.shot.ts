import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { readExamples } from './examples.ts'
import { startWorkbench, type Workbench } from './workbench.ts'

const folder = process.env.SHOTS ?? 'shots'

let workbench: Workbench

beforeAll(async () => {
  mkdirSync(folder, { recursive: true })
  workbench = await startWorkbench(await readExamples())
})
afterAll(() => workbench?.close())

const openFirst = async (page: Page) => {
  await page.locator('tbody tr').first().click()
  await page.locator('#record-title').waitFor()
}

const openArticle = async (page: Page) => {
  await page.locator('tbody tr a').first().click()
  await page.locator('[data-scrolls] p[dir]').first().waitFor()
}

const openRecord = async (page: Page) => {
  await openArticle(page)
  await page.keyboard.press('n')
  await page.keyboard.press('n')
}

const stay = async () => undefined

const views: readonly (readonly [string, string, (page: Page) => Promise<unknown>])[] = [
  ['events', '/explore', stay],
  ['event', '/explore?type=ASSAULT&place=Kirkuk', openFirst],
  ['statements', '/statements', openFirst],
  ['figures', '/figures', openFirst],
  ['commitments', '/commitments', stay],
  ['articles', '/articles', stay],
  ['article', '/articles?q=Karrada', openRecord],
  ['article-glued', '/articles?q=Diyala', openArticle],
  ['article-arabic', '/articles?q=%D8%AF%D8%A7%D8%B9%D8%B4', openArticle],
  ['empty', '/explore?place=Daquq&from=2031', stay],
  ['keys', '/explore', (page) => page.keyboard.press('?')],
]

const sizes = [
  ['wide', { width: 1360, height: 860 }],
  ['narrow', { width: 390, height: 800 }],
] as const

test.each(views)('%s', async (name, address, act) => {
  for (const [size, viewport] of sizes)
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await workbench.open(address, { viewport, colorScheme, reducedMotion: 'reduce' })
      await page.waitForLoadState('networkidle')
      await act(page)
      await page.waitForLoadState('networkidle')
      await page.screenshot({ path: join(folder, `${name}-${size}-${colorScheme}.png`) })
      await page.context().close()
    }
})
