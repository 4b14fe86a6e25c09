import type { StoredStatement } from '../../api/envelopes.ts'
import type { Column } from '../../table/column.ts'
import { chipColumn, Known, outletColumn, When } from '../cells.tsx'
import { describeContent } from './values.ts'

export const statementColumns: readonly Column<StoredStatement>[] = [
  {
    id: 'date',
    title: 'Date',
    width: '132px',
    rank: 1,
    cell: ({ record, article }) => <When date={record.date} article={article} />,
  },
  {
    id: 'speaker',
    title: 'Speaker',
    width: '200px',
    rank: 0,
    cell: ({ record }) => <Known basis={record.speaker.basis}>{record.speaker.name}</Known>,
  },
  { id: 'stance', title: 'Stance', width: '96px', rank: 1, cell: ({ record }) => record.stance },
  { id: 'content', title: 'What', width: 'auto', rank: 0, cell: ({ record }) => describeContent(record) },
  chipColumn('Form', '120px'),
  { ...outletColumn, rank: 2 },
]
