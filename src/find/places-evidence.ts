import type { GazetteerEntry } from '../model/gazetteer.ts'
import type { PlaceUse } from '../model/place.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import { wordClass } from './place-words.ts'
import type { PlaceName } from './places-named.ts'
import { isBeside, isUpper, isWord, type PlaceContext } from './places-survey.ts'
import { isAttributive, isDealing, isInBody, isModifying, isNamedAfter, isPersonName, isStruck } from './places-use.ts'

// One file, long as it is: the signs are weighed against each other, so that their weights must be read side by side.

/** What speaks for a name being a place's: a `weight` of 2 and more is taken; `kind` is what a word beside it says that it is, or null. */
export interface PlaceWeight {
  readonly weight: number
  readonly kind: string | null
  readonly use: PlaceUse
  /** Does it tell where the name before it lies ("Buffalo, New York")? */
  readonly isOuter: boolean
  /** Does a preposition of place lead it, or the list that it stands in? */
  readonly isLocative: boolean
}

/** Word classes that a name's part does not have, even at the head of a sentence. */
const CLOSED = new Set(['ADP', 'DET', 'PRON', 'CCONJ', 'SCONJ', 'AUX', 'PART', 'NUM', 'INTJ', 'PUNCT', 'SYM'])

const isOwn = (entry: GazetteerEntry): boolean => entry.id.startsWith('dateline:')

/** How much a place is worth by itself: countries and our own rows most, hamlets nothing. */
function weighEntry(entry: GazetteerEntry): number {
  if (entry.kind === 'country') return 4
  if (isOwn(entry)) return 3
  const worth =
    entry.kind === 'province'
      ? 2
      : entry.population >= 1e6
        ? 3
        : entry.population >= 2e5
          ? 2
          : entry.population >= 3e4
            ? 1
            : entry.kind === 'district'
              ? 0.5
              : 0
  return worth - (entry.alias ? 1 : 0)
}

/** What the places of a name tell, whatever stands beside it. */
interface Facts {
  readonly worth: number
  readonly isCountry: boolean
  /** Is it a second spelling of all of them, and of divisions alone? */
  readonly isAlias: boolean
  readonly isDivisionAlias: boolean
  /** May a government be meant? */
  readonly isSeat: boolean
}

const known = new WeakMap<readonly GazetteerEntry[], Facts>()

/** The facts of a list of places, worked out once for each list: the gazetteer hands out the same one for a name. */
function factsOf(entries: readonly GazetteerEntry[]): Facts {
  const before = known.get(entries)
  if (before) return before
  const isCountry = entries.some((entry) => entry.kind === 'country')
  const facts = {
    worth: entries.reduce((best, entry) => Math.max(best, weighEntry(entry)), -1),
    isCountry,
    isAlias: entries.every((entry) => entry.alias),
    isDivisionAlias: entries.every((entry) => entry.alias && entry.kind === 'province'),
    isSeat: isCountry || entries.some((entry) => entry.population >= 5e5),
  }
  known.set(entries, facts)
  return facts
}

/** Does one of the entries lie in the place that another name means? */
export const liesIn = (entry: GazetteerEntry, outer: GazetteerEntry): boolean =>
  outer.kind === 'country'
    ? entry.country === outer.country && entry.kind !== 'country'
    : outer.kind === 'province' &&
      entry.country === outer.country &&
      entry.admin1 !== null &&
      entry.kind !== 'province' &&
      entry.admin1 === outer.name

/** Words between a name and its kind: "Ain al-Asad air base", "al-Hol refugee camp". */
const BEFORE_KIND = new Set([
  'air',
  'refugee',
  'border',
  'military',
  'displacement',
  'idp',
  'mountain',
  'international',
  'army',
])

/** The kind that a word beside the name says, or null. */
function kindBeside({ words }: PlaceContext, tokens: readonly Token[], first: number, last: number): string | null {
  const { kinds } = words
  const next = tokens[last + 1]
  if (next && isWord(next)) {
    const kind = kinds.get(next.lower)
    if (kind !== undefined) return kind
    const after = tokens[last + 2]
    const second = after && BEFORE_KIND.has(next.lower) ? kinds.get(after.lower) : undefined
    if (second !== undefined) return second
  }
  const before = tokens[first - 1]
  if (!before) return null
  if (before.lower === 'of') {
    const head = tokens[first - 2]
    const kind = head && !isUpper(head) ? kinds.get(head.lower) : undefined
    if (kind !== undefined) return kind
  }
  return (isUpper(before) ? undefined : kinds.get(before.lower)) ?? null
}

const isListMark = (token: Token): boolean => {
  const { lower } = token
  return lower === ',' || lower === 'and' || lower === 'or' || lower === '&'
}

/** Marks behind a dateline's town. */
const DATELINE_MARKS = new Set(['—', '–', '-', '--', '(', ',', '/'])

/** Weighs all that speaks for and against the name at `first`…`last` being a place's. */
export function weighPlaceName(
  context: PlaceContext,
  sentence: Sentence,
  first: number,
  last: number,
  entries: readonly GazetteerEntry[],
  latest: PlaceName | null,
  isAcronym: boolean,
): PlaceWeight {
  const { words } = context
  const { tokens } = sentence
  const headline = context.headlines.has(sentence.index)
  const token = tokens[first]!
  const single = first === last
  const { worth: own, isCountry, isAlias, isDivisionAlias, isSeat } = factsOf(entries)
  const before = latest !== null && latest.sentence === sentence.index ? latest : null
  let weight = own + (single ? 0 : 1.5)
  let use: PlaceUse = 'literal'

  // what stands before: directions and adjectives are skipped
  const beside = tokens[first - 1]
  const besideClasses = beside ? words.classesOf(beside.lower) : 0
  let at = first - 1
  let previousClasses = besideClasses
  while (at >= 0 && (previousClasses & wordClass.direction || (tokens[at]!.lower === 'the' && at > 0))) {
    at--
    previousClasses = at < 0 ? 0 : words.classesOf(tokens[at]!.lower)
  }
  const previous = at >= 0 ? tokens[at]! : null
  const next = tokens[last + 1]
  const nextClasses = next ? words.classesOf(next.lower) : 0
  const isDateline =
    first === 0 &&
    next !== undefined &&
    DATELINE_MARKS.has(next.text) &&
    token.text === token.text.toUpperCase() &&
    token.text.length > 2
  const kind = kindBeside(context, tokens, first, last) ?? (isDateline ? 'city' : null)
  // "The village of Tal Abta": that the words before say its kind does not end the name.
  const isKindBefore = kind !== null && isUpper(next) && !context.words.kinds.has(next!.lower)
  const isLocative = previous !== null && (previousClasses & wordClass.locative) !== 0 && previous.upos !== 'VERB'
  if (isLocative) weight += previous.lower === 'of' || previous.lower === 'on' ? 1 : 2
  if (kind !== null && !isDateline) weight += 2.5
  if (token.upos === 'PROPN') weight += 0.5
  else if (single && !headline) weight -= 1

  // "Tikrit, Iraq": the second one tells which
  const isJoined = before !== null && first - before.last === 2
  const isAfterComma = isJoined && beside!.text === ','
  const isOuter =
    isAfterComma &&
    before.use !== 'demonym' &&
    entries.some((outer) => before.entries.some((entry) => liesIn(entry, outer))) &&
    !/^(?:and|or|&)$/.test(next?.lower ?? '')
  if (isOuter) weight += 4
  else if (isAfterComma) weight += 0.5
  if (next && (next.text === ',' || next.text === '(') && isUpper(tokens[last + 2])) weight += 0.5
  if (isJoined && before.weight >= 2 && before.use !== 'demonym' && (isListMark(beside!) || beside!.text === '/'))
    weight += 1

  // a dateline: the first words in capitals before a dash
  if (isDateline) weight += 2

  // small letters elsewhere, ordinary words, people
  if (single) {
    const classes = words.classesOf(token.lower)
    if (classes & wordClass.direction) weight -= 6
    else if (classes & wordClass.ordinary) {
      if (headline && (!isCountry || isAcronym)) weight -= 6
      else
        weight -=
          own >= 4
            ? 0
            : own >= 2
              ? 2
              : isLocative && /^(?:in|near|outside)$/.test(previous.lower) && !headline
                ? 2
                : 3.5
    } else if (classes & wordClass.surname && !isCountry) weight -= own >= 2 ? 0.5 : 1.5
    else if (classes & wordClass.givenName && !isCountry) weight -= own >= 2 ? 1 : 2
    if (context.small.has(token.lower)) weight -= own >= 3 ? 1 : 2.5
    if (!isCountry && context.surnames.has(token.lower)) weight -= 3
    if (first === 0 && token.upos !== 'PROPN') weight -= 2
    // "Pa.", "Ore", "CT": only behind a town
    if (token.text.length <= 5 && isAlias && !isCountry && /^(?:\p{Lu}{2}|\p{L}+\.)$/u.test(token.text))
      weight += isAfterComma ? 2 : -5
    // "MASS", "ILL": a division's short form only behind a town
    if (token.text.length <= 5 && !isOuter && !isAcronym && isDivisionAlias) weight -= 4
    // acronyms: "UN", "FAO", "SWAT" are no towns
    if (
      !headline &&
      !isCountry &&
      !isAcronym &&
      /^\p{Lu}{2,5}$/u.test(token.text) &&
      !(first === 0 && /^[—–\-(,]/.test(next?.text ?? ''))
    )
      weight -= 5
  } else if (words.classesOf(sayTokens(tokens, first, last)) & wordClass.ordinary) weight -= 6
  if (token.text === 'US') {
    if (next?.text === '$') weight -= 9
    if (headline && tokens.every((x) => x.text === x.text.toUpperCase()))
      weight -= previous?.lower === 'the' || beside?.lower === 'the' ? 0 : 3
  }
  // "St. Patrick's Day", "St. Michael's School"
  if (/^(?:st\.?|saint)$/.test(token.lower) && next?.text.match(/^['’]s$/) && isUpper(tokens[last + 2])) weight -= 5

  // capitals beside it make it a part of some other name
  if (beside && isUpper(beside) && !(besideClasses & wordClass.direction) && isBeside(beside, token)) {
    if (besideClasses & (wordClass.title | wordClass.club)) weight -= 6
    else if (besideClasses & wordClass.givenName) weight -= single ? 6 : 2
    else if (
      !headline &&
      !CLOSED.has(beside.upos) &&
      !(latest?.last === first - 1) &&
      (first > 1 || beside.upos === 'PROPN')
    )
      weight -= isCountry ? 3 : 4
  }
  if (beside?.text === '-' && first >= 2 && isUpper(tokens[first - 2]) && latest?.last !== first - 2) weight -= 3
  if (next && isUpper(next) && isBeside(tokens[last]!, next)) {
    if (nextClasses & wordClass.brand) weight -= headline ? 1.5 : 6
    else if (nextClasses & wordClass.body) {
      use = 'metonym'
      weight += 1
    } else if (
      (kind === null || isKindBefore) &&
      !headline &&
      !(nextClasses & (wordClass.resident | wordClass.title)) &&
      !CLOSED.has(next.upos)
    )
      weight -= isCountry ? (!isLocative && isPersonName(context, tokens, first, last) ? 6 : 1.5) : single ? 4 : 2
  } else if (nextClasses & wordClass.resident) weight += 1.5

  // "the Jordan River" is not the country
  if (
    isCountry &&
    kind !== null &&
    isUpper(next) &&
    NATURAL.test(kind) &&
    !entries.some((entry) => entry.kind === kind)
  )
    weight -= 6

  // who speaks or acts is the government
  const isInList = isJoined && before.isLocative === true
  const isPlaced = isLocative || (isInList && isListMark(beside!))
  const actingClasses =
    isSeat && next && (next.upos === 'ADV' || opensTime.test(next.lower))
      ? words.classesOf(tokens[behindTime(tokens, last + 1)]?.lower ?? '')
      : nextClasses
  if (actingClasses & wordClass.acting && !isPlaced && !isStruck(context, tokens, last)) {
    if (isSeat) use = 'metonym'
    else weight -= 1.5
  }
  if (
    previous !== null &&
    previous === beside &&
    (previous.lower === 'with' || previous.lower === 'by' || previous.lower === 'against')
  )
    use = 'metonym'
  if (isDealing(context, tokens, first)) use = 'metonym'
  if (isInBody(context, tokens, last) || isModifying(context, tokens, last)) use = 'metonym'
  if (isNamedAfter(context, tokens, first, last)) use = 'metonym'
  // "Washington, D.C." is the town, whoever speaks there
  if (!single && tokens.slice(first, last + 1).some(({ text }) => text === ',')) use = 'literal'
  if (isCountry && kind === null && isAttributive(context, tokens, last, isAcronym, isLocative)) use = 'metonym'
  return { weight, kind, use, isOuter, isLocative: isPlaced }
}

const opensTime = /^(?:on|last|this|earlier|today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/
const isTimeWord =
  /^(?:week|month|year|today|yesterday|morning|evening|night|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/

/** "Ankara ⟦on Tuesday⟧ rejected", "Washington ⟦last month⟧ imposed", "Paris ⟦also⟧ said": the first token behind a short time or adverbs. */
function behindTime(tokens: readonly Token[], from: number): number {
  let at = from
  while (
    at < from + 4 &&
    tokens[at] &&
    (tokens[at]!.upos === 'ADV' || opensTime.test(tokens[at]!.lower) || isTimeWord.test(tokens[at]!.lower))
  )
    at++
  return at
}

const NATURAL = /^(?:river|sea|valley|gulf|lake|mountain|desert|bay)$/

/** The words of some tokens in lower case, parted by blanks. */
function sayTokens(tokens: readonly Token[], first: number, last: number): string {
  let said = tokens[first]!.lower
  for (let i = first + 1; i <= last; i++) said += ` ${tokens[i]!.lower}`
  return said
}
