import type { Article } from '../model/article.ts'
import type { AcquireError } from './acquire-error.ts'

/** An input that gave no article. `source` is the path, the address or the row (`file:line`). */
export interface AcquireFailure {
  readonly source: string
  readonly error: AcquireError
}

/** What one input, or one row of it, came to. `bytes` of the input are dealt with by it: progress counts them. */
export type Acquired =
  | { readonly article: Article; readonly failure?: never; readonly bytes: number }
  | { readonly failure: AcquireFailure; readonly article?: never; readonly bytes: number }
