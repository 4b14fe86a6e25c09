import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { toTalks } from './speaking.ts'
import { expectAccessible, hostWorkbench } from './workbench.ts'

const workbench = hostWorkbench(toTalks())
let page: Page

const hrefs = () =>
  page
    .getByText('This data as')
    .first()
    .locator('a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))

describe('the data of a page', () => {
  test.each([
    ['/explore?q=bridge&sel=x&hide=map', ['json', 'csv', 'geojson']],
    ['/statements?speaker=Mara+Vale', ['json', 'csv']],
    ['/figures?type=lost&unit=bridges&scale=log', ['json', 'csv']],
    ['/commitments?when=passed&today=2024-05-20', ['json', 'csv']],
    ['/articles', ['json', 'csv']],
    ['/who/Mara%20Vale', ['json', 'csv']],
    ['/compare?a=Mara+Vale&b=Oren+Tash', ['json', 'csv']],
    ['/contradictions', ['json', 'csv']],
    ['/contradictions?state=dismissed&asOf=2024-05', ['json', 'csv']],
  ])('%s stands at the same address with another ending', async (address, endings) => {
    page = await workbench.open(address)
    await page.getByText('This data as').first().waitFor()
    await page.waitForLoadState('networkidle')
    const links = await hrefs()
    const [path = ''] = address.split('?')
    expect(links.map((href) => new URL(href).pathname)).toEqual(endings.map((ending) => `${path}.${ending}`))
    for (const href of links) expect((await fetch(href)).status, href).toBe(200)
    // What is filtered on the page is filtered in its data.
    const rows = await page.locator('tbody tr[data-id]').count()
    const data = (await (await fetch(links[0]!)).json()) as { rows?: unknown[] }
    if (rows > 0) expect(data.rows).toHaveLength(rows)
  })
})

describe('the first data of a page', () => {
  test.each([
    '/explore?q=bridge&sel=x',
    '/statements?speaker=Mara+Vale',
    '/commitments?when=passed&today=2024-05-20&sort=-date',
    '/who/Mara%20Vale',
  ])('of %s comes beside the script, and is asked for once', async (address) => {
    page = await workbench.open(address)
    await page.getByText('This data as').first().waitFor()
    await page.waitForLoadState('networkidle')
    const link = (await fetch(workbench.url + address)).headers.get('link')
    const asked = /^<(.+)>; rel=preload/.exec(link ?? '')?.[1]
    const started = await page.evaluate((path) => {
      const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
      return entries.filter(({ name }) => name === window.location.origin + path).map((entry) => entry.initiatorType)
    }, asked ?? '')
    expect(started).toEqual(['link'])
  })
})

describe('addresses that are none', () => {
  test('one that breaks off inside a letter says so, with its status', async () => {
    page = await workbench.open('/article/%E0%A4%A')
    await page.getByRole('heading', { name: 'This address is not written as addresses are.' }).waitFor()
    expect((await fetch(`${workbench.url}/article/%E0%A4%A`)).status).toBe(400)
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Go to the events' }).click()
    await page.waitForURL(/\/explore$/)
  })

  test('one where no page stands says so, with its status', async () => {
    page = await workbench.open('/nowhere/at/all')
    await page.getByRole('heading', { name: 'There is no page at /nowhere/at/all.' }).waitFor()
    expect((await fetch(`${workbench.url}/nowhere/at/all`)).status).toBe(404)
  })
  test.each([
    ['/event/0123456789ab-e9', 'This event is not in the archive.', 'Look for it in its article'],
    ['/incident/0123456789ab-e9', 'This incident is not in the archive.', 'Look for it in its article'],
    ['/article/0123456789ab', 'This article is not in the archive.', 'Go to the articles'],
    ['/tree/0123456789ab', 'This article is not in the archive.', 'Go to the articles'],
    ['/who/Nobody', 'There is no page of “Nobody”.', 'Only those have one who are in public life'],
  ])('%s is gone: the page says so, with its status, and its data is a problem', async (address, title, way) => {
    page = await workbench.open(address)
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await page.getByText(way).waitFor()
    expect((await fetch(workbench.url + address)).status).toBe(404)
    for (const ending of ['json', 'csv']) {
      const answer = await fetch(`${workbench.url}${address}.${ending}`)
      expect(answer.status).toBe(404)
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
    }
    await expectAccessible(page)
  })
})
