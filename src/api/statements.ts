import { statementColumns } from '../publish/csv.records.ts'
import { storedSchemas } from './article.schema.ts'
import type { RecordList } from './record-list.ts'

export const statements: RecordList<'statement'> = {
  kind: 'statement',
  name: 'statements',
  schema: storedSchemas.statement,
  columns: statementColumns,
}
