import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react'
import { ApiError, fetchJson } from './client.ts'

/** What is known about one address of the API at this moment. `answer` stays while a new one is fetched. */
export interface Answered<Answer> {
  readonly answer: Answer | null
  readonly error: ApiError | null
  readonly loading: boolean
}

const waiting: Answered<never> = { answer: null, error: null, loading: true }
const idle: Answered<never> = { answer: null, error: null, loading: false }

/** How many addresses are remembered: enough for back and forward, little enough for an eight-hour day. */
const kept = 120
const known = new Map<string, Answered<unknown>>()
const listeners = new Map<string, Set<() => void>>()

function listen(path: string, listener: () => void): () => void {
  const there = listeners.get(path) ?? new Set()
  listeners.set(path, there.add(listener))
  return () => {
    there.delete(listener)
    if (there.size === 0) listeners.delete(path)
  }
}

function tell(path: string, state: Answered<unknown>): void {
  known.delete(path)
  known.set(path, state)
  for (const old of known.keys()) {
    if (known.size <= kept) break
    // What is on the screen is never forgotten.
    if (old !== path && !listeners.has(old)) {
      known.delete(old)
      readers.delete(old)
    }
  }
  for (const listener of listeners.get(path) ?? []) listener()
}

const toApiError = (cause: unknown): ApiError =>
  cause instanceof ApiError ? cause : new ApiError('The answer could not be understood.', null, cause)

/** Fetches an address unless its answer is known or on its way. */
function ask<Answer>(path: string, read: (path: string) => Promise<Answer> = fetchJson): void {
  const before = known.get(path)
  if (before && !before.error) return
  tell(path, waiting)
  readers.set(path, read)
  read(path).then(
    (answer) => tell(path, { answer, error: null, loading: false }),
    (cause) => tell(path, { answer: null, error: toApiError(cause), loading: false }),
  )
}

/** Puts a grown answer in place of the known one, as a list does that loaded its next page. */
export function replaceAnswer<Answer>(path: string, change: (answer: Answer) => Answer): void {
  const before = known.get(path)
  if (before?.answer) tell(path, { ...before, answer: change(before.answer as Answer) })
}

/** How those that are on the screen were read. */
const readers = new Map<string, (path: string) => Promise<unknown>>()

/** Forgets all answers; those on the screen are asked for again, and stay until the new ones are there. */
export function forgetAnswers(): void {
  for (const path of [...known.keys()])
    if (!listeners.has(path)) known.delete(path)
    else {
      const read = readers.get(path) ?? fetchJson
      read(path).then(
        (answer) => tell(path, { answer, error: null, loading: false }),
        (cause) => tell(path, { answer: null, error: toApiError(cause), loading: false }),
      )
    }
}

/** Forgets an address and asks again. */
export function askAgain(path: string, read?: (path: string) => Promise<unknown>): void {
  known.delete(path)
  ask(path, read ?? fetchJson)
}

/**
 * The answer of an address, as state. While a new address is fetched, the answer of the one before stays (`loading` is true),
 * so that nothing jumps. `null` asks nothing.
 */
export function useAnswer<Answer>(
  path: string | null,
  read: (path: string) => Promise<Answer> = fetchJson,
): Answered<Answer> {
  const subscribe = useCallback((listener: () => void) => (path === null ? () => {} : listen(path, listener)), [path])
  const state = useSyncExternalStore(
    subscribe,
    () => (path === null ? idle : (known.get(path) ?? waiting)) as Answered<Answer>,
  )
  const last = useRef<Answer | null>(null)
  useEffect(() => {
    if (path !== null) ask(path, read)
  }, [path, read])
  useEffect(() => {
    if (state.answer !== null) last.current = state.answer
  }, [state.answer])
  if (path === null) return idle
  return state.loading && last.current !== null ? { ...state, answer: last.current } : state
}
