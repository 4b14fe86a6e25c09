import type { ReactNode } from 'react'
import type { RecordSource, StoredRecord } from '../../src/api/envelopes.ts'
import type { EventDate } from '../../src/model/reading.ts'
import type { Basis } from '../../src/model/time.ts'
import type { Column } from '../table/column.ts'
import { Chip } from '../ui/chip.tsx'
import styles from './cells.module.css'
import { toChips } from './record.ts'
import { Told } from './told.tsx'
import { describeDays, notStated, printDays } from './words.ts'

/** A value in a cell: a solid line under what is stated, a dotted one under what was worked out; "not stated" where it is not said. */
export const Known = ({ children, basis }: { children: ReactNode; basis: Basis | null }) =>
  children ? (
    <span className={styles.known} data-basis={basis ?? 'none'} title={basis === 'inferred' ? 'inferred' : undefined}>
      {children}
    </span>
  ) : (
    <span className={styles.unsaid}>{notStated}</span>
  )

/** When a record's matter was; in brackets, where that is not said, when its article was published: lists are sorted by it then. */
export function When({ date, article }: { date: EventDate | null; article: RecordSource }) {
  if (date) return <Known basis={date.basis}>{printDays(date)}</Known>
  if (!article.published) return <Known basis={null}>{null}</Known>
  return (
    <span className={styles.published} title={`${notStated}; the article is of ${describeDays(article.published)}`}>
      ({printDays(article.published)})
    </span>
  )
}

/** The outlet column, that every list of records ends with. */
export const outletColumn: Column<StoredRecord> = {
  id: 'outlet',
  title: 'Outlet',
  width: '148px',
  rank: 1,
  cell: ({ article }) => <Known basis={null}>{article.outlet}</Known>,
}

/** How many independent sources tell it, over all articles. */
export const sourcesColumn: Column<StoredRecord> = {
  id: 'sources',
  title: 'Sources',
  width: '76px',
  rank: 1,
  cell: ({ told }) => told && <Told {...told} />,
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
