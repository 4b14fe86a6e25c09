import type { FigureRecord, Reconciliation } from '../model/reading.ts'
import { defineStage } from '../model/stage.ts'
import { findAcross } from './reconciliations.across.ts'
import type { Claim } from './reconciliations.claims.ts'
import { findGrowth } from './reconciliations.growth.ts'
import { findPairs } from './reconciliations.index.ts'
import { findShares } from './reconciliations.shares.ts'
import { findSums } from './reconciliations.sums.ts'

/** What the figures of one article give by standing where they stand: sums, growth and shares that the text itself puts together. */
function findTogether(figures: readonly FigureRecord[]): readonly Reconciliation[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]))
  return [...findSums(figures), ...findGrowth(figures), ...findShares(figures)].map((found) => ({
    ...found,
    evidence: found.figures.flatMap((id) => byId.get(id)?.evidence ?? []),
  }))
}

/**
 * The arithmetic between figures: parts and totals, growth against its counts, shares, rates of unequal periods, running counts that fall,
 * figures told anew, counters who differ. For one article or for any number of them, in the order given; each article's claims stand
 * together. Only figures whose scopes fit are held against each other. Findings name claims by their `id`; none says who is right.
 */
export function findReconciliations(claims: readonly Claim[]): readonly Reconciliation[] {
  const found: Reconciliation[] = []
  for (let first = 0; first < claims.length; ) {
    let end = first
    while (end < claims.length && claims[end]!.source === claims[first]!.source) end++
    const own = claims.slice(first, end)
    found.push(...findTogether(own.map(({ figure, id }) => (figure.id === id ? figure : { ...figure, id }))))
    first = end
  }
  const held = new Set(found.map(({ figures }) => toPair(figures)))
  const pairs = findPairs(claims).filter(({ figures }) => !held.has(toPair(figures)))
  return [...found, ...pairs, ...findAcross(claims)]
}

/** The two counts that a finding rests on, whatever claims they were held against: growth and rate of one pair are one finding. */
const toPair = (figures: readonly string[]): string => figures.slice(-2).sort().join(' ')

/**
 * In the order of these, claims of several articles are held against each other, whichever came first: by what was said first, then by their
 * ids. They sort the same as numbers of characters and as bytes.
 */
export const toPlaceInOrder = ({ said, id }: Pick<Claim, 'said' | 'id'>): string =>
  `${said ?? '~'} ${id.replace(/(?<!\d)\d+$/, '')} ${id.padStart(40)}`

/** Sorts claims in their order. */
export const inOrder = (a: Claim, b: Claim): number => {
  const [one, other] = [toPlaceInOrder(a), toPlaceInOrder(b)]
  return one < other ? -1 : one > other ? 1 : 0
}

/** Does a finding rest on figures of more than one article? */
function toIsBetween(claims: readonly Claim[]): (found: Reconciliation) => boolean {
  const sources = new Map(claims.map(({ id, source }) => [id, source]))
  return ({ figures }) => new Set(figures.map((id) => sources.get(id))).size > 1
}

/** All sums and growths between claims of several articles, whichever came first. */
export function findAcrossBetween(claims: readonly Claim[]): readonly Reconciliation[] {
  const ordered = [...claims].sort(inOrder)
  return findAcross(ordered).filter(toIsBetween(ordered))
}

/** The figures of one article as claims. */
export const toClaims = (
  figures: readonly FigureRecord[],
  article: Pick<Claim, 'source' | 'said' | 'outlet'>,
): readonly Claim[] => figures.map((figure) => ({ id: figure.id, figure, ...article }))

/** The arithmetic between the figures of one article. */
export const reconciliations = () =>
  defineStage({
    name: 'reconciliations',
    needs: ['figures', 'published'],
    makes: 'reconciliations',
    run: ({ figures, published }) =>
      findReconciliations(toClaims(figures, { source: '', said: published?.from?.slice(0, 10) ?? null, outlet: null })),
  })
