import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { toSamples } from '../../src/testing/sample.ts'
import { toEndless } from './endless.ts'
import { expectAccessible, expectNoSideways, hostWorkbench } from './workbench.ts'

const workbench = hostWorkbench([...toSamples(0), toEndless()])
let page: Page

describe('the page of an event', () => {
  const openEvent = async (query: string) => {
    page = await workbench.open(`/explore?hide=map&${query}`)
    await page.locator('tbody tr[data-id]').first().click()
    await page.getByRole('link', { name: 'Page of this event' }).click()
    await page.locator('pre').waitFor()
  }

  test('tells what is stated and what inferred, each telling in its words, the rule, and the record as JSON', async () => {
    await openEvent('place=Daquq')
    await page.getByText('It is told as having happened, as an allegation of Adel Karim.').first().waitFor()
    const lines = await page
      .getByLabel('What is said of it')
      .locator('dl > div')
      .evaluateAll((found) => found.map((row) => [row.firstChild?.textContent, row.getAttribute('data-basis')]))
    expect(lines).toContainEqual(['When', 'inferred'])
    expect(lines).toContainEqual(['Where', 'stated'])
    const telling = page.getByLabel('Tellings').locator('blockquote')
    expect(await telling.first().textContent()).toContain('the spokesman Adel Karim said.')
    await page.getByText('confidence 90%').waitFor()
    const record = JSON.parse((await page.locator('pre').textContent()) ?? '')
    expect(record).toMatchObject({ type: 'ASSAULT', killed: { best: 3 }, rule: 'test/event' })
    await expectAccessible(page)
  })

  test('shows harmful and endless text as text', async () => {
    await openEvent('place=Endless')
    await page.getByRole('heading', { level: 1, name: 'Assault' }).waitFor()
    expect(await page.locator('main script, main img, main b').count()).toBe(0)
    expect(await page.title()).toBe('Assault · Dateline')
    expect(await page.getByLabel('Tellings').locator('blockquote').textContent()).toContain('<b>Endless</b>')
    await page.setViewportSize({ width: 320, height: 640 })
    await expectNoSideways(page)
    await expectAccessible(page)
  })

  test('an event that is not there is told', async () => {
    page = await workbench.open('/event/gone-e9')
    await page.getByRole('heading', { name: 'This event is not in the archive.' }).waitFor()
    await page.getByText('There is no record "gone-e9" in this archive.').waitFor()
  })
})
