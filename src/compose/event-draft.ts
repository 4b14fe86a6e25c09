import type { Clause } from '../model/clause.ts'
import { toSpan } from '../model/readable.ts'
import type { Range } from '../model/span.ts'
import { placeForClause } from '../resolve/places-of-clause.ts'
import { timeForClause } from '../resolve/times.ts'
import type { Around } from './event-around.ts'
import { toAttribution } from './event-attribution.ts'
import type { EventCandidate } from './event-candidate.ts'
import { toEventPlace } from './event-place.ts'
import type { EventDraft } from './event-record.ts'
import { startOfShown } from './event-shown.ts'
import { toSides, withAntecedents } from './event-sides.ts'
import { isOfCountries, isOfOneDay, isSpread, isSumOfLosses, isUnbounded } from './event-sums.ts'
import { statusAtTime } from './event-time.ts'
import { tollOf } from './event-toll.ts'
import { findTags } from './participants.ts'
import { toDate } from './statement-dates.ts'
import type { Toll } from './tolls.ts'

/** What one clause or noun tells of a happening, as a record would tell it. */
export function toDraft(
  around: Around,
  found: EventCandidate,
  tolls: readonly Toll[],
  clauses: readonly Clause[],
): EventDraft {
  const candidate = withAntecedents(around, found)
  const { sentence, word } = candidate
  const { readable } = around
  const { tokens } = sentence
  const at: Range = tokens[candidate.trigger]!
  const range: Range = {
    start: tokens[candidate.first]!.start,
    end: tokens[Math.min(candidate.last, tokens.length - 1)]!.end,
  }
  const evidence = toSpan(readable, {
    start: tokens[startOfShown(candidate)]!.start,
    end: tokens[Math.min(candidate.shown, tokens.length - 1)]!.end,
  })
  const { agents, targets } = toSides(around, candidate, found)
  const toll = (measure: Toll['measure']) => tollOf(tolls, measure, candidate, clauses, around.lexicon)
  const violent = word.type === 'ASSAULT'
  const custody = word.type === 'COERCE' || violent
  const located = placeForClause(around.locating, sentence, at, range)
  const time = timeForClause(around.times, sentence, at, range)
  const status = statusAtTime(candidate, time, around.latest)
  if (time) around.claims.push({ time, type: word.type })
  const tags = [
    ...new Set(
      candidate.targets.flatMap((phrase) => findTags(around.named, around.sentences[phrase.sentence]!, phrase)),
    ),
  ]
  // "A million people were uprooted": where nobody drives them out, it is they who leave.
  const leaves =
    word.toll === 'displaced' && word.part === 'verb' && agents.length === 0 && candidate.targets.length > 0
  return {
    candidate,
    type: leaves ? 'RETREAT' : word.type,
    mode: leaves ? null : word.mode,
    acled: null,
    tags,
    status,
    attribution: toAttribution({ named: around.named, statements: around.statements, clauses }, found, agents),
    aggregate:
      (candidate.plural && !isOfOneDay(candidate, time)) ||
      (violent && isSpread(time)) ||
      isSumOfLosses(candidate, time, [toll('killed'), toll('displaced')]) ||
      (custody && isOfCountries(around.locating, sentence, range)) ||
      (isUnbounded(candidate, tolls) && targets.length === 0 && time === null && !located),
    agents: leaves ? targets : agents,
    targets: leaves ? [] : targets,
    instruments: candidate.instruments.map((phrase) => {
      const span = toSpan(readable, { start: tokens[phrase.first]!.start, end: tokens[phrase.last]!.end })
      return { name: span.reads ?? span.text, mentions: [span] }
    }),
    date: toDate(time),
    place: located && toEventPlace(located, readable),
    killed: violent ? toll('killed') : null,
    injured: violent ? toll('injured') : null,
    detained: custody ? toll('detained') : null,
    abducted: violent ? toll('abducted') : null,
    displaced: toll('displaced'),
    trigger: toSpan(readable, at),
    evidence,
    rule: candidate.rule,
    confidence: candidate.confidence,
    id: '',
    mentions: [evidence],
  }
}
