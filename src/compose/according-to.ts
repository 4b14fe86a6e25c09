import type { Phrase } from '../model/clause.ts'
import type { Range } from '../model/span.ts'
import { type CueSite, overQuotation, trimRange } from './cue-site.ts'

/** What a sentence says according to somebody. */
export interface AccordingTo {
  readonly parts: readonly Range[]
  readonly speaker: Phrase
  readonly addressee: null
  readonly rule: string
  readonly confidence: number
  readonly cue: Range
}

/** "According to X, …", "…, according to X", "A, according to X, B": what the sentence says without the phrase; null where it has none. */
export function findAccordingTo(site: CueSite): AccordingTo | null {
  const { sentence, text, phrases } = site
  const { tokens } = sentence
  const at = tokens.findIndex((token, i) => token.lower === 'according' && tokens[i + 1]?.lower === 'to')
  if (at < 0) return null
  const first = phrases.find((phrase) => phrase.first <= at + 2 && phrase.last >= at + 2)
  const whole = first ?? toStop(site, at + 2)
  if (!whole) return null
  const speaker = overApposition(site, whole, phrases)
  const cue = { start: tokens[at]!.start, end: tokens[at + 1]!.end }
  let last = speaker.last
  // The phrase runs to the next comma that closes it.
  while (tokens[last + 1] && !/^[,.;:)]$/.test(tokens[last + 1]!.text) && at > 0) last++
  const before = trimRange(text, { start: site.from, end: cue.start })
  const behindStart = tokens[last + 1]?.text === ',' ? tokens[last + 1]!.end : sentence.end
  const behind = overQuotation(site, trimRange(text, { start: behindStart, end: sentence.end }))
  const parts = [before, behind].filter((part) => part.end - part.start > 12)
  if (parts.length === 0) return null
  return { parts, speaker, addressee: null, rule: 'statement/according-to', confidence: 0.9, cue }
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
  if (head < 0 && last > first && tokens[first]!.upos === 'DET') head = last
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
