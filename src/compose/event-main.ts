import { isCircumstance } from './acled.deed.ts'
import { isBackground } from './event-background.ts'
import { type Group, isReal } from './event-told.ts'
import type { Victim } from './tolls.victims.ts'

/** How much it is what the article is about: told early and often, with what it cost; not what is long past or only feared. */
function weigh({ record, sentences, losses }: Group, written: string | null): number {
  const real = isReal(record)
  const cost = losses.some(({ killed, injured }) => killed !== null || injured !== null) ? 1 : 0
  return (
    (record.acled ? 0.05 : 0) +
    (record.type === 'ASSAULT' ? 1 : 0) +
    (real ? 2 : 0) +
    (record.aggregate ? -2 : 0) +
    (isBackground(record, written) ? -2.5 : 0) +
    cost +
    Math.min(2, 0.25 * (sentences.length - 1)) -
    0.2 * Math.min(20, sentences[0]!)
  )
}

/** So many sentences make no more than a short report. */
const briefReport = 3

/** "Imposed a curfew after the death of …": is it only the reason or the time of another deed of its sentence? */
const isReason = ({ first, sentences }: Group, groups: readonly Group[]): boolean =>
  isCircumstance(first) &&
  groups.every((one) => one.sentences[0]! < briefReport) &&
  groups.some(
    ({ first: other, record }) =>
      other !== first && record.status === 'happened' && other.candidate.sentence.index === sentences[0],
  )

/** The groups with the article's main event first, the rest in reading order. */
export function withMainFirst(groups: readonly Group[], written: string | null): readonly Group[] {
  const weights = groups.map((group) => weigh(group, written) - (isReason(group, groups) ? 1.5 : 0))
  const at = weights.indexOf(Math.max(...weights))
  return at > 0 ? [groups[at]!, ...groups.slice(0, at), ...groups.slice(at + 1)] : groups
}

/** People said dead or hurt anywhere, for the article's main violence: sentences that tell of other real violence speak of that. */
export function withVictims(groups: readonly Group[], victims: readonly (readonly Victim[])[]): readonly Group[] {
  const [main, ...others] = groups
  if (main?.record.type !== 'ASSAULT' || main.record.aggregate) return groups
  const elsewhere = new Set(others.filter(({ record }) => record.type === 'ASSAULT').flatMap((one) => one.sentences))
  const mine = victims.filter((list) => list.every(({ sentence }) => !elsewhere.has(sentence)))
  const told = mine.map((list) => ({ killed: null, injured: null, victims: list, isWeak: false }))
  return [{ ...main, losses: [...main.losses, ...told] }, ...others]
}
