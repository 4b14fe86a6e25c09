import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Decision } from '../../src/model/decision.ts'
import { addLinked, readExamples } from './examples.ts'
import { expectAccessible, expectNoSideways, hostWorkbench } from './workbench.ts'

const workbench = hostWorkbench([], addLinked(await readExamples()))
let page: Page

const decisions = async (): Promise<readonly Decision[]> =>
  ((await (await fetch(`${workbench.url}/api/decisions`)).json()) as { rows: readonly Decision[] }).rows
const bar = () => page.getByRole('region', { name: 'Picked events' })

test('stories picked in their list are merged into one event, and parted again', async () => {
  page = await workbench.open('/stories')
  const boxes = page.getByRole('checkbox')
  await boxes.first().waitFor()
  await expectAccessible(page)
  await expectNoSideways(page)
  await boxes.nth(0).check()
  expect(
    await bar()
      .getByRole('button', { name: /^Merge 1/ })
      .isDisabled(),
  ).toBe(true)
  // By the keyboard as well.
  await boxes.nth(1).focus()
  await page.keyboard.press('Space')
  await bar().getByRole('button', { name: 'Merge 2 into one event' }).click()
  await page.getByLabel('Why').fill('both are of one morning')
  await page.keyboard.press('Enter')
  await bar()
    .getByText(/^Merged by decision/)
    .waitFor()
  const [made] = await decisions()
  expect(made).toMatchObject({ kind: 'merge', stands: true, reason: 'both are of one morning' })
  expect(made!.reports.length).toBeGreaterThan(1)
  await bar()
    .getByRole('button', { name: `Undo ${made!.number}` })
    .click()
  await page.getByLabel('Why').fill('they were not')
  await page.keyboard.press('Enter')
  await bar().waitFor({ state: 'detached' })
  expect((await decisions()).find(({ number }) => number === made!.number)?.stands).toBe(false)
})

test('as of a day the list holds the stories of then', async () => {
  page = await workbench.open('/stories?asOf=2016-12-31')
  await page.getByText(/as known on/).waitFor()
  const told = await (await fetch(`${workbench.url}/api/stories?asOf=2016-12-31&limit=50`)).json()
  await page.getByRole('checkbox').first().waitFor()
  expect(await page.locator('ol > li').count()).toBe(told.rows.length)
  await page.locator('ol > li a').first().click()
  await page.getByText(/as it was known on/).waitFor()
})

test('events are picked in the list by x, and stay picked under another filter', async () => {
  page = await workbench.open('/explore')
  await page.getByRole('grid').waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await bar().getByText('1 event picked:').waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await bar().getByText('2 events picked:').waitFor()
  await page.getByRole('link', { name: 'Stories', exact: true }).click()
  await bar().getByText('2 events picked:').waitFor()
  await bar().getByRole('button', { name: 'Put all down' }).click()
  await bar().waitFor({ state: 'detached' })
})
