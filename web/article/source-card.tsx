import type { LedgerRow, StoredArticle } from '../../src/api/envelopes.ts'
import { useAnswer } from '../api/answers.ts'
import { countOf, describeDays, notStated } from '../records/words.ts'
import { useAddress } from '../search/address.ts'
import { valuesOf, without, withValues } from '../search/filters.ts'
import { Link } from '../search/link.tsx'
import { DataLinks } from '../ui/data-links.tsx'
import styles from './source-card.module.css'
import { isEarlier } from './versions.ts'

/** Where an article came from, by which bytes it is known, how it got in, and what else was received from the same address. */
export function SourceCard({ article }: { article: StoredArticle }) {
  const ledger = useAnswer<{ rows: readonly LedgerRow[] }>(`/api/ledger?key=${encodeURIComponent(article.id)}`)
  const versions = useAnswer<{ rows: readonly StoredArticle[] }>(`/api/articles/${article.shortId}/versions`)
  const others = versions.answer?.rows.filter(({ id }) => id !== article.id) ?? []
  const [row] = ledger.answer?.rows ?? []
  const { path, search } = useAddress()
  return (
    <>
      <details className={styles.card}>
        <summary>
          Source <bdi>{article.url ?? article.source}</bdi>, <code>{article.shortId}</code>
        </summary>
        <dl>
          <div>
            <dt>Received from</dt>
            <dd>
              <bdi>{article.source}</bdi>
            </dd>
          </div>
          <div>
            <dt>Address</dt>
            <dd>
              <bdi>{article.url ?? notStated}</bdi>
            </dd>
          </div>
          <div>
            <dt>Bytes</dt>
            <dd>
              <code>{article.id}</code>
            </dd>
          </div>
          {article.externalId !== null && (
            <div>
              <dt>Its own id</dt>
              <dd>
                <bdi>{article.externalId}</bdi>
              </dd>
            </div>
          )}
          <div>
            <dt>Ledger</dt>
            <dd>
              {row ? `${row.state}, taken in ${row.attempts <= 1 ? 'once' : `${row.attempts} times`}` : 'no row'}
              {row?.reason && `: ${row.reason}`}
            </dd>
          </div>
          <div>
            <dt>Reader</dt>
            <dd>
              {article.reader.version}, data <code>{article.reader.data.slice(0, 19)}</code>
            </dd>
          </div>
          <div>
            <dt>Language</dt>
            <dd>{article.language ?? notStated}</dd>
          </div>
        </dl>
        <p>
          <DataLinks search="" /> <Link href={`/tree/${article.shortId}`}>Its sentences as trees</Link>
        </p>
      </details>
      {others.length > 0 && (
        <nav className={styles.versions} aria-label="Other versions">
          <p>{countOf(others.length, 'other version')} from the same address:</p>
          <ul>
            {others.map((other) => (
              <li key={other.id}>
                <Link href={`/article/${other.shortId}`}>{describeDays(other.published)}</Link>{' '}
                {isEarlier(other, article) ? 'earlier' : 'later'}, <code>{other.shortId}</code>{' '}
                <Link
                  href={path + withValues(without(search, ['sel', 'at']), 'with', [other.shortId])}
                  aria-current={valuesOf(search, 'with').includes(other.shortId) || undefined}
                >
                  What changed
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  )
}
