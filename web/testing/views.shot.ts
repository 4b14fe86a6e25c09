import { afterAll, beforeAll, test } from 'vitest'
import { startWorkbench, type Workbench } from './workbench.ts'
let w: Workbench
beforeAll(async () => { w = await startWorkbench() })
afterAll(() => w.close())
const shots = (process.env['SHOTS'] ?? 'explore,article').split(',')
const pages: Record<string,[string, object, (p: any)=>Promise<void>]> = {
  explore: ['/explore?sort=-received', {}, async p => {}],
  panel: ['/explore?place=Daquq', {}, async p => { await p.locator('tbody tr').first().click(); await p.waitForSelector('#record-title') }],
  paneldark: ['/explore?q=patrol+OR', {colorScheme:'dark'}, async p => { await p.goto(w.url+'/explore'); await p.locator('tbody tr').nth(2).click(); await p.waitForSelector('#record-title') }],
  article: ['/articles?q=Daquq', {}, async p => { await p.locator('tbody tr a').first().click(); await p.waitForSelector('aside li') }],
  articlesel: ['/articles?q=Daquq', {}, async p => { await p.locator('tbody tr a').first().click(); await p.waitForSelector('aside li'); await p.locator('aside li button').nth(1).click(); await p.waitForTimeout(200) }],
  articledark: ['/articles?q=Daquq', {colorScheme:'dark'}, async p => { await p.locator('tbody tr a').first().click(); await p.waitForSelector('aside li'); await p.locator('aside li button').nth(1).click(); await p.waitForTimeout(200) }],
  arabic: ['/articles?q=داقوق', {}, async p => { await p.locator('tbody tr a').first().click(); await p.waitForSelector('header h1') }],
  empty: ['/explore?place=Daquq&from=2025&type=ASSAULT', {}, async p => { await p.waitForSelector('li a') }],
  ignored: ['/explore?from=2024-13&colour=red', {}, async p => { await p.waitForSelector('tbody tr') }],
  help: ['/explore', {}, async p => { await p.waitForSelector('tbody tr'); await p.keyboard.press('?') }],
  statements: ['/statements', {}, async p => { await p.waitForSelector('tbody tr') }],
  figures: ['/figures', {}, async p => { await p.waitForSelector('tbody tr') }],
  articles: ['/articles', {}, async p => { await p.waitForSelector('tbody tr') }],
  narrow: ['/explore', {viewport:{width:380,height:760}}, async p => { await p.waitForSelector('tbody tr') }],
  narrowarticle: ['/articles?q=Daquq', {viewport:{width:380,height:760}}, async p => { await p.locator('tbody tr a').first().click(); await p.waitForSelector('aside li') }],
}
test.each(shots)('%s', async (name) => {
  const [addr, opt, run] = pages[name]!
  const p = await w.open(addr, opt); p.setDefaultTimeout(4000); p.on('pageerror', (e: Error) => console.error(e.stack)); p.on('console', (m: any) => console.error(m.text()))
  await p.waitForTimeout(300)
  await run(p).catch((e: unknown) => console.error(name, e))
  await p.waitForTimeout(250)
  await p.screenshot({ path: `/tmp/api-web/${name}.png` })
  await p.context().close()
})
