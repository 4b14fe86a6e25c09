import type { FigureRecord, Reconciliation } from '../model/reading.ts'
import { defineStage } from '../model/stage.ts'
import { findGrowth } from './reconciliations.growth.ts'
import { findShares } from './reconciliations.shares.ts'
import { findSums } from './reconciliations.sums.ts'

/**
 * The arithmetic between figures: parts and totals, growth against its counts, shares. Only figures whose scopes fit are held against each
 * other. Each finding says in one sentence what was reckoned and whether it holds; it never says who is right.
 */
export const findReconciliations = (figures: readonly FigureRecord[]): readonly Reconciliation[] => [
  ...findSums(figures),
  ...findGrowth(figures),
  ...findShares(figures),
]

/** The arithmetic between the figures of one article. */
export const reconciliations = () =>
  defineStage({
    name: 'reconciliations',
    needs: ['figures'],
    makes: 'reconciliations',
    run: ({ figures }) => findReconciliations(figures),
  })
