import { expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'

test('a browser starts on this machine', async () => {
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    await page.setContent('<p>ready</p>')
    expect(await page.textContent('p')).toBe('ready')
  } finally {
    await browser.close()
  }
})
