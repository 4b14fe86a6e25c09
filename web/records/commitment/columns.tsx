import type { StoredCommitment } from '../../../src/api/envelopes.ts'
import { type DueState, describeDistance, toDueState } from '../../../src/query/due.ts'
import type { Column } from '../../table/column.ts'
import { Chip } from '../../ui/chip.tsx'
import { Known, outletColumn, sourcesColumn } from '../cells.tsx'
import { capital, describeNames, printDays, toNames } from '../words.ts'

const tones: Readonly<Record<DueState, 'plain' | 'danger' | 'warn'>> = {
  passed: 'plain',
  soon: 'warn',
  open: 'plain',
  none: 'plain',
}

/** The columns of a list of commitments, as they stand on a day. */
export const toCommitmentColumns = (today: string): readonly Column<StoredCommitment>[] => [
  {
    id: 'due',
    title: 'Due',
    width: '148px',
    rank: 0,
    cell: ({ record }) => <Known basis={record.due.basis}>{printDays(record.due)}</Known>,
  },
  {
    id: 'state',
    title: 'Stands',
    width: '168px',
    rank: 1,
    cell: ({ record }) => (
      <Chip tone={tones[toDueState(record.due, today)]}>{describeDistance(record.due, today)}</Chip>
    ),
  },
  {
    id: 'who',
    title: 'Who',
    width: '168px',
    rank: 0,
    cell: ({ record }) => <Known basis={null}>{describeNames(toNames(record.who))}</Known>,
  },
  { id: 'what', title: 'What', width: 'auto', rank: 0, cell: ({ record }) => capital(record.what) },
  {
    id: 'by',
    title: 'Says who',
    width: '160px',
    rank: 1,
    cell: ({ record }) => describeNames(toNames(record.by)) || 'the article itself',
  },
  { ...sourcesColumn, rank: 1 },
  { ...outletColumn, rank: 2 },
]
