import { useEffect, useId, useMemo, useRef, useState } from 'react'
import type { ArticlePage, StoredCorrection, StoredEvent } from '../../../src/api/envelopes.ts'
import { askAgain, useAnswer } from '../../api/answers.ts'
import { removeJson, sendJson } from '../../api/client.ts'
import { type DrawnMap, drawMap } from '../../map/draw.ts'
import { onThemeChange } from '../../styles/colours.ts'
import { Chip } from '../../ui/chip.tsx'
import styles from './place-choice.module.css'
import { type Choice, toChoices, toChosenPlace } from './place-choice.ts'

const path = '/api/corrections'
const degrees = (value: number): string => value.toFixed(3)

/** The places that a name may mean, on a map of their own; a click beside them sets a point. */
function ChoiceMap({
  choices,
  at,
  onChoose,
  onPoint,
}: {
  choices: readonly Choice[]
  at: number
  onChoose: (number: number) => void
  onPoint: (lat: number, lon: number) => void
}) {
  const container = useRef<HTMLDivElement>(null)
  const map = useRef<DrawnMap | null>(null)
  const [state, setState] = useState<'loading' | 'drawn' | 'failed'>('loading')
  const hears = useRef({ onChoose, onPoint })
  hears.current = { onChoose, onPoint }
  useEffect(() => {
    const element = container.current
    if (!element) return
    let gone = false
    drawMap(element, null, null, {
      hover: () => undefined,
      choose: (number) => hears.current.onChoose(number),
      move: () => undefined,
      put: (lat, lon) => hears.current.onPoint(lat, lon),
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
    const stop = onThemeChange(() => map.current?.recolour())
    return () => {
      gone = true
      stop()
      map.current?.remove()
      map.current = null
    }
  }, [])
  useEffect(() => {
    if (state !== 'drawn') return
    map.current?.setPlaces(
      choices.map(({ place, isChosen }, i) => ({
        name: place.name,
        lat: place.lat,
        lon: place.lon,
        uncertaintyKm: place.uncertaintyKm,
        basis: isChosen ? 'stated' : 'inferred',
        quad: 'material-conflict',
        events: [i],
      })),
    )
    map.current?.setShape(choices[at]?.shape ?? null)
    map.current?.setSelected(at < choices.length ? at : null)
  }, [choices, at, state])
  if (state === 'failed')
    return <p className={styles.quiet}>The map cannot be drawn: this browser gives it no WebGL.</p>
  return <div ref={container} className={styles.map} data-state={state} />
}

/** Where an event is filed, what else its place's name could mean, and a way to say which one it is. */
export function PlaceChoice({ stored }: { stored: StoredEvent }) {
  const { answer } = useAnswer<ArticlePage>(`/api/articles/${encodeURIComponent(stored.article.shortId)}`)
  const made = useAnswer<{ rows: readonly StoredCorrection[] }>(path).answer?.rows ?? []
  const [point, setPoint] = useState<{ lat: number; lon: number } | null>(null)
  const [at, setAt] = useState(0)
  const [everywhere, setEverywhere] = useState(false)
  const [told, setTold] = useState('')
  const scope = useId()
  const place = answer?.reading.places.find(({ id }) => id === stored.record.place?.ref) ?? null
  const choices = useMemo(() => toChoices(stored.record, place, point), [stored.record, place, point])
  const name = place?.mentions.find(({ use }) => use === 'literal')?.text ?? place?.name ?? ''
  if (!place || choices.length === 0) return null
  const { outlet } = stored.article
  const own = made.filter((one) => one.name.toLowerCase() === name.toLowerCase())
  const chosen = choices[at] ?? choices[0]!

  const run = async (work: Promise<unknown>, done: string) => {
    try {
      await work
      setTold(done)
      askAgain(path)
    } catch (thrown) {
      setTold(thrown instanceof Error ? thrown.message : String(thrown))
    }
  }
  const correct = () =>
    run(
      sendJson(path, {
        name,
        outlet: everywhere ? null : outlet,
        place: toChosenPlace(chosen, place),
        was: place.gazetteer,
      }),
      'Remembered. Articles read from now on follow it; stored ones when they are read again (dateline reread).',
    )
  return (
    <section className={styles.choice} aria-label="Which place it is">
      <h3>
        Which “<bdi>{name}</bdi>” it is
      </h3>
      <ChoiceMap
        choices={choices}
        at={at}
        onChoose={setAt}
        onPoint={(lat, lon) => {
          setPoint({ lat, lon })
          setAt(choices.filter(({ kind }) => kind !== 'point').length)
        }}
      />
      <ul>
        {choices.map((choice, i) => (
          <li key={choice.id}>
            <label>
              <input type="radio" name={`${scope}-place`} checked={i === at} onChange={() => setAt(i)} />{' '}
              <bdi>{choice.place.name}</bdi>
              {choice.kind !== 'point' && choice.place.kind && <>, {choice.place.kind}</>}
              {choice.where && <>, {choice.where}</>} {choice.isChosen && <Chip>as read</Chip>}
            </label>
            <p className={styles.quiet}>
              {degrees(choice.place.lat)}, {degrees(choice.place.lon)}
              {choice.why.length > 0 && <>: {choice.why.join('; ')}</>}
            </p>
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>A click on the map sets a point of your own.</p>
      <div className={styles.act}>
        <label>
          <input
            type="checkbox"
            checked={everywhere || outlet === null}
            disabled={outlet === null}
            onChange={({ target }) => setEverywhere(target.checked)}
          />{' '}
          everywhere
          {outlet !== null && (
            <>
              , not only in <bdi>{outlet}</bdi>
            </>
          )}
        </label>
        <button type="button" disabled={chosen.isChosen} onClick={correct}>
          It is this one
        </button>
      </div>
      {own.length > 0 && (
        <ul aria-label="Said before">
          {own.map((one) => (
            <li key={one.number}>
              “<bdi>{one.name}</bdi>”{' '}
              {one.outlet === null ? (
                'everywhere'
              ) : (
                <>
                  in <bdi>{one.outlet}</bdi>
                </>
              )}{' '}
              is <bdi>{one.place.name}</bdi> ({degrees(one.place.lat)}, {degrees(one.place.lon)}){' '}
              <button type="button" onClick={() => run(removeJson(`${path}/${one.number}`), 'Taken back.')}>
                Take back
              </button>
            </li>
          ))}
        </ul>
      )}
      <p role="status" className={styles.quiet}>
        {told}
      </p>
    </section>
  )
}
