import type { Context } from 'hono'
import type { Page } from '../archive/archive.ts'
import { type Column, printCsvHeader, printCsvRow } from '../publish/csv.ts'

/** Rows that are fetched at a time while a CSV answer is written. */
const chunk = 500

/**
 * Answers with all rows of a list as CSV, written as they are fetched: memory stays flat however long the list is.
 * The first page is fetched before the answer begins, so that a wrong filter is still told as an error.
 */
export async function answerCsv<Row>(
  c: Context,
  name: string,
  columns: readonly Column<Row>[],
  find: (paging: { limit: number; cursor: string | null }) => Promise<Page<Row>>,
): Promise<Response> {
  const encoder = new TextEncoder()
  const first = await find({ limit: chunk, cursor: null })
  let page: Page<Row> | null = first
  let begun = false
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (begun) page = page?.next ? await find({ limit: chunk, cursor: page.next }) : null
      if (!page) return controller.close()
      const lines = page.rows.map((row) => printCsvRow(columns, row)).join('')
      controller.enqueue(encoder.encode(begun ? lines : printCsvHeader(columns) + lines))
      begun = true
    },
  })
  return c.body(body, 200, {
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': `inline; filename="${name}.csv"`,
  })
}
