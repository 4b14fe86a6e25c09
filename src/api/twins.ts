import type { MiddlewareHandler } from 'hono'
import { type Format, formats, toDataAddress } from '../query/address.ts'
import { fromPath } from '../query/pages.ts'
import { badPath } from './problem.ts'

const ending = new RegExp(`^(/[^/]+(?:/[^/]+)?)\\.(${formats.join('|')})$`)

const isFormat = (text: string): text is Format => formats.some((format) => format === text)

/**
 * Answers the address of a page with `.json`, `.csv` or (events) `.geojson` behind its path with the data of that page. The API itself is asked
 * (`ask`), so that both give the same. A request of the API whose path is not written as addresses are is answered with a problem.
 */
export const twins =
  (ask: (request: Request) => Response | Promise<Response>): MiddlewareHandler =>
  async (c, next) => {
    const { pathname, search, origin } = new URL(c.req.url)
    if (pathname.startsWith('/api/')) {
      if (fromPath(pathname) === null) throw badPath(pathname)
      return next()
    }
    const [, path = '', format = ''] = ending.exec(pathname) ?? []
    const today = new Date().toISOString().slice(0, 10)
    const address = isFormat(format) ? toDataAddress(path, search, format, today) : null
    if (address === null) return next()
    return ask(new Request(origin + address, { headers: c.req.raw.headers }))
  }
