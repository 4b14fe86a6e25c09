import type { StoredCommitment, StoredUndertaking } from '../../../src/api/envelopes.ts'
import { useAnswer } from '../../api/answers.ts'
import { Link } from '../../search/link.tsx'
import { describeDays, titleOf } from '../words.ts'
import styles from './said-again.module.css'

/** What other articles, or other places of this one, tell of the same undertaking: said, repeated, moved, met, missed, dropped. */
export function SaidAgain({ stored }: { stored: StoredCommitment }) {
  const { answer } = useAnswer<{ rows: readonly StoredUndertaking[] }>(
    `/api/undertakings?commitment=${encodeURIComponent(stored.id)}`,
  )
  const undertaking = answer?.rows[0]
  if (!undertaking || undertaking.tellings.length < 2) return null
  return (
    <section className={styles.again} aria-label="History">
      <h3>History</h3>
      <ol>
        {undertaking.tellings.map(({ id, article, step, due, evidence }) => (
          <li key={id} aria-current={id === stored.id || undefined}>
            <strong>{step}</strong>{' '}
            <Link href={`/article/${article.shortId}?sel=${encodeURIComponent(id)}`}>
              <bdi>{titleOf(article)}</bdi>
            </Link>{' '}
            <span>
              {describeDays(article.published)}
              {due !== null && `, due ${describeDays(due)}`}
            </span>{' '}
            <q>
              <bdi>{evidence.reads ?? evidence.text}</bdi>
            </q>
          </li>
        ))}
      </ol>
    </section>
  )
}
