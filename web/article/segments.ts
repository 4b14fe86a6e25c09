/** A run of the text with the record that it belongs to. */
export interface TextSpan {
  readonly start: number
  readonly end: number
  readonly id: string
  readonly kind: string
}

/** A run of the text in which the same spans hold from end to end. */
export interface Segment {
  readonly start: number
  readonly end: number
  /** The spans that cover it, the longest first. */
  readonly spans: readonly TextSpan[]
}

/** A paragraph of the stored text, with the line ends that follow it. All of them together are the text. */
export interface Block {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Cuts the stored text behind its line ends; nothing is dropped. Line ends at its beginning go with the first paragraph. */
export function toBlocks(text: string): readonly Block[] {
  const blocks: Block[] = []
  for (const { 0: words, index } of text.matchAll(/^[\r\n]*[^\r\n]+[\r\n]*|[^\r\n]+[\r\n]*|[\r\n]+/g))
    blocks.push({ start: index, end: index + words.length, text: words })
  return blocks
}

/** The parts of spans that lie in a block, cut to it. */
export const within = <S extends TextSpan>(block: { start: number; end: number }, spans: readonly S[]): readonly S[] =>
  spans
    .filter((span) => span.start < block.end && block.start < span.end)
    .map((span) => ({ ...span, start: Math.max(span.start, block.start), end: Math.min(span.end, block.end) }))

/** Cuts a block into disjoint segments, so that overlapping spans can be drawn as flat elements one after the other. */
export function toSegments(block: { start: number; end: number }, spans: readonly TextSpan[]): readonly Segment[] {
  const inside = within(block, spans)
  const cuts = new Set([block.start, block.end])
  for (const span of inside) cuts.add(span.start).add(span.end)
  const ordered = [...cuts].sort((a, b) => a - b)
  const segments: Segment[] = []
  for (let i = 1; i < ordered.length; i += 1) {
    const start = ordered[i - 1]!
    const end = ordered[i]!
    const covering = inside.filter((span) => span.start <= start && end <= span.end)
    covering.sort((a, b) => b.end - b.start - (a.end - a.start))
    segments.push({ start, end, spans: covering })
  }
  return segments
}

/** The spans at an offset, the shortest first: the shortest is the one meant. */
export function findSpansAt<S extends TextSpan>(spans: readonly S[], offset: number): readonly S[] {
  return spans
    .filter((span) => span.start <= offset && offset < span.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))
}
