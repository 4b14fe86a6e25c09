import type { Count, Participant } from '../model/reading.ts'
import type { Token } from '../model/sentence.ts'
import type { EventDraft } from './event-record.ts'

/** A single person whom a telling says dead or hurt. */
export interface ToldVictim {
  readonly measure: 'killed' | 'injured'
  readonly who: Participant
  /** Said to be wounded rather than shot or beaten: hurt, and not dead. */
  readonly isFirm?: boolean
}

/** What one telling says of the killed and injured: a number, or single people whom the word befell. */
export interface LossesOf {
  readonly killed: Count | null
  readonly injured: Count | null
  readonly victims: readonly ToldVictim[]
  /** The injured were only said to be shot, stabbed or beaten: some of them may be among the dead. */
  readonly isWeak: boolean
}

/** Verbs that hurt, and leave open whether to death. */
export const mayKill = /^(shoot|stab|beat|hit|strike|shooting|stabbing)$/

const isDeadly: ReadonlySet<string> = new Set(['fatally', 'fatal', 'deadly', 'dead'])

/** "Fatally shot", "shot dead", "a fatal shooting": not "were shot, one fatally". */
export function isFatal(tokens: readonly Token[], trigger: number): boolean {
  for (let at = trigger - 1; at <= trigger + 3; at++) {
    const token = at === trigger ? undefined : tokens[at]
    if (!token) continue
    if (token.text === ',') return false
    if (isDeadly.has(token.lower)) return true
  }
  return isToDeath(tokens, trigger)
}

/** "Stabbed the two guards ⟦to death⟧". */
export function isToDeath(tokens: readonly Token[], trigger: number): boolean {
  for (let at = trigger + 1; at < Math.min(tokens.length, trigger + 10); at++) {
    const { text, lower } = tokens[at]!
    if (text === ',' || text === '.' || text === ';' || text === ':') return false
    if (lower === 'death' && tokens[at - 1]!.lower === 'to') return true
  }
  return false
}

export function toLosses(draft: EventDraft): LossesOf {
  const { word, sentence, trigger } = draft.candidate
  const { tokens } = sentence
  const isReal = draft.status === 'happened' || draft.status === 'ongoing'
  const isHarm = mayKill.test(word.lemma)
  // "A boy was ⟦struck⟧": a word that hits things as well hurts people.
  const toll = word.toll ?? (isHarm ? 'injured' : null)
  const fatal = (isHarm || toll === 'injured') && isFatal(tokens, trigger)
  const measure = toll === 'killed' || (fatal && toll === 'injured') ? 'killed' : toll
  // "Shooting at the guards" hits nobody by itself.
  const isAimed = draft.candidate.targets.some(({ first }) => tokens[first - 1]?.lower === 'at')
  const isLost = isReal && !draft.aggregate && !isAimed && (measure === 'killed' || measure === 'injured')
  const victims = isLost
    ? draft.targets
        .filter(({ kind }) => kind === 'person')
        .map((who) => ({ measure: measure as 'killed' | 'injured', who, isFirm: !isHarm }))
    : []
  return {
    killed: isReal ? draft.killed : null,
    injured: isReal ? draft.injured : null,
    victims,
    isWeak: isHarm && !fatal,
  }
}

const sizeOf = (count: Count | null): number => count?.best ?? count?.min ?? count?.max ?? 0

/**
 * Single victims as a count: as many as are told apart by name, by age, or in one list ("a man and a woman"); who has no name else is taken
 * for one of the named.
 */
function countVictims(lists: readonly (readonly Participant[])[]): Count | null {
  const victims = lists.flat()
  const first = victims[0]
  if (!first) return null
  const named = new Set(victims.flatMap(({ ref }) => (ref === null ? [] : [ref])))
  const listed = lists.map((list) => new Set(list.map(({ ref, name }) => ref ?? name.toLowerCase())).size)
  const aged = new Set(
    victims.flatMap(({ ref, text }) => (ref === null ? (/(?<!\d)\d+-year-old/.exec(text) ?? []) : [])),
  )
  const best = Math.max(1, named.size, aged.size, ...listed)
  const evidence = first.mentions[0]!
  return { best, min: best, max: best, approx: false, verbatim: evidence.text, of: first.text, parts: [], evidence }
}

/** Are the wounded some of those shot or beaten before, of whom nobody died? */
const isPartOf = (wounded: Count, struck: Count, killed: Count | null): boolean =>
  sizeOf(killed) === 0 && wounded.evidence.start > struck.evidence.start && sizeOf(wounded) < sizeOf(struck)

/** Are the two one person: by reference or name, or by a bare noun that goes back to the fuller wording ("the girl", "a 3-year-old girl")? */
function isSameVictim(a: Participant, b: Participant): boolean {
  if (a.ref !== null && a.ref === b.ref) return true
  const [one, other] = [a.name.toLowerCase(), b.name.toLowerCase()]
  if (one === other) return true
  if (a.ref !== null || b.ref !== null) return false
  return (!one.includes(' ') && other.endsWith(` ${one}`)) || (!other.includes(' ') && one.endsWith(` ${other}`))
}

/** The number that stands for all tellings: the first that was stated, as headline and lead give the whole; without one, the victims told apart. */
export function settleLosses(tellings: readonly LossesOf[]): {
  readonly killed: Count | null
  readonly injured: Count | null
  /** Losses that no number states: as many as single victims are told of, and there may be more. */
  readonly counted: ReadonlySet<'killed' | 'injured'>
} {
  const counted = new Set<'killed' | 'injured'>()
  const stated = (measure: 'killed' | 'injured') =>
    tellings.find((telling) => telling[measure] !== null)?.[measure] ?? null
  const victimsOf = (measure: 'killed' | 'injured') =>
    tellings.map(({ victims }) => victims.filter((one) => one.measure === measure).map(({ who }) => who))
  const lists = victimsOf('killed')
  const dead = lists.flat()
  const isDead = (who: Participant) => dead.some((one) => isSameVictim(one, who))
  const hurt = victimsOf('injured').map((list) => list.filter((who) => !isDead(who)))
  const firm = tellings.flatMap(({ victims }) =>
    victims.filter(({ measure, who, isFirm }) => measure === 'injured' && isFirm === true && !isDead(who)),
  )
  const killed = stated('killed') ?? countVictims(lists)
  if (stated('killed') === null) counted.add('killed')
  const weak = tellings.find(({ injured, isWeak }) => injured !== null && isWeak)
  const strong = tellings.find(({ injured, isWeak }) => injured !== null && !isWeak)
  if (!strong && !weak) counted.add('injured')
  // "Four people were shot. Two of them were badly wounded": the first number has them all.
  const isPart = strong !== undefined && weak?.injured != null && isPartOf(strong.injured!, weak.injured, killed)
  if ((strong && !isPart) || !weak?.injured)
    return {
      counted,
      killed,
      injured:
        strong?.injured ??
        (killed && dead.length > 0 && hurt.flat().length < 2 && firm.length === 0 ? null : countVictims(hurt)),
    }
  // "Two others were also shot" counts nobody of the dead.
  const isOfOthers = /\b(others?|more|another)\b/i.test(weak.injured.evidence.text)
  const left = sizeOf(weak.injured) - (isOfOthers ? 0 : sizeOf(killed))
  const { evidence, verbatim, of, approx } = weak.injured
  const injured: Count | null =
    killed === null || sizeOf(killed) === 0
      ? weak.injured
      : left > 0
        ? { best: left, min: left, max: left, approx, verbatim, of, parts: [], evidence }
        : null
  return { killed, injured, counted }
}
