import { OpenAPIHono } from '@hono/zod-openapi'
import { etag } from 'hono/etag'
import { secureHeaders } from 'hono/secure-headers'
import type { Archive } from '../archive/archive.ts'
import { version } from '../version.ts'
import { articles } from './articles.ts'
import { commitments } from './commitments.ts'
import { contradictions } from './contradictions.ts'
import { corrections } from './corrections.ts'
import { decisions } from './decisions.ts'
import { events } from './events.ts'
import { figures } from './figures.ts'
import { geojson } from './geojson.ts'
import { incidents } from './incidents.ts'
import { marks } from './marks.ts'
import { measures } from './measures.ts'
import { toPageHint } from './page-hint.ts'
import type { Pages } from './pages.ts'
import { answerProblem, notFound } from './problem.ts'
import { reconciliations } from './reconciliations.ts'
import { recordList } from './record-list.ts'
import { records } from './records.ts'
import { speakers } from './speakers.ts'
import { statements } from './statements.ts'
import { statistics } from './statistics.ts'
import { stories } from './stories.ts'
import { trees } from './trees.ts'
import { twins } from './twins.ts'
import { undertakings } from './undertakings.ts'
import { who } from './who.ts'

export interface AppOptions {
  /** The built pages; without them the API stands alone. */
  readonly pages?: Pages
  /**
   * Host names (without port) that requests may be addressed to, by default those of this machine alone: no foreign site
   * can then reach in by a name of its own that points here. `any` where the server is meant to be reached from elsewhere.
   */
  readonly hosts?: readonly string[] | 'any'
  /** Hears of failures that are this program's fault. */
  readonly report?: (error: unknown) => void
}

/** Names that mean this machine. */
const loopback = ['localhost', '127.0.0.1', '[::1]']

/** The HTTP API over an archive, with its OpenAPI document at `/openapi.json`, and the pages. Nothing but decisions and corrections of places is written. */
export function createApp(archive: Archive, options: AppOptions = {}): OpenAPIHono {
  const app = new OpenAPIHono()
  const hosts = options.hosts ?? loopback
  app.onError((error, c) => {
    const response = answerProblem(c, error)
    if (response.status >= 500) options.report?.(error)
    return response
  })
  app.notFound((c) => answerProblem(c, notFound(`Nothing stands at ${c.req.path}.`)))
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        // The map draws in a worker of its own, from a file of these pages.
        workerSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'same-origin',
      strictTransportSecurity: false,
    }),
  )
  app.use(async (c, next) => {
    const { hostname } = new URL(c.req.url)
    if (hosts === 'any' || hosts.includes(hostname)) return next()
    return answerProblem(c, notFound(`This server does not answer for "${hostname}".`))
  })
  app.use(twins((request) => app.fetch(request)))
  // What is streamed has no tag: it would have to be gathered first.
  app.use('/api/*', (c, next) => (/[./](csv|geojson)$/.test(c.req.path) ? next() : etag()(c, next)))
  app.route('/', recordList(events, archive))
  app.route('/', marks(archive))
  app.route('/', geojson(archive))
  app.route('/', recordList(statements, archive))
  app.route('/', recordList(figures, archive))
  app.route('/', recordList(commitments, archive))
  app.route('/', measures(archive))
  app.route('/', undertakings(archive))
  app.route('/', reconciliations(archive))
  app.route('/', speakers(archive))
  app.route('/', who(archive))
  app.route('/', articles(archive))
  app.route('/', trees(archive))
  app.route('/', records(archive))
  app.route('/', incidents(archive))
  app.route('/', contradictions(archive))
  app.route('/', decisions(archive))
  app.route('/', corrections(archive))
  app.route('/', statistics(archive))
  app.route('/', stories(archive))
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Dateline', version, description: 'The record of what was reported, each value with its words.' },
  })
  const { pages } = options
  if (pages)
    app.get('*', async (c) =>
      pages(c, await toPageHint(archive, new URL(c.req.url), new Date().toISOString().slice(0, 10))),
    )
  return app
}
