import type { Article } from '../model/article.ts'
import type { Reading } from '../model/reading.ts'

/** What is odd about articles that were added all the same. */
const oddities = {
  'document/little-text': 'hardly any text',
  'document/no-news': 'nothing but calls to subscribe, notes on cookies and rights',
  'document/future': 'a date that is still to come',
} as const
type Oddity = keyof typeof oddities
const ofReading: readonly Oddity[] = ['document/little-text', 'document/no-news']

/** How many articles are odd in each way, and where the first of them came from. */
export type OddTally = Map<Oddity, { readonly count: number; readonly first: string }>

export const plural = (count: number, one: string): string =>
  `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`

const msPerDay = 86_400_000

/** Tells what is odd about an article, `now` in milliseconds: a date is still to come where no place on earth has reached it. */
export function watchOddities(now: number): (reading: Reading) => readonly Oddity[] {
  const lastDay = new Date(now + msPerDay / 2).toISOString().slice(0, 10)
  return ({ problems, document }) => [
    ...ofReading.filter((oddity) => problems.some(({ id }) => id === oddity)),
    ...((document.published?.from ?? '').slice(0, 10) > lastDay ? (['document/future'] as const) : []),
  ]
}

export function noteOddities(tally: OddTally, { source }: Pick<Article, 'source'>, found: readonly Oddity[]): void {
  for (const oddity of found) {
    const { count, first } = tally.get(oddity) ?? { count: 0, first: source }
    tally.set(oddity, { count: count + 1, first })
  }
}

/** One sentence for each kind of odd article. */
export const describeOddities = (tally: OddTally): readonly string[] =>
  [...tally].map(([oddity, { count, first }]) =>
    count === 1
      ? `${first} has ${oddities[oddity]}.`
      : `${plural(count, 'article')} have ${oddities[oddity]}, the first of them ${first}.`,
  )
