import type { StoredCommitment, StoredEvent, StoredFigure, StoredRecord, StoredStatement } from '../archive/stored.ts'
import type { Count, EventRecord } from '../model/reading.ts'
import type { Column } from './csv.ts'

/** Names in one cell. */
export const join = (items: readonly { readonly name: string }[]): string => items.map(({ name }) => name).join('; ')

type TollField = { [Key in keyof EventRecord]: EventRecord[Key] extends Count | null ? Key : never }[keyof EventRecord]

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

/** An event a line; a count that is not said is empty. */
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

/** A statement a line. */
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

/** A figure a line: a number, or the least and the most where it is a range. */
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

/** A commitment a line. */
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

/** Records of all kinds in one table: what they are, and their words. */
export const recordColumns: readonly Column<StoredRecord>[] = [
  ['id', ({ id }) => id],
  ['kind', ({ kind }) => kind],
  ...grounds,
]
