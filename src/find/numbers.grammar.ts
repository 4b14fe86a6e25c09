import type { Quantity } from '../model/quantity.ts'
import type { Token } from '../model/sentence.ts'
import type { NumberLexicon } from './numbers.lexicon.ts'

/** A bare number among tokens: no hedge, no unit yet. `last` is its last token, included. */
export interface Numeral extends Quantity {
  readonly last: number
  readonly form: 'digits' | 'words' | 'vague'
  /** Digits without separators ("2014", "12"): the form that years, days and unit numbers have, too. */
  readonly plain: boolean
}

const toNumeral = (
  { best, min, max, approx }: Quantity,
  last: number,
  form: Numeral['form'],
  plain: boolean,
): Numeral => ({ best, min, max, approx, last, form, plain })

/** How an article writes numbers: `dot` is "2.5" and "2,500"; `comma` is "2,5" and "2.500". */
export type Separators = 'dot' | 'comma'

/** Above this no count of anything is meant; longer digits are codes or noise. */
const largest = 1e15

/** A number said without hedge. */
export const exactly = (value: number): Quantity => ({ best: value, min: value, max: value, approx: false })

/** A number said as a guess. */
const about = (value: number): Quantity => ({ best: value, min: null, max: null, approx: true })

const digits = /^\+?\d{1,18}$/
const dotted = /^\+?\d{1,3}(,\d{3})+(\.\d+)?$|^\+?\d{1,15}\.\d{1,6}$/
const commaed = /^\+?\d{1,3}(\.\d{3})+(,\d+)?$|^\+?\d{1,15},\d{1,2}$/

/** Tells from the numbers of an article how it separates thousands; English usage where they do not tell. */
export function findSeparators(texts: readonly string[]): Separators {
  let comma = 0
  let dot = 0
  for (const text of texts) {
    if (/^\d{1,3}(\.\d{3}){2,4}$|^\d{1,9},\d{1,2}$|^\d{1,3}(\.\d{3})+,\d+$/.test(text)) comma++
    else if (/^\d{1,3}(,\d{3})+(\.\d+)?$|^\d{1,9}\.\d{1,2}$/.test(text)) dot++
  }
  return comma > dot ? 'comma' : 'dot'
}

/** The value of a number written in digits, or null where the text is none or too long to be a count. */
export function parseDigits(text: string, separators: Separators = 'dot'): number | null {
  const plain = text.length > 24 ? '' : text
  let value: number | null = null
  if (digits.test(plain)) value = Number(plain)
  else if (separators === 'dot' && dotted.test(plain)) value = Number(plain.replaceAll(',', ''))
  else if (separators === 'comma' && commaed.test(plain)) value = Number(plain.replaceAll('.', '').replace(',', '.'))
  else if (/^\d{1,3}(\.\d{3}){2,4}$/.test(plain)) value = Number(plain.replaceAll('.', ''))
  else if (/^\d{1,3}(,\d{3}){1,4}$/.test(plain)) value = Number(plain.replaceAll(',', ''))
  return value !== null && value <= largest ? value : null
}

const isHyphen = (token: Token | undefined): boolean => token?.text === '-' || token?.text === '‑'

/** Rounds away what binary fractions add ("1.1 million" is 1100000). */
const tidy = (value: number): number => Number(value.toPrecision(12))

/** "m" and "k" behind digits are metres and such unless a thing counted follows ("1.5m people", "3k troops"). */
function isScaleHere(tokens: readonly Token[], at: number, money: boolean): boolean {
  const token = tokens[at]!
  if (token.lower.replace('.', '').length > 1) return true
  const next = tokens[at + 1]
  return money || (token.start === tokens[at - 1]?.end && (next?.upos === 'NOUN' || next?.upos === 'ADJ'))
}

/** A scale as written behind digits, the stop of an abbreviation or of the sentence left off ("€400m."). */
const scaleWord = (token: Token, words: NumberLexicon['words']) =>
  words.get(token.lower) ?? (/^[a-z]{1,3}\.$/.test(token.lower) ? words.get(token.lower.slice(0, -1)) : undefined)

/** Digits in groups of three with spaces between ("12 000"): the last token of the number that begins at `i`, or `i`. */
function findGroups(tokens: readonly Token[], i: number): number {
  if (!/^\d{1,3}$/.test(tokens[i]!.text) || tokens[i]!.text.startsWith('0')) return i
  const before = tokens[i - 1]
  if (before?.upos === 'PROPN' || before?.upos === 'NUM' || before?.text === '.') return i
  let last = i
  while (/^\d{3}$/.test(tokens[last + 1]?.text ?? '') && tokens[last + 1]!.start === tokens[last]!.end + 1) last++
  return last
}

/** "several hundred", "tens of thousands", "dozens". Null where there is no vague number at `i`. */
function parseVague(tokens: readonly Token[], i: number, { words }: NumberLexicon): Numeral | null {
  const article = tokens[i]!.lower === 'a' ? 1 : 0
  const head = words.get(tokens[i + article]?.lower ?? '')
  if (head?.kind !== 'vague' || /^(as|so|too|how|very|that)$/.test(tokens[i - 1]?.lower ?? '')) return null
  let { min, max } = head
  let last = i + article
  if (article === 1 && tokens[last]!.lower === 'handful' && tokens[last + 1]?.lower === 'of') last += 1
  const joined = tokens[last + 1]?.lower === 'of' ? last + 2 : last + 1
  const next = words.get(tokens[joined]?.lower ?? '')
  const nextScale = next?.kind === 'vague' ? scaleOfPlural(tokens[joined]!.lower, words) : next
  if (nextScale && (nextScale.kind === 'scale' || nextScale.kind === 'hundred' || nextScale.kind === 'group')) {
    const factor = nextScale.value
    min = min === null ? null : min * factor
    max = max === null ? null : max >= 99 ? (max + 1) * factor - 1 : Math.min(max, 9) * factor + factor - 1
    last = joined
  }
  return { best: null, min, max, approx: false, last, form: 'vague', plain: false }
}

/** "thousands" as the scale in "tens of thousands"; undefined where the plural is none. */
const scaleOfPlural = (plural: string, words: NumberLexicon['words']) => words.get(plural.replace(/s$/, ''))

/** A number in words, or in digits with a scale word behind: "two hundred and six", "1.5 million", "a dozen", "half a million". */
export function parseNumeral(
  tokens: readonly Token[],
  i: number,
  lexicon: NumberLexicon,
  separators: Separators,
  money = false,
): Numeral | null {
  if (i >= tokens.length) return null
  const vague = parseVague(tokens, i, lexicon)
  if (vague) return vague
  const { words } = lexicon
  let total = 0
  let current: number | null = null
  let last = -1
  let form: Numeral['form'] = 'words'
  let plain = false
  let previous = ''
  let at = i
  const start = tokens[i]!.lower
  if (start === 'a' || start === 'an') {
    const next = words.get(tokens[i + 1]?.lower ?? '')?.kind
    if (next !== 'hundred' && next !== 'scale' && next !== 'group' && next !== 'pair') return null
    if (tokens[i + 1]!.lower.length < 3) return null
    if (next === 'pair' && tokens[i + 2]?.lower !== 'of') return null
    current = 1
    at = i + 1
  } else if (start === 'half') {
    const skip = isHyphen(tokens[i + 1]) ? 2 : 1
    const article = tokens[i + skip]?.lower === 'a' ? skip + (isHyphen(tokens[i + skip + 1]) ? 2 : 1) : skip
    const next = words.get(tokens[i + article]?.lower ?? '')?.kind
    if (next !== 'scale' && next !== 'group') return null
    current = 0.5
    at = i + article
  } else {
    const end = findGroups(tokens, i)
    const written =
      end === i
        ? tokens[i]!.text
        : tokens
            .slice(i, end + 1)
            .map(({ text }) => text)
            .join('')
    const value = parseDigits(written, separators)
    if (value !== null) {
      current = value
      form = 'digits'
      plain = digits.test(tokens[i]!.text)
      previous = 'digits'
      last = end
      at = end + 1
      if (end > i) plain = false
    }
  }
  for (; at < tokens.length; at++) {
    const token = tokens[at]!
    if (previous !== '' && (isHyphen(token) || token.lower === 'and')) {
      const next = words.get(tokens[at + 1]?.lower ?? '')?.kind
      const joins =
        token.lower === 'and'
          ? (previous === 'hundred' || previous === 'scale') && (next === 'unit' || next === 'tens') && form === 'words'
          : (previous === 'tens' && next === 'unit') || next === 'hundred' || next === 'scale'
      if (joins) continue
      if (token.lower === 'and' && tokens[at + 1]?.lower === 'a' && tokens[at + 2]?.lower === 'half') {
        current = (current ?? 0) + (previous === 'scale' ? 0 : 0.5)
        if (previous === 'scale') total *= 1.5
        last = at + 2
        at += 2
        previous = 'half'
        continue
      }
      break
    }
    const word = previous === 'digits' ? scaleWord(token, words) : words.get(token.lower)
    if (!word) break
    const { kind, value } = word
    if (kind === 'unit' && (previous === '' || previous === 'tens' || previous === 'hundred' || previous === 'scale')) {
      if (previous === 'tens' && (value === 0 || value > 9)) break
      if ((previous === 'hundred' || previous === 'scale') && form === 'digits') break
      current = (current ?? 0) + value
    } else if (
      kind === 'tens' &&
      (previous === '' || previous === 'hundred' || (previous === 'scale' && form === 'words'))
    )
      current = (current ?? 0) + value
    else if (kind === 'hundred' && current !== null && current < 100 && previous !== 'hundred') current *= value
    else if (kind === 'scale' && current !== null && (previous !== 'scale' || token.lower.length > 2)) {
      if (!isScaleHere(tokens, at, money)) break
      if (token.lower.length < 4 && previous !== 'digits') break
      total += current * value
      current = null
    } else if (kind === 'group' && current !== null && current < 100 && (previous === '' || previous === 'unit'))
      current *= value
    else if (kind === 'pair' && previous === '' && current !== null) {
      current *= value
      last = at + 1
      const scale = words.get(tokens[at + 2]?.lower ?? '')
      // "A couple of hundred" is about two hundred.
      if (scale && (scale.kind === 'hundred' || scale.kind === 'scale' || scale.kind === 'group'))
        return toNumeral(about(current * scale.value), at + 2, 'words', false)
      break
    } else break
    last = at
    plain = false
    previous = kind
  }
  if (last < 0) return null
  const value = tidy(total + (current ?? 0))
  return value > largest ? null : toNumeral(exactly(value), last, form, plain)
}
