import type { EventLexicon } from '../knowledge/event-lexicon.ts'
import type { DataFiles } from '../knowledge/files.ts'
import { parseTable } from '../knowledge/table.ts'
import type { OutcomeKind } from '../model/reading.ts'
import type { FigureLexicon } from './figures.lexicon.ts'

/**
 * What a word makes of what stands beside it. `schedule`: it is planned for a time; `promise`: somebody says to do it; `oblige`: it has to be
 * done; `future`: it will be; `deadline`: a time by which; `deed`: a noun of something done ("closure"); `condition`: only if; `effect`: a verb of what comes about by itself and is undertaken by nobody. The kinds of
 * outcomes tell what became of it.
 */
export type UndertakingKind =
  | 'schedule'
  | 'promise'
  | 'oblige'
  | 'future'
  | 'deadline'
  | 'deed'
  | 'preposition'
  | 'deadline-preposition'
  | 'condition'
  | 'effect'
  | OutcomeKind

/** Words of an undertaking, in lower case, and what they tell. */
export interface Undertaking {
  readonly words: readonly string[]
  readonly kind: UndertakingKind
}

/** Everything that the commitments reader knows of a language. */
export interface CommitmentLexicon {
  /** Undertakings by their first word, longest first. */
  readonly undertakings: ReadonlyMap<string, readonly Undertaking[]>
  readonly figures: FigureLexicon
  readonly events: EventLexicon
}

/** The words of undertakings, as `CommitmentLexicon` has them. @throws where the file lacks a column. */
export function parseUndertakings(files: DataFiles): CommitmentLexicon['undertakings'] {
  const undertakings = new Map<string, Undertaking[]>()
  for (const { phrase, kind } of parseTable(files.text('en/undertakings.tsv'), ['phrase', 'kind'])) {
    const words = phrase.split(' ')
    undertakings.set(words[0]!, [...(undertakings.get(words[0]!) ?? []), { words, kind: kind as UndertakingKind }])
  }
  for (const list of undertakings.values()) list.sort((a, b) => b.words.length - a.words.length)
  return undertakings
}
