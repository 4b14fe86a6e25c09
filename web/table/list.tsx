import { type CSSProperties, useEffect, useRef } from 'react'
import { useKeys } from '../keys/listen.ts'
import { hover, onHover } from '../pointer/pointer.ts'
import type { Column } from './column.ts'
import styles from './list.module.css'

interface Props<Row> {
  readonly label: string
  readonly rows: readonly Row[]
  /** How many rows there are, those not loaded yet included; null while it is not known. */
  readonly count: number | null
  readonly columns: readonly Column<Row>[]
  /** Id of the selected row, or null. */
  readonly selected: string | null
  readonly stale: boolean
  readonly onSelect: (row: Row, how: 'step' | 'walk') => void
  /** What Enter and a second click do. */
  readonly onOpen: (row: Row) => void
  readonly onOpenArticle: (row: Row) => void
}

/** A list of rows with one Tab stop: arrows or j and k walk, Enter opens. */
export function List<Row extends { readonly id: string }>(props: Props<Row>) {
  const { label, rows, count, columns, selected, stale, onSelect, onOpen, onOpenArticle } = props
  const body = useRef<HTMLTableSectionElement>(null)
  const at = rows.findIndex(({ id }) => id === selected)
  const focusNext = useRef(false)

  const walk = (to: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, to))]
    if (!row) return
    focusNext.current = true
    onSelect(row, at < 0 ? 'step' : 'walk')
  }
  useKeys({
    'next-row': () => walk(at + 1),
    'previous-row': () => walk(at - 1),
    'first-row': () => walk(0),
    'last-row': () => walk(rows.length - 1),
    'rows-down': () => walk(at + 10),
    'rows-up': () => walk(at - 10),
    open: () => rows[at] && onOpen(rows[at]),
    'open-article': () => rows[at] && onOpenArticle(rows[at]),
  })

  useEffect(() => {
    const row =
      selected === null ? null : body.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(selected)}"]`)
    if (!row) return
    row.scrollIntoView({ block: 'nearest' })
    // Who comes back to the list goes on at the row that was left.
    if (focusNext.current || document.activeElement === document.body) row.focus({ preventScroll: true })
    focusNext.current = false
  }, [selected])

  useEffect(
    () =>
      onHover((id) => {
        body.current?.querySelector('[data-hovered]')?.removeAttribute('data-hovered')
        if (id !== null) body.current?.querySelector(`[data-id="${CSS.escape(id)}"]`)?.setAttribute('data-hovered', '')
      }),
    [],
  )

  return (
    <table
      className={styles.list}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows that are walked and chosen with one Tab stop are what ARIA calls a grid.
      role="grid"
      aria-label={label}
      aria-rowcount={count === null ? -1 : count + 1}
      data-stale={stale}
    >
      <colgroup>
        {columns.map(({ id, width, rank }) => (
          <col key={id} style={{ '--width': width } as CSSProperties} data-rank={rank} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ id, title, rank, numeric }) => (
            <th key={id} scope="col" data-rank={rank} data-numeric={numeric}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body} onPointerLeave={() => hover(null)}>
        {rows.map((row, i) => (
          <tr
            key={row.id}
            data-id={row.id}
            aria-rowindex={i + 2}
            aria-selected={row.id === selected}
            tabIndex={row.id === selected || (at < 0 && i === 0) ? 0 : -1}
            onClick={({ target }) => {
              // A link in the row goes its own way.
              if (target instanceof Element && target.closest('a')) return
              if (row.id === selected) onOpen(row)
              else onSelect(row, 'step')
            }}
            onDoubleClick={() => onOpenArticle(row)}
            onPointerEnter={() => hover(row.id)}
          >
            {columns.map(({ id, rank, numeric, cell }) => (
              <td key={id} data-rank={rank} data-numeric={numeric} dir="auto">
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
