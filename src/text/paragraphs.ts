import type { Paragraph } from '../model/sentence.ts'
import type { Range } from '../model/span.ts'
import { defineStage } from '../model/stage.ts'
import { endsSentence, findLines, findWrap, isFull, isLong, type Line, startsLower, type Wrap } from './lines.ts'
import { lineRules, longestLabel } from './paragraphs.rules.ts'

/** Longer paragraphs are cut at a blank, so that no stage behind meets one without end. */
const longestParagraph = 20_000

/** A run of white space longer than this parts two paragraphs: the tagger's own offsets fail beyond 65,535. */
const longestBlank = 1_000

const mark = /^(?:[•▪◦‣●■►➤*]|[-–—]\s|\(?\d{1,2}[.)]\s|\([a-z]\)\s)/u

const isItem = (text: string, line: Range): boolean => mark.test(text.slice(line.start, line.start + 6))

/** Is this line set as short as this text sets the first lines of its paragraphs? */
const isShortFirst = (text: string, wrap: Wrap, line: Line, next: Line | undefined): boolean =>
  wrap.firstWidth < wrap.width &&
  line.end - line.start <= wrap.firstWidth &&
  next !== undefined &&
  isFull(text, line, next, wrap.firstWidth)

/** Does the line `at` go on with the paragraph that the line before stands in? `first`: that line is its paragraph's first. */
function goesOn(text: string, wrap: Wrap | null, lines: readonly Line[], at: number, first: boolean): boolean {
  const line = lines[at - 1]!
  const next = lines[at]!
  if (next.apart) return false
  if (startsLower(text, next)) return wrap !== null || !endsSentence(text, line)
  if (!wrap) return false
  const ended = endsSentence(text, line)
  if (ended && (isItem(text, next) || next.indent > line.indent + 1)) return false
  if (isLong(line, wrap.width) && (wrap.spaced || !ended)) return true
  if (isFull(text, line, next, wrap.width)) return !ended || !isShortFirst(text, wrap, next, lines[at + 1])
  if (ended) return false
  return (first && isShortFirst(text, wrap, line, next)) || text.charAt(line.end - 1) === ','
}

/** Lines put together to paragraphs: hard-wrapped ones joined, all others one by one. */
function joinLines(text: string): Range[] {
  const lines = findLines(text)
  const wrap = findWrap(text, lines)
  const isLabel = (i: number): boolean =>
    (i < 2 * edge || i >= lines.length - 2 * edge) && ruleOf(text, lines[i]!) !== null
  const joined: Range[] = []
  let first = true
  for (const [i, line] of lines.entries()) {
    if (i > 0 && goesOn(text, wrap, lines, i, first) && !isLabel(i - 1) && !isLabel(i)) {
      joined[joined.length - 1] = { start: joined.at(-1)!.start, end: line.end }
      first = false
    } else {
      joined.push({ start: line.start, end: line.end })
      first = true
    }
  }
  return joined
}

/** A paragraph cut where white space runs too long, and where it is itself too long: at its last blank within bounds, else anywhere between letters. */
function cut(text: string, { start, end }: Range): Range[] {
  const parts: Range[] = []
  const trimmed = (from: number, to: number): void => {
    const part = text.slice(from, to)
    const left = from + part.length - part.trimStart().length
    const right = from + part.trimEnd().length
    if (left < right) parts.push({ start: left, end: right })
  }
  let from = start
  const cutLong = (to: number): void => {
    while (to - from > longestParagraph) {
      const window = text.slice(from, from + longestParagraph)
      let size = window.search(/\s\S*$/u)
      if (size <= 0) size = /[\uD800-\uDBFF]$/.test(window) ? longestParagraph - 1 : longestParagraph
      trimmed(from, from + size)
      from += size
    }
    trimmed(from, to)
    from = to
  }
  if (end - start > longestBlank)
    for (const match of text.slice(start, end).matchAll(/\s+/g))
      if (match[0].length > longestBlank) {
        cutLong(start + match.index)
        from = start + match.index + match[0].length
      }
  cutLong(end)
  return parts
}

/** The rule that tells what this line is by its wording, or null. */
function ruleOf(text: string, { start, end }: Range): (typeof lineRules)[number] | null {
  if (end - start > longestLabel) return null
  const line = text.slice(start, end)
  return lineRules.find((rule) => rule.pattern.test(line)) ?? null
}

const dateline = /^[^a-z]{3,60}(?:\([^)]{2,40}\))?\s?[-–—]{1,2}\s/u
const quoteStart = /^["'“‘«]/

/** Share of the words with four letters and more that begin with a capital; 0 where there is none. */
function capitalShare(line: string): number {
  const words = line.match(/\p{L}{4,}/gu) ?? []
  return words.length === 0 ? 0 : words.filter((word) => /^\p{Lu}/u.test(word)).length / words.length
}

const isCapitals = (line: string): boolean => /\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line)

/** What tells a line that announces from one that reports. `inCapitals`: the whole text is set in capitals, so that they tell nothing. */
function looksLikeHeading(line: string, longest: number, inCapitals: boolean): boolean {
  if (/^\d{4}(?:\s?[-–]\s?\d{2,4})?$/.test(line)) return true
  if (line.length > longest || !/\p{L}/u.test(line) || dateline.test(line) || mark.test(line)) return false
  if (/(?:[.;,!…]["'”’»)\]]*|[-–—])$/u.test(line)) return false
  if (/[?:]["'”’»)\]]*$/u.test(line)) return line.length <= 80 && (inCapitals || capitalShare(line) >= 0.6)
  return !startsLower(line, { start: 0, end: line.length }) || line.length <= 20
}

/** Titles are longer than headings, and some end with a full stop, told by their capitals. */
const looksLikeTitle = (line: string, inCapitals: boolean): boolean =>
  looksLikeHeading(line, 250, inCapitals) ||
  (!inCapitals &&
    line.length <= 150 &&
    !quoteStart.test(line) &&
    !dateline.test(line) &&
    /[^.][.!?]["'”’]?$/u.test(line) &&
    (capitalShare(line) >= 0.75 || (line.length <= 100 && isCapitals(line))) &&
    (line.match(/\s/g)?.length ?? 0) >= 2)

/** How many paragraphs from the top may be mastheads by their wording alone, and how many from the end signatures. */
const edge = 8

/** Closing words such as an outlet's name: short, each word with a capital, after a finished sentence. */
const isSignature = (line: string, before: string): boolean =>
  line.length <= 60 &&
  !/[.?!:;,]["'”’»)\]]*$/u.test(line) &&
  !/\d/.test(line) &&
  capitalShare(line) === 1 &&
  /^[-–—\s]{0,4}(?:\p{Lu}[\p{L}.&’'-]*|(?:and|of|the|for|in)(?=\s))(?:\s+(?:\p{Lu}[\p{L}.&’'-]*|(?:and|of|the|for|in)(?=\s))){0,7}$/u.test(
    line,
  ) &&
  endsSentence(before, { start: 0, end: before.length })

/** A first line of a few words with a capital each, as an outlet's name is set above date and title. */
const isNameLine = (line: string): boolean =>
  line.length <= 40 && /^\p{Lu}[\p{L}.&’'-]*(?:\s\p{Lu}[\p{L}.&’'-]*){0,4}$/u.test(line)

/** Is the text set in capitals, as old wire copy is? */
function isMostlyCapitals(text: string): boolean {
  let small = 0
  let letters = 0
  for (const unit of text.slice(0, 1_500)) {
    const code = unit.charCodeAt(0)
    const isAscii = code < 128
    const isSmall = isAscii ? code >= 97 && code <= 122 : unit !== unit.toUpperCase()
    if (isSmall) small++
    if (isSmall || (isAscii ? code >= 65 && code <= 90 : unit !== unit.toLowerCase())) letters++
  }
  return small < 0.15 * letters
}

/** Says of each paragraph what it is. */
function toKinds(text: string, ranges: readonly Range[]): Paragraph[] {
  const inCapitals = isMostlyCapitals(text)
  const line = (i: number): string => text.slice(ranges[i]!.start, ranges[i]!.end)
  const kinds = ranges.map((range, i): Paragraph['kind'] => {
    const rule = i < edge || i >= ranges.length - edge ? ruleOf(text, range) : null
    return rule && (rule.kind === 'masthead' || i > 0) ? rule.kind : 'body'
  })
  const bodies = ranges.flatMap((_, i) => (kinds[i] === 'body' ? [i] : []))
  const last = bodies.at(-1) ?? -1
  if (bodies.length >= 2 && isSignature(line(last), line(last - 1))) {
    kinds[last] = 'signature'
    bodies.pop()
  }
  const head = bodies[0]
  if (
    head === 0 &&
    kinds[1] === 'masthead' &&
    bodies.length >= 2 &&
    isNameLine(line(0)) &&
    looksLikeTitle(line(bodies[1]!), inCapitals)
  ) {
    kinds[head] = 'masthead'
    bodies.shift()
  }
  const first = bodies[0]
  if (first !== undefined && bodies.length >= 2 && looksLikeTitle(line(first), inCapitals)) {
    kinds[first] = 'title'
    bodies.shift()
  }
  const announces = bodies.map((i) => looksLikeHeading(line(i), 90, inCapitals))
  for (const [nth, i] of bodies.entries()) {
    const run = [nth - 2, nth - 1, nth, nth + 1, nth + 2].map((n) => announces[n] ?? false)
    const inList = (run[0] && run[1]) || (run[1] && run[3]) || (run[3] && run[4])
    if (announces[nth] && nth < bodies.length - 1 && !inList) kinds[i] = 'heading'
  }
  return ranges.map(({ start, end }, i) => ({ start, end, kind: kinds[i]! }))
}

/** Title, headings, mastheads, paragraphs and signature: trimmed, in order, without overlap, together all of the text that is not blank. */
export const findParagraphs = (text: string): readonly Paragraph[] =>
  toKinds(
    text,
    joinLines(text).flatMap((range) => cut(text, range)),
  )

/** The parts of the text as read that stand by themselves; a hard-wrapped paragraph is one of them. */
export const paragraphs = () =>
  defineStage({
    name: 'paragraphs',
    needs: ['readable'],
    makes: 'paragraphs',
    run: ({ readable }) => findParagraphs(readable.text),
  })
