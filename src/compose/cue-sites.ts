import type { Quotation } from '../model/quotation.ts'
import type { Sentence } from '../model/sentence.ts'
import { touches } from '../model/span.ts'
import type { Layers } from '../model/stage.ts'
import type { CueSite } from './cue-site.ts'
import { groupByIndex, groupBySentence } from './ordered.ts'

type Needs = Pick<Layers, 'readable' | 'paragraphs' | 'sentences' | 'phrases' | 'clauses' | 'quotations' | 'times'>

/** The sentences of an article in which something may be reported, in order. Headlines repeat what the body says and are left out. */
export function makeSites({
  readable,
  paragraphs,
  sentences,
  phrases,
  clauses,
  quotations,
  times,
}: Needs): readonly CueSite[] {
  const hasBody = paragraphs.some((paragraph) => paragraph.kind === 'body')
  const clausesOf = groupByIndex(clauses)
  const timesOf = groupBySentence(times, (time) => time, sentences)
  const outer = quotations.filter((quotation) => !quotation.nested)
  const sites: CueSite[] = []
  for (const sentence of sentences) {
    const paragraph = paragraphs[sentence.paragraph]!
    if (paragraph.kind !== 'body' && hasBody) continue
    sites.push({
      text: readable.text,
      sentence,
      phrases: phrases[sentence.index] ?? [],
      clauses: clausesOf.get(sentence.index) ?? [],
      quotations:
        quotations.length === 0
          ? quotations
          : quotations.filter(
              (quotation) => touches(quotation, sentence) || Math.abs(quotation.start - sentence.end) < 3,
            ),
      times: timesOf.get(sentence.index) ?? [],
      following: findFollowing(readable.text, sentence, outer, paragraph.end),
      preceding: findPreceding(readable.text, sentence, outer, paragraph.start),
      from: sentence.start,
    })
  }
  return sites
}

/** The quotation that stands right behind the sentence: in its paragraph, or behind a colon in the next. */
function findFollowing(
  text: string,
  sentence: Sentence,
  quotations: readonly Quotation[],
  end: number,
): Quotation | null {
  const next = quotations.find((quotation) => quotation.start >= sentence.end)
  if (!next || next.start - sentence.end > 8 || text.slice(sentence.end, next.start).trim() !== '') return null
  // "…,” he said. ⟦“Nobody came,”⟧ she added.": what ends with a comma has a word of saying of its own.
  if (text[next.inner.end - 1] === ',' && text[sentence.end - 1] !== ':') return null
  if (next.start < end || /[:,]["”]?$/.test(text.slice(sentence.end - 2, sentence.end))) return next
  return null
}

/** The quotation that closes right before the sentence, in its paragraph. */
function findPreceding(
  text: string,
  sentence: Sentence,
  quotations: readonly Quotation[],
  start: number,
): Quotation | null {
  const last = quotations.findLast((quotation) => quotation.end <= sentence.start + 1)
  return last &&
    last.start >= start &&
    sentence.start - last.end < 4 &&
    text.slice(last.end, sentence.start).trim() === ''
    ? last
    : null
}
