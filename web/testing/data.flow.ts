import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { toTalks } from './speaking.ts'
import { expectAccessible, expectQuiet, startWorkbench, type Workbench } from './workbench.ts'

let workbench: Workbench
let page: Page

beforeAll(async () => {
  workbench = await startWorkbench(toTalks())
})
afterEach(async () => {
  await page.context().close()
  expectQuiet()
})
afterAll(() => workbench?.close())

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
})
