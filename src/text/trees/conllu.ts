import type { Sentence } from '../../model/sentence.ts'

/** Prints sentences as CoNLL-U; `text` is the text that their offsets count in. White space inside the forms does not occur. */
export function toConllu(text: string, sentences: readonly Sentence[]): string {
  const lines: string[] = []
  for (const { index, start, end, tokens } of sentences) {
    lines.push(`# sent_id = ${index + 1}`, `# text = ${text.slice(start, end).replace(/\s+/g, ' ')}`)
    for (const [i, token] of tokens.entries()) {
      const next = tokens[i + 1]
      const space = next !== undefined && next.start === token.end ? 'SpaceAfter=No' : '_'
      const head = token.head + 1
      const relation = token.relation === '' ? '_' : token.relation
      lines.push(
        [i + 1, token.text, token.lemma, token.upos, token.xpos || '_', '_', head, relation, '_', space].join('\t'),
      )
    }
    lines.push('')
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`
}
