import type { Problem } from '../model/problem.ts'
import { isElement, type Page, type PageNode, parsePage } from './dom.ts'
import { type PageMetadata, readMetadata } from './html-metadata.ts'
import { toPlainText } from './html-text.ts'

/** A page as an article: its plain text and what it states apart from the text. */
export interface PageArticle extends PageMetadata {
  readonly text: string
  readonly problems: readonly Problem[]
}

/** Below this many characters Readability looks again with looser rules; a short wire report is shorter than its default of 500. */
const shortArticle = 200
const maxElements = 15_000
/** Readability's work grows with the cube of the nesting; pages that people made are some thirty levels deep. */
const maxDepth = 250

function isDeeperThan(limit: number, root: PageNode): boolean {
  let depth = 0
  let node: PageNode | null = root
  while (node) {
    if (node.firstChild) {
      node = node.firstChild
      if (++depth > limit) return true
      continue
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode
      depth--
    }
    node = node && node !== root ? node.nextSibling : null
  }
  return false
}

/** The part of the page that is its article, or null. It is cut out of `page`, which is of no use afterwards. */
async function findArticleNode(page: Page): Promise<PageNode | null> {
  if (page.documentElement === null || isDeeperThan(maxDepth, page.documentElement)) return null
  const { Readability } = await import('@mozilla/readability')
  try {
    const parsed = new Readability<unknown>(page as never, {
      charThreshold: shortArticle,
      maxElemsToParse: maxElements,
      disableJSONLD: true,
      serializer: (node: unknown) => node,
    }).parse()
    return (parsed?.content as PageNode | null | undefined) ?? null
  } catch {
    // Too many elements, or markup that it stumbles over: the whole text is taken instead.
    return null
  }
}

/** Takes out of the article what is known from the metadata already: the headline where a page repeats it, and the line with the date. */
function removeMetadata(node: PageNode, title: string | null): void {
  if (!isElement(node)) return
  const heading = node.querySelector('h1, h2')
  if (title !== null && heading?.textContent?.replace(/\s+/g, ' ').trim() === title) heading.remove()
  for (const time of [...node.querySelectorAll('article > time, div > time, header > time, section > time')])
    time.remove()
}

/** Reads a page: metadata first, then the article found by Readability, or all of the page's text (`document/html`) where it finds none. */
export async function readPage(html: string): Promise<PageArticle> {
  const page = await parsePage(html)
  const metadata = readMetadata(page)
  const article = await findArticleNode(page)
  if (article) removeMetadata(article, metadata.title)
  const text = article ? toPlainText(article) : ''
  if (text !== '') return { ...metadata, text, problems: [] }
  // Readability has cut the page up; the whole text needs it whole.
  const { body } = await parsePage(html)
  const message = 'No article stands out in the page; all of its text was taken.'
  return { ...metadata, text: body ? toPlainText(body) : '', problems: [{ id: 'document/html', message, span: null }] }
}
