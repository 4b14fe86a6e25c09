import type { Clause, Phrase } from '../model/clause.ts'
import type { Range } from '../model/span.ts'
import { toApposed } from './apposed-subjects.ts'
import { findBoundaries } from './content-boundaries.ts'
import { type CueSite, isComma, isMark, overQuotation, trimRange, withoutFullStop } from './cue-site.ts'
import {
  type CueMention,
  type Hypothesis,
  isWhole,
  type Shape,
  tellsMore,
  toAddressee,
} from './statement-hypothesis.ts'

/** A second half that goes on behind the cue ("“A,” he said, “B.”", also in the next sentence). */
function secondHalf(site: CueSite, last: number): Range | null {
  const at = site.sentence.tokens[last]!.end
  const next = site.quotations.find(
    (q) => !q.nested && q.start >= at && q.start - at < 80 && q.start < site.sentence.end,
  )
  const half = next ?? site.following
  return half && { start: half.start, end: half.end }
}

/** Readings with the content in front: "…, officials said", "“…,” said Romanowski". */
export function findBefore(site: CueSite, { cue }: CueMention, clause: Clause, found: Hypothesis[]): void {
  const { tokens } = site.sentence
  if (clause.form !== 'finite' || clause.voice !== 'active') return
  if (!cue.frames.has('quote') && !cue.frames.has('that')) return
  const { object } = clause
  const subject = clause.subject && toApposed(site, clause.subject, clause.first)
  let before = clause.first - 1
  while (before >= 0 && tokens[before]!.upos === 'ADV') before--
  const closes = isMark(tokens[before]) || isComma(tokens[before])
  if (object && closes && object.first <= clause.last + 1)
    addBefore(
      site,
      { shape: 'inverted', cut: clause.first, last: object.last, speaker: object, addressee: null },
      found,
    )
  if ((subject && subject.first < 2) || (object && clause.first < 2)) addPreceding(site, clause, found)
  if (!subject || (object?.first === clause.last + 1 && isWhole(site, object))) return
  if (subject.first < 2) return
  const mark = tokens[subject.first - 1]
  if (!isComma(mark) && !isMark(mark) && !/^[—–-]$/.test(mark?.text ?? '')) return
  const addressee = cue.addresses && object?.first === clause.last + 1 ? object : toAddressee(clause)
  const last = addressee && addressee === object ? addressee.last : clause.last
  addBefore(site, { shape: 'parenthetical', cut: subject.first, last, speaker: subject, addressee }, found)
}

/** Readings with the content in the sentence before, where the sentence was cut behind its last mark. */
function addPreceding(site: CueSite, clause: Clause, found: Hypothesis[]): void {
  const speaker = clause.subject && clause.subject.first < 2 ? clause.subject : clause.object
  if (!site.preceding || !speaker) return
  const base = { shape: 'parenthetical' as const, speaker, addressee: null, first: -1, lead: '', over: [] }
  const before = { start: site.preceding.start, end: site.preceding.end }
  const second = secondHalf(site, Math.max(clause.last, speaker.last))
  found.push({ ...base, parts: [before], edge: 'preceding' })
  if (second) found.push({ ...base, parts: [before, second], edge: 'preceding+' })
}

function addBefore(
  site: CueSite,
  at: { shape: Shape; cut: number; last: number; speaker: Phrase; addressee: Phrase | null },
  found: Hypothesis[],
): void {
  const { text, sentence } = site
  const { tokens } = sentence
  const end = tokens[at.cut]!.start
  if (end <= site.from) return
  const whole = trimRange(text, overQuotation(site, { start: site.from, end }))
  if (whole.end - whole.start < 3) return
  const second = secondHalf(site, at.last)
  const { shape, speaker, addressee } = at
  const add = (parts: readonly Range[], edge: string, over: readonly string[]) =>
    found.push({ shape, speaker, addressee, first: -1, lead: '', parts, edge, over })
  const push = (start: Range, edge: string, over: readonly string[]) => {
    add([start], edge, over)
    if (second) add([start, second], `${edge}+`, over)
    else if (rest && start === whole) add([start, rest], `${edge} around`, over)
  }
  // "A, he said, B": what goes on behind the cue, unless it opens with a word that joins another clause.
  const next = tokens[at.last + 1]
  const opens = tokens[at.last + 2]
  const rest =
    isComma(next) && opens && tokens.length - at.last > 5 && !tellsMore(site, at.last + 2)
      ? trimRange(text, { start: opens.start, end: withoutFullStop(text, sentence) })
      : null
  push(whole, 'end', [])
  // Words before a quotation that closes at the cue, and the half sentence behind a conjunction, may be the content alone.
  const quote = site.quotations.findLast((q) => !q.nested && q.end <= end + 1 && q.end >= end - 3)
  if (quote && quote.start > whole.start + 1) push({ start: quote.start, end: quote.end }, 'quote', [])
  if (quote) return
  const boundaries = findBoundaries(site).filter(({ token }) => token > 1 && token < at.cut - 2)
  for (const boundary of boundaries.slice(-2)) {
    const start = tokens[boundary.token + (isComma(tokens[boundary.token]) ? 1 : 0)]!.start
    const range = trimRange(text, { start, end })
    if (range.end - range.start > 8) push(range, boundary.words, [])
  }
}
