import type { StoredCommitment } from '../../../src/api/envelopes.ts'

/** Words that say nothing of what was promised. */
const empty = new Set([
  'a',
  'an',
  'and',
  'at',
  'by',
  'for',
  'from',
  'in',
  'its',
  'of',
  'on',
  'or',
  'the',
  'their',
  'to',
  'will',
  'with',
])

/** The words of a name or a promise that it can be known again by. */
const toWords = (text: string): ReadonlySet<string> =>
  new Set((text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !empty.has(word)))

/** How much of two sets is shared, 0 to 1. */
function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((word) => b.has(word)).length
  return both === 0 ? 0 : both / (a.size + b.size - both)
}

const least = 0.6

interface Known {
  readonly what: ReadonlySet<string>
  readonly who: ReadonlySet<string>
}

const toKnown = ({ record }: StoredCommitment): Known => ({
  what: toWords(record.what),
  who: toWords([...record.who, ...record.by].map(({ name }) => name).join(' ')),
})

const isSame = (a: Known, b: Known): boolean => share(a.what, b.what) >= least && share(a.who, b.who) > 0

/** The same thing promised by the same, elsewhere: most of the words of what are shared, and a name of who. In the order given. */
export function findRestatements(
  of: StoredCommitment,
  among: readonly StoredCommitment[],
): readonly StoredCommitment[] {
  const known = toKnown(of)
  return among.filter((other) => other.id !== of.id && isSame(known, toKnown(other)))
}
