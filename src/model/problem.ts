import type { Span } from './span.ts'

/** Something odd in an article, told as a value: reading went on. `id` is `area/what`, such as `document/no-date`. */
export interface Problem {
  readonly id: string
  readonly message: string
  readonly span: Span | null
}
