import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { ArchiveError, type ArchiveFault } from '../archive/error.ts'

/** An error as this server tells it (RFC 9457). `errors` names the keys that were not understood. */
export const problemDetailsSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  })
  .openapi('Problem', { description: 'RFC 9457. errors names the keys that were not understood.' })

interface FieldError {
  readonly field: string
  readonly message: string
}

interface Details {
  readonly type: string
  readonly title: string
  readonly status: ContentfulStatusCode
  readonly detail?: string
  readonly errors?: readonly FieldError[]
}

/** Thrown by a route that cannot answer; the app turns it into problem details. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly details: Details

  constructor(details: Details) {
    super(details.detail ?? details.title)
    this.details = details
  }
}

export const notFound = (detail: string): ProblemError =>
  new ProblemError({ type: '/problems/not-found', title: 'There is no such thing here', status: 404, detail })

const badRequest = (errors: readonly FieldError[]): ProblemError =>
  new ProblemError({
    type: '/problems/invalid-request',
    title: 'The request was not understood',
    status: 400,
    detail: errors.map(({ field, message }) => `${field} ${message}`).join('; '),
    errors,
  })

/** A path that is not written as addresses are. */
export const badPath = (path: string): ProblemError =>
  new ProblemError({
    type: '/problems/invalid-path',
    title: 'The address was not understood',
    status: 400,
    detail: `"${path}" is not written as an address: behind each % there must be the two digits of a byte, and all bytes of a letter.`,
  })

/** Which keys of a query failed its schema, and why. */
const toFieldErrors = (issues: readonly z.core.$ZodIssue[]): readonly FieldError[] =>
  issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((field) => ({ field, message: 'is not a filter of this list' }))
      : [{ field: String(issue.path[0] ?? ''), message: issue.message }],
  )

/** What every route does with a request that its schema refuses. @throws ProblemError naming the keys. */
export function defaultHook(result: { success: boolean; error?: z.core.$ZodError }): void {
  if (result.error) throw badRequest(toFieldErrors(result.error.issues))
}

/** Faults that pass by themselves: asking again later helps. */
const passing: ReadonlySet<ArchiveFault> = new Set(['locked', 'full'])

/** What a failure means to the one who asked. What is a fault of this program keeps its text inside. */
function toDetails(c: Context, error: unknown): Details {
  if (error instanceof ProblemError) return error.details
  // A body that is no JSON, before any schema saw it.
  if (error instanceof HTTPException && error.status < 500)
    return {
      type: '/problems/invalid-request',
      title: 'The request was not understood',
      status: 400,
      detail: 'Send JSON, as application/json.',
    }
  // Everything else in a query was checked before the archive saw it.
  if (error instanceof ArchiveError && error.fault === 'query' && c.req.query('cursor') !== undefined)
    return badRequest([{ field: 'cursor', message: error.message }]).details
  if (!(error instanceof ArchiveError))
    return {
      type: '/problems/internal',
      title: 'The server failed at this request',
      status: 500,
      detail: 'The server failed at this request. Others still work; "dateline doctor" checks the archive.',
    }
  return {
    type: `/problems/archive-${error.fault}`,
    title: 'The archive could not be asked',
    status: passing.has(error.fault) ? 503 : 500,
    detail: error.message,
  }
}

/** Answers with the problem details of a failure. */
export function answerProblem(c: Context, error: unknown): Response {
  const details = toDetails(c, error)
  return c.body(JSON.stringify(details), details.status, { 'content-type': 'application/problem+json' })
}

/** The responses that every route may give besides its own. */
export const problemResponses = {
  400: {
    description: 'A key of the query was not understood; errors names it.',
    content: { 'application/problem+json': { schema: problemDetailsSchema } },
  },
  404: {
    description: 'There is no such record or article.',
    content: { 'application/problem+json': { schema: problemDetailsSchema } },
  },
  500: {
    description: 'The archive could not be asked.',
    content: { 'application/problem+json': { schema: problemDetailsSchema } },
  },
}
