import type { NumberMention } from '../model/quantity.ts'
import type { Token } from '../model/sentence.ts'

const isDigits = ({ text }: Token): boolean => /^\d+$/.test(text)

/** "Jon Doe, 41, was hurt", "a woman, 26, and a man", "ages 54, 33 and 26": digits set off behind whom they describe, and lists of them. */
function isAge(tokens: readonly Token[], { first, last }: NumberMention): boolean {
  if (!isDigits(tokens[first]!) || Number(tokens[last]!.text) > 120) return false
  let at = first
  while (at > 0 && (isDigits(tokens[at]!) || /^(,|and|or)$/.test(tokens[at]!.lower))) at--
  if (/^(age|ages|aged)$/.test(tokens[at]!.lower)) return true
  const next = tokens[last + 1]
  // "His 12- and 10-year-old sons"
  if (next?.text === '-' && next.start === tokens[last]!.end) return true
  const isSetOff = next === undefined || /^[,.;:)]$|^(and|of|from|was|is)$/.test(next.lower)
  return isSetOff && tokens[first - 1]?.text === ',' && /^(NOUN|PROPN)$/.test(tokens[first - 2]?.upos ?? '')
}

/** "A father of three", "a mother of 4": children who were not there. */
const isOfParent = (tokens: readonly Token[], { first }: NumberMention): boolean =>
  tokens[first - 1]?.lower === 'of' &&
  /^(father|mother|parent|dad|mom|mum|married)$/.test(tokens[first - 2]?.lower ?? '')

const street =
  /^(street|st|st\.|avenue|ave|ave\.|road|rd|rd\.|drive|dr|dr\.|lane|ln|boulevard|blvd|blvd\.|way|court|highway|line|terrace|terr|terr\.|ter|parkway|pkwy|circle|place)$/

/** "At 312 East Base Line", "at 11700 Robertson", "in the 6800 block": a house in its street. */
function isHouse(tokens: readonly Token[], { first, last }: NumberMention): boolean {
  if (!isDigits(tokens[first]!)) return false
  const next = tokens[last + 1]
  if (next?.lower === 'block') return true
  // A plural may be a people ("1200 Tutsis").
  if (next?.upos === 'PROPN' && tokens[first]!.text.length >= 4 && !next.lower.endsWith('s')) return true
  for (let at = last + 1; at < Math.min(tokens.length, last + 5); at++) {
    if (!/^[\p{Lu}\d]|^\.$/u.test(tokens[at]!.text)) return false
    if (street.test(tokens[at]!.lower)) return true
  }
  return false
}

/** "Few was struck": a name that is also a word for a number stands alone with a capital. */
const isName = (tokens: readonly Token[], { first, last }: NumberMention): boolean =>
  /^Few$/.test(tokens[first]!.text) && !/^(NOUN|ADJ|ADP)$/.test(tokens[last + 1]?.upos ?? '')

/** Does a number that stands among losses count nobody: an age, a house, a victim's children, a name? */
export const countsNobody = (tokens: readonly Token[], number: NumberMention): boolean =>
  isAge(tokens, number) || isOfParent(tokens, number) || isHouse(tokens, number) || isName(tokens, number)

/** The noun behind a number ("three Syrian soldiers" → "soldiers"), or null. */
export function countedNoun(tokens: readonly Token[], number: NumberMention): string | null {
  let noun: string | null = null
  for (let i = number.last + 1; i < Math.min(tokens.length, number.last + 6); i++) {
    const token = tokens[i]!
    if (token.lower === 'of' && noun === null) continue
    if (/^(NOUN|PROPN)$/.test(token.upos)) noun = token.lower
    else if (!/^(ADJ|DET)$/.test(token.upos) && noun === null && token.lower !== 'the') break
    else if (noun !== null) break
  }
  return noun
}

/** The end of the counted noun behind a number. */
export function endOfCounted(tokens: readonly Token[], number: NumberMention): number {
  let last = number.last
  for (let i = number.last + 1; i < Math.min(tokens.length, number.last + 6); i++) {
    const { upos, lower } = tokens[i]!
    if (upos === 'NOUN' || upos === 'PROPN') last = i
    else if (upos !== 'ADJ' && upos !== 'DET' && lower !== 'of') break
  }
  return last
}
