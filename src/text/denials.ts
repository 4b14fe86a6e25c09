import type { Phrase } from '../model/clause.ts'
import type { Chunks } from './chunks.ts'
import type { VerbGroup } from './verb-groups.ts'

const negatingWords: ReadonlySet<string> = new Set(['no', 'none', 'neither', 'nobody'])
const startsWithNo = (chunks: Chunks, phrase: Phrase | null): boolean =>
  phrase !== null &&
  negatingWords.has(chunks.tokens[phrase.first]!.lower) &&
  chunks.tokens[phrase.first + 1]?.lower !== 'fewer'

/** "⟦Not⟧ a shot was fired", "⟦hardly⟧ anyone was hurt": what denies stands before the subject. */
const standsBehindNot = ({ tokens }: Chunks, phrase: Phrase | null): boolean =>
  phrase !== null &&
  ((tokens[phrase.first - 1]?.lower === 'not' && /^(a|an|one)$/.test(tokens[phrase.first]!.lower)) ||
    (/^(hardly|scarcely|barely)$/.test(tokens[phrase.first - 1]?.lower ?? '') &&
      /^(any|anyone|anybody)$/.test(tokens[phrase.first]!.lower)))

/** "The troops ⟦never⟧ withdrew": the tagger's adverb before a verb without auxiliary. */
const standsBehindNever = ({ tokens }: Chunks, { first }: VerbGroup, before: number): boolean => {
  for (let i = first - 1; i > before; i--) if (tokens[i]!.lower === 'never') return true
  return false
}

/** Do words outside the verb group deny the clause: before its verb, or in its subject or object? `before`: token that the clause's own words begin behind. */
export const isDeniedAround = (
  chunks: Chunks,
  group: VerbGroup,
  before: number,
  subject: Phrase | null,
  object: Phrase | null,
): boolean =>
  standsBehindNever(chunks, group, before) ||
  standsBehindNot(chunks, subject) ||
  startsWithNo(chunks, subject) ||
  startsWithNo(chunks, object)
