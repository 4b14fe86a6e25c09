import type { Token } from '../model/sentence.ts'
import type { Numeral } from './numbers.grammar.ts'
import type { NumberLexicon } from './numbers.lexicon.ts'

/** Plurals that do not end in "s" and follow numbers in this field. */
const irregularPlurals = new Set([
  'people',
  'men',
  'women',
  'children',
  'police',
  'personnel',
  'policemen',
  'servicemen',
  'fishermen',
  'aircraft',
])

/** Is it a noun in the plural, by its spelling: what a number counts? */
export const isPlural = (token: Token | undefined): boolean =>
  token !== undefined &&
  (irregularPlurals.has(token.lower) || /men$/.test(token.lower) || /[^s]s$/.test(token.lower)) &&
  token.upos !== 'ADP' &&
  token.upos !== 'PRON' &&
  token.upos !== 'DET' &&
  token.upos !== 'AUX'

/** Is there a noun in the plural among the next few words, before anything that closes a noun phrase? */
export function countsThings(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + 5); i++) {
    const token = tokens[i]!
    if (i === from && (token.upos === 'NUM' || token.upos === 'VERB')) {
      const acts = /^(DET|PRON)$/.test(tokens[i + 1]?.upos ?? '')
      return token.upos === 'VERB' && isPlural(token) && !acts
    }
    if (token.lower === 'more' || token.lower === 'other' || token.lower === 'others' || token.text === '-') continue
    if ((token.upos === 'NOUN' || token.upos === 'VERB') && isPlural(token)) return true
    if (!['ADJ', 'NOUN', 'PROPN', 'NUM'].includes(token.upos) && !(token.upos === 'VERB' && /ed$/.test(token.lower)))
      return false
  }
  return false
}

const isCapital = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}/u.test(token.text)

/**
 * Why a number is no number of things: the kind of trap ("year", "age", "clock" …), or null where it may be one.
 * `first` is its first token, hedge excluded; `hedged` tells that a hedge stands before it.
 */
export function findTrap(
  tokens: readonly Token[],
  first: number,
  numeral: Numeral,
  lexicon: NumberLexicon,
  hedged: boolean,
): string | null {
  const { last, plain, best } = numeral
  const value = best ?? Number.NaN
  const [before2, before, after, after2] = [tokens[first - 2], tokens[first - 1], tokens[last + 1], tokens[last + 2]]
  const trapped = (side: 'before' | 'after', token: Token | undefined, kind: string): boolean =>
    token !== undefined && (lexicon.traps.get(`${side} ${token.lower}`) ?? []).includes(kind)
  const isMonth = (token: Token | undefined): boolean => trapped('before', token, 'month') && isCapital(token)

  if (numeral.form === 'digits' && plain) {
    if (tokens[first]!.text.length > 6 || /^0\d/.test(tokens[first]!.text)) return 'code'
    const glued = before && before.end === tokens[first]!.start
    if (glued && /^[#:/@_.]$/.test(before.text)) return 'code'
    if (glued && /^[-–‑]$/.test(before.text) && before2 && before2.end === before.start && !/^\d/.test(before2.text))
      return 'name'
    if (after && after.start === tokens[last]!.end && /^[/:_]$/.test(after.text)) return 'code'
    const couldBeDay = Number.isInteger(value) && value >= 1 && value <= 31
    if (couldBeDay && isMonth(before) && !countsThings(tokens, last + 1)) return 'date'
    if (couldBeDay && before?.text === '.' && isMonth(before2)) return 'date'
    if (couldBeDay && isMonth(after) && !hedged) return 'date'
    if (couldBeDay && after?.lower === 'of' && isMonth(after2)) return 'date'
    if (couldBeDay && after && /^(to|and|-|–|—)$/.test(after.lower) && after2 && /^\d{1,2}$/.test(after2.text)) {
      if (isMonth(tokens[last + 3]) || (isMonth(before) && !countsThings(tokens, last + 3))) return 'date'
    }
    if (couldBeDay && before && /^(to|and|-|–|—)$/.test(before.lower) && before2 && /^\d{1,2}$/.test(before2.text))
      if (isMonth(tokens[first - 3]) && !countsThings(tokens, last + 1)) return 'date'
    if (Number.isInteger(value) && value >= 1800 && value <= 2100 && tokens[first]!.text.length === 4 && !hedged) {
      if (isMonth(before) || (before?.text === ',' && /^\d{1,2}$/.test(before2?.text ?? ''))) return 'year'
      if (trapped('before', before, 'year') || !countsThings(tokens, last + 1)) return 'year'
    }
    if (first === 0 && (after?.text === '.' || after?.text === ')') && (after2 || value < 100)) return 'list'
  }
  if (numeral.form !== 'vague') {
    if (trapped('before', before, 'numbered') && !countsThings(tokens, last + 1)) return 'numbered'
    if (before?.text === '.' && trapped('before', before2, 'numbered') && before2!.lower === 'no') return 'numbered'
    if (trapped('before', before, 'age') && numeral.form === 'digits') return 'age'
    if (trapped('after', after, 'clock') && !(after?.lower === 'hours' && !/^\d{4}$/.test(tokens[first]!.text)))
      return 'clock'
    if (before?.lower === 'past' && (before2?.lower === 'half' || before2?.lower === 'quarter')) return 'clock'
    const afterHyphen = after?.text === '-' ? tokens.slice(last + 2, last + 5).map((t) => t.lower) : []
    if (
      /^(year|month|week|day)s?$/.test(afterHyphen[0] ?? '') &&
      [afterHyphen[1], afterHyphen[2]].some((word) => /^-?olds?$/.test(word ?? ''))
    )
      return 'age'
    if (/^(years?|months?)$/.test(after?.lower ?? '') && /^(old|of)$/.test(after2?.lower ?? ''))
      if (after2!.lower === 'old' || tokens[last + 3]?.lower === 'age') return 'age'
    if (plain && value < 110 && before?.text === ',' && isCapital(before2) && before2!.upos === 'PROPN')
      if (after?.text === ',' || after?.text === ')') return 'age'
    if (plain && value < 110 && before?.lower === 'of' && /^(man|woman|boy|girl|age|ages)$/.test(before2?.lower ?? ''))
      return 'age'
    if (
      before?.lower === 'and' &&
      before2 &&
      /^\d{1,2}$/.test(before2.text) &&
      trapped('before', tokens[first - 3], 'age')
    )
      return 'age'
    if (
      before?.lower === 'at' &&
      Number.isInteger(value) &&
      value <= 24 &&
      after?.lower === 'in' &&
      after2?.lower === 'the'
    )
      if (/^(morning|afternoon|evening)$/.test(tokens[last + 3]?.lower ?? '')) return 'clock'
    if (before?.lower === 'at' && plain && value <= 24 && after?.lower === 'on') return 'clock'
    const military = /^([01]\d|2[0-3])[0-5]\d$/.test(tokens[first]!.text) && after?.lower === 'hours'
    if (military && /^(at|by|from|until|around|about|to|till|before|after)$/.test(before?.lower ?? '')) return 'clock'
    // "She was 17 when she fled": somebody's age.
    if (
      /^(am|is|was|turned|turns|being)$/.test(before?.lower ?? '') &&
      /^(i|he|she|who|himself|herself)$/.test(before2?.lower ?? '')
    )
      if (plain && value < 110 && !countsThings(tokens, last + 1) && after?.text !== '%') return 'age'
  }
  if (plain && isCapital(after) && isCapital(after2 ?? after))
    for (let i = last + 1; i < Math.min(tokens.length, last + 5) && isCapital(tokens[i]); i++)
      if (trapped('after', tokens[i], 'unit-name') && !isPlural(tokens[i + 1])) return 'unit-name'
  if (plain && before?.upos === 'PROPN' && isCapital(before) && !hedged && first > 1 && !countsThings(tokens, last + 1))
    if (
      value < 10000 &&
      before.end + 1 === tokens[first]!.start &&
      !/^(of|were|was|are|is|have|had|more|others?)$/.test(after?.lower ?? '') &&
      after?.upos !== 'VERB'
    )
      return 'name'
  return null
}
