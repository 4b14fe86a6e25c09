import type { NumberMention } from '../model/quantity.ts'
import type { Token } from '../model/sentence.ts'
import { isHiddenVerb } from '../text/hidden-verbs.ts'
import { type FigureLexicon, type LossWord, toSingular } from './figures.lexicon.ts'

/** What a number counts, as far as the words behind it say. */
export interface CountedPhrase {
  /** The noun counted, as said ("operatives"); '' where it is left out ("166 detained"). */
  readonly noun: string
  /** Whose or which, when a name says so ("ISIS", "Syrian soldiers"); null where none does. */
  readonly of: string | null
  /** The loss that a word before the noun tells ("3 wounded soldiers"); '' where none does. */
  readonly modifier: string
  /** What the noun measures: `personnel`, `events`, a loss ("killed" for "5 deaths"), `distance` …; '' where it is not known. */
  readonly measures: string
  /** The last token of the phrase, "of them" included. */
  readonly last: number
  /** True where the number is part of others named before ("13 of them", "nine of the dead"). */
  readonly partitive: boolean
}

/** Finds a loss word of one of `parts` that begins at token `at`, and its last token. */
export function findLossWord(
  tokens: readonly Pick<Token, 'lower'>[],
  at: number,
  lexicon: FigureLexicon,
  ...parts: LossWord['parts'] extends ReadonlySet<infer Part> ? Part[] : never
): { loss: LossWord; last: number } | null {
  const token = tokens[at]
  const losses = token && lexicon.losses.get(token.lower)
  // Asked of nearly every word, and few begin a loss.
  if (!losses) return null
  for (const loss of losses) {
    if (!parts.some((part) => loss.parts.has(part))) continue
    let i = at + 1
    let held = true
    for (let w = 1; w < loss.words.length && held; w++) {
      if (loss.words[w] === '*') {
        const next = loss.words[w + 1]!
        let skipped = 0
        while (skipped < 3 && tokens[i] && tokens[i]!.lower !== next) {
          i++
          skipped++
        }
      } else held = tokens[i++]?.lower === loss.words[w]
    }
    if (held) return { loss, last: i - 1 }
  }
  return null
}

/** Words that taggers take for names where a text is all capitals. */
const relatives = new Set(['who', 'which', 'that', 'whom', 'were', 'was', 'have', 'had', 'and'])

/** A noun or a name; "IS" and "US" are names, though taggers take them for words. */
const isNominal = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.upos === 'NOUN' || token.upos === 'PROPN' || /^(IS|US)$/.test(token.text)) &&
  !relatives.has(token.lower)
const isCapital = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}/u.test(token.text)
const touching = (a: Token | undefined, b: Token | undefined): boolean =>
  a !== undefined && b !== undefined && a.end === b.start
const isHyphen = (token: Token | undefined): boolean => token !== undefined && /^[-–‑]$/.test(token.text)

/** Words that may stand between a number and its noun and say nothing of it. */
const fillers = new Set([
  'more',
  'other',
  'others',
  'additional',
  'further',
  'new',
  'such',
  'different',
  'separate',
  'so',
  'far',
])
const pronouns = new Set(['them', 'these', 'those', 'which', 'whom', 'us'])

/** A noun of the table that the tagger took for a verb or an adjective ("55 suspects, three …", "one militant might …"). */
function isCountedWord(tokens: readonly Token[], at: number, lexicon: FigureLexicon): boolean {
  const { upos, lower } = tokens[at]!
  const next = tokens[at + 1]
  if ((upos !== 'VERB' && upos !== 'ADJ') || isNominal(next) || isHyphen(next) || next?.upos === 'ADJ') return false
  if (upos === 'ADJ' && next?.upos === 'VERB' && /ing$/.test(next.lower)) return false
  return lexicon.nouns.has(toSingular(lower)) && !(upos === 'VERB' && (next?.upos === 'DET' || next?.upos === 'PRON'))
}

/** May the token at `i` stand before a noun that is still to come, or carry on from noun `head` to a later one? */
function leadsOn(tokens: readonly Token[], i: number, at: number, head: number): boolean {
  const token = tokens[i]!
  const next = tokens[i + 1]
  const noun = (isNominal(next) && !isHiddenVerb(tokens, i + 1)) || next?.upos === 'ADJ'
  if (token.upos === 'ADJ' || (token.upos === 'NUM' && isHyphen(next)))
    return head < 0 || isNominal(next) || isHyphen(next)
  if (isHyphen(token)) return touching(tokens[i - 1], token) && touching(token, next)
  if (token.lower === "'s") return head >= 0 && noun
  if (token.upos === 'VERB')
    return (head < 0 || isHyphen(tokens[i - 1])) && (noun || isHyphen(next)) && /(ed|ing|en)$/.test(token.lower)
  // "US-only operations": a hyphen holds the word to the name before it.
  if (token.upos === 'ADV' && isHyphen(tokens[i - 1])) return noun
  if (token.upos === 'ADV') return head < 0 && (next?.upos === 'ADJ' || next?.upos === 'VERB')
  // "combat and reconnaissance missions": the noun that is counted comes last, in the plural.
  return token.lower === 'and' && i > at && (head < 0 || !/s$/.test(tokens[head]!.lower)) && noun
}

/** The noun that a phrase beginning at `at` hangs on, or -1. A word of loss behind a noun ends the phrase ("operatives | killed"). */
function findHead(tokens: readonly Token[], at: number, lexicon: FigureLexicon): number {
  let head = -1
  for (let i = at; i < tokens.length && i < at + 12; i++) {
    const token = tokens[i]!
    const next = tokens[i + 1]
    const state = findLossWord(tokens, i, lexicon, 'state')
    if (state) {
      const modifies = head < 0 && i === state.last && (isNominal(next) || next?.upos === 'ADJ')
      if (!modifies || isTimeWord(next) || next?.lower === 'in') break
    } else if (isNominal(token) || isCountedWord(tokens, i, lexicon)) {
      if (head >= 0 && isTimeWord(token) && !touching(tokens[i - 1], token)) break
      head = i
    } else if (!leadsOn(tokens, i, at, head)) break
  }
  return head
}

const isTimeWord = (token: Token | undefined): boolean =>
  token !== undefined &&
  /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|last|late|early|overnight|this)$/.test(
    token.lower,
  )

/** The name among the modifiers of a noun: "ISIS" of "ISIS operatives", "Syrian soldiers" of "Syrian soldiers". */
function readOwner(text: string, tokens: readonly Token[], from: number, head: number): string | null {
  let first = -1
  let last = -1
  for (let i = from; i < head; i++)
    if (isCapital(tokens[i]) && tokens[i]!.upos !== 'NUM') {
      if (first < 0) first = i
      last = i
    }
  if (first < 0) return null
  const adjective = tokens[last]!.upos === 'ADJ' || /(an|ish|ese|i|ch)$/.test(tokens[last]!.lower)
  return text.slice(tokens[first]!.start, tokens[adjective ? head : last]!.end)
}

/** The speed that a length by the hour or second is; undefined where it is none. */
const findSpeed = ({ units }: FigureLexicon, length: string, time: string) =>
  units.get(`${length} an ${time}`) ?? units.get(`${length} a ${time}`)

/** Reads what stands behind a number: the thing counted, whose it is, what it measures. */
export function readCounted(
  text: string,
  tokens: readonly Token[],
  mention: NumberMention,
  lexicon: FigureLexicon,
): CountedPhrase {
  let at = mention.last + 1
  const none: CountedPhrase = { noun: '', of: null, modifier: '', measures: '', last: mention.last, partitive: false }
  if (mention.kind === 'compound' || isHyphen(tokens[at])) {
    const unit = lexicon.units.get(tokens[at + 1]?.lower ?? '')
    return unit
      ? {
          ...none,
          noun: unit.measures === 'duration' ? unit.unit : tokens[at + 1]!.text,
          measures: unit.measures,
          last: at + 1,
        }
      : none
  }
  const rate =
    tokens[at + 1]?.text === '/'
      ? lexicon.units.get(`${tokens[at]!.lower}/${tokens[at + 2]?.lower.replace('.', '')}`)
      : undefined
  if (rate) return { ...none, noun: rate.unit, measures: rate.measures, last: at + 2 }
  // "A 9mm pistol": the calibre of a weapon measures nothing.
  if (/^(mm|millimet(er|re))$/.test(tokens[at]?.lower ?? '') && isNominal(tokens[at + 1]))
    return { ...none, measures: 'ignored' }
  const two = `${tokens[at]?.lower} ${tokens[at + 1]?.lower}`
  const unit = lexicon.units.get(two) ?? lexicon.units.get(tokens[at]?.lower ?? '')
  if (unit && !(unit.unit === 'seconds' && tokens[at]!.lower === 'second')) {
    const last = lexicon.units.has(two) ? at + 1 : at
    // "60 miles per hour", "180 kilometers an hour"
    const isRate = /^(?:an?|per)$/.test(tokens[last + 1]?.lower ?? '')
    const speed = isRate ? findSpeed(lexicon, unit.unit, tokens[last + 2]?.lower ?? '') : undefined
    if (speed) return { ...none, noun: speed.unit, measures: speed.measures, last: last + 2 }
    return { ...none, noun: text.slice(tokens[at]!.start, tokens[last]!.end), measures: unit.measures, last }
  }
  while (fillers.has(tokens[at]?.lower ?? '')) at++
  const others = /^others?$/.test(tokens[at - 1]?.lower ?? '')
  let partitive = false
  if (tokens[at]?.lower === 'of') {
    const next = tokens[at + 1]
    if (next && pronouns.has(next.lower) && !isNominal(tokens[at + 2])) {
      const verb = findLossWord(tokens, at + 2, lexicon, 'state')
      if (next.lower === 'those' && verb)
        return { ...none, measures: verb.loss.measures, last: verb.last, partitive: true }
      const noun = mention.kind === 'vague' ? -1 : findHead(tokens, at + 2, lexicon)
      if (next.lower !== 'those' && noun >= 0 && tokens[at + 2]!.upos !== 'ADP')
        return { ...none, noun: tokens[noun]!.text, last: noun, partitive: true }
      return { ...none, last: at + 1, partitive: true }
    }
    const determined = next?.upos === 'DET' || next?.upos === 'PRON' || (next !== undefined && pronouns.has(next.lower))
    partitive = determined || mention.kind === 'count'
    at += determined ? 2 : 1
    while (tokens[at]?.upos === 'NUM' || tokens[at]?.text === '-') at++
    const collective = findLossWord(tokens, at, lexicon, 'collective', 'state')
    // "Dozens of refugees" are counted as the noun says; "two of the wounded" as what befell them.
    const counts = !determined && lexicon.nouns.has(toSingular(tokens[at]?.lower ?? ''))
    if (collective && !counts && !isNominal(tokens[collective.last + 1]))
      return { ...none, measures: collective.loss.measures, last: collective.last, partitive }
  }
  const whole = findLossWord(tokens, at, lexicon, 'noun')
  if (whole) return { ...none, noun: tokens[at]!.text, measures: whole.loss.measures, last: whole.last, partitive }
  const head = findHead(tokens, at, lexicon)
  if (head < 0) return { ...none, noun: others ? 'others' : '', last: at - 1, partitive }
  let noun = text.slice(tokens[head]!.start, tokens[head]!.end)
  const lower = tokens[head]!.lower
  const pair = `${tokens[head - 1]?.lower} ${toSingular(lower)}`
  let measures = lexicon.nouns.get(pair) ?? lexicon.nouns.get(toSingular(lower)) ?? ''
  if (lexicon.nouns.has(pair)) noun = text.slice(tokens[head - 1]!.start, tokens[head]!.end)
  let modifier = ''
  for (let i = at; i < head; i++) modifier = findLossWord(tokens, i, lexicon, 'state')?.loss.measures ?? modifier
  measures = findLossWord(tokens, head, lexicon, 'noun')?.loss.measures ?? measures
  let end = head
  const other = tokens[end + 2]
  const joined = tokens[end + 1]?.lower === 'and' && other?.upos === 'NOUN' && toSingular(other.lower) !== other.lower
  if (joined && toSingular(lower) !== lower && !/^(VERB|AUX)$/.test(tokens[end + 3]?.upos ?? '')) {
    end += 2
    noun = text.slice(tokens[head]!.start, tokens[end]!.end)
  }
  const body = readBody(text, tokens, end + 1)
  return {
    noun,
    of: readOwner(text, tokens, at, head) ?? body?.name ?? null,
    modifier,
    measures,
    last: body?.last ?? end,
    partitive,
  }
}

/** The name of the body that those counted belong to: "16 members of IS", "attacks by the Taliban". */
function readBody(text: string, tokens: readonly Token[], at: number): { name: string; last: number } | null {
  if (!/^(of|by|from)$/.test(tokens[at]?.lower ?? '')) return null
  const first = tokens[at + 1]?.upos === 'DET' ? at + 2 : at + 1
  let last = first - 1
  while (
    last + 1 < tokens.length &&
    isCapital(tokens[last + 1]) &&
    isNominal(tokens[last + 1]) &&
    tokens[last + 1]!.upos !== 'NUM'
  )
    last++
  if (last < first || (tokens[at]!.lower === 'from' && last - first > 3)) return null
  return { name: text.slice(tokens[first]!.start, tokens[last]!.end), last }
}
