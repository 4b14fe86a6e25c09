import { useEffect, useRef } from 'react'
import type { LedgerRow, Statistics } from '../../src/api/envelopes.ts'
import { askAgain, useAnswer } from '../api/answers.ts'
import { countOf } from '../records/words.ts'
import { Link } from '../search/link.tsx'
import { Chip } from '../ui/chip.tsx'
import choices from '../ui/choices.module.css'
import { DataLinks } from '../ui/data-links.tsx'
import { Empty, Trouble } from '../ui/trouble.tsx'
import styles from './ledger.module.css'

type State = LedgerRow['state']

const states: readonly { readonly state: State; readonly label: string; readonly meaning: string }[] = [
  { state: 'failed', label: 'Failed', meaning: 'could not be taken in or read; the reason stands beside each' },
  { state: 'received', label: 'Not read yet', meaning: 'were taken in; "dateline reread" reads them' },
  {
    state: 'not-relevant',
    label: 'Not on a conflict',
    meaning: 'were not read; add them again without "--only-conflict" to read them',
  },
  { state: 'read', label: 'Not stored', meaning: 'were read, and could not be stored' },
]

/** The way between the stored articles and those of the ledger that did not come so far. Nothing of these where there are none. */
export function LedgerStates({ state }: { state: string | null }) {
  const { answer } = useAnswer<Statistics>('/api/stats')
  if (!answer) return null
  const shown = states.filter((one) => answer.ledger[one.state] > 0 || one.state === state)
  return (
    <nav className={choices.choices} aria-label="Ledger">
      <ul>
        <li>
          <Link href="/articles" aria-current={state === null || undefined}>
            Stored <span className="number">{answer.articles}</span>
          </Link>
        </li>
        {shown.map((one) => (
          <li key={one.state}>
            <Link href={`/articles?state=${one.state}`} aria-current={state === one.state || undefined}>
              {one.label} <span className="number">{answer.ledger[one.state]}</span>
            </Link>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p>Everything that came in is stored.</p>}
    </nav>
  )
}

const most = 1000

/** What came in and is not stored, with the reason. */
export function Ledger({ state }: { state: string }) {
  const known = states.find((one) => one.state === state)
  const path = known ? `/api/ledger?state=${known.state}&limit=${most}` : null
  const { answer, error, loading } = useAnswer<{ rows: readonly LedgerRow[] }>(path)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `Ledger: ${known?.label ?? state} · Dateline`
  }, [known, state])
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <div className={styles.page}>
      <h1 ref={heading} tabIndex={-1} className="hidden-text">
        Ledger
      </h1>
      <LedgerStates state={state} />
      {!known && (
        <Empty title={`The ledger has no state “${state}”.`}>
          <p>Choose one of those above.</p>
        </Empty>
      )}
      {error && path && <Trouble what="The ledger could not be loaded." error={error} retry={() => askAgain(path)} />}
      {known && answer && answer.rows.length > 0 && (
        <>
          <p className={styles.told} role="status">
            {countOf(answer.rows.length, 'article')}
            {answer.rows.length === most && ', the first'} {known.meaning}. <DataLinks />
          </p>
          <table className={styles.ledger}>
            <thead>
              <tr>
                <th scope="col">Source</th>
                <th scope="col">Why</th>
                <th scope="col">Tries</th>
              </tr>
            </thead>
            <tbody>
              {answer.rows.map(({ key, source, reason, attempts }) => (
                <tr key={key}>
                  <td>
                    <bdi>{source}</bdi>
                    {key !== source && <code>{key}</code>}
                  </td>
                  <td>{reason === null ? <Chip>no reason noted</Chip> : <bdi>{reason}</bdi>}</td>
                  <td className="number">{attempts}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {known && answer && answer.rows.length === 0 && !loading && (
        <Empty title={`${known.label}: no article.`}>
          <p>
            <Link href="/articles">Go to the stored articles</Link>
          </p>
        </Empty>
      )}
    </div>
  )
}
