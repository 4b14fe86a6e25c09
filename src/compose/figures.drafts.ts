import type { NumberMention } from '../model/quantity.ts'
import type { Sentence } from '../model/sentence.ts'
import type { Range } from '../model/span.ts'
import type { Draft } from './figures.draft.ts'
import type { FigureLexicon } from './figures.lexicon.ts'
import { figureRules } from './figures.rules.ts'
import { findSingulars } from './figures.singulars.ts'
import { type Site, toSite } from './figures.site.ts'

/** The figures of one sentence, its unnumbered losses ("a policeman died") among them, in the order of their words. */
export function findDrafts(
  text: string,
  sentence: Sentence,
  numbers: readonly NumberMention[],
  earlier: readonly Draft[],
  times: readonly Range[],
  lexicon: FigureLexicon,
): Draft[] {
  const singulars = findSingulars(text, sentence, numbers, lexicon)
  const own: Draft[] = []
  for (const mention of numbers) {
    while (singulars[0] && singulars[0].first < mention.first) own.push(singulars.shift()!)
    const draft = readFigure(text, sentence, mention, [...earlier, ...own.slice(-6)], times, lexicon)
    if (draft) own.push(draft)
  }
  return [...own, ...singulars]
}

/** Asks the rules what a number says; null where it says nothing about the situation. */
function readFigure(
  text: string,
  sentence: Sentence,
  mention: NumberMention,
  earlier: readonly Draft[],
  times: readonly Range[],
  lexicon: FigureLexicon,
): Draft | null {
  const site = toSite(text, sentence, mention, earlier, times, lexicon)
  for (const rule of figureRules) {
    const reading = rule.read(site)
    if (reading === 'none') return null
    if (reading === null) continue
    return {
      sentence: sentence.index,
      first: mention.first,
      last: mention.last,
      value: { best: mention.best, min: mention.min, max: mention.max, approx: mention.approx },
      verbatim: mention.text,
      unit: reading.unit,
      of: reading.of ?? null,
      measures: reading.measures,
      loss: reading.loss ?? null,
      phraseLast: reading.last ?? mention.last,
      whole: isPart(rule.id, site) ? (site.joined?.rule === 'figure/included' ? site.joined.whole : site.whole) : null,
      definite: site.definite,
      rule: rule.id,
      confidence: rule.confidence,
    }
  }
  return null
}

/** Is the number told as a part of others: "13 of them", "40 people, including six children"? */
function isPart(rule: string, { phrase, tokens, mention, whole }: Site): boolean {
  if (rule === 'figure/included') return true
  if (whole === null) return false
  if (rule === 'figure/part' || phrase.partitive) return true
  const before = [1, 2, 3].map((back) => tokens[mention.first - back]?.lower ?? '')
  return before.some((word) => word === 'including' || word === 'among')
}
