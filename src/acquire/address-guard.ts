import { lookup as resolve } from 'node:dns'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'
import { AcquireError } from './acquire-error.ts'

/** Is it an address of the public internet? Loopback, private, link-local, shared and reserved ranges are not. */
export function isPublicIp(address: string): boolean {
  try {
    return ipaddr.process(address).range() === 'unicast'
  } catch {
    return false
  }
}

const toPrivateError = (host: string): AcquireError =>
  new AcquireError(
    'address',
    `${host} stands in a private network; only public addresses are asked. Save the page and read the file.`,
  )

/**
 * The parsed form of an address that may be asked. `privateHosts` are let through although they stand in a private network.
 *
 * @throws AcquireError `address` for anything but http(s), for one that carries a password, and for literal IP addresses that are not public
 * (these never pass through a look-up, so they are checked here).
 */
export function checkAddress(address: string, privateHosts: readonly string[] = []): URL {
  if (!URL.canParse(address)) throw new AcquireError('address', `${address}: It is no address; write it as https://….`)
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new AcquireError('address', `${address}: Only http and https addresses are read.`)
  if (url.username !== '' || url.password !== '')
    throw new AcquireError(
      'address',
      `${url.origin}: An address with a name and password in it is not asked; save the page and read the file.`,
    )
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (!privateHosts.includes(host) && ipaddr.isValid(host) && !isPublicIp(host)) throw toPrivateError(host)
  return url
}

/** A look-up that fails where a name leads to an address that is not public, so that no name can smuggle a request inwards. */
export const guardLookup =
  (privateHosts: readonly string[] = []): LookupFunction =>
  (hostname, options, done) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, '', 0)
      const [first] = addresses
      const refused = !privateHosts.includes(hostname) && addresses.some(({ address }) => !isPublicIp(address))
      if (!first || refused) return done(toPrivateError(hostname), '', 0)
      return options.all ? done(null, addresses) : done(null, first.address, first.family)
    })
  }
