import type { Count, EventRecord, Participant } from '../../../src/model/reading.ts'
import type { Summary, Value } from '../value.ts'
import {
  capital,
  describeDays,
  describeNames,
  describeQuantity,
  notStated,
  printCount,
  toNames,
  typeLabels,
} from '../words.ts'

const tolls = ['killed', 'injured', 'detained', 'abducted', 'displaced'] as const

/** Type and mode: "Assault, roadside bomb". */
export const describeType = ({ type, mode }: EventRecord): string =>
  mode ? `${typeLabels[type]}, ${mode}` : typeLabels[type]

/** Who to whom: "ISIS → soldiers"; '' where neither is said. */
function describeParties({ agents, targets }: EventRecord): string {
  const from = describeNames(toNames(agents))
  const to = describeNames(toNames(targets))
  return to ? `${from || notStated} → ${to}` : from
}

/** How many were killed, injured and so on: "3 killed, 5+ injured"; '' where nothing is said. */
export const describeToll = (event: EventRecord): string =>
  tolls.flatMap((name) => (event[name] ? [`${printCount(event[name])} ${name}`] : [])).join(', ')

/** Whose word it is: null where the article itself vouches. */
function describeAttribution({ attribution }: EventRecord): string | null {
  if (attribution.kind === 'asserted') return null
  const by = describeNames(toNames(attribution.by))
  return by ? `${attribution.kind} by ${by}` : attribution.kind
}

/** Who vouches where the article does, with whom it names. */
function describeVoice({ attribution }: EventRecord): string {
  const by = describeNames(toNames(attribution.by))
  return by ? `the article itself, citing ${by}` : 'the article itself'
}

/** Everything that is not plain for an event that happened and that the article vouches for, in words. */
export const toEventChips = (event: EventRecord): readonly string[] => [
  ...(event.status === 'happened' ? [] : [event.status === 'negated' ? 'did not happen' : event.status]),
  ...[describeAttribution(event)].filter((words) => words !== null),
  ...(event.aggregate ? ['sum of many'] : []),
]

const toPeople = (label: string, participants: readonly Participant[]): Value => ({
  label,
  text: participants.length > 0 ? participants.map(({ name }) => name).join(', ') : notStated,
  basis: participants.length > 0 ? 'stated' : null,
  spans: participants.flatMap(({ mentions }) => mentions),
})

const toToll = (name: string, count: Count | null): Value => ({
  label: capital(name),
  text: count ? [describeQuantity(count, count.verbatim), count.of].filter(Boolean).join(' ') : notStated,
  basis: count ? 'stated' : null,
  spans: count ? [count.evidence] : [],
})

/** The values of an event in the order of the questions: what, who, to whom, with what, where, when, how many, who says so. */
export function toEventValues(event: EventRecord): readonly Value[] {
  const { date, place } = event
  return [
    { label: 'Type', text: describeType(event), basis: 'stated', spans: [event.trigger] },
    toPeople('Who', event.agents),
    toPeople('To whom', event.targets),
    {
      label: 'With',
      text: describeNames(toNames(event.instruments.map(({ name }) => ({ name, ref: null })))) || notStated,
      basis: event.instruments.length > 0 ? 'stated' : null,
      spans: event.instruments.flatMap(({ mentions }) => mentions),
    },
    {
      label: 'Where',
      text: place ? [...new Set([place.name, place.admin1, place.country].filter(Boolean))].join(', ') : notStated,
      basis: place?.basis ?? null,
      spans: place ? [place.mention] : [],
    },
    { label: 'When', text: describeDays(date), basis: date?.basis ?? null, spans: [] },
    ...tolls
      .filter((name) => event[name] || name === 'killed' || name === 'injured')
      .map((name) => toToll(name, event[name])),
    { label: 'Status', text: event.status, basis: null, spans: [] },
    {
      label: 'Says who',
      text: capital(describeAttribution(event) ?? describeVoice(event)),
      basis: null,
      spans: [],
    },
  ]
}

export const summarizeEvent = (event: EventRecord): Summary => ({
  title: describeType(event),
  detail: [describeParties(event), event.place?.name, describeDays(event.date), describeToll(event)]
    .filter((part) => part && part !== notStated)
    .join(' · '),
})
