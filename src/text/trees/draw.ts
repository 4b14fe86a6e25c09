import type { Token } from '../../model/sentence.ts'

/** What is drawn of a word. */
type DrawnToken = Pick<Token, 'index' | 'text' | 'upos' | 'xpos' | 'head' | 'relation'>

/** Draws a sentence's tree for a person: one line a word in the order of the text, indented by its depth, with its relation and tags. */
export function drawTree(tokens: readonly DrawnToken[]): string {
  const lines: string[] = []
  const children = tokens.map((token) => tokens.filter(({ head }) => head === token.index))
  const widest = Math.min(60, Math.max(...tokens.map((token) => depthOf(tokens, token.index) * 3 + token.text.length)))

  const stack: { index: number; prefix: string; branch: string }[] = tokens
    .filter(({ head }) => head < 0)
    .map(({ index }) => ({ index, prefix: '', branch: '' }))
    .reverse()
  while (stack.length > 0) {
    const { index, prefix, branch } = stack.pop()!
    const { text, relation, upos, xpos } = tokens[index]!
    lines.push(`${(prefix + branch + text).padEnd(widest + 2)}${relation.padEnd(14)}${upos} ${xpos}`.trimEnd())
    const below = children[index]!
    const inner = branch === '' ? prefix : prefix + (branch.startsWith('└') ? '   ' : '│  ')
    for (let i = below.length - 1; i >= 0; i--)
      stack.push({ index: below[i]!.index, prefix: inner, branch: i === below.length - 1 ? '└─ ' : '├─ ' })
  }
  return `${lines.join('\n')}\n`
}

function depthOf(tokens: readonly DrawnToken[], index: number): number {
  let depth = 0
  for (let i = tokens[index]!.head; i >= 0 && depth <= tokens.length; i = tokens[i]!.head) depth++
  return depth
}
