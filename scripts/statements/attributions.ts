import type { Range } from '../../src/model/span.ts'

/** An article with its attributions as people marked them. Offsets in UTF-16 units of the text. */
export interface MarkedArticle {
  readonly text: string
  readonly attributions: readonly { readonly cue: readonly Range[]; readonly content: readonly Range[] }[]
}

interface Row {
  readonly text: string
  readonly attributions: readonly { readonly cue: readonly Range[]; readonly content: readonly Range[] }[]
}

/** Articles of a JSON Lines file whose offsets count code points. Attributions without cue or content are left out. */
export function parseAttributions(lines: string): readonly MarkedArticle[] {
  return lines
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { text, attributions } = JSON.parse(line) as Row
      const units = [0]
      for (const point of text) units.push(units.at(-1)! + point.length)
      const toUnits = (ranges: readonly Range[]): readonly Range[] =>
        ranges.map(({ start, end }) => ({ start: units[start] ?? text.length, end: units[end] ?? text.length }))
      return {
        text,
        attributions: attributions
          .map(({ cue, content }) => ({ cue: toUnits(cue), content: toUnits(content) }))
          .filter(({ cue, content }) => cue.length > 0 && content.length > 0),
      }
    })
}
