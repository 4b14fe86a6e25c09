import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ArticlePage } from '../../src/api/envelopes.ts'
import { readExamples } from './examples.ts'
import { expectAccessible, hostWorkbench } from './workbench.ts'

const workbench = hostWorkbench(await readExamples())
let page: Page
let articles: readonly { readonly shortId: string }[]

beforeAll(async () => {
  articles = ((await (await fetch(`${workbench.url}/api/articles?limit=1000`)).json()) as { rows: typeof articles })
    .rows
})

describe('the bundled articles, as the reader reads them', () => {
  test('each shows its text as received, with the evidence of each record painted where it stands', async () => {
    page = await workbench.open('/articles')
    expect(articles.length).toBeGreaterThanOrEqual(40)
    for (const { shortId } of articles) {
      const { reading, records } = (await (
        await fetch(`${workbench.url}/api/articles/${shortId}`)
      ).json()) as ArticlePage
      await page.goto(`${workbench.url}/article/${shortId}`)
      await page.locator('[data-scrolls] p[dir]').first().waitFor()
      const { text, painted } = await page.evaluate(() => {
        const paragraphs = [...document.querySelectorAll('[data-scrolls] p[dir]')]
        const names = ['event', 'statement', 'figure', 'commitment'].flatMap((kind) => [
          `${kind}-stated`,
          `${kind}-inferred`,
        ])
        const starts = new Map<Node | null, number>()
        let at = 0
        for (const { firstChild } of paragraphs) {
          starts.set(firstChild, at)
          at += firstChild?.textContent?.length ?? 0
        }
        const runs = names.flatMap((name) =>
          [...(CSS.highlights.get(name) ?? [])].map((range) => [
            (starts.get(range.startContainer) ?? Number.NaN) + range.startOffset,
            (starts.get(range.endContainer) ?? Number.NaN) + range.endOffset,
          ]),
        )
        return { text: paragraphs.map(({ textContent }) => textContent).join(''), painted: runs }
      })
      expect(text).toBe(reading.document.text)
      // A run over several paragraphs is painted in parts: what counts is which letters are lit.
      const lit = (runs: readonly (readonly number[])[]) =>
        [...new Set(runs.flatMap(([from, to]) => Array.from({ length: to! - from! }, (_, i) => from! + i)))].sort(
          (a, b) => a - b,
        )
      expect(lit(painted)).toEqual(lit(records.map(({ record }) => [record.evidence.start, record.evidence.end])))
    }
  }, 240_000)

  const evidence = () => page.getByLabel('Record', { exact: true }).locator('blockquote [data-marks~="evidence"]')
  const lit = () =>
    page.evaluate(() =>
      [...(CSS.highlights.get('selected') ?? [])]
        .map((range) => (range.startContainer.textContent ?? '').slice(range.startOffset, range.endOffset))
        .join(''),
    )
  const told = () => page.getByRole('status').filter({ hasText: /\d+ events in Kirkuk, Dec 2024/ })

  test('what happened near Kirkuk in December 2024, who says so, and in which words', async () => {
    page = await workbench.open('/')
    await page.getByRole('textbox', { name: 'Place' }).fill('Kirkuk')
    await page.getByRole('textbox', { name: 'From' }).fill('2024-12')
    await page.getByRole('textbox', { name: 'To', exact: true }).fill('2024-12')
    await told().waitFor()
    await page.locator('tbody tr', { hasText: 'army checkpoint' }).first().click()
    const panel = page.getByLabel('Record', { exact: true })
    await panel.getByText('Joint Operations Command').first().waitFor()
    const words = (await evidence().allTextContents()).join('')
    expect(words).toContain('Gunmen attacked an army checkpoint near Daquq')
    await panel.locator('a[href^="/article/"]').first().click()
    await page.locator('aside li[data-open="true"]').waitFor()
    expect(await lit()).toBe(words)
  })

  test('the same by keyboard alone', async () => {
    page = await workbench.open('/')
    await page.locator('tbody tr').first().waitFor()
    await page.keyboard.press('/')
    await page.keyboard.press('Tab')
    await page.keyboard.type('2024-12')
    await page.keyboard.press('Tab')
    await page.keyboard.type('2024-12')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Kirkuk')
    await told().waitFor()
    await page.keyboard.press('F6')
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press('F6')
      if (await page.evaluate(() => document.activeElement?.closest('[role="grid"]') !== null)) break
    }
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.id === 'record-title')
    await evidence().first().waitFor()
    const words = (await evidence().allTextContents()).join('')
    await page.keyboard.press('o')
    await page.locator('aside li[data-open="true"]').waitFor()
    expect(await lit()).toBe(words)
    await page.keyboard.press('b')
    await told().waitFor()
  })

  test('words and deeds are kept apart by form, and by a filter', async () => {
    page = await workbench.open('/explore')
    const facet = page.getByRole('button', { name: /^Cooperation in words/ })
    await facet.waitFor()
    const radius = (quad: string) =>
      page
        .locator(`tbody i[data-quad="${quad}"]`)
        .first()
        .evaluate((mark) => getComputedStyle(mark).borderRadius)
    expect(await radius('verbal-conflict')).toBe('0px')
    expect(await radius('material-conflict')).toBe('50%')
    await facet.click()
    await page
      .getByRole('status')
      .filter({ hasText: /events of cooperation in words/ })
      .waitFor()
    await page.waitForFunction(
      () => document.querySelectorAll('tbody i[data-quad]:not([data-quad="verbal-cooperation"])').length === 0,
    )
    expect(new URL(page.url()).searchParams.getAll('class')).toEqual(['verbal-cooperation'])
  })

  test('violent, political and cooperative events are kept apart', async () => {
    const typesUnder = async (nature: string) => {
      const { rows } = (await (await fetch(`${workbench.url}/api/events?nature=${nature}&limit=1000`)).json()) as {
        rows: { record: { type: string } }[]
      }
      return new Set(rows.map(({ record }) => record.type))
    }
    const apart = await Promise.all(['violent', 'political', 'cooperative'].map(typesUnder))
    expect(apart.reduce((sum, types) => sum + types.size, 0)).toBe(new Set(apart.flatMap((types) => [...types])).size)
    expect([...apart[0]!]).toContain('ASSAULT')
    page = await workbench.open('/explore')
    await page.getByRole('button', { name: /^Political/ }).click()
    await page
      .getByRole('status')
      .filter({ hasText: /events that are political/ })
      .waitFor()
    const listed = await page.locator('tbody tr[data-id] td:nth-child(2)').allTextContents()
    expect(listed.length).toBeGreaterThan(5)
    expect(listed.filter((words) => /^(Assault|Coercion|Mobilization|Agreement|Aid)/.test(words))).toEqual([])
  })

  test('what figures say of one another opens its arithmetic, and the address keeps it', async () => {
    const { rows } = (await (await fetch(`${workbench.url}/api/reconciliations?kind=sum&limit=1`)).json()) as {
      rows: { id: string; explain: string; figures: string[] }[]
    }
    const [sum] = rows
    const { stored } = (await (await fetch(`${workbench.url}/api/records/${sum!.figures[0]}`)).json()) as {
      stored: { record: { measures: string; unit: string } }
    }
    const { measures, unit } = stored.record
    page = await workbench.open(`/figures?${new URLSearchParams({ type: measures, unit })}`)
    const findings = page.getByRole('region', { name: 'What these claims say of one another' })
    await findings.waitFor()
    await page.locator('figure svg [data-tie] text').first().click()
    await findings.getByText(sum!.explain).waitFor()
    expect(new URL(page.url()).searchParams.get('with')).toBe(sum!.id)
    await page.reload()
    await findings.getByText(sum!.explain).waitFor()
    await expectAccessible(page)
    await findings.getByRole('button', { expanded: true }).focus()
    await page.keyboard.press('Enter')
    expect(await findings.getByText(sum!.explain).count()).toBe(0)
  })

  test.each(['light', 'dark'] as const)('axe-core finds nothing in %s colours', async (colorScheme) => {
    for (const address of ['/explore', '/statements', '/figures', '/commitments', '/articles']) {
      page = await workbench.open(address, { colorScheme })
      await page.locator('tbody tr').first().click()
      await page.waitForLoadState('networkidle')
      await expectAccessible(page)
      if (address !== '/articles') await page.context().close()
    }
  })
})
