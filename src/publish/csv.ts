import type { LedgerRow } from '../archive/ledger.ts'
import type { IncidentRow, StoredContradiction, StoredReconciliation, StoredUndertaking } from '../archive/linked.ts'
import type {
  StoredArticle,
  StoredCommitment,
  StoredEvent,
  StoredFigure,
  StoredRecord,
  StoredStatement,
} from '../archive/stored.ts'
import type { RoleHeld } from '../archive/who.ts'
import type { Report } from '../model/incident.ts'
import type { CopyMember } from '../model/linking.ts'
import type { Count, EventRecord } from '../model/reading.ts'
import type { StoryRow } from './story-rows.ts'

type Cell = string | number | boolean | null

/** A column of a CSV file: its name and what stands in it. */
export type Column<Row> = readonly [name: string, cell: (row: Row) => Cell]

type TollField = { [Key in keyof EventRecord]: EventRecord[Key] extends Count | null ? Key : never }[keyof EventRecord]

/** Names in one cell. */
const join = (items: readonly { readonly name: string }[]): string => items.map(({ name }) => name).join('; ')

/** Four columns for a toll: a vague number has no best, and its words stay. */
const toll = (name: TollField): readonly Column<StoredEvent>[] => [
  [name, ({ record }) => record[name]?.best ?? null],
  [`${name}_min`, ({ record }) => record[name]?.min ?? null],
  [`${name}_max`, ({ record }) => record[name]?.max ?? null],
  [`${name}_verbatim`, ({ record }) => record[name]?.verbatim ?? null],
]

/** The columns that every record ends with: its sentence, where it stands, the rule, and the article. */
const grounds: readonly Column<StoredRecord>[] = [
  ['sources', ({ told }) => told?.sources ?? null],
  ['single_sourced', ({ told }) => told && told.sources === 1],
  ['evidence', ({ record }) => record.evidence.text],
  ['start', ({ record }) => record.evidence.start],
  ['end', ({ record }) => record.evidence.end],
  ['rule', ({ record }) => record.rule],
  ['confidence', ({ record }) => record.confidence],
  ['outlet', ({ article }) => article.outlet],
  ['published', ({ article }) => article.published?.from ?? null],
  ['article_title', ({ article }) => article.title],
  ['article', ({ article }) => article.id],
  ['source', ({ article }) => article.source],
]

export const eventColumns: readonly Column<StoredEvent>[] = [
  ['id', ({ id }) => id],
  ['type', ({ record }) => record.type],
  ['mode', ({ record }) => record.mode],
  ['acled_event_type', ({ record }) => record.acled?.eventType ?? null],
  ['acled_sub_event_type', ({ record }) => record.acled?.subEventType ?? null],
  ['status', ({ record }) => record.status],
  ['attribution', ({ record }) => record.attribution.kind],
  ['attributed_to', ({ record }) => join(record.attribution.by)],
  ['aggregate', ({ record }) => record.aggregate],
  ['date_from', ({ record }) => record.date?.from ?? null],
  ['date_to', ({ record }) => record.date?.to ?? null],
  ['date_precision', ({ record }) => record.date?.precision ?? null],
  ['date_basis', ({ record }) => record.date?.basis ?? null],
  ['agents', ({ record }) => join(record.agents)],
  ['targets', ({ record }) => join(record.targets)],
  ['instruments', ({ record }) => join(record.instruments)],
  ['place', ({ record }) => record.place?.name ?? null],
  ['lat', ({ record }) => record.place?.lat ?? null],
  ['lon', ({ record }) => record.place?.lon ?? null],
  ['uncertainty_km', ({ record }) => record.place?.uncertaintyKm ?? null],
  ['country', ({ record }) => record.place?.country ?? null],
  ['admin1', ({ record }) => record.place?.admin1 ?? null],
  ['place_basis', ({ record }) => record.place?.basis ?? null],
  ...toll('killed'),
  ...toll('injured'),
  ...toll('detained'),
  ...toll('abducted'),
  ...toll('displaced'),
  ['tags', ({ record }) => record.tags.join('; ')],
  ...grounds,
]

export const statementColumns: readonly Column<StoredStatement>[] = [
  ['id', ({ id }) => id],
  ['speaker', ({ record }) => record.speaker.name],
  ['speaker_role', ({ record }) => record.speaker.role],
  ['speaker_kind', ({ record }) => record.speaker.kind],
  ['speaker_basis', ({ record }) => record.speaker.basis],
  ['verb', ({ record }) => record.verb],
  ['said', ({ record }) => record.said],
  ['stance', ({ record }) => record.stance],
  ['form', ({ record }) => record.form],
  ['content', ({ record }) => record.content.text],
  ['addressee', ({ record }) => record.addressee?.name ?? null],
  ['venue', ({ record }) => record.venue],
  ['date_from', ({ record }) => record.date?.from ?? null],
  ['date_to', ({ record }) => record.date?.to ?? null],
  ['date_basis', ({ record }) => record.date?.basis ?? null],
  ['topic', ({ record }) => join(record.topic)],
  ...grounds,
]

export const figureColumns: readonly Column<StoredFigure>[] = [
  ['id', ({ id }) => id],
  ['best', ({ record }) => record.value.best],
  ['min', ({ record }) => record.value.min],
  ['max', ({ record }) => record.value.max],
  ['approximate', ({ record }) => record.value.approx],
  ['verbatim', ({ record }) => record.verbatim],
  ['unit', ({ record }) => record.unit],
  ['of', ({ record }) => record.of],
  ['measures', ({ record }) => record.measures],
  ['by', ({ record }) => join(record.by)],
  ['places', ({ record }) => record.places.join('; ')],
  ['period_from', ({ record }) => record.period?.from ?? null],
  ['period_to', ({ record }) => record.period?.to ?? null],
  ['change_direction', ({ record }) => record.change?.direction ?? null],
  ['change_percent', ({ record }) => record.change?.percent ?? null],
  ['change_base', ({ record }) => record.change?.base?.value ?? null],
  ['tally', ({ record }) => record.tally ?? null],
  ['part_of', ({ record }) => record.partOf ?? null],
  ['converted_best', ({ record }) => record.converted?.best ?? null],
  ['converted_unit', ({ record }) => record.converted?.unit ?? null],
  ['reported_by', ({ record }) => record.reportedBy?.name ?? null],
  ...grounds,
]

export const commitmentColumns: readonly Column<StoredCommitment>[] = [
  ['id', ({ id }) => id],
  ['who', ({ record }) => join(record.who)],
  ['what', ({ record }) => record.what],
  ['condition', ({ record }) => record.condition],
  ['place', ({ record }) => record.place?.name ?? null],
  ['due_from', ({ record }) => record.due.from],
  ['due_to', ({ record }) => record.due.to],
  ['due_basis', ({ record }) => record.due.basis],
  ['by', ({ record }) => join(record.by)],
  ...grounds,
]

/** What figures say of one another: a line a finding. */
export const reconciliationColumns: readonly Column<StoredReconciliation>[] = [
  ['kind', ({ kind }) => kind],
  ['holds', ({ holds }) => holds],
  ['explain', ({ explain }) => explain],
  ['figures', ({ figures }) => figures.join('; ')],
  ['evidence', ({ evidence }) => evidence.map(({ text }) => text).join(' | ')],
  ['outlets', ({ sources }) => sources.map(({ outlet, source }) => outlet ?? source).join('; ')],
  ['published', ({ sources }) => sources.map(({ published }) => published?.from ?? '').join('; ')],
  ['rule', ({ rule }) => rule],
]

/** Commitments across articles: a line a telling. */
export const undertakingColumns: readonly Column<{
  readonly one: StoredUndertaking
  readonly telling: StoredUndertaking['tellings'][number]
}>[] = [
  ['undertaking', ({ one }) => one.id],
  ['who', ({ one }) => one.who.join('; ')],
  ['what', ({ one }) => one.what],
  ['place', ({ one }) => one.place],
  ['condition', ({ one }) => one.condition],
  ['standing', ({ one }) => one.standing],
  ['said', ({ telling }) => telling.said],
  ['step', ({ telling }) => telling.step],
  ['due_from', ({ telling }) => telling.due?.from ?? null],
  ['due_to', ({ telling }) => telling.due?.to ?? null],
  ['evidence', ({ telling }) => telling.evidence.text],
  ['id', ({ telling }) => telling.id],
  ['outlet', ({ telling }) => telling.article.outlet],
  ['article_title', ({ telling }) => telling.article.title],
  ['article', ({ telling }) => telling.article.id],
]

/** Articles without their texts. */
export const articleColumns: readonly Column<StoredArticle>[] = [
  ['id', ({ id }) => id],
  ['external_id', ({ externalId }) => externalId],
  ['title', ({ title }) => title],
  ['outlet', ({ outlet }) => outlet],
  ['byline', ({ byline }) => byline],
  ['language', ({ language }) => language],
  ['published_from', ({ published }) => published?.from ?? null],
  ['published_to', ({ published }) => published?.to ?? null],
  ['published_basis', ({ published }) => published?.basis ?? null],
  ['url', ({ url }) => url],
  ['source', ({ source }) => source],
  ['events', ({ counts }) => counts.event],
  ['statements', ({ counts }) => counts.statement],
  ['figures', ({ counts }) => counts.figure],
  ['commitments', ({ counts }) => counts.commitment],
  ['problems', ({ problems }) => problems.map(({ id }) => id).join('; ')],
]

/** Records of all kinds in one table: what they are, and their words. */
export const recordColumns: readonly Column<StoredRecord>[] = [
  ['id', ({ id }) => id],
  ['kind', ({ kind }) => kind],
  ...grounds,
]

/** Roles of somebody, as articles give them. */
export const roleColumns: readonly Column<RoleHeld>[] = [
  ['title', ({ title }) => title],
  ['of', ({ of }) => of],
  ['from', ({ from }) => from],
  ['to', ({ to }) => to],
  ['articles', ({ articles }) => articles],
  ['evidence', ({ evidence }) => evidence],
  ['article', ({ article }) => article],
]

/** How far articles came, with the reasons of those that failed. */
export const ledgerColumns: readonly Column<LedgerRow>[] = [
  ['key', ({ key }) => key],
  ['source', ({ source }) => source],
  ['state', ({ state }) => state],
  ['reason', ({ reason }) => reason],
  ['attempts', ({ attempts }) => attempts],
]

/** A text that a spreadsheet would take for a formula keeps being text by an apostrophe before it. */
function printCell(value: Cell): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** One line of CSV (RFC 4180) with its line end. */
const printLine = (cells: readonly Cell[]): string => `${cells.map(printCell).join(',')}\r\n`

/** The first line: the names of the columns. */
export const printCsvHeader = <Row>(columns: readonly Column<Row>[]): string => printLine(columns.map(([name]) => name))

/** One row as a line. Empty cells mean that the article does not say it. */
export const printCsvRow = <Row>(columns: readonly Column<Row>[], row: Row): string =>
  printLine(columns.map(([, cell]) => cell(row)))

export const incidentColumns: readonly Column<IncidentRow>[] = [
  ['id', ({ id }) => id],
  ['type', ({ lead }) => lead.record.type],
  ['date_from', ({ lead }) => lead.record.date?.from ?? null],
  ['date_to', ({ lead }) => lead.record.date?.to ?? null],
  ['place', ({ lead }) => lead.record.place?.name ?? null],
  ['reports', ({ reports }) => reports],
  ['sources', ({ sources }) => sources],
  ['contradictions', ({ contradictions }) => contradictions],
  ['evidence', ({ lead }) => lead.record.evidence.text],
  ['outlet', ({ lead }) => lead.article.outlet],
  ['published', ({ lead }) => lead.article.published?.from ?? null],
  ['article', ({ lead }) => lead.article.id],
]

/** The reports of one incident: a line a telling. */
export const reportColumns: readonly Column<Report>[] = [
  ['id', ({ id }) => id],
  ['published', ({ article }) => article.published],
  ['outlet', ({ article }) => article.outlet],
  ['origin', ({ origin }) => origin.name],
  ['type', ({ record }) => record.type],
  ['status', ({ record }) => record.status],
  ['attribution', ({ record }) => record.attribution.kind],
  ['attributed_to', ({ record }) => join(record.attribution.by)],
  ['date_from', ({ record }) => record.date?.from ?? null],
  ['date_to', ({ record }) => record.date?.to ?? null],
  ['place', ({ record }) => record.place?.name ?? null],
  ['killed', ({ record }) => record.killed?.verbatim ?? null],
  ['injured', ({ record }) => record.injured?.verbatim ?? null],
  ['sentence', ({ sentence }) => sentence],
  ['article_title', ({ article }) => article.title],
  ['article', ({ article }) => article.id],
]

/** The articles of one story: a line an article, reprints with what they were printed from. */
export const storyColumns: readonly Column<
  Omit<CopyMember, 'document'> & { article: StoredArticle; origin: string }
>[] = [
  ['article', ({ article }) => article.id],
  ['published', ({ article }) => article.published?.from ?? null],
  ['outlet', ({ article }) => article.outlet],
  ['title', ({ article }) => article.title],
  ['origin', ({ origin }) => origin],
  ['of', ({ of }) => of],
  ['grade', ({ grade }) => grade],
  ['likeness', ({ likeness }) => likeness],
]

/** Stories of a list: a line a story, told by its main event. */
export const storyRowColumns: readonly Column<StoryRow>[] = [
  ['id', ({ first }) => first.shortId],
  ['published', ({ first }) => first.published?.from ?? null],
  ['outlet', ({ first }) => first.outlet],
  ['title', ({ first }) => first.title],
  ['articles', ({ articles }) => articles],
  ['sources', ({ sources }) => sources],
  ['type', ({ event }) => event?.record.type ?? null],
  ['date_from', ({ event }) => event?.record.date?.from ?? null],
  ['date_to', ({ event }) => event?.record.date?.to ?? null],
  ['place', ({ event }) => event?.record.place?.name ?? null],
  ['killed', ({ event }) => event?.record.killed?.verbatim ?? null],
  ['injured', ({ event }) => event?.record.injured?.verbatim ?? null],
  ['incident', ({ incident }) => incident],
]

export const contradictionColumns: readonly Column<StoredContradiction>[] = [
  ['key', ({ key }) => key],
  ['kind', ({ kind }) => kind],
  ['state', ({ state }) => state],
  ['about', ({ about }) => about],
  ['first_record', ({ sides }) => sides[0].record],
  ['first_says', ({ sides }) => sides[0].says],
  ['first_evidence', ({ records }) => records[0].context.evidence],
  ['first_outlet', ({ records }) => records[0].article.outlet],
  ['second_record', ({ sides }) => sides[1].record],
  ['second_says', ({ sides }) => sides[1].says],
  ['second_evidence', ({ records }) => records[1].context.evidence],
  ['second_outlet', ({ records }) => records[1].article.outlet],
  ['both_hold', ({ bothHold }) => bothHold],
  ['reason', ({ decision }) => decision?.reason ?? null],
]
