import { commitmentColumns } from '../publish/csv.records.ts'
import { storedSchemas } from './article.schema.ts'
import type { RecordList } from './record-list.ts'

export const commitments: RecordList<'commitment'> = {
  kind: 'commitment',
  name: 'commitments',
  schema: storedSchemas.commitment,
  columns: commitmentColumns,
}
