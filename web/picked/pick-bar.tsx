import { useState } from 'react'
import type { Decision } from '../../src/model/decision.ts'
import { decide } from '../api/decide.ts'
import { countOf } from '../records/words.ts'
import { Link } from '../search/link.tsx'
import { AskReason } from '../ui/ask-reason.tsx'
import styles from './picked.module.css'
import { dropPicks, type Pick, togglePick, usePicks } from './picks.ts'

/** A box that picks a row; the key x does the same for the chosen one. */
export function PickBox({ pick, tab = false }: { pick: Pick; tab?: boolean }) {
  const picked = usePicks().some(({ id }) => id === pick.id)
  return (
    <input
      type="checkbox"
      className={styles.box}
      checked={picked}
      tabIndex={tab ? 0 : -1}
      aria-label={`Pick ${pick.label}`}
      title="Pick it to be merged with others (x)"
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onChange={() => togglePick(pick)}
    />
  )
}

/** What is picked, to be merged into one event; behind that, the decision with its way back. */
export function PickBar() {
  const picks = usePicks()
  const [made, setMade] = useState<Decision | null>(null)
  if (picks.length === 0 && made === null) return null
  const merge = async (reason: string) => {
    setMade(await decide({ kind: 'merge', reports: picks.map(({ id }) => id), reason }))
    dropPicks()
  }
  const undo = async (reason: string) => {
    await decide({ kind: 'undo', undoes: made!.number, reason })
    setMade(null)
  }
  return (
    <section className={styles.bar} aria-label="Picked events" data-print="no">
      {picks.length > 0 && (
        <>
          <p role="status">{countOf(picks.length, 'event')} picked:</p>
          <ul>
            {picks.map((pick) => (
              <li key={pick.id}>
                <Link href={`/incident/${encodeURIComponent(pick.id)}`}>
                  <bdi>{pick.label}</bdi>
                </Link>{' '}
                <button type="button" aria-label={`Put down ${pick.label}`} onClick={() => togglePick(pick)}>
                  ×
                </button>
              </li>
            ))}
          </ul>
          <AskReason label={`Merge ${picks.length} into one event`} disabled={picks.length < 2} decide={merge} />
          <button type="button" onClick={dropPicks}>
            Put all down
          </button>
        </>
      )}
      {made && (
        <>
          <p role="status">
            Merged by decision {made.number}. {made.reports[0] && <span>Nothing of the articles was changed.</span>}
          </p>
          <AskReason label={`Undo ${made.number}`} decide={undo} />
          <button type="button" onClick={() => setMade(null)}>
            Close
          </button>
        </>
      )}
    </section>
  )
}
