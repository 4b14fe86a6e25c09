import type { Problem } from '../model/problem.ts'
import type { NumberMention } from '../model/quantity.ts'
import type { Readable } from '../model/readable.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import { defineStage } from '../model/stage.ts'
import type { Draft } from './numbers.draft.ts'
import { findSeparators, type Numeral, parseNumeral, type Separators } from './numbers.grammar.ts'
import { findHedgesBefore, findLateHedge, matches, toHedged } from './numbers.hedges.ts'
import type { NumberLexicon } from './numbers.lexicon.ts'
import { reportCurrencies, reportOddities } from './numbers.oddities.ts'
import { extendToRange, parseRangeToken } from './numbers.ranges.ts'
import { findHalfUnit, findOneUnit, findShare, isOneUnit } from './numbers.shares.ts'
import { findTrap } from './numbers.traps.ts'

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
  const pair = currencies.get(`${tokens[last + 1]?.lower} ${tokens[last + 2]?.lower}`)
  if (pair) return { first, last: last + 2, unit: pair }
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

/** "200-odd", "2 million-plus": a hedge hangs on the number by a hyphen. */
const isHedgeTail = (tokens: readonly Token[], last: number, { after }: NumberLexicon): boolean =>
  tokens[last + 1]?.text === '-' &&
  tokens[last + 2]?.start === tokens[last + 1]!.end &&
  (after.get(tokens[last + 2]!.lower) ?? []).some(({ words }) => words.length === 1)

/** May the word behind an article make a number of it ("a ⟦dozen⟧", "an ⟦hour⟧", "a⟦-⟧third")? */
const mayCount = (next: Token | undefined, { words }: NumberLexicon): boolean =>
  next !== undefined && (words.has(next.lower) || isOneUnit(next) || next.text === '-')

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
    const gap = isHedgeTail(tokens, draft.last, lexicon) ? 2 : 1
    const behind = (lexicon.after.get(tokens[draft.last + gap]?.lower ?? '') ?? []).find((x) =>
      matches(tokens, draft.last + gap, x.words),
    )
    const last = behind ? draft.last + gap - 1 + behind.words.length : draft.last
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
    if (lower === 'a' || lower === 'an') {
      if (!mayCount(tokens[i + 1], lexicon)) continue
    } else if (!beginsWithDigit(lower) && lower[0] !== '+' && !lexicon.words.has(lower)) continue
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
    const range = ranged ? null : toRange(tokens, i, single, lexicon, separators, money)
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
    i = add(toDraft(tokens, first, i, numeral, lexicon))
  }
  return found
}

/** The range that a number opens ("10 to 15"), a contradiction, or null. */
const toRange = (
  tokens: readonly Token[],
  i: number,
  single: Numeral,
  lexicon: NumberLexicon,
  separators: Separators,
  money: boolean,
) =>
  extendToRange(tokens, i, single, (at) =>
    at < tokens.length ? parseNumeral(tokens, at, lexicon, separators, money) : null,
  )

/** Settles what kind of number it is from what stands beside it. `first` is its first token, `digits` that of its first number. */
function toDraft(
  tokens: readonly Token[],
  first: number,
  digits: number,
  numeral: Numeral,
  lexicon: NumberLexicon,
): Draft {
  const { best, min, max, approx, last, form } = numeral
  const toKind = (kind: Draft['kind'], rule: string, end = last): Draft => ({
    best,
    min,
    max,
    approx,
    first,
    last: end,
    kind,
    rule,
  })
  const percentEnd = findPercentEnd(tokens, last)
  if (percentEnd > 0) return toKind('percent', 'number/percent', percentEnd)
  const currency = findCurrency(tokens, digits, last, lexicon)
  if (currency) return { ...toKind('money', 'number/money'), ...currency, first: Math.min(first, currency.first) }
  const [next, then] = [tokens[last + 1], tokens[last + 2]]
  if (
    next?.text === '-' &&
    then &&
    then.start === next.end &&
    /^[a-z]/i.test(then.text) &&
    !isHedgeTail(tokens, last, lexicon)
  )
    return then.lower === 'fold'
      ? toKind('multiple', 'number/compound', last + 2)
      : toKind('compound', 'number/compound')
  if (
    next?.lower === 'times' &&
    /^(as|more|higher|larger|bigger|greater|the|that|its|their|over)$/.test(then?.lower ?? '')
  )
    return toKind('multiple', 'number/times', last + 1)
  if (form === 'vague') return toKind('vague', 'number/vague')
  return toKind('count', `number/${min !== max ? 'range' : form}`)
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
    }
  reportOddities(readable, report)
  const separators = findSeparators(written)
  return sentences.flatMap((sentence) => {
    const found = findNumbers(sentence, readable.text, lexicon, separators)
    reportCurrencies(readable, sentence, found, lexicon, report)
    return found
  })
}
