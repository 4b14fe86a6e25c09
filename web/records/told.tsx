import type { StoredEvent } from '../../src/api/envelopes.ts'
import styles from './told.module.css'
import { countOf } from './words.ts'

/** How many independent sources tell an event: hollow for one, filled for several; ≠ where their reports disagree. */
export function Told({ reports, sources, contradictions }: NonNullable<StoredEvent['told']>) {
  const words = [
    sources === 1 ? 'single-sourced' : countOf(sources, 'independent source'),
    countOf(reports, 'report'),
    ...(contradictions > 0 ? [countOf(contradictions, 'contradiction')] : []),
  ].join(', ')
  return (
    <span role="img" aria-label={words} title={words}>
      <span className={styles.mark} data-several={sources > 1} /> <span className="number">{sources}</span>
      {contradictions > 0 && <span className={styles.disagree}> ≠</span>}
    </span>
  )
}
