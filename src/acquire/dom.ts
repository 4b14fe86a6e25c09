/** What is used of the DOM: enough to walk a page. The compiler's own DOM types stay out, so that nothing else here takes to a browser. */
export interface PageNode {
  /** 1: element, 3: text, as the DOM counts them. */
  readonly nodeType: number
  readonly firstChild: PageNode | null
  readonly nextSibling: PageNode | null
  readonly parentNode: PageNode | null
  readonly textContent: string | null
}

export interface PageElement extends PageNode {
  readonly tagName: string
  getAttribute(name: string): string | null
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
  remove(): void
}

export interface Page extends PageElement {
  readonly documentElement: PageElement | null
  readonly body: PageElement | null
}

/** Narrows by the DOM's own mark of an element. */
export const isElement = (node: PageNode): node is PageElement => node.nodeType === 1

/** Parses a page. The parser takes a tenth of a second to load, so it is loaded with the first page. */
export async function parsePage(html: string): Promise<Page> {
  const { parseHTML } = await import('linkedom')
  // A fragment without <html> would leave the document without a body.
  const whole = /<(html|body)[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`
  const { document } = parseHTML(whole)
  return document as unknown as Page
}
