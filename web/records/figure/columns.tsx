import type { StoredFigure } from '../../../src/api/envelopes.ts'
import type { Column } from '../../table/column.ts'
import { Known, outletColumn, sourcesColumn } from '../cells.tsx'
import { describeQuantity, printDays } from '../words.ts'
import { describeClaimants } from './values.ts'

export const figureColumns: readonly Column<StoredFigure>[] = [
  {
    id: 'value',
    title: 'Number',
    width: '172px',
    rank: 0,
    numeric: true,
    cell: ({ record }) => describeQuantity(record.value, record.verbatim),
  },
  {
    id: 'unit',
    title: 'Of what',
    width: 'auto',
    rank: 0,
    cell: ({ record }) => [record.unit, record.of].filter(Boolean).join(', '),
  },
  { id: 'measures', title: 'Measures', width: '104px', rank: 1, cell: ({ record }) => record.measures },
  {
    id: 'by',
    title: 'Says who',
    width: '160px',
    rank: 1,
    cell: ({ record }) => <Known basis={null}>{describeClaimants(record)}</Known>,
  },
  {
    id: 'places',
    title: 'Place',
    width: '140px',
    rank: 2,
    cell: ({ record }) => <Known basis={null}>{record.places.join(', ')}</Known>,
  },
  {
    id: 'period',
    title: 'Period',
    width: '144px',
    rank: 1,
    cell: ({ record }) => <Known basis={null}>{record.period && printDays(record.period)}</Known>,
  },
  { ...sourcesColumn, rank: 1 },
  { ...outletColumn, rank: 2 },
]
