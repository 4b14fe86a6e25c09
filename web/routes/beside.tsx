import type { ReactNode } from 'react'
import { useKeys } from '../keys/listen.ts'
import { go, useAddress } from '../search/address.ts'
import { valuesOf, without, withValues } from '../search/filters.ts'
import { Pane } from '../ui/pane.tsx'
import styles from './beside.module.css'
import { RecordPanel } from './record-panel.tsx'

/** Which record is open on a page, and how to open another: the same one again closes it. */
export function useOpened(): { readonly opened: string | null; readonly open: (id: string) => void } {
  const { path, search } = useAddress()
  const opened = valuesOf(search, 'sel')[0] ?? null
  const open = (id: string) => go(path + (id === opened ? without(search, ['sel']) : withValues(search, 'sel', [id])))
  return { opened, open }
}

/** A page that scrolls, with the record that is open beside it. */
export function Beside({ children }: { children: ReactNode }) {
  const { path, search } = useAddress()
  const { opened } = useOpened()
  const close = () => go(path + without(search, ['sel']))
  useKeys(opened === null ? {} : { close })
  return (
    <div className={styles.page} data-open={opened !== null}>
      <div className={styles.scrolls}>{children}</div>
      {opened !== null && (
        <Pane name="The record">
          <RecordPanel id={opened} onClose={close} />
        </Pane>
      )}
    </div>
  )
}
