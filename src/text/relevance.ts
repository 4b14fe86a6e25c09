import type { DataFiles } from '../knowledge/files.ts'
import { parseTable } from '../knowledge/table.ts'
import type { Article } from '../model/article.ts'
import { defineStage } from '../model/stage.ts'

/** Words that speak for or against reporting on a conflict, with how much, and what to add. Learned: see `data/README.md`. */
export interface RelevanceModel {
  readonly weights: ReadonlyMap<string, number>
  readonly bias: number
}

/** So many units of a text are looked at: its beginning tells what it is about. */
const mostUnits = 8000
/** Fewer words than these are not to be trusted for one of them. */
const fewestWords = 12

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90)

/** How often each word that `isKnown` stands in a text, in small letters: runs of the letters a to z, so that texts in capitals count alike. */
export function countKnownWords(text: string, isKnown: (word: string) => boolean): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const small = text.slice(0, mostUnits).toLowerCase()
  for (let at = 0; at < small.length; ) {
    while (at < small.length && !isLetter(small.charCodeAt(at))) at++
    const start = at
    while (at < small.length && isLetter(small.charCodeAt(at))) at++
    const word = small.slice(start, at)
    if (word !== '' && isKnown(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}

/** What each word counts for: the second and third telling for less than the first, later ones for nothing; longer texts are brought to one measure. */
export function toShares(counts: ReadonlyMap<string, number>): readonly (readonly [word: string, share: number])[] {
  const measure = Math.sqrt(Math.max(fewestWords, counts.size))
  return [...counts].map(([word, count]) => [word, (0.5 + 0.5 * Math.min(3, count)) / measure] as const)
}

/** How likely a text reports on violence, force or unrest between people, or on what ends them (0 to 1). Reads the first 8,000 units, before any sentence is made. */
export function weighRelevance({ weights, bias }: RelevanceModel, text: string): number {
  const counts = countKnownWords(text, (word) => weights.has(word))
  const sum = toShares(counts).reduce((before, [word, share]) => before + weights.get(word)! * share, bias)
  return Math.round(100 / (1 + Math.exp(-sum))) / 100
}

/** The row of the table that is added to each text. */
const everyText = '(all)'

/** The model of `en/relevance-weights.tsv`. @throws where the table lacks a column. */
export function loadRelevance(files: DataFiles): RelevanceModel {
  const weights = new Map<string, number>()
  for (const { weight, words } of parseTable(files.text('en/relevance-weights.tsv'), ['weight', 'words']))
    for (const word of words.split(' ')) weights.set(word, Number(weight))
  const bias = weights.get(everyText) ?? 0
  weights.delete(everyText)
  return { weights, bias }
}

/** How likely an article reports on a conflict, by its title and the beginning of its text; null where it is in a language that is not read. */
export function weighArticle(model: RelevanceModel, { language, title, text }: Article): number | null {
  if (language !== null && language !== 'en') return null
  return weighRelevance(model, title === null || text.startsWith(title) ? text : `${title}\n${text}`)
}

/** From here on an article counts as reporting on a conflict: chosen to lose few of them rather than to let no other pass. */
export const leastRelevance = 0.4

/** How likely the article reports on a conflict, for those who wish to keep the rest out. Nothing else depends on it. */
export const relevance = (model: RelevanceModel) =>
  defineStage({
    name: 'relevance',
    needs: ['article'],
    makes: 'relevance',
    run: ({ article }) => weighArticle(model, article),
  })
