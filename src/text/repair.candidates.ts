import type { Atom, Run } from './repair.atoms.ts'
import { scoreMark } from './repair.marks.ts'
import type { Vocabulary } from './repair.vocabulary.ts'
import { findWordCuts, type WordCut } from './repair.words.ts'

/** A place where a space may have been lost; the other places of the same word exclude each other. */
export interface Candidate {
  /** Offset in the text as received. */
  readonly at: number
  readonly score: number
  readonly rule: string
  /** Candidates of one group are readings of one word: only one of them holds. */
  readonly group: number
}

/** So many readings of one word are weighed against where the lines must have ended. */
const mostOfWord = 3

const isNoMark = ({ kind }: Atom): boolean => kind !== 'mark'

/** Every place where a space may have been lost, by rising offset. */
export function findCandidates(text: string, runs: readonly Run[], vocabulary: Vocabulary): Candidate[] {
  const found: Candidate[] = []
  const cutsOf = new Map<string, readonly WordCut[]>()
  const findCuts = (word: string, beforeHyphen: boolean): readonly WordCut[] => {
    const key = beforeHyphen ? `${word}-` : word
    const known = cutsOf.get(key)
    if (known) return known
    const cuts = findWordCuts(word, vocabulary, beforeHyphen).slice(0, mostOfWord)
    cutsOf.set(key, cuts)
    return cuts
  }
  let group = 0
  let quotes = 0
  let counted = 0
  for (const { start, atoms } of runs) {
    const first = atoms.findIndex(isNoMark)
    const last = atoms.findLastIndex(isNoMark)
    if (atoms.some(({ text }) => text === '"')) {
      quotes = countQuotes(text.slice(counted, start), quotes)
      counted = start
    }
    let here = quotes
    for (const [i, atom] of atoms.entries()) {
      if (i > first && i <= last) {
        const cut = scoreMark(atoms, i, here % 2 === 1, vocabulary)
        if (cut) found.push({ ...cut, group: group++ })
      }
      if (atom.text === '"') here++
      if (atom.base === '' || vocabulary.words.logShare(atom.base) !== null) continue
      for (const cut of findCuts(atom.text, atoms[i + 1]?.text === '-'))
        found.push({ at: atom.start + cut.at, score: cut.score, rule: cut.rule, group })
      group++
    }
  }
  return found
}

/** Straight double quotes of the paragraph so far, with those of the text that follows: a line end begins to count anew. */
function countQuotes(text: string, before: number): number {
  const lineEnd = text.lastIndexOf('\n')
  return (lineEnd < 0 ? before : 0) + text.slice(lineEnd + 1).split('"').length - 1
}

/** The best candidate of each group that scores at least so much. */
export function bestOfGroups(candidates: readonly Candidate[], least: number): Candidate[] {
  const best = new Map<number, Candidate>()
  for (const candidate of candidates) {
    const before = best.get(candidate.group)
    if (candidate.score >= least && (!before || candidate.score > before.score)) best.set(candidate.group, candidate)
  }
  return [...best.values()].sort((a, b) => a.at - b.at)
}
