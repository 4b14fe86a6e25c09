import type { CopiesPage, Copy, StoryPage } from '../../src/api/envelopes.ts'
import type { CopyGrade, SharedQuotation } from '../../src/model/linking.ts'

/** An article in the tree of who printed whom, with those that were printed from it. */
export interface OriginNode {
  readonly article: Copy['article']
  /** How it hangs on the one above; null at the top. */
  readonly grade: CopyGrade | 'quotation' | null
  readonly likeness: number
  /** Who else printed its very text. */
  readonly printings: Copy['printings']
  readonly below: readonly OriginNode[]
}

/**
 * Copies as trees, the first of all at the top; what quotes the same words stands under what it quotes. Where the one above is not among them
 * (it is left out as of a day, or beyond the bound), a copy stands at the top.
 */
export function toOriginTrees(copies: readonly Copy[], quotations: readonly SharedQuotation[]): readonly OriginNode[] {
  const quoted = new Map(quotations.map((shared) => [shared.document, shared]))
  const nodes = new Map<string, OriginNode & { readonly below: OriginNode[] }>()
  const tops: OriginNode[] = []
  for (const { article, printings, of, grade, likeness } of copies) {
    const shared = of === null ? quoted.get(article.id) : undefined
    // Whatever something hangs on comes before it, so that no circle can arise.
    const above = nodes.get(of ?? shared?.of ?? '')
    const node = {
      article,
      grade: above ? (shared ? 'quotation' : grade) : null,
      likeness: shared ? shared.likeness : likeness,
      printings,
      below: [],
    } satisfies OriginNode
    nodes.set(article.id, node)
    if (above) above.below.push(node)
    else tops.push(node)
  }
  return tops
}

/** The trees of a story. */
export const toStoryTrees = ({ articles, quotations }: StoryPage): readonly OriginNode[] =>
  toOriginTrees(articles, quotations)

/** The tree that an article stands in: its copies, what they quote and what quotes them. */
export function toCopyTrees({ copies, quotations }: CopiesPage): readonly OriginNode[] {
  const first = copies[0]?.article.id ?? ''
  const toTop = ({ article, likeness }: CopiesPage['quotations'][number]): Copy => ({
    article,
    printings: [],
    of: null,
    grade: null,
    likeness,
  })
  const earlier = quotations.filter(({ article, of }) => article.id === of)
  const later = quotations.filter(({ article, of }) => article.id !== of)
  return toOriginTrees(
    [...earlier.map(toTop), ...copies, ...later.map(toTop)],
    quotations.map(({ article, of, likeness }) => ({
      document: article.id === of ? first : article.id,
      of,
      likeness,
    })),
  )
}

/** How many stand under a node, at all levels, other printings of its text among them. */
export const countBelow = ({ below, printings }: OriginNode): number =>
  below.reduce((sum, node) => sum + 1 + countBelow(node), printings.length)
