import type { IncidentRow, StoredContradiction, StoredReconciliation } from '../archive/linked.ts'
import type { StoredArticle, StoredCommitment, StoredEvent, StoredFigure, StoredStatement } from '../archive/stored.ts'
import type { Count } from '../model/reading.ts'
import type { Interval } from '../model/time.ts'
import { articleColumns } from '../publish/csv.articles.ts'
import { contradictionColumns, incidentColumns, reconciliationColumns, storyRowColumns } from '../publish/csv.linked.ts'
import { commitmentColumns, eventColumns, figureColumns, statementColumns } from '../publish/csv.records.ts'
import type { Column as CsvColumn } from '../publish/csv.ts'
import type { StoryRow } from '../publish/story-rows.ts'
import type { Column } from './table.ts'

/** How one kind of row is listed: for eyes, and as a file. */
export interface Listed<Row> {
  readonly table: readonly Column<Row>[]
  readonly csv: readonly CsvColumn<Row>[]
}

type Dates = Pick<Interval, 'from' | 'to'> & Partial<Pick<Interval, 'edtf'>>

/** An interval in EDTF, '' where nothing is said. */
function toDates(interval: Dates | null): string {
  if (interval === null) return ''
  if (interval.edtf) return interval.edtf
  const { from, to } = interval
  if (from === to) return from ?? ''
  return `${from ?? '..'}/${to ?? '..'}`
}

/** When a record says that it happened; where it does not say, when it was published, in brackets. */
const toDatesOr = (own: Dates | null, published: Dates | null): string =>
  toDates(own) || (published === null ? '' : `(${toDates(published)})`)

const toNames = (named: readonly { readonly name: string }[]): string => named.map(({ name }) => name).join('; ')

/** A count in the words of the text; '' where none is said. */
const toVerbatim = (count: Count | null): string => count?.verbatim ?? ''

const events: Listed<StoredEvent> = {
  table: [
    { title: 'ID', cell: ({ id }) => id },
    { title: 'DATE', cell: ({ record, article }) => toDatesOr(record.date, article.published) },
    { title: 'TYPE', cell: ({ record }) => record.type },
    { title: 'STATUS', cell: ({ record }) => record.status },
    { title: 'WHO', cell: ({ record }) => toNames(record.agents), least: 10 },
    { title: 'TO WHOM', cell: ({ record }) => toNames(record.targets), least: 10 },
    { title: 'PLACE', cell: ({ record }) => record.place?.name ?? '', least: 8 },
    { title: 'KILLED', cell: ({ record }) => toVerbatim(record.killed), least: 6 },
    { title: 'HURT', cell: ({ record }) => toVerbatim(record.injured), least: 6 },
  ],
  csv: eventColumns,
}

const statements: Listed<StoredStatement> = {
  table: [
    { title: 'ID', cell: ({ id }) => id },
    { title: 'DATE', cell: ({ record, article }) => toDatesOr(record.date, article.published) },
    { title: 'SPEAKER', cell: ({ record }) => record.speaker.name, least: 16 },
    { title: 'STANCE', cell: ({ record }) => record.stance },
    { title: 'WORDS', cell: ({ record }) => record.content.reads ?? record.content.text, least: 24 },
  ],
  csv: statementColumns,
}

const figures: Listed<StoredFigure> = {
  table: [
    { title: 'ID', cell: ({ id }) => id },
    { title: 'FIGURE', cell: ({ record }) => record.verbatim, align: 'end', least: 8 },
    { title: 'UNIT', cell: ({ record }) => [record.unit, record.of ?? ''].join(' '), least: 10 },
    { title: 'MEASURES', cell: ({ record }) => record.measures },
    { title: 'PERIOD', cell: ({ record, article }) => toDatesOr(record.period, article.published), least: 10 },
    { title: 'WHERE', cell: ({ record }) => record.places.join('; '), least: 8 },
    { title: 'SAID BY', cell: ({ record }) => toNames(record.by), least: 10 },
  ],
  csv: figureColumns,
}

const commitments: Listed<StoredCommitment> = {
  table: [
    { title: 'ID', cell: ({ id }) => id },
    { title: 'DUE', cell: ({ record }) => toDates(record.due) },
    { title: 'WHO', cell: ({ record }) => toNames(record.who), least: 12 },
    { title: 'WHAT', cell: ({ record }) => record.what, least: 24 },
    { title: 'SAID BY', cell: ({ record }) => toNames(record.by), least: 10 },
  ],
  csv: commitmentColumns,
}

const articles: Listed<StoredArticle> = {
  table: [
    { title: 'ID', cell: ({ shortId }) => shortId },
    { title: 'PUBLISHED', cell: ({ published }) => toDates(published) },
    { title: 'OUTLET', cell: ({ outlet }) => outlet ?? '', least: 12 },
    { title: 'TITLE', cell: ({ title, source }) => title ?? source, least: 20 },
    { title: 'EVENTS', cell: ({ counts }) => String(counts.event), align: 'end' },
    { title: 'STATEMENTS', cell: ({ counts }) => String(counts.statement), align: 'end' },
    { title: 'FIGURES', cell: ({ counts }) => String(counts.figure), align: 'end' },
    { title: 'COMMITMENTS', cell: ({ counts }) => String(counts.commitment), align: 'end' },
  ],
  csv: articleColumns,
}

const incidents: Listed<IncidentRow> = {
  table: [
    { title: 'ID', cell: ({ id }) => id },
    { title: 'DATE', cell: ({ lead }) => toDatesOr(lead.record.date, lead.article.published) },
    { title: 'TYPE', cell: ({ lead }) => lead.record.type },
    { title: 'PLACE', cell: ({ lead }) => lead.record.place?.name ?? '', least: 8 },
    { title: 'REPORTS', cell: ({ reports }) => String(reports), align: 'end' },
    { title: 'SOURCES', cell: ({ sources }) => String(sources), align: 'end' },
    { title: '≠', cell: ({ contradictions }) => (contradictions === 0 ? '' : String(contradictions)), align: 'end' },
    { title: 'WORDS', cell: ({ lead }) => lead.record.evidence.reads ?? lead.record.evidence.text, least: 24 },
  ],
  csv: incidentColumns,
}

const stories: Listed<StoryRow> = {
  table: [
    { title: 'ID', cell: ({ first }) => first.shortId },
    { title: 'PUBLISHED', cell: ({ first }) => toDates(first.published) },
    { title: 'DATE', cell: ({ event }) => toDates(event?.record.date ?? null) },
    { title: 'TYPE', cell: ({ event }) => event?.record.type ?? '' },
    { title: 'PLACE', cell: ({ event }) => event?.record.place?.name ?? '', least: 8 },
    { title: 'ARTICLES', cell: ({ articles }) => String(articles), align: 'end' },
    { title: 'SOURCES', cell: ({ sources }) => String(sources), align: 'end' },
    { title: 'TITLE', cell: ({ first }) => first.title ?? first.source, least: 24 },
  ],
  csv: storyRowColumns,
}

const contradictions: Listed<StoredContradiction> = {
  table: [
    { title: 'KEY', cell: ({ key }) => key },
    { title: 'KIND', cell: ({ kind }) => kind },
    { title: 'STATE', cell: ({ state }) => state },
    { title: 'ABOUT', cell: ({ about }) => about, least: 12 },
    { title: 'ONE SAYS', cell: ({ sides }) => sides[0].says, least: 16 },
    { title: 'THE OTHER', cell: ({ sides }) => sides[1].says, least: 16 },
    { title: 'RECORDS', cell: ({ sides }) => sides.map(({ record }) => record).join(' ') },
  ],
  csv: contradictionColumns,
}

/** Which way the arithmetic went, in a word. */
const toOutcome = (holds: boolean | null): string => (holds === null ? '' : holds ? 'holds' : 'does not')

const reconciliations: Listed<StoredReconciliation> = {
  table: [
    { title: 'KIND', cell: ({ kind }) => kind },
    { title: 'HOLDS', cell: ({ holds }) => toOutcome(holds) },
    { title: 'WHAT', cell: ({ explain }) => explain, least: 40 },
    { title: 'FIGURES', cell: ({ figures }) => figures.join(' '), least: 17 },
  ],
  csv: reconciliationColumns,
}

/** How each kind of row is listed, by the word that asks for it. */
export const listed = {
  events,
  statements,
  figures,
  commitments,
  articles,
  incidents,
  stories,
  contradictions,
  reconciliations,
}
export type ListedName = keyof typeof listed
