import type { StoredStatement } from '../../../src/api/envelopes.ts'
import { Link } from '../../search/link.tsx'
import { toWhoAddress } from '../../search/names.ts'
import type { Column } from '../../table/column.ts'
import styles from '../cells.module.css'
import { chipColumn, Known, outletColumn, sourcesColumn, When } from '../cells.tsx'
import { describeContent, isNamed } from './values.ts'

export const statementColumns: readonly Column<StoredStatement>[] = [
  {
    id: 'date',
    title: 'Date',
    width: '112px',
    rank: 1,
    cell: ({ record, article }) => <When date={record.date} article={article} />,
  },
  {
    id: 'speaker',
    title: 'Speaker',
    width: '176px',
    rank: 0,
    cell: ({ record }) => (
      <Known basis={record.speaker.basis}>
        {isNamed(record) ? (
          <Link
            className={styles.name}
            href={toWhoAddress(record.speaker.name)}
            tabIndex={-1}
            title={`Page of ${record.speaker.name}`}
          >
            {record.speaker.name}
          </Link>
        ) : (
          record.speaker.name
        )}
      </Known>
    ),
  },
  { id: 'stance', title: 'Stance', width: '88px', rank: 1, cell: ({ record }) => record.stance },
  { id: 'content', title: 'What', width: 'auto', rank: 0, cell: ({ record }) => describeContent(record) },
  {
    id: 'to',
    title: 'To',
    width: '112px',
    rank: 2,
    cell: ({ record }) => <Known basis={record.addressee?.basis ?? null}>{record.addressee?.name}</Known>,
  },
  chipColumn('Form', '104px'),
  { ...sourcesColumn, rank: 1 },
  { ...outletColumn, width: '144px', rank: 2 },
]
