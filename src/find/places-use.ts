import type { Token } from '../model/sentence.ts'
import { wordClass } from './place-words.ts'
import { isBeside, isUpper, type PlaceContext } from './places-survey.ts'

/** "Jordan Peterson": a country's name that is given to people, or one before a surname, and no body. */
export const isPersonName = (context: PlaceContext, tokens: readonly Token[], first: number, last: number): boolean =>
  first === last &&
  tokens[last + 1]!.upos === 'PROPN' &&
  ((context.words.classesOf(tokens[first]!.lower) & wordClass.namesake) !== 0 ||
    (context.words.classesOf(tokens[last + 1]!.lower) & wordClass.surname) !== 0) &&
  !isInBody(context, tokens, last)

/** "Baghdad Operations Command", "Sinjar Resistance Units": capitals go on up to the noun of a body. */
export function isInBody({ words }: PlaceContext, tokens: readonly Token[], last: number): boolean {
  for (let i = last + 1; i <= last + 3 && isUpper(tokens[i]) && isBeside(tokens[i - 1]!, tokens[i]!); i++)
    if (words.classesOf(tokens[i]!.lower) & wordClass.force) return true
  return false
}

/** "Kabul-based", "Turkey-backed": says whose, not where. */
export const isModifying = ({ words }: PlaceContext, tokens: readonly Token[], last: number): boolean =>
  tokens[last + 1]?.text === '-' && (words.classesOf(tokens[last + 2]?.lower ?? '') & wordClass.modifying) !== 0

/** "The Damascus government", "the Minsk process": no place where something happens. */
export function isNamedAfter({ words }: PlaceContext, tokens: readonly Token[], first: number, last: number): boolean {
  const next = tokens[last + 1]
  if (!next || !(words.classesOf(next.lower) & wordClass.named) || !isBeside(tokens[last]!, next)) return false
  // "In Baghdad government forces …": the place stands by itself.
  return !/^(?:in|at|near|from|to|outside)$/.test(tokens[first - 1]?.lower ?? '')
}

/** "Mosul was shelled", "Gaza has been hit": the place itself, whoever speaks for it. */
export function isStruck({ words }: PlaceContext, tokens: readonly Token[], last: number): boolean {
  let at = last + 1
  while (/^(?:is|was|has|had|been|being|again|also|heavily)$/.test(tokens[at]?.lower ?? '')) at++
  return at > last + 1 && (words.classesOf(tokens[at]?.lower ?? '') & wordClass.struck) !== 0
}

/** "US troops", "the Iraq war": a country's name before a noun is no place where something happens. */
export function isAttributive(
  { words }: PlaceContext,
  tokens: readonly Token[],
  last: number,
  isAcronym: boolean,
  isLocative: boolean,
): boolean {
  const next = tokens[last + 1]
  if (!next || !(next.upos === 'NOUN' || next.upos === 'PROPN' || next.upos === 'ADJ')) return false
  if (!isBeside(tokens[last]!, next) || words.classesOf(next.lower) & wordClass.loose) return false
  return !isLocative || isAcronym || /^(?:\p{Lu}\.){2,}$/u.test(tokens[last]!.text)
}

/** "talks between Baghdad and Washington": a noun of dealings shortly before. */
export function isDealing({ words }: PlaceContext, tokens: readonly Token[], first: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - 4); i--) {
    const { lower } = tokens[i]!
    if (lower !== 'between' && lower !== 'with') continue
    for (let k = i - 1; k >= Math.max(0, i - 3); k--)
      if (words.classesOf(tokens[k]!.lower) & wordClass.dealing) return true
  }
  return false
}
