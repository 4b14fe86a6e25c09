import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectAccessible, expectNoSideways, hostWorkbench } from './workbench.ts'

const workbench = hostWorkbench()
let page: Page

const readRows = () => page.locator('tbody tr').allInnerTexts()
const told = () => page.getByRole('status').first()
const waitForTold = (words: string) => page.getByRole('status').filter({ hasText: words }).first().waitFor()

describe('events', () => {
  test('/ leads to the events, told in one sentence with their number', async () => {
    page = await workbench.open('/')
    await waitForTold('134 events')
    expect(new URL(page.url()).pathname).toBe('/explore')
    expect(await page.title()).toBe('134 events · Dateline')
    expect(await readRows()).toHaveLength(100)
  })

  test('a filter narrows the rows, back brings the same rows again', async () => {
    page = await workbench.open('/explore')
    await waitForTold('134 events')
    const before = await readRows()
    await page.getByLabel('Place').fill('Northgate')
    await waitForTold('33 events in Northgate')
    expect(new URL(page.url()).search).toBe('?place=Northgate')
    expect(await readRows()).toHaveLength(33)
    await page.goBack()
    await waitForTold('134 events')
    await expect.poll(readRows).toEqual(before)
    expect(await page.getByLabel('Place').inputValue()).toBe('')
    await page.goForward()
    await waitForTold('33 events in Northgate')
    await expect.poll(async () => (await readRows()).length).toBe(33)
  })

  test('what is typed is one step back, however many letters it has', async () => {
    page = await workbench.open('/explore')
    await waitForTold('134 events')
    await page.getByLabel('Search').pressSequentially('patrol depot', { delay: 90 })
    await waitForTold('0 events matching “patrol depot”')
    await page.goBack()
    await waitForTold('134 events')
  })

  test('a choice says how often each value occurs, and stands in the address', async () => {
    page = await workbench.open('/explore')
    await page.getByRole('button', { name: 'Coercion 1' }).click()
    await waitForTold('1 event of type coercion')
    expect(new URL(page.url()).search).toBe('?type=COERCE')
  })

  test('the same address shows the same view after loading it anew', async () => {
    page = await workbench.open('/explore?place=Daquq')
    await page.locator('tbody tr').first().click()
    await page.getByRole('heading', { name: 'Assault, roadside bomb' }).waitFor()
    const [address, rows, panel] = [
      page.url(),
      await readRows(),
      await page.getByLabel('Record', { exact: true }).textContent(),
    ]
    expect(address).toContain('sel=')
    await page.reload()
    await page.getByRole('heading', { name: 'Assault, roadside bomb' }).waitFor()
    expect(page.url()).toBe(address)
    expect(await readRows()).toEqual(rows)
    expect(await page.getByLabel('Record', { exact: true }).textContent()).toBe(panel)
  })

  test('a record shows each value, and tells stated from inferred by line and word', async () => {
    page = await workbench.open('/explore?place=Daquq')
    await page.locator('tbody tr').first().click()
    const panel = page.getByLabel('Record', { exact: true })
    const row = (label: string) => panel.locator('dl > div').filter({ has: page.getByText(label, { exact: true }) })
    await row('When').waitFor()
    expect(await row('When').textContent()).toMatch(/16 Jul 2024\s+inferred/)
    expect(await row('Where').textContent()).toContain('Daquq, Kirkuk, IRQ')
    expect(await row('Who').textContent()).toContain('not stated')
    const lineOf = (label: string) =>
      row(label)
        .locator('dd > span')
        .first()
        .evaluate((element) => getComputedStyle(element).textDecorationStyle)
    expect(await lineOf('When')).toBe('dotted')
    expect(await lineOf('Where')).toBe('solid')
    expect(await panel.locator('blockquote').textContent()).toContain('the spokesman Adel Karim said.')
  })

  test('further rows come when they are asked for', async () => {
    page = await workbench.open('/explore')
    await page.getByRole('button', { name: 'Show more' }).click()
    await page.locator('tbody tr').nth(133).waitFor()
    expect(new Set(await page.locator('tbody tr').evaluateAll((rows) => rows.map((row) => row.dataset.id))).size).toBe(
      134,
    )
  })

  test('a key that is not understood is named, and does not narrow', async () => {
    page = await workbench.open('/explore?from=2024-13&colour=red&place=Daquq')
    await waitForTold('2 events in Daquq')
    expect(await page.getByText('Ignored:').allInnerTexts()).toEqual([
      expect.stringContaining('from=2024-13'),
      expect.stringContaining('colour=red'),
    ])
  })

  test('an empty list says what to loosen', async () => {
    page = await workbench.open('/explore?place=Daquq&from=2025')
    await page.getByText('No events in Daquq, since 2025.').waitFor()
    await page.getByRole('link', { name: '2 events without “since 2025”' }).click()
    await waitForTold('2 events in Daquq')
  })

  test('a record that is not there is told, and the list stays', async () => {
    page = await workbench.open('/explore?place=Daquq&sel=gone-e9')
    await page.getByText('There is no record "gone-e9" in this archive.').waitFor()
    expect(await readRows()).toHaveLength(2)
  })

  test('the data stands as CSV and JSON under the same filters', async () => {
    page = await workbench.open('/explore?place=Daquq')
    await waitForTold('2 events in Daquq')
    const href = await page.getByRole('link', { name: 'CSV' }).getAttribute('href')
    const csv = await (await fetch(workbench.url + href)).text()
    expect(csv.trimEnd().split('\r\n')).toHaveLength(3)
  })
})

describe('by keyboard alone', () => {
  test('from the search box to the words in the article and back', async () => {
    page = await workbench.open('/explore')
    await waitForTold('134 events')
    await page.keyboard.press('/')
    await page.keyboard.type('patrol OR soldiers')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('soldiers Daquq')
    await waitForTold('1 event matching “soldiers Daquq”')
    await page.keyboard.press('Escape')
    await page.keyboard.press('j')
    await page.getByRole('heading', { name: 'Assault, roadside bomb' }).waitFor()
    const list = page.url()
    await page.keyboard.press('o')
    await page.getByRole('heading', { level: 1, name: 'Two roadside bombs' }).waitFor()
    expect(await page.evaluate(() => CSS.highlights.get('selected')?.size)).toBe(1)
    await page.keyboard.press('b')
    await waitForTold('1 event matching')
    expect(page.url()).toBe(list)
  })

  test('j, k and the arrows walk, the focus goes with them, Escape closes', async () => {
    page = await workbench.open('/explore')
    await waitForTold('134 events')
    await page.keyboard.press('j')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    const focused = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('tbody tr')].indexOf(document.activeElement as HTMLTableRowElement),
      )
    expect(await focused()).toBe(1)
    expect(await page.locator('tbody tr[aria-selected="true"]').count()).toBe(1)
    await page.locator('#record-title').waitFor()
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('record-title')
    await page.keyboard.press('Escape')
    await page.locator('#record-title').waitFor({ state: 'detached' })
    expect(new URL(page.url()).search).toBe('')
  })

  test('letters that are typed into a field are no keys', async () => {
    page = await workbench.open('/explore')
    await page.getByLabel('Actor').fill('')
    await page.getByLabel('Actor').pressSequentially('jg?')
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await page.getByLabel('Actor').inputValue()).toBe('jg?')
  })

  test('? shows the keys; g and a letter goes to a page', async () => {
    page = await workbench.open('/explore')
    await waitForTold('134 events')
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('g')
    await page.keyboard.press('s')
    await waitForTold('3 statements')
    await page.keyboard.press('g')
    await page.keyboard.press('a')
    await waitForTold('133 articles')
  })
})

describe('the other lists', () => {
  test.each([
    ['/statements', '3 statements', 'Local officials'],
    ['/figures', '1 figure', '41'],
    ['/commitments', '1 commitment', 'Clearing of the valley'],
    ['/articles', '133 articles', 'Two roadside bombs hit a patrol near Daquq'],
  ])('%s: %s', async (address, sentence, words) => {
    page = await workbench.open(address)
    await waitForTold(sentence)
    expect((await readRows()).join('\n')).toContain(words)
    expect(await told().textContent()).toBe(sentence)
  })

  test('an address that is none says so', async () => {
    page = await workbench.open('/nowhere')
    await page.getByText('There is no page at /nowhere.').waitFor()
  })
})

describe('axe-core finds nothing', () => {
  test.each(['light', 'dark'] as const)('in %s colours', async (colorScheme) => {
    page = await workbench.open('/explore', { colorScheme })
    await page.locator('tbody tr').first().click()
    await page.locator('#record-title').waitFor()
    await expectAccessible(page)
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    await expectAccessible(page)
  })

  test.each(['/statements', '/figures', '/commitments', '/articles', '/explore?place=nowhere&q=x', '/nowhere'])(
    'at %s, 320 pixels wide',
    async (address) => {
      page = await workbench.open(address, { viewport: { width: 320, height: 640 } })
      await page.waitForLoadState('networkidle')
      await expectAccessible(page)
      await expectNoSideways(page)
    },
  )
})

test('with the server gone, the page says so, and goes on when it is back', async () => {
  page = await workbench.open('/explore')
  await waitForTold('134 events')
  await page.context().setOffline(true)
  await page.getByLabel('Place').fill('Daquq')
  await page.getByRole('alert').getByText('The server does not answer.').waitFor()
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Try again' }).click()
  await waitForTold('2 events in Daquq')
})

test('the page itself is small enough to be there at once', async () => {
  page = await workbench.open('/explore')
  const assets = new URL('../../dist/web/assets/', import.meta.url)
  // What is loaded before anything can be seen: the page's own script and what it imports at once.
  const scripts = readdirSync(assets).filter((name) => /^index-.*\.js$/.test(name))
  const bytes = scripts.reduce((sum, name) => sum + gzipSync(readFileSync(new URL(name, assets))).length, 0)
  expect(bytes).toBeGreaterThan(10_000)
  expect(bytes).toBeLessThan(150_000)
})
