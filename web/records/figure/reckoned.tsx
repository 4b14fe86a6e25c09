import type { Page, StoredFigure, StoredReconciliation } from '../../../src/api/envelopes.ts'
import { useAnswer } from '../../api/answers.ts'
import { Link } from '../../search/link.tsx'
import { Chip } from '../../ui/chip.tsx'
import styles from './reckoned.module.css'

/** How each kind of finding is called. */
const names: Readonly<Record<StoredReconciliation['kind'], string>> = {
  sum: 'sum',
  growth: 'growth',
  share: 'share',
  rate: 'rate',
  running: 'falling count',
  restated: 'told anew',
  conflict: 'conflict',
  scope: 'not comparable',
}

const most = 50

/** What numbers of this article and of others say where this one takes part: what was reckoned, whether it holds, and the words of each figure. */
export function Reckoned({ stored }: { stored: StoredFigure }) {
  const { answer } = useAnswer<Page<StoredReconciliation>>(
    `/api/reconciliations?figure=${encodeURIComponent(stored.id)}&limit=${most}`,
  )
  const found = answer?.rows ?? []
  if (found.length === 0) return null
  return (
    <section className={styles.reckoned} aria-label="Worked out from the numbers">
      <h3>Worked out from the numbers</h3>
      <ul>
        {found.map((finding) => (
          <li key={finding.id}>
            <details open={found.length < 4}>
              <summary>
                <Chip tone={finding.holds === false ? 'danger' : 'plain'}>{toOutcome(finding)}</Chip>{' '}
                <bdi>{finding.explain}</bdi>
              </summary>
              <Words finding={finding} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}

const claims = new Set<StoredReconciliation['kind']>(['sum', 'growth', 'share'])

const toOutcome = ({ kind, holds }: StoredReconciliation): string =>
  claims.has(kind) && holds === false ? `${names[kind]} does not hold` : names[kind]

/** The words that say each figure, and where. */
const Words = ({ finding: { figures, evidence, sources } }: { finding: StoredReconciliation }) => (
  <ul className={styles.words}>
    {figures.map((id, i) => (
      <li key={id}>
        <q>
          <bdi>{evidence[i]?.reads ?? evidence[i]?.text ?? ''}</bdi>
        </q>{' '}
        <Link href={`/article/${sources[i]?.shortId ?? ''}?sel=${encodeURIComponent(id)}`}>
          {[sources[i]?.outlet ?? sources[i]?.source, sources[i]?.published?.from].filter(Boolean).join(', ')}
        </Link>
      </li>
    ))}
  </ul>
)
