import { memo, useCallback, useEffect, useRef } from 'react'
import type { StoredRecord } from '../../src/api/envelopes.ts'
import { hover, onHover } from '../pointer/pointer.ts'
import { Card } from '../records/card.tsx'
import { summarize } from '../records/record.ts'
import { countOf } from '../records/words.ts'
import { Letter } from '../ui/letter.tsx'
import { Empty } from '../ui/trouble.tsx'
import styles from './records-beside.module.css'

interface Props {
  readonly records: readonly StoredRecord[]
  /** How many are left out because their kind is hidden. */
  readonly hiddenCount: number
  readonly selected: string | null
  readonly onSelect: (id: string) => void
}

/** Longer lists are laid out as they come into view. */
const many = 300

/** The records of an article in reading order; the chosen one stands open. */
export function RecordsBeside({ records, hiddenCount, selected, onSelect }: Props) {
  const list = useRef<HTMLOListElement>(null)
  // The same function all along, so that of thousands of items only those are drawn anew that open or close.
  const latest = useRef(onSelect)
  useEffect(() => {
    latest.current = onSelect
  })
  const choose = useCallback((id: string) => latest.current(id), [])
  useEffect(() => {
    if (selected === null) return
    list.current?.querySelector(`[data-id="${CSS.escape(selected)}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  useEffect(
    () =>
      onHover((id) => {
        list.current?.querySelector('[data-hovered]')?.removeAttribute('data-hovered')
        if (id !== null) list.current?.querySelector(`[data-id="${CSS.escape(id)}"]`)?.setAttribute('data-hovered', '')
      }),
    [],
  )
  return (
    <aside className={styles.beside} aria-label="Records">
      <h2>
        {countOf(records.length, 'record')} in reading order
        {hiddenCount > 0 && <span>, {hiddenCount} hidden</span>}
      </h2>
      {records.length + hiddenCount === 0 && (
        <Empty title="Nothing was read from this article.">
          <p>Its problems, above the text, say why where there is a reason.</p>
        </Empty>
      )}
      <ol ref={list} data-many={records.length > many} onPointerLeave={() => hover(null)}>
        {records.map((stored) => (
          <Item key={stored.id} stored={stored} open={stored.id === selected} onSelect={choose} />
        ))}
      </ol>
    </aside>
  )
}

interface ItemProps {
  readonly stored: StoredRecord
  readonly open: boolean
  readonly onSelect: (id: string) => void
}

/** One record in one or two lines, or in full where it stands open. */
const Item = memo(({ stored, open, onSelect }: ItemProps) => {
  const { title, detail } = summarize(stored)
  return (
    <li data-id={stored.id} data-open={open} onPointerEnter={() => hover(stored.id)}>
      <button type="button" aria-expanded={open} onClick={() => onSelect(stored.id)}>
        <Letter kind={stored.kind} />
        <span>
          <strong dir="auto">{title}</strong>
          {!open && <span dir="auto">{detail}</span>}
        </span>
      </button>
      {open && (
        <div className={styles.card}>
          <Card stored={stored} />
        </div>
      )}
    </li>
  )
})
