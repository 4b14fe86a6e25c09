import { useEffect, useRef } from 'react'
import type { Facet, Kind, StoredRecord, StoredStatement, Who } from '../../src/api/envelopes.ts'
import { askAgain, useAnswer } from '../api/answers.ts'
import { type Listed, readList } from '../api/lists.ts'
import { WhoIsWho } from '../decided/who-is-who.tsx'
import { RecordLine } from '../records/line.tsx'
import { kinds } from '../records/record.ts'
import { capital, countOf, describeDate, notStated } from '../records/words.ts'
import { Link } from '../search/link.tsx'
import { toCompareAddress, toExact } from '../search/names.ts'
import { DataLinks } from '../ui/data-links.tsx'
import { Empty, Trouble } from '../ui/trouble.tsx'
import { Beside, useOpened } from './beside.tsx'
import { countTopics } from './topics.ts'
import styles from './who.module.css'

/** A public figure or a body: roles over time, and what is on record of them. */
export function WhoPage({ name }: { name: string }) {
  const path = `/api/who/${encodeURIComponent(name)}`
  const { answer: who, error } = useAnswer<Who>(path)
  useEffect(() => {
    document.title = `${who?.name ?? name} · Dateline`
  }, [who, name])
  if (error?.problem?.status === 404)
    return (
      <Empty heading title={`There is no page of “${name}”.`}>
        <p>Only those have one who are in public life: whom an article gives a role, or whose word it reports.</p>
        <p>
          Private persons, named as victims, witnesses, relatives or suspects, have none and are in no list of names, so
          that nobody can be followed through this record. Their names stay where the articles have them.
        </p>
      </Empty>
    )
  if (error) return <Trouble what="This page could not be loaded." error={error} retry={() => askAgain(path)} />
  if (!who) return <p className={styles.waiting}>Loading</p>
  return <Found who={who} />
}

/** How many records of a kind are shown; the rest stands in their list. */
const most = 20

/** Where the records of each kind stand, and as what the name takes part in them. */
const parts: readonly { readonly kind: Kind; readonly by: 'speaker' | 'actor'; readonly title: string }[] = [
  { kind: 'statement', by: 'speaker', title: 'Statements' },
  { kind: 'figure', by: 'speaker', title: 'Figures claimed' },
  { kind: 'commitment', by: 'actor', title: 'Commitments' },
  { kind: 'event', by: 'actor', title: 'Events' },
]

function Found({ who }: { who: Who }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <Beside>
      <header className={styles.header}>
        <h1 ref={heading} tabIndex={-1}>
          <bdi>{who.name}</bdi>
        </h1>
        <p>
          {who.kind === 'person' ? 'Person' : 'Body'}
          {who.country && <>, {who.country}</>}
          {who.sector && <>, sector {who.sector}</>} · in {countOf(who.articles, 'article')}
          {who.aliases.length > 0 && (
            <>
              {' '}
              · also <bdi>{who.aliases.join(', ')}</bdi>
            </>
          )}
        </p>
        <p className={styles.links} data-print="no">
          <Link href={toCompareAddress(who.name, '')}>Compare with another speaker</Link> <DataLinks />
        </p>
      </header>
      <div className={styles.columns}>
        <div className={styles.about}>
          {(who.kind === 'person' || who.roles.length > 0) && (
            <section aria-labelledby="roles">
              <h2 id="roles">Roles over time</h2>
              {who.roles.length === 0 ? <p className={styles.none}>No role is stated.</p> : <Roles who={who} />}
              {who.looked < who.articles && (
                <p className={styles.none}>
                  From the latest {who.looked} of {who.articles} articles.
                </p>
              )}
            </section>
          )}
          {tallies.map((tally) => (
            <Tally key={tally.by} name={who.name} {...tally} />
          ))}
          <Topics name={who.name} />
          <WhoIsWho who={who} />
        </div>
        <div>
          {parts.map((part) => (
            <Part key={part.kind} name={who.name} {...part} />
          ))}
        </div>
      </div>
    </Beside>
  )
}

/** Each role with the days of the first and the last article that says so. */
const Roles = ({ who }: { who: Who }) => (
  <ul className={styles.roles}>
    {who.roles.map(({ title, of, from, to, articles, evidence, article }) => (
      <li key={`${title}/${of}`}>
        <strong>
          <bdi>{capital(title)}</bdi>
          {of && (
            <>
              , <bdi>{of}</bdi>
            </>
          )}
        </strong>
        <span>
          {from === null
            ? `date ${notStated}`
            : from === to
              ? describeDate(from)
              : `${describeDate(from)} – ${describeDate(to ?? from)}`}
          {', '}
          {countOf(articles, 'article')},{' '}
          <Link href={`/article/${article}`}>
            “<bdi>{evidence}</bdi>”
          </Link>
        </span>
      </li>
    ))}
  </ul>
)

/** What is counted of the statements of a speaker, and the filter that finds those of one count. */
const tallies: readonly { readonly by: 'type' | 'outlet' | 'place'; readonly title: string }[] = [
  { by: 'type', title: 'How they speak' },
  { by: 'outlet', title: 'Who reports them' },
  { by: 'place', title: 'Places they speak of' },
]

/** How many of the counts are shown. */
const mostCounts = 6

/** How often they say, deny, promise; through which outlets; of which places. Nothing where nothing is counted. */
function Tally({ name, by, title }: { name: string } & (typeof tallies)[number]) {
  const { answer } = useAnswer<Facet>(`/api/statements/facets/${by}?${new URLSearchParams({ speaker: toExact(name) })}`)
  const counts = (answer?.counts ?? []).flatMap(({ value, count }) => (value === null ? [] : [{ value, count }]))
  if (counts.length === 0) return null
  const most = Math.max(...counts.map(({ count }) => count))
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul className={styles.stances}>
        {counts.slice(0, mostCounts).map(({ value, count }) => (
          <li key={value}>
            <Link href={`/statements?${new URLSearchParams({ speaker: toExact(name), [by]: value })}`}>
              <span>
                <bdi>{value}</bdi>
              </span>
              <meter value={count} max={most} aria-hidden="true" />
              <span className="number">{count}</span>
            </Link>
          </li>
        ))}
      </ul>
      {counts.length > mostCounts && <p className={styles.none}>And {counts.length - mostCounts} more.</p>}
    </section>
  )
}

/** What the latest statements of a speaker are on, and the way to hold what another says of it against them. */
function Topics({ name }: { name: string }) {
  const path = `/api/statements?${new URLSearchParams({ speaker: toExact(name) })}`
  const { answer } = useAnswer<Listed<StoredStatement>>(path, readList)
  const counts = countTopics(answer?.rows ?? []).slice(0, mostCounts)
  if (counts.length === 0) return null
  return (
    <section aria-label="What they speak of">
      <h2>What they speak of</h2>
      <ul className={styles.stances}>
        {counts.map(({ key, label, count }) => (
          <li key={key}>
            <Link href={`/compare?${new URLSearchParams({ a: name, topic: key })}`}>
              <span>
                <bdi>{label}</bdi>
              </span>
              <meter value={count} max={counts[0]!.count} aria-hidden="true" />
              <span className="number">{count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Records of one kind, the latest first, and the way to all of them. */
function Part({ name, kind, by, title }: { name: string } & (typeof parts)[number]) {
  const { opened, open } = useOpened()
  const query = `?${new URLSearchParams({ [by]: toExact(name) })}`
  const path = `/api/${kinds[kind].many}${query}`
  const { answer, error } = useAnswer<Listed<StoredRecord>>(path, readList)
  const count = useAnswer<{ count: number }>(`/api/${kinds[kind].many}/count${query}`).answer?.count
  const shown = (answer?.rows ?? []).slice(0, most)
  // Nothing before it is known that there is something: no heading comes and goes.
  if (shown.length === 0 && !error) return null
  return (
    <section className={styles.part} aria-label={title}>
      <h2>
        {title} {count !== undefined && <span className="number">{count}</span>}
        <Link href={kinds[kind].page + query}>Open as a list</Link>
      </h2>
      {error && <Trouble what={`${title} could not be loaded.`} error={error} retry={() => askAgain(path, readList)} />}
      {shown.map((stored) => (
        <RecordLine
          key={stored.id}
          stored={stored}
          open={stored.id === opened}
          onOpen={open}
          withoutName={by === 'speaker'}
        />
      ))}
      {count !== undefined && count > shown.length && shown.length > 0 && (
        <p className={styles.none}>
          The latest {shown.length} of {count}.
        </p>
      )}
    </section>
  )
}
