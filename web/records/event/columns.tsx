import type { StoredEvent } from '../../api/envelopes.ts'
import type { Column } from '../../table/column.ts'
import { chipColumn, Known, outletColumn } from '../cells.tsx'
import { printDays } from '../words.ts'
import { describeParties, describeToll, describeType } from './values.ts'

export const eventColumns: readonly Column<StoredEvent>[] = [
  {
    id: 'date',
    title: 'Date',
    width: '132px',
    rank: 0,
    cell: ({ record }) => <Known basis={record.date?.basis ?? null}>{record.date && printDays(record.date)}</Known>,
  },
  { id: 'type', title: 'What', width: '176px', rank: 0, cell: ({ record }) => describeType(record) },
  {
    id: 'parties',
    title: 'Who → whom',
    width: 'auto',
    rank: 0,
    cell: ({ record }) => <Known basis={null}>{describeParties(record)}</Known>,
  },
  {
    id: 'place',
    title: 'Place',
    width: '132px',
    rank: 1,
    cell: ({ record }) => <Known basis={record.place?.basis ?? null}>{record.place?.name}</Known>,
  },
  {
    id: 'toll',
    title: 'Toll',
    width: '128px',
    rank: 1,
    cell: ({ record }) => <Known basis={null}>{describeToll(record)}</Known>,
  },
  { ...chipColumn('Status', '196px'), rank: 2 },
  { ...outletColumn, rank: 2 },
]
