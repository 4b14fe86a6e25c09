import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { Marks, RecordPage } from '../../src/api/envelopes.ts'
import { parseBox } from '../../src/query/keys.ts'
import { useAnswer } from '../api/answers.ts'
import { hover, hoverAll, onHover } from '../pointer/pointer.ts'
import { QuadMark } from '../records/event/mark.tsx'
import { quadLabels, quads } from '../records/event/quad.ts'
import { countOf, printDays, typeLabels } from '../records/words.ts'
import { go, useAddress } from '../search/address.ts'
import { valuesOf, without, withValues } from '../search/filters.ts'
import { Link } from '../search/link.tsx'
import { onThemeChange } from '../styles/colours.ts'
import { printBox } from './box.ts'
import { type DrawnMap, drawMap } from './draw.ts'
import styles from './map.module.css'
import { type MapPlace, parseWindow, printWindow, toPlaces } from './places.ts'

interface Props {
  readonly marks: Marks
  readonly selected: string | null
  readonly onSelect: (id: string) => void
}

/** How many events of one place are listed; the address can narrow down to the others. */
const mostListed = 50

/** Longest list of events that light up when their place is under the pointer. */
const mostLit = 2000

/** Address of raster tiles to draw on, as this machine was set to; null: the outlines that come with the pages. */
function readTiles(): string | null {
  try {
    return localStorage.getItem('dateline.tiles')
  } catch {
    return null
  }
}

/** The events of the list on a map: one mark a place, its ring telling how closely the place is known. */
export default function EventMap({ marks, selected, onSelect }: Props) {
  const { path, search } = useAddress()
  const container = useRef<HTMLDivElement>(null)
  const map = useRef<DrawnMap | null>(null)
  const [state, setState] = useState<'loading' | 'drawn' | 'failed'>('loading')
  const [listed, setListed] = useState<MapPlace | null>(null)
  const places = useMemo(() => toPlaces(marks), [marks])
  const placeOf = useMemo(() => {
    const index = new Map<string, number>()
    for (const [number, place] of places.entries())
      for (const event of place.events) index.set(marks.id[event] ?? '', number)
    return index
  }, [places, marks])
  const chosen = useAnswer<RecordPage>(selected === null ? null : `/api/records/${encodeURIComponent(selected)}`)
  const shape = chosen.answer?.stored.kind === 'event' ? (chosen.answer.stored.record.place?.shape ?? null) : null
  const latest = useRef({ places, marks, placeOf, search, path, onSelect })
  latest.current = { places, marks, placeOf, search, path, onSelect }
  const bbox = valuesOf(search, 'bbox')[0]

  useEffect(() => {
    const element = container.current
    if (!element) return
    let gone = false
    const idsOf = (place: MapPlace) =>
      place.events.slice(0, mostLit).map((event) => latest.current.marks.id[event] ?? '')
    const start = parseWindow(valuesOf(latest.current.search, 'map')[0] ?? '')
    drawMap(element, start, readTiles(), {
      hover: (number) => {
        const place = number === null ? undefined : latest.current.places[number]
        if (place) hoverAll(idsOf(place))
        else hover(null)
      },
      choose: (number) => {
        const place = latest.current.places[number]
        const [id] = place ? idsOf(place) : []
        if (place?.events.length === 1 && id !== undefined) latest.current.onSelect(id)
        else setListed(place ?? null)
      },
      move: (window) =>
        go(latest.current.path + withValues(latest.current.search, 'map', [printWindow(window)]), { replace: true }),
    }).then(
      (drawn) => {
        if (gone) return drawn.remove()
        map.current = drawn
        setState('drawn')
      },
      () => {
        if (!gone) setState('failed')
      },
    )
    const stopHover = onHover((_id, _words, ids) => {
      const numbers = new Set(ids.flatMap((id) => latest.current.placeOf.get(id) ?? []))
      map.current?.setHovered([...numbers])
    })
    const stopTheme = onThemeChange(() => map.current?.recolour())
    return () => {
      gone = true
      stopHover()
      stopTheme()
      map.current?.remove()
      map.current = null
    }
  }, [])

  useEffect(() => {
    if (state === 'drawn') map.current?.setPlaces(places)
    setListed(null)
  }, [places, state])
  useEffect(() => {
    if (state === 'drawn') map.current?.setSelected(selected === null ? null : (placeOf.get(selected) ?? null))
  }, [selected, placeOf, state])
  useEffect(() => {
    if (state === 'drawn') map.current?.setShape(selected === null ? null : shape)
  }, [shape, selected, state])
  useEffect(() => {
    if (state === 'drawn') map.current?.setArea(parseBox(bbox ?? ''))
  }, [bbox, state])

  const searchHere = () => {
    const box = map.current?.bounds()
    if (box) go(path + without(withValues(search, 'bbox', [printBox(box)]), ['sel']))
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLCanvasElement)) return
    event.preventDefault()
    document.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')?.focus()
  }
  const located = places.reduce((sum, { events }) => sum + events.length, 0)

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys come up from the map's own canvas, which is focusable.
    <div className={styles.map} onKeyDown={press}>
      <div ref={container} className={styles.canvas} data-state={state} />
      {state === 'failed' && (
        <p className={styles.failed} role="alert">
          The map cannot be drawn: this browser gives it no WebGL. The list below has every event.
        </p>
      )}
      <p className="hidden-text">
        {countOf(located, 'event')} at {countOf(places.length, 'place')}. The list has the same events; Enter goes
        there.
      </p>
      <div className={styles.actions}>
        <button type="button" onClick={searchHere}>
          Search this area
        </button>
        {bbox && (
          <Link href={path + withValues(search, 'bbox', [])} title="Search everywhere again">
            Area ✕
          </Link>
        )}
      </div>
      <div className={styles.tools}>
        <button type="button" aria-label="Zoom in" title="Zoom in (+)" onClick={() => map.current?.zoom(1)}>
          +
        </button>
        <button type="button" aria-label="Zoom out" title="Zoom out (−)" onClick={() => map.current?.zoom(-1)}>
          −
        </button>
        <button
          type="button"
          aria-label="Show all marks"
          title="Show all marks"
          onClick={() => {
            map.current?.fit()
            go(path + withValues(search, 'map', []), { replace: true })
          }}
        >
          ⤢
        </button>
      </div>
      <p className={styles.legend} aria-hidden="true">
        {quads.map((quad) => (
          <span key={quad}>
            <QuadMark quad={quad} />
            {quadLabels[quad]}
          </span>
        ))}
        <span>
          <b data-basis="stated" />
          known to 25 km
        </span>
        <span>
          <b data-ring="region" />
          to a region
        </span>
        <span>
          <b data-basis="inferred" />
          place inferred
        </span>
      </p>
      <p className={styles.credit}>Natural Earth</p>
      {listed && (
        <section className={styles.chosen} aria-label="Events at one point">
          <header>
            <h2 dir="auto">
              {listed.name} <span className="number">{listed.events.length.toLocaleString('en')}</span>
            </h2>
            <button type="button" aria-label="Close the events at this point" onClick={() => setListed(null)}>
              ✕
            </button>
          </header>
          <ul data-scrolls>
            {listed.events.slice(0, mostListed).map((event) => {
              const id = marks.id[event] ?? ''
              const killed = marks.killed[event] ?? null
              return (
                <li key={id}>
                  <button
                    type="button"
                    onClick={() => onSelect(id)}
                    onPointerEnter={() => hover(id)}
                    onFocus={() => hover(id)}
                  >
                    <time>{printDays({ from: marks.from[event] || null, to: marks.to[event] || null })}</time>
                    <span>{typeLabels[marks.type[event] as keyof typeof typeLabels] ?? marks.type[event]}</span>
                    <span>{killed === null ? '' : `${killed.toLocaleString('en')} killed`}</span>
                  </button>
                </li>
              )
            })}
          </ul>
          {listed.events.length > mostListed && (
            <p>
              The latest {mostListed}. <Link href={path + withValues(search, 'place', [listed.name])}>List all</Link>
            </p>
          )}
        </section>
      )}
    </div>
  )
}
