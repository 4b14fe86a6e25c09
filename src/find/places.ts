import type { Gazetteer } from '../knowledge/gazetteer.ts'
import { foldPlaceName, isArticle } from '../knowledge/place-name.ts'
import type { GazetteerEntry } from '../model/gazetteer.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import { type PlaceWeight, weighPlaceName } from './places-evidence.ts'
import type { PlaceName } from './places-named.ts'
import { beginsWithCapital, type PlaceContext } from './places-survey.ts'

const LONGEST_NAME = 7
/** What may stand in small letters, or as a mark, inside a name. */
const INNER: ReadonlySet<string> = new Set(
  "of the and de del la le las los al el ad ar as ash at an az ez es et ul du des da do dos das di sur am au aux upon on e i y - – ' ’ . d' l' &".split(
    ' ',
  ),
)

interface Match {
  readonly first: number
  readonly last: number
  readonly key: string
  readonly entries: readonly GazetteerEntry[]
}

/** Does a word begin, or end, with a letter? */
function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128) return (code | 32) >= 97 && (code | 32) <= 122
  return (at === 0 ? /^\p{L}/u : /\p{L}$/u).test(text)
}

/** Does a letter stand right before this token, without a blank? The tagger parts words at letters that it does not know. */
function isGlued(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  const before = tokens[i - 1]
  if (token === undefined || before === undefined || token.start !== before.end) return false
  return isLetterAt(token.text, 0) && isLetterAt(before.text, before.text.length - 1)
}

/** Lengthens a match over small words that say its kind where the gazetteer has that name too: "al-Hol camp", "Ain al-Asad air base". */
function overKind(
  match: Match,
  text: (from: number, to: number) => string,
  tokens: readonly Token[],
  gazetteer: Gazetteer,
  kinds: ReadonlyMap<string, string>,
): Match {
  for (let last = match.last + 1; last <= match.last + 2 && last < tokens.length; last++) {
    const token = tokens[last]!
    if (beginsWithCapital(token.text) || token.upos === 'PUNCT' || token.upos === 'VERB') return match
    if (!kinds.has(token.lower)) continue
    const written = text(tokens[match.first]!.start, token.end)
    const { key, entries } = gazetteer.findWritten(written)
    if (entries.some((entry) => entry.id.startsWith('dateline:'))) return { first: match.first, last, key, entries }
  }
  return match
}

/** Does the token's name go on in the next one without a blank, so that its own letters are not all of its first word ("Sana'a")? */
function runsOn(token: Token, next: Token | undefined): boolean {
  if (next === undefined || next.start > token.end) return false
  // Most of what follows without a blank is a comma or a full stop.
  if (next.text === ',' || next.text === '.') return false
  return /^[\p{L}\p{N}\p{M}'’‘ʼʻʿʾ`´"“”]/u.test(next.text) && !/^['’]s$/.test(next.text)
}

/** The longest run of tokens from `first` that names a place of the gazetteer. */
function longestMatch(
  text: (from: number, to: number) => string,
  tokens: readonly Token[],
  first: number,
  gazetteer: Gazetteer,
  kinds: ReadonlyMap<string, string>,
): Match | null {
  let best: Match | null = null
  const opening = tokens[first]!
  // Most capitals begin no place's name at all.
  const begun = runsOn(opening, tokens[first + 1]) ? null : gazetteer.findOpening(opening.text)
  const most = begun === null ? LONGEST_NAME : begun.words
  if (most === 0) return null
  let words = 0
  for (let last = first; last < tokens.length && last - first < LONGEST_NAME; last++) {
    const token = tokens[last]!
    const capital = beginsWithCapital(token.text)
    const isTied = last > first && isGlued(tokens, last)
    const isInner = !capital && INNER.has(token.lower)
    if (last > first && !capital && !isInner && !isTied) {
      // "Washington, D.C."
      if (token.text === ',' && /^[A-Z]\.?[A-Z]\.?$/.test(tokens[last + 1]?.text ?? '')) continue
      break
    }
    if (capital && !isTied && !isArticle(token.lower) && ++words > most) break
    if (isInner || isGlued(tokens, last + 1)) continue
    const { key, entries } =
      last === first && begun !== null ? begun.alone : gazetteer.findWritten(text(opening.start, token.end))
    if (entries.length > 0) best = { first, last, key, entries }
  }
  if (best) best = overKind(best, text, tokens, gazetteer, kinds)
  if (best && best.last > first && tokens[first]!.lower === 'the') {
    // "The Philippines", but "The Hague"
    const key = foldPlaceName(text(tokens[first + 1]!.start, tokens[best.last]!.end))
    const entries = gazetteer.find(key)
    if (entries.length > 0) best = { first: first + 1, last: best.last, key, entries }
  }
  return best
}

/** Names of places in the sentences, and the adjectives of countries and peoples: candidates with their evidence weighed. */
export function findPlaceNames(
  text: string,
  sentences: readonly Sentence[],
  gazetteer: Gazetteer,
  context: PlaceContext,
): readonly PlaceName[] {
  const slice = (from: number, to: number): string => text.slice(from, to)
  const { kinds } = context.words
  const found: PlaceName[] = []
  for (const [number, sentence] of sentences.entries()) {
    const { tokens } = sentence
    let taken = -1
    for (const i of context.starts[number]!) {
      if (i <= taken) continue
      const match = longestMatch(slice, tokens, i, gazetteer, kinds)
      const people = findDemonym(tokens, i, gazetteer)
      if (people && (!match || people.last >= match.last)) {
        const { last, entry } = people
        // "the Syrian desert"
        const named = match ? null : overKind({ first: i, last, key: '', entries: [] }, slice, tokens, gazetteer, kinds)
        if (named && named.entries.length > 0) found.push(toName(text, sentence, named, desert))
        else found.push(toName(text, sentence, { first: i, last, key: entry.id, entries: [entry] }, demonym))
        taken = found.at(-1)!.last
        continue
      }
      if (!match) continue
      const { first, last, entries, key } = match
      const before = found.at(-1) ?? null
      const told = weighPlaceName(context, sentence, first, last, entries, before, gazetteer.isAcronym(key))
      const name = toName(text, sentence, { first, last, entries, key: toKey(match, told) }, told)
      // "Moscow and Tehran agreed": both act.
      if (before && name.use === 'metonym' && isActingTogether(tokens, before, name))
        found[found.length - 1] = { ...before, use: 'metonym' }
      found.push(name)
      taken = last
    }
  }
  return found
}

/** What is told of a name without weighing it. */
type Told = Pick<PlaceWeight, 'kind' | 'use' | 'weight'> & { readonly isLocative: boolean | null }
const desert: Told = { kind: null, use: 'literal', weight: 6, isLocative: null }
const demonym: Told = { kind: null, use: 'demonym', weight: 9, isLocative: null }

function toName(
  text: string,
  { index, tokens }: Sentence,
  { first, last, key, entries }: Match,
  { kind, use, weight, isLocative }: Told,
): PlaceName {
  const { start } = tokens[first]!
  const { end } = tokens[last]!
  const rule = use === 'demonym' ? 'place/demonym' : 'place/gazetteer'
  return {
    start,
    end,
    text: text.slice(start, end),
    sentence: index,
    first,
    last,
    key,
    entries,
    kind,
    use,
    weight,
    rule,
    isLocative,
  }
}

/** A capital of so many stands for its government. */
const seatSize = 5e5

/** Are two names joined by "and", and may the first one, which no preposition places, act as the second does? */
const isActingTogether = (tokens: readonly Token[], before: PlaceName, name: PlaceName): boolean =>
  before.use === 'literal' &&
  before.isLocative === false &&
  before.sentence === name.sentence &&
  name.first - before.last === 2 &&
  tokens[before.last + 1]!.lower === 'and' &&
  before.entries.some(({ kind, population }) => kind === 'country' || population >= seatSize)

/** The key of a mention's meaning. What lies beside it may part it from the same name elsewhere: "Buffalo, New York", "Kirkuk province". */
function toKey(match: Match, weighed: PlaceWeight): string {
  if (weighed.isOuter) return `${match.key}, outer`
  const isDivision = weighed.kind === 'province' || weighed.kind === 'district'
  return isDivision &&
    match.entries.some((entry) => entry.kind !== weighed.kind) &&
    match.entries.some((entry) => entry.kind === weighed.kind)
    ? `${match.key}, ${weighed.kind}`
    : match.key
}

/** An adjective or a people's name at token `i`: "Turkish", "South Korean". */
function findDemonym(
  tokens: readonly Token[],
  i: number,
  gazetteer: Gazetteer,
): { last: number; entry: GazetteerEntry } | null {
  const token = tokens[i]!
  const next = tokens[i + 1]
  if (next && gazetteer.beginsDemonym(token.lower)) {
    const two = gazetteer.findDemonym(`${token.lower} ${next.lower}`)
    if (two) return { last: i + 1, entry: two }
  }
  const one = gazetteer.findDemonym(token.lower)
  return one ? { last: i, entry: one } : null
}
