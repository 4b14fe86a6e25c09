/** A command was called in a way that means nothing: exit 2. The message says what to write instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
