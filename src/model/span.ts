/** A half-open run of UTF-16 units, `start` included, `end` excluded. Which text it counts in, its owner says. */
export interface Range {
  readonly start: number
  readonly end: number
}

/**
 * Words of an article as evidence: offsets into `document.text` as received, `text` the exact slice.
 * `reads` is the repaired wording, present only where the words were read apart.
 */
export interface Span extends Range {
  readonly text: string
  readonly reads?: string
}

/** Do two runs share at least one unit? */
export const touches = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end

/** Does `outer` hold all of `inner`? */
export const covers = (outer: Range, inner: Range): boolean => outer.start <= inner.start && inner.end <= outer.end
