import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { toTalks } from './speaking.ts'
import { expectAccessible, expectNoSideways, hostWorkbench } from './workbench.ts'

const workbench = hostWorkbench(toTalks())
let page: Page

const rows = () => page.locator('tbody tr')
const told = (words: string | RegExp) => page.getByRole('status').filter({ hasText: words }).first().waitFor()
const drawn = () => page.locator('figure svg')

describe('figures', () => {
  test('nothing is drawn before something is chosen; then its claims are, with range and claimant', async () => {
    page = await workbench.open('/figures')
    await page.getByText('Choose what is counted').waitFor()
    expect(await drawn().count()).toBe(0)
    await page
      .getByRole('navigation', { name: 'What is counted' })
      .getByRole('link', { name: /Bridges/ })
      .click()
    await drawn().waitFor()
    expect(await drawn().getAttribute('aria-label')).toMatch(/^4 claims of bridges by Mara Vale, /)
    // A range is drawn from least to most and has no dot: nobody said a number.
    expect(await drawn().locator('circle').count()).toBe(0)
    expect(await drawn().locator('[data-mark="link"] path').count()).toBe(8)
    expect(await rows().count()).toBe(4)
    await page.getByText('4 claims drawn.').waitFor()
    expect(await drawn().locator('style').count()).toBe(0)
  })

  test('a claim in the drawing opens its record, and the address keeps it', async () => {
    page = await workbench.open('/figures?type=lost&unit=bridges')
    await drawn().waitFor()
    const bar = drawn().locator('[data-mark="link"] path[data-hovered], [data-mark="link"] path').last()
    const box = (await bar.boundingBox())!
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await page.getByText(/12–15 bridges, 1 Jan 2024 – 31 Mar 2024/).waitFor()
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    await page.getByLabel('Record', { exact: true }).locator('blockquote').waitFor()
    await page.reload()
    await page.getByLabel('Record', { exact: true }).locator('blockquote').waitFor()
    await drawn().locator('[data-selected]').first().waitFor({ state: 'attached' })
    expect(await page.locator('tr[aria-selected="true"]').count()).toBe(1)
  })

  test('a bound is an arrow, and the scale can be changed', async () => {
    page = await workbench.open('/figures?type=lost&unit=mills')
    await drawn().waitFor()
    expect(await drawn().locator('text', { hasText: '↑' }).count()).toBe(4)
    await page.getByRole('button', { name: 'Scale by powers of ten' }).click()
    await page.getByRole('button', { name: 'Even scale' }).waitFor()
    expect(new URL(page.url()).searchParams.get('scale')).toBe('log')
    expect(await rows().count()).toBe(4)
  })

  test('numbers of different things are not drawn on one scale', async () => {
    page = await workbench.open('/figures?type=lost')
    await page.getByText('These count different things.').waitFor()
    expect(await drawn().count()).toBe(0)
  })

  test.each(['light', 'dark'] as const)(
    'axe-core finds nothing in %s colours, wide and narrow',
    async (colorScheme) => {
      for (const viewport of [
        { width: 1360, height: 860 },
        { width: 320, height: 640 },
      ]) {
        await page?.context().close()
        page = await workbench.open('/figures?type=lost&unit=bridges', { colorScheme, viewport })
        await drawn().waitFor()
        await expectAccessible(page)
        await expectNoSideways(page)
      }
    },
  )
})

describe('commitments', () => {
  const state = (name: RegExp) =>
    page.getByRole('navigation', { name: 'Commitments by due date' }).getByRole('link', { name })

  test('passed, due soon and open against a day', async () => {
    page = await workbench.open('/commitments?today=2024-05-20')
    await rows().first().waitFor()
    await expect
      .poll(() => state(/./).allTextContents())
      .toEqual(['All 2', 'Passed 1', 'Due soon (30 days) 1', 'Open 0', 'No date stated 0'])
    expect(await rows().locator('td:nth-child(2)').allTextContents()).toEqual(['passed 19 days ago', 'due in 26 days'])
    await state(/Passed/).click()
    await told('1 commitment due until 19 May 2024')
    expect(await rows().count()).toBe(1)
    await page.getByLabel('Held against').fill('2024-07-01')
    await told('2 commitments due until 30 Jun 2024')
    await page.reload()
    await told('2 commitments due until 30 Jun 2024')
    expect(await page.getByRole('link', { name: 'JSON' }).first().getAttribute('href')).toContain('/commitments.json?')
  })

  test('the same promise made elsewhere stands with it', async () => {
    page = await workbench.open('/commitments?today=2024-05-20')
    await rows().first().click()
    const again = page.getByRole('region', { name: 'History' })
    await again.waitFor()
    const told = await again.getByRole('listitem').allTextContents()
    expect(told).toHaveLength(2)
    expect(told.join(' ')).toContain('Talks in Harwick, 2024-04-02 2 Apr 2024, due until 15 Jun 2024')
    await expectAccessible(page)
    await again.getByRole('link', { name: 'Talks in Harwick' }).first().click()
    await page.locator('aside li[data-open="true"]').filter({ hasText: 'Reopen the Harwick bridge' }).waitFor()
  })

  test('each promise is a bar over its days; one said again is one row that tells that its date moved', async () => {
    page = await workbench.open('/commitments?today=2024-05-20')
    const drawing = page.getByRole('figure', { name: 'Commitments by due date' })
    const bars = drawing.getByRole('listitem').getByRole('button')
    await bars.first().waitFor()
    expect(await drawing.getByText('said 2 times, the date moved').count()).toBe(1)
    expect(await bars.evaluateAll((all) => all.map((bar) => (bar as HTMLElement).dataset.state))).toEqual([
      'passed',
      'soon',
    ])
    const named = await bars.evaluateAll((all) => all.map((bar) => bar.getAttribute('aria-label') ?? ''))
    expect(named[1]).toMatch(/Due until 15 Jun 2024, due in 26 days; said 2 Apr 2024$/)
    await bars.nth(1).focus()
    await page.keyboard.press('Enter')
    await page.locator('#record-title').waitFor()
    expect(await bars.nth(1).getAttribute('aria-pressed')).toBe('true')
    await page.locator('tbody tr[aria-selected="true"]').waitFor()
    await rows().first().hover()
    expect(await drawing.locator('[data-hovered]').count()).toBe(1)
    await page.getByLabel('Held against').fill('2024-07-01')
    await expect
      .poll(() => bars.evaluateAll((all) => all.map((bar) => (bar as HTMLElement).dataset.state)))
      .toEqual(['passed', 'passed'])
  })

  test('held against an earlier day, the drawing knows what was said until then', async () => {
    const asked: string[] = []
    page = await workbench.open('/commitments')
    page.on('request', (request) => asked.push(request.url()))
    await rows().first().waitFor()
    await page.getByLabel('Held against').fill('2023-01-01')
    await expect.poll(() => asked.some((url) => /undertakings\?.*asOf=2023-01-01/.test(url))).toBe(true)
    await expect
      .poll(() => page.getByRole('figure', { name: 'Commitments by due date' }).getByRole('button').count())
      .toBe(0)
  })

  test('a day that is none is named, and today is used', async () => {
    page = await workbench.open('/commitments?today=2024-13-40')
    await page.getByText('is not a day').waitFor()
    await told('2 commitments')
  })

  test('by keyboard alone: the states, the list, a record', async () => {
    page = await workbench.open('/commitments?today=2024-05-20')
    await rows().first().waitFor()
    await state(/Due soon/).focus()
    await page.keyboard.press('Enter')
    await told('1 commitment due')
    await page.keyboard.press('j')
    await page.locator('#record-title').waitFor()
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.id === 'record-title')
    await page.keyboard.press('Escape')
    expect(await page.getByLabel('Record', { exact: true }).count()).toBe(0)
  })
})
