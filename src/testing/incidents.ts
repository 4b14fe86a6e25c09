import type { EventRecord } from '../model/reading.ts'
import { quote, toArticle, toCount, toDate, toEvent, toPlace, toPublished, toTestReading } from './records.ts'
import type { Sample } from './sample.ts'

/** One report of an incident, as a test describes it. */
export interface Telling {
  readonly outlet: string
  readonly published: string | null
  /** The day that the text gives; null where it gives none. */
  readonly day: string | null
  readonly town: string
  readonly killed: number | null
  readonly injured?: number
  readonly mode?: string
  /** How well the place is known; 5 where it is left out. */
  readonly km?: number
  /** Words that set this telling apart. */
  readonly words?: string
  readonly fields?: Partial<EventRecord>
}

/** Towns, most of them far from one another, by name; any other name lies apart from all of them. */
const towns: Readonly<Record<string, readonly [lat: number, lon: number]>> = {
  Northgate: [36.1, 43.2],
  Millbrook: [35.2, 44.9],
  Eastvale: [33.4, 46.1],
  Harwick: [34.5, 41.8],
  // In one square of the index with Northgate, and yet another town.
  Kirkford: [36.42, 43.25],
}

/** An article that tells of one attack in one sentence. The same telling gives the same article. */
export function toTelling(telling: Telling): Sample {
  const {
    outlet,
    published,
    day,
    town,
    killed,
    injured,
    mode = 'explosives',
    km = 5,
    words = '',
    fields = {},
  } = telling
  const toll = killed === null ? 'struck a bus' : `killed ${killed} bus passengers`
  const hurt = injured === undefined ? '' : ` and injured ${injured}`
  const first = `A bomb hidden under the Copper bridge ${toll}${hurt} in ${town}${words}`
  const text = `${first}.\n\nReported by ${outlet}, ${published ?? 'undated'}, ${day ?? 'no day'}.`
  const article = toArticle(text, { title: `Bomb in ${town}`, outlet, published, source: `${outlet}.txt` })
  const evidence = quote(text, first)
  const [lat, lon] = towns[town] ?? [10 + town.length, 20]
  return {
    article,
    reading: toTestReading(article, {
      published: published === null ? null : toPublished(published),
      events: [
        toEvent('e1', evidence, {
          mode,
          trigger: quote(text, 'bomb'),
          date: day === null ? null : toDate(day),
          place: toPlace(quote(text, town), { lat, lon, uncertaintyKm: km, country: 'EXA' }),
          killed: killed === null ? null : toCount(killed, quote(text, `killed ${killed}`)),
          injured: injured === undefined ? null : toCount(injured, quote(text, `injured ${injured}`)),
          ...fields,
        }),
      ],
    }),
  }
}

/** A bomb in Northgate as four outlets tell it over three days, one of them twice; and one the next day that is another. */
export const toBombing = (): readonly Sample[] => [
  toTelling({
    outlet: 'Example Wire',
    published: '2024-07-17',
    day: '2024-07-16',
    town: 'Northgate',
    killed: 7,
    injured: 20,
  }),
  toTelling({
    outlet: 'Lakeside Monitor',
    published: '2024-07-17',
    day: '2024-07-16',
    town: 'Northgate',
    killed: 7,
    words: ', police said',
  }),
  toTelling({
    outlet: 'Riverton Post',
    published: '2024-07-18',
    day: null,
    town: 'Northgate',
    killed: 9,
    injured: 20,
    words: ' at noon, the governor said',
  }),
  toTelling({
    outlet: 'Example Wire',
    published: '2024-07-19',
    day: '2024-07-16',
    town: 'Northgate',
    killed: 11,
    injured: 16,
    words: ', after four of the wounded died',
  }),
  toTelling({
    outlet: 'Hill Gazette',
    published: null,
    day: '2024-07-16',
    town: 'Northgate',
    killed: 7,
    words: ', it was reported',
  }),
  toTelling({
    outlet: 'Example Wire',
    published: '2024-07-18',
    day: '2024-07-18',
    town: 'Northgate',
    killed: 2,
    words: ' again, the second in three days',
  }),
]
