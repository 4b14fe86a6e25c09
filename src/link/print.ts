import { type LinkOrder, undatedDay } from '../model/link-store.ts'
import type { EventRecord, Reading, ReadingDocument } from '../model/reading.ts'
import type { Furniture } from './furniture.ts'
import { hashWord } from './hash.ts'
import { toFeatures } from './incident-features.ts'
import { findMainEvent } from './main-event.ts'
import { type Sketch, toSketch } from './sketch.ts'
import { type Tallies, toTallies } from './tallies.ts'
import { type Terms, toTerms } from './terms.ts'
import { type Background, toWords } from './words.ts'

/** A passage in quotation marks: its letters and the lowest hashes of its shingles, ascending. */
export interface QuotePrint {
  readonly letters: number
  readonly lowest: Uint32Array
}

/** What linking keeps of an article: enough to compare it with any other, in about two kilobytes. */
export interface LinkPrint {
  /** Where it stands among all others: its day of publication, or `undatedDay`, and a number made of its id. */
  readonly day: number
  readonly tie: number
  /** Of the news alone, without what stands on every page of its kind. */
  readonly sketch: Omit<Sketch, 'lowest'> & { readonly lowest: ArrayLike<number> }
  /** Its numbers and days, ascending: what notes of one form differ in. */
  readonly tallies: Uint32Array
  /** Hash of its outlet's name, 0 where it is not known. */
  readonly outlet: number
  /** Has it a title of its own? */
  readonly titled: boolean
  /** Words of the whole text. */
  readonly words: number
  readonly terms: Terms
  /** Hashes of whole names, of last names and of regions, ascending. */
  readonly people: Uint32Array
  readonly surnames: Uint32Array
  readonly regions: Uint32Array
  /** Latitude and longitude of the places named, by turns; the main event's first where it has one. */
  readonly places: Float32Array
  /** Does `places` begin with the main event's? */
  readonly placed: boolean
  /** Days of the main event, NaN where it has none. */
  readonly eventFrom: number
  readonly eventTo: number
  /** Is the day said beside the main event, not taken from around it? */
  readonly dayTold: boolean
  /** Hashes of the main event's type and of its means, 0 where they are not known. */
  readonly type: number
  readonly mode: number
  /** Hashes of known doers of the main event, and of those struck and what with, ascending. */
  readonly doers: Uint32Array
  readonly struck: Uint32Array
  /** Days that the article names or tells events of, ascending. */
  readonly namedDays: Float64Array
  /** How many places and days its events are told of: more than a few make a round-up. */
  readonly incidents: number
  /** As the main event says, NaN where it does not. */
  readonly killed: number
  readonly injured: number
  readonly quotes: readonly QuotePrint[]
  /** Lists of the archive's index that it stands in; see `LinkStore`. */
  readonly copyLists: Float64Array
  readonly storyLists: Float64Array
  readonly quoteLists: Float64Array
}

/** Shorter texts are alike by chance, or are no articles. */
export const fewestLetters = 40

const copyListCount = 24
const storyListCount = 16
const mostQuotes = 8
const hashesAQuote = 8
const listsAQuote = 2
const fewestQuoteLetters = 40
/** Names, places and words beyond this many units of the text are left out. */
const readUnits = 12_000
const mostNames = 24
const mostPlaces = 8

const msPerDay = 86_400_000
/** Days since 1970-01-01 of an ISO date, or null. */
export function toDay(date: string | null | undefined): number | null {
  const ms = date ? Date.parse(date.slice(0, 10)) : Number.NaN
  return Number.isNaN(ms) ? null : Math.floor(ms / msPerDay)
}

const toHashes = (words: Iterable<string>): Uint32Array =>
  Uint32Array.from(new Set([...words].map(hashWord)))
    .sort()
    .slice(0, mostNames)

/** Numbers of lists: two bits tell whose they are. */
const toList = (kind: 0 | 1 | 2, key: number): number => key * 4 + kind
const shortened = (hashes: ArrayLike<number>, count: number): Uint32Array =>
  Uint32Array.from({ length: Math.min(count, hashes.length) }, (_, i) => Math.floor(hashes[i]! / 0x200000))

/** The text with its lost spaces put back. */
const toReadText = ({ text, repairs }: ReadingDocument): string => {
  const parts: string[] = []
  let last = 0
  for (const { start, end, reads } of repairs) {
    parts.push(text.slice(last, start), reads)
    last = end
  }
  return parts.join('') + text.slice(last)
}

/** Kinds of place that are too wide to tell where something happened. */
const wideKinds = new Set(['country', 'continent', 'region', 'province', 'sea', 'ocean'])

function toPlaces(reading: Reading, main: EventRecord | null): { places: Float32Array; placed: boolean } {
  const points: number[] = []
  const at = main?.place
  const placed = at?.lat != null && at.lon != null
  if (placed) points.push(at.lat!, at.lon!)
  for (const { lat, lon, kind, mentions } of reading.places) {
    if (points.length >= 2 * mostPlaces) break
    if (lat === null || lon === null || wideKinds.has(kind) || !mentions.some(({ use }) => use === 'literal')) continue
    points.push(lat, lon)
  }
  return { places: Float32Array.from(points), placed }
}

function toQuotes(reading: Reading): { quotes: QuotePrint[]; lists: Float64Array } {
  const sketches = reading.statements
    .filter(({ direct }) => direct)
    .map(({ content }) => toSketch(content.text, hashesAQuote))
    .filter(({ letters }) => letters >= fewestQuoteLetters)
    .sort((a, b) => b.letters - a.letters || a.hash - b.hash)
    .slice(0, mostQuotes)
  const keys = sketches.flatMap(({ lowest }) => [...lowest.slice(0, listsAQuote)])
  return {
    quotes: sketches.map(({ letters, lowest }) => ({ letters, lowest: shortened(lowest, hashesAQuote) })),
    lists: Float64Array.from(new Set(keys.map((key) => toList(2, Math.floor(key / 4))))).sort(),
  }
}

/** Doers that are known by a name: "gunmen" may be anybody. */
const isKnown = (doer: string): boolean => !doer.startsWith('~')

const mostDays = 12
/** Days that are counted from another happening ("two days after the vote"): in news that is mostly the day of publication. */
const countedDays = /^P([1-6])D$/
const fromAnother = /^ (?:after|before)\b/
const mostRead = 4_000

/** Days that the beginning of an article tells by counting back from another happening, and where each count ends. */
function findCountedDays({ document: { text, published }, times }: Reading): { day: number; end: number }[] {
  const day = toDay(published?.from)
  if (day === null) return []
  return times.flatMap(({ start, end, value }) => {
    const [, count] = (start < mostRead && countedDays.exec(value ?? '')) || []
    return count !== undefined && fromAnother.test(text.slice(end, end + 8)) ? [{ day: day - Number(count), end }] : []
  })
}

/** A count ends at most so many units before the words of the happening that it counts from. */
const besideCounted = 12

/** The day of a happening from which another one is counted: "the funeral was held two days after gunmen raided the town". */
function findCountedDay(reading: Reading, { evidence }: EventRecord): number | null {
  const found = findCountedDays(reading).find(
    ({ end }) => evidence.start >= end && evidence.start <= end + besideCounted,
  )
  return found?.day ?? null
}

/** What the main event is known by, besides its day and place, and what else happened by the article's account. */
function toDeeds(reading: Reading, main: EventRecord | null) {
  const features = main && toFeatures(main, reading.document)
  const dates = reading.events.flatMap(({ aggregate, date }) => (aggregate || !date ? [] : date))
  const named = [...dates, ...reading.times].flatMap(({ from, to }) =>
    from?.slice(0, 10) === to?.slice(0, 10) ? (toDay(from) ?? []) : [],
  )
  const sites = new Set(
    reading.events
      .filter(({ type, aggregate }) => type === 'ASSAULT' && !aggregate)
      .map(({ place, date }) => `${place?.name ?? ''} ${date?.from ?? ''}`),
  )
  return {
    mode: main?.mode ? hashWord(main.mode) : 0,
    doers: toHashes((features?.agents ?? []).filter(isKnown)),
    struck: toHashes([...(features?.targets ?? []), ...(features?.instruments ?? [])]),
    namedDays: Float64Array.from(new Set([...named, ...findCountedDays(reading).map(({ day }) => day)]))
      .sort()
      .slice(0, mostDays),
    incidents: sites.size,
  }
}

const ties = 2 ** 48

/** A number made of the article's content hash and of what its source states beside the text: one text may be sent twice under two titles. */
function toTie({ id, title, published }: ReadingDocument): number {
  const digits = /^sha256:([0-9a-f]{12})/.exec(id)?.[1]
  const stated = hashWord(JSON.stringify([title, published?.edtf ?? null]))
  return ((digits === undefined ? hashWord(id) : Number.parseInt(digits, 16)) + stated * 0x10000) % ties
}

/** Where an article stands among all others. */
export const toOrder = ({ document }: Reading): LinkOrder => ({
  day: toDay(document.published?.from) ?? undatedDay,
  tie: toTie(document),
})

/** Times stand at most so many units beside the words of their event. */
const besideEvent = 40

/** Does a time expression beside the event's words name its day? */
function isDayTold({ times }: Reading, { date, evidence }: EventRecord): boolean {
  const day = date?.from?.slice(0, 10)
  return times.some(
    ({ start, end, from }) =>
      day !== undefined &&
      from?.slice(0, 10) === day &&
      start >= evidence.start - besideEvent &&
      end <= evidence.end + besideEvent,
  )
}

/** What linking reads prints with. */
export interface PrintKnowledge {
  readonly background: Background
  readonly furniture: Furniture
  readonly tallies: Tallies
}

/** The print of an article, from its reading alone. */
export function toPrint(reading: Reading, { background, furniture, tallies }: PrintKnowledge): LinkPrint {
  const { document, people } = reading
  const text = furniture.strip(toReadText(document))
  const sketch = toSketch(text)
  const main = findMainEvent(reading)
  const { quotes, lists } = toQuotes(reading)
  const { terms, key, words } = toTerms(document.title, text.slice(0, readUnits), background, storyListCount)
  const names = people.map(({ name }) => toWords(name)).filter((name) => name.length > 0)
  const dated = main?.date && main.date.precision !== 'vague' ? main.date : null
  const counted = main && findCountedDay(reading, main)
  const from = counted ?? toDay(dated?.from ?? dated?.to) ?? Number.NaN
  return {
    ...toOrder(reading),
    sketch: { letters: sketch.letters, hash: sketch.hash, lowest: shortened(sketch.lowest, sketch.lowest.length) },
    tallies: toTallies(text, tallies),
    outlet: document.outlet === null ? 0 : hashWord(document.outlet.toLowerCase()),
    titled: document.title !== null,
    words,
    terms,
    people: toHashes(names.filter((name) => name.length > 1).map((name) => name.join(' '))),
    surnames: toHashes(names.map((name) => name.at(-1)!)),
    regions: toHashes(reading.places.flatMap(({ admin1 }) => (admin1 === null ? [] : [admin1]))),
    ...toPlaces(reading, main),
    eventFrom: from,
    eventTo: counted ?? toDay(dated?.to ?? dated?.from) ?? from,
    dayTold: dated !== null && main !== null && isDayTold(reading, main),
    type: main ? hashWord(main.type) : 0,
    ...toDeeds(reading, main),
    killed: main?.killed?.best ?? Number.NaN,
    injured: main?.injured?.best ?? Number.NaN,
    quotes,
    copyLists:
      sketch.letters < fewestLetters
        ? new Float64Array()
        : sketch.lowest.slice(0, copyListCount).map((hash) => toList(0, Math.floor(hash / 4))),
    storyLists: Float64Array.from(key, (hash) => toList(1, hash)),
    quoteLists: lists,
  }
}
