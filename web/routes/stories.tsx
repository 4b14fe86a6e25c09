import { useEffect, useState } from 'react'
import type { StoryRow } from '../../src/api/envelopes.ts'
import { askAgain, useAnswer } from '../api/answers.ts'
import { PickBar, PickBox } from '../picked/pick-bar.tsx'
import { countOf, describeDate, describeDays, notStated, titleOf, typeLabels } from '../records/words.ts'
import { Link } from '../search/link.tsx'
import { AsOf, useAsOf } from '../ui/as-of.tsx'
import { DataLinks } from '../ui/data-links.tsx'
import listPage from '../ui/list-page.module.css'
import { Empty, Trouble } from '../ui/trouble.tsx'
import styles from './stories.module.css'

interface Answer {
  readonly rows: readonly StoryRow[]
  readonly next: string | null
}

const rowsAPage = 50

/** What a story is called: its main event, or the title of its first article. */
function toLabel({ event, first }: StoryRow): string {
  if (!event) return titleOf(first)
  const { type, place, date } = event.record
  return [typeLabels[type], place?.name, date ? describeDays(date) : null].filter(Boolean).join(', ')
}

/** All stories, the latest first: the main event, its articles and sources; picked ones are merged into one event. As of a past day too. */
export function StoriesPage() {
  const asOf = useAsOf()
  return <Pages key={asOf ?? ''} asOf={asOf} />
}

function Pages({ asOf }: { asOf: string | undefined }) {
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null])
  useEffect(() => {
    document.title = 'Stories · Dateline'
  }, [])
  return (
    <div className={listPage.page} data-scrolls>
      <header className={listPage.header}>
        <h1>Stories</h1>
        <p>Articles on one main event{asOf && <>, as known on {describeDate(asOf)}</>}</p>
        <AsOf />
        <DataLinks />
      </header>
      <PickBar />
      <ol className={styles.stories}>
        {cursors.map((cursor, i) => (
          <Rows
            key={cursor ?? ''}
            asOf={asOf}
            cursor={cursor}
            more={i === cursors.length - 1 ? (next) => setCursors([...cursors, next]) : null}
          />
        ))}
      </ol>
    </div>
  )
}

interface RowsProps {
  readonly asOf: string | undefined
  readonly cursor: string | null
  /** Asks for the page behind; null where it is there. */
  readonly more: ((next: string) => void) | null
}

function Rows({ asOf, cursor, more }: RowsProps) {
  const query = new URLSearchParams({
    limit: String(rowsAPage),
    ...(asOf ? { asOf } : {}),
    ...(cursor ? { cursor } : {}),
  })
  const path = `/api/stories?${query}`
  const { answer, error } = useAnswer<Answer>(path)
  const behind = asOf ? `?asOf=${encodeURIComponent(asOf)}` : ''
  if (error) return <Trouble what="The stories could not be loaded." error={error} retry={() => askAgain(path)} />
  const next = answer?.next
  return (
    <>
      {answer?.rows.length === 0 && cursor === null && (
        <Empty title={asOf ? 'Nothing had appeared by then.' : 'No article was linked yet.'} />
      )}
      {answer?.rows.map((row) => (
        <li key={row.id} className={styles.story}>
          {row.incident ? <PickBox tab pick={{ id: row.incident, label: toLabel(row) }} /> : <span />}
          <p>
            <Link href={`/story/${row.first.shortId}${behind}`}>
              <bdi>{toLabel(row)}</bdi>
            </Link>
            {row.event && <bdi className={styles.title}>{titleOf(row.first)}</bdi>}
          </p>
          <p className={styles.counts}>
            {row.first.published ? describeDays(row.first.published) : `date ${notStated}`},{' '}
            {countOf(row.articles, 'article')},{' '}
            {row.sources === 1 ? 'single-sourced' : countOf(row.sources, 'independent origin')}
          </p>
        </li>
      ))}
      {more && next && (
        <li>
          <button type="button" onClick={() => more(next)}>
            More stories
          </button>
        </li>
      )}
    </>
  )
}
