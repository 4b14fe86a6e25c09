import { useMemo } from 'react'
import { toListQuery } from '../../src/query/address.ts'
import { type DueState, dueLabels, dueStates, isDay, soonDays, toDueFilter } from '../../src/query/due.ts'
import { useAnswer } from '../api/answers.ts'
import { Dues } from '../plots/dues.tsx'
import { toCommitmentColumns } from '../records/commitment/columns.tsx'
import { describeDate } from '../records/words.ts'
import { go, useAddress } from '../search/address.ts'
import { toApiQuery, valuesOf, without, withValues } from '../search/filters.ts'
import { Link } from '../search/link.tsx'
import choices from '../ui/choices.module.css'
import styles from './commitments.module.css'
import { RecordList } from './record-list.tsx'

const plain = (value: string): string => value

/** The day that due dates are held against: the address's, else today. */
function toToday(search: string): { readonly day: string; readonly wrong: string | null } {
  const [given] = valuesOf(search, 'today')
  const now = new Date().toISOString().slice(0, 10)
  if (given === undefined) return { day: now, wrong: null }
  return isDay(given) ? { day: given, wrong: null } : { day: now, wrong: given }
}

/** The query of the API for an address: the state against the day becomes days. */
const toAsked = (search: string): string =>
  `?${toListQuery('commitments', new URLSearchParams(search), toToday(search).day)}`

/** What was promised, by the day that it is due: passed, due soon, open. */
export function CommitmentsPage() {
  const { search } = useAddress()
  const { day } = toToday(search)
  const columns = useMemo(() => toCommitmentColumns(day), [day])
  return (
    <RecordList
      kind="commitment"
      columns={columns}
      texts={['q', 'from', 'to', 'actor']}
      choices={[{ name: 'outlet', label: 'Outlet', noun: plain }]}
      asks={toAsked}
      above={
        <>
          <States />
          <Dues asked={toAsked(search)} today={day} />
        </>
      }
    />
  )
}

/** How many commitments stand in which state on the day, and that day to change. */
function States() {
  const { path, search } = useAddress()
  const { day, wrong } = toToday(search)
  const [when] = valuesOf(search, 'when')
  const rest = without(search, ['when', 'due', 'sel'])
  return (
    <div className={choices.choices}>
      <nav aria-label="Commitments by due date">
        <ul>
          <State label="All" state={null} current={when === undefined} day={day} rest={rest} />
          {dueStates.map((state) => (
            <State
              key={state}
              label={state === 'soon' ? `${dueLabels.soon} (${soonDays} days)` : dueLabels[state]}
              state={state}
              current={when === state}
              day={day}
              rest={rest}
            />
          ))}
        </ul>
      </nav>
      <label className={styles.today}>
        Held against
        <input
          type="date"
          name="today"
          value={day}
          onChange={({ target }) => {
            if (isDay(target.value)) go(path + withValues(search, 'today', [target.value]), { replace: true })
          }}
        />
      </label>
      <p className={styles.today} data-print="no">
        <span>
          Histories as <a href={`/api/undertakings.json${toApiQuery(rest)}`}>JSON</a>,{' '}
          <a href={`/api/undertakings.csv${toApiQuery(rest)}`}>CSV</a>,{' '}
          <a href={`/api/undertakings.ics${toApiQuery(rest)}`}>calendar</a>
        </span>
      </p>
      {wrong !== null && (
        <p className={styles.wrong} role="status">
          Ignored: <code>today={wrong}</code> is not a day; {describeDate(day)} is used.
        </p>
      )}
    </div>
  )
}

interface StateProps {
  readonly label: string
  readonly state: DueState | null
  readonly current: boolean
  readonly day: string
  readonly rest: string
}

function State({ label, state, current, day, rest }: StateProps) {
  const { path } = useAddress()
  const asked = state === null ? rest : withValues(rest, 'due', toDueFilter(state, day))
  const { answer } = useAnswer<{ count: number }>(`/api/commitments/count${toApiQuery(without(asked, ['sort']))}`)
  return (
    <li>
      <Link href={path + withValues(rest, 'when', state === null ? [] : [state])} aria-current={current || undefined}>
        {label} <span className="number">{answer?.count ?? ''}</span>
      </Link>
    </li>
  )
}
