import { type CSSProperties, useCallback, useEffect, useRef, useState } from 'react'
import type { Facet } from '../../src/api/envelopes.ts'
import { useAnswer } from '../api/answers.ts'
import { useKeys } from '../keys/listen.ts'
import { go, useAddress } from '../search/address.ts'
import {
  activeFilters,
  describeFilter,
  type FilterKey,
  toApiQuery,
  valuesOf,
  without,
  withValues,
} from '../search/filters.ts'
import { Link } from '../search/link.tsx'
import styles from './filter-bar.module.css'

/** How long after the last letter a text filter takes hold. */
const typingMs = 250

/** A text filter. What is typed takes hold after a moment; all of one stay in the field is one step back. */
function TextField({ name, label, width, hint }: { name: FilterKey; label: string; width: string; hint?: string }) {
  const { path, search } = useAddress()
  const set = valuesOf(search, name)[0] ?? ''
  const [draft, setDraft] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const stepped = useRef(false)
  const written = useRef(set)
  // What is being typed and not taken yet; kept beside the state, so that what gave way is never taken by a timer that was late.
  const typed = useRef<string | null>(null)
  useKeys(name === 'q' ? { search: () => input.current?.select() } : {})
  // The address was changed from elsewhere (back, a link): what was being typed gives way.
  useEffect(() => {
    if (set === written.current) return
    written.current = set
    stepped.current = false
    typed.current = null
    setDraft(null)
  }, [set])
  const take = useCallback(
    (words: string) => {
      typed.current = null
      written.current = words
      go(path + without(withValues(search, name, [words]), ['sel']), { replace: stepped.current })
      stepped.current = true
    },
    [path, search, name],
  )
  useEffect(() => {
    if (draft === null || draft === set) return
    const timer = setTimeout(() => typed.current === draft && take(draft), typingMs)
    return () => clearTimeout(timer)
  }, [draft, set, take])
  // Who leaves the field or presses Enter has done typing: nothing of it is lost to the wait.
  const finish = () => {
    if (typed.current !== null && typed.current !== set) take(typed.current)
  }
  return (
    <label
      className={styles.field}
      data-first={name === 'q'}
      data-set={(draft ?? set) !== ''}
      style={{ '--width': width } as CSSProperties}
    >
      <span>{label}</span>
      <input
        ref={input}
        type={name === 'q' ? 'search' : 'text'}
        name={name}
        value={draft ?? set}
        placeholder={hint ?? ' '}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        onFocus={() => {
          stepped.current = false
        }}
        onBlur={() => {
          finish()
          setDraft(null)
        }}
        onKeyDown={({ key }) => key === 'Enter' && finish()}
        onChange={({ target }) => {
          typed.current = target.value
          setDraft(target.value)
        }}
      />
    </label>
  )
}

/** A filter of the values that occur, with how often they do under the other filters. */
function Choice({
  name,
  label,
  list,
  noun,
}: {
  name: FilterKey
  label: string
  list: string
  noun: (value: string) => string
}) {
  const { path, search } = useAddress()
  const set = valuesOf(search, name)[0] ?? ''
  const { answer } = useAnswer<Facet>(`/api/${list}/facets/${name}${toApiQuery(without(search, [name, 'sort']))}`)
  const known = (answer?.counts ?? []).filter(({ value }) => value !== null)
  const values = known.some(({ value }) => value === set) || set === '' ? known : [{ value: set, count: 0 }, ...known]
  return (
    <label className={styles.field} data-set={set !== ''} style={{ '--width': '132px' } as CSSProperties}>
      <span>{label}</span>
      <select
        name={name}
        value={set}
        data-set={set !== ''}
        onChange={(event) => go(path + without(withValues(search, name, [event.target.value]), ['sel']))}
      >
        <option value="">any</option>
        {values.map(({ value, count }) => (
          <option key={value} value={value ?? ''}>
            {noun(value ?? '')} ({count})
          </option>
        ))}
      </select>
    </label>
  )
}

export interface FilterBarProps {
  /** The list's name in the API. */
  readonly list: string
  readonly choices: readonly {
    readonly name: FilterKey
    readonly label: string
    readonly noun: (value: string) => string
  }[]
  readonly texts: readonly FilterKey[]
}

const labels: Partial<Record<FilterKey, { label: string; width: string; hint?: string }>> = {
  q: { label: 'Search', width: '220px', hint: 'words, "exact words"' },
  from: { label: 'From', width: '104px', hint: '2024-07-01' },
  to: { label: 'To', width: '104px', hint: '2024-07' },
  place: { label: 'Place', width: '128px' },
  actor: { label: 'Actor', width: '128px' },
  speaker: { label: 'Said by', width: '128px' },
  outlet: { label: 'Outlet', width: '128px' },
}

/** The filters of a list; every one of them stands in the address. */
export function FilterBar({ list, choices, texts }: FilterBarProps) {
  const { path, search } = useAddress()
  const active = activeFilters(search)
  const [unfolded, setUnfolded] = useState(false)
  const shown: readonly FilterKey[] = [...texts, ...choices.map(({ name }) => name)]
  // A filter that has no field here, or more values than its field shows, is told and can be taken off.
  const hidden = active.filter((key) => !shown.includes(key) || valuesOf(search, key).length > 1)
  return (
    <search>
      <form className={styles.bar} data-unfolded={unfolded} onSubmit={(event) => event.preventDefault()}>
        {texts.map((name) => (
          <TextField key={name} name={name} {...labels[name]!} />
        ))}
        {choices.map((choice) => (
          <Choice key={choice.name} list={list} {...choice} />
        ))}
        <button
          type="button"
          className={styles.unfold}
          aria-expanded={unfolded}
          onClick={() => setUnfolded((before) => !before)}
        >
          {unfolded ? 'Fewer filters' : 'More filters'}
        </button>
        {hidden.map((key) => (
          <span key={key} className={styles.extra}>
            {describeFilter(search, key)}{' '}
            <Link
              href={path + withValues(search, key, [])}
              aria-label={`Remove the filter: ${describeFilter(search, key)}`}
            >
              ✕
            </Link>
          </span>
        ))}
        {active.length > 0 && (
          <Link className={styles.clear} href={path}>
            Clear filters
          </Link>
        )}
      </form>
    </search>
  )
}
