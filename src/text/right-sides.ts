import type { Oblique, Phrase } from '../model/clause.ts'
import { type Chunks, isAdposition, isComma, isQuote, isRelative, isTime } from './chunks.ts'
import { coordinate, extend } from './phrase-chains.ts'
import type { VerbGroup } from './verb-groups.ts'

/** A pronoun that can only be the subject of the verb behind it. */
const opensClause = ({ tokens, groups }: Chunks, { first, last }: Phrase): boolean =>
  first === last &&
  (/^(they|he|she|we|i)$/.test(tokens[first]!.lower) ||
    (tokens[first]!.lower === 'it' && groups.some((group) => group.first === first + 1 && group.form === 'finite')))

/** Object and prepositional phrases behind a verb group, up to the next verb or the end of the clause. */
export function findRightSide(
  chunks: Chunks,
  group: VerbGroup,
): { object: Phrase | null; indirect: Phrase | null; obliques: Oblique[]; end: number } {
  const { tokens } = chunks
  let object: Phrase | null = null
  let indirect: Phrase | null = null
  const obliques: Oblique[] = []
  let at = group.last + 1
  while (at < tokens.length) {
    const token = tokens[at]!
    if (token.upos === 'ADV' || isQuote(token)) {
      const phrase = chunks.phraseAt(at)
      if (!phrase) {
        at++
        continue
      }
    }
    const around = chunks.phraseAt(at)
    // "handed ⟦over⟧ three captives": what belongs to the verb is no "more than".
    const phrase =
      around && around.first === group.last && at === group.last + 1 && around.head > group.last
        ? { ...around, first: at }
        : around
    // "said they would withdraw": the subject of what comes.
    if (phrase && opensClause(chunks, phrase)) break
    if (phrase && phrase.first === at && object === null && obliques.length === 0 && !isRelative(token)) {
      if (isTime(chunks, phrase)) {
        at = phrase.last + 1
        continue
      }
      object = coordinate(chunks, phrase)
      at = object.last + 1
      // "gave Tanzania a grant": who receives stands between.
      const given = group.voice === 'active' && chunks.words.giving.has(group.lemma) ? chunks.phraseAt(at) : null
      if (given?.first === at && !isTime(chunks, given)) {
        indirect = object
        object = coordinate(chunks, given)
        at = object.last + 1
      }
      continue
    }
    if (phrase && phrase.first === at && obliques.length < 2 && isTime(chunks, phrase)) {
      at = phrase.last + 1
      continue
    }
    if (isAdposition(token) || token.lower === 'to') {
      const next = chunks.phraseAt(at + 1)
      if (next && next.first === at + 1) {
        const whole = coordinate(chunks, next)
        obliques.push({ preposition: token.lower, phrase: whole })
        at = whole.last + 1
        continue
      }
      if (isAdposition(tokens[at + 1])) {
        at++
        continue
      }
      break
    }
    if (isComma(token) && isAdposition(tokens[at + 1])) {
      at++
      continue
    }
    break
  }
  return { object, indirect, obliques, end: at - 1 }
}

/** Prepositional phrases that open the sentence before the subject ("In Kirkuk, Iraqi forces …"). */
export function findOpeningObliques(chunks: Chunks, before: number): Oblique[] {
  const found: Oblique[] = []
  for (let at = 0; at < before; at++) {
    const phrase = isAdposition(chunks.tokens[at]) ? chunks.phraseAt(at + 1) : null
    if (phrase?.first === at + 1) found.push({ preposition: chunks.tokens[at]!.lower, phrase: extend(chunks, phrase) })
  }
  return found
}
