import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { toSamples } from '../../src/testing/sample.ts'
import { expectAccessible, expectNoSideways, hostWorkbench } from './workbench.ts'

const samples = toSamples(0)
const [bombing] = samples
const workbench = hostWorkbench(samples)
let page: Page

const address = `/tree/${encodeURIComponent(bombing!.article.id)}`
const words = () => page.getByRole('tree').getByRole('treeitem')
const chosen = () => page.locator('[role="treeitem"][aria-selected="true"]')

const open = async (search = '', options = {}) => {
  page = await workbench.open(address + search, options)
  await words().first().waitFor()
}

describe('a sentence tree', () => {
  test('is reached from a record of its article, and leads back', async () => {
    page = await workbench.open(`/article/${encodeURIComponent(bombing!.article.id)}`)
    await page.getByRole('complementary', { name: 'Records' }).getByRole('button').first().click()
    await page.getByRole('link', { name: 'sentence tree' }).first().click()
    await words().first().waitFor()
    expect(new URL(page.url()).pathname).toMatch(/^\/tree\//)
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    await page.getByRole('link', { name: 'Back to the article' }).click()
    await page.getByRole('complementary', { name: 'Records' }).waitFor()
  })

  test('has each word once, in the list and in the drawing', async () => {
    await open()
    const count = await words().count()
    expect(count).toBeGreaterThan(2)
    expect(await page.locator('svg [class*="written"]').count()).toBe(count)
    expect(await words().first().getAttribute('aria-level')).toBe('1')
    expect(await words().first().textContent()).toContain('main word of the sentence')
  })

  test('is walked through by keyboard', async () => {
    await open()
    await words().first().focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => chosen().getAttribute('aria-level')).toBe('2')
    await page.keyboard.press('End')
    await expect.poll(async () => (await words().last().getAttribute('aria-selected')) === 'true').toBe(true)
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Home')
    await expect.poll(() => chosen().getAttribute('aria-level')).toBe('1')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('treeitem')
  })

  test('goes on to the next sentence and back', async () => {
    await open()
    const status = page.getByRole('status')
    const first = await page.locator('nav [aria-current="true"]').textContent()
    await page.keyboard.press('n')
    await expect.poll(() => page.locator('nav [aria-current="true"]').textContent()).not.toBe(first)
    await page.keyboard.press('p')
    await expect.poll(() => page.locator('nav [aria-current="true"]').textContent()).toBe(first)
    await status.filter({ hasText: 'Sentence 1 of' }).waitFor()
  })

  test('is accessible, and fits a narrow screen', async () => {
    await open('?at=0&word=1')
    await expectAccessible(page)
    await expectNoSideways(page)
    await page.setViewportSize({ width: 390, height: 800 })
    await expectAccessible(page)
    await expectNoSideways(page)
  })

  test('of an article that is not there says so', async () => {
    page = await workbench.open('/tree/nothing')
    await page.getByRole('heading', { name: 'This article is not in the archive.' }).waitFor()
    await page.getByText('There is no article "nothing"').waitFor()
  })
})
