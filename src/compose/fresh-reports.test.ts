import { expect, test } from 'vitest'
import { freshBatches, loadFreshReports, tallyEvents } from '../testing/fresh-reports.ts'
import { testReader, toArticle } from '../testing/read.ts'

/** Floors of F1 by batch, in per cent: a little under what the reader reaches. */
const floors: Readonly<Record<string, number>> = { a: 76, b: 79, c: 71, d: 73, e: 77, f: 79, g: 73 }

test('the batches are those with a floor, and their coded words stand in their texts', () => {
  expect(freshBatches).toEqual(Object.keys(floors))
  for (const { id, text, events } of freshBatches.flatMap(loadFreshReports))
    for (const { words } of events) expect(text.replace(/\s+/g, ' '), id).toContain(words)
})

test.each(freshBatches)('events of batch %s', (batch) => {
  const sum = { found: 0, coded: 0, extra: 0 }
  for (const report of loadFreshReports(batch)) {
    const { found, coded, extra } = tallyEvents(
      report,
      testReader().read({ ...toArticle(report.text), published: report.published }).events,
    )
    sum.found += found
    sum.coded += coded
    sum.extra += extra
  }
  const f1 = (200 * sum.found) / (2 * sum.found + sum.extra + (sum.coded - sum.found))
  expect(f1).toBeGreaterThan(floors[batch]!)
})
