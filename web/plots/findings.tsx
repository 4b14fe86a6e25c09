import { countOf } from '../records/words.ts'
import { go, useAddress } from '../search/address.ts'
import { valuesOf, withValues } from '../search/filters.ts'
import { Link } from '../search/link.tsx'
import styles from './findings.module.css'
import type { ClaimMark } from './marks.ts'
import { describeOutcome, kindLabels, type Tie } from './ties.ts'

/** How many findings are offered as buttons; the drawing has them all. */
const most = 12

/** Which finding is open, and how to open another: the same one again closes it. */
export function useOpenedFinding(): { readonly opened: string | null; readonly open: (id: string) => void } {
  const { path, search } = useAddress()
  const opened = valuesOf(search, 'with')[0] ?? null
  return { opened, open: (id) => go(path + withValues(search, 'with', id === opened ? [] : [id])) }
}

interface Props {
  readonly ties: readonly Tie[]
  readonly marks: readonly ClaimMark[]
}

/** What the drawn claims say of one another; the arithmetic of the one that is open. */
export function Findings({ ties, marks }: Props) {
  const { path, search } = useAddress()
  const { opened, open } = useOpenedFinding()
  if (ties.length === 0) return null
  const shown = ties.find(({ finding }) => finding.id === opened)
  const offered = ties.filter((tie, i) => i < most || tie === shown)
  const known = new Map(marks.map((mark) => [mark.id, mark]))
  return (
    <section className={styles.findings} aria-label="What these claims say of one another">
      <ul>
        {offered.map(({ finding, sign }) => (
          <li key={finding.id}>
            <button
              type="button"
              data-holds={finding.holds === null ? 'open' : finding.holds ? 'yes' : 'no'}
              aria-expanded={finding.id === opened}
              title={finding.explain}
              onClick={() => open(finding.id)}
            >
              {sign} {kindLabels[finding.kind]}: {describeOutcome(finding)}
            </button>
          </li>
        ))}
        {ties.length > offered.length && <li>{countOf(ties.length - offered.length, 'more')} in the drawing</li>}
      </ul>
      {shown && (
        <div className={styles.arithmetic} role="status">
          <p dir="auto">{shown.finding.explain}</p>
          <ul>
            {shown.finding.figures.map((id) => (
              <li key={id}>
                <Link href={path + withValues(search, 'sel', [id])}>{known.get(id)?.told ?? `Figure ${id}`}</Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
