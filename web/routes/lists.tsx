import { commitmentColumns } from '../records/commitment/columns.tsx'
import { eventColumns } from '../records/event/columns.tsx'
import { figureColumns } from '../records/figure/columns.tsx'
import { statementColumns } from '../records/statement/columns.tsx'
import { typeLabels } from '../records/words.ts'
import { RecordList } from './record-list.tsx'

const plain = (value: string): string => value
const typeLabel = (value: string): string => typeLabels[value as keyof typeof typeLabels] ?? value
const outlet = { name: 'outlet', label: 'Outlet', noun: plain } as const

export const EventsPage = () => (
  <RecordList
    kind="event"
    columns={eventColumns}
    texts={['q', 'from', 'to', 'place', 'actor']}
    choices={[
      { name: 'type', label: 'Type', noun: typeLabel },
      { name: 'status', label: 'Status', noun: plain },
      outlet,
    ]}
  />
)

export const StatementsPage = () => (
  <RecordList
    kind="statement"
    columns={statementColumns}
    texts={['q', 'from', 'to', 'speaker']}
    choices={[{ name: 'type', label: 'Stance', noun: plain }, outlet]}
  />
)

export const FiguresPage = () => (
  <RecordList
    kind="figure"
    columns={figureColumns}
    texts={['q', 'from', 'to', 'place', 'speaker']}
    choices={[{ name: 'type', label: 'Measures', noun: plain }, outlet]}
  />
)

export const CommitmentsPage = () => (
  <RecordList kind="commitment" columns={commitmentColumns} texts={['q', 'from', 'to', 'actor']} choices={[outlet]} />
)
