import type { Problem } from './problem.ts'

/** An article as received: what `acquire/` makes of bytes and what the reader reads. */
export interface Article {
  /** `sha256:…` of the bytes as received; of the text in UTF-8 for a JSON Lines row. */
  readonly id: string
  /** The input's own id, or null. */
  readonly externalId: string | null
  /** Path or address that it came from. The one field that is outside "same input, same bytes out". */
  readonly source: string
  readonly url: string | null
  /** Title, outlet and byline as the input states them apart from the text (JSON fields, page metadata); null where it does not. */
  readonly title: string | null
  readonly outlet: string | null
  readonly byline: string | null
  /** ISO 639-1 code, stated by the input or detected; null where neither could tell. */
  readonly language: string | null
  /** Publication date as the input states it apart from the text: `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or ISO date and time; null where it does not. */
  readonly published: string | null
  /** Decoded text as received. For HTML the extracted plain text. Never changed afterwards. */
  readonly text: string
  /** What was odd about the input (invalid UTF-8, cut short …). */
  readonly problems: readonly Problem[]
}
