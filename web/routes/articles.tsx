import { useEffect, useState } from 'react'
import { askAgain, useAnswer } from '../api/answers.ts'
import type { StoredArticle } from '../api/envelopes.ts'
import { type Listed, readList, readMore, toCountPath, toListPath } from '../api/lists.ts'
import { FilterBar } from '../facets/filter-bar.tsx'
import { Known } from '../records/cells.tsx'
import { printDays } from '../records/words.ts'
import { go, useAddress } from '../search/address.ts'
import { activeFilters, describeList, valuesOf, withValues } from '../search/filters.ts'
import { Link } from '../search/link.tsx'
import type { Column } from '../table/column.ts'
import { List } from '../table/list.tsx'
import { Chip } from '../ui/chip.tsx'
import { Empty, Trouble } from '../ui/trouble.tsx'
import styles from './record-list.module.css'
import { Skeleton } from './record-list.tsx'

const toAddress = ({ shortId }: StoredArticle): string => `/article/${shortId}`

const columns: readonly Column<StoredArticle>[] = [
  {
    id: 'published',
    title: 'Published',
    width: '132px',
    rank: 0,
    cell: ({ published }) => <Known basis={published?.basis ?? null}>{published && printDays(published)}</Known>,
  },
  {
    id: 'title',
    title: 'Title',
    width: 'auto',
    rank: 0,
    cell: (row) => (
      <Link href={toAddress(row)} tabIndex={-1}>
        {row.title ?? row.source}
      </Link>
    ),
  },
  {
    id: 'outlet',
    title: 'Outlet',
    width: '160px',
    rank: 1,
    cell: ({ outlet }) => <Known basis={null}>{outlet}</Known>,
  },
  {
    id: 'language',
    title: 'Language',
    width: '88px',
    rank: 2,
    cell: ({ language }) => <Known basis={null}>{language}</Known>,
  },
  ...(['event', 'statement', 'figure', 'commitment'] as const).map((kind) => ({
    id: kind,
    title: { event: 'Events', statement: 'Stmts', figure: 'Figures', commitment: 'Cmts' }[kind],
    width: '72px',
    rank: 2 as const,
    numeric: true,
    cell: ({ counts }: StoredArticle) => counts[kind],
  })),
  {
    id: 'problems',
    title: 'Problems',
    width: '180px',
    rank: 2,
    cell: ({ problems }) => problems.map(({ id, message }) => <Chip key={id}>{id || message}</Chip>),
  },
]

/** The articles of the archive, each with what was read from it. */
export function ArticlesPage() {
  const { path, search } = useAddress()
  const listPath = toListPath('articles', search)
  const { answer: listed, error, loading } = useAnswer<Listed<StoredArticle>>(listPath, readList)
  const counted = useAnswer<{ count: number }>(listed && !loading ? toCountPath('articles', listed.query) : null)
  const [adding, setAdding] = useState(false)
  const told = describeList(listed?.query ?? search, 'article', counted.answer?.count ?? null)
  useEffect(() => {
    document.title = `${told} · Dateline`
  }, [told])
  const addMore = async () => {
    if (!listed) return
    setAdding(true)
    await readMore(listPath, listed).catch(() => undefined)
    setAdding(false)
  }
  return (
    <div className={styles.page}>
      <h1 className="hidden-text">Articles</h1>
      <FilterBar list="articles" texts={['q', 'from', 'to', 'outlet']} choices={[]} />
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
          This data as <a href={`/api/articles.json${listed?.query ?? ''}`}>JSON</a>,{' '}
          <a href={`/api/articles.csv${listed?.query ?? ''}`}>CSV</a>
        </p>
      </div>
      {loading && <div className={styles.loading} aria-hidden="true" />}
      <section className={styles.list} aria-label="articles">
        {error && (
          <Trouble what="The articles could not be loaded." error={error} retry={() => askAgain(listPath, readList)} />
        )}
        {listed && listed.rows.length > 0 && (
          <List
            label={told}
            rows={listed.rows}
            columns={columns}
            selected={valuesOf(search, 'sel')[0] ?? null}
            stale={loading}
            onSelect={(row) => go(path + withValues(search, 'sel', [row.id]), { replace: true })}
            onOpen={(row) => go(toAddress(row))}
            onOpenArticle={(row) => go(toAddress(row))}
          />
        )}
        {listed && listed.rows.length === 0 && !loading && (
          <Empty
            title={activeFilters(search).length > 0 ? 'No article passes these filters.' : 'The archive is empty.'}
          >
            {activeFilters(search).length > 0 ? (
              <p>
                <Link href={path}>Show all articles</Link>
              </p>
            ) : (
              <p>
                <code>dateline add FILE</code> reads articles into it.
              </p>
            )}
          </Empty>
        )}
        {!listed && loading && <Skeleton />}
        {listed?.next != null && (
          <p className={styles.more}>
            <button type="button" disabled={adding} onClick={addMore}>
              {adding ? 'Loading' : 'Show more'}
            </button>{' '}
            <span className="number">
              {listed.rows.length} of {counted.answer?.count ?? 'more'} shown
            </span>
          </p>
        )}
      </section>
    </div>
  )
}
