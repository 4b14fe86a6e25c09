import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { toSamples } from '../../src/testing/sample.ts'
import { toEndless } from './endless.ts'
import { expectAccessible, expectNoSideways, hostWorkbench } from './workbench.ts'

const workbench = hostWorkbench([...toSamples(700), toEndless()])
let page: Page

const rows = () => page.locator('tbody tr[data-id]')
const waitForTold = (words: string) => page.getByRole('status').filter({ hasText: words }).first().waitFor()
const waitForMap = (places: number) => page.locator(`[data-drawn="${places}"]`).waitFor()
const canvas = () => page.locator('canvas.maplibregl-canvas')
const parameter = (name: string) => new URL(page.url()).searchParams.getAll(name)
const hoveredRows = () => page.locator('tbody tr[data-hovered]').count()

/** The middle of the map, in pixels of the page. */
async function findMiddle(): Promise<{ x: number; y: number }> {
  const box = await canvas().boundingBox()
  if (!box) throw new Error('There is no map.')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

async function dragTime(part: 'overview' | 'detail', from: number, to: number): Promise<void> {
  const box = await page.locator(`[data-part="${part}"]`).boundingBox()
  if (!box) throw new Error('There is no time line.')
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + box.width * from, y)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * (from + to) * 0.5, y, { steps: 4 })
  await page.mouse.move(box.x + box.width * to, y, { steps: 4 })
  await page.mouse.up()
}

describe('list, map and time line', () => {
  test('show one filtered set: one mark a place, and what has no place is counted beside', async () => {
    page = await workbench.open('/explore')
    await waitForTold('705 events')
    await waitForMap(2)
    await page.getByRole('link', { name: '702 not on the map' }).waitFor()
    await page.getByLabel('Place').fill('Daquq')
    await waitForTold('2 events in Daquq')
    await waitForMap(1)
    expect(await page.getByText('not on the map').count()).toBe(0)
  })

  test('a row under the pointer lights its place; a place under the pointer lights its rows', async () => {
    page = await workbench.open('/explore?place=Daquq&map=8/35.14/44.45')
    await waitForMap(1)
    await rows().first().hover()
    await page.locator('[data-hovered="Daquq"]').waitFor()
    const { x, y } = await findMiddle()
    await page.mouse.move(x + 80, y)
    expect(await hoveredRows()).toBe(0)
    await page.mouse.move(x, y)
    await page.locator('tbody tr[data-hovered]').nth(1).waitFor()
    expect(await hoveredRows()).toBe(2)
  })

  test('a mark of several events lists them; choosing one opens it everywhere', async () => {
    page = await workbench.open('/explore?place=Daquq&map=8/35.14/44.45')
    await waitForMap(1)
    const { x, y } = await findMiddle()
    await page.mouse.click(x, y)
    const listed = page.getByLabel('Events at one point')
    expect(await listed.locator('li').count()).toBe(2)
    await listed.getByRole('button', { name: /3 killed/ }).click()
    await page.getByRole('heading', { name: 'Assault, roadside bomb' }).waitFor()
    await page.locator('[data-selected="Daquq"]').waitFor()
    expect(await page.locator('tr[aria-selected="true"]').count()).toBe(1)
    expect(parameter('sel')).toHaveLength(1)
  })

  test('the map is searched where it stands, and the address brings the same window back', async () => {
    page = await workbench.open('/explore?map=7/35.14/44.45')
    await waitForMap(2)
    await page.getByRole('button', { name: 'Search this area' }).click()
    await waitForTold('2 events within')
    expect(parameter('bbox')[0]?.split(',').map(Number)).toHaveLength(4)
    await page.getByRole('button', { name: 'Zoom in' }).click()
    await page.waitForFunction(() => new URLSearchParams(window.location.search).get('map')?.startsWith('8/'))
    const address = page.url()
    await page.reload()
    await waitForTold('2 events within')
    await waitForMap(1)
    expect(page.url()).toBe(address)
    await page.getByRole('link', { name: 'Area ✕' }).click()
    await waitForTold('705 events')
  })

  test('what the map cannot show is listed by itself', async () => {
    page = await workbench.open('/explore')
    await page.getByRole('link', { name: '702 not on the map' }).click()
    await waitForTold('702 events without a point on the map')
    await page.getByRole('link', { name: 'Only those not on the map ✕' }).click()
    await waitForTold('705 events')
  })

  test('a stretch of the time line that is drawn over becomes the window, and back undoes it', async () => {
    page = await workbench.open('/explore')
    await waitForTold('705 events')
    await page.locator('[data-drawn="bins"]').waitFor()
    await dragTime('overview', 0.75, 0.9)
    await page.waitForURL(/from=2024-0\d-\d\d&to=2024-0\d-\d\d/)
    await page.getByRole('button', { name: 'All dates' }).waitFor()
    await page.waitForFunction(() => !document.querySelector('[role="status"]')?.textContent?.startsWith('705'))
    await page.goBack()
    await waitForTold('705 events')
    expect(parameter('from')).toEqual([])
  })

  test('a mark of the time line under the pointer lights its row; a click opens it', async () => {
    page = await workbench.open('/explore?place=Daquq&place=Endless')
    await waitForTold('3 events in')
    await page.locator('[data-drawn="marks"]').waitFor()
    const box = await page.locator('[data-part="detail"]').boundingBox()
    // The earliest of them stands at the left end, in the first lane.
    await page.mouse.move(box!.x + 2, box!.y + 24)
    await page.locator('tbody tr[data-hovered]').waitFor()
    await page.mouse.click(box!.x + 2, box!.y + 24)
    await page.locator('#record-title').waitFor()
    expect(parameter('sel')).toHaveLength(1)
  })
})

describe('facets', () => {
  test('keep and leave out, with counts under the other filters', async () => {
    page = await workbench.open('/explore')
    await page.getByRole('button', { name: 'Riverton Wire 236' }).click()
    await waitForTold('236 events reported by Riverton Wire')
    expect(parameter('outlet')).toEqual(['Riverton Wire'])
    await page.getByRole('button', { name: 'Leave out coercion', exact: true }).click({ force: true })
    await waitForTold('235 events not of type coercion, reported by Riverton Wire')
    await page.getByRole('link', { name: 'Remove the filter: not of type coercion' }).click()
    await waitForTold('236 events reported by Riverton Wire')
    await page.goBack()
    await waitForTold('235 events')
  })

  test('bands of killed stand in their order, and what is not stated can be asked for', async () => {
    page = await workbench.open('/explore')
    const band = page.locator('details').filter({ has: page.locator('summary', { hasText: 'Killed' }) })
    await band.locator('li').nth(3).waitFor()
    expect(await band.locator('li button:first-child > span:first-child').allInnerTexts()).toEqual([
      '0',
      '1 to 4',
      '5 to 19',
      'not stated',
    ])
    await band.getByRole('button', { name: 'not stated 2', exact: true }).click()
    await waitForTold('2 events that do not say how many were killed')
    expect(parameter('killed')).toEqual(['unstated'])
  })
})

describe('a long list', () => {
  test('is drawn in part, and goes on as it is scrolled', async () => {
    page = await workbench.open('/explore?hide=map')
    await waitForTold('705 events')
    await page.getByRole('button', { name: 'Show more' }).click()
    await rows().nth(150).waitFor()
    await page.getByRole('button', { name: 'Show more' }).click()
    const scroller = page.getByLabel('List')
    const grid = page.getByRole('grid')
    const lastRow = () => rows().last().getAttribute('aria-rowindex').then(Number)
    for (let i = 0; i < 40 && (await lastRow()) < 706; i++) {
      await scroller.evaluate((element) => element.scrollBy(0, 4000))
      await page.waitForTimeout(100)
    }
    expect(await lastRow()).toBe(706)
    expect(await rows().count()).toBeLessThan(120)
    expect(await grid.getAttribute('aria-rowcount')).toBe('706')
    await rows().last().click()
    await page.locator('#record-title').waitFor()
    await page.keyboard.press('Home')
    await page.locator('tbody tr[aria-rowindex="2"][aria-selected="true"]').waitFor()
  })

  test('is grouped by day, place or actor, with the number of each place', async () => {
    page = await workbench.open('/explore?hide=map')
    await page.getByRole('combobox', { name: 'Order' }).selectOption('place')
    await page.locator('tbody th', { hasText: 'Daquq 2' }).waitFor()
    expect(parameter('sort')).toEqual(['place'])
    expect(await page.locator('tbody th').first().textContent()).toContain('<b>Endless</b>')
    await page.reload()
    await page.locator('tbody th', { hasText: 'Daquq 2' }).waitFor()
    await page.getByRole('combobox', { name: 'Order' }).selectOption('day')
    await page.locator('tbody th', { hasText: /^17 Jul 2024 1/ }).waitFor()
    expect([parameter('sort'), parameter('group')]).toEqual([[], ['day']])
  })
})

describe('by keyboard alone', () => {
  test('facets are walked by arrows, and a hyphen leaves out', async () => {
    page = await workbench.open('/explore')
    const first = page.getByRole('button', { name: 'Assault 704' })
    await first.waitFor()
    await page.keyboard.press('F6')
    await page.keyboard.press('F6')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Violent')
    await page.getByRole('button', { name: 'Assault 704' }).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('-')
    await waitForTold('704 events not of type coercion')
    expect(parameter('-type')).toEqual(['COERCE'])
  })

  test('the window of time is shifted, narrowed and taken off', async () => {
    page = await workbench.open('/explore?from=2024-03-01&to=2024-03-31')
    await page.getByRole('button', { name: 'All dates' }).waitFor()
    await page.getByRole('slider', { name: 'Window of time' }).focus()
    await page.keyboard.press('ArrowRight')
    await page.waitForURL(/from=2024-03-09&to=2024-04-08/)
    await page.keyboard.press('+')
    await page.waitForURL(/from=2024-03-17&to=2024-03-31/)
    await page.keyboard.press('Shift+ArrowLeft')
    await page.waitForURL(/from=2024-03-13&to=2024-03-31/)
    await page.keyboard.press('0')
    await waitForTold('705 events')
  })

  test('parts are folded, and the folding stands in the address', async () => {
    page = await workbench.open('/explore')
    await waitForMap(2)
    await page.keyboard.press('m')
    await canvas().waitFor({ state: 'detached' })
    await page.keyboard.press('t')
    await page.keyboard.press('[')
    expect(parameter('hide')).toEqual(['map', 'time', 'facets'])
    await page.reload()
    await waitForTold('705 events')
    expect(await canvas().count()).toBe(0)
    await page.keyboard.press('m')
    await waitForMap(2)
  })

  test('from a row to the page of its event, to its words, and back', async () => {
    page = await workbench.open('/explore?place=Daquq')
    await waitForTold('2 events in Daquq')
    const list = page.url()
    await page.keyboard.press('j')
    await page.locator('#record-title').waitFor()
    await page.keyboard.press('v')
    await page.getByRole('heading', { level: 1, name: 'Assault, roadside bomb' }).waitFor()
    await page.keyboard.press('o')
    await page.getByRole('heading', { level: 1, name: 'Two roadside bombs' }).waitFor()
    await page.goBack()
    await page.keyboard.press('b')
    await waitForTold('2 events in Daquq')
    expect(page.url()).toContain(list)
  })
})

describe('axe-core finds nothing', () => {
  test.each(['light', 'dark'] as const)('among events, with all parts, in %s colours', async (colorScheme) => {
    page = await workbench.open('/explore?place=Daquq&-type=COERCE&map=8/35.14/44.45', { colorScheme })
    await waitForMap(1)
    const { x, y } = await findMiddle()
    await page.mouse.click(x, y)
    await page.getByLabel('Events at one point').waitFor()
    await rows().first().click()
    await page.locator('#record-title').waitFor()
    await expectAccessible(page)
  })

  test('320 pixels wide, with all parts and with none', async () => {
    page = await workbench.open('/explore?show=map&show=time&show=facets', { viewport: { width: 320, height: 640 } })
    await waitForMap(2)
    await expectAccessible(page)
    await expectNoSideways(page)
    await page.goto(`${workbench.url}/explore`)
    await waitForTold('705 events')
    expect(await canvas().count()).toBe(0)
    await expectNoSideways(page)
  })
})

test('the map draws in a worker of its own under the strict policy, and its outlines come from this server', async () => {
  page = await workbench.open('/explore')
  const [policy] = await page.evaluate(async () => {
    const { headers } = await fetch('/explore')
    return [headers.get('content-security-policy')]
  })
  expect(policy).toContain("worker-src 'self'")
  expect(policy).not.toMatch(/unsafe|blob:|data:|\*/)
  await waitForMap(2)
  const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  expect(asked.some((name) => name.includes('countries'))).toBe(true)
})
