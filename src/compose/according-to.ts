import type { Phrase } from '../model/clause.ts'
import type { Range } from '../model/span.ts'
import { type CueSite, isComma, overQuotation, trimRange } from './cue-site.ts'
import { tellsMore } from './statement-hypothesis.ts'

/** What a sentence says according to somebody. */
export interface AccordingTo {
  readonly parts: readonly Range[]
  readonly speaker: Phrase
  readonly addressee: null
  readonly rule: string
  readonly confidence: number
  readonly cue: Range
}

/** "According to X, …", "…, in X's words", "A, in the view of X, B": what the sentence says without the phrase; null where it has none. */
export function findAccordingTo(site: CueSite): AccordingTo | null {
  const { sentence, text, phrases } = site
  const { tokens } = sentence
  const source = findSource(site)
  if (!source) return null
  const speaker = overApposition(site, source.speaker, phrases)
  const cue = { start: tokens[source.first]!.start, end: tokens[source.last]!.end }
  let last = Math.max(speaker.last, source.last)
  // The phrase runs to the next comma that closes it.
  if (source.first > 0 || isToldOf(site, last + 1))
    while (tokens[last + 1] && !/^[,.;:)]$/.test(tokens[last + 1]!.text)) last++
  const before = trimRange(text, { start: site.from, end: cue.start })
  const behindStart = tokens[last + 1]?.text === ',' ? tokens[last + 1]!.end : sentence.end
  const behind = overQuotation(site, trimRange(text, { start: behindStart, end: sentence.end }))
  const goesOn = tokens[last + 1]?.text !== ',' || !tellsMore(site, last + 2)
  const parts = [before, ...(goesOn ? [behind] : [])].filter((part) => part.end - part.start > 12)
  if (parts.length === 0) return null
  return { parts, speaker, addressee: null, rule: 'statement/according-to', confidence: 0.9, cue }
}

/** "According to an official ⟦who asked not to be named⟧, …": do words up to the next comma tell of the source? */
function isToldOf({ sentence: { tokens } }: CueSite, at: number): boolean {
  const comma = tokens.findIndex((token, i) => i > at && isComma(token))
  return (
    comma > 0 &&
    comma - at < 16 &&
    /^(?:who|which|that|whose|on|in|at|with|from|close|near|based)$/.test(tokens[at]?.lower ?? '')
  )
}

/** Words for what somebody said or thinks: "in X's words", "in the view of X". */
const views = /^(words|view|opinion|account|telling|assessment|estimation|judgment|judgement)$/

/** The words that name a source (tokens, both included) and the phrase of whom they name. */
interface Source {
  readonly first: number
  readonly last: number
  readonly speaker: Phrase
}

/** The first words that name a source; null where the sentence has none. */
function findSource(site: CueSite): Source | null {
  const { tokens } = site.sentence
  for (let at = 0; at < tokens.length; at++) {
    const { lower } = tokens[at]!
    if (lower !== 'according' && lower !== 'in') continue
    const source = lower === 'in' ? findView(site, at) : findAccording(site, at)
    if (source) return source
  }
  return null
}

const phraseAt = ({ phrases }: CueSite, token: number): Phrase | undefined =>
  phrases.find((phrase) => phrase.first <= token && token <= phrase.last)

/** "⟦according to⟧ the monitor" */
function findAccording(site: CueSite, at: number): Source | null {
  if (site.sentence.tokens[at + 1]?.lower !== 'to') return null
  const speaker = phraseAt(site, at + 2) ?? toStop(site, at + 2)
  return speaker && { first: at, last: at + 1, speaker }
}

/** "⟦in⟧ her ⟦words⟧", "⟦in the view of⟧ X" */
function findView(site: CueSite, at: number): Source | null {
  const { tokens, index } = site.sentence
  const phrase = phraseAt(site, at + 1)
  if (!phrase || phrase.first !== at + 1 || !views.test(tokens[phrase.head]!.lower)) return null
  // "In her words, …"
  if (/^(?:his|her|their|its)$/.test(tokens[phrase.first]!.lower) && phrase.head > phrase.first) {
    const speaker = { sentence: index, first: phrase.first, last: phrase.first, head: phrase.first }
    return { first: at, last: phrase.last, speaker }
  }
  const mark = tokens.findIndex((one, i) => i > at && i < phrase.last && (one.lower === "'s" || one.lower === "'"))
  if (mark > phrase.first)
    return {
      first: at,
      last: phrase.last,
      speaker: { sentence: index, first: phrase.first, last: mark - 1, head: mark - 1 },
    }
  const speaker = tokens[phrase.last + 1]?.lower === 'of' ? phraseAt(site, phrase.last + 2) : undefined
  return speaker ? { first: at, last: phrase.last + 1, speaker } : null
}

/** Where no phrase was found: the words up to the next comma or stop, named by their last noun. */
function toStop(site: CueSite, first: number): Phrase | null {
  const { tokens, index } = site.sentence
  let last = first - 1
  let head = -1
  while (tokens[last + 1] && !/^[,.;:)]$/.test(tokens[last + 1]!.text) && last - first < 14) {
    last++
    if (/^(NOUN|PROPN)$/.test(tokens[last]!.upos)) head = last
  }
  // "according to the monitor": behind an article a word that may be a verb is none.
  if (head < 0 && (tokens[first]?.upos === 'DET' ? last > first : last === first)) head = last
  return head < 0 ? null : { sentence: index, first, last, head }
}

/** Lengthens the phrase over "of" and a role in apposition, so that the person named there is seen. */
function overApposition(site: CueSite, phrase: Phrase, phrases: readonly Phrase[]): Phrase {
  const { tokens } = site.sentence
  let last = phrase.last
  for (;;) {
    const next = tokens[last + 1]?.lower
    const follows =
      next === 'of' || next === 'from' || next === 'for' ? phrases.find((one) => one.first === last + 2) : undefined
    if (!follows) return { ...phrase, last }
    last = follows.last
  }
}
