import type { EventLexicon } from '../knowledge/event-lexicon.ts'
import type { Clause, Phrase } from '../model/clause.ts'
import type { Place } from '../model/place.ts'
import type { Readable } from '../model/readable.ts'
import type { StatementRecord } from '../model/reading.ts'
import type { Sentence } from '../model/sentence.ts'
import type { TimeMention } from '../model/time.ts'
import type { TimeClaim } from '../resolve/times-near-clause.ts'
import type { ArmedBodies } from './bodies-meant.ts'
import type { FigureLexicon } from './figures.lexicon.ts'
import type { Named } from './named.ts'

/** What is known of the article while its happenings are gathered. */
export interface Around {
  readonly losses: FigureLexicon
  readonly phrases: readonly (readonly Phrase[])[]
  readonly named: Named
  readonly readable: Readable
  readonly lexicon: EventLexicon
  /** Places with those told by others among them: where something may have happened. */
  readonly locating: readonly Place[]
  readonly bodies: ArmedBodies
  readonly sentences: readonly Sentence[]
  readonly times: readonly TimeMention[]
  readonly statements: readonly StatementRecord[]
  /** The last day on which the article may have been published, ISO; null where unknown. */
  readonly latest: string | null
  /** Which time dates what; grows with the drafts. */
  readonly claims: TimeClaim[]
  readonly clausesOf: (sentence: number) => readonly Clause[]
}
