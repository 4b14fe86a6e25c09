import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { readText, toArticle } from '../../src/testing/read.ts'
import type { Sample } from '../../src/testing/sample.ts'
import { expectAccessible, expectNoSideways, hostWorkbench } from './workbench.ts'

const toSample = (id: string, text: string, outlet: string): Sample => {
  const fields = { id, outlet }
  return { article: toArticle(text, fields), reading: readText(text, fields) }
}
const samples = [
  toSample('sha256:aaaa1111', 'Gunmen killed three soldiers in Tripoli on Monday.', 'Hill Gazette'),
  toSample('sha256:bbbb2222', 'Jets killed two smugglers on the Syrian-Iraqi border on Monday.', 'Hill Gazette'),
]
const ids: string[] = []
const workbench = hostWorkbench(samples, async (archive) => {
  for (const { article } of samples) ids.push((await archive.article(article.id))!.records[0]!.id)
})
let page: Page

const panel = () => page.getByRole('region', { name: 'Which place it is' })

describe('the place of an event', () => {
  test('its namesakes are compared, another is said to be meant, in that outlet, and taken back', async () => {
    page = await workbench.open(`/event/${ids[0]}`)
    await panel().waitFor()
    await expect.poll(() => panel().getByRole('radio').count()).toBeGreaterThan(2)
    expect(await panel().textContent()).toContain('a seat of government')
    await panel().locator('[data-state="drawn"]').waitFor()
    await panel().getByRole('radio', { name: /LBN/ }).first().check()
    await panel().getByRole('button', { name: 'It is this one' }).click()
    await panel()
      .getByText(/in Hill Gazette is/)
      .waitFor()
    await expectNoSideways(page)
    await expectAccessible(page)
    await panel().getByRole('button', { name: 'Take back' }).click()
    await panel().getByText('Taken back.').waitFor()
    await expect.poll(() => panel().getByRole('button', { name: 'Take back' }).count()).toBe(0)
  })

  test('a click on the map sets a point', async () => {
    page = await workbench.open(`/event/${ids[0]}`)
    const map = panel().locator('[data-state="drawn"]')
    await map.waitFor()
    await map.click({ position: { x: 12, y: 12 } })
    await panel()
      .getByRole('radio', { name: /the point on the map/ })
      .waitFor()
    await panel()
      .getByRole('checkbox', { name: /everywhere/ })
      .check()
    await panel().getByRole('button', { name: 'It is this one' }).click()
    await panel()
      .getByText(/everywhere is/)
      .waitFor()
    await panel().getByRole('button', { name: 'Take back' }).click()
    await panel().getByText('Taken back.').waitFor()
  })

  test('a border is drawn as a line', async () => {
    page = await workbench.open(`/explore?sel=${ids[1]}`)
    await expect.poll(() => page.locator('[data-shape]').first().getAttribute('data-shape')).toBe('LineString')
  })
})
