import type { Problem } from '../model/problem.ts'
import type { NumberKind, NumberMention, Quantity } from '../model/quantity.ts'
import type { Readable } from '../model/readable.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import { defineStage } from '../model/stage.ts'
import { exactly, findSeparators, type Numeral, parseDigits, parseNumeral, type Separators } from './numbers.grammar.ts'
import type { HedgeEffect, NumberLexicon } from './numbers.lexicon.ts'
import { findTrap } from './numbers.traps.ts'

/** A number while it is read: what it is worth, its tokens, and what kind it turned out to be. */
interface Draft extends Quantity {
  first: number
  last: number
  kind: NumberKind
  unit?: string
  rule: string
}

const matches = (tokens: readonly Token[], at: number, words: readonly string[]): boolean =>
  at >= 0 && words.every((word, i) => tokens[at + i]?.lower === word)

/** The hedges that stand directly before token `first`, nearest first. Words that change nothing ("another") are passed over. */
function findHedgesBefore(tokens: readonly Token[], first: number, lexicon: NumberLexicon) {
  const effects: HedgeEffect[] = []
  let start = first
  for (let at = first; effects.length < 4; ) {
    const hedge = (lexicon.before.get(tokens[at - 1]?.lower ?? '') ?? []).find((x) =>
      matches(tokens, at - x.words.length, x.words),
    )
    if (!hedge) break
    at -= hedge.words.length
    effects.push(hedge.effect)
    if (hedge.effect !== 'none') start = at
  }
  return { start, effects }
}

/** A hedge behind the noun that is counted: "three people at the least", "eight people or more". */
function findLateHedge(tokens: readonly Token[], last: number, lexicon: NumberLexicon) {
  let at = last + 1
  while (at < last + 5 && ['NOUN', 'ADJ', 'PROPN'].includes(tokens[at]?.upos ?? '')) at++
  if (at === last + 1 || (tokens[at]?.lower !== 'or' && tokens[at]?.lower !== 'at')) return undefined
  const hedge = lexicon.after.get(tokens[at]!.lower)?.find((x) => matches(tokens, at, x.words))
  const next = hedge ? tokens[at + hedge.words.length]?.upos : 'NUM'
  return next === 'NUM' || next === 'DET' ? undefined : hedge
}

/** A number seen through its hedges: "at least" leaves the minimum, "up to" the maximum, "about" the value as a guess. */
export function toHedged(quantity: Quantity, effects: readonly HedgeEffect[]): Quantity {
  const { best, min, max } = quantity
  if (effects.includes('least')) return { best: null, min: best ?? min, max: null, approx: false }
  if (effects.includes('most')) return { best: null, min: null, max: best ?? max, approx: false }
  if (effects.includes('about'))
    return best === null ? { best, min, max, approx: true } : { best, min: null, max: null, approx: true }
  return quantity
}

const rangeJoiners = new Set(['to', '-', '–', '—', 'or', '‑'])

/** "10 to 15", "between 10 and 15", "10–15", "two or three": the whole range, or the numeral as it was. */
function extendToRange(
  tokens: readonly Token[],
  first: number,
  numeral: Numeral,
  parse: (i: number) => Numeral | null,
) {
  const joiner = tokens[numeral.last + 1]
  const before = tokens[first - 1]?.lower
  const between = before === 'between' && joiner?.lower === 'and'
  if (!joiner || (!between && !rangeJoiners.has(joiner.lower)) || before === 'from' || numeral.form === 'vague')
    return null
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
    first: between ? first - 1 : first,
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
function parseRangeToken(
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

const afterNoun = new Set(['NOUN', 'ADJ', 'PROPN'])
const pronounsBefore = new Set(['the', 'this', 'that', 'each', 'every', 'any', 'which'])
const pronounsAfter = new Set(['another', 'day', 'side', 'hand', 'way', 'can', 'must', 'should', 'thing', 'who', "'s"])

/** "one" that stands for somebody or something and counts nothing: "no one", "one another", "one day", "one of the largest". */
function isPronoun(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]!.lower !== 'one') return false
  const [before, after] = [tokens[i - 1]?.lower ?? '', tokens[i + 1]]
  if (before === 'no' || before === 'another' || pronounsAfter.has(after?.lower ?? '')) return true
  if (pronounsBefore.has(before) && !afterNoun.has(after?.upos ?? '')) return true
  if (after?.text === '-' && tokens[i + 2]?.lower === 'on') return true
  if (after?.lower !== 'of') return false
  return tokens.slice(i + 2, i + 5).some((t) => /est$/.test(t.lower) || t.lower === 'most' || t.lower === 'least')
}

/** "half of", "a third of", "two-thirds", "one in five", "three out of four". Null where there is no share at `i`. */
function findShare(tokens: readonly Token[], i: number, lexicon: NumberLexicon, separators: Separators): Draft | null {
  const here = tokens[i]!
  const word = lexicon.words.get(here.lower)
  const exact = (value: number, last: number, rule: string): Draft => {
    const share = Number(value.toPrecision(4))
    return { best: share, min: share, max: share, approx: false, first: i, last, kind: 'share', rule }
  }
  if (here.lower === 'half') {
    const [before, next] = [tokens[i - 1], tokens[i + 1]]
    if (
      before &&
      (before.upos === 'DET' ||
        /^(first|second|latter|other|later|earlier|and|top|past)$/.test(before.lower) ||
        before.text === '-')
    )
      return null
    if (next?.lower === 'of' && /^\d{4}$/.test(tokens[i + 2]?.text ?? '')) return null
    if (next?.lower === 'of' || /^(the|its|their|his|our|all)$/.test(next?.lower ?? ''))
      return exact(0.5, i, 'number/share')
    return null
  }
  const leading = here.lower === 'a' ? 1 : parseNumeral(tokens, i, lexicon, separators)
  if (leading === null) return null
  const count = typeof leading === 'number' ? leading : leading.best
  let at = typeof leading === 'number' ? i + 1 : leading.last + 1
  if (count === null) return null
  if (tokens[at]?.text === '-') at++
  const part = lexicon.words.get(tokens[at]?.lower ?? '')
  if (part && (part.kind === 'part' || part.kind === 'parts') && part.value !== 0.5) {
    const plural = part.kind === 'parts'
    if (plural ? count < 2 || count > 9 : count !== 1) return null
    const place =
      part.value === 0.25 && here.lower === 'a' && tokens[i - 1]?.text === ',' && tokens[at + 2]?.upos === 'PROPN'
    if (place || (!plural && tokens[at + 1]?.lower !== 'of')) return null
    return exact(count * part.value, at, 'number/share')
  }
  if (word === undefined && parseDigits(here.text) === null) return null
  const out =
    tokens[at]?.lower === 'out' && tokens[at + 1]?.lower === 'of'
      ? 2
      : tokens[at]?.lower === 'in' || (tokens[at]?.lower === 'of' && tokens[at + 1]?.lower === 'every')
        ? 1
        : 0
  const every = tokens[at + out]?.lower === 'every' ? 1 : 0
  const whole = out > 0 ? parseNumeral(tokens, at + out + every, lexicon, separators) : null
  if (!whole || whole.best === null || count >= whole.best || count > 99 || whole.best > 10000) return null
  if (out === 1 && whole.plain && whole.best > 1000) return null
  if (
    out === 1 &&
    every === 0 &&
    (whole.best < 3 || isUnit(tokens[whole.last + 1]) || (count !== 1 && whole.best !== 10 && whole.best !== 100))
  )
    return null
  return exact(count / whole.best, whole.last, 'number/one-in')
}

const timeWord = /^(seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?)$/
const isUnit = (token: Token | undefined): boolean => token !== undefined && timeWord.test(token.lower)

/** What half of a unit of time is in the next smaller one. */
const halves: ReadonlyMap<string, readonly [number, string]> = new Map([
  ['hour', [30, 'minutes']],
  ['day', [12, 'hours']],
  ['year', [6, 'months']],
  ['decade', [5, 'years']],
  ['century', [50, 'years']],
])

/** "half an hour": thirty minutes; "half a day": twelve hours. */
function findHalfUnit(tokens: readonly Token[], i: number): Draft | null {
  if (tokens[i]!.lower !== 'half' || !/^an?$/.test(tokens[i + 1]?.lower ?? '')) return null
  const half = halves.get(tokens[i + 2]?.lower ?? '')
  if (!half) return null
  const [value, unit] = half
  return { ...exactly(value), first: i, last: i + 2, kind: 'count', unit, rule: 'number/half-unit' }
}

/** "over a year", "an hour of heavy fighting": the article counts one, where a hedge or "of" shows that the length is meant. */
function findOneUnit(tokens: readonly Token[], i: number, lexicon: NumberLexicon): Draft | null {
  if (
    !/^an?$/.test(tokens[i]!.lower) ||
    !/^(hour|week|month|year|decade|century|mile|kilometer|kilometre)$/.test(tokens[i + 1]?.lower ?? '')
  )
    return null
  const hedged = findHedgesBefore(tokens, i, lexicon).effects.some((effect) => effect !== 'none')
  return hedged || tokens[i + 2]?.lower === 'of'
    ? { ...exactly(1), first: i, last: i, kind: 'count', rule: 'number/article' }
    : null
}

/** What follows a number and makes it a percentage; the index of its last token, or -1. */
function findPercentEnd(tokens: readonly Token[], last: number): number {
  const [next, after] = [tokens[last + 1], tokens[last + 2]]
  if (next?.text === '-' && after?.lower === 'percent') return last + 2
  if (next?.text === '%' || next?.lower === 'pct') return last + 1
  if (next?.lower === 'percent' || next?.lower === 'percentage') return after?.lower === 'points' ? last + 2 : last + 1
  return next?.lower === 'per' && after?.lower === 'cent' ? last + 2 : -1
}

/** The currency beside a number: sign or code before it, word or code behind it, a nationality between ("5,000 Iraqi dinars"). */
function findCurrency(tokens: readonly Token[], first: number, last: number, { currencies }: NumberLexicon) {
  const before = tokens[first - 1] && currencies.get(tokens[first - 1]!.lower)
  if (before && !/^[a-z]{4,}$/.test(tokens[first - 1]!.lower)) return { first: first - 1, last, unit: before }
  const direct = tokens[last + 1] && currencies.get(tokens[last + 1]!.lower)
  if (direct && !/^[^a-z]/.test(tokens[last + 1]!.lower)) return { first, last: last + 1, unit: direct }
  const named = tokens[last + 2] && currencies.get(tokens[last + 2]!.lower)
  const between = tokens[last + 1]?.upos
  if (named && (between === 'ADJ' || between === 'PROPN'))
    return {
      first,
      last: last + 2,
      unit:
        named.length === 3 && named === 'USD'
          ? /^(us|american)$/.test(tokens[last + 1]!.lower)
            ? named
            : `${tokens[last + 1]!.text} dollars`
          : `${tokens[last + 1]!.text} ${named}`,
    }
  return null
}

const beginsWithDigit = (text: string): boolean => {
  const code = text.charCodeAt(0)
  return code >= 48 && code <= 57
}

/** Finds all numbers of one sentence. Linear: what was read is not read again. */
export function findNumbers(
  sentence: Sentence,
  text: string,
  lexicon: NumberLexicon,
  separators: Separators,
): NumberMention[] {
  const { tokens } = sentence
  const found: NumberMention[] = []
  let free = 0
  const add = (draft: Draft) => {
    const hedges = findHedgesBefore(tokens, draft.first, lexicon)
    const first = Math.max(hedges.start, free)
    const behind = (lexicon.after.get(tokens[draft.last + 1]?.lower ?? '') ?? []).find((x) =>
      matches(tokens, draft.last + 1, x.words),
    )
    const last = behind ? draft.last + behind.words.length : draft.last
    const late = behind ?? findLateHedge(tokens, last, lexicon)
    const { best, min, max, approx } = toHedged(draft, late ? [...hedges.effects, late.effect] : hedges.effects)
    const start = tokens[first]!.start
    const end = tokens[last]!.end
    const { kind, rule, unit } = draft
    found.push({
      start,
      end,
      text: text.slice(start, end),
      sentence: sentence.index,
      first,
      last,
      best,
      min,
      max,
      approx,
      kind,
      ...(unit ? { unit } : {}),
      rule,
    })
    free = last + 1
    return last
  }
  for (let i = 0; i < tokens.length; i++) {
    const { lower } = tokens[i]!
    if (!beginsWithDigit(lower) && lower[0] !== '+' && lower !== 'a' && lower !== 'an' && !lexicon.words.has(lower))
      continue
    const draft =
      findHalfUnit(tokens, i) ??
      findOneUnit(tokens, i, lexicon) ??
      findShare(tokens, i, lexicon, separators) ??
      findMultiple(tokens, i, lexicon)
    if (draft) {
      i = add(draft)
      continue
    }
    const money = tokens[i - 1] !== undefined && lexicon.currencies.has(tokens[i - 1]!.lower)
    const ranged = parseRangeToken(tokens, i, lexicon, separators)
    const single = ranged ?? parseNumeral(tokens, i, lexicon, separators, money)
    if (!single || isPronoun(tokens, i)) continue
    const range = ranged
      ? null
      : extendToRange(tokens, i, single, (at) =>
          at < tokens.length ? parseNumeral(tokens, at, lexicon, separators, money) : null,
        )
    if (range === 'contradiction' && single.plain && tokens[single.last + 1]!.start === tokens[single.last]!.end) {
      i = single.last + 2
      continue
    }
    const numeral = range && range !== 'contradiction' ? range.numeral : single
    const first = range && range !== 'contradiction' ? range.first : i
    const hedged = findHedgesBefore(tokens, i, lexicon).effects.some((effect) => effect !== 'none')
    const trap =
      findTrap(tokens, i, single, lexicon, hedged) ??
      (range && range !== 'contradiction'
        ? findTrap(tokens, i, { ...range.second, plain: range.second.plain }, lexicon, hedged)
        : null)
    if (trap) {
      i = numeral.last
      continue
    }
    i = add(toDraft(tokens, first, numeral, lexicon))
  }
  return found
}

/** Settles what kind of number it is from what stands beside it. */
function toDraft(tokens: readonly Token[], first: number, numeral: Numeral, lexicon: NumberLexicon): Draft {
  const { best, min, max, approx, last, form } = numeral
  const base = { best, min, max, approx, first, last }
  const percentEnd = findPercentEnd(tokens, last)
  if (percentEnd > 0) return { ...base, last: percentEnd, kind: 'percent', rule: 'number/percent' }
  const currency = findCurrency(tokens, first, last, lexicon)
  if (currency) return { ...base, ...currency, kind: 'money', rule: 'number/money' }
  const [next, then] = [tokens[last + 1], tokens[last + 2]]
  if (next?.text === '-' && then && then.start === next.end && /^[a-z]/i.test(then.text))
    return {
      ...base,
      kind: then.lower === 'fold' ? 'multiple' : 'compound',
      last: then.lower === 'fold' ? last + 2 : last,
      rule: 'number/compound',
    }
  if (
    next?.lower === 'times' &&
    /^(as|more|higher|larger|bigger|greater|the|that|its|their|over)$/.test(then?.lower ?? '')
  )
    return { ...base, last: last + 1, kind: 'multiple', rule: 'number/times' }
  if (form === 'vague') return { ...base, kind: 'vague', rule: 'number/vague' }
  return { ...base, kind: 'count', rule: `number/${min !== max ? 'range' : form}` }
}

/** "doubled", "twice as many", "threefold". */
function findMultiple(tokens: readonly Token[], i: number, { words }: NumberLexicon): Draft | null {
  const token = tokens[i]!
  const word = words.get(token.lower)
  if (word?.kind !== 'multiple' || (token.lower === 'double' && tokens[i + 1]?.upos === 'NOUN')) return null
  if (/^(twice|thrice)$/.test(token.lower) && !/^(as|the|that|its)$/.test(tokens[i + 1]?.lower ?? '')) return null
  return {
    best: word.value,
    min: word.value,
    max: word.value,
    approx: false,
    first: i,
    last: i,
    kind: 'multiple',
    rule: 'number/multiple',
  }
}

/** Numbers of all sentences: digits, words, fractions, ranges, hedges, percentages, money, multiples. Dates, ages, names are none. */
export const numbers = (lexicon: NumberLexicon) =>
  defineStage({
    name: 'numbers',
    needs: ['readable', 'sentences'],
    makes: 'numbers',
    run: ({ readable, sentences }, report) => findAllNumbers(readable, sentences, lexicon, report),
  })

function findAllNumbers(
  readable: Readable,
  sentences: readonly Sentence[],
  lexicon: NumberLexicon,
  report: (problem: Problem) => void,
) {
  const written: string[] = []
  for (const { tokens } of sentences)
    for (const { text } of tokens) {
      if (!beginsWithDigit(text)) continue
      written.push(text.length > 24 ? '' : text)
      if (text.length > 18 && /^\d+$/.test(text))
        report({ id: 'number/too-long', message: `A number of ${text.length} digits is not read.`, span: null })
    }
  const separators = findSeparators(written)
  return sentences.flatMap((sentence) => findNumbers(sentence, readable.text, lexicon, separators))
}
