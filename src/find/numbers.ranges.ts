import type { Token } from '../model/sentence.ts'
import { type Numeral, parseDigits, type Separators } from './numbers.grammar.ts'
import type { NumberLexicon } from './numbers.lexicon.ts'

const rangeJoiners = new Set(['to', '-', '–', '—', 'or', '‑'])

/** "10 to 15", "between 10 and 15", "10–15", "two or three": the whole range, or the numeral as it was. */
export function extendToRange(
  tokens: readonly Token[],
  first: number,
  numeral: Numeral,
  parse: (i: number) => Numeral | null,
) {
  const joiner = tokens[numeral.last + 1]
  // "Between $2 million and $3 million": the sign of the currency stands between.
  const lead = tokens[first - 1]?.upos === 'SYM' ? first - 2 : first - 1
  const before = tokens[lead]?.lower
  const between = before === 'between' && joiner?.lower === 'and'
  // Behind a verb, "from 90 to 52" tells a change.
  const moves = before === 'from' && lead > 0 && !/^[,;:.(]$/.test(tokens[lead - 1]!.text)
  if (!joiner || (!between && !rangeJoiners.has(joiner.lower)) || moves || numeral.form === 'vague') return null
  const sign = tokens[numeral.last + 2]?.upos === 'SYM' ? 1 : 0
  const second = parse(numeral.last + 2 + sign)
  if (!second || numeral.best === null || second.best === null) return null
  if (joiner.lower === 'or' && second.best > numeral.best * 2 + 2) return null
  const scale = [1e9, 1e6, 1e3].find(
    (x) =>
      numeral.best! < 1000 &&
      second.best! >= x &&
      second.best! % x === 0 &&
      tokens[second.last]!.upos === 'NUM' &&
      !/\d/.test(tokens[second.last]!.text),
  )
  const low = scale && numeral.best < second.best / scale ? numeral.best * scale : numeral.best
  if (low >= second.best) return 'contradiction' as const
  return {
    first: between ? lead : first,
    numeral: {
      best: null,
      min: low,
      max: second.best,
      approx: false,
      last: second.last,
      form: numeral.form,
      plain: numeral.plain && second.plain,
    } satisfies Numeral,
    second,
  }
}

/** A numeral in one token with a range in it, as some tokenizers leave it: "10-15". */
export function parseRangeToken(
  tokens: readonly Token[],
  index: number,
  lexicon: NumberLexicon,
  separators: Separators,
): Numeral | null {
  const [token, next] = [tokens[index]!, tokens[index + 1]]
  const parts = token.text.length < 32 ? /^(\d[\d,.]*)[-–](\d[\d,.]*)$/.exec(token.text) : null
  if (!parts || /^\d{3}[-–]\d{4}$/.test(token.text)) return null
  const [low, high] = [parseDigits(parts[1]!, separators), parseDigits(parts[2]!, separators)]
  if (low === null || high === null || low >= high || /^0\d/.test(parts[2]!)) return null
  const scale = lexicon.words.get(next?.lower ?? '')
  const factor = scale?.kind === 'scale' && next!.lower.length > 1 ? scale.value : 1
  const last = factor > 1 ? index + 1 : index
  return { best: null, min: low * factor, max: high * factor, approx: false, last, form: 'digits', plain: false }
}
