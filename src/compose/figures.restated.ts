import type { FigureRecord } from '../model/reading.ts'
import { toSingular } from './figures.lexicon.ts'
import { physical } from './figures.site.ts'

/** Units that stand for whoever was counted before ("12 bodies" for "12 villagers killed"). */
const generic = new Set(['people', 'body', 'others', 'other', 'dead', 'victim', 'corpse'])
const relative = new Set(['percent', 'share', 'multiple'])

const overlap = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((x) => b.includes(x))

/** The noun that a description hangs on: "source" in "security source in the city". */
const headOf = (name: string): string =>
  name
    .toLowerCase()
    .split(/ (?:of|in|for|from) /)[0]!
    .split(' ')
    .at(-1)!

const sameCounter = (a: FigureRecord, b: FigureRecord): boolean =>
  a.by.length === 0 ||
  b.by.length === 0 ||
  a.by.some((x) => b.by.some((y) => x.name === y.name || headOf(x.name) === headOf(y.name)))

/** What two tellings of one figure share; figures with different keys never restate each other. */
const keyOf = ({ value, measures }: FigureRecord): string => `${measures} ${value.best ?? value.min ?? value.max}`

/** Does `later` say again what `record` says? Neither unit, place, days nor counter tells them apart. */
function isSame(record: FigureRecord, later: FigureRecord, definite: boolean): boolean {
  if (physical.has(record.measures)) return record.unit === later.unit && record.evidence.text === later.evidence.text
  if (relative.has(record.measures)) return record.of === later.of && record.unit === later.unit
  const [a, b] = [toSingular(record.unit.toLowerCase()), toSingular(later.unit.toLowerCase())]
  if (definite) return true
  if (a !== b && !generic.has(a) && !generic.has(b)) return false
  const days = record.period === null || later.period === null || record.period.from === later.period.from
  return days && sameCounter(record, later) && overlap(record.places, later.places)
}

/** Keeps the figures told so far and says of the next whether it only tells one of them again. */
export function watchRestatements(): (figure: FigureRecord, definite: boolean) => boolean {
  const told = new Map<string, FigureRecord[]>()
  return (figure, definite) => {
    const list = told.get(keyOf(figure)) ?? []
    if (list.some((other) => isSame(other, figure, definite))) return true
    if (list.length < 50) told.set(keyOf(figure), [...list, figure])
    return false
  }
}
