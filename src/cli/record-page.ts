import picocolors from 'picocolors'
import type { Context, RecordPage, StoredArticle } from '../archive/stored.ts'
import { listed } from './listed.ts'
import { sayInterval } from './say-values.ts'
import { type Terminal, toPrintable } from './terminal.ts'
import { toWidth } from './width.ts'
import { type Piece, wrap } from './wrap.ts'

const widest = 96
const margin = '  '

export type Look = Pick<Terminal, 'columns' | 'colours'>

const plain = (text: string): string => text

/** Styles of a page; without colours all are plain. */
export const toStyles = ({ colours }: Look) => picocolors.createColors(colours)

/** Text wrapped within the page, every line behind a margin. */
export function toBlock(pieces: readonly Piece[], { columns }: Look, indent: string = margin): string {
  const room = Math.max(20, Math.min(columns, widest) - indent.length)
  const tidy = pieces.map(({ text, paint }) => ({ text: toPrintable(text).replace(/\s+/g, ' '), paint }))
  return wrap(tidy, room)
    .map((line) => `${indent}${line}\n`)
    .join('')
}

/** Lines of a label and its value, values below one another. */
export function toPairs(pairs: readonly (readonly [label: string, value: string])[], look: Look): string {
  const { dim } = toStyles(look)
  const width = Math.max(0, ...pairs.map(([label]) => toWidth(label)))
  const indent = margin.length + width + 2
  return pairs
    .map(([label, value]) => {
      const block = toBlock([{ text: value, paint: plain }], look, ' '.repeat(indent))
      return `${margin}${dim(label)}${' '.repeat(width - toWidth(label) + 2)}${block.trimStart() || '\n'}`
    })
    .join('')
}

/** The sentence, its evidence marked: by colour, or by ⟦ ⟧ where there is none. */
export function toSentence({ before, evidence, after }: Context, look: Look): string {
  const { bold, green } = toStyles(look)
  const [open, close] = look.colours ? ['', ''] : ['⟦', '⟧']
  const paint = (text: string): string => bold(green(text))
  return toBlock(
    [
      { text: before, paint: plain },
      { text: `${open}${evidence}${close}`, paint },
      { text: after, paint: plain },
    ],
    look,
  )
}

/** Columns that stand elsewhere on the page. */
const elsewhere: ReadonlySet<string> = new Set([
  'id', 'evidence', 'start', 'end', 'rule', 'confidence', 'outlet', 'published', 'article_title', 'article', 'source',
]) // biome-ignore format: names are read more easily in a block

type Cells = readonly (readonly [label: string, value: string])[]

/** The values of a record as a CSV file would hold them, what is not said left out. */
function toValues({ stored }: RecordPage): Cells {
  const cells = <Row>(columns: readonly (readonly [string, (row: Row) => unknown])[], row: Row): Cells =>
    columns
      .filter(([name]) => !elsewhere.has(name))
      .map(([name, cell]) => [name.replaceAll('_', ' '), String(cell(row) ?? '')] as const)
      .filter(([, value]) => value !== '')
  if (stored.kind === 'event') return cells(listed.events.csv, stored)
  if (stored.kind === 'statement') return cells(listed.statements.csv, stored)
  if (stored.kind === 'figure') return cells(listed.figures.csv, stored)
  return cells(listed.commitments.csv, stored)
}

/** Where a record was read: title, outlet, day, id and source of the article. */
export const toArticlePairs = (article: StoredArticle): Cells => [
  ['article', article.title ?? '(no title)'],
  ['outlet', article.outlet ?? 'not said'],
  ['published', article.published ? sayInterval(article.published) || 'not said' : 'not said'],
  ['id', article.shortId],
  ['source', article.url ?? article.source],
]

/** A record as a page for the terminal: what it says, the sentence that says it, and the article. */
export function renderRecord(page: RecordPage, look: Look): string {
  const { bold, dim } = toStyles(look)
  const { kind, id } = page.stored
  return [
    `${bold(kind)} ${id}\n\n`,
    toSentence(page.context, look),
    '\n',
    toPairs(toValues(page), look),
    '\n',
    toPairs(toArticlePairs(page.article), look),
    '\n',
    dim(`Why: dateline explain ${id}\n`),
  ].join('')
}
