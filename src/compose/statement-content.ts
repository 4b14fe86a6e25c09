import type { Cue } from '../knowledge/lexicon.ts'
import type { Clause, Phrase } from '../model/clause.ts'
import type { Quotation } from '../model/quotation.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import type { Range } from '../model/span.ts'

/** What a cue reports: the runs of the text as read that hold it, and who says it and to whom, as phrases. */
export interface Reported {
  readonly parts: readonly Range[]
  readonly speaker: Phrase | null
  readonly addressee: Phrase | null
  readonly rule: string
  readonly confidence: number
}

/** A sentence with its clauses and the quotations that touch it. */
export interface CueSite {
  readonly text: string
  readonly sentence: Sentence
  readonly phrases: readonly Phrase[]
  readonly clauses: readonly Clause[]
  readonly quotations: readonly Quotation[]
  /** Where the sentence's own words begin: behind a dateline, not in one. */
  readonly from: number
}

const isMark = (token: Token | undefined): boolean => token !== undefined && /^["“”„«»'‘’]$/.test(token.text)
const isComma = (token: Token | undefined): boolean => token?.text === ','
const isAdjunct = (token: Token): boolean => /^(ADV|ADP|DET|ADJ|NUM|NOUN|PROPN|PART|PRON)$/.test(token.upos)

/** The range without blanks, commas and lone closing marks at its ends. */
export function trimRange(text: string, range: Range): Range {
  let { start, end } = range
  while (start < end && /[\s,;:—–]/.test(text[start]!)) start++
  while (end > start && /[\s,;:—–]/.test(text[end - 1]!)) end--
  return { start, end }
}

/** A quotation that closes or opens at the edge of the range brings all its words along, also those of neighbouring sentences. */
export function overQuotation(site: CueSite, range: Range): Range {
  let { start, end } = range
  for (const quotation of site.quotations) {
    if (quotation.nested) continue
    if (quotation.start < start && quotation.end > start && quotation.end <= end + 2) start = quotation.start
    if (quotation.end > end && quotation.start >= start - 2 && quotation.start < end) end = quotation.end
  }
  return { start, end }
}

/** The first token at or behind `at` that begins a participle or coordinated clause with a cue of its own ("…, adding that …"). */
function cutAtNextCue(site: CueSite, after: number, cues: ReadonlyMap<string, Cue>): number {
  const { tokens } = site.sentence
  for (let at = after + 1; at < tokens.length; at++) {
    if (insideQuotation(site, tokens[at]!.start)) continue
    if (tokens[at]!.text === ';') return tokens[at]!.start
    if (isComma(tokens[at]) && /^(though|although|while|whereas)$/.test(tokens[at + 1]?.lower ?? ''))
      return tokens[at]!.start
  }
  for (const clause of site.clauses) {
    if (clause.first <= after || !cues.has(clause.lemma) || clause.form !== 'participle') continue
    const before = tokens[clause.first - 1]
    if (isComma(before) && !insideQuotation(site, tokens[clause.first]!.start)) return tokens[clause.first - 1]!.start
  }
  return site.sentence.end
}

export const insideQuotation = (site: CueSite, offset: number): boolean =>
  site.quotations.some((quotation) => quotation.inner.start <= offset && offset < quotation.inner.end)

/** Does everything behind token `at` only close the sentence: adverbs, times and places of the saying, closing marks? */
function onlyAdjunctsBehind(site: CueSite, at: number): boolean {
  const { tokens } = site.sentence
  if (site.quotations.some((quotation) => quotation.start >= tokens[at]!.start && quotation.start < site.sentence.end))
    return false
  for (let i = at + 1; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.lower === 'that' || token.text === ':') return false
    if (token.upos === 'VERB' || token.upos === 'AUX') {
      // A participle that only says when or how he spoke ("…, speaking at a press conference") leaves the report before it.
      if (!/ing$/.test(token.lower))
        return site.clauses.some((clause) => clause.first <= i && i <= clause.last && clause.role === 'relative')
      return isComma(tokens[i - 1])
    }
    if (
      /^[.!?;,)]$/.test(token.text) ||
      isMark(token) ||
      token.text === '(' ||
      isAdjunct(token) ||
      token.upos === 'CCONJ' ||
      /^[-–—]$/.test(token.text)
    )
      continue
    return false
  }
  return true
}

/** The reported words in front of a parenthetical cue ("…, officials said", "“…,” said Romanowski"). */
function contentBefore(site: CueSite, cut: number): Range | null {
  const { tokens } = site.sentence
  const end = tokens[cut]!.start
  const range = trimRange(site.text, overQuotation(site, { start: site.from, end }))
  return range.end - range.start > 2 ? range : null
}

/** Cuts leading "that", a comma and the adjuncts of the cue away from what stands behind it. */
function contentBehind(site: CueSite, first: number, cut: number): Range | null {
  const { tokens } = site.sentence
  let at = first
  while (tokens[at] && (isComma(tokens[at]) || tokens[at]!.text === ':')) at++
  if (tokens[at]?.lower === 'that') at++
  if (!tokens[at] || tokens[at]!.start >= cut) return null
  const range = trimRange(site.text, overQuotation(site, { start: tokens[at]!.start, end: cut }))
  return range.end - range.start > 2 ? range : null
}

/** The token right behind the last phrase that belongs to the saying itself: who was told, when and where it was said. */
function behindAdjuncts(site: CueSite, clause: Clause, cue: Cue): number {
  const { tokens } = site.sentence
  let at = clause.last + 1
  if (cue.addresses && clause.object && !cue.prepositions.has(tokens[at]?.lower ?? '')) at = clause.object.last + 1
  const that = tokens.findIndex((token, i) => i >= at && token.lower === 'that' && !insideQuotation(site, token.start))
  const quote = tokens.findIndex(
    (token, i) => i >= at && isMark(token) && site.quotations.some((q) => q.start === token.start),
  )
  const stop = quote >= 0 ? quote : tokens.length
  if (
    that >= 0 &&
    that < stop &&
    that - at <= 14 &&
    !site.clauses.some((other) => other.first >= at && other.first < that && other.form === 'finite')
  )
    return that
  return at
}

/** What a cue clause reports, to whom and by whom; null where it reports nothing that can be pointed at. */
export function findReported(site: CueSite, clause: Clause, cue: Cue, cues: ReadonlyMap<string, Cue>): Reported | null {
  const { sentence } = site
  const { tokens } = sentence
  let beforeAt = clause.first - 1
  while (beforeAt >= 0 && tokens[beforeAt]!.upos === 'ADV') beforeAt--
  const beforeVerb = tokens[beforeAt]
  const closesQuote =
    isMark(beforeVerb) || (isComma(beforeVerb) && beforeVerb !== undefined && insideQuotation(site, beforeVerb.start))
  const acrossQuote =
    clause.subject !== null &&
    site.quotations.some(
      (q) => q.start >= tokens[clause.subject!.last]!.end && q.end <= tokens[clause.first]!.start + 1,
    )
  const spokenFirst = cue.frames.has('quote') || cue.frames.has('that')
  // “…,” said Romanowski: the subject stands behind the verb.
  if (
    spokenFirst &&
    clause.object &&
    clause.form === 'finite' &&
    (closesQuote || acrossQuote) &&
    clause.voice === 'active'
  ) {
    const before = contentBefore(site, clause.first)
    if (before)
      return {
        parts: withSecondHalf(site, before, clause.object.last),
        speaker: clause.object,
        addressee: null,
        rule: 'statement/inverted',
        confidence: 0.9,
      }
  }
  if (clause.voice === 'passive') return null
  const subject = clause.subject
  const addressee =
    cue.addresses && clause.object && clause.object.first === clause.last + 1 ? clause.object : toAddressee(clause)
  // …, officials said on Monday.
  if (spokenFirst && subject && clause.form === 'finite') {
    const mark = tokens[subject.first - 1]
    const parenthetical = isComma(mark) || isMark(mark) || (mark !== undefined && /^[—–]$/.test(mark.text))
    if (
      parenthetical &&
      subject.first > 2 &&
      onlyAdjunctsBehind(site, addressee && addressee === clause.object ? addressee.last : clause.last)
    ) {
      const before = contentBefore(site, subject.first)
      const hasPredicate =
        site.clauses.some((other) => other.last < subject.first) ||
        site.quotations.some((q) => before !== null && q.start < before.end && q.end > before.start)
      if (before && hasPredicate)
        return { parts: [before], speaker: subject, addressee, rule: 'statement/parenthetical', confidence: 0.85 }
    }
    // “A,” he said, “B.”
    if (isMark(mark) && subject.first > 2) {
      const before = contentBefore(site, subject.first)
      if (before)
        return {
          parts: withSecondHalf(site, before, clause.last),
          speaker: subject,
          addressee,
          rule: 'statement/parenthetical',
          confidence: 0.85,
        }
    }
  }
  return findForward(site, clause, cue, cues, addressee)
}

const toAddressee = (clause: Clause): Phrase | null =>
  clause.obliques.find(
    (oblique) =>
      oblique.preposition === 'to' && /^(say|speak|talk|state|add|explain|announce|promise)$/.test(clause.lemma),
  )?.phrase ?? null

/** The second half of a quotation that the cue splits ("“A,” he said, “B.”"). */
function withSecondHalf(site: CueSite, before: Range, last: number): readonly Range[] {
  const at = site.sentence.tokens[last]!.end
  const next = site.quotations.find(
    (q) => !q.nested && q.start >= at && q.start - at < 60 && q.start < site.sentence.end,
  )
  return next ? [before, { start: next.start, end: next.end }] : [before]
}

function findForward(
  site: CueSite,
  clause: Clause,
  cue: Cue,
  cues: ReadonlyMap<string, Cue>,
  addressee: Phrase | null,
): Reported | null {
  const { tokens } = site.sentence
  const cut = cutAtNextCue(site, clause.last, cues)
  const end = cut === site.sentence.end ? withoutFullStop(site.text, site.sentence) : cut
  const base = { speaker: clause.subject, addressee }
  const next = tokens[clause.last + 1]
  if (!next) return null
  const at = behindAdjuncts(site, clause, cue)
  const opensQuote = site.quotations.some(
    (q) => q.start >= next.start - 1 && q.start < site.sentence.end && !insideOther(site, q),
  )
  const that = tokens[at]?.lower === 'that'
  if (cue.frames.has('as') && clause.object && tokens.some((t, i) => t.lower === 'as' && i > clause.object!.last)) {
    const range = contentBehind(site, clause.object.first, end)
    return range && { ...base, parts: [range], rule: 'statement/described-as', confidence: 0.8 }
  }
  const followed = tokens[at]
  const hasClause = site.clauses.some(
    (other) => other.first > clause.last && other.form === 'finite' && other.first <= at + 14 && other.subject !== null,
  )
  if (
    cue.frames.has('that') &&
    (that ||
      (hasClause &&
        followed &&
        /^(DET|PRON|PROPN|NOUN|ADJ|NUM|SCONJ|ADV)$/.test(followed.upos) &&
        !cue.prepositions.has(followed.lower)))
  ) {
    const range = contentBehind(site, at, end)
    if (range)
      return {
        ...base,
        parts: [range],
        rule: that ? 'statement/that' : 'statement/bare-clause',
        confidence: that ? 0.85 : 0.7,
      }
  }
  if (cue.frames.has('quote') && opensQuote) {
    const quotation = site.quotations.find((q) => q.start >= next.start - 1)!
    const range = contentBehind(
      site,
      Math.max(
        clause.last + 1,
        tokens.findIndex((t) => t.start >= quotation.start),
      ),
      Math.max(end, quotation.end),
    )
    const wider = quotation.start - next.start > 40 && cue.frames.has('np') ? contentBehind(site, at, end) : range
    if (wider) return { ...base, parts: [wider], rule: 'statement/quoted', confidence: 0.9 }
  }
  if (cue.frames.has('to')) {
    const to = tokens.findIndex(
      (t, i) => i > clause.last && t.lower === 'to' && /^(VERB|AUX|ADV)$/.test(tokens[i + 1]?.upos ?? ''),
    )
    if (to > 0 && to - clause.last < 14) {
      const range = contentBehind(site, to, end)
      if (range) return { ...base, parts: [range], rule: 'statement/infinitive', confidence: 0.75 }
    }
  }
  if (cue.prepositions.size > 0) {
    const preposition = tokens.findIndex(
      (t, i) => i > clause.last && i <= clause.last + 8 && cue.prepositions.has(t.lower),
    )
    const near =
      preposition > 0 &&
      (preposition === clause.last + 1 ||
        (cue.addresses && clause.object !== null && preposition <= clause.object.last + 2))
    if (near) {
      const range = contentBehind(site, preposition + 1, end)
      if (range) return { ...base, parts: [range], rule: 'statement/prepositional', confidence: 0.75 }
    }
  }
  if (cue.frames.has('np') && clause.object && clause.object.first === clause.last + 1 && !cue.addresses) {
    const range = contentBehind(site, clause.object.first, end)
    if (range) return { ...base, parts: [range], rule: 'statement/noun-phrase', confidence: 0.7 }
  }
  return null
}

const insideOther = (site: CueSite, quotation: Quotation): boolean =>
  quotation.nested &&
  site.quotations.some(
    (q) => !q.nested && q.start < quotation.start && quotation.end < q.end && q.start < site.sentence.start,
  )

/** The end of a sentence without its final full stop, unless a quotation mark closes behind it. */
function withoutFullStop(text: string, sentence: Sentence): number {
  const end = sentence.end
  return /[.!?]/.test(text[end - 1] ?? '') ? end - 1 : end
}
