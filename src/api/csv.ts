import type { Context } from 'hono'
import type { Page } from '../archive/paging.ts'
import { type Column, printCsvHeader, printCsvRow } from '../publish/csv.ts'
import { answerInParts } from './stream.ts'

/** Answers with all rows of a list as CSV. */
export const answerCsv = <Row>(
  c: Context,
  name: string,
  columns: readonly Column<Row>[],
  find: (paging: { limit: number; cursor: string | null }) => Promise<Page<Row>>,
): Promise<Response> =>
  answerInParts(
    c,
    find,
    { before: printCsvHeader(columns), print: (row) => printCsvRow(columns, row), after: '' },
    {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `inline; filename="${name}.csv"`,
    },
  )

/** Answers with a short table as CSV. */
export const answerTable = <Row>(c: Context, name: string, columns: readonly Column<Row>[], rows: readonly Row[]) =>
  answerCsv(c, name, columns, async () => ({ rows, next: null }))
