import type { Phrase } from '../model/clause.ts'
import { toOneLine } from '../model/one-line.ts'
import type { Sentence } from '../model/sentence.ts'
import type { Named } from './named.ts'

const determiners =
  /^(the|a|an|this|that|these|those|some|several|many|at least|more than|about|around|nearly|over|up to|no fewer than|as many as|no|other|more|two|three|four|five|six|seven|eight|nine|ten|dozens of|hundreds of|thousands of|\d[\d,.]*(?:\s+(?:hundred|thousand|million|billion))?)\s+(?!of\s)/i

/** Words of a phrase without article and number, on one line; "two of the men" keeps its number. */
export function toPlain(text: string): string {
  let plain = toOneLine(text).trim()
  for (let i = 0; i < 3 && plain.includes(' '); i++) {
    const shorter = plain.replace(determiners, '')
    if (shorter === plain) break
    plain = shorter
  }
  return plain
}

const isCut = (word: string): boolean => word === ',' || word === 'and' || word === 'or' || word === '(' || word === ')'

/** The single members of a coordinated phrase: token ranges cut at "and", "or" and commas. */
export function toMembers(sentence: Sentence, phrase: Phrase): readonly { first: number; last: number }[] {
  const members: { first: number; last: number }[] = []
  let first = phrase.first
  for (let i = phrase.first; i <= phrase.last + 1; i++) {
    const token = sentence.tokens[i]
    const cuts = i > phrase.last || (token && isCut(token.lower))
    if (!cuts) continue
    if (i > first) members.push({ first, last: i - 1 })
    // "…, wounding 176, police said": behind a bare number and a comma no list goes on.
    if (token?.lower === ',' && i === first + 1 && sentence.tokens[first]!.upos === 'NUM') break
    first = i + 1
  }
  return members
}

/** "A 19-year-⟦old⟧": an age that stands for who has it. */
export const isAge = ({ tokens }: Sentence, at: number): boolean =>
  tokens[at]!.lower === 'old' && tokens[at - 1]?.text === '-'

/** The last noun before "of", "in", "by" …: what a member is named by. */
export function headOf(sentence: Sentence, first: number, last: number): number {
  let head = first
  let isFound = false
  if (isAge(sentence, last)) return last
  for (let i = first; i <= last; i++) {
    const token = sentence.tokens[i]!
    // "at least three civilians", "up to 16 advisers": what opens with a preposition goes on to its noun.
    if (token.upos === 'ADP' && isFound) break
    if (token.upos === 'NOUN' || token.upos === 'PROPN') isFound = true
    if (token.upos === 'NOUN' || token.upos === 'PROPN' || token.upos === 'NUM' || token.upos === 'PRON') head = i
  }
  return head
}

/** "Two weeks ago ⟦two marines⟧", "(set) ablaze ⟦a depot⟧", "at 0300 ⟦rebel units⟧", "(in) front of ⟦the embassy⟧": where the words begin that name somebody. */
export function withoutTime({ times }: Named, { tokens }: Sentence, first: number, last: number): number {
  let at = first
  if (tokens[at]!.upos === 'ADP' && at < last && times.touching(tokens[at + 1]!) !== null) at++
  while (at < last && times.touching(tokens[at]!) !== null) at++
  if (at === first && at < last && /^(?:ablaze|alight|afire)$/.test(tokens[at]!.lower)) return at + 1
  if (at === first && tokens[at]!.lower === 'front' && tokens[at + 1]?.lower === 'of' && at + 2 <= last) return at + 2
  return at > first && tokens[last]!.upos !== 'NUM' ? at : first
}

/** "The embassies of China and ⟦Cuba⟧": the second of those whose houses a plural names is no member of its own. */
export function isOfPlural(
  { tokens }: Sentence,
  members: readonly { readonly first: number; readonly last: number }[],
  at: number,
): boolean {
  const before = members[at - 1]
  const one = members[at]!
  if (!before || tokens[one.first - 1]!.lower !== 'and') return false
  const isName = (i: number) => tokens[i]!.upos === 'PROPN' || tokens[i]!.lower === 'the'
  for (let i = one.first; i <= one.last; i++) if (!isName(i)) return false
  let of = before.last
  while (of > before.first && isName(of)) of--
  return (
    of < before.last &&
    tokens[of]!.lower === 'of' &&
    /^(?:embassies|consulates|capitals|armies|governments|borders)$/.test(tokens[of - 1]?.lower ?? '')
  )
}

/** A capitalised adjective alone, or behind an article or another adjective. */
export const isBareAdjective = (sentence: Sentence, first: number, last: number): boolean => {
  const head = sentence.tokens[last]!
  return head.upos === 'ADJ' && /^\p{Lu}/u.test(head.text) && last - first < 3
}

/** "One of the victims" is a single person, though the noun is a group's. */
export const isOneOf = ({ tokens }: Sentence, first: number): boolean =>
  tokens[first]!.lower === 'one' && tokens[first + 1]?.lower === 'of'
