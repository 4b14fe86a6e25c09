import type { Token } from '../model/sentence.ts'

/** Words that may open a number phrase ("at least 12", "more than 150", "up to 40", "about 20"). */
const hedges: ReadonlySet<string> = new Set(
  'at least most more less fewer than up to about around nearly almost over some approximately roughly only just as many no'.split(
    ' ',
  ),
)

/** The last token of a hedged number that begins at `at` ("more than 150"), or -1 where none begins there. */
export function hedgedNumberEnd(tokens: readonly Token[], at: number): number {
  // "blew up three lines": without "to" it is the verb's.
  if (tokens[at]?.lower === 'up' && tokens[at + 1]?.lower !== 'to') return -1
  // "handed over four soldiers", not "killed over four".
  if (tokens[at]?.lower === 'over' && /^(?:hand|tak|took|turn)/.test(tokens[at - 1]?.lower ?? '')) return -1
  // "granted asylum to 18 rebels", "fewer than 18" but not "than 18".
  if (tokens[at]?.lower === 'to' || tokens[at]?.lower === 'than') return -1
  let i = at
  while (i < tokens.length && i - at < 4 && hedges.has(tokens[i]!.lower) && tokens[i]!.upos !== 'NUM') i++
  return i > at && tokens[i]?.upos === 'NUM' ? i : -1
}
