import { test } from 'vitest'
import { quote, toArticle, toEvent, toFigure, toStatement, toTestReading } from '../../src/testing/records.ts'
import { startWorkbench } from './workbench.ts'
test('big', async () => {
  const paragraphs = Array.from({ length: 500 }, (_, i) => Array.from({ length: 10 }, (_, j) => `Gunmen number ${i}x${j} killed some guards near the old depot yesterday.`).join(' '))
  const text = paragraphs.join('\n\n')
  const article = toArticle(text)
  const events = [], figures = [], statements = []
  for (let i = 0; i < 500; i++) for (let j = 0; j < 6; j++) {
    const at = text.indexOf(`Gunmen number ${i}x${j} `)
    const s = { start: at, end: at + 60, text: text.slice(at, at + 60) }
    const f = { start: at + 10, end: at + 30, text: text.slice(at + 10, at + 30) }
    if (j < 3) events.push(toEvent(`e${i * 6 + j}`, s)); else if (j < 5) figures.push(toFigure(`f${i * 6 + j}`, f, 3, 'x')); else statements.push(toStatement(`s${i}`, { evidence: s, speaker: f, cue: f, content: f }))
  }
  const w = await startWorkbench([{ article, reading: toTestReading(article, { events, figures, statements }) }])
  const page = await w.open('/explore')
  await page.locator('tbody tr').first().waitFor()
  const t = Date.now()
  await page.goto(`${w.url}/article/${encodeURIComponent(article.id)}`)
  await page.locator('aside li').nth(2999).waitFor({ state: 'attached' })
  console.log('open', Date.now() - t)
  const times = await page.evaluate(async () => {
    const out = []
    for (let i = 0; i < 20; i++) { const t = performance.now(); document.querySelector('[data-scrolls] p')!.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX: 100 + i * 20, clientY: 260 })); await new Promise((r) => requestAnimationFrame(r)); out.push(Math.round(performance.now() - t)) }
    return out
  })
  console.log('hover', times.join(' '))
  const k = []
  for (let i = 0; i < 8; i++) { const t = Date.now(); await page.keyboard.press('n'); await page.evaluate(() => new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r)))); k.push(Date.now() - t) }
  console.log('n', k.join(' '))
  await w.close()
})
