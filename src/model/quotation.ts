import type { Range } from './span.ts'

/** Words in quotation marks. The range includes the marks; `inner` does not. Offsets are into the text as read. */
export interface Quotation extends Range {
  readonly inner: Range
  /** False where the closing mark is missing and the end was inferred. */
  readonly closed: boolean
}
