import type { SpeakerNouns } from '../knowledge/lexicon.ts'
import type { Clause, Phrase } from '../model/clause.ts'
import type { Range } from '../model/span.ts'
import { type CueSite, trimRange } from './cue-site.ts'

/** Somebody whom a report gives as its source ("…, citing a Red Cross official"). */
export interface CitedSource {
  readonly clause: Clause
  readonly speaker: Phrase
}

/** "citing security sources": the clause and the one cited; null for those that cite reasons, figures and laws. */
export function findCitedSource(site: CueSite, speakerNouns: SpeakerNouns): CitedSource | null {
  const { tokens } = site.sentence
  for (const clause of site.clauses) {
    const { object } = clause
    if (clause.form !== 'participle' || !/^(cite|quote)$/.test(clause.lemma) || !object) continue
    const { lower, upos } = tokens[object.head]!
    if (tokens[clause.first]!.lower.endsWith('ing') && (upos === 'PROPN' || speakerNouns.has(lower)))
      return { clause, speaker: object }
  }
  return null
}

/** Reported words without the clause that cites, where it ends them. */
export const withoutCiting = (
  { text, sentence }: CueSite,
  parts: readonly Range[],
  { clause }: CitedSource,
): readonly Range[] => {
  const { start } = sentence.tokens[clause.first]!
  return parts.map((part) =>
    part.start < start && start < part.end ? trimRange(text, { start: part.start, end: start }) : part,
  )
}
