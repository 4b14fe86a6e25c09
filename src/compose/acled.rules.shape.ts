import type { Deed } from './acled.deed.ts'
import type { Row } from './acled.row.ts'

/** What a deed of a row is in ACLED's terms. The first rule that holds decides; where none does, the table by type and mode. */
export interface AcledRule {
  readonly id: string
  readonly description: string
  /** The sub-event type; null: no row of ACLED's at all. */
  readonly says: string | null
  /** Sentences whose first deed the rule decides. */
  readonly finds: readonly string[]
  readonly holds: (deed: Deed, row: Row) => boolean
}

/** Is it done by a state force, and by no armed group beside it? */
export const isState = (deed: Deed): boolean => deed.agents.has('state') && !deed.agents.has('armed')
