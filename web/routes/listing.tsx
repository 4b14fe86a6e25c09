import { type ReactNode, useEffect, useState } from 'react'
import { askAgain, useAnswer } from '../api/answers.ts'
import { type Listed, readList, readMore, toCountPath, toListPath } from '../api/lists.ts'
import { FilterBar, type FilterBarProps } from '../facets/filter-bar.tsx'
import { capital, countOf } from '../records/words.ts'
import { go, useAddress } from '../search/address.ts'
import {
  activeFilters,
  describeFilter,
  describeList,
  type FilterKey,
  valuesOf,
  without,
  withValues,
} from '../search/filters.ts'
import { Link } from '../search/link.tsx'
import type { Column } from '../table/column.ts'
import { List } from '../table/list.tsx'
import { DataLinks } from '../ui/data-links.tsx'
import { Pane } from '../ui/pane.tsx'
import { Empty, Trouble } from '../ui/trouble.tsx'
import styles from './listing.module.css'

export interface ListingProps<Row> {
  /** The list's name in the API, and what one of its rows is called. */
  readonly name: string
  readonly noun: string
  readonly columns: readonly Column<Row>[]
  readonly texts: FilterBarProps['texts']
  readonly choices: FilterBarProps['choices']
  /** What Enter or a second click does with a row. */
  readonly onOpen: (row: Row) => void
  /** Goes to the article that a row was read from. */
  readonly onOpenArticle: (row: Row) => void
  /** The query that the API is asked with, where the address holds it in other words. */
  readonly asks?: (search: string) => string
  /** What stands above the rows, and scrolls with them. */
  readonly above?: ReactNode
  /** What stands beside the list: the row that is open, or false while none is. Without one, choosing a row is no step of its own. */
  readonly panel?: ReactNode
}

/** A list with its filters, told in one sentence. All of its state stands in the address. */
export function Listing<Row extends { readonly id: string }>(props: ListingProps<Row>) {
  const { name, noun, columns, texts, choices, onOpen, onOpenArticle, panel, above, asks } = props
  const { path, search } = useAddress()
  const listPath = toListPath(name, asks ? asks(search) : search)
  const { answer: listed, error, loading } = useAnswer<Listed<Row>>(listPath, readList)
  const counted = useAnswer<{ count: number }>(listed && !loading ? toCountPath(name, listed.query) : null)
  const count = counted.answer?.count ?? null
  const told = describeList(listed?.query ?? search, noun, count)
  useEffect(() => {
    document.title = `${told} · Dateline`
  }, [told])
  const select = (row: Row, how: 'step' | 'walk') =>
    go(path + withValues(search, 'sel', [row.id]), { replace: how === 'walk' || panel === undefined })

  return (
    <div className={styles.page} data-open={Boolean(panel)}>
      <h1 className="hidden-text">{capital(name)}</h1>
      <FilterBar list={name} texts={texts} choices={choices} />
      <Told told={told} listed={listed} />
      {loading && <Loading />}
      <section className={styles.list} aria-label={capital(name)}>
        {above}
        <Pane name="The list">
          {error && (
            <Trouble
              what={`The ${name} could not be loaded.`}
              error={error}
              retry={() => askAgain(listPath, readList)}
            />
          )}
          {listed && listed.rows.length > 0 && (
            <List
              label={told}
              rows={listed.rows}
              count={count}
              columns={columns}
              selected={valuesOf(search, 'sel')[0] ?? null}
              stale={loading}
              onSelect={select}
              onOpen={onOpen}
              onOpenArticle={onOpenArticle}
            />
          )}
          {listed && listed.rows.length === 0 && !loading && <Nothing name={name} noun={noun} query={listed.query} />}
          {!listed && loading && <Skeleton />}
          {listed && <More listPath={listPath} listed={listed} count={count} />}
        </Pane>
      </section>
      {panel}
    </div>
  )
}

interface ToldProps {
  readonly told: string
  readonly listed: Listed<unknown> | null
}

/** The list in one sentence, what was left out of it, and its data as files. */
export const Told = ({ told, listed }: ToldProps) => (
  <div className={styles.told}>
    <p role="status" aria-live="polite">
      {told}
    </p>
    {listed?.ignored.map(({ field, value, message }) => (
      <p key={field} className={styles.ignored}>
        Ignored: <code>{`${field}=${value}`}</code> {message}
      </p>
    ))}
    <p className={styles.data} data-print="no">
      <DataLinks {...(listed ? { search: listed.query } : {})} />
    </p>
  </div>
)

interface MoreProps<Row> {
  readonly listPath: string
  readonly listed: Listed<Row>
  readonly count: number | null
}

/** Loads the next rows, while there are some. */
export function More<Row extends { readonly id: string }>({ listPath, listed, count }: MoreProps<Row>) {
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle')
  if (listed.next === null) return null
  const add = () => {
    setState('loading')
    readMore(listPath, listed).then(
      () => setState('idle'),
      () => setState('failed'),
    )
  }
  return (
    <p className={styles.more}>
      <button type="button" disabled={state === 'loading'} onClick={add}>
        {state === 'loading' ? 'Loading' : 'Show more'}
      </button>{' '}
      <span className="number">
        {state === 'failed'
          ? 'The next rows could not be loaded; those above stand.'
          : `${listed.rows.length} of ${count ?? 'more'} shown`}
      </span>
    </p>
  )
}

interface NothingProps {
  readonly name: string
  readonly noun: string
  readonly query: string
}

/** An empty list: what was asked for, and which filters to take off. */
export function Nothing({ name, noun, query }: NothingProps) {
  const active = activeFilters(query)
  if (active.length === 0)
    return (
      <Empty title={`There are no ${name} yet.`}>
        <p>
          <code>dateline add FILE</code> reads articles into the archive.
        </p>
      </Empty>
    )
  const isDate = (key: FilterKey) => key === 'from' || key === 'to'
  // From and to are told and taken off as one.
  const told = active.filter((key) => key !== 'to' || !active.includes('from'))
  return (
    <Empty title={`No ${describeList(query, noun, null).replace(/^\S+/, name)}.`}>
      <ul>
        {told.map((key) => (
          <Loosen key={key} name={name} noun={noun} query={query} keys={isDate(key) ? ['from', 'to'] : [key]} />
        ))}
      </ul>
    </Empty>
  )
}

/** Filters that could be taken off, with what would then be found; nothing where that would not help. */
function Loosen({ name, noun, query, keys }: NothingProps & { readonly keys: readonly [FilterKey, ...FilterKey[]] }) {
  const { path } = useAddress()
  const rest = without(query, keys)
  const { answer } = useAnswer<{ count: number }>(toCountPath(name, rest))
  if (!answer || answer.count === 0) return null
  return (
    <li>
      <Link href={path + rest}>
        {countOf(answer.count, noun)} without “{describeFilter(query, keys[0])}”
      </Link>
    </li>
  )
}

/** A line over the page while its rows are fetched, unless they are there at once. */
export const Loading = () => <div className={styles.loading} aria-hidden="true" />

/** Rows to come, in the height that they will have. */
export const Skeleton = () => (
  <div className={styles.skeleton} aria-hidden="true">
    {Array.from({ length: 12 }, (_, i) => (
      <div key={i} />
    ))}
  </div>
)
