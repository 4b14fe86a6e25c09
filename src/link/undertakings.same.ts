import type { CommitmentRecord } from '../model/reading.ts'

/** What an undertaking is known again by: stems of its words, names of those bound, its place. */
export interface Signs {
  readonly what: ReadonlySet<string>
  readonly who: ReadonlySet<string>
  /** Full names of those bound, folded, where people decided that an article means another one by a name: then these alone tell. */
  readonly apart: ReadonlySet<string> | null
  readonly called: ReadonlySet<string>
  readonly place: string | null
}

/** Somebody bound: the name to show; by decision, all folded names that are one with it, or that it is another's than it says. */
export interface Bound {
  readonly name: string
  readonly known?: { readonly keys: readonly string[]; readonly isApart: boolean }
}

/** Words that say nothing of what is undertaken. */
const empty = new Set(
  'a an and at by for from in into its of on or the their to will with all any both be been being has have is are was were that this which who within before after until more last final complete full next new'.split(
    ' ',
  ),
)

/** Endings that make one deed several words: "withdraw", "withdrawal", "withdrawing"; "close", "closure", "closing". */
const endings = /(ations?|ments?|ions?|als?|ures?|ings?|ed|es|s|e)$/

/** A word without its ending: enough to know a deed again. Longer than three letters always remain. */
export function toStem(word: string): string {
  const stem = word.replace(endings, '')
  return stem.length > 3 ? stem : word
}

const toWords = (text: string): string[] =>
  (
    text
      .toLowerCase()
      .replace(/['’]s\b/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
    .filter((word) => !empty.has(word))
    .map(toStem)

type Told = Pick<CommitmentRecord, 'what'> & {
  readonly who: readonly Bound[]
  readonly by: readonly Bound[]
  readonly place: { readonly name: string } | null
}

/** What an undertaking is known again by. Who says it counts for who is bound where nobody else is named. */
export function toSigns({ what, who, by, place }: Told): Signs {
  const bound = who.length > 0 ? who : by
  const called = new Set(bound.flatMap(({ name, known }) => known?.keys ?? [toName(name)]))
  return {
    what: new Set(toWords(what)),
    who: new Set(toWords(bound.flatMap(({ name, known }) => [name, ...(known?.keys ?? [])]).join(' '))),
    apart: bound.some(({ known }) => known?.isApart) ? called : null,
    called,
    place: place?.name.toLowerCase() ?? null,
  }
}

/** A name in lower case, its words between single blanks. */
const toName = (name: string): string => (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')

const countShared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  return shared
}

/** Do both name somebody, and not the same? */
function isOther(a: Signs, b: Signs): boolean {
  if (a.who.size === 0 || b.who.size === 0) return false
  return a.apart || b.apart ? countShared(a.called, b.called) === 0 : countShared(a.who, b.who) === 0
}

/** Do both name somebody or some place, and not the same? */
const clash = (a: Signs, b: Signs): boolean =>
  isOther(a, b) || (a.place !== null && b.place !== null && a.place !== b.place)

/** How much of the words of both must be shared, and how much of the shorter one where these are several. */
const leastOfBoth = 0.6
const leastOfShorter = 0.75

/** Are two tellings of one undertaking: most of their words shared, and neither another doer nor another place? */
export function sameUndertaking(a: Signs, b: Signs): boolean {
  if (clash(a, b)) return false
  const shared = countShared(a.what, b.what)
  if (shared === 0) return false
  const [short, all] = [Math.min(a.what.size, b.what.size), a.what.size + b.what.size - shared]
  // One shared word tells little unless somebody or some place is shared with it.
  const known = countShared(a.who, b.who) > 0 || (a.place !== null && a.place === b.place)
  if (shared === 1 && !known) return false
  return shared / all >= leastOfBoth || (shared > 1 && shared / short >= leastOfShorter)
}

/** Does an outcome, which tells less, speak of an undertaking: most of its words are the undertaking's, and nobody else does it? */
export function isMoreLike(undertaking: Signs, outcome: Signs): boolean {
  if (isOther(undertaking, outcome)) return false
  const shared = countShared(undertaking.what, outcome.what)
  const doer = countShared(undertaking.who, outcome.who) > 0
  return (shared > 1 || (shared === 1 && doer)) && shared / outcome.what.size >= leastOfShorter
}
