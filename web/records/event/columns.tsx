import type { StoredEvent } from '../../../src/api/envelopes.ts'
import type { EventRecord } from '../../../src/model/reading.ts'
import type { Column } from '../../table/column.ts'
import { chipColumn, Known, outletColumn, sourcesColumn, When } from '../cells.tsx'
import { describeNames, toNames } from '../words.ts'
import { QuadMark } from './mark.tsx'
import { toQuad } from './quad.ts'
import { describeToll, describeType } from './values.ts'

/** Who → whom; a side that is not said says so quietly. */
const Parties = ({ event: { agents, targets } }: { event: EventRecord }) => (
  <>
    <Known basis={null}>{describeNames(toNames(agents))}</Known>
    {targets.length > 0 && <> → {describeNames(toNames(targets))}</>}
  </>
)

export const eventColumns: readonly Column<StoredEvent>[] = [
  {
    id: 'date',
    title: 'Date',
    width: '124px',
    rank: 0,
    cell: ({ record, article }) => <When date={record.date} article={article} />,
  },
  {
    id: 'type',
    title: 'What',
    width: '160px',
    rank: 0,
    cell: ({ record }) => (
      <>
        <QuadMark quad={toQuad(record.type)} />
        {describeType(record)}
      </>
    ),
  },
  {
    id: 'parties',
    title: 'Who → whom',
    width: 'auto',
    rank: 0,
    cell: ({ record }) => <Parties event={record} />,
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
  { ...sourcesColumn, rank: 1 },
  { ...chipColumn('Status', '148px'), rank: 2 },
  { ...outletColumn, rank: 2 },
]
