import type { Agent, Response, fetch as send } from 'undici'
import { AcquireError, withoutPassword } from './acquire-error.ts'
import { checkAddress, guardLookup } from './address-guard.ts'
import { maxPageBytes, toMegabytes } from './limits.ts'

/** What a server answered. */
export interface Fetched {
  /** Where the last redirect led. */
  readonly address: string
  readonly bytes: Uint8Array
  /** Content type in lower case without parameters; '' where the server names none. */
  readonly type: string
  readonly charset: string | null
}

export interface FetchOptions {
  readonly signal?: AbortSignal | undefined
  /** Hosts that may be asked although they stand in a private network, such as a test's server on this machine. */
  readonly privateHosts?: readonly string[] | undefined
  readonly timeoutMs?: number | undefined
  readonly maxBytes?: number | undefined
}

const maxRedirects = 5
const connectTimeoutMs = 10_000
const defaultTimeoutMs = 30_000
const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status)

/**
 * Fetches one page over http(s). Every hop of a redirect is checked again, and only the public internet is asked.
 *
 * @throws AcquireError `address`, `network`, `timeout`, `http-status`, `too-large` or `stopped`; the message names the address.
 */
export async function fetchAddress(address: string, options: FetchOptions = {}): Promise<Fetched> {
  const privateHosts = options.privateHosts ?? []
  const timeout = AbortSignal.timeout(options.timeoutMs ?? defaultTimeoutMs)
  const signal = options.signal ? AbortSignal.any([timeout, options.signal]) : timeout
  const { Agent, fetch } = await import('undici')
  const agent = new Agent({
    connect: { timeout: connectTimeoutMs, lookup: guardLookup(privateHosts) },
    keepAliveTimeout: 1,
  })
  try {
    const { url, response } = await follow(address, { fetch, privateHosts, agent, signal })
    const bytes = await collectBody(response, address, options.maxBytes ?? maxPageBytes)
    const [type = '', ...parameters] = (response.headers.get('content-type') ?? '').toLowerCase().split(';')
    const charset = /charset\s*=\s*"?([\w.:-]+)/.exec(parameters.join(';'))?.[1] ?? null
    return { address: url.href, bytes, type: type.trim(), charset }
  } catch (thrown) {
    throw toFetchError(withoutPassword(address), thrown, timeout.aborted)
  } finally {
    await agent.destroy()
  }
}

interface Hop {
  readonly fetch: typeof send
  readonly privateHosts: readonly string[]
  readonly agent: Agent
  readonly signal: AbortSignal
}

async function follow(address: string, hop: Hop): Promise<{ url: URL; response: Response }> {
  let url = checkAddress(address, hop.privateHosts)
  for (let redirects = 0; redirects <= maxRedirects; redirects++) {
    const response = await hop.fetch(url.href, {
      dispatcher: hop.agent,
      signal: hop.signal,
      redirect: 'manual',
      headers: { accept: 'text/html, text/plain;q=0.9, */*;q=0.5', 'user-agent': 'dateline' },
    })
    const location = response.headers.get('location')
    if (!isRedirect(response.status) || location === null) {
      if (!response.ok) {
        const status = `${response.status} ${response.statusText}`.trim()
        throw new AcquireError('http-status', `${address}: The server answered ${status}.`)
      }
      return { url, response }
    }
    await response.body?.cancel()
    if (!URL.canParse(location, url.href))
      throw new AcquireError('address', `${address}: It redirects to "${location}", which is no address.`)
    url = checkAddress(new URL(location, url).href, hop.privateHosts)
  }
  throw new AcquireError('network', `${address}: It redirects more than ${maxRedirects} times.`)
}

/** The body, unpacked; counted while it comes in, so that a packed bomb stops at the limit too. */
async function collectBody(response: Response, address: string, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of response.body ?? []) {
    length += chunk.length
    if (length > maxBytes)
      throw new AcquireError('too-large', `${address}: The page holds more than ${toMegabytes(maxBytes)}.`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** The network's own failures hide their reason in `cause`. */
function toFetchError(address: string, thrown: unknown, timedOut: boolean): AcquireError {
  const chain = [thrown]
  for (let each = thrown; each instanceof Error && each.cause !== undefined && chain.length < 5; each = each.cause)
    chain.push(each.cause)
  const own = chain.find((each) => each instanceof AcquireError)
  if (own)
    return own.message.startsWith(address)
      ? own
      : new AcquireError(own.code, `${address}: ${own.message}`, { cause: own })
  if (timedOut)
    return new AcquireError('timeout', `${address}: The server did not answer in time; try again later.`, {
      cause: thrown,
    })
  const last = chain.at(-1)
  if (thrown instanceof Error && thrown.name === 'AbortError')
    return new AcquireError('stopped', `${address}: Stopped before it was read.`, { cause: thrown })
  const reason = last instanceof Error ? last.message : String(last)
  return new AcquireError('network', `${address}: It cannot be reached (${reason}).`, { cause: thrown })
}
