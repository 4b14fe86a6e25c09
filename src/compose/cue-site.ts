import type { Clause, Phrase } from '../model/clause.ts'
import type { Quotation } from '../model/quotation.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import type { Range } from '../model/span.ts'

/** A sentence with its clauses and the quotations that touch it. */
export interface CueSite {
  readonly text: string
  readonly sentence: Sentence
  readonly phrases: readonly Phrase[]
  readonly clauses: readonly Clause[]
  /** Quotations that touch the sentence, left to right. */
  readonly quotations: readonly Quotation[]
  /** The quotation that goes on right behind the sentence ("…,” he said. “…”), or that a closing colon announces; null where there is none. */
  readonly following: Quotation | null
  /** The quotation that closes right before the sentence (“Will it hold?” | Haddad asked.); null where there is none. */
  readonly preceding: Quotation | null
  /** Times of the sentence, left to right. */
  readonly times: readonly Range[]
  /** Where the sentence's own words begin: behind a dateline, not in one. */
  readonly from: number
}

const quotationMarks: ReadonlySet<string> = new Set(['"', '“', '”', '„', '«', '»', "'", '‘', '’'])

/** Is it a quotation mark of any kind? */
export const isMark = (token: Token | undefined): boolean => token !== undefined && quotationMarks.has(token.text)
/** Is it a comma? False where there is no token. */
export const isComma = (token: Token | undefined): boolean => token?.text === ','

/** Is the unit at an offset a blank, a comma, a semicolon, a colon or a dash? */
function isEdge(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit > 0x7e) return /[\s—–]/.test(text[at]!)
  return unit === 32 || unit === 44 || (unit >= 9 && unit <= 13) || unit === 58 || unit === 59
}

/** The range without blanks, commas and lone closing marks at its ends. */
export function trimRange(text: string, range: Range): Range {
  let { start, end } = range
  while (start < end && isEdge(text, start)) start++
  while (end > start && isEdge(text, end - 1)) end--
  return { start, end }
}

/**
 * A quotation that closes or opens at the edge of the range brings all its words along, also those of neighbouring sentences; one that holds the word
 * of saying itself (at `cue`) does not.
 */
export function overQuotation(site: CueSite, range: Range, cue = -1): Range {
  if (site.quotations.length === 0) return range
  let { start, end } = range
  for (const quotation of site.quotations) {
    if (quotation.nested) continue
    if (quotation.start <= cue && cue < quotation.end) {
      if (start < quotation.inner.end) end = Math.min(end, quotation.inner.end)
      continue
    }
    if (quotation.start < start && quotation.end > start && quotation.end <= end + 2) start = quotation.start
    if (quotation.end > end && quotation.start >= start - 2 && quotation.start < end) end = quotation.end
  }
  return { start, end }
}

/** Does the offset, in the text as read, lie between the marks of a quotation? */
export function insideQuotation({ quotations }: CueSite, offset: number): boolean {
  for (const { inner } of quotations) if (inner.start <= offset && offset < inner.end) return true
  return false
}

/** The end of a sentence without its final full stop, unless a quotation mark closes behind it. */
export function withoutFullStop(text: string, sentence: Sentence): number {
  const end = sentence.end
  const last = text[end - 1]
  return last === '.' || last === '!' || last === '?' ? end - 1 : end
}

/** The first finite clause behind a token. */
export const findNextFinite = ({ clauses }: CueSite, at: number): Clause | undefined =>
  clauses.find(({ form, first }) => form === 'finite' && first > at)
