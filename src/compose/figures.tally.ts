import type { Tally } from '../model/reading.ts'
import type { Token } from '../model/sentence.ts'
import type { Draft } from './figures.draft.ts'
import type { FigureLexicon } from './figures.lexicon.ts'

/** How far from a figure, in words, the phrase may stand that tells how it stands to time. */
const earshot = 9

const stops = /^[.;:]$/

/** Does a phrase of the table stand near the figure, in its own stretch of the sentence? */
function findPhrase(tokens: readonly Token[], draft: Draft, lexicon: FigureLexicon): Tally | null {
  const last = Math.max(draft.last, draft.phraseLast)
  let first = draft.first
  while (first > 0 && draft.first - first < earshot && !stops.test(tokens[first - 1]!.text)) first--
  for (
    let at = first;
    at < Math.min(tokens.length, last + earshot) && !(at > last && stops.test(tokens[at]!.text));
    at++
  )
    for (const { words, tally } of lexicon.tallies.get(tokens[at]!.lower) ?? [])
      if (tally !== 'expected' && words.every((word, i) => tokens[at + i]?.lower === word)) return tally
  return null
}

/**
 * Whether a figure is counted within its period, sums up all so far, or says how many there are at a moment. A period that begins with
 * "since" is still growing.
 */
export function findTally(
  tokens: readonly Token[],
  draft: Draft,
  period: { readonly from: string; readonly to: string } | null,
  isOpen: boolean,
  lexicon: FigureLexicon,
): Tally | null {
  const told = findPhrase(tokens, draft, lexicon)
  if (told) return told
  if (isOpen) return 'cumulative'
  return period === null ? null : 'period'
}
