/** What went wrong with one part of a request: which key, and what is wrong with it. */
export interface FieldError {
  readonly field: string
  readonly message: string
}

/** An error as the server tells it (RFC 9457). */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail?: string
  readonly errors?: readonly FieldError[]
}

/** A request that was not answered with data. `problem` is null where the server could not be reached at all. */
export class ApiError extends Error {
  readonly problem: Problem | null

  constructor(message: string, problem: Problem | null, cause?: unknown) {
    super(message, { cause })
    this.problem = problem
  }
}

/** Fetches one address of the API as JSON. @throws ApiError with a message that a person can act on. */
export const fetchJson = <Answer>(path: string): Promise<Answer> =>
  ask(path, { headers: { accept: 'application/json' } })

/** Sends JSON to an address of the API. @throws ApiError with a message that a person can act on. */
export const sendJson = <Answer>(path: string, body: unknown): Promise<Answer> =>
  ask(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })

/** Removes what stands at an address of the API. @throws ApiError with a message that a person can act on. */
export const removeJson = <Answer>(path: string): Promise<Answer> => ask(path, { method: 'DELETE' })

async function ask<Answer>(path: string, init: RequestInit): Promise<Answer> {
  let response: Response
  try {
    response = await fetch(path, init)
  } catch (cause) {
    throw new ApiError('The server does not answer. Is "dateline serve" still running?', null, cause)
  }
  const body: unknown = await response.json().catch(() => null)
  if (response.ok && body !== null) return body as Answer
  const problem = (body ?? { type: 'about:blank', title: response.statusText, status: response.status }) as Problem
  throw new ApiError(problem.detail ?? problem.title, problem)
}
