import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { addLinked, readExamples } from './examples.ts'
import { startWorkbench, type Workbench } from './workbench.ts'

const folder = process.env.SHOTS ?? 'shots'

let workbench: Workbench

beforeAll(async () => {
  mkdirSync(folder, { recursive: true })
  workbench = await startWorkbench([], addLinked(await readExamples()))
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

const openSpeaker = async (page: Page) => {
  await page.locator('tbody td a').first().click()
  await page.getByRole('heading', { level: 1 }).waitFor()
}

const openCompare = async (page: Page) => {
  const names = await page.evaluate(async () => {
    const { rows } = (await (await fetch('/api/speakers?limit=2')).json()) as { rows: { name: string }[] }
    return rows.map(({ name }) => name)
  })
  await page.goto(`${new URL(page.url()).origin}/compare?${new URLSearchParams({ a: names[0]!, b: names[1]! })}`)
  await page.locator('tbody tr').first().waitFor()
}

const openMeasure = async (page: Page) => {
  await page.goto(`${new URL(page.url()).origin}/figures?type=killed&unit=people`)
  await page.locator('figure svg').waitFor()
}

const openRepairs = async (page: Page) => {
  await openArticle(page)
  await page.keyboard.press('r')
}

/** The first event that more than one report tells, on the page of its incident. */
const openIncident = async (page: Page) => {
  const id = await page.evaluate(async () => {
    const { rows } = (await (await fetch('/api/events?sources=2-&limit=1')).json()) as {
      rows: { id: string }[]
    }
    return rows[0]!.id
  })
  await page.goto(`${new URL(page.url()).origin}/incident/${encodeURIComponent(id)}`)
  await page.getByRole('region', { name: 'Reports' }).getByRole('listitem').first().waitFor()
}

/** The story of the bundled wire report with its reprints. */
const openStory = async (page: Page) => {
  const id = await page.evaluate(async () => {
    const { rows } = (await (await fetch('/api/stories?limit=100')).json()) as {
      rows: { id: string; articles: number; sources: number }[]
    }
    return rows.find(({ articles, sources }) => articles > 2 && sources === 1)!.id
  })
  await page.goto(`${new URL(page.url()).origin}/story/${encodeURIComponent(id)}`)
  await page.getByRole('img').first().waitFor()
  await page.getByText('printed or quoted from it').first().click()
}

const openPlaceChoice = async (page: Page) => {
  await openEventPage(page)
  const panel = page.getByRole('region', { name: 'Which place it is' })
  await panel.locator('[data-state="drawn"]').waitFor()
  await panel.scrollIntoViewIfNeeded()
}

const openTree = async (page: Page) => {
  await openArticle(page)
  const { origin, pathname } = new URL(page.url())
  await page.goto(origin + pathname.replace('/article/', '/tree/'))
  await page.getByRole('treeitem').first().waitFor()
}

const stay = async () => undefined

/** The map is drawn where there is one; at narrow sizes it is folded. */
const drawn = (page: Page) =>
  page
    .locator('[data-drawn]:not([data-drawn="bins"], [data-drawn="marks"])')
    .first()
    .waitFor({ timeout: 8_000 })
    .catch(() => undefined)

const openFirstDrawn = async (page: Page) => {
  await openFirst(page)
  await drawn(page)
}

const openEventPage = async (page: Page) => {
  await openFirst(page)
  await page.getByRole('link', { name: 'Page of this event' }).click()
  await page.locator('pre').waitFor()
}

const views: readonly (readonly [string, string, (page: Page) => Promise<unknown>])[] = [
  ['events', '/explore', drawn],
  ['events-narrowed', '/explore?type=ASSAULT&-place=unstated&from=2024-01-01&to=2024-12-31', drawn],
  ['events-by-place', '/explore?sort=place&hide=map', stay],
  ['events-parts', '/explore?show=map&show=time', drawn],
  ['event', '/explore?type=ASSAULT&place=Kirkuk', openFirstDrawn],
  ['event-page', '/explore?type=ASSAULT&place=Kirkuk', openEventPage],
  ['event-place', '/explore?type=ASSAULT&place=Kirkuk', openPlaceChoice],
  ['incident', '/explore', openIncident],
  ['story', '/articles', openStory],
  ['stories', '/stories', (page) => page.getByRole('listitem').first().waitFor()],
  ['contradictions', '/contradictions', (page) => page.getByRole('article').first().waitFor()],
  ['statements', '/statements', openFirst],
  ['who', '/statements', openSpeaker],
  ['compare', '/statements', openCompare],
  ['figures', '/figures', openFirst],
  ['figures-drawn', '/figures', openMeasure],
  ['commitments', '/commitments?today=2024-12-15', openFirst],
  ['articles', '/articles', stay],
  ['ledger', '/articles?state=failed', stay],
  ['article', '/articles?q=Karrada', openRecord],
  ['article-glued', '/articles?q=Diyala', openRepairs],
  ['article-arabic', '/articles?q=%D8%AF%D8%A7%D8%B9%D8%B4', openArticle],
  ['tree', '/articles?q=Karrada', openTree],
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
