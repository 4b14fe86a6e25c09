import { type MapPlace, toRadius } from './places.ts'

export interface Label {
  readonly kind: 'place' | 'country'
  readonly name: string
  readonly count: number
  readonly lon: number
  readonly lat: number
  /** How far to the right of its point it begins, in CSS pixels. */
  readonly offset: number
}

interface View {
  readonly zoom: number
  readonly width: number
  readonly height: number
  readonly project: (lon: number, lat: number) => { readonly x: number; readonly y: number }
}

const mostPlaces = 40
const mostCountries = 14
/** Countries are named until their places can be. */
const countriesUpTo = 6.5
const letterWidth = 6.4
const lineHeight = 15

/** The labels that fit beside one another: countries, then places with the most events first. */
export function findLabels(
  places: readonly MapPlace[],
  countries: readonly { readonly name: string; readonly lon: number; readonly lat: number }[],
  { zoom, width, height, project }: View,
): readonly Label[] {
  const taken: { left: number; right: number; top: number; bottom: number }[] = []
  const fits = (left: number, y: number, letters: number): boolean => {
    const box = { left, right: left + letters * letterWidth, top: y - lineHeight / 2, bottom: y + lineHeight / 2 }
    if (box.left < 0 || box.right > width || box.top < 0 || box.bottom > height) return false
    if (
      taken.some((one) => box.left < one.right && one.left < box.right && box.top < one.bottom && one.top < box.bottom)
    )
      return false
    taken.push(box)
    return true
  }
  const labels: Label[] = []
  const ranked = [...places].sort((a, b) => b.events.length - a.events.length).slice(0, 400)
  for (const { name, lon, lat, events } of ranked) {
    if (labels.length >= mostPlaces) break
    const { x, y } = project(lon, lat)
    const offset = toRadius(events.length, places.length) + 6
    const count = events.length
    const letters = [...name].slice(0, 28).length + (count > 1 ? 1 + String(count).length : 0)
    if (fits(x + offset, y, letters)) labels.push({ kind: 'place', name, count, lon, lat, offset })
  }
  if (zoom > countriesUpTo) return labels
  let named = 0
  for (const { name, lon, lat } of countries) {
    if (named >= mostCountries) break
    const { x, y } = project(lon, lat)
    // Small type, widely set.
    const letters = name.length * 1.2
    if (!fits(x - (letters * letterWidth) / 2, y, letters)) continue
    named++
    labels.push({ kind: 'country', name, count: 0, lon, lat, offset: 0 })
  }
  return labels
}
