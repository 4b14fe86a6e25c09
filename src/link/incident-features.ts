import type { Count, EventRecord, Participant, Reading } from '../model/reading.ts'
import { toDigest } from './digest.ts'
import { toNames, toStem, toStems } from './incident-words.ts'

/** How many were hurt, as bounds; null where a bound is not said. */
export type Bounds = readonly [least: number | null, most: number | null]

/**
 * What telling two incidents apart needs of one report. Days are whole days since 1970. A function of the event and of its article alone,
 * so that two equal tellings have equal features.
 */
export interface Features {
  readonly type: string
  readonly mode: string | null
  /** Whether it is told as a thing that took place, or under its other status. */
  readonly status: string
  /** `hard`: the text gives the day; otherwise days before publication within which it may have been. Null: nothing is known. */
  readonly days: { readonly from: number; readonly to: number; readonly hard: boolean } | null
  /** Null where there is no place, or a whole country. */
  readonly point: { readonly lat: number; readonly lon: number; readonly km: number } | null
  readonly country: string | null
  readonly killed: Bounds | null
  readonly injured: Bounds | null
  /** Actor ids or folded names of those who act. */
  readonly agents: readonly string[]
  /** Stems of the nouns, or actor ids, for those acted upon, where these are more than plain people. */
  readonly targets: readonly string[]
  readonly instruments: readonly string[]
  /** Words with a capital but those of the place, and the stems of all longer words, of the sentence that tells it. */
  readonly names: readonly string[]
  readonly words: readonly string[]
}

const msPerDay = 86_400_000
/** How long after it an article may tell of an incident as news without saying the day. */
const newsDays = 2
const longestSpan = 7
const widestPoint = 60

/** Days since 1970-01-01 of an ISO day or time; NaN where it is none. */
export const toDayNumber = (iso: string): number => Math.floor(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / msPerDay)

const toBounds = (count: Count | null): Bounds | null => {
  if (count === null) return null
  const { best, min, max } = count
  if (best !== null) return count.approx ? [Math.floor(best * 0.8), Math.ceil(best * 1.2)] : [best, best]
  return [min, max]
}

function toDays({ date, status }: EventRecord, published: string | null): Features['days'] {
  if (date?.from && date.to) {
    const [from, to] = [toDayNumber(date.from), toDayNumber(date.to)]
    if (Number.isFinite(from) && Number.isFinite(to) && to - from <= longestSpan) return { from, to, hard: true }
    return null
  }
  if (date !== null || published === null || status === 'planned' || status === 'threatened') return null
  const to = toDayNumber(published)
  return Number.isFinite(to) ? { from: to - newsDays, to, hard: false } : null
}

/** Anybody may be hit by anything: plain people tell little, soldiers, named bodies and known actors more. */
const isTelling = ({ actor, sector, kind }: Participant): boolean =>
  actor !== null || kind === 'organization' || (sector !== null && sector !== 'CVL')

const toHeads = (participants: readonly Participant[]): string[] =>
  [...new Set(participants.filter(isTelling).flatMap(({ name, actor }) => actor ?? toStems(name).slice(-1)))].sort()

const toActors = (participants: readonly Participant[]): string[] =>
  [
    ...new Set(
      participants.map(
        ({ name, actor, country, kind, text }) =>
          actor ??
          (kind === 'organization' && country !== null && /^\p{Lu}/u.test(text) ? toStem(name) : `~${toStem(name)}`),
      ),
    ),
  ].sort()

const sentenceReach = 320

/** The sentence around an event's evidence, as far as stops and line ends tell; bounded. */
function toSentence(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const before = text.slice(Math.max(0, start - sentenceReach), start)
  const after = text.slice(end, end + sentenceReach)
  const from = Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n'), before.lastIndexOf('” '), -1)
  const stop = /[.!?](?=\s|$)|\n/.exec(after)
  return before.slice(from + 1) + text.slice(start, end) + (stop ? after.slice(0, stop.index) : after)
}

/** What an event says that tells its incident from others. */
export function toFeatures(
  event: EventRecord,
  { text, published }: Pick<Reading['document'], 'text' | 'published'>,
): Features {
  const { place } = event
  const sentence = toSentence(text, event.evidence)
  const placed = new Set([
    ...toNames(` ${place?.name ?? ''}`),
    ...toStems(`${place?.name ?? ''} ${place?.admin1 ?? ''}`),
  ])
  const near = place?.lat != null && place.lon != null && (place.uncertaintyKm ?? 0) <= widestPoint
  return {
    type: event.type,
    mode: event.mode,
    status: event.status === 'ongoing' ? 'happened' : event.status,
    days: toDays(event, published?.from ?? null),
    point: near ? { lat: place.lat!, lon: place.lon!, km: place.uncertaintyKm ?? 5 } : null,
    country: place?.country ?? null,
    killed: toBounds(event.killed),
    injured: toBounds(event.injured),
    agents: toActors(event.agents),
    targets: toHeads(event.targets),
    instruments: [...new Set(event.instruments.map(({ name }) => toStem(name)))].sort(),
    names: toNames(sentence).filter((name) => !placed.has(name)),
    words: [...new Set(toStems(sentence))].sort(),
  }
}

const wordsThatTell = 8

/**
 * Names a telling: equal features, equal signature, so that reprints of a sentence share it. A telling that says too little ("No arrests were made")
 * has a signature with no other article.
 */
export const toSignature = (features: Features, article: string): string => {
  const { days, point, words } = features
  const tells = days !== null && (point !== null || words.length >= wordsThatTell)
  return toDigest(JSON.stringify(tells ? features : [features, article]))
}
