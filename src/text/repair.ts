import { type Readable, type Repair, toReadable } from '../model/readable.ts'
import { defineStage } from '../model/stage.ts'
import { findRuns, type Run } from './repair.atoms.ts'
import { scoreMark } from './repair.marks.ts'
import { countWords, type Vocabulary } from './repair.vocabulary.ts'
import { findWordCuts } from './repair.words.ts'
import { supportByWrap } from './repair.wrap.ts'
import type { WordCounts } from './word-counts.ts'

/** A place where a space may have been lost; the other places of the same word exclude each other. */
export interface Candidate {
  /** Offset in the text as received. */
  readonly at: number
  readonly score: number
  readonly rule: string
  /** Candidates of one group are readings of one word: only one of them holds. */
  readonly group: number
}

/** A text of which fewer words are known is not English, and nothing is told of its spaces. */
const leastKnown = 0.4

/** Scores above which a place speaks for itself, and above which it is believed in a text that has lost spaces elsewhere. */
const confident = 5
const likely = 1
/** So many confident places, and one at least for each so many units, make a text one that has lost spaces. */
const fewestConfident = 3
const unitsPerConfident = 1_200

/** Every place where a space may have been lost, by rising offset. */
function findCandidates(text: string, runs: readonly Run[], vocabulary: Vocabulary): Candidate[] {
  const found: Candidate[] = []
  let group = 0
  let at = 0
  let quotes = 0
  for (const run of runs) {
    for (let gap = text.slice(at, run.start); at < run.start; at = run.start)
      quotes = /\n/.test(gap) ? 0 : quotes + (gap.split('"').length - 1)
    for (const [i, atom] of run.atoms.entries()) {
      group++
      if (i > 0) {
        const cut = scoreMark(run.atoms, i, quotes % 2 === 1, vocabulary)
        if (cut) found.push({ ...cut, group })
      }
      if (atom.text === '"') quotes++
      group++
      if (atom.kind === 'word')
        for (const cut of findWordCuts(atom.text, vocabulary, run.atoms[i + 1]?.text === '-').slice(0, 3))
          found.push({ at: atom.start + cut.at, score: cut.score, rule: cut.rule, group })
    }
    at = run.end
  }
  return found
}

/** The best candidate of each group that scores at least so much. */
function bestOfGroups(candidates: readonly Candidate[], least: number): Candidate[] {
  const best = new Map<number, Candidate>()
  for (const candidate of candidates) {
    const before = best.get(candidate.group)
    if (candidate.score >= least && (!before || candidate.score > before.score)) best.set(candidate.group, candidate)
  }
  return [...best.values()].sort((a, b) => a.at - b.at)
}

/** Where spaces were lost from a text, in rising order; none where the text does not look as if it had lost some. */
export function findLostSpaces(text: string, words: WordCounts): readonly Candidate[] {
  const runs = findRuns(text)
  const vocabulary = countWords(runs, words)
  if (vocabulary.known < leastKnown) return []
  const candidates = findCandidates(text, runs, vocabulary)
  const sure = bestOfGroups(candidates, confident)
  if (sure.length < fewestConfident || sure.length * unitsPerConfident < text.length) return []
  return bestOfGroups(supportByWrap(text, candidates, sure), likely)
}

/** The repairs of a text: a run of units between white space that lost spaces, and how it is read. */
export function findRepairs(text: string, words: WordCounts): readonly Repair[] {
  const repairs: Repair[] = []
  const spaces = findLostSpaces(text, words).map(({ at }) => at)
  for (let i = 0; i < spaces.length; ) {
    let start = spaces[i]!
    let end = start
    while (start > 0 && /\S/.test(text[start - 1]!)) start--
    while (end < text.length && /\S/.test(text[end]!)) end++
    const inside = spaces.slice(i).filter((at) => at < end)
    repairs.push({ start, end, reads: toReadable(text.slice(start, end), [{ start: 0, end: end - start, reads: '', spaces: inside.map((at) => at - start) }]).text, spaces: inside })
    i += inside.length
  }
  return repairs
}

/** The text with its lost spaces put back. `words` are the general counts that words are told by. */
export const readable = (words: WordCounts) =>
  defineStage({
    name: 'readable',
    needs: ['article'],
    makes: 'readable',
    run: ({ article }): Readable => {
      const readable = article.language === null || article.language.startsWith('en')
      return toReadable(article.text, readable ? findRepairs(article.text, words) : [])
    },
  })
