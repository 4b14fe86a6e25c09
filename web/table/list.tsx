import { type CSSProperties, useEffect, useMemo, useRef } from 'react'
import { useKeys } from '../keys/listen.ts'
import { hover, onHover } from '../pointer/pointer.ts'
import type { Column } from './column.ts'
import styles from './list.module.css'
import { useWindow } from './window.ts'

/** What rows are grouped by: rows of one group follow one another. */
export interface Grouping<Row> {
  /** What the group of a row is called; it is also what tells groups apart. */
  readonly of: (row: Row) => string
  /** How many rows a group has, those not loaded yet included; null where it is not known. */
  readonly count: (group: string) => number | null
}

type Item<Row> = { readonly row: Row; readonly index: number } | { readonly group: string }

/** The rows with the headings of their groups between them. */
function toItems<Row>(rows: readonly Row[], grouping: Grouping<Row> | null): readonly Item<Row>[] {
  const items: Item<Row>[] = []
  let group: string | null = null
  for (const [index, row] of rows.entries()) {
    const own = grouping?.of(row) ?? null
    if (own !== null && own !== group) items.push({ group: own })
    group = own
    items.push({ row, index })
  }
  return items
}

interface Props<Row> {
  readonly label: string
  readonly rows: readonly Row[]
  /** How many rows there are, those not loaded yet included; null while it is not known. */
  readonly count: number | null
  readonly columns: readonly Column<Row>[]
  /** Id of the selected row, or null. */
  readonly selected: string | null
  readonly stale: boolean
  readonly grouping?: Grouping<Row> | null
  /** The end of what is loaded comes into view, in a list too long to be drawn whole. */
  readonly onEnd?: () => void
  readonly onSelect: (row: Row, how: 'step' | 'walk') => void
  /** What Enter and a second click do. */
  readonly onOpen: (row: Row) => void
  readonly onOpenArticle: (row: Row) => void
}

/** A list of rows with one Tab stop: arrows or j and k walk, Enter opens. */
export function List<Row extends { readonly id: string }>(props: Props<Row>) {
  const {
    label,
    rows,
    count,
    columns,
    selected,
    stale,
    grouping = null,
    onEnd,
    onSelect,
    onOpen,
    onOpenArticle,
  } = props
  const body = useRef<HTMLTableSectionElement>(null)
  const at = rows.findIndex(({ id }) => id === selected)
  const focusNext = useRef(false)
  const items = useMemo(() => toItems(rows, grouping), [rows, grouping])
  const { first, end, above, below, show } = useWindow(items.length, body)
  const drawn = items.slice(first, end)
  const atEnd = items.length - end < 10 && first > 0
  useEffect(() => {
    if (atEnd) onEnd?.()
  }, [atEnd, onEnd])

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

  // Asked for by an effect that runs when another row is chosen, not when the list is scrolled.
  const bring = useRef(() => {})
  bring.current = () => show(items.findIndex((item) => 'row' in item && item.row.id === selected))
  useEffect(() => {
    const find = () =>
      selected === null ? null : body.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(selected)}"]`)
    if (selected !== null && !find()) bring.current()
    const row = find()
    if (!row) return
    row.scrollIntoView({ block: 'nearest' })
    // Who comes back to the list goes on at the row that was left.
    if (focusNext.current || document.activeElement === document.body) row.focus({ preventScroll: true })
    focusNext.current = false
  }, [selected])

  useEffect(
    () =>
      onHover((_id, _words, ids) => {
        for (const row of body.current?.querySelectorAll('[data-hovered]') ?? []) row.removeAttribute('data-hovered')
        const lit = new Set(ids)
        if (lit.size === 0) return
        for (const row of body.current?.querySelectorAll<HTMLElement>('[data-id]') ?? [])
          if (lit.has(row.dataset.id ?? '')) row.setAttribute('data-hovered', '')
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
        {above > 0 && (
          // biome-ignore lint/a11y/noAriaHiddenOnFocusable: it is room for rows out of view, and cannot be focused.
          <tr aria-hidden="true" style={{ height: above }} />
        )}
        {drawn.map((item) =>
          'group' in item ? (
            <tr key={`group ${item.group}`} className={styles.group}>
              <th scope="colgroup" colSpan={columns.length}>
                <bdi>{item.group}</bdi>{' '}
                <span className="number">{grouping?.count(item.group)?.toLocaleString('en') ?? ''}</span>
              </th>
            </tr>
          ) : (
            <tr
              key={item.row.id}
              data-id={item.row.id}
              aria-rowindex={item.index + 2}
              aria-selected={item.row.id === selected}
              tabIndex={item.row.id === selected || (at < 0 && item.index === 0) ? 0 : -1}
              onClick={({ target }) => {
                // A link in the row goes its own way.
                if (target instanceof Element && target.closest('a')) return
                if (item.row.id === selected) onOpen(item.row)
                else onSelect(item.row, 'step')
              }}
              onDoubleClick={() => onOpenArticle(item.row)}
              onPointerMove={({ movementX, movementY }) => {
                // Rows that scroll past under a pointer at rest are not pointed at: map and time line stay as they are.
                if (movementX !== 0 || movementY !== 0) hover(item.row.id)
              }}
            >
              {columns.map(({ id, rank, numeric, cell }) => (
                <td key={id} data-rank={rank} data-numeric={numeric} dir="auto">
                  {cell(item.row)}
                </td>
              ))}
            </tr>
          ),
        )}
        {below > 0 && (
          // biome-ignore lint/a11y/noAriaHiddenOnFocusable: it is room for rows out of view, and cannot be focused.
          <tr aria-hidden="true" style={{ height: below }} />
        )}
      </tbody>
    </table>
  )
}
