import picocolors from 'picocolors'
import type {
  CommitmentRecord,
  EventRecord,
  FigureRecord,
  Reading,
  ReadingDocument,
  Reconciliation,
  StatementRecord,
} from '../model/reading.ts'
import { type Paint, renderText, startsWithTitle, toPalette } from './render-text.ts'
import { sayDate, sayInterval, sayNames, sayPlace, sayQuantity, sayToll } from './say-values.ts'
import { toPrintable } from './terminal.ts'
import { type Piece, wrap } from './wrap.ts'

export interface PageLook {
  /** Width of the terminal; a page is never wider than is good to read. */
  readonly columns: number
  readonly colours: boolean
}

const widestColumns = 96
const narrowestColumns = 40
const margin = '  '
const longestQuote = 280

/** Parts that are said, with a dot between them. */
const join = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ')

const shorten = (text: string): string => {
  const tidy = toPrintable(text).replace(/\s+/g, ' ').trim()
  if (tidy.length <= longestQuote) return tidy
  return `${tidy
    .slice(0, longestQuote)
    .replace(/(?<!\S)\S*$/u, '')
    .trimEnd()} …`
}

/** In quotation marks, once: its own outer marks are taken off. */
const quote = (text: string): string => `“${shorten(text).replace(/^["“](.*)["”]$/s, '$1')}”`

/** What one record says, in the parts of its entry. */
interface Entry {
  readonly id: string
  readonly title: string
  readonly details: string
  /** The words that say it. */
  readonly words: string
}

const sayAttribution = ({ kind, by }: EventRecord['attribution']): string =>
  kind === 'asserted' ? '' : join(`${kind}${by.length > 0 ? ` by ${sayNames(by)}` : ''}`)

function toEventEntry(event: EventRecord): Entry {
  const who = [sayNames(event.agents), sayNames(event.targets)]
  const deed = who[1] ? `${who[0] || '?'} → ${who[1]}` : who[0]!
  const status = event.status === 'happened' ? '' : event.status
  return {
    id: event.id,
    title: join(`${event.type}${event.mode ? `/${event.mode}` : ''}`, status, deed),
    details: join(sayPlace(event.place), sayDate(event.date), sayToll(event), sayAttribution(event.attribution)),
    words: quote(event.evidence.text),
  }
}

function toStatementEntry(statement: StatementRecord): Entry {
  const { speaker, content } = statement
  const said = statement.said === 'said' ? '' : `(${statement.said})`
  const words = content.parts.length > 0 ? content.parts.map(({ text }) => shorten(text)).join(' … ') : content.text
  return {
    id: statement.id,
    title: join(`${speaker.name}${speaker.role ? `, ${speaker.role}` : ''}`, [statement.stance, said].join(' ').trim()),
    details: join(statement.venue ?? '', sayDate(statement.date)),
    words: statement.form === 'direct' ? quote(words) : shorten(words),
  }
}

function toFigureEntry(figure: FigureRecord): Entry {
  const number = `${sayQuantity(figure.value) || figure.verbatim} ${figure.unit}`.trim()
  const change = figure.change
    ? `${figure.change.direction}${figure.change.percent === null ? '' : ` ${figure.change.percent} %`}`
    : ''
  return {
    id: figure.id,
    title: join(number, figure.measures === figure.unit ? '' : figure.measures, figure.of ?? ''),
    details: join(
      figure.places.join(', '),
      figure.period ? sayInterval(figure.period) : '',
      change,
      figure.by.length > 0 ? `says ${sayNames(figure.by)}` : '',
    ),
    words: quote(figure.evidence.text),
  }
}

function toCommitmentEntry(commitment: CommitmentRecord): Entry {
  const due = sayDate(commitment.due)
  return {
    id: commitment.id,
    title: join(sayNames(commitment.who), commitment.what),
    details: join(
      due ? `due ${due}` : '',
      sayPlace(commitment.place),
      commitment.condition ? `if ${commitment.condition}` : '',
    ),
    words: quote(commitment.evidence.text),
  }
}

const sayRepairs = ({ repairs }: ReadingDocument): string => {
  const lost = repairs.reduce((sum, { start, end, reads }) => sum + reads.length - (end - start), 0)
  return lost === 0 ? '' : `${lost} lost ${lost === 1 ? 'space' : 'spaces'} read`
}

/** Writes the page of one reading: what the article is, its text in colours, then the records. */
class PageWriter {
  readonly #lines: string[] = []
  readonly #width: number
  readonly #colours: ReturnType<typeof picocolors.createColors>
  readonly #palette: ReturnType<typeof toPalette>

  constructor({ columns, colours }: PageLook) {
    this.#width = Math.max(narrowestColumns, Math.min(columns, widestColumns)) - 2 * margin.length
    this.#colours = picocolors.createColors(colours)
    this.#palette = toPalette(this.#colours)
  }

  get text(): string {
    return `${this.#lines.map((line) => line.trimEnd()).join('\n')}\n`
  }

  head(document: ReadingDocument): void {
    const { bold, dim } = this.#colours
    const published = document.published
    const date = published ? sayInterval(published) : ''
    this.#lines.push('')
    if (!startsWithTitle(document)) this.#wrapped(document.title ?? '', bold)
    this.#wrapped(
      join(
        document.outlet ?? '',
        date ? `${date}${published!.basis === 'inferred' ? ' (inferred)' : ''}` : 'undated',
        document.byline ?? '',
        document.language && document.language !== 'en' ? document.language : '',
        sayRepairs(document),
      ),
      dim,
    )
    this.#wrapped(document.source, dim)
    this.#lines.push(margin + dim('─'.repeat(this.#width)), '')
  }

  body(reading: Reading): void {
    for (const line of renderText(reading, this.#palette, this.#width)) this.#lines.push(margin + line)
    this.#lines.push('')
  }

  section(title: string, paint: Paint, entries: readonly Entry[]): void {
    if (entries.length === 0) return
    this.#heading(title, entries.length, paint)
    const gap = Math.max(...entries.map(({ id }) => id.length)) + 2
    for (const entry of entries) {
      this.#hanging(entry.id.padEnd(gap), gap, [{ text: toPrintable(entry.title), paint: this.#colours.bold }])
      if (entry.details)
        this.#hanging(' '.repeat(gap), gap, [{ text: toPrintable(entry.details), paint: (text) => text }])
      this.#hanging(' '.repeat(gap), gap, [{ text: entry.words, paint: this.#colours.dim }])
    }
    this.#lines.push('')
  }

  sums(reconciliations: readonly Reconciliation[]): void {
    if (reconciliations.length === 0) return
    const { green, red } = this.#colours
    this.#heading('Arithmetic', reconciliations.length, this.#palette.figures)
    for (const { holds, explain, figures } of reconciliations) {
      const text = `${toPrintable(explain)}${holds === false ? ', which does not add up' : ''} (${figures.join(', ')})`
      this.#hanging(holds === false ? red('✗ ') : holds ? green('✓ ') : '· ', 2, [{ text, paint: (plain) => plain }])
    }
    this.#lines.push('')
  }

  problems(problems: Reading['problems']): void {
    if (problems.length === 0) return
    this.#heading('Problems', problems.length, this.#colours.dim)
    for (const { id, message } of problems)
      this.#hanging('! ', 2, [{ text: toPrintable(`${message} (${id})`), paint: this.#colours.dim }])
    this.#lines.push('')
  }

  #heading(title: string, count: number, paint: Paint): void {
    this.#lines.push(`${margin}${paint(title)} ${this.#colours.dim(String(count))}`)
  }

  #wrapped(text: string, paint: Paint): void {
    for (const line of wrap([{ text: toPrintable(text).replace(/\n/g, ' '), paint }], this.#width))
      this.#lines.push(margin + line)
  }

  /** Text whose first line begins with a mark of `indent` columns and whose other lines stand under it. */
  #hanging(mark: string, indent: number, pieces: readonly Piece[]): void {
    wrap(pieces, this.#width - indent).forEach((line, i) => {
      this.#lines.push(margin + (i === 0 ? mark : ' '.repeat(indent)) + line)
    })
  }
}

/** A reading as a page for the terminal, ending in a line end. Control characters of the article never reach the terminal. */
export function renderReading(reading: Reading, look: PageLook): string {
  const page = new PageWriter(look)
  const palette = toPalette(picocolors.createColors(look.colours))
  page.head(reading.document)
  page.body(reading)
  page.section('Events', palette.events, reading.events.map(toEventEntry))
  page.section('Statements', palette.statements, reading.statements.map(toStatementEntry))
  page.section('Figures', palette.figures, reading.figures.map(toFigureEntry))
  page.section('Commitments', palette.commitments, reading.commitments.map(toCommitmentEntry))
  page.sums(reading.reconciliations)
  page.problems(reading.problems)
  return page.text
}
