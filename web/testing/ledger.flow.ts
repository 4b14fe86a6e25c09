import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { harm, toTalks } from './speaking.ts'
import { expectAccessible, expectNoSideways, hostWorkbench } from './workbench.ts'

const talks = toTalks()
const workbench = hostWorkbench(talks, async (archive) => {
  await archive.fail({ source: 'broken.pdf', reason: 'The file is no text: it begins like a PDF.' })
  await archive.fail({ source: harm.markup, reason: harm.long })
})
let page: Page

const toAddress = (n: number, query = '') => `/article/${encodeURIComponent(talks[n]!.article.id)}${query}`
const open = async (n: number, query = '', options = {}) => {
  page = await workbench.open(toAddress(n, query), options)
  await page.locator('[data-scrolls] p[dir]').first().waitFor()
}
const painted = (layer: string) =>
  page.evaluate(
    (name) =>
      [...(CSS.highlights.get(name) ?? [])].map((range) =>
        (range.startContainer.textContent ?? '').slice(range.startOffset, range.endOffset),
      ),
    layer,
  )

describe('the ledger', () => {
  test('what failed stands with its reason', async () => {
    page = await workbench.open('/articles')
    await page.getByRole('link', { name: 'Failed 2' }).click()
    const row = page.locator('tbody tr').first()
    await row.waitFor()
    expect(await row.locator('td').allTextContents()).toEqual([
      'broken.pdf',
      'The file is no text: it begins like a PDF.',
      '1',
    ])
    expect(await page.locator('main img').count()).toBe(0)
    await expectNoSideways(page)
    await expectAccessible(page)
    await page.goBack()
    await page.getByRole('grid').waitFor()
  })

  test('a state that is none is told', async () => {
    page = await workbench.open('/articles?state=lost')
    await page.getByText('The ledger has no state “lost”.').waitFor()
  })
})

describe('an article', () => {
  test('what is read apart is shown on request, and the text stays as received', async () => {
    await open(0)
    const text = () =>
      page.locator('[data-scrolls] p[dir]').evaluateAll((all) => all.map(({ textContent }) => textContent).join(''))
    expect(await painted('repair')).toEqual([])
    await page.keyboard.press('r')
    expect(await painted('repair')).toEqual(['atleast'])
    await expect.poll(() => page.locator('[data-repairs] i').count()).toBe(1)
    expect(await text()).toBe(talks[0]!.article.text)
    await page.reload()
    await page.locator('[data-repairs] i').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Read apart 1' }).click()
    expect(await page.locator('[data-repairs] i').count()).toBe(0)
  })

  test('the outline leads to its paragraphs, by pointer and by keyboard', async () => {
    await open(0, '', { viewport: { width: 1360, height: 400 } })
    const outline = page.getByRole('navigation', { name: 'Outline' })
    expect(await outline.getByRole('button').count()).toBe(4)
    await outline.getByRole('button', { name: /The valley lost/ }).click()
    expect(new URL(page.url()).searchParams.get('at')).toBe('4')
    const last = page.locator('[data-scrolls] p[dir]').last()
    expect(await last.evaluate((element) => element.getBoundingClientRect().bottom <= window.innerHeight)).toBe(true)
    await page.keyboard.press('[')
    expect(new URL(page.url()).searchParams.get('at')).toBe('3')
    await page.keyboard.press(']')
    expect(new URL(page.url()).searchParams.get('at')).toBe('4')
  })

  test('other versions of the same address lead to one another', async () => {
    await open(0)
    const versions = page.getByRole('navigation', { name: 'Other versions' })
    await versions.waitFor()
    expect(await versions.getByRole('listitem').allTextContents()).toEqual([
      expect.stringMatching(/^2 Apr 2024 later, [0-9a-f]{12} What changed$/),
    ])
    await versions.getByRole('link').first().click()
    await page.getByRole('heading', { level: 1, name: 'Talks in Harwick, 2024-04-02' }).waitFor()
    await versions.getByText('earlier').waitFor()
  })

  test('what changed between two versions, words that came and words that went', async () => {
    await open(0)
    const versions = page.getByRole('navigation', { name: 'Other versions' })
    await versions.getByRole('link', { name: 'What changed' }).focus()
    await page.keyboard.press('Enter')
    const changes = page.getByRole('region', { name: 'What changed' })
    await changes.locator('ins').first().waitFor()
    const [before, after] = [talks[0]!, talks[1]!].map(({ article }) => article.text.replace(/\s+/g, ' ').trim())
    // Words that came are all of the later version, those that went all of the earlier one.
    for (const words of await changes.locator('ins').allTextContents()) expect(after).toContain(words.trim())
    for (const words of await changes.locator('del').allTextContents()) expect(before).toContain(words.trim())
    await changes.getByText(/words? came, \d+ words? went/).waitFor()
    await expectAccessible(page)
    await page.reload()
    await changes.waitFor()
    await page.keyboard.press('Escape')
    await page.locator('[data-scrolls] p[dir]').first().waitFor()
    expect(await changes.count()).toBe(0)
    await page.goBack()
    await changes.waitFor()
  })

  test('a version that is not there is told beside the records', async () => {
    page = await workbench.open(toAddress(0, '?with=000000000000'))
    await page.getByText('The other version could not be loaded.').waitFor()
    await page.locator('aside li').first().waitFor()
  })

  test('its source, bytes and ledger row', async () => {
    await open(0)
    await page.locator('summary').first().click()
    await page.getByText(talks[0]!.article.id, { exact: true }).waitFor()
    await page.getByText('stored, taken in').waitFor()
  })

  test('people and bodies are kinds of their own', async () => {
    await open(0)
    expect(await painted('person-stated')).toEqual(['Mara Vale', 'Oren Tash'])
    await page.keyboard.press('7')
    expect(await painted('person-stated')).toEqual([])
    expect(new URL(page.url()).searchParams.get('hide')).toBe('person')
  })

  test('harmful words at 320 pixels in the dark', async () => {
    await open(3, '?show=repairs', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' })
    expect(await page.locator('main img, main script').count()).toBe(0)
    await expectNoSideways(page)
    await expectAccessible(page)
  })

  test('on paper: the whole text, light, without the bars', async () => {
    await open(0, '', { colorScheme: 'dark', viewport: { width: 800, height: 300 } })
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('navigation', { name: 'Outline' }).isVisible()).toBe(false)
    expect(await page.getByRole('link', { name: 'Back to the list' }).isVisible()).toBe(false)
    const hidden = await page.evaluate(() =>
      [...document.querySelectorAll('main, [data-scrolls], aside')]
        .filter(
          (element) =>
            element.scrollHeight > element.clientHeight + 1 && getComputedStyle(element).overflowY !== 'visible',
        )
        .map(({ tagName }) => tagName),
    )
    expect(hidden).toEqual([])
    expect((await page.pdf()).length).toBeGreaterThan(10_000)
  })
})
