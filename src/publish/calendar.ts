import { createHash } from 'node:crypto'
import ical, { ICalEventTransparency } from 'ical-generator'
import type { StoredUndertaking } from '../archive/linked.ts'

const dayMs = 86_400_000

/** A whole day in a calendar ends where the next one begins. */
const dayAfter = (day: string): Date => new Date(Date.parse(`${day}T00:00:00Z`) + dayMs)
const toDate = (day: string): Date => new Date(`${day}T00:00:00Z`)

/** The day on which an undertaking was last told of, in whole seconds: a calendar's stamp, so that the same archive gives the same bytes. */
function toStamp({ tellings }: StoredUndertaking): Date {
  const days = tellings.flatMap(({ said }) => said ?? [])
  return toDate(days.toSorted().at(-1) ?? '1970-01-01')
}

/** The history in lines: when which outlet said what. */
const describe = ({ condition, standing, tellings }: StoredUndertaking): string =>
  [
    `Stands: ${standing}`,
    ...(condition === null ? [] : [`Condition: ${condition}`]),
    ...tellings.map(({ said, step, due, evidence, article }) => {
      const days = due?.to ? `, due ${due.from === due.to ? due.to : `${due.from ?? '..'} to ${due.to}`}` : ''
      return `${said ?? 'undated'} ${step}${days}: “${evidence.reads ?? evidence.text}” (${article.outlet ?? article.source})`
    }),
  ].join('\n')

/**
 * A calendar (RFC 5545) of undertakings on the days that they are due: whole days, one entry an undertaking, with its history. What has no
 * last day is left out; what was dropped stays, marked as cancelled. The same undertakings give the same bytes.
 */
export function printCalendar(undertakings: readonly StoredUndertaking[]): string {
  const calendar = ical({
    name: 'Dateline: commitments',
    prodId: { company: 'dateline', product: 'commitments', language: 'EN' },
  })
  for (const undertaking of undertakings) {
    const { id, due, what, who, place, standing } = undertaking
    if (due.to === null) continue
    const from = due.from ?? due.to
    calendar.createEvent({
      // A telling's id is unique in its archive, and says nothing of where that stands.
      id: `${createHash('sha256').update(id).digest('hex').slice(0, 24)}@dateline`,
      stamp: toStamp(undertaking),
      start: toDate(from),
      end: dayAfter(due.to),
      allDay: true,
      summary: `${standing === 'dropped' ? 'Dropped: ' : ''}${who.length > 0 ? `${who.join(', ')}: ` : ''}${what}`,
      description: describe(undertaking),
      ...(place === null ? {} : { location: place }),
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  return `${calendar.toString().replace(/\r?\n/g, '\r\n').trimEnd()}\r\n`
}
