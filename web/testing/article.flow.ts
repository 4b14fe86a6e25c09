import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { toSamples } from '../../src/testing/sample.ts'
import { expectAccessible, expectNoSideways, hostWorkbench } from './workbench.ts'

const samples = toSamples(0)
const [bombing, arabic, hostile] = samples
const workbench = hostWorkbench(samples)
let page: Page

const toAddress = (sample: (typeof samples)[number] | undefined) =>
  `/article/${encodeURIComponent(sample?.article.id ?? '')}`

const open = async (sample: (typeof samples)[number] | undefined, options = {}) => {
  page = await workbench.open(toAddress(sample), options)
  await page.locator('[data-scrolls] p[dir]').first().waitFor()
}

/** The words that a layer paints, as the browser has them. */
const painted = (layer: string) =>
  page.evaluate(
    (name) =>
      [...(CSS.highlights.get(name) ?? [])].map((range) =>
        (range.startContainer.textContent ?? '').slice(range.startOffset, range.endOffset),
      ),
    layer,
  )

/** The middle of some words on the screen. */
const findPoint = (words: string) =>
  page.evaluate((searched) => {
    for (const paragraph of document.querySelectorAll('[data-scrolls] p[dir]')) {
      const node = paragraph.firstChild
      const at = node?.textContent?.indexOf(searched) ?? -1
      if (!node || at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + searched.length)
      const box = range.getClientRects()[0]
      if (box) return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    }
    throw new Error(`"${searched}" is not on the screen.`)
  }, words)

/** The record in the list beside the text whose title holds these words. */
const item = (words: string) => page.locator('aside li').filter({ has: page.locator('strong', { hasText: words }) })

describe('the text', () => {
  test.each([
    ['English', bombing],
    ['Arabic', arabic],
    ['hostile', hostile],
  ])('%s: exactly as it was received', async (_name, sample) => {
    await open(sample)
    const shown = await page
      .locator('[data-scrolls] p[dir]')
      .evaluateAll((paragraphs) => paragraphs.map(({ textContent }) => textContent).join(''))
    expect(shown).toBe(sample?.article.text)
  })

  test("every record's words are painted, dotted where something was inferred", async () => {
    await open(bombing)
    expect(await painted('event-inferred')).toEqual([
      'A roadside bomb killed 3 soldiers near Daquq on Tuesday',
      'a second blast wounded at least five others',
    ])
    expect(await painted('event-stated')).toEqual(['residents were driven from two villages'])
    expect(await painted('figure-stated')).toEqual(['the army had lost 41 soldiers in Kirkuk province since January'])
    expect(await painted('commitment-stated')).toEqual(['we will clear the valley by the end of September'])
    expect(await painted('place-stated')).toEqual(['Daquq', 'Daquq'])
  })

  test('markup in an article stays text', async () => {
    await open(hostile)
    expect(await page.locator('img, [data-scrolls] script, main b, main i').count()).toBe(0)
    expect(await page.title()).toBe('<script>document.title=3</script> · Dateline')
  })

  test('Arabic reads from the right, and says why nothing was read', async () => {
    await open(arabic)
    const direction = await page
      .locator('[data-scrolls] p[dir]')
      .first()
      .evaluate((element) => getComputedStyle(element).direction)
    expect(direction).toBe('rtl')
    await page.getByText('This language is not read yet').waitFor()
    await page.getByText('Nothing was read from this article.').waitFor()
    await expectAccessible(page)
  })
})

describe('a record and its words', () => {
  test('choosing a record lights its words', async () => {
    await open(bombing)
    await item('41 soldiers').getByRole('button').click()
    expect(await painted('selected')).toEqual(['the army had lost 41 soldiers in Kirkuk province since January'])
    await item('Assault, roadside bomb').getByRole('button').click()
    expect(await painted('selected')).toEqual(['A roadside bomb killed 3 soldiers near Daquq on Tuesday'])
    expect(await painted('value')).toContain('3 soldiers')
    expect(page.url()).toContain('-e1')
  })

  test('choosing words opens their record, a second click the record round them', async () => {
    await open(bombing)
    const point = await findPoint('lost 41')
    await page.mouse.click(point.x, point.y)
    await page.locator('aside li[data-open="true"]').filter({ hasText: '41 soldiers' }).waitFor()
    await page.mouse.click(point.x, point.y)
    await page.locator('aside li[data-open="true"]').filter({ hasText: 'Adel Karim' }).waitFor()
    expect(await painted('selected')).toEqual([expect.stringContaining('He said the army')])
    await page.goBack()
    await page.locator('aside li[data-open="true"]').filter({ hasText: '41 soldiers' }).waitFor()
  })

  test('the pointer over words marks their record, and the other way round', async () => {
    await open(bombing)
    const point = await findPoint('clear the valley')
    await page.mouse.move(point.x, point.y)
    await page.locator('aside li[data-hovered]').filter({ hasText: 'Clearing of the valley' }).waitFor()
    await item('Coercion').hover()
    expect(await painted('hovered')).toEqual(['residents were driven from two villages'])
    await page.mouse.move(5, 5)
    expect(await painted('hovered')).toEqual([])
  })

  test('the pointer over a value lights the words that say it', async () => {
    await open(bombing)
    await item('Assault, roadside bomb').getByRole('button').click()
    const value = (label: string) => page.locator('dl > div').filter({ has: page.locator('dt', { hasText: label }) })
    await value('Killed').hover()
    expect(await painted('hovered')).toEqual(['killed 3 soldiers'])
    await value('Where').hover()
    expect(await painted('hovered')).toEqual(['Daquq'])
  })

  test('a kind can be hidden by its button and by its key, and the address keeps it', async () => {
    await open(bombing)
    await page.getByRole('button', { name: 'Events 3' }).click()
    expect(await painted('event-stated')).toEqual([])
    expect(await page.locator('aside li').count()).toBe(5)
    await page.keyboard.press('2')
    expect(await page.locator('aside li').count()).toBe(2)
    await page.reload()
    await page.locator('aside li').first().waitFor()
    expect(await page.locator('aside li').count()).toBe(2)
    await page.keyboard.press('1')
    expect(await page.locator('aside li').count()).toBe(5)
  })

  test('n and p walk through the records in the order of the text, and a screen reader hears it', async () => {
    await open(bombing)
    await page.keyboard.press('n')
    await page.keyboard.press('n')
    expect(await painted('selected')).toEqual(['A roadside bomb killed 3 soldiers near Daquq on Tuesday'])
    expect(await page.getByRole('status').textContent()).toBe(
      'Record 2 of 8, event: Assault, roadside bomb. not stated → soldiers · Daquq · 16 Jul 2024 · 3 killed. Partly inferred.',
    )
    await page.keyboard.press('p')
    expect(await painted('selected')).toEqual([expect.stringContaining('the spokesman Adel Karim said.')])
    await page.keyboard.press('Escape')
    expect(await painted('selected')).toEqual([])
  })

  test('selecting text to copy it chooses nothing', async () => {
    await open(bombing)
    const from = await findPoint('Local')
    const to = await findPoint('villages')
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(to.x, to.y, { steps: 4 })
    await page.mouse.up()
    expect(await page.evaluate(() => document.getSelection()?.toString())).toContain('officials denied that')
    expect(await page.locator('aside li[data-open="true"]').count()).toBe(0)
  })
})

test('a browser that cannot paint runs of text shows the same with elements', async () => {
  page = await workbench.open('/explore')
  await page.addInitScript(() => {
    Object.defineProperty(CSS, 'highlights', { value: undefined })
    Reflect.deleteProperty(CSS, 'highlights')
    Reflect.deleteProperty(window, 'Highlight')
  })
  await page.goto(workbench.url + toAddress(bombing))
  await page.locator('[data-scrolls] p [data-kind="figure"]').first().click()
  await page.locator('aside li[data-open="true"]').filter({ hasText: '41 soldiers' }).waitFor()
  const lit = await page.locator('[data-scrolls] [data-selected]').allInnerTexts()
  expect(lit.join('')).toBe('the army had lost 41 soldiers in Kirkuk province since January')
  const shown = await page
    .locator('[data-scrolls] p[dir]')
    .evaluateAll((paragraphs) => paragraphs.map(({ textContent }) => textContent).join(''))
  expect(shown).toBe(bombing?.article.text)
})

test.each(['light', 'dark'] as const)('axe-core finds nothing in %s colours', async (colorScheme) => {
  await open(bombing, { colorScheme })
  await item('Assault, roadside bomb').getByRole('button').click()
  await expectAccessible(page)
})

test('axe-core finds nothing at 320 pixels', async () => {
  await open(hostile, { viewport: { width: 320, height: 640 } })
  await expectAccessible(page)
  await expectNoSideways(page)
})

test('an article that is not there is told', async () => {
  page = await workbench.open('/article/0123456789ab')
  await page.getByText('There is no article "0123456789ab"').waitFor()
})
