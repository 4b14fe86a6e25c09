import type { Loss } from './figures.losses.ts'
import type { Site } from './figures.site.ts'

/** What a rule makes of a number: what is counted, of whom, what that measures. `last`: the last token of its words. */
export interface Reading {
  readonly measures: string
  readonly unit: string
  readonly of?: string | null
  readonly loss?: Loss | null
  readonly last?: number
}

/** One way in which a number says something. `finds` marks its numbers with ⟦ ⟧; both lists run as tests. */
export interface FigureRule {
  readonly id: string
  readonly confidence: number
  /** A Reading; `null`: the rule has nothing to say; `'none'`: the number is no figure, and no later rule is asked. */
  read(site: Site): Reading | 'none' | null
  readonly finds: readonly string[]
  readonly ignores: readonly string[]
}
