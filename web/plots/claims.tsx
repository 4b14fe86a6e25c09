import { lazy, Suspense, useMemo } from 'react'
import type { Page, StoredFigure } from '../../src/api/envelopes.ts'
import { useAnswer } from '../api/answers.ts'
import { countOf } from '../records/words.ts'
import { go, useAddress } from '../search/address.ts'
import { toApiQuery, valuesOf, without, withValues } from '../search/filters.ts'
import { Pane } from '../ui/pane.tsx'
import styles from './claims.module.css'
import { Findings, useOpenedFinding } from './findings.tsx'
import { isWide, toDrawing } from './marks.ts'
import { type Finding, toTies } from './ties.ts'

const ClaimsPlot = lazy(() => import('./claims-plot.tsx'))

/** How many claims are drawn at most: above that, a drawing is slow and says little. */
const most = 500

/** The claims of one thing counted, drawn; without one chosen, an offer to choose. Numbers of different things are never drawn on one scale. */
export function Claims() {
  const { path, search } = useAddress()
  const isChosen = valuesOf(search, 'type').length === 1 && valuesOf(search, 'unit').length <= 1
  const asked = withValues(withValues(toApiQuery(search), 'sort', ['date']), 'limit', [String(most)])
  const { answer } = useAnswer<Page<StoredFigure>>(isChosen ? `/api/figures${asked}` : null)
  const rows = answer?.rows
  const drawing = useMemo(() => (rows ? toDrawing(rows) : null), [rows])
  const found = useAnswer<Page<Finding>>(isChosen ? `/api/reconciliations${toFindingsQuery(search)}` : null)
  const ties = useMemo(() => toTies(drawing?.marks ?? [], found.answer?.rows ?? []), [drawing, found.answer])
  const { opened, open } = useOpenedFinding()
  const wide = useMemo(() => (drawing ? isWide(drawing.marks) : false), [drawing])
  if (!isChosen) return <p className={styles.offer}>Choose what is counted, and its claims are drawn here over time.</p>
  const units = new Set(rows?.map(({ record }) => record.unit.toLowerCase()))
  if (units.size > 1)
    return (
      <p className={styles.offer}>These count different things. Choose one with its unit to see its claims drawn.</p>
    )
  const [given] = valuesOf(search, 'scale')
  const scale = given === 'log' || given === 'linear' ? given : wide ? 'log' : 'linear'
  const [unit = ''] = units
  return (
    <figure className={styles.claims} aria-label="Claims over time">
      <Pane name="The drawing">
        {drawing && drawing.marks.length > 0 && (
          <Suspense fallback={<div className={styles.waiting} />}>
            <ClaimsPlot
              drawing={drawing}
              ties={ties}
              opened={opened}
              onOpen={open}
              unit={unit}
              scale={scale}
              selected={valuesOf(search, 'sel')[0] ?? null}
              onSelect={(id) => go(path + withValues(search, 'sel', [id]))}
            />
          </Suspense>
        )}
      </Pane>
      {drawing && <Findings ties={ties} marks={drawing.marks} />}
      {drawing && (
        <figcaption>
          <span className={styles.legend}>
            <i data-mark="best" /> number over the period it speaks of <i data-mark="range" /> least to most{' '}
            <i data-mark="bound" /> bound, open on one side <i data-mark="published" /> no period stated: at publication
          </span>
          <span>{describeLeft(drawing, answer?.next !== null)}</span>
          <button
            type="button"
            data-print="no"
            onClick={() =>
              go(path + withValues(search, 'scale', [scale === 'log' ? 'linear' : 'log']), { replace: true })
            }
          >
            {scale === 'log' ? 'Even scale' : 'Scale by powers of ten'}
          </button>
        </figcaption>
      )}
    </figure>
  )
}

/** The filters of the figures; what is found between them has an order of its own. */
const toFindingsQuery = (search: string): string =>
  withValues(toApiQuery(without(search, ['sort'])), 'limit', [String(most)])

/** What the table has and the drawing has not. */
function describeLeft(drawing: ReturnType<typeof toDrawing>, cut: boolean): string {
  const { withoutNumber, withoutDay, ofOthers, marks } = drawing
  const left = [
    cut ? `only the first ${most} are drawn` : '',
    withoutNumber > 0 ? `${countOf(withoutNumber, 'claim')} in words alone` : '',
    withoutDay > 0 ? `${withoutDay} without any day` : '',
    ofOthers > 0 ? `${ofOthers} of further claimants` : '',
  ].filter(Boolean)
  return `${countOf(marks.length, 'claim')} drawn${left.length > 0 ? `; in the table alone: ${left.join(', ')}` : ''}.`
}
