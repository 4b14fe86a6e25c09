import type { Page, StoredCommitment } from '../../../src/api/envelopes.ts'
import { useAnswer } from '../../api/answers.ts'
import { Link } from '../../search/link.tsx'
import { toExact } from '../../search/names.ts'
import { describeDays, titleOf } from '../words.ts'
import { findRestatements } from './restatements.ts'
import styles from './said-again.module.css'

/** How many commitments of the same are looked through. */
const most = 500

/** Where the same was promised again: other articles, or another place of this one. */
export function SaidAgain({ stored }: { stored: StoredCommitment }) {
  const names = [...new Set([...stored.record.who, ...stored.record.by].map(({ name }) => name))]
  const asked = new URLSearchParams([
    ...names.map((name) => ['actor', toExact(name)]),
    ['sort', 'received'],
    ['limit', String(most)],
  ])
  const { answer } = useAnswer<Page<StoredCommitment>>(names.length === 0 ? null : `/api/commitments?${asked}`)
  const again = answer ? findRestatements(stored, answer.rows) : []
  if (again.length === 0) return null
  return (
    <section className={styles.again} aria-label="Said again">
      <h3>Said again</h3>
      <ul>
        {again.map(({ id, article, record }) => (
          <li key={id}>
            <Link href={`/article/${article.shortId}?sel=${encodeURIComponent(id)}`}>
              <bdi>{titleOf(article)}</bdi>
            </Link>{' '}
            <span>
              {describeDays(article.published)}, due {describeDays(record.due)}
              {record.due.to !== stored.record.due.to && ' (another date)'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
