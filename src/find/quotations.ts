import type { Quotation } from '../model/quotation.ts'
import type { Range } from '../model/span.ts'
import { defineStage } from '../model/stage.ts'

type Family = 'double' | 'single' | 'guillemet'

/** A quotation mark as it stands in the text: its family and what it can be by its shape and its neighbours. */
interface Mark extends Range {
  readonly family: Family
  readonly opens: boolean
  readonly closes: boolean
}

interface Open {
  readonly mark: Mark
  readonly depth: number
}

const letterOrDigit = /[\p{L}\p{N}]/u
const blank = /\s/
const openBefore = /[\s([{—–\-/:;,.“‘"„«]/
/** Words that begin with an apostrophe where letters were left out; digits stand for decades ("'90s"). */
const elided = /^(?:\d|em\b|til\b|tis\b|twas\b|n\b|cause\b|round\b)/i

/** Reads a straight double mark, or two single ones, by what stands on both sides. Neither side telling, it can be both. */
function toStraight(text: string, start: number, end: number): Mark {
  const before = text[start - 1] ?? ' '
  const after = text[end] ?? ' '
  const inch = /\d/.test(before) && (blank.test(after) || after === '-')
  const opens = !blank.test(after) && openBefore.test(before)
  const closes = !blank.test(before) && !letterOrDigit.test(after)
  const unclear = !inch && opens === closes
  return { start, end, family: 'double', opens: opens || unclear, closes: closes || unclear || inch }
}

/** Reads a guillemet: by its shape, unless its neighbours say that it is used the other way round (»so«), or that » opens a paragraph again. */
function toGuillemet(text: string, at: number): Mark {
  const before = text[at - 1] ?? '\n'
  const after = text[at + 1] ?? ' '
  const left = text[at] === '«' || text[at] === '‹'
  const opens = blank.test(before) && letterOrDigit.test(after)
  const closes = !blank.test(before) && !letterOrDigit.test(after)
  return opens === closes
    ? { start: at, end: at + 1, family: 'guillemet', opens: left, closes: !left }
    : { start: at, end: at + 1, family: 'guillemet', opens, closes }
}

/** Reads a mark that may be an apostrophe; null where it is one. */
function toSingle(text: string, at: number): Mark | null {
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  const curlyOpen = text[at] === '‘'
  if (letterOrDigit.test(before) && letterOrDigit.test(after)) return null
  const opens =
    text[at] !== '’' && !blank.test(after) && openBefore.test(before) && !elided.test(text.slice(at + 1, at + 8))
  const possessive = /[sS]/.test(before) && /^\s\p{Ll}/u.test(text.slice(at + 1, at + 3))
  const closes = !curlyOpen && !blank.test(before) && !letterOrDigit.test(after) && !possessive
  return opens || closes ? { start: at, end: at + 1, family: 'single', opens, closes: closes && !opens } : null
}

const guillemets: ReadonlySet<string> = new Set(['«', '»', '‹', '›'])

/** Every unit that a mark may be: straight and single ones, those of Latin-1, and the block in which the others stand. */
const couldBeMark = (unit: number): boolean =>
  unit === 0x22 ||
  unit === 0x27 ||
  unit === 0x60 ||
  unit === 0xab ||
  unit === 0xbb ||
  (unit >= 0x2018 && unit <= 0x203a)

/** All quotation marks of a paragraph, in order; apostrophes are none. */
function findMarks(text: string, { start, end }: Range): Mark[] {
  const marks: Mark[] = []
  let low = false
  for (let at = start; at < end; at++) {
    if (!couldBeMark(text.charCodeAt(at))) continue
    const char = text[at]!
    if (char === '"') marks.push(toStraight(text, at, at + 1))
    else if ((char === "'" || char === '`') && text[at + 1] === char) {
      marks.push(toStraight(text, at, at + 2))
      at++
    } else if (char === '“' || char === '„') {
      const closesLow = low && char === '“'
      marks.push({ start: at, end: at + 1, family: 'double', opens: !closesLow, closes: closesLow })
      low = char === '„'
    } else if (char === '”') {
      const odd = blank.test(text[at - 1] ?? ' ')
      marks.push({ start: at, end: at + 1, family: 'double', opens: odd, closes: true })
    } else if (guillemets.has(char)) marks.push(toGuillemet(text, at))
    else if (char === "'" || char === '‘' || char === '’') {
      const single = toSingle(text, at)
      if (single) marks.push(single)
    }
  }
  return marks
}

/** Where a quotation whose closing mark is missing ends: behind the last full stop before `limit`, else at `limit` without blanks. */
function inferEnd(text: string, start: number, limit: number): number {
  let end = limit
  while (end > start && blank.test(text[end - 1]!)) end--
  for (let at = end - 1; at > start; at--)
    if (/[.!?]/.test(text[at]!) && /\s|$/.test(text[at + 1] ?? ' ')) return at + 1
  return end
}

/** What a paragraph's neighbours say of its quotations. */
interface Around {
  /** The paragraph before left a quotation open. */
  readonly goesOn: boolean
  /** The next paragraph opens with a single mark. */
  readonly singleNext: boolean
}

/** Finds the quotations of one paragraph. */
function findQuotations(text: string, paragraph: Range, { goesOn, singleNext }: Around): Quotation[] {
  const found: Quotation[] = []
  const stack: Open[] = []
  const first = paragraph.start + (/^\s*/.exec(text.slice(paragraph.start, paragraph.start + 100))?.[0].length ?? 0)
  const add = ({ mark, depth }: Open, inner: number, end: number, closed: boolean) => {
    if (inner > mark.end)
      found.push({
        start: mark.start,
        end,
        inner: { start: mark.end, end: inner },
        closed,
        continues: goesOn && depth === 0 && mark.start === first,
        nested: depth > 0,
      })
  }
  for (const mark of findMarks(text, paragraph)) {
    const position = stack.findLastIndex((open) => open.mark.family === mark.family)
    const isOpen = position >= 0
    if (mark.closes && isOpen) {
      add(stack[position]!, mark.start, mark.end, true)
      stack.length = position
    } else if (mark.opens) {
      if (isOpen && mark.family !== 'single') {
        const end = inferEnd(text, stack[position]!.mark.end, mark.start)
        add(stack[position]!, end, end, false)
        stack.length = position
      } else if (isOpen) stack.length = position
      stack.push({ mark, depth: stack.length })
    }
  }
  // A single mark that nothing closes is an apostrophe, unless the next paragraph goes on with one.
  const left = stack.find((open) => open.mark.family !== 'single' || ((singleNext || goesOn) && open.depth === 0))
  if (left) {
    let end = paragraph.end
    while (end > left.mark.end && blank.test(text[end - 1]!)) end--
    add(left, end, end, false)
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Words in quotation marks, straight and curly, nested, and over several paragraphs. */
export const quotations = () =>
  defineStage({
    name: 'quotations',
    needs: ['readable', 'paragraphs'],
    makes: 'quotations',
    run: ({ readable, paragraphs }) => {
      const found: Quotation[] = []
      for (const [i, paragraph] of paragraphs.entries()) {
        const previous = found.findLast((quotation) => !quotation.nested)
        const before = previous && !previous.closed ? readable.text.slice(previous.end, paragraph.start) : 'x'
        const next = paragraphs[i + 1]
        const singleNext =
          next !== undefined && /^\s*[‘'](?=[\p{Lu}\p{N}])/u.test(readable.text.slice(next.start, next.start + 20))
        found.push(...findQuotations(readable.text, paragraph, { goesOn: before.trim() === '', singleNext }))
      }
      return found
    },
  })
