import { lazy, Suspense, useCallback, useEffect, useId, useMemo, useState } from 'react'
import type { Days, Facet, Marks, StoredEvent } from '../../src/api/envelopes.ts'
import { askAgain, useAnswer } from '../api/answers.ts'
import { type Listed, readList, readMore, toCountPath, toListPath } from '../api/lists.ts'
import { Facets } from '../facets/facets.tsx'
import { FilterBar } from '../facets/filter-bar.tsx'
import { useKeys } from '../keys/listen.ts'
import { PickBar, PickBox } from '../picked/pick-bar.tsx'
import { togglePick } from '../picked/picks.ts'
import { eventColumns } from '../records/event/columns.tsx'
import { toArticleAddress } from '../records/record.ts'
import { describeDate, describeDays, notStated, typeLabels } from '../records/words.ts'
import { go, useAddress } from '../search/address.ts'
import { describeList, facetKeys, toApiQuery, valuesOf, without, withValues } from '../search/filters.ts'
import { Link } from '../search/link.tsx'
import type { Column } from '../table/column.ts'
import { type Grouping, List } from '../table/list.tsx'
import { Timeline } from '../timeline/timeline.tsx'
import { Pane } from '../ui/pane.tsx'
import { Trouble } from '../ui/trouble.tsx'
import styles from './explore.module.css'
import { Loading, More, Nothing, Skeleton, Told } from './listing.tsx'
import { focusRecord, RecordPanel } from './record-panel.tsx'

const EventMap = lazy(() => import('../map/map.tsx'))

/** Parts of the page that can be folded away. */
const parts = ['facets', 'map', 'time'] as const
type Part = (typeof parts)[number]

const partLabels: Readonly<Record<Part, string>> = { facets: 'Filters', map: 'Map', time: 'Time' }

/** Narrower than this, the list has the page to itself until other parts are asked for. */
const narrowPx = 900

/** Is a part shown? The address says so where it was chosen; else the width of the window decides. */
const isShown = (search: string, part: Part, narrow: boolean): boolean =>
  valuesOf(search, 'hide').includes(part) ? false : valuesOf(search, 'show').includes(part) || !narrow

function toggle(search: string, part: Part, narrow: boolean): string {
  const shown = isShown(search, part, narrow)
  const rest = (key: string) => valuesOf(search, key).filter((one) => one !== part)
  const hide = [...rest('hide'), ...(shown && !narrow ? [part] : [])]
  const show = [...rest('show'), ...(!shown && narrow ? [part] : [])]
  return withValues(withValues(search, 'hide', hide), 'show', show)
}

function useNarrow(): boolean {
  const query = useMemo(() => window.matchMedia(`(max-width: ${narrowPx - 1}px)`), [])
  const [narrow, setNarrow] = useState(query.matches)
  useEffect(() => {
    const listener = () => setNarrow(query.matches)
    query.addEventListener('change', listener)
    return () => query.removeEventListener('change', listener)
  }, [query])
  return narrow
}

/** The orders that rows can stand in; those of names and days are grouped. */
const orders = [
  { id: '', label: 'latest first', sort: '', group: '' },
  { id: 'date', label: 'earliest first', sort: 'date', group: '' },
  { id: '-killed', label: 'most killed first', sort: '-killed', group: '' },
  { id: 'day', label: 'grouped by day', sort: '', group: 'day' },
  { id: 'place', label: 'grouped by place', sort: 'place', group: '' },
  { id: 'actor', label: 'grouped by actor', sort: 'actor', group: '' },
  { id: '-received', label: 'last received first', sort: '-received', group: '' },
] as const

const findOrder = (search: string): (typeof orders)[number] => {
  const [sort = ''] = valuesOf(search, 'sort')
  const [group = ''] = valuesOf(search, 'group')
  return orders.find((order) => order.sort === sort && order.group === group) ?? orders[0]
}

const dayOf = ({ record, article }: StoredEvent): string =>
  (record.date?.from ?? record.date?.to ?? article.published?.from ?? article.published?.to ?? '').slice(0, 10)

const groupOf: Readonly<Record<string, (row: StoredEvent) => string>> = {
  day: (row) => (dayOf(row) ? describeDate(dayOf(row)) : `Day ${notStated}`),
  place: ({ record }) => record.place?.name ?? `Place ${notStated}`,
  actor: ({ record }) => (record.agents[0] ?? record.targets[0])?.name ?? `Actor ${notStated}`,
}

/** How rows are grouped under the present order, with the size of each group as far as it is known. */
function useGrouping(order: string, query: string | null, days: Days | null): Grouping<StoredEvent> | null {
  const field = order === 'place' || order === 'actor' ? order : null
  const asked = field === null || query === null ? null : toApiQuery(without(query, ['sort']))
  const { answer } = useAnswer<Facet>(asked === null ? null : `/api/events/facets/${field}${asked}`)
  return useMemo(() => {
    const of = groupOf[order]
    if (!of) return null
    const counts = new Map<string, number>()
    if (order === 'day')
      for (const [i, day] of (days?.days ?? []).entries()) counts.set(describeDate(day), days!.counts[i]!)
    // An event may name several actors, but stands under the first: only of places are the numbers those of the groups.
    if (order === 'place')
      for (const { value, count } of answer?.counts ?? []) counts.set(value ?? `Place ${notStated}`, count)
    return { of, count: (group) => counts.get(group) ?? null }
  }, [order, answer, days])
}

/** What an event is called where it is picked. */
const toPick = ({ id, record: { type, place, date } }: StoredEvent) => ({
  id,
  label: [typeLabels[type], place?.name, date ? describeDays(date) : null].filter(Boolean).join(', '),
})

const columns: readonly Column<StoredEvent>[] = [
  {
    id: 'pick',
    title: <span className="hidden-text">Picked</span>,
    width: '40px',
    rank: 1,
    // What sums up many events is told as no one event.
    cell: (row) => row.told && <PickBox pick={toPick(row)} />,
  },
  ...eventColumns,
]

/** Events as list, map and time line of one filtered set. All of the page's state stands in the address. */
export function ExplorePage() {
  const { path, search } = useAddress()
  const narrow = useNarrow()
  const shown = Object.fromEntries(parts.map((part) => [part, isShown(search, part, narrow)])) as Record<Part, boolean>
  const selected = valuesOf(search, 'sel')[0] ?? null
  const order = findOrder(search)

  const listPath = toListPath('events', search)
  const { answer: listed, error, loading } = useAnswer<Listed<StoredEvent>>(listPath, readList)
  // Rows never wait for what is drawn and counted beside them.
  const query = listed && !loading ? listed.query : null
  const plain = query === null ? null : toApiQuery(without(query, ['sort']))
  const counted = useAnswer<{ count: number }>(query === null ? null : toCountPath('events', query))
  const count = counted.answer?.count ?? null
  const drawn = useAnswer<Marks>(plain !== null && (shown.map || shown.time) ? `/api/events/marks${plain}` : null)
  const days = useAnswer<Days>(
    plain !== null && (shown.time || order.id === 'day')
      ? `/api/events/days${toApiQuery(without(query ?? '', ['sort', 'from', 'to']))}`
      : null,
  )
  const unlocated = useAnswer<{ count: number }>(
    plain !== null && shown.map ? toCountPath('events', withValues(query ?? '', 'located', ['no'])) : null,
  )
  const grouping = useGrouping(order.id, query, days.answer)
  // Answers of the query before stay on the screen until the new ones are there.
  const marks = useKept(drawn.answer)
  const kept = useKept(days.answer)
  const facetQuery = useKept(query)

  const told = describeList(listed?.query ?? search, 'event', count)
  useEffect(() => {
    document.title = `${told} · Dateline`
  }, [told])

  const picked = listed?.rows.find(({ id }) => id === selected)

  const close = () => go(path + without(search, ['sel']))
  const select = (id: string, how: 'step' | 'walk' = 'step') =>
    go(path + withValues(search, 'sel', [id]), { replace: how === 'walk' })
  const fold = (part: Part) => go(path + toggle(search, part, narrow), { replace: true })
  useKeys({
    'fold-facets': () => fold('facets'),
    'fold-map': () => fold('map'),
    'fold-time': () => fold('time'),
    'next-pane': focusNextPane,
    pick: () => picked?.told && togglePick(toPick(picked)),
    'open-page': () => selected !== null && go(`/event/${encodeURIComponent(selected)}`),
    ...(selected === null ? {} : { close }),
  })
  const [asked, setAsked] = useState(false)
  const more = useCallback(() => {
    if (listed && listed.next !== null && !asked) {
      setAsked(true)
      readMore(listPath, listed)
        .catch(() => undefined)
        .finally(() => setAsked(false))
    }
  }, [listPath, listed, asked])
  const orderLabel = useId()

  return (
    <div className={styles.page} data-open={selected !== null} data-facets={shown.facets}>
      <h1 className="hidden-text">Events</h1>
      <FilterBar list="events" texts={['q', 'from', 'to', 'place', 'actor']} choices={[]} />
      <Told told={told} listed={listed} />
      {loading && <Loading />}
      <div className={styles.bar} data-print="no">
        <fieldset className={styles.parts}>
          <legend className="hidden-text">Parts of the page</legend>
          {parts.map((part) => (
            <button key={part} type="button" aria-pressed={shown[part]} onClick={() => fold(part)}>
              {partLabels[part]}
            </button>
          ))}
        </fieldset>
        <Unlocated count={unlocated.answer?.count ?? null} search={search} path={path} />
        <span className={styles.order}>
          <span id={orderLabel}>Order</span>
          <select
            aria-labelledby={orderLabel}
            value={order.id}
            onChange={({ target }) => {
              const next = orders.find(({ id }) => id === target.value) ?? orders[0]
              go(path + withValues(withValues(search, 'sort', [next.sort]), 'group', [next.group]))
            }}
          >
            {orders.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </span>
        <PickBar />
      </div>
      {shown.facets && (
        <Pane name="The filters">
          <Facets list="events" names={facetKeys} query={facetQuery} />
        </Pane>
      )}
      <div className={styles.main} data-scrolls>
        {shown.map && (
          <section className={styles.map} aria-label="Map">
            <Pane name="The map">
              <Suspense fallback={null}>
                {marks && <EventMap marks={marks} selected={selected} onSelect={(id) => select(id)} />}
              </Suspense>
            </Pane>
          </section>
        )}
        {shown.time && (
          <Pane name="The time line">
            <Timeline marks={marks} days={kept} selected={selected} onSelect={(id) => select(id)} />
          </Pane>
        )}
        <section className={styles.list} aria-label="List">
          <Pane name="The list">
            {error && (
              <Trouble
                what="The events could not be loaded."
                error={error}
                retry={() => askAgain(listPath, readList)}
              />
            )}
            {listed && listed.rows.length > 0 && (
              <List
                label={told}
                rows={listed.rows}
                count={count}
                columns={columns}
                selected={selected}
                stale={loading}
                grouping={grouping}
                onEnd={more}
                onSelect={(row, how) => select(row.id, how)}
                onOpen={focusRecord}
                onOpenArticle={(row) => go(toArticleAddress(row))}
              />
            )}
            {listed && listed.rows.length === 0 && !loading && (
              <Nothing name="events" noun="event" query={listed.query} />
            )}
            {!listed && loading && <Skeleton />}
            {listed && <More listPath={listPath} listed={listed} count={count} />}
          </Pane>
        </section>
      </div>
      {selected !== null && (
        <Pane name="The record">
          <RecordPanel id={selected} onClose={close} />
        </Pane>
      )}
    </div>
  )
}

/** The last value that was there: what is shown while the next one is fetched. */
function useKept<Value>(value: Value | null): Value | null {
  const [kept, setKept] = useState(value)
  if (value !== null && value !== kept) setKept(value)
  return value ?? kept
}

interface UnlocatedProps {
  readonly count: number | null
  readonly search: string
  readonly path: string
}

/** How many events the map cannot show, with the way to them. */
function Unlocated({ count, search, path }: UnlocatedProps) {
  const only = valuesOf(search, 'located')[0] === 'no'
  if (!only && !count) return null
  const next = only ? withValues(search, 'located', []) : withValues(search, 'located', ['no'])
  return (
    <Link
      className={styles.unlocated}
      href={path + without(next, ['sel'])}
      title="No place is named, or only a whole country: the map shows no pin for these"
      aria-current={only ? 'true' : undefined}
    >
      {only ? 'Only those not on the map ✕' : `${count?.toLocaleString('en')} not on the map`}
    </Link>
  )
}

/** Goes to the first control of the next part of the page, round in a circle. */
function focusNextPane(): void {
  const stops = ['search input', '[aria-label="Narrow down"] button', 'canvas[tabindex]', '[role="slider"]']
  const found = [...stops, '[role="grid"] [tabindex="0"]', '#record-title'].flatMap(
    (selector) => document.querySelector<HTMLElement>(`main ${selector}`) ?? [],
  )
  const at = found.findIndex((element) => {
    const pane = element.closest('search, section, aside, [role="grid"]')
    return pane?.contains(document.activeElement)
  })
  found[(at + 1) % found.length]?.focus()
}
