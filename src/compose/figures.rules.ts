import { countRules } from './figures.rules.counts.ts'
import { elidedRules } from './figures.rules.elided.ts'
import { measureRules } from './figures.rules.measures.ts'
import type { FigureRule } from './figures.rules.shape.ts'

/** All rules, in the order in which they are asked; the first that answers decides. */
export const figureRules: readonly FigureRule[] = [...measureRules, ...elidedRules, ...countRules]
