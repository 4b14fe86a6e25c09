import { useMemo } from 'react'
import type { StoredUndertaking } from '../../src/api/envelopes.ts'
import { useAnswer } from '../api/answers.ts'
import { go, useAddress } from '../search/address.ts'
import { toApiQuery, valuesOf, without, withValues } from '../search/filters.ts'
import { Pane } from '../ui/pane.tsx'
import styles from './dues.module.css'
import { describeDues, toDues } from './dues.ts'
import { DuesPlot } from './dues-plot.tsx'

/** The commitments of a list as bars by the days in which they are due, held against a day. `asked` is the list's query. */
export function Dues({ asked, today }: { readonly asked: string; readonly today: string }) {
  const { path, search } = useAddress()
  // Undertakings come whole: all that articles said of each, in one order; held against another day, all that was said until then.
  const list = without(toApiQuery(asked), ['sort', 'limit', 'cursor'])
  const isOtherDay = valuesOf(search, 'today')[0] === today
  const { answer } = useAnswer<{ rows: readonly StoredUndertaking[] }>(
    `/api/undertakings${isOtherDay ? withValues(list, 'asOf', [today]) : list}`,
  )
  const drawing = useMemo(() => (answer ? toDues(answer.rows, today) : null), [answer, today])
  if (!drawing || drawing.rows.length === 0) return null
  return (
    <figure className={styles.drawing} aria-label="Commitments by due date">
      <Pane name="The drawing">
        <DuesPlot
          drawing={drawing}
          today={today}
          selected={valuesOf(search, 'sel')[0] ?? null}
          onSelect={(id) => go(path + withValues(search, 'sel', [id]))}
        />
      </Pane>
      <figcaption className={styles.legend}>
        <span>
          <i className={styles.bar} data-state="open" data-basis="stated" /> open
        </span>
        <span>
          <i className={styles.bar} data-state="soon" data-basis="stated" /> due soon
        </span>
        <span>
          <i className={styles.bar} data-state="passed" data-basis="stated" /> passed
        </span>
        <span>
          <i className={styles.bar} data-state="open" data-basis="inferred" /> date inferred
        </span>
        <span>
          <i className={styles.bar} data-state="open" data-vague="true" /> said vaguely
        </span>
        <span>
          <i className={styles.said} /> said on
        </span>
        <span>{describeDues(drawing)}</span>
      </figcaption>
    </figure>
  )
}
