import { typesOf } from '../model/plover.ts'
import type {
  AnyRecord,
  EventPlace,
  EventRecord,
  FigureRecord,
  Participant,
  Reading,
  ReadingPlace,
  Reference,
} from '../model/reading.ts'
import { covers, type Span } from '../model/span.ts'
import type { Basis, Interval, Precision } from '../model/time.ts'
import { parseFirstDay, parseLastDay } from '../query/days.ts'
import type { Kind } from '../query/filter.ts'
import { toMatchable } from './names.ts'

/** Somebody that a record names. `matchable` holds the name and its aliases, folded. */
interface NameRow {
  readonly role: 'agent' | 'target' | 'who' | 'speaker' | 'by' | 'addressee'
  readonly name: string
  readonly matchable: string
  /** Id in the actor list, or null. */
  readonly actor: string | null
  /** Somebody in no public part, or somebody without a role in violence; null for all others. */
  readonly standing: 'private' | 'bare' | null
}

/** A place that a record names. `matchable` holds its name and the admin-1 region, folded. */
interface PlaceRow {
  readonly name: string
  readonly matchable: string
  readonly country: string | null
  readonly lat: number | null
  readonly lon: number | null
}

/** One record as the archive keeps it: what it can be asked by in columns, the whole of it as JSON. */
export interface RecordRow {
  readonly kind: Kind
  /** Id within the reading, such as `e1`. */
  readonly localId: string
  /** Position among the article's records, from 0: events, statements, figures, commitments. */
  readonly ordinal: number
  readonly type: string | null
  readonly status: string | null
  /** The record's own interval; null ends are open or not said. */
  readonly dateFrom: string | null
  readonly dateTo: string | null
  /** Interval to filter by: the record's own, else the publication's; '' where nothing is known. */
  readonly dayFrom: string
  readonly dayTo: string
  /** Day to sort by: the first one known, '' where none is. */
  readonly day: string
  readonly names: readonly NameRow[]
  /** The place of the record first. */
  readonly places: readonly PlaceRow[]
  readonly evidence: Span
  readonly rule: string
  readonly confidence: number
  readonly json: string
  /** What events alone say; null for other records. */
  readonly attribution: string | null
  /** Best number, else the least, else the most; null where it is not said. */
  readonly killed: number | null
  readonly uncertaintyKm: number | null
  readonly placeBasis: Basis | null
  readonly dateBasis: Basis | null
  readonly precision: Precision | null
  /** What a figure counts; null for other records and where it has no unit. */
  readonly unit: string | null
  /** Who is named first of those that act, else of those acted upon. */
  readonly actor: string | null
}

type Dates = { readonly from: string | null; readonly to: string | null } | null

const cut = (day: string | null | undefined, last: boolean): string | null =>
  day == null ? null : last ? parseLastDay(day) : parseFirstDay(day)

const earliest = '0000-00-00'
const latest = '9999-99-99'

/**
 * The days to file a record under. An article tells of what is over when it appears and promises what comes after: there an open end is the
 * publication ("since January", "by September"); elsewhere it reaches as far as days do.
 */
function toDays(
  kind: Kind,
  own: Dates,
  published: Dates,
): Pick<RecordRow, 'dateFrom' | 'dateTo' | 'dayFrom' | 'dayTo' | 'day'> {
  const dateFrom = cut(own?.from, false)
  const dateTo = cut(own?.to, true)
  const appeared = { from: cut(published?.from, false), to: cut(published?.to, true) }
  if (dateFrom === null && dateTo === null) {
    const { from, to } = appeared
    const known = from !== null || to !== null
    const days = known ? { dayFrom: from ?? earliest, dayTo: to ?? latest } : { dayFrom: '', dayTo: '' }
    return { dateFrom, dateTo, ...days, day: from ?? to ?? '' }
  }
  let dayFrom = dateFrom ?? earliest
  let dayTo = dateTo ?? latest
  if (dateFrom === null && kind === 'commitment' && appeared.from !== null && appeared.from <= dayTo)
    dayFrom = appeared.from
  if (dateTo === null && kind !== 'commitment' && appeared.to !== null && appeared.to >= dayFrom) dayTo = appeared.to
  return { dateFrom, dateTo, dayFrom, dayTo, day: dateFrom ?? dateTo ?? '' }
}

const violent: ReadonlySet<string> = new Set(typesOf('material-conflict'))

/** Ids of the people who take part in violence, as who does it or suffers it, and of whom nothing tells what they are. */
export function findBare(reading: Reading): ReadonlySet<string> {
  const known = new Set(reading.people.flatMap((one) => (one.standing || one.actor !== null ? [one.id] : [])))
  const people = new Set(reading.people.map(({ id }) => id))
  const bare = new Set<string>()
  for (const { type, agents, targets } of reading.events)
    if (violent.has(type))
      for (const { ref } of [...agents, ...targets])
        if (ref !== null && people.has(ref) && !known.has(ref)) bare.add(ref)
  return bare
}

/** Looks up what a reading knows of those that its records name. */
function toIndex(reading: Reading) {
  const people = new Map(reading.people.map((person) => [person.id, person]))
  const organizations = new Map(reading.organizations.map((organization) => [organization.id, organization]))
  const bare = findBare(reading)
  const places = new Map(reading.places.map((place) => [place.id, place]))

  const toName = (role: NameRow['role'], { name, ref }: Reference, actor: string | null = null): NameRow => {
    const person = ref === null ? undefined : people.get(ref)
    const organization = ref === null ? undefined : organizations.get(ref)
    const aliases = [person?.name ?? null, organization?.name ?? null, ...(organization?.aliases ?? [])]
    return {
      role,
      name,
      matchable: toMatchable([name, ...aliases]),
      actor: actor ?? person?.actor ?? organization?.actor ?? null,
      standing: person?.standing === 'private' ? 'private' : person && bare.has(person.id) ? 'bare' : null,
    }
  }
  return {
    names: (role: NameRow['role'], references: readonly (Reference & Partial<Pick<Participant, 'actor'>>)[]) =>
      references.map((reference) => toName(role, reference, reference.actor ?? null)),
    fromEventPlace: (place: EventPlace | null): PlaceRow[] => {
      if (place === null) return []
      const { name, lat, lon, country, admin1 } = place
      const known = place.ref === null ? undefined : places.get(place.ref)
      return [{ name, matchable: toMatchable([name, known?.name ?? null, admin1]), country, lat, lon }]
    },
    fromFigure: ({ places: names, placeKeys }: FigureRecord): PlaceRow[] =>
      names.map((name, i) => {
        const key = placeKeys?.[i]
        const known = reading.places.find(
          (place) => place.name === name || (key !== undefined && place.gazetteer === key),
        )
        return known
          ? { ...fromPlace(known), name, matchable: toMatchable([name, known.name, known.admin1]) }
          : { name, matchable: toMatchable([name]), country: null, lat: null, lon: null }
      }),
    within: (span: Span): PlaceRow[] =>
      reading.places
        .filter((place) => place.mentions.some((mention) => mention.use === 'literal' && covers(span, mention)))
        .map(fromPlace),
  }
}

const fromPlace = ({ name, admin1, country, lat, lon }: ReadingPlace): PlaceRow => ({
  name,
  matchable: toMatchable([name, admin1]),
  country,
  lat,
  lon,
})

type EventColumns = Pick<
  RecordRow,
  'attribution' | 'killed' | 'uncertaintyKm' | 'placeBasis' | 'dateBasis' | 'precision' | 'actor'
>

const noEvent: EventColumns = {
  attribution: null,
  killed: null,
  uncertaintyKm: null,
  placeBasis: null,
  dateBasis: null,
  precision: null,
  actor: null,
}

const toEventColumns = ({ attribution, killed, place, date, agents, targets }: EventRecord): EventColumns => ({
  attribution: attribution.kind,
  killed: killed?.best ?? killed?.min ?? killed?.max ?? null,
  uncertaintyKm: place?.uncertaintyKm ?? null,
  placeBasis: place?.basis ?? null,
  dateBasis: date?.basis ?? null,
  precision: date?.precision ?? null,
  actor: (agents[0] ?? targets[0])?.name ?? null,
})

/** All records of a reading as rows, in the order of the reading. A statement's places are those that its evidence names literally. */
export function toRecordRows(reading: Reading): RecordRow[] {
  const rows: RecordRow[] = []
  const index = toIndex(reading)
  const { published } = reading.document
  const push = (
    kind: Kind,
    record: AnyRecord,
    own: Interval | Dates,
    rest: Pick<RecordRow, 'type' | 'status' | 'names' | 'places'> & Partial<EventColumns & Pick<RecordRow, 'unit'>>,
  ) =>
    rows.push({
      kind,
      localId: record.id,
      ordinal: rows.length,
      ...toDays(kind, own, published),
      ...noEvent,
      unit: null,
      ...rest,
      evidence: record.evidence,
      rule: record.rule,
      confidence: record.confidence,
      json: JSON.stringify(record),
    })
  for (const event of reading.events)
    push('event', event, event.date, {
      type: event.type,
      status: event.status,
      names: [
        ...index.names('agent', event.agents),
        ...index.names('target', event.targets),
        ...index.names('by', event.attribution.by),
      ],
      places: index.fromEventPlace(event.place),
      ...toEventColumns(event),
    })
  for (const statement of reading.statements)
    push('statement', statement, statement.date, {
      type: statement.stance,
      status: statement.said,
      names: [
        ...index.names('speaker', [statement.speaker]),
        ...index.names('addressee', statement.addressee === null ? [] : [statement.addressee]),
      ],
      places: index.within(statement.evidence),
    })
  for (const figure of reading.figures)
    push('figure', figure, figure.period, {
      type: figure.measures,
      status: null,
      unit: figure.unit || null,
      names: index.names('by', figure.by),
      places: index.fromFigure(figure),
    })
  for (const commitment of reading.commitments)
    push('commitment', commitment, commitment.due, {
      type: null,
      status: null,
      names: [...index.names('who', commitment.who), ...index.names('by', commitment.by)],
      places: index.fromEventPlace(commitment.place),
    })
  return rows
}
