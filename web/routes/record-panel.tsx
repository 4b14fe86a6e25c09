import type { RecordPage, StoredRecord } from '../../src/api/envelopes.ts'
import type { Corroboration } from '../../src/model/corroboration.ts'
import { askAgain, useAnswer } from '../api/answers.ts'
import { Card } from '../records/card.tsx'
import { Evidence } from '../records/evidence.tsx'
import { summarize, toArticleAddress } from '../records/record.ts'
import { WhoseWord } from '../records/whose-word.tsx'
import { countOf, describeDays, notStated, titleOf } from '../records/words.ts'
import { Link } from '../search/link.tsx'
import { useAsOf, withAsOf } from '../ui/as-of.tsx'
import { Letter } from '../ui/letter.tsx'
import { Trouble } from '../ui/trouble.tsx'
import styles from './record-panel.module.css'

interface Same {
  readonly rows: readonly StoredRecord[]
  readonly sources: number
  /** Null for events: their page tells it. */
  readonly corroboration: Corroboration | null
}

/** How many independent sources have the same one say the same, with the others. */
function SameSaid({ id }: { id: string }) {
  const { answer } = useAnswer<Same>(withAsOf(`/api/records/${encodeURIComponent(id)}/same`, useAsOf()))
  if (!answer) return null
  return (
    <div className={styles.source}>
      <p>{answer.sources === 1 ? 'Single-sourced' : countOf(answer.sources, 'independent source')}</p>
      <ul>
        {answer.rows.map((row) => (
          <li key={row.id}>
            <Link href={toArticleAddress(row)}>
              <bdi>{row.article.outlet ?? row.article.title ?? row.article.shortId}</bdi>
            </Link>
            , {describeDays(row.article.published)}
          </li>
        ))}
      </ul>
      {answer.corroboration && <WhoseWord of={answer.corroboration} heading="h3" />}
    </div>
  )
}

/** One record beside the list that it was chosen from: its sentence, its values, its article. */
export function RecordPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const path = `/api/records/${encodeURIComponent(id)}`
  const { answer, error } = useAnswer<RecordPage>(path)
  return (
    <aside className={styles.panel} aria-label="Record">
      <button
        type="button"
        className={styles.close}
        onClick={onClose}
        aria-label="Close the record"
        title="Close (Esc)"
      >
        ✕
      </button>
      {error && <Trouble what="This record could not be loaded." error={error} retry={() => askAgain(path)} />}
      {!error && answer && (
        <>
          <h2 id="record-title" tabIndex={-1}>
            <Letter kind={answer.stored.kind} /> <span dir="auto">{summarize(answer.stored).title}</span>
          </h2>
          <Card stored={answer.stored}>
            {answer.stored.kind === 'event' && (
              <p>
                <Link href={`/event/${encodeURIComponent(answer.stored.id)}`} title="The page of the event (v)">
                  Page of this event
                </Link>
              </p>
            )}
            <Evidence stored={answer.stored} context={answer.context} />
            {answer.stored.kind !== 'event' && <SameSaid id={answer.stored.id} />}
            <p className={styles.source}>
              <Link href={toArticleAddress(answer.stored)}>
                <bdi>{titleOf(answer.article)}</bdi>
              </Link>
              <br />
              <bdi>{answer.article.outlet ?? `outlet ${notStated}`}</bdi>,{' '}
              <span data-basis={answer.article.published?.basis}>{describeDays(answer.article.published)}</span>
            </p>
          </Card>
        </>
      )}
    </aside>
  )
}

/** How long a record may take until its heading is no longer waited for. */
const patienceMs = 3000

/** Moves the focus to the open record; to one that is still on its way, as soon as it is there. */
export function focusRecord(): void {
  const find = () => document.getElementById('record-title')
  const title = find()
  if (title) {
    title.focus()
    return
  }
  const before = document.activeElement
  const observer = new MutationObserver(() => {
    const found = find()
    if (!found) return
    observer.disconnect()
    // Who went on to something else meanwhile is left there.
    if (document.activeElement === before) found.focus()
  })
  observer.observe(document.body, { childList: true, subtree: true })
  setTimeout(() => observer.disconnect(), patienceMs)
}
