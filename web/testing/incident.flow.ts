import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { toBombing } from '../../src/testing/incidents.ts'
import { toSamples } from '../../src/testing/sample.ts'
import { expectAccessible, expectNoSideways, hostWorkbench } from './workbench.ts'

const bombing = toBombing()
const ids: string[] = []
const workbench = hostWorkbench([...bombing, ...toSamples(20)], async (archive) => {
  for (const { article } of bombing) ids.push((await archive.article(article.id))!.records[0]!.id)
})
let page: Page

const open = async (address: string, options = {}) => {
  page = await workbench.open(address, options)
  await page.getByRole('heading', { level: 1 }).waitFor()
}
const reports = () => page.getByRole('region', { name: 'Reports' }).getByRole('listitem')

describe('an incident', () => {
  test('its reports in order, what each adds, toll, sources, contradictions', async () => {
    await open(`/incident/${ids[2]}`)
    await expect.poll(() => reports().count()).toBe(5)
    expect(await reports().first().textContent()).toContain('Adds: first report')
    expect(await reports().last().textContent()).toContain('not stated')
    await page.getByRole('img', { name: /killed: 7 to 11 in 5 reports/ }).waitFor()
    await page.getByRole('button', { name: 'Show as table' }).first().click()
    await page.getByRole('table').waitFor()
    expect(await page.getByRole('article').count()).toBeGreaterThan(0)
    await page.getByText(/Suggested grade [A-F][1-6]/).waitFor()
    await expectNoSideways(page)
    await expectAccessible(page)
  })

  test('the page of one of its events lists each telling with its sentence, and how it stands there', async () => {
    await open(`/event/${ids[0]}`)
    const tellings = page.getByRole('region', { name: 'Tellings' })
    await tellings.getByRole('heading', { name: 'Told by 4 other reports' }).waitFor()
    const lines = tellings.getByRole('listitem')
    expect(await lines.count()).toBe(5)
    for (const line of await lines.all()) {
      expect((await line.locator('blockquote').textContent())?.length).toBeGreaterThan(20)
      expect(await line.textContent()).toMatch(/It is told as/)
    }
    expect(await page.getByText('This data as').count()).toBe(1)
    await expectNoSideways(page)
    await expectAccessible(page)
    await lines.last().getByRole('link').click()
    await page.waitForURL(new RegExp(`/event/(?!${ids[0]})`))
  })

  test('as of a day, kept in the address', async () => {
    await open(`/incident/${ids[0]}?asOf=2024-07-17`)
    await expect.poll(() => reports().count()).toBe(2)
    await page.getByText('as it was known on 17 Jul 2024').waitFor()
    await page.getByRole('link', { name: 'As of now' }).click()
    await expect.poll(() => reports().count()).toBe(5)
    await page.goBack()
    await expect.poll(() => reports().count()).toBe(2)
  })

  test('a report is split off, brought back by a merge, and both are undone, by keyboard alone', async () => {
    await open(`/incident/${ids[0]}`)
    await page.getByRole('checkbox', { name: new RegExp(ids[2]!) }).focus()
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Split off 1 report' }).press('Enter')
    await page.keyboard.type('another bomb')
    await page.keyboard.press('Enter')
    await expect.poll(() => reports().count()).toBe(4)
    await page.getByRole('textbox', { name: /Merge with/ }).fill(ids[2]!)
    await page.getByRole('button', { name: 'Merge', exact: true }).press('Enter')
    await page.keyboard.press('Enter')
    await expect.poll(() => reports().count()).toBe(5)
    const decisions = page.getByRole('region', { name: 'Decisions' })
    await decisions.getByText('another bomb').waitFor()
    for (const number of [2, 1]) {
      await decisions.getByRole('button', { name: `Undo ${number}` }).press('Enter')
      await page.keyboard.press('Enter')
      await expect.poll(() => decisions.getByText('undone').count()).toBe(number === 2 ? 1 : 2)
    }
    await expect.poll(() => reports().count()).toBe(5)
    await expectAccessible(page)
  })

  test('a merge with what is no event says so', async () => {
    await open(`/incident/${ids[0]}`)
    await page.getByRole('textbox', { name: /Merge with/ }).fill('nothing-e9')
    await page.getByRole('button', { name: 'Merge', exact: true }).click()
    await page.getByRole('button', { name: 'Merge', exact: true }).click()
    await page.getByRole('alert').getByText('There is no event nothing-e9').waitFor()
  })

  test('narrow and in the dark', async () => {
    await open(`/incident/${ids[0]}`, { viewport: { width: 320, height: 640 }, colorScheme: 'dark' })
    await expect.poll(() => reports().count()).toBe(5)
    await expectNoSideways(page)
    await expectAccessible(page)
  })

  test('one that is none is told', async () => {
    page = await workbench.open('/incident/nothing-e1')
    await page.getByRole('heading', { name: 'This incident is not in the archive.' }).waitFor()
    await page.getByText('There is no event').waitFor()
  })
})

describe('contradictions', () => {
  test('side by side; dismissed with a reason, found again under its state, and undone', async () => {
    await open('/contradictions')
    // Those that stand folded behind the first on their question, too.
    const pairs = page.getByRole('article', { includeHidden: true })
    await pairs.first().waitFor()
    const count = await pairs.count()
    expect(await pairs.first().getByRole('blockquote').count()).toBe(2)
    await expectAccessible(page)
    await expectNoSideways(page)
    await pairs.first().getByRole('button', { name: 'Dismiss' }).press('Enter')
    await page.keyboard.type('counted twice')
    await page.keyboard.press('Enter')
    await expect.poll(() => pairs.count()).toBe(count - 1)
    await page.getByRole('link', { name: 'Dismissed' }).click()
    await page.getByText('counted twice').waitFor()
    await page.getByRole('button', { name: 'Undo' }).press('Enter')
    await page.keyboard.press('Enter')
    await page.getByText('Nothing is dismissed.').waitFor()
    await page.getByRole('link', { name: 'Open', exact: true }).click()
    await expect.poll(() => pairs.count()).toBe(count)
  })

  test('g d leads there, and from there to the incident', async () => {
    await open('/explore')
    await page.keyboard.press('g')
    await page.keyboard.press('d')
    await page.getByRole('heading', { name: 'Contradictions', level: 1 }).waitFor()
    await page.getByRole('link', { name: 'All reports of this incident' }).first().click()
    await expect.poll(() => reports().count()).toBe(5)
  })
})

describe('sources', () => {
  test('stand in the list of events, as a filter, and on the page of the event', async () => {
    await open('/explore?sources=2-')
    await page.getByText('5 events told by 2 or more independent sources').first().waitFor()
    const cell = page.getByRole('gridcell', { name: /independent sources, 5 reports, \d contradictions/ }).first()
    await cell.waitFor()
    await page.goto(`${workbench.url}/event/${ids[0]}`)
    await page.getByRole('link', { name: /All 5 reports of this/ }).click()
    await expect.poll(() => reports().count()).toBe(5)
  })
})
