import type { IncidentRow, StoredContradiction, StoredReconciliation, StoredUndertaking } from '../archive/linked.ts'
import type { StoredArticle } from '../archive/stored.ts'
import type { Report } from '../model/incident.ts'
import type { CopyMember } from '../model/linking.ts'
import { join } from './csv.records.ts'
import type { Column } from './csv.ts'
import type { StoryRow } from './story-rows.ts'

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

/** Incidents of a list: a line an incident, told by the report that leads it. */
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

/** Contradictions of a list: a line a pair, each side with its words. */
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
