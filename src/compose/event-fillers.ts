import { type Readable, toSpan } from '../model/readable.ts'
import type { EventRecord, Participant } from '../model/reading.ts'
import type { MergedEvent } from './event-merge.ts'
import { revise } from './event-record.ts'
import { shares } from './event-told.ts'
import type { FillerPart, Weigher } from './filler-model.ts'
import { type Filler, type FillerScene, findFillers } from './filler-sites.ts'

/** No happening is given more than so many of one kind: more are a list of something else. */
const most = 5

type Instrument = EventRecord['instruments'][number]

/** The words of a weapon, as a record has them. */
function toInstrument(readable: Readable, { near, phrase }: Filler['site']): Instrument {
  const { tokens } = near.sentence
  const span = toSpan(readable, { start: tokens[phrase.first]!.start, end: tokens[phrase.last]!.end })
  return { name: span.reads ?? span.text, mentions: [span] }
}

const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1).toLowerCase()

const withInstrument = (record: EventRecord, one: Instrument): EventRecord =>
  record.instruments.length >= most ||
  record.instruments.some(({ name }) => lastWord(name) === lastWord(one.name)) ||
  shares(record.agents, [{ ...one, ...unnamed }]) ||
  shares(record.targets, [{ ...one, ...unnamed }])
    ? record
    : revise(record, { instruments: [...record.instruments, one] })

const unnamed = { ref: null, text: '', kind: 'vehicle', actor: null, country: null, sector: null } as const

/** Somebody in a part of a happening, unless told in it already. */
function withParticipant(record: EventRecord, side: 'agents' | 'targets', who: Participant): EventRecord {
  if (record[side].length >= most || shares([...record.agents, ...record.targets], [who])) return record
  return revise(record, { [side]: [...record[side], who] })
}

const sideOf = (part: FillerPart): 'agents' | 'targets' => (part === 'doer' || part === 'body' ? 'agents' : 'targets')

/**
 * Who did it, who suffered it and with what it was done, where the words beside a telling say so and no clause ties them to it ("Two bombs
 * went off at the bank. Unidentified men had left them in a car."). Learned weights tell which phrases do; the likeliest come first.
 */
export function fillEvents(
  weigher: Weigher,
  scene: FillerScene,
  events: readonly MergedEvent[],
): readonly MergedEvent[] {
  const weighed: { readonly filler: Filler; readonly likely: number }[] = []
  for (const filler of findFillers(scene, events, weigher.look)) {
    const { part, site, sight } = filler
    const likely = sight && site.told === 'none' ? weigher.weigh(part, sight, site.who) : null
    if (likely !== null) weighed.push({ filler, likely })
  }
  if (weighed.length === 0) return events
  weighed.sort((a, b) => b.likely - a.likely)
  const records = events.map(({ record }) => record)
  for (const { filler } of weighed) {
    const { part, site, event } = filler
    const record = records[event]!
    records[event] = site.who
      ? withParticipant(record, sideOf(part), site.who)
      : withInstrument(record, toInstrument(scene.named.readable, site))
  }
  return events.map((event, i) => ({ ...event, record: records[i]! }))
}
