/** The pages that stand at an address of their own. */
export const listPages = [
  '/explore',
  '/statements',
  '/figures',
  '/commitments',
  '/articles',
  '/stories',
  '/contradictions',
  '/compare',
] as const
export type ListPage = (typeof listPages)[number]

/** The pages of one thing: its name is the second part of the path. */
export const thingPages = ['/article', '/event', '/incident', '/story', '/tree', '/who'] as const
export type ThingPage = (typeof thingPages)[number]

/** Which page a path means. `malformed`: the path is not written as addresses are. */
export type FoundPage =
  | { readonly page: ListPage; readonly thing: null }
  | { readonly page: ThingPage; readonly thing: string }
  | { readonly page: 'malformed' | 'none'; readonly thing: null }

/** The text that a part of a path stands for; null where it is not written as addresses are (`%E0%A4%A` breaks off inside a letter). */
export function fromPath(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}

/** The page that a path means, as an address bar has it. */
export function findPage(path: string): FoundPage {
  if (fromPath(path) === null) return { page: 'malformed', thing: null }
  const list = listPages.find((one) => one === path)
  if (list) return { page: list, thing: null }
  const [, first, part = ''] = /^(\/[a-z]+)\/([^/]+)$/.exec(path) ?? []
  const page = thingPages.find((one) => one === first)
  return page ? { page, thing: fromPath(part) ?? part } : { page: 'none', thing: null }
}
