import type { StoredCommitment } from '../../api/envelopes.ts'
import type { Column } from '../../table/column.ts'
import { Known, outletColumn } from '../cells.tsx'
import { capital, describeNames, printDays, toNames } from '../words.ts'

export const commitmentColumns: readonly Column<StoredCommitment>[] = [
  {
    id: 'due',
    title: 'Due',
    width: '148px',
    rank: 0,
    cell: ({ record }) => <Known basis={record.due.basis}>{printDays(record.due)}</Known>,
  },
  {
    id: 'who',
    title: 'Who',
    width: '180px',
    rank: 0,
    cell: ({ record }) => <Known basis={null}>{describeNames(toNames(record.who))}</Known>,
  },
  { id: 'what', title: 'What', width: 'auto', rank: 0, cell: ({ record }) => capital(record.what) },
  {
    id: 'by',
    title: 'Says who',
    width: '180px',
    rank: 1,
    cell: ({ record }) => describeNames(toNames(record.by)) || 'the article itself',
  },
  outletColumn,
]
