import { useEffect, useState } from 'react'
import { askAgain, useAnswer } from '../api/answers.ts'
import type { Kind, StoredRecord } from '../api/envelopes.ts'
import { type Listed, readList, readMore, toCountPath, toListPath } from '../api/lists.ts'
import { FilterBar, type FilterBarProps } from '../facets/filter-bar.tsx'
import { useKeys } from '../keys/listen.ts'
import { kinds } from '../records/record.ts'
import { countOf } from '../records/words.ts'
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
import { Pane } from '../ui/pane.tsx'
import { Empty, Trouble } from '../ui/trouble.tsx'
import styles from './record-list.module.css'
import { RecordPanel } from './record-panel.tsx'

type StoredOf<K extends Kind> = Extract<StoredRecord, { kind: K }>

export interface RecordListProps<K extends Kind> {
  readonly kind: K
  readonly columns: readonly Column<StoredOf<K>>[]
  readonly texts: FilterBarProps['texts']
  readonly choices: FilterBarProps['choices']
}

/** Where the words of a record are shown in their article. */
export const toArticleAddress = ({ article, id }: StoredRecord): string =>
  `/article/${article.shortId}?sel=${encodeURIComponent(id)}`

/** One filter that could be taken off, with what would then be found; nothing where that would not help. */
function Loosen({
  list,
  noun,
  search,
  without: keys,
  words,
}: {
  list: string
  noun: string
  search: string
  without: readonly string[]
  words: string
}) {
  const { path } = useAddress()
  const rest = without(search, [...keys, 'sel'])
  const { answer } = useAnswer<{ count: number }>(toCountPath(list, rest))
  if (!answer || answer.count === 0) return null
  return (
    <li>
      <Link href={path + rest}>
        {countOf(answer.count, noun)} without “{words}”
      </Link>
    </li>
  )
}

/** A list of records of one kind with its filters, and the record that is open beside it. */
export function RecordList<K extends Kind>({ kind, columns, texts, choices }: RecordListProps<K>) {
  const { path, search } = useAddress()
  const { one, many } = kinds[kind]
  const listPath = toListPath(many, search)
  const { answer: listed, error, loading } = useAnswer<Listed<StoredOf<K>>>(listPath, readList)
  const counted = useAnswer<{ count: number }>(listed && !loading ? toCountPath(many, listed.query) : null)
  const [adding, setAdding] = useState(false)
  const selected = valuesOf(search, 'sel')[0] ?? null
  const count = counted.answer?.count ?? null
  const told = describeList(listed?.query ?? search, one, count)

  useEffect(() => {
    document.title = `${told} · Dateline`
  }, [told])

  const select = (row: StoredOf<K>, replace: boolean) => go(path + withValues(search, 'sel', [row.id]), { replace })
  const close = () => go(path + without(search, ['sel']))
  useKeys(selected === null ? {} : { close })

  const addMore = async () => {
    if (!listed) return
    setAdding(true)
    await readMore(listPath, listed).catch(() => undefined)
    setAdding(false)
  }

  const active = activeFilters(listed?.query ?? search)
  const dates: readonly FilterKey[] = active.filter((key) => key === 'from' || key === 'to')
  return (
    <div className={styles.page} data-open={selected !== null}>
      <h1 className="hidden-text">{many.replace(/^./, (letter) => letter.toUpperCase())}</h1>
      <FilterBar list={many} texts={texts} choices={choices} />
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
          This data as <a href={`/api/${many}.json${listed?.query ?? ''}`}>JSON</a>,{' '}
          <a href={`/api/${many}.csv${listed?.query ?? ''}`}>CSV</a>
        </p>
      </div>
      {loading && <div className={styles.loading} aria-hidden="true" />}
      <section className={styles.list} aria-label={many}>
        <Pane name="The list">
          {error && (
            <Trouble
              what={`The ${many} could not be loaded.`}
              error={error}
              retry={() => askAgain(listPath, readList)}
            />
          )}
          {listed && listed.rows.length > 0 && (
            <List
              label={told}
              rows={listed.rows}
              columns={columns}
              selected={selected}
              stale={loading}
              onSelect={(row, how) => select(row, how === 'walk')}
              onOpen={() => document.getElementById('record-title')?.focus()}
              onOpenArticle={(row) => go(toArticleAddress(row))}
            />
          )}
          {listed && listed.rows.length === 0 && !loading && (
            <Empty
              title={
                active.length > 0
                  ? `No ${describeList(listed.query, one, null).replace(/^\S+/, many)}.`
                  : `No ${many} yet.`
              }
            >
              {active.length === 0 && (
                <p>
                  The archive has read no {many}. <code>dateline add FILE</code> reads articles into it.
                </p>
              )}
              <ul>
                {active
                  .filter((key) => key !== 'to' || !dates.includes('from'))
                  .map((key) => (
                    <Loosen
                      key={key}
                      list={many}
                      noun={one}
                      search={listed.query}
                      without={dates.includes(key) ? ['from', 'to'] : [key]}
                      words={describeFilter(listed.query, key)}
                    />
                  ))}
              </ul>
            </Empty>
          )}
          {!listed && loading && <Skeleton />}
          {listed?.next != null && (
            <p className={styles.more}>
              <button type="button" disabled={adding} onClick={addMore}>
                {adding ? 'Loading' : 'Show more'}
              </button>{' '}
              <span className="number">
                {listed.rows.length} of {count ?? 'more'} shown
              </span>
            </p>
          )}
        </Pane>
      </section>
      {selected !== null && (
        <Pane name="The record" key="panel">
          <RecordPanel id={selected} onClose={close} />
        </Pane>
      )}
    </div>
  )
}

/** Rows to come, in the height that they will have. */
export const Skeleton = () => (
  <div className={styles.skeleton} aria-hidden="true">
    {Array.from({ length: 12 }, (_, i) => (
      <div key={i} />
    ))}
  </div>
)
