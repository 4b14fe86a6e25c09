import { Fragment, useEffect } from 'react'
import type { StoredContradiction } from '../../src/api/envelopes.ts'
import { askAgain, useAnswer } from '../api/answers.ts'
import { SideBySide } from '../contradictions/side-by-side.tsx'
import { countOf, describeDate } from '../records/words.ts'
import { useAddress } from '../search/address.ts'
import { valuesOf, withValues } from '../search/filters.ts'
import { Link } from '../search/link.tsx'
import { AsOf, useAsOf } from '../ui/as-of.tsx'
import { DataLinks } from '../ui/data-links.tsx'
import listPage from '../ui/list-page.module.css'
import { Empty, Trouble } from '../ui/trouble.tsx'
import styles from './contradictions.module.css'

const states = [
  ['open', 'Open'],
  ['resolved', 'Resolved'],
  ['dismissed', 'Dismissed'],
] as const

interface Answer {
  readonly rows: readonly StoredContradiction[]
  readonly next: string | null
}

type Question = [StoredContradiction, ...StoredContradiction[]]

/** Rows on one question together, in the place of the first: what disagrees on one event in one way, or what was said of one thing. */
function toQuestions(rows: readonly StoredContradiction[]): readonly Question[] {
  const questions = new Map<string, Question>()
  for (const row of rows) {
    const name = `${row.kind} ${row.about} ${row.incident ?? ''}`
    const question = questions.get(name)
    if (question) question.push(row)
    else questions.set(name, [row])
  }
  return [...questions.values()]
}

/** Where articles disagree: both sentences side by side, to be resolved or dismissed with a reason. */
export function ContradictionsPage() {
  const { search } = useAddress()
  const asked = valuesOf(search, 'state')[0] ?? 'open'
  const state = states.some(([name]) => name === asked) ? asked : 'open'
  const asOf = useAsOf()
  const query = new URLSearchParams({ state, limit: '100', ...(asOf ? { asOf } : {}) })
  const path = `/api/contradictions?${query}`
  const { answer, error } = useAnswer<Answer>(path)
  const told = answer
    ? `${countOf(answer.rows.length, 'contradiction')}${answer.next ? ' and more' : ''}`
    : 'Contradictions'
  useEffect(() => {
    document.title = `${told} · Dateline`
  }, [told])
  return (
    <div className={listPage.page} data-scrolls>
      <header className={`${listPage.header} ${styles.header}`}>
        <h1>Contradictions</h1>
        <nav aria-label="State">
          <ul>
            {states.map(([name, label]) => (
              <li key={name}>
                <Link
                  href={`/contradictions${withValues(search, 'state', name === 'open' ? [] : [name])}`}
                  aria-current={name === state ? 'page' : undefined}
                >
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <p role="status">
          {told}
          {asked !== state && <> (there is no state “{asked}”)</>}
          {asOf && <> as of {describeDate(asOf)}</>}
        </p>
        <AsOf />
        <DataLinks />
      </header>
      {error && <Trouble what="The contradictions could not be loaded." error={error} retry={() => askAgain(path)} />}
      {answer?.rows.length === 0 && (
        <Empty title={state === 'open' ? 'No articles disagree that nobody has looked at.' : `Nothing is ${state}.`}>
          <p>Contradictions are found where several articles report one incident.</p>
        </Empty>
      )}
      {answer &&
        toQuestions(answer.rows).map(([first, ...others]) => (
          <Fragment key={first.key}>
            <SideBySide found={first} />
            {others.length > 0 && (
              <details className={styles.others}>
                <summary>{others.length} more on the same question</summary>
                {others.map((found) => (
                  <SideBySide key={found.key} found={found} />
                ))}
              </details>
            )}
          </Fragment>
        ))}
    </div>
  )
}
