import { figureColumns } from '../publish/csv.records.ts'
import { storedSchemas } from './article.schema.ts'
import type { RecordList } from './record-list.ts'

export const figures: RecordList<'figure'> = {
  kind: 'figure',
  name: 'figures',
  schema: storedSchemas.figure,
  columns: figureColumns,
}
