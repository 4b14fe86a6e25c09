import { isElement, type PageElement, type PageNode } from './dom.ts'

const toSet = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Elements that begin a paragraph of their own. */
const blocks = toSet(
  'ADDRESS ARTICLE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGURE H1 H2 H3 H4 H5 H6 HR LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TD TH THEAD TR UL',
)
/** Elements whose words are no part of the article: programs, menus, forms, page heads (section, headline and byline are metadata), captions (often of pictures from another day). */
const leftOut = toSet(
  'ASIDE AUDIO BUTTON CANVAS DIALOG FIGCAPTION FOOTER FORM HEAD HEADER IFRAME INPUT NAV NOSCRIPT OBJECT SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA VIDEO',
)

const isHidden = (element: PageElement): boolean =>
  element.getAttribute('hidden') !== null ||
  element.getAttribute('aria-hidden') === 'true' ||
  /display\s*:\s*none/i.test(element.getAttribute('style') ?? '')

/** Paragraphs of inline text as it is shown: runs of white space are one blank, a line break is one. */
class ParagraphWriter {
  readonly paragraphs: string[] = []
  #current = ''

  text(text: string): void {
    this.#current += text.replace(/[ \t\r\n\f]+/g, ' ')
  }

  lineBreak(): void {
    this.#current += '\n'
  }

  end(): void {
    // Two line breaks in a row are how old pages part paragraphs.
    for (const part of this.#current.split(/\n(?: *\n)+/)) {
      const tidy = part
        .replace(/ {2,}/g, ' ')
        .replace(/ ?\n ?/g, '\n')
        .trim()
      if (tidy !== '') this.paragraphs.push(tidy)
    }
    this.#current = ''
  }
}

/**
 * The plain text under a node: every block a paragraph, a blank line between two. Menus, scripts, forms, captions and hidden parts are left out.
 * Walks without recursion, so that no depth of nesting overflows the stack.
 */
export function toPlainText(root: PageNode): string {
  const writer = new ParagraphWriter()
  let node: PageNode | null = root
  while (node) {
    const descend: boolean = enter(node, writer)
    if (descend && node.firstChild) {
      node = node.firstChild
      continue
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode
      if (node) leave(node, writer)
    }
    if (!node || node === root) break
    leave(node, writer)
    node = node.nextSibling
  }
  writer.end()
  return writer.paragraphs.join('\n\n')
}

/** Writes what stands at the beginning of a node; says whether its children are wanted. */
function enter(node: PageNode, writer: ParagraphWriter): boolean {
  if (node.nodeType === 3) writer.text(node.textContent ?? '')
  if (!isElement(node)) return node.nodeType === 9 || node.nodeType === 11
  const name = node.tagName.toUpperCase()
  if (leftOut.has(name) || isHidden(node)) return false
  if (name === 'BR') writer.lineBreak()
  else if (blocks.has(name)) writer.end()
  return true
}

function leave(node: PageNode, writer: ParagraphWriter): void {
  if (isElement(node) && blocks.has(node.tagName.toUpperCase())) writer.end()
}
