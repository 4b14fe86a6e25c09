import { useEffect, useId, useState } from 'react'
import type { SpeakerCount, StoredStatement } from '../../src/api/envelopes.ts'
import { askAgain, useAnswer } from '../api/answers.ts'
import { type Listed, readList } from '../api/lists.ts'
import { FilterBar } from '../facets/filter-bar.tsx'
import { RecordLine } from '../records/line.tsx'
import { capital, countOf, describeDate, notStated } from '../records/words.ts'
import { go, useAddress } from '../search/address.ts'
import { toApiQuery, valuesOf, withValues } from '../search/filters.ts'
import { Link } from '../search/link.tsx'
import { toExact, toWhoAddress } from '../search/names.ts'
import { DataLinks } from '../ui/data-links.tsx'
import { Empty, Trouble } from '../ui/trouble.tsx'
import { Beside, useOpened } from './beside.tsx'
import styles from './compare.module.css'
import { alignByMonth } from './months.ts'
import { type CountedTopic, findShared, isOn, toLabel } from './topics.ts'

type Side = 'a' | 'b'

/** Two speakers side by side: what each said, month by month, of the same matter. */
export function ComparePage() {
  const { search } = useAddress()
  const [about = ''] = valuesOf(search, 'topic')
  const saidBy = { a: useStatements('a'), b: useStatements('b') }
  const shared = findShared(saidBy.a.rows, saidBy.b.rows)
  const a = onTopic(saidBy.a, about)
  const b = onTopic(saidBy.b, about)
  const told = `${a.name || 'one speaker'} and ${b.name || 'another'} side by side`
  useEffect(() => {
    document.title = `${capital(told)} · Dateline`
  }, [told])
  const { opened, open } = useOpened()
  const months = alignByMonth(a.rows, b.rows)
  const trouble = a.error ?? b.error
  return (
    <Beside>
      <h1 className="hidden-text">Compare two speakers</h1>
      <FilterBar list="statements" texts={['q', 'from', 'to']} choices={[]} />
      <p className={styles.told} role="status" aria-live="polite">
        {capital(told)}
        {a.name && b.name && `: ${countOf(a.rows.length + b.rows.length, 'statement')}`}
        {about && `, on ${toLabel(about)}`}
      </p>
      {(a.name || b.name) && (
        <p className={styles.data}>
          <DataLinks />
        </p>
      )}
      <SharedTopics topics={shared} about={about} />
      {trouble && (
        <Trouble
          what="The statements could not be loaded."
          error={trouble}
          retry={() => {
            for (const { path } of [a, b]) if (path) askAgain(path, readList)
          }}
        />
      )}
      <table className={styles.sides}>
        <thead>
          <tr>
            <th scope="col">Month</th>
            {[a, b].map((side) => (
              <th key={side.side} scope="col">
                <Pick side={side.side} name={side.name} />
                {side.name && (
                  <p>
                    <Link href={toWhoAddress(side.name)}>
                      Page of <bdi>{side.name}</bdi>
                    </Link>{' '}
                    <span className="number">{countOf(side.rows.length, 'statement')}</span>
                    {side.more && ', the latest'}
                  </p>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, a: left, b: right }) => (
            <tr key={month}>
              <th scope="row">{month === '' ? `date ${notStated}` : describeDate(month)}</th>
              {[left, right].map((said, i) => (
                <td key={i === 0 ? 'a' : 'b'}>
                  <div className={styles.said}>
                    {said.map((stored) => (
                      <RecordLine
                        key={stored.id}
                        stored={stored}
                        open={stored.id === opened}
                        onOpen={open}
                        withoutName
                      />
                    ))}
                  </div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {a.name && b.name && months.length === 0 && !a.loading && !b.loading && (
        <Empty title="Neither of them says anything that passes these filters.">
          <p>
            <Link href={`/compare${withValues(withValues('', 'a', [a.name]), 'b', [b.name])}`}>
              Without the filters
            </Link>
          </p>
        </Empty>
      )}
      {(!a.name || !b.name) && (
        <p className={styles.hint}>
          {valuesOf(search, 'a').length + valuesOf(search, 'b').length === 0
            ? 'Choose two speakers to see what each said, month by month.'
            : 'Choose the other speaker.'}
        </p>
      )}
    </Beside>
  )
}

/** What a side's speaker said, under the filters of the address. */
function useStatements(side: Side) {
  const { search } = useAddress()
  const [name = ''] = valuesOf(search, side)
  const asked = withValues(toApiQuery(search), 'speaker', [toExact(name)])
  const path = name ? `/api/statements${asked}` : null
  const { answer, error, loading } = useAnswer<Listed<StoredStatement>>(path, readList)
  const rows = answer?.rows ?? []
  return { side, name, path, error, loading, rows, more: answer ? answer.next !== null : false }
}

type Said = ReturnType<typeof useStatements>

/** The statements of a side that are on a topic; all where none is chosen. */
const onTopic = (said: Said, about: string): Said => ({ ...said, rows: said.rows.filter((row) => isOn(row, about)) })

/** How many topics are offered. */
const mostTopics = 10

/** What both speak of: a click leaves what each says of that, another all of it. */
function SharedTopics({ topics, about }: { topics: readonly CountedTopic[]; about: string }) {
  const { path, search } = useAddress()
  const shown = topics.filter(({ key }, i) => i < mostTopics || key === about)
  const chosen = about !== '' && !shown.some(({ key }) => key === about)
  if (shown.length === 0 && !chosen) return null
  const to = (key: string) => path + withValues(withValues(search, 'topic', key ? [key] : []), 'sel', [])
  return (
    <nav className={styles.topics} aria-label="What both speak of" data-print="no">
      <span>Both speak of</span>
      <ul>
        {shown.map(({ key, label, count }) => (
          <li key={key}>
            <Link href={to(key === about ? '' : key)} aria-current={key === about}>
              <bdi>{label}</bdi> <span className="number">{count}</span>
            </Link>
          </li>
        ))}
        {about && (
          <li>
            <Link href={to('')}>All topics</Link>
          </li>
        )}
      </ul>
    </nav>
  )
}

/** Chooses the speaker of a side among those who speak. */
function Pick({ side, name }: { side: Side; name: string }) {
  const { path, search } = useAddress()
  const [draft, setDraft] = useState<string | null>(null)
  const list = useId()
  const words = draft ?? ''
  const { answer } = useAnswer<{ rows: readonly SpeakerCount[] }>(
    `/api/speakers?${new URLSearchParams({ limit: '30', ...(words.trim() ? { name: words } : {}) })}`,
  )
  const take = (chosen: string) => {
    setDraft(null)
    if (chosen.trim() !== name) go(path + withValues(withValues(search, side, [chosen.trim()]), 'sel', []))
  }
  return (
    <label className={styles.pick}>
      <span>{side === 'a' ? 'One speaker' : 'The other speaker'}</span>
      <input
        name={side}
        list={list}
        value={draft ?? name}
        placeholder="Name"
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => {
          setDraft(target.value)
          // One chosen from the list is whole already.
          if (answer?.rows.some((row) => row.name === target.value)) take(target.value)
        }}
        onKeyDown={({ key, currentTarget }) => key === 'Enter' && take(currentTarget.value)}
        onBlur={({ currentTarget }) => draft !== null && take(currentTarget.value)}
      />
      <datalist id={list}>
        {answer?.rows.map((row) => (
          <option key={row.name} value={row.name} label={countOf(row.counts.statement, 'statement')} />
        ))}
      </datalist>
    </label>
  )
}
