import { eventColumns } from '../publish/csv.records.ts'
import { storedSchemas } from './article.schema.ts'
import type { RecordList } from './record-list.ts'

export const events: RecordList<'event'> = {
  kind: 'event',
  name: 'events',
  schema: storedSchemas.event,
  columns: eventColumns,
}
