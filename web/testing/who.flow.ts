import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { harm, toTalks } from './speaking.ts'
import { expectAccessible, expectNoSideways, hostWorkbench } from './workbench.ts'

const workbench = hostWorkbench(toTalks())
let page: Page

const rows = () => page.locator('tbody tr')
const told = (words: string | RegExp) => page.getByRole('status').filter({ hasText: words }).first().waitFor()

describe('statements by speaker', () => {
  test('a speaker is chosen beside the list, and taken back', async () => {
    page = await workbench.open('/statements')
    await told('7 statements')
    await page
      .getByRole('navigation', { name: 'Speakers' })
      .getByRole('link', { name: /Mara Vale\b/ })
      .first()
      .click()
    await told('2 statements said by "Mara Vale"')
    expect(new URL(page.url()).searchParams.get('speaker')).toBe('"Mara Vale"')
    expect(await rows().count()).toBe(2)
    await page.goBack()
    await told('7 statements')
    await page.goForward()
    await told('2 statements')
    await page.getByRole('link', { name: 'All speakers' }).click()
    await told('7 statements')
  })

  test('with stance, form and addressee in a row', async () => {
    page = await workbench.open('/statements?speaker=%22Mara+Vale%22&to=2024-03')
    await rows().first().waitFor()
    expect(await rows().first().locator('td').allTextContents()).toEqual([
      '(2024-03-01)',
      'Mara Vale',
      'asserts',
      'the bridge is open',
      'Oren Tash',
      '',
      // One source tells it.
      ' 1',
      'Example Wire',
    ])
  })

  test('speakers are found by a part of the name', async () => {
    page = await workbench.open('/statements')
    await page.getByLabel('Find in speakers').fill('tash')
    const names = page.getByRole('navigation', { name: 'Speakers' }).getByRole('link')
    await expect.poll(() => names.allTextContents()).toEqual(['Oren Tash2'])
    await page.getByLabel('Find in speakers').fill('nobody at all')
    await page.getByText('No speaker is called “nobody at all”.').waitFor()
  })

  test('by keyboard alone: from the list to the page of a speaker and back', async () => {
    page = await workbench.open('/statements')
    await page.getByLabel('Find in speakers').focus()
    await page.keyboard.type('mara vale')
    await expect.poll(() => page.getByRole('navigation', { name: 'Speakers' }).getByRole('link').count()).toBe(1)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const toPage = page.getByRole('link', { name: 'Page of Mara Vale' })
    await toPage.waitFor()
    await toPage.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Mara Vale' }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    await page.goBack()
    await told('2 statements')
  })
})

describe('the page of a public figure', () => {
  test('roles over time, how they speak, statements, figures and promises', async () => {
    page = await workbench.open('/who/Mara%20Vale')
    await page.getByRole('heading', { level: 1, name: 'Mara Vale' }).waitFor()
    const roles = page.getByRole('region', { name: 'Roles over time' }).getByRole('listitem')
    await expect.poll(() => roles.count()).toBe(2)
    expect(await roles.first().textContent()).toContain('Chief envoy, Harwick')
    expect(await roles.first().textContent()).toContain('2 Apr 2024')
    const stances = page.getByRole('region', { name: 'How they speak' }).getByRole('link')
    await expect.poll(() => stances.allTextContents()).toEqual(['asserts1', 'promises1'])
    const outlets = page.getByRole('region', { name: 'Who reports them' }).getByRole('link')
    await expect.poll(() => outlets.allTextContents()).toEqual(['Example Wire1', 'Lakeside Monitor1'])
    for (const [name, count] of [
      ['Statements', 2],
      ['Figures claimed', 4],
      ['Commitments', 2],
    ] as const)
      await expect.poll(() => page.getByRole('region', { name }).locator('button').count()).toBe(count)
    await expectAccessible(page)
  })

  test('a record opens beside it, the address keeps it, Escape closes it', async () => {
    page = await workbench.open('/who/Mara%20Vale')
    await page.getByRole('button', { name: /talks go on/ }).click()
    await page.getByLabel('Record', { exact: true }).locator('blockquote').waitFor()
    await page.reload()
    await page.getByLabel('Record', { exact: true }).locator('blockquote').waitFor()
    await page.keyboard.press('Escape')
    expect(await page.getByLabel('Record', { exact: true }).count()).toBe(0)
    expect(page.url()).not.toContain('sel=')
  })

  test('one of like name is another one', async () => {
    page = await workbench.open('/who/Mara%20Valentine')
    await page.getByRole('region', { name: 'Statements' }).locator('button').first().waitFor()
    expect(await page.getByRole('region', { name: 'Statements' }).locator('button').count()).toBe(1)
    await page.getByText('No role is stated.').waitFor()
  })

  test.each(['Nobody', '..%2F..', 'Harwick'])('no page of %s', async (name) => {
    page = await workbench.open(`/who/${name}`)
    await page.getByRole('heading', { name: /There is no page/ }).waitFor()
    await page.getByText('Private persons, named as victims, witnesses').waitFor()
    await expectAccessible(page)
  })

  test.each(['%', '%E0%A4%A'])('%s is no name that an address can hold, and the page says so', async (name) => {
    page = await workbench.open(`/who/${name}`)
    await page.getByRole('heading', { name: /is not written as addresses are/ }).waitFor()
  })

  test('names that are markup stay text', async () => {
    page = await workbench.open(`/who/${encodeURIComponent(harm.markup)}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(harm.markup)
    expect(await page.locator('main img, main script').count()).toBe(0)
    await page.getByRole('region', { name: 'Statements' }).locator('button').first().waitFor()
    expect(await page.title()).toBe(`${harm.markup} · Dateline`)
    await expectNoSideways(page)
  })

  test('a hundred thousand letters without a blank break no layout', async () => {
    page = await workbench.open(`/who/${encodeURIComponent(harm.emoji)}`, { viewport: { width: 320, height: 640 } })
    await page.getByRole('region', { name: 'Statements' }).locator('button').first().waitFor()
    await expectNoSideways(page)
    await expectAccessible(page)
    expect(
      await page
        .locator('main button')
        .first()
        .evaluate(({ clientHeight }) => clientHeight),
    ).toBeLessThan(200)
  })
})

describe('who is who', () => {
  test('a name is merged with another and the merge undone, by keyboard alone; the list of speakers follows', async () => {
    page = await workbench.open('/who/Mara%20Vale')
    const part = page.getByRole('region', { name: 'Who is who' })
    await part.getByLabel('The same as').fill('Mara Valentine')
    await part.getByRole('button', { name: 'Merge' }).press('Enter')
    await page.keyboard.type('one envoy')
    await page.keyboard.press('Enter')
    const statements = page.getByRole('region', { name: 'Statements' }).locator('button')
    await expect.poll(() => statements.count()).toBe(3)
    await page.getByText('also Mara Valentine').waitFor()
    await part.getByText('one envoy').waitFor()
    await expectAccessible(page)
    await page.goto(`${workbench.url}/compare?a=Mara+Vale&b=Oren+Tash`)
    await told('Mara Vale and Oren Tash side by side: 5 statements')
    await page.goto(`${workbench.url}/who/Mara%20Valentine`)
    await page.getByRole('heading', { level: 1, name: 'Mara Vale', exact: true }).waitFor()
    await part.getByRole('button', { name: 'Undo 1' }).press('Enter')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Mara Valentine' }).waitFor()
    await expect.poll(() => statements.count()).toBe(1)
    await part.getByText('undone').waitFor()
  })

  test('one of the same name is taken apart, article by article, and brought back', async () => {
    page = await workbench.open('/who/Mara%20Vale', { viewport: { width: 320, height: 640 } })
    const part = page.getByRole('region', { name: 'Who is who' })
    await part.getByText('Another one of this name').click()
    await part.getByRole('checkbox', { name: /2024-04-02/ }).check()
    await part.getByLabel('To be called').fill('Mara Vale (Lakeside)')
    await expectNoSideways(page)
    await part.getByRole('button', { name: 'Split off 1 article' }).click()
    await part.getByRole('button', { name: 'Split off 1 article' }).click()
    const statements = page.getByRole('region', { name: 'Statements' }).locator('button')
    await expect.poll(() => statements.count()).toBe(1)
    await page.goto(`${workbench.url}/who/Mara%20Vale%20(Lakeside)`)
    await page.getByRole('heading', { level: 1, name: 'Mara Vale (Lakeside)' }).waitFor()
    await expect.poll(() => statements.count()).toBe(1)
    await part.getByRole('button', { name: /^Undo/ }).press('Enter')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /There is no page/ }).waitFor()
  })

  test('what cannot be merged says so', async () => {
    page = await workbench.open('/who/Mara%20Vale')
    const part = page.getByRole('region', { name: 'Who is who' })
    await part.getByLabel('The same as').fill('mara VALE')
    await part.getByRole('button', { name: 'Merge' }).click()
    await part.getByRole('button', { name: 'Merge' }).click()
    await part.getByRole('alert').getByText('name two who are one').waitFor()
  })
})

describe('two speakers side by side', () => {
  test('month by month, and only what passes the filters', async () => {
    page = await workbench.open('/compare?a=Mara+Vale&b=Oren+Tash')
    await told('Mara Vale and Oren Tash side by side: 4 statements')
    expect(await page.locator('tbody th').allTextContents()).toEqual(['Apr 2024', 'Mar 2024'])
    expect(await rows().last().locator('td').allTextContents()).toEqual([
      expect.stringContaining('the bridge is open'),
      expect.stringContaining('the bridge is shut'),
    ])
    await page.getByLabel('Search', { exact: true }).fill('bridge')
    await told('2 statements')
    expect(await rows().count()).toBe(1)
    await expectAccessible(page)
  })

  test('what both speak of is offered, and leaves what each says of that', async () => {
    page = await workbench.open('/compare?a=Mara+Vale&b=Oren+Tash')
    const offered = page.getByRole('navigation', { name: 'What both speak of' }).getByRole('link')
    await expect.poll(() => offered.allTextContents()).toEqual(['aid 2'])
    await offered.first().focus()
    await page.keyboard.press('Enter')
    await told('Mara Vale and Oren Tash side by side: 2 statements, on aid')
    expect(await rows().count()).toBe(1)
    await expectAccessible(page)
    await page.getByRole('link', { name: 'All topics' }).click()
    await told('4 statements')
    await page.goto(`${workbench.url}/who/Mara%20Vale`)
    await page.getByRole('region', { name: 'What they speak of' }).getByRole('link', { name: 'aid' }).click()
    await page.getByText('Choose the other speaker.').waitFor()
    expect(new URL(page.url()).searchParams.get('topic')).toBe('on:AID')
  })

  test('by keyboard alone: both are typed', async () => {
    page = await workbench.open('/compare')
    await page.getByText('Choose two speakers').waitFor()
    await page.getByLabel('One speaker').focus()
    await page.keyboard.type('Mara Vale')
    await page.keyboard.press('Enter')
    await page.getByText('Choose the other speaker.').waitFor()
    await page.getByLabel('The other speaker').focus()
    await page.keyboard.type('Oren Tash')
    await page.keyboard.press('Enter')
    await told('4 statements')
    await page.reload()
    await told('4 statements')
  })

  test('harmful names at 320 pixels', async () => {
    page = await workbench.open(`/compare?${new URLSearchParams({ a: harm.markup, b: harm.emoji })}`, {
      viewport: { width: 320, height: 640 },
      colorScheme: 'dark',
    })
    await told('2 statements')
    expect(await page.locator('main img, main script').count()).toBe(0)
    await expectNoSideways(page)
    await expectAccessible(page)
  })
})
