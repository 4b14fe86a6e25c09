import type { ArticlePage, StoredFigure } from '../../../src/api/envelopes.ts'
import { useAnswer } from '../../api/answers.ts'
import { Chip } from '../../ui/chip.tsx'
import styles from './reckoned.module.css'

/** What the article's own numbers say of one another where this one takes part: a sum, a growth, a share, and whether it holds. */
export function Reckoned({ stored }: { stored: StoredFigure }) {
  const { answer } = useAnswer<ArticlePage>(`/api/articles/${stored.article.shortId}`)
  const found = answer?.reading.reconciliations.filter(({ figures }) => figures.includes(stored.record.id)) ?? []
  if (found.length === 0) return null
  return (
    <section className={styles.reckoned} aria-label="Worked out from the article's numbers">
      <h3>Worked out from the article’s numbers</h3>
      <ul>
        {found.map(({ explain, holds, kind }) => (
          <li key={explain}>
            <Chip tone={holds === false ? 'danger' : 'plain'}>{holds === false ? `${kind} does not hold` : kind}</Chip>{' '}
            <bdi>{explain}</bdi>
          </li>
        ))}
      </ul>
    </section>
  )
}
