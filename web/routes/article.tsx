import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { askAgain, useAnswer } from '../api/answers.ts'
import type { ArticlePage as Answer, Kind, StoredRecord } from '../api/envelopes.ts'
import { inReadingOrder, isRecordKind, type MarkKind, markKinds, markLabels, toMarks } from '../article/marks.ts'
import { RecordsBeside } from '../article/records-beside.tsx'
import { ArticleText } from '../article/text.tsx'
import { keys } from '../keys/keys.ts'
import { useKeys } from '../keys/listen.ts'
import { kinds, summarize, toBasis, toValueSpans } from '../records/record.ts'
import { countOf, describeDays, notStated, titleOf } from '../records/words.ts'
import { go, listBehind, useAddress } from '../search/address.ts'
import { valuesOf, without, withValues } from '../search/filters.ts'
import { Link } from '../search/link.tsx'
import { Letter } from '../ui/letter.tsx'
import { Pane } from '../ui/pane.tsx'
import { Trouble } from '../ui/trouble.tsx'
import styles from './article.module.css'

/** An article: its text with the words of every record, and the records beside it in reading order. */
export function ArticlePage({ id }: { id: string }) {
  const path = `/api/articles/${encodeURIComponent(id)}`
  const { answer, error, loading } = useAnswer<Answer>(path)
  useEffect(() => {
    if (answer) document.title = `${titleOf(answer.article)} · Dateline`
  }, [answer])
  if (error) return <Trouble what="This article could not be loaded." error={error} retry={() => askAgain(path)} />
  if (!answer || (loading && answer.article.shortId !== id && answer.article.id !== id))
    return <p className={styles.waiting}>Loading the article</p>
  return <Opened answer={answer} />
}

function Opened({ answer: { article, reading, records } }: { answer: Answer }) {
  const { path, search } = useAddress()
  const hidden = new Set(valuesOf(search, 'hide'))
  const hiddenList = [...hidden].sort().join(' ')
  const selected = valuesOf(search, 'sel')[0] ?? null
  const ordered = useMemo(() => inReadingOrder(records), [records])
  const all = useMemo(() => toMarks(records, reading), [records, reading])
  const marks = useMemo(() => all.filter(({ kind }) => !hiddenList.split(' ').includes(kind)), [all, hiddenList])
  const shown = ordered.filter(({ kind }) => !hidden.has(kind))
  const at = shown.findIndex((stored) => stored.id === selected)
  const chosen = shown[at] ?? null
  const values = useMemo(() => (chosen ? toValueSpans(chosen) : []), [chosen])
  const heading = useRef<HTMLHeadingElement>(null)

  const select = (id: string, replace: boolean) => go(path + withValues(search, 'sel', [id]), { replace })
  const walk = (to: number) => {
    const next = shown[Math.max(0, Math.min(shown.length - 1, to))]
    if (next) select(next.id, selected !== null)
  }
  const toggle = (kind: MarkKind) => {
    const next = markKinds.filter((one) => (one === kind ? !hidden.has(one) : hidden.has(one)))
    go(path + withValues(search, 'hide', next), { replace: true })
  }
  useKeys({
    'next-record': () => walk(at + 1),
    'previous-record': () => walk(at < 0 ? shown.length - 1 : at - 1),
    'open-chosen': () => document.querySelector<HTMLElement>('aside [data-open="true"] button')?.focus(),
    back: () => go(listBehind()),
    'kind-1': () => toggle('event'),
    'kind-2': () => toggle('statement'),
    'kind-3': () => toggle('figure'),
    'kind-4': () => toggle('commitment'),
    'kind-5': () => toggle('place'),
    'kind-6': () => toggle('time'),
    'kind-7': () => toggle('actor'),
    ...(selected === null ? {} : { close: () => go(path + without(search, ['sel'])) }),
  })

  // The page was changed: a screen reader goes on at its heading.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])

  return (
    <div className={styles.page}>
      <div className={styles.bar} data-print="no">
        <Link href={listBehind()} title="Back to the list (b)">
          Back to the list
        </Link>
        <fieldset className={styles.kinds}>
          <legend className="hidden-text">What is shown in the text</legend>
          {markKinds.map((kind, i) => (
            <button
              key={kind}
              type="button"
              aria-pressed={!hidden.has(kind)}
              title={`${keys.find(({ id }) => id === `kind-${i + 1}`)?.label} (${i + 1})`}
              onClick={() => toggle(kind)}
            >
              {isRecordKind(kind) && <Letter kind={kind} />}
              {markLabels[kind]} <span className="number">{countMarks(kind, records, all)}</span>
            </button>
          ))}
        </fieldset>
      </div>
      <div className={styles.reading} data-scrolls>
        <header className={styles.header}>
          <h1 ref={heading} tabIndex={-1} dir="auto" lang={article.language ?? undefined}>
            {titleOf(article)}
          </h1>
          <p>
            <bdi>{article.outlet ?? `Outlet ${notStated}`}</bdi>
            <Published published={article.published} />
            {article.byline && (
              <>
                {' · '}
                <bdi>{article.byline}</bdi>
              </>
            )}
          </p>
          <p className={styles.source}>
            Received from <bdi>{article.url ?? article.source}</bdi> as <code>{article.shortId}</code> ·{' '}
            <a href={`/api/articles/${article.shortId}`}>JSON</a>
          </p>
          {reading.problems.length > 0 && (
            <ul className={styles.problems} aria-label="Problems">
              {reading.problems.map((problem) => (
                <li key={problem.id + problem.message}>
                  <code>{problem.id}</code> {problem.message}
                </li>
              ))}
            </ul>
          )}
          {reading.document.repairs.length > 0 && (
            <details className={styles.repairs}>
              <summary>{countOf(reading.document.repairs.length, 'word')} read apart</summary>
              <ul>
                {reading.document.repairs.map(({ start, end, reads }) => (
                  <li key={start}>
                    <q>{reading.document.text.slice(start, end)}</q> read as <q>{reads}</q>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </header>
        <Pane name="The text">
          <ArticleText
            text={reading.document.text}
            language={article.language}
            marks={marks}
            selected={chosen?.id ?? null}
            values={values}
            onSelect={(one) => select(one, false)}
          />
        </Pane>
      </div>
      <Pane name="The records">
        <RecordsBeside
          records={shown}
          hiddenCount={ordered.length - shown.length}
          selected={chosen?.id ?? null}
          onSelect={(one) => (one === selected ? go(path + without(search, ['sel'])) : select(one, false))}
        />
      </Pane>
      <p className="hidden-text" role="status" aria-live="polite">
        {chosen ? describeAt(chosen, at, shown.length) : ''}
      </p>
    </div>
  )
}

const countMarks = (
  kind: MarkKind,
  records: readonly StoredRecord[],
  all: readonly { kind: MarkKind; id: string }[],
): number =>
  isRecordKind(kind)
    ? records.filter((stored) => stored.kind === kind).length
    : new Set(all.filter((mark) => mark.kind === kind).map(({ id }) => id)).size

/** What a screen reader hears of the chosen record: "Event 4 of 31: Assault. Daquq, 16 Jul 2024. Partly inferred." */
function describeAt(stored: StoredRecord, at: number, count: number): string {
  const { title, detail } = summarize(stored)
  const kind: Kind = stored.kind
  const basis = toBasis(stored) === 'inferred' ? ' Partly inferred.' : ''
  return `Record ${at + 1} of ${count}, ${kinds[kind].one}: ${title}. ${detail}.${basis}`
}

const Published = ({ published }: { published: Answer['article']['published'] }): ReactNode => (
  <>
    {' · '}
    {published ? (
      <span className={styles.date} data-basis={published.basis}>
        {describeDays(published)}
      </span>
    ) : (
      `date ${notStated}`
    )}
    {published?.basis === 'inferred' && ' (inferred)'}
  </>
)
