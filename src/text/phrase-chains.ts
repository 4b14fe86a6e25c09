import type { Phrase } from '../model/clause.ts'
import { type Chunks, isAdposition, isAndOr, isTime, isTimeOf } from './chunks.ts'

/** The phrase with what hangs on it behind: "of" phrases, an acronym in parentheses. */
export function extend(chunks: Chunks, phrase: Phrase): Phrase {
  let last = phrase.last
  for (;;) {
    const next = chunks.tokens[last + 1]
    const open = next?.text === '('
    const inner = next?.lower === 'of' || open ? chunks.phraseAt(last + 2) : null
    if (inner?.first !== last + 2) break
    if (!open) last = inner.last
    else if (chunks.tokens[inner.last + 1]?.text === ')') last = inner.last + 1
    else break
  }
  return last === phrase.last ? phrase : { ...phrase, last }
}

/** The phrase lengthened over coordinated ones ("X, Y and Z"), unless the last of them is the subject of a verb of its own. */
export function coordinate(chunks: Chunks, phrase: Phrase): Phrase {
  let last = extend(chunks, phrase).last
  for (;;) {
    let at = last + 1
    const comma = chunks.tokens[at]?.text === ','
    if (comma) at++
    const conjunction = isAndOr(chunks.tokens[at])
    if (conjunction) at++
    if (at === last + 1) break
    const next = chunks.phraseAt(at)
    if (!next || next.first !== at) break
    const end = extend(chunks, next).last
    const followedByVerb = chunks.groups.some((group) => group.first === end + 1 && group.form === 'finite')
    if (followedByVerb) break
    // Without a closing "and" a comma opens an apposition rather than a list.
    if (comma && !conjunction && !/^(and|or|,)$/.test(chunks.tokens[end + 1]?.lower ?? '')) break
    last = end
  }
  return last === phrase.last ? phrase : { ...phrase, last }
}

/** The phrase that prepositional phrases up to this one hang on ("⟦their lives⟧ in Lima"), or the phrase itself. */
function chainStart(chunks: Chunks, phrase: Phrase): Phrase {
  let current = phrase
  while (isAdposition(chunks.tokens[current.first - 1])) {
    const before = chunks.phraseEndingAt(current.first - 2)
    if (!before) break
    current = before
  }
  return current
}

/** Verbs of saying: what is said has a subject of its own. */
const saying = /^(say|announce|claim|report|insist|state)$/

/** "⟦The police⟧, the army and the guard": the first of a list of three before a verb, where nothing else governs it. */
function withListBefore(chunks: Chunks, list: Phrase): Phrase {
  const { tokens, groups } = chunks
  if (tokens[list.first - 1]?.text !== ',' || /^(where|when|whose)$/.test(tokens[list.first]!.lower)) return list
  const first = chunks.phraseEndingAt(list.first - 2)
  if (!first || isTimeOf(chunks, first) || isTime(chunks, first)) return list
  const before = tokens[first.first - 1]
  const governor = groups.find(({ last }) => last === first.first - 1)
  const isFree = !before || before.upos === 'SCONJ' || /^[,;"“]$/.test(before.text) || before.lower === 'that'
  return isFree || (governor !== undefined && saying.test(governor.lemma)) ? { ...first, last: list.last } : list
}

/** The phrase whose "of" chain ends in this one ("jets of the Iraqi Air Force" for "the Iraqi Air Force"). */
export function outermost(chunks: Chunks, phrase: Phrase): Phrase {
  let current = phrase
  for (;;) {
    const before = chunks.tokens[current.first - 1]
    const outer = before?.lower === 'of' ? chunks.phraseEndingAt(current.first - 2) : null
    if (outer) {
      current = { ...outer, last: Math.max(current.last, phrase.last) }
      continue
    }
    const joined = isAndOr(before) ? chunks.phraseEndingAt(current.first - 2) : null
    // "said US and British forces must …": what is said has a subject of its own.
    const chain = joined && chainStart(chunks, joined)
    const verbBefore = chain && chunks.groups.find((group) => group.last === chain.first - 1)
    // "were sent to the town and ⟦the army⟧ went after": what a verb's preposition leads to is no part of the next subject.
    const adposition = joined && isAdposition(chunks.tokens[joined.first - 1])
    if (adposition && chunks.groups.some((group) => group.last === joined.first - 2)) return current
    if (!joined || (verbBefore && !saying.test(verbBefore.lemma))) return current
    current = withListBefore(chunks, { ...joined, last: Math.max(current.last, phrase.last), head: joined.head })
  }
}
