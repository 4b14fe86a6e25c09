import { lazy, type ReactNode, Suspense, useEffect, useMemo, useRef } from 'react'
import type { ArticlePage as Answer, Kind, StoredRecord } from '../../src/api/envelopes.ts'
import { askAgain, useAnswer } from '../api/answers.ts'
import { inReadingOrder, isRecordKind, type MarkKind, markKinds, markLabels, toMarks } from '../article/marks.ts'
import { OriginCard } from '../article/origin.tsx'
import { toOutline } from '../article/outline.ts'
import { Outline } from '../article/outline.tsx'
import { RecordsBeside } from '../article/records-beside.tsx'
import type { Repair } from '../article/repairs.ts'
import { SourceCard } from '../article/source-card.tsx'
import { ArticleText } from '../article/text.tsx'
import { keys } from '../keys/keys.ts'
import { useKeys } from '../keys/listen.ts'
import { kinds, summarize, toBasis, toValueSpans } from '../records/record.ts'
import { countOf, describeDays, notStated, titleOf } from '../records/words.ts'
import { go, listBehind, useAddress } from '../search/address.ts'
import { valuesOf, without, withValues } from '../search/filters.ts'
import { Link } from '../search/link.tsx'
import { BackToList } from '../ui/back-to-list.tsx'
import { Chip } from '../ui/chip.tsx'
import { Gone } from '../ui/gone.tsx'
import { Letter } from '../ui/letter.tsx'
import { Pane } from '../ui/pane.tsx'
import styles from './article.module.css'

/** An article: its text with the words of every record, and the records beside it in reading order. */
export function ArticlePage({ id }: { id: string }) {
  const path = `/api/articles/${encodeURIComponent(id)}`
  const { answer, error, loading } = useAnswer<Answer>(path)
  useEffect(() => {
    if (answer) document.title = `${titleOf(answer.article)} · Dateline`
  }, [answer])
  if (error) return <Gone thing="article" id={id} error={error} retry={() => askAgain(path)} />
  if (!answer || (loading && answer.article.shortId !== id && answer.article.id !== id))
    return <p className={styles.waiting}>Loading the article</p>
  return <Opened answer={answer} />
}

const Changes = lazy(() => import('../article/changes.tsx'))

const noRepairs: readonly Repair[] = []

/** The paragraph that the address names, counted from 1 there and from 0 here; null where it names none. */
function toPart(search: string): number | null {
  const [given] = valuesOf(search, 'at')
  return given !== undefined && /^\d{1,6}$/.test(given) && Number(given) > 0 ? Number(given) - 1 : null
}

function Opened({ answer: { article, reading, records } }: { answer: Answer }) {
  const { path, search } = useAddress()
  const hidden = new Set(valuesOf(search, 'hide'))
  const hiddenList = [...hidden].sort().join(' ')
  const selected = valuesOf(search, 'sel')[0] ?? null
  const other = valuesOf(search, 'with')[0] ?? null
  const ordered = useMemo(() => inReadingOrder(records), [records])
  const all = useMemo(() => toMarks(records, reading), [records, reading])
  const marks = useMemo(() => all.filter(({ kind }) => !hiddenList.split(' ').includes(kind)), [all, hiddenList])
  const shown = ordered.filter(({ kind }) => !hidden.has(kind))
  const at = shown.findIndex((stored) => stored.id === selected)
  const chosen = shown[at] ?? null
  const values = useMemo(() => (chosen ? toValueSpans(chosen) : []), [chosen])
  const heading = useRef<HTMLHeadingElement>(null)

  // A record is shown in the text: choosing one ends the comparison with another version.
  const select = (id: string, replace: boolean) =>
    go(path + withValues(without(search, ['with']), 'sel', [id]), { replace })
  const walk = (to: number) => {
    const next = shown[Math.max(0, Math.min(shown.length - 1, to))]
    if (next) select(next.id, selected !== null)
  }
  const toggle = (kind: MarkKind) => {
    const next = markKinds.filter((one) => (one === kind ? !hidden.has(one) : hidden.has(one)))
    go(path + withValues(search, 'hide', next), { replace: true })
  }
  const { repairs } = reading.document
  const isApart = repairs.length > 0 && valuesOf(search, 'show').includes('repairs')
  const shownRepairs = isApart ? repairs : noRepairs
  const toggleRepairs = () => go(path + withValues(search, 'show', isApart ? [] : ['repairs']), { replace: true })
  const outline = useMemo(() => toOutline(reading.document.text, records), [reading, records])
  const part = toPart(search)
  const choosePart = (index: number) =>
    go(path + withValues(without(search, ['with']), 'at', [String(index + 1)]), { replace: true })
  const goToPart = (step: 1 | -1) => {
    const here = outline.findIndex(({ index }) => index === part)
    const next = outline[Math.max(0, Math.min(outline.length - 1, here + step))]
    if (next) choosePart(next.index)
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
    'kind-7': () => toggle('person'),
    'kind-8': () => toggle('body'),
    'next-part': () => goToPart(1),
    'previous-part': () => goToPart(-1),
    ...(repairs.length > 0 ? { repairs: toggleRepairs } : {}),
    ...(selected === null && other === null ? {} : { close: () => go(path + without(search, ['sel', 'with'])) }),
  })

  // The page was changed: a screen reader goes on at its heading.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])

  return (
    <div className={styles.page} data-outline={outline.length > 2}>
      <div className={styles.bar} data-print="no">
        <BackToList />
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
        {repairs.length > 0 && (
          <button
            type="button"
            className={styles.apart}
            aria-pressed={isApart}
            title="Show or hide what is read apart (r)"
            onClick={toggleRepairs}
          >
            Read apart <span className="number">{repairs.length}</span>
          </button>
        )}
      </div>
      {outline.length > 2 && <Outline parts={outline} onChoose={choosePart} />}
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
          <SourceCard article={article} />
          <OriginCard article={article} />
          {reading.problems.length > 0 && (
            <ul className={styles.problems} aria-label="Problems">
              {reading.problems.map((problem) => (
                <li key={problem.id + problem.message}>
                  <code>{problem.id}</code> {problem.message}
                </li>
              ))}
            </ul>
          )}
          {isApart && (
            <details className={styles.repairs}>
              <summary>{countOf(repairs.length, 'word')} read apart, in full</summary>
              <ul>
                {repairs.map(({ start, end, reads }) => (
                  <li key={start}>
                    <q>{reading.document.text.slice(start, end)}</q> read as <q>{reads}</q>
                  </li>
                ))}
              </ul>
            </details>
          )}
          {reading.reconciliations.length > 0 && (
            <details className={styles.repairs}>
              <summary>{countOf(reading.reconciliations.length, 'reckoning')} from the article’s own numbers</summary>
              <ul>
                {reading.reconciliations.map(({ explain, holds, figures }) => (
                  <li key={explain}>
                    <bdi>{explain}</bdi>
                    {!holds && (
                      <>
                        {' '}
                        <Chip tone="danger">does not hold</Chip>
                      </>
                    )}{' '}
                    {figures.map((figure) => (
                      <Link
                        key={figure}
                        href={path + withValues(search, 'sel', [`${article.shortId}-${figure}`])}
                        title="The figure that it was worked out from"
                      >
                        {figure}{' '}
                      </Link>
                    ))}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </header>
        {other !== null && (
          <Pane name="The comparison">
            <Suspense fallback={null}>
              <Changes
                article={article}
                text={reading.document.text}
                other={other}
                back={path + without(search, ['with'])}
              />
            </Suspense>
          </Pane>
        )}
        {other === null && (
          <Pane name="The text">
            <ArticleText
              text={reading.document.text}
              language={article.language}
              marks={marks}
              selected={chosen?.id ?? null}
              values={values}
              onSelect={(one) => select(one, false)}
              repairs={shownRepairs}
              part={part}
            />
          </Pane>
        )}
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
