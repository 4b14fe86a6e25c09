import { type Readable, type Repair, toReadable } from '../model/readable.ts'
import { defineStage } from '../model/stage.ts'
import { findOddRuns, findRuns } from './repair.atoms.ts'
import { bestOfGroups, type Candidate, findCandidates } from './repair.candidates.ts'
import { countWords, withPairs } from './repair.vocabulary.ts'
import { chooseByWrap } from './repair.wrap.ts'
import { type TrueCase, toTrueCase } from './true-case.ts'
import type { WordCounts } from './word-counts.ts'

/** A text of which fewer words are known is not English, and nothing is told of its spaces. */
const leastKnown = 0.4

/** Scores above which a place is believed in a text that is known to have lost spaces: to tell its lines by, alone, and beside its lines. */
const sure = 4
const likely = 1
const supported = 0

/**
 * How much all places of words together must speak for it that the text has lost spaces, at least and for each so many units.
 * In clean news 1 text of 1,000 comes as far as `leastSum`, and it is mostly one that has lost some.
 */
const leastSum = 10
const unitsPerPoint = 250
/** Before it is known that the text has lost spaces, each place is trusted so much less. */
const doubt = 2
/** No single place speaks for more than so much of it. */
const mostOfOne = 6

/** So many places beside marks show that paragraphs were run together. */
const fewestMarks = 3
const confident = 5
const unitsPerMark = 1_200

/** Rules of places beside marks: such spaces are lost where paragraphs were put together, too, and tell nothing of words. */
const ofMarks = /^repair\/(?:sentence|comma|colon|bracket|quote|percent)/

/** How much places of words speak for lost spaces together; a word that comes again speaks once. */
function sumOfWords(text: string, places: readonly Candidate[]): number {
  const seen = new Set<string>()
  let sum = 0
  for (const { at, score, rule } of places) {
    const around = text.slice(at - 6, at + 6)
    if (ofMarks.test(rule) || seen.has(around)) continue
    seen.add(around)
    sum += Math.min(Math.max(0, score - doubt), mostOfOne)
  }
  return sum
}

/** Where spaces were lost from a text, in rising order; none where the text does not look as if it had lost some. */
function findLostSpaces(text: string, words: WordCounts): readonly Candidate[] {
  const odd = findOddRuns(text, words)
  const vocabulary = countWords(odd.runs, words, odd.passed)
  if (vocabulary.known < leastKnown) return []
  const candidates = findCandidates(text, odd.runs, vocabulary)
  const places = bestOfGroups(candidates, 0)
  const sum = sumOfWords(text, places)
  if (sum < leastSum || sum * unitsPerPoint < text.length) {
    const marks = places.filter(({ score, rule }) => score >= confident && ofMarks.test(rule))
    return marks.length >= fewestMarks && marks.length * unitsPerMark >= text.length ? marks : []
  }
  const runs = findRuns(text)
  const closer = findCandidates(text, runs, withPairs(countWords(runs, words), runs))
  const once = chooseByWrap(text, closer, bestOfGroups(closer, sure), supported) ?? bestOfGroups(closer, likely)
  return chooseByWrap(text, closer, once, supported) ?? once
}

/** The runs of units between white space that lost spaces, each with how it is read. */
export function findRepairs(text: string, words: WordCounts): readonly Repair[] {
  const repairs: { start: number; end: number; spaces: number[] }[] = []
  for (const { at } of findLostSpaces(text, words)) {
    const last = repairs.at(-1)
    if (last && at < last.end) {
      last.spaces.push(at)
      continue
    }
    let start = at
    let end = at
    while (start > 0 && /\S/.test(text[start - 1]!)) start--
    while (end < text.length && /\S/.test(text[end]!)) end++
    repairs.push({ start, end, spaces: [at] })
  }
  return repairs.map(({ start, end, spaces }) => {
    const parts = [start, ...spaces].map((from, i) => text.slice(from, spaces[i] ?? end))
    return { start, end, reads: parts.join(' '), spaces }
  })
}

/** The text with its lost spaces put back and, where it is set in capitals, its letters. `words` are the general counts that words are told by. */
export const readable = (words: WordCounts, letters: TrueCase) =>
  defineStage({
    name: 'readable',
    needs: ['article'],
    makes: 'readable',
    run: ({ article }): Readable => {
      if (article.language !== null && !article.language.startsWith('en')) return toReadable(article.text, [])
      const readable = toReadable(article.text, findRepairs(article.text, words))
      return { ...readable, text: toTrueCase(readable.text, letters) }
    },
  })
