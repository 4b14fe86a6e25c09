import { type KeyboardEvent, useState } from 'react'
import type { Facet } from '../../src/api/envelopes.ts'
import { unstated } from '../../src/query/filter.ts'
import { useAnswer } from '../api/answers.ts'
import { QuadMark } from '../records/event/mark.tsx'
import { isQuad, type Quad, toQuad } from '../records/event/quad.ts'
import { capital } from '../records/words.ts'
import { go, useAddress } from '../search/address.ts'
import { describeValue, type FacetKey, toApiQuery, valuesOf, without, withValues } from '../search/filters.ts'
import styles from './facets.module.css'

/** How many values of a facet are shown before all are asked for. */
const shownAtFirst = 8

const labels: Readonly<Record<FacetKey, string>> = {
  nature: 'Nature',
  class: 'Class',
  type: 'Type',
  actor: 'Actor',
  place: 'Place',
  status: 'Status',
  attribution: 'Attribution',
  killed: 'Killed',
  sources: 'Sources',
  outlet: 'Outlet',
}

/** Facets whose values are words of the language, not names. */
const wordy: ReadonlySet<FacetKey> = new Set(['nature', 'class', 'type', 'status', 'attribution'])

/** Bands are told in the order of their numbers, not of their counts. */
const bandOrder = (value: string): number =>
  value === unstated ? Number.POSITIVE_INFINITY : Number.parseInt(value, 10)

interface FacetValue {
  readonly value: string
  /** Null where it does not occur under the other filters. */
  readonly count: number | null
}

/** The values to show: those chosen or left out first, then the most frequent. */
function toFacetValues(name: FacetKey, facet: Facet | null, set: readonly string[]): readonly FacetValue[] {
  const counted = (facet?.counts ?? []).map(({ value, count }) => ({ value: value ?? unstated, count }))
  const known = new Map(counted.map(({ value, count }) => [value.toLowerCase(), count]))
  const listed = set
    .filter((value, i) => set.indexOf(value) === i)
    .map((value) => ({ value, count: known.get(value.toLowerCase()) ?? null }))
  const rest = counted.filter(({ value }) => !set.some((one) => one.toLowerCase() === value.toLowerCase()))
  if (name !== 'killed' && name !== 'sources') return [...listed, ...rest]
  return [...listed, ...rest].sort((a, b) => bandOrder(a.value) - bandOrder(b.value))
}

/** Arrows walk the values of a facet; a hyphen leaves out the one in focus. */
function walk(event: KeyboardEvent<HTMLUListElement>): void {
  const at = event.target
  if (!(at instanceof HTMLElement) || !/^(Arrow|-$)/.test(event.key)) return
  const row = at.closest('li')
  const next =
    event.key === '-'
      ? row?.querySelector<HTMLElement>('[data-leaves-out]')
      : event.key === 'ArrowDown'
        ? row?.nextElementSibling?.querySelector<HTMLElement>('button')
        : event.key === 'ArrowUp'
          ? row?.previousElementSibling?.querySelector<HTMLElement>('button')
          : row?.querySelectorAll<HTMLElement>('button')[event.key === 'ArrowRight' ? 1 : 0]
  event.preventDefault()
  if (event.key === '-') next?.click()
  else next?.focus()
}

/** The class that a value is drawn as on map and time line; null where it stands for none. */
function toMark(name: FacetKey, value: string): Quad | null {
  if (value === unstated) return null
  if (name === 'type') return toQuad(value)
  return name === 'class' && isQuad(value) ? value : null
}

interface FacetSectionProps {
  readonly list: string
  readonly name: FacetKey
  /** The query that the rows were asked with; null until they are there, so that rows never wait for counts. */
  readonly query: string | null
}

/** The values that occur under the other filters, each with how often; a click keeps only it, the sign behind it leaves it out. */
function FacetSection({ list, name, query }: FacetSectionProps) {
  const { path, search } = useAddress()
  const [all, setAll] = useState(false)
  const rest = query === null ? null : toApiQuery(without(query, [name, `-${name}`, 'sort']))
  const { answer, loading, error } = useAnswer<Facet>(rest === null ? null : `/api/${list}/facets/${name}${rest}`)
  const chosen = valuesOf(search, name)
  const left = valuesOf(search, `-${name}`)
  const values = toFacetValues(name, answer, [...chosen, ...left])
  const shown = all ? values : values.slice(0, Math.max(shownAtFirst, chosen.length + left.length))

  const set = (value: string, how: 'keep' | 'leave') => {
    const [key, other] = how === 'keep' ? [name, `-${name}`] : [`-${name}`, name]
    const before = valuesOf(search, key)
    const next = before.includes(value) ? before.filter((one) => one !== value) : [...before, value]
    const cleared = withValues(
      search,
      other,
      valuesOf(search, other).filter((one) => one !== value),
    )
    go(path + without(withValues(cleared, key, next), ['sel']))
  }

  // Nothing to choose from: the heading alone would say less than its absence.
  if (values.length === 0 && !loading && !error) return null
  return (
    <details className={styles.facet} open>
      <summary>{labels[name]}</summary>
      <ul onKeyDown={walk} data-stale={loading}>
        {shown.map(({ value, count }, i) => {
          const words = describeValue(name, value)
          const quad = toMark(name, value)
          const kept = chosen.includes(value)
          const out = left.includes(value)
          return (
            <li key={value} data-left={out} data-kept={kept} data-said={value !== unstated}>
              <button
                type="button"
                className={styles.value}
                aria-pressed={kept}
                tabIndex={i === 0 ? 0 : -1}
                title={words}
                onClick={() => set(value, 'keep')}
              >
                {quad !== null && <QuadMark quad={quad} />}
                <span className={styles.words} dir="auto">
                  {wordy.has(name) ? capital(words) : words}
                </span>
                <span className="number">{count?.toLocaleString('en') ?? ''}</span>
              </button>
              <button
                type="button"
                className={styles.leave}
                data-leaves-out
                aria-pressed={out}
                aria-label={`Leave out ${words}`}
                title={out ? 'Left out: click to take it in again' : 'Leave out (-)'}
                tabIndex={-1}
                onClick={() => set(value, 'leave')}
              >
                −
              </button>
            </li>
          )
        })}
      </ul>
      {error && <p className={styles.note}>These counts could not be loaded.</p>}
      {values.length > shown.length && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {values.length - shown.length} more
        </button>
      )}
      {all && values.length >= 50 && <p className={styles.note}>The 50 most frequent. Search finds the others.</p>}
    </details>
  )
}

interface FacetsProps {
  readonly list: string
  readonly names: readonly FacetKey[]
  readonly query: string | null
}

/** What the rows can be narrowed by, with counts. */
export const Facets = ({ list, names, query }: FacetsProps) => (
  <section className={styles.facets} aria-label="Narrow down" data-scrolls data-print="no">
    {names.map((name) => (
      <FacetSection key={name} list={list} name={name} query={query} />
    ))}
  </section>
)
