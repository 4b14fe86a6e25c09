import { diffArrays, diffWordsWithSpace } from 'diff'

/** Words of a paragraph that stand in both versions, or in one alone. */
export interface DifferencePart {
  readonly text: string
  readonly change: 'same' | 'added' | 'removed'
}

/** Paragraphs that did not change, or one that did. */
export type DifferenceBlock =
  | { readonly kind: 'same'; readonly paragraphs: readonly string[] }
  | { readonly kind: 'changed'; readonly parts: readonly DifferencePart[] }

export interface Difference {
  readonly blocks: readonly DifferenceBlock[]
  readonly addedWords: number
  readonly removedWords: number
}

const toParagraphs = (text: string): readonly string[] => text.split(/\n+/).filter((line) => line.trim() !== '')

/** Longer paragraphs are compared as wholes: word by word would take too long. */
const longest = 20_000

const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0

/** One paragraph against another, word by word; '' where there is none on that side. */
function compare(before: string, after: string): readonly DifferencePart[] {
  const whole: readonly DifferencePart[] = [
    { text: before, change: 'removed' },
    { text: after, change: 'added' },
  ]
  if (before === '' || after === '' || before.length + after.length > longest)
    return whole.filter(({ text }) => text !== '')
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    change: added ? 'added' : removed ? 'removed' : 'same',
  }))
}

/** What changed from one version of a text to another: paragraph by paragraph, and word by word where a paragraph was rewritten. */
export function toDifference(before: string, after: string): Difference {
  const blocks: DifferenceBlock[] = []
  let removed: string[] = []
  let added: string[] = []
  const flush = () => {
    // The first that went against the first that came: a paragraph is more often rewritten than moved.
    for (let i = 0; i < Math.max(removed.length, added.length); i++)
      blocks.push({ kind: 'changed', parts: compare(removed[i] ?? '', added[i] ?? '') })
    removed = []
    added = []
  }
  for (const change of diffArrays([...toParagraphs(before)], [...toParagraphs(after)])) {
    if (change.removed) removed.push(...change.value)
    else if (change.added) added.push(...change.value)
    else {
      flush()
      blocks.push({ kind: 'same', paragraphs: change.value })
    }
  }
  flush()
  const parts = blocks.flatMap((block) => (block.kind === 'changed' ? block.parts : []))
  const sum = (kind: DifferencePart['change']) =>
    parts.reduce((total, { text, change }) => (change === kind ? total + countWords(text) : total), 0)
  return { blocks, addedWords: sum('added'), removedWords: sum('removed') }
}
