import type { Context } from 'hono'
import { ProblemError } from './problem.ts'

/** The answer to what was asked for in a way that means nothing, or that is not allowed. */
export const refused = (detail: string): ProblemError =>
  new ProblemError({ type: '/problems/invalid-request', title: 'The request was not understood', status: 400, detail })

/**
 * Lets only the pages of this server write: a page of another site cannot send JSON here without asking first, and is not answered then;
 * one of its own names where it comes from. `what` begins the sentence of the refusal. @throws {ProblemError} 400
 */
export function checkOwnPage(c: Context, what: string): void {
  const origin = c.req.header('origin')
  if (origin !== undefined && origin !== new URL(c.req.url).origin)
    throw refused(`${what} are taken from the pages of this server alone.`)
  if (c.req.method === 'POST' && !c.req.header('content-type')?.startsWith('application/json'))
    throw refused('Send it as application/json.')
}
