import type { Origin } from './linking.ts'

/** What one copy tells of where its text comes from. */
export interface OriginClue {
  /** Article id. */
  readonly document: string
  readonly title: string | null
  readonly outlet: string | null
  /** The agency that it is signed with, or that published it itself. */
  readonly agency: { readonly name: string; readonly basis: 'signature' | 'byline' | 'outlet' } | null
  /** First day of publication, or null. */
  readonly day: string | null
}

/**
 * The origin of copies, given in canonical order: the agency that signs one of them, else one in a byline, else an agency that published it on the
 * first day, else the outlet of the earliest, else the earliest article itself.
 *
 * @throws where there are none.
 */
export function toOrigin(copies: readonly OriginClue[]): Origin {
  const [first] = copies
  if (!first) throw new Error('There is no origin of no articles.')
  const { document } = first
  const signed =
    copies.find(({ agency }) => agency?.basis === 'signature') ??
    copies.find(({ agency }) => agency?.basis === 'byline') ??
    copies.find(({ agency, day }) => agency !== null && day === first.day)
  if (signed?.agency) {
    const { name, basis } = signed.agency
    return { kind: 'agency', key: `agency:${name}`, name, document, basis: basis === 'outlet' ? 'earliest' : basis }
  }
  if (first.outlet !== null)
    return {
      kind: 'outlet',
      key: `outlet:${first.outlet.toLowerCase()}`,
      name: first.outlet,
      document,
      basis: 'earliest',
    }
  return { kind: 'article', key: `article:${document}`, name: first.title ?? '', document, basis: 'earliest' }
}
