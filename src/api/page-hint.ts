import type { Archive } from '../archive/archive.ts'
import { toFirstAsked } from '../query/address.ts'
import { findPage, type ThingPage } from '../query/pages.ts'

/** What is known of a page before the browser has its first letter. */
export interface PageHint {
  /** Does what the page tells of stand in the archive? A record may be gone since its address was written down. */
  readonly stands: boolean
  /** What the page will ask the API for at once: the browser can fetch it beside the script. */
  readonly asked: string | null
}

const unknown: PageHint = { stands: true, asked: null }

/** Does the thing that a page tells of stand in the archive? Cheaper than the page's own question. @throws {ArchiveError} */
async function stands(archive: Archive, page: ThingPage, thing: string): Promise<boolean> {
  switch (page) {
    case '/event':
      return (await archive.record(thing))?.stored.kind === 'event'
    // What sums up several incidents reports none.
    case '/incident': {
      const stored = (await archive.record(thing))?.stored
      return stored?.kind === 'event' && stored.told !== null
    }
    case '/article':
    case '/tree':
      return (await archive.countArticles({ articles: [thing] })) === 1
    case '/story':
      return (await archive.findStory(thing)) !== null
    case '/who':
      return (await archive.who(thing)) !== null
  }
}

/** What can be told of an address before its page is there. Nothing where the archive cannot be asked: the page says why. */
export async function toPageHint(archive: Archive, { pathname, search }: URL, today: string): Promise<PageHint> {
  const found = findPage(pathname)
  if (found.page === 'malformed' || found.page === 'none') return unknown
  try {
    if (found.thing !== null && !(await stands(archive, found.page, found.thing))) return { stands: false, asked: null }
  } catch {
    return unknown
  }
  return { stands: true, asked: toFirstAsked(pathname, search, today) }
}
