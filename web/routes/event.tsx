import { lazy, Suspense } from 'react'
import type { ArticlePage, IncidentPage, RecordPage, StoredEvent } from '../../src/api/envelopes.ts'
import { askAgain, useAnswer } from '../api/answers.ts'
import { useKeys } from '../keys/listen.ts'
import { Card } from '../records/card.tsx'
import { describeStanding } from '../records/event/standing.ts'
import { mergeTellings, toTellings } from '../records/event/tellings.ts'
import { Evidence } from '../records/evidence.tsx'
import { summarize, toArticleAddress } from '../records/record.ts'
import { Told } from '../records/told.tsx'
import { countOf, describeDate, describeDays, notStated, titleOf } from '../records/words.ts'
import { go, listBehind } from '../search/address.ts'
import { Link } from '../search/link.tsx'
import { BackToList } from '../ui/back-to-list.tsx'
import { DataLinks } from '../ui/data-links.tsx'
import { Gone } from '../ui/gone.tsx'
import { Letter } from '../ui/letter.tsx'
import { Pane } from '../ui/pane.tsx'
import { ThingHead, Waiting } from '../ui/thing-head.tsx'
import { Empty } from '../ui/trouble.tsx'
import styles from './event.module.css'

/** The map comes with it; the rest of the page does not wait for that. */
const PlaceChoice = lazy(() =>
  import('../records/event/place-choice.tsx').then(({ PlaceChoice: default_ }) => ({ default: default_ })),
)

/** An event in full: what is said of it, how that is known, and the words of each telling. */
export function EventPage({ id }: { id: string }) {
  const path = `/api/records/${encodeURIComponent(id)}`
  const { answer, error } = useAnswer<RecordPage>(path)
  if (error) return <Gone thing="event" id={id} error={error} retry={() => askAgain(path)} />
  if (!answer) return <Waiting>Loading the event</Waiting>
  const { stored } = answer
  if (stored.kind !== 'event')
    return (
      <Empty heading title={`${id} is a ${stored.kind}, no event.`}>
        <p>
          <Link href={toArticleAddress(stored)}>Show it in its article</Link>
        </p>
      </Empty>
    )
  return <Opened page={answer} stored={stored} />
}

/** Days and place of an event as a filter: what else was reported there and then. */
function toNeighbours({ record }: StoredEvent): string | null {
  const query = new URLSearchParams()
  if (record.place) query.append('place', record.place.name)
  if (record.date?.from) query.append('from', record.date.from.slice(0, 10))
  if (record.date?.to) query.append('to', record.date.to.slice(0, 10))
  return query.size > 1 ? `/explore?${query}` : null
}

function Opened({ page, stored }: { page: RecordPage; stored: StoredEvent }) {
  const { article } = page
  const { record } = stored
  const { title, detail } = summarize(stored)
  const neighbours = toNeighbours(stored)
  const tellings = mergeTellings(record.mentions).length
  useKeys({ back: () => go(listBehind()), 'open-words': () => go(toArticleAddress(stored)) })
  return (
    <div className={styles.page} data-scrolls>
      <ThingHead
        title={title}
        bar={
          <>
            <BackToList />
            <Link href={`/story/${encodeURIComponent(stored.article.shortId)}`}>The story that its article is in</Link>
            {neighbours && <Link href={neighbours}>What else is reported from there and then</Link>}
            <DataLinks search="" />
          </>
        }
        heading={
          <>
            <Letter kind="event" /> <span dir="auto">{title}</span>
          </>
        }
      >
        <p dir="auto">{detail}</p>
        <p className={styles.standing}>{describeStanding(record)}</p>
        {stored.told && (
          <p>
            <Told {...stored.told} />{' '}
            <Link href={`/incident/${encodeURIComponent(stored.id)}`}>
              {stored.told.reports === 1
                ? 'Reported here alone: single-sourced'
                : `All ${stored.told.reports} reports of this, ${countOf(stored.told.sources, 'independent source')}`}
            </Link>
          </p>
        )}
      </ThingHead>
      <section className={styles.values} aria-label="What is said of it">
        <h2>What is said of it</h2>
        <p className={styles.key} aria-hidden="true">
          <span data-basis="stated">stated</span> <span data-basis="inferred">inferred</span> <span>not stated</span>
        </p>
        <Card stored={stored} />
        <Suspense fallback={null}>
          <PlaceChoice stored={stored} />
        </Suspense>
      </section>
      <section className={styles.tellings} aria-label="Tellings">
        <h2>Told {tellings === 1 ? 'once' : countOf(tellings, 'time')} in one article</h2>
        <p className={styles.source}>
          <Link href={toArticleAddress(stored)} title="Open the article at these words (o)">
            <bdi>{titleOf(article)}</bdi>
          </Link>
          <br />
          <bdi>{article.outlet ?? `outlet ${notStated}`}</bdi>,{' '}
          <span data-basis={article.published?.basis}>{describeDays(article.published)}</span>
        </p>
        <Pane name="The tellings">
          <Tellings page={page} stored={stored} />
        </Pane>
        {stored.told && stored.told.reports > 1 && (
          <Pane name="The other reports">
            <Elsewhere stored={stored} />
          </Pane>
        )}
      </section>
      <section className={styles.json} aria-label="The record as JSON">
        <h2>The record as JSON</h2>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
        <pre tabIndex={0} dir="ltr">
          {JSON.stringify(record, null, 2)}
        </pre>
      </section>
    </div>
  )
}

/** Each telling with the words round it. Until the article is there, the sentence of the record stands alone. */
function Tellings({ page, stored }: { page: RecordPage; stored: StoredEvent }) {
  const { answer } = useAnswer<ArticlePage>(`/api/articles/${encodeURIComponent(stored.article.shortId)}`)
  const contexts = answer ? toTellings(answer.reading.document.text, stored.record.mentions) : [page.context]
  return (
    <ol>
      {contexts.map((context) => (
        <li key={`${context.start} ${context.before.length}`}>
          <Evidence stored={stored} context={context} />
          <p className={styles.stands}>{describeStanding(stored.record)}</p>
        </li>
      ))}
    </ol>
  )
}

/** How many reports of others are shown; the incident's page has all of them. */
const mostElsewhere = 10

/** What other articles tell of the same: each with its sentence, and whether and on whose word it happened there. */
function Elsewhere({ stored }: { stored: StoredEvent }) {
  const incident = `/incident/${encodeURIComponent(stored.id)}`
  const { answer } = useAnswer<IncidentPage>(`/api/incidents/${encodeURIComponent(stored.id)}`)
  const others = (answer?.incident.reports ?? []).filter(({ id }) => id !== stored.id)
  if (others.length === 0) return null
  const shown = others.slice(0, mostElsewhere)
  return (
    <>
      <h3>Told by {countOf(others.length, 'other report')}</h3>
      <ol>
        {shown.map(({ id, article, sentence, record }) => (
          <li key={id} className={styles.elsewhere}>
            <Link href={`/event/${encodeURIComponent(id)}`}>
              <bdi>{article.outlet ?? `outlet ${notStated}`}</bdi>
            </Link>
            , {article.published === null ? `date ${notStated}` : describeDate(article.published)}
            <blockquote dir="auto">{sentence}</blockquote>
            <p className={styles.stands}>{describeStanding(record)}</p>
          </li>
        ))}
      </ol>
      {others.length > shown.length && <Link href={incident}>All reports of this</Link>}
    </>
  )
}
