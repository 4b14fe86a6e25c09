import type { CommitmentRecord, OutcomeRecord } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import type { Standing } from '../model/undertaking.ts'
import { type Bound, isMoreLike, type Signs, sameUndertaking, toSigns } from './undertakings.same.ts'

/** Something undertaken as one article tells it. */
export interface Undertaken {
  /** Unique among all that are put together. */
  readonly id: string
  readonly record: CommitmentRecord
  /** The article, by anything that tells it from the others, and the ISO day on which it appeared; null where that is not known. */
  readonly source: string
  readonly said: string | null
  /** Who is bound and who said so, by decisions about who is who; as they were read where it is not there. */
  readonly decided?: { readonly who: readonly Bound[]; readonly by: readonly Bound[] }
}

/** What became of something, as one article tells it. */
export interface Outcome extends Omit<Undertaken, 'record' | 'decided'> {
  readonly record: OutcomeRecord
  readonly decided?: Bound
}

/** How a telling stands to those before it. `moved`: due later; `brought forward`: due earlier; the last three: what became of it. */
export type Step = 'said' | 'repeated' | 'moved' | 'brought forward' | 'met' | 'missed' | 'dropped'

/** One telling of an undertaking: a commitment, or what became of it. */
export interface Telling {
  /** Id of the commitment, or of the outcome. */
  readonly id: string
  readonly source: string
  readonly said: string | null
  readonly step: Step
  /** When it is due by this telling; null where an outcome names no day. */
  readonly due: CommitmentRecord['due'] | null
  readonly evidence: Span
}

/** One undertaking with everything that articles said of it, the earliest first. */
export interface Undertaking {
  /** Id of its first telling. */
  readonly id: string
  readonly what: string
  readonly who: readonly string[]
  /** Who said so first; for those where nobody is named who is bound. */
  readonly by: readonly string[]
  readonly place: string | null
  readonly condition: string | null
  /** As last told. */
  readonly due: CommitmentRecord['due']
  readonly standing: Standing
  readonly tellings: readonly Telling[]
}

interface Group {
  readonly first: Undertaken
  readonly signs: Signs
  readonly tellings: Telling[]
  due: CommitmentRecord['due']
  condition: string | null
  ended: Step | null
}

/** Articles without a day come last: what they tell cannot be put before anything. */
const dayOf = ({ said }: { readonly said: string | null }): string => said ?? '9999-12-31'

const byDay = (a: Undertaken | Outcome, b: Undertaken | Outcome): number =>
  dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0

/** How a due time stands to the one before it: as a step of the history. */
function toStep(before: CommitmentRecord['due'], now: CommitmentRecord['due']): Step {
  if (before.to === null || now.to === null) return 'repeated'
  // "By September" and "on 12 September" are one due time, told more or less closely.
  const meets = (now.from ?? now.to) <= before.to && (before.from ?? before.to) <= now.to
  if (meets) return 'repeated'
  return now.to > before.to ? 'moved' : 'brought forward'
}

/** How an undertaking stands on a day; without a day, as last told. */
function toStanding({ ended, due }: Group, day: string | null): Standing {
  if (ended === 'met' || ended === 'missed' || ended === 'dropped') return ended
  if (day === null || due.to === null) return 'open'
  if (due.to < day) return 'passed'
  return (due.from ?? due.to) <= day ? 'due' : 'open'
}

/**
 * Puts together what articles tell of one undertaking. Two tellings are of one where their words, whoever is bound and the place fit; see
 * `sameUndertaking`. `asOf`: an ISO day: only what was published by then is known, and the standing is that of the day. Articles without a
 * day are then left out. The order of what is given does not matter.
 */
export function toUndertakings(
  undertaken: readonly Undertaken[],
  outcomes: readonly Outcome[],
  asOf: string | null = null,
): readonly Undertaking[] {
  const isKnown = ({ said }: { readonly said: string | null }) => asOf === null || (said !== null && said <= asOf)
  const groups: Group[] = []
  const byWord = new Map<string, Group[]>()
  const candidates = (signs: Signs): Group[] => [...new Set([...signs.what].flatMap((word) => byWord.get(word) ?? []))]
  for (const one of undertaken.filter(isKnown).toSorted(byDay)) {
    const { record, id, source, said } = one
    const signs = toSigns({ ...record, ...one.decided })
    const group = candidates(signs).find((other) => sameUndertaking(other.signs, signs))
    if (group) {
      const step = toStep(group.due, record.due)
      group.tellings.push({ id, source, said, step, due: record.due, evidence: record.evidence })
      group.due = record.due
      group.condition = record.condition ?? group.condition
      continue
    }
    const made: Group = {
      first: one,
      signs,
      tellings: [{ id, source, said, step: 'said', due: record.due, evidence: record.evidence }],
      due: record.due,
      condition: record.condition,
      ended: null,
    }
    groups.push(made)
    for (const word of signs.what) {
      const list = byWord.get(word)
      if (list) list.push(made)
      else byWord.set(word, [made])
    }
  }
  for (const outcome of outcomes.filter(isKnown).toSorted(byDay)) {
    const { record, id, source, said } = outcome
    const signs = toSigns({
      what: record.what,
      who: record.who === null ? [] : [outcome.decided ?? { name: record.who }],
      by: [],
      place: null,
    })
    const told = candidates(signs).filter(
      (group) => dayOf(group.first) <= dayOf(outcome) && isMoreLike(group.signs, signs),
    )
    // An outcome that fits several undertakings tells of none for certain.
    const [group, second] = told
    if (!group || second || (record.kind !== 'moved' && group.ended !== null)) continue
    const step: Step =
      record.kind === 'moved'
        ? /forward|moved up/.test(record.evidence.text)
          ? 'brought forward'
          : 'moved'
        : record.kind
    // The new day of what is moved stands in a commitment of the same words, if the article gives one.
    if (group.tellings.some((telling) => telling.source === source && telling.step === step)) continue
    group.tellings.push({ id, source, said, step, due: null, evidence: record.evidence })
    if (record.kind !== 'moved') group.ended = record.kind
  }
  return groups.map((group) => ({
    id: group.first.id,
    what: group.first.record.what,
    who: [...new Set((group.first.decided ?? group.first.record).who.map(({ name }) => name))],
    by: [...new Set((group.first.decided ?? group.first.record).by.map(({ name }) => name))],
    place: group.first.record.place?.name ?? null,
    condition: group.condition,
    due: group.due,
    standing: toStanding(group, asOf),
    tellings: group.tellings.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0)),
  }))
}
