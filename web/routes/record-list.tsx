import type { ReactNode } from 'react'
import type { Kind, StoredRecord } from '../../src/api/envelopes.ts'
import type { FilterBarProps } from '../facets/filter-bar.tsx'
import { useKeys } from '../keys/listen.ts'
import { kinds, toArticleAddress } from '../records/record.ts'
import { go, useAddress } from '../search/address.ts'
import { valuesOf, without } from '../search/filters.ts'
import type { Column } from '../table/column.ts'
import { Pane } from '../ui/pane.tsx'
import { Listing } from './listing.tsx'
import { focusRecord, RecordPanel } from './record-panel.tsx'

export interface RecordListProps<K extends Kind> {
  readonly kind: K
  readonly columns: readonly Column<Extract<StoredRecord, { kind: K }>>[]
  readonly texts: FilterBarProps['texts']
  readonly choices: FilterBarProps['choices']
  readonly asks?: (search: string) => string
  readonly above?: ReactNode
}

/** A list of records of one kind, and the record that is open beside it. */
export function RecordList<K extends Kind>({ kind, ...rest }: RecordListProps<K>) {
  const { path, search } = useAddress()
  const selected = valuesOf(search, 'sel')[0] ?? null
  const close = () => go(path + without(search, ['sel']))
  useKeys(selected === null ? {} : { close })
  return (
    <Listing
      {...rest}
      name={kinds[kind].many}
      noun={kinds[kind].one}
      onOpen={focusRecord}
      onOpenArticle={(row) => go(toArticleAddress(row))}
      panel={
        selected !== null && (
          <Pane name="The record">
            <RecordPanel id={selected} onClose={close} />
          </Pane>
        )
      }
    />
  )
}
