import type picocolors from 'picocolors'
import type { FigureRecord, Reading } from '../model/reading.ts'
import type { Range } from '../model/span.ts'
import { toPrintable } from './terminal.ts'
import { type Piece, wrap } from './wrap.ts'

export type Paint = (text: string) => string

/** One colour a kind of record, the same in the text and over the list of records. */
export interface Palette {
  readonly plain: Paint
  readonly title: Paint
  readonly events: Paint
  readonly statements: Paint
  readonly figures: Paint
  readonly commitments: Paint
  readonly places: Paint
  readonly times: Paint
}

export const toPalette = (colours: ReturnType<typeof picocolors.createColors>): Palette => ({
  plain: (text) => text,
  title: colours.bold,
  events: (text) => colours.bold(colours.red(text)),
  statements: colours.green,
  figures: (text) => colours.bold(colours.yellow(text)),
  commitments: colours.magenta,
  places: colours.cyan,
  times: colours.blue,
})

type Ink = keyof Palette
const inks: readonly Ink[] = ['plain', 'title', 'statements', 'commitments', 'times', 'places', 'events', 'figures']

/** Where the number itself stands in the words that state it. */
function toNumberRange({ evidence, verbatim }: FigureRecord): Range {
  const at = evidence.text.indexOf(verbatim)
  return at < 0 ? evidence : { start: evidence.start + at, end: evidence.start + at + verbatim.length }
}

/** Does the text itself begin with the article's title? */
export const startsWithTitle = ({ title, text }: Reading['document']): boolean =>
  title !== null && text.trimStart().startsWith(title)

/** The ink of every unit of the text: what a statement says lies lowest, words inside it (a place, a number) over it. */
function inkText(reading: Reading): Uint8Array {
  const inked = new Uint8Array(reading.document.text.length)
  const ink = (kind: Ink, ranges: Iterable<Range>) => {
    for (const { start, end } of ranges) inked.fill(inks.indexOf(kind), start, end)
  }
  const { title, text } = reading.document
  if (title !== null && startsWithTitle(reading.document)) {
    const start = text.length - text.trimStart().length
    ink('title', [{ start, end: start + title.length }])
  }
  for (const { content } of reading.statements) ink('statements', content.parts.length > 0 ? content.parts : [content])
  ink(
    'commitments',
    reading.commitments.map(({ evidence }) => evidence),
  )
  ink('times', reading.times)
  for (const { mentions } of reading.places) ink('places', mentions)
  ink(
    'events',
    reading.events.map(({ trigger }) => trigger),
  )
  ink('figures', reading.figures.map(toNumberRange))
  return inked
}

/** Offsets of the text as received before which a lost space is read. */
function findLostSpaces({ text, repairs }: Reading['document']): ReadonlySet<number> {
  const found = new Set<number>()
  for (const { start, end, reads } of repairs) {
    let at = start
    for (const character of reads)
      if (at < end && text.startsWith(character, at)) at += character.length
      else found.add(at)
  }
  return found
}

/** Runs of one ink in a line of the text, lost spaces put back. */
function* toPieces(
  text: string,
  line: Range,
  inked: Uint8Array,
  lost: ReadonlySet<number>,
  palette: Palette,
): Generator<Piece> {
  let from = line.start
  for (let at = line.start + 1; at <= line.end; at++) {
    if (at < line.end && inked[at] === inked[at - 1] && !lost.has(at)) continue
    yield { text: toPrintable(text.slice(from, at)), paint: palette[inks[inked[from]!]!] }
    if (lost.has(at) && at < line.end) yield { text: ' ', paint: palette.plain }
    from = at
  }
}

/** The article's text in lines of at most `columns`, with the words of every record in its colour; lines and paragraphs as received. */
export function renderText(reading: Reading, palette: Palette, columns: number): string[] {
  const { text } = reading.document
  const inked = inkText(reading)
  const lost = findLostSpaces(reading.document)
  const lines: string[] = []
  for (let start = 0; start < text.length; ) {
    const lineEnd = text.indexOf('\n', start)
    const end = lineEnd < 0 ? text.length : lineEnd
    const wrapped = wrap(toPieces(text, { start, end }, inked, lost, palette), columns)
    if (wrapped.length > 0) lines.push(...wrapped)
    else if (lines.length > 0 && lines.at(-1) !== '') lines.push('')
    start = end + 1
  }
  if (lines.at(-1) === '') lines.pop()
  return lines
}
