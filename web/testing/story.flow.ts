import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { StoryPage } from '../../src/api/envelopes.ts'
import { loadDataFiles } from '../../src/knowledge/load.ts'
import { createReader } from '../../src/pipeline.ts'
import { toArticle } from '../../src/testing/records.ts'
import { toSamples } from '../../src/testing/sample.ts'
import { addLinked, readExamples } from './examples.ts'
import { expectAccessible, expectNoSideways, hostWorkbench } from './workbench.ts'

let page: Page
/** Articles of the bundled wire report and its reprints, by publication. */
let wire: StoryPage

const first =
  'KIRKUK, March 5, 2024 (Reuters) - A car bomb killed three people at a vegetable market in Kirkuk on Tuesday, police said. The blast set two bakeries alight and broke windows along the road to the bridge. Nobody claimed the attack. Firemen worked until the evening, and the governor ordered the market closed for a week.'
const second =
  'A car bomb killed five people at a vegetable market in Kirkuk on Tuesday, the hospital said, after two of the wounded died in the night. Relatives waited at the gate of the hospital. The mayor promised them new stalls away from the traffic, and teachers kept the schools of the quarter shut.'
const sent = [
  { text: first, outlet: 'Example Morning', published: '2024-03-05' },
  { text: `${first}\n`, outlet: 'Example Hills', published: '2024-03-06' },
  { text: second, outlet: 'Example Valley', published: '2024-03-06' },
]

/** Articles on one bombing, the later of which raise its toll. */
const raised = sent.map(({ text, ...known }) => toArticle(text, { title: 'Bomb at the market', ...known }))
/** One that was never linked with the others. */
const [unlinked] = toSamples(1)

const examples = await readExamples()
const workbench = hostWorkbench([], async (archive) => {
  await addLinked(examples)(archive)
  await archive.add(unlinked.article, unlinked.reading)
  const reader = createReader(loadDataFiles())
  await addLinked(raised.map((article) => ({ article, reading: reader.read(article) })))(archive)
})

beforeAll(async () => {
  const { article } = examples.find(({ article: { source } }) => source.endsWith('wire-and-reprints.jsonl:1'))!
  wire = (await (await fetch(`${workbench.url}/api/stories/${article.id}`)).json()) as StoryPage
})

const open = async (address: string, options = {}) => {
  page = await workbench.open(address, options)
  await page.getByRole('heading', { level: 1 }).waitFor()
}
const address = () => `/story/${wire.articles[0]!.article.shortId}`
const reports = () => page.getByRole('region', { name: 'Reports' }).locator('ol > li')
const tree = () => page.getByRole('list', { name: /^Printed or quoted from/ })

describe('a story', () => {
  test('head, time line, copies under their origin, toll', async () => {
    expect(wire.articles.map(({ grade }) => grade)).toEqual([null, 'reprint', 'reprint', 'reprint'])
    await open(address())
    await page.getByText('4 articles, single-sourced').waitFor()
    await page.getByText(/First report .* \d{4}, last .* \d{4}\./).waitFor()
    await page.getByText('Adds: first report').waitFor()
    expect(await reports().first().textContent()).toContain('Adds: first report')
    expect(await reports().last().textContent()).toContain('Adds: three killed')
    await page.getByRole('region', { name: 'Toll' }).getByRole('img').first().waitFor()
    expect(await reports().count()).toBeLessThanOrEqual(4)
    const fold = page.getByText('3 articles printed or quoted from it')
    expect(await tree().isVisible()).toBe(false)
    await fold.click()
    expect(await tree().getByText('reprint', { exact: true }).count()).toBe(3)
    await expectNoSideways(page)
    await expectAccessible(page)
  })

  test('by keyboard alone: unfold the copies, go to one, see there who copied whom, and back to the story', async () => {
    await open(address())
    await page.getByText('3 articles printed or quoted from it').focus()
    await page.keyboard.press('Enter')
    await tree().getByRole('link').first().focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/article\//)
    await page.getByText(/^Origin .*3 other articles with this text/).focus()
    await page.keyboard.press('Enter')
    const copied = page.getByRole('list', { name: 'Who copied whom' })
    expect(await copied.getByText('reprint', { exact: true }).count()).toBe(3)
    expect(await copied.locator('[aria-current="true"]').count()).toBe(1)
    await expectAccessible(page)
    await page.getByRole('link', { name: 'The story that it is in' }).press('Enter')
    await page.getByText('single-sourced').waitFor()
    await page.keyboard.press('b')
    await page.waitForURL(/\/explore/)
  })

  test('from incident and event', async () => {
    await open(`/event/${wire.incident}`)
    await page.getByRole('link', { name: 'The story that its article is in' }).click()
    await page.getByRole('link', { name: 'All reports of the main event' }).click()
    await page.getByRole('link', { name: 'The story', exact: true }).click()
    await page.getByText('4 articles, single-sourced').waitFor()
  })

  test('as of a day, kept in the address; before all of them there is nothing', async () => {
    const [first] = wire.articles
    await open(`${address()}?asOf=${first!.article.published!.to!.slice(0, 10)}`)
    await page.getByText('as it was known on').waitFor()
    await page.goto(`${workbench.url}${address()}?asOf=1999-01-01`)
    await page.getByText('No article of this story had appeared by then.').waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Show it as of now' }).click()
    await page.getByText('4 articles, single-sourced').waitFor()
  })

  test('its data has addresses', async () => {
    await open(address())
    expect(await page.getByRole('link', { name: 'JSON' }).getAttribute('href')).toBe(`${address()}.json`)
    const csv = await (await fetch(`${workbench.url}${address()}.csv`)).text()
    expect(csv.trim().split('\r\n')).toHaveLength(5)
  })

  test('two origins and a raised toll: each report with what it adds, and the toll by day', async () => {
    await open(`/story/${raised[0]!.id}`)
    await page.getByText('2 independent origins').waitFor()
    await expect.poll(() => reports().count()).toBe(2)
    expect(await reports().first().textContent()).toContain('Adds: first report')
    expect(await reports().last().textContent()).toMatch(/Adds: another source; .*killed/)
    const plot = page.getByRole('img', { name: /killed: 3 to 5 in \d reports/ })
    await plot.waitFor()
    await page.getByText(/printed or quoted from it/).click()
    await tree().getByText('identical', { exact: true }).waitFor()
    await expectAccessible(page)
  })

  test('narrow, in the dark, and on paper', async () => {
    await open(address(), { viewport: { width: 320, height: 640 }, colorScheme: 'dark' })
    await page.getByText('3 articles printed or quoted from it').click()
    await expectNoSideways(page)
    await expectAccessible(page)
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('link', { name: 'JSON' }).isVisible()).toBe(false)
    expect(await tree().isVisible()).toBe(true)
  })

  test('an article that was not linked has no story, and its page says so', async () => {
    page = await workbench.open(`/story/${unlinked.article.id}`)
    await page.getByRole('heading', { name: 'This story is not in the archive.' }).waitFor()
    await page.getByText('dateline reread --all').waitFor()
    await page.getByRole('link', { name: 'Go to the articles' }).waitFor()
  })
})
