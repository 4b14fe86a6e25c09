import type { ReactNode } from 'react'
import type { Basis } from '../../src/model/time.ts'
import type { StoredRecord } from '../api/envelopes.ts'
import type { Column } from '../table/column.ts'
import { Chip } from '../ui/chip.tsx'
import styles from './cells.module.css'
import { toChips } from './record.ts'
import { notStated } from './words.ts'

/** A value in a cell: a solid line under what is stated, a dotted one under what was worked out; "not stated" where it is not said. */
export const Known = ({ children, basis }: { children: ReactNode; basis: Basis | null }) =>
  children ? (
    <span className={styles.known} data-basis={basis ?? 'none'} title={basis === 'inferred' ? 'inferred' : undefined}>
      {children}
    </span>
  ) : (
    <span className={styles.unsaid}>{notStated}</span>
  )

/** The outlet column, that every list of records ends with. */
export const outletColumn: Column<StoredRecord> = {
  id: 'outlet',
  title: 'Outlet',
  width: '140px',
  rank: 1,
  cell: ({ article }) => <Known basis={null}>{article.outlet}</Known>,
}

/** What is not plain about the record, as chips. */
export const chipColumn = (title: string, width: string): Column<StoredRecord> => ({
  id: 'chips',
  title,
  width,
  rank: 1,
  cell: (row) => (
    <span className={styles.chips}>
      {toChips(row).map((chip) => (
        <Chip key={chip} tone={/denied|not/.test(chip) ? 'danger' : 'plain'}>
          {chip}
        </Chip>
      ))}
    </span>
  ),
})
