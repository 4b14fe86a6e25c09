import type { Database } from './database.ts'

/** How many answers are kept. */
const largest = 200

/**
 * Keeps answers that are slow to work out until somebody writes to the archive, this program or another: counts over all
 * records are asked for with every page, and seldom change.
 */
export function toMemory(database: Database): <Answer>(asked: readonly unknown[], answer: () => Answer) => Answer {
  const version = database.prepare<[], string>(
    `SELECT (SELECT data_version FROM pragma_data_version) || ' ' || total_changes()`,
  )
  let known = ''
  const answers = new Map<string, unknown>()
  return <Answer>(asked: readonly unknown[], answer: () => Answer): Answer => {
    const now = version.pluck().get() ?? ''
    if (now !== known) answers.clear()
    known = now
    const key = JSON.stringify(asked)
    // What the key was answered with before is of the type that the same question has.
    if (answers.has(key)) return answers.get(key) as Answer
    const fresh = answer()
    const oldest = answers.keys().next()
    if (answers.size >= largest && !oldest.done) answers.delete(oldest.value)
    answers.set(key, fresh)
    return fresh
  }
}
