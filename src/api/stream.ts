import type { Context } from 'hono'
import type { Page } from '../archive/paging.ts'

/** Rows that are fetched at a time while an answer is written. */
const chunk = 500

/** How rows are written one behind another. */
export interface Written<Row> {
  readonly before: string
  readonly print: (row: Row, first: boolean) => string
  readonly after: string
}

/**
 * Answers with all rows of a list, written as they are fetched: memory stays flat however long the list is.
 * The first page is fetched before the answer begins, so that a wrong filter is still told as an error.
 */
export async function answerInParts<Row>(
  c: Context,
  find: (paging: { limit: number; cursor: string | null }) => Promise<Page<Row>>,
  { before, print, after }: Written<Row>,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const encoder = new TextEncoder()
  const first = await find({ limit: chunk, cursor: null })
  let page: Page<Row> | null = first
  let begun = false
  let written = 0
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (begun) page = page?.next ? await find({ limit: chunk, cursor: page.next }) : null
      if (!page) {
        if (after !== '') controller.enqueue(encoder.encode(after))
        return controller.close()
      }
      const rows = page.rows.map((row) => print(row, written++ === 0)).join('')
      controller.enqueue(encoder.encode(begun ? rows : before + rows))
      begun = true
    },
  })
  return c.body(body, 200, headers)
}
