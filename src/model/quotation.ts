import type { Range } from './span.ts'

/** Words in quotation marks. The range includes the marks; `inner` does not. Offsets are into the text as read. */
export interface Quotation extends Range {
  readonly inner: Range
  /** False where the closing mark is missing and the end was inferred, as in all paragraphs of a long quotation but the last. */
  readonly closed: boolean
  /** True where it goes on with the quotation that the paragraph before left open (each paragraph of it opens with a mark). */
  readonly continues: boolean
  /** True for words in quotation marks within other such words. */
  readonly nested: boolean
}
