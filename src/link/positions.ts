import type { Contradiction } from '../model/contradiction.ts'
import type { ReportKey } from '../model/incident.ts'
import type { CommitmentRecord, Reading, StatementRecord } from '../model/reading.ts'
import { toContradictionKey } from './contradictions.ts'
import { toDigest } from './digest.ts'
import { toStem, toStems } from './incident-words.ts'

/**
 * What somebody holds on a question: a statement, with whether it says yes or no, or an undertaking with its due days. Questions are known by the
 * longer words; what is told here is only held against what the same one said.
 */
export interface Position {
  readonly kind: 'statement' | 'commitment'
  /** Actor id or name of who says or undertakes it, as a stem; what they are called by decision, where people decided who it is. */
  readonly who: string
  /** Where people decided who it is: the actor id or stem as it was read. */
  readonly read?: string
  /** Stems of the longer words, without those of the speaker. */
  readonly words: readonly string[]
  /** Statements: is it a no? */
  readonly negated: boolean
  /** Commitments: first and last due day; null where open. */
  readonly due: readonly [from: string | null, to: string | null] | null
  readonly says: string
}

const noes =
  /(?<![\p{L}\p{N}])(?:no|not|never|none|nobody|nothing|neither|without|cannot)(?![\p{L}\p{N}])|n[’']t(?!\p{L})/giu
const denying: ReadonlySet<string> = new Set(['denies', 'rejects'])
/** Statements that put something as so, or as not so; demands and praise take no side on a fact. */
const holding: ReadonlySet<string> = new Set([
  'asserts',
  'announces',
  'promises',
  'denies',
  'rejects',
  'claims',
  'confirms',
  'concedes',
])

const longest = 160
const shorten = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= longest ? line : `${line.slice(0, longest).replace(/\s\S*$/, '')} …`
}

/** Words that tell a question from others: no numbers, no stems of four letters or fewer. */
const toQuestion = (text: string, who: string): string[] =>
  [...new Set(toStems(text))].filter((stem) => stem.length >= 5 && !/\d/.test(stem) && !who.includes(stem)).sort()

const known = (reading: Reading, ref: string | null): string | null =>
  reading.people.find(({ id }) => id === ref)?.actor ??
  reading.organizations.find(({ id }) => id === ref)?.actor ??
  null

/** A statement as a position; null where nobody in particular speaks, or it takes no side. */
export function toStatementPosition(statement: StatementRecord, reading: Reading): Position | null {
  const { speaker, content, stance, said } = statement
  if (speaker.ref === null || said !== 'said' || !holding.has(stance)) return null
  const text = content.reads ?? content.text
  const who = known(reading, speaker.ref) ?? toStem(speaker.name)
  const words = toQuestion(text, who)
  if (words.length < 2) return null
  const no = (text.match(noes)?.length ?? 0) + (denying.has(stance) ? 1 : 0)
  return { kind: 'statement', who, words, negated: no % 2 === 1, due: null, says: shorten(text) }
}

/** An undertaking as a position; null where nobody is named, or no last day. */
export function toCommitmentPosition(commitment: CommitmentRecord, reading: Reading): Position | null {
  const { who, by, what, due } = commitment
  const one = who[0] ?? by[0]
  if (!one || (due.to === null && due.from === null)) return null
  const actor = ('actor' in one ? one.actor : null) ?? known(reading, one.ref)
  const name = actor ?? toStem(one.name)
  const words = toQuestion(what, name)
  if (words.length < 2) return null
  return {
    kind: 'commitment',
    who: name,
    words,
    negated: false,
    due: [due.from, due.to],
    says: `${shorten(what)}: ${due.edtf ?? due.to ?? due.from}`,
  }
}

/** The position of whoever people decided it is; as it was read where `calledAs`, a folded name, is null. */
export function toDecidedPosition({ read, ...position }: Position, calledAs: string | null): Position {
  const asRead = read ?? position.who
  return calledAs === null ? { ...position, who: asRead } : { ...position, who: `called ${calledAs}`, read: asRead }
}

const most = 4

/** Where to look for what the same one said on the same question: pairs of the longest words. */
export function toPositionKeys({ kind, who, words }: Position): readonly string[] {
  const top = [...words]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .slice(0, most)
    .sort()
  const keys: string[] = []
  for (const [i, a] of top.entries()) for (const b of top.slice(i + 1)) keys.push(`${kind} ${who} ${a} ${b}`)
  return keys
}

/** A digest of what is held: positions of one speaker that have the same one hold the same, in whatever words. */
export const toPositionSaying = ({ words, negated, due }: Position): string =>
  toDigest(JSON.stringify([words, negated, due]))

const least = 0.6

/** Do the two speak of one question? Most of the shorter one's words must stand in the other. */
function isOneQuestion(a: Position, b: Position): boolean {
  const shared = a.words.filter((word) => b.words.includes(word)).length
  const [few, many] = [a.words.length, b.words.length].sort((x, y) => x - y) as [number, number]
  return shared >= 2 && shared / few >= least && shared / many >= least / 1.5
}

type Due = NonNullable<Position['due']>

/** Do two stretches of days share none? An open end reaches as far as days do. */
const areApart = (a: Due, b: Due): boolean =>
  (a[1] ?? '9999') < (b[0] ?? b[1] ?? '') || (b[1] ?? '9999') < (a[0] ?? a[1] ?? '')

/** Do the two hold the same: one speaker, one question, and the same answer? Undertakings must be due on days that meet. */
export function isSamePosition(a: Position, b: Position): boolean {
  if (a.kind !== b.kind || a.who !== b.who || a.negated !== b.negated || !isOneQuestion(a, b)) return false
  return a.due === null || b.due === null || !areApart(a.due, b.due)
}

/** A position in its place and time. */
export interface Held {
  readonly record: string
  readonly key: ReportKey
  /** Publication of its article; '' where it has none. */
  readonly day: string
  readonly position: Position
}

/** What the two contradict each other in; null where they do not. The same whichever comes first. */
export function findOpposition(one: Held, other: Held): Contradiction | null {
  const [a, b] =
    one.day < other.day || (one.day === other.day && one.record < other.record) ? [one, other] : [other, one]
  const [x, y] = [a.position, b.position]
  if (a.key.article === b.key.article || x.kind !== y.kind || x.who !== y.who || !isOneQuestion(x, y)) return null
  const about = x.words
    .filter((word) => y.words.includes(word))
    .slice(0, 3)
    .join(' ')
  const pair = (kind: 'position' | 'deadline', bothHold: string): Contradiction => ({
    key: toContradictionKey(kind, '', a.key, b.key),
    kind,
    sides: [
      { record: a.record, says: x.says },
      { record: b.record, says: y.says },
    ],
    about,
    bothHold,
  })
  if (x.kind === 'statement')
    return x.negated === y.negated
      ? null
      : pair(
          'position',
          'Both hold if the speaker changed course between the two days, or if one speaks of another time, place or part of the question.',
        )
  return areApart(x.due!, y.due!)
    ? pair(
        'deadline',
        'Both hold if the later report moves the day, or if the two undertake different steps of the same matter.',
      )
    : null
}
