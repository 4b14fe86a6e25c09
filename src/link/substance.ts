import type { Problem } from '../model/problem.ts'
import { countLetters, type Furniture } from './furniture.ts'
import { fewestLetters } from './print.ts'

/** A longer text is looked at no further than this. */
const beginning = 20_000

/** What is odd about a text that holds no news: a word or two, or nothing but what stands on every page of its kind. Null where it holds enough. */
export function findEmptiness(text: string, furniture: Furniture): Problem | null {
  const head = text.slice(0, beginning)
  if (furniture.countLetters(head, fewestLetters) >= fewestLetters) return null
  const letters = countLetters(head)
  return letters < fewestLetters
    ? {
        id: 'document/little-text',
        message: `The text has ${letters === 1 ? '1 letter' : `${letters} letters`}: hardly anything can be read in it, and it is held to be no copy of another.`,
        span: null,
      }
    : {
        id: 'document/no-news',
        message:
          'All of the text is what stands on every page (calls to subscribe, notes on cookies and rights): there is no news in it.',
        span: null,
      }
}
