import type { ReactNode } from 'react'

/** A column of a list: how wide it is, and what it shows of a row. */
export interface Column<Row> {
  readonly id: string
  readonly title: ReactNode
  /** CSS width; `auto` columns share what is left. */
  readonly width: string
  /** Columns of rank 2 go first where the list is narrow, then those of rank 1; 0 always stays. */
  readonly rank: 0 | 1 | 2
  readonly cell: (row: Row) => ReactNode
  readonly numeric?: boolean
}
