import { isArticle } from '../knowledge/place-name.ts'
import type { GazetteerEntry } from '../model/gazetteer.ts'
import type { PlaceUse } from '../model/place.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import type { PlaceWords } from './place-words.ts'
import type { PlaceName } from './places.ts'

// One file, long as it is: the signs are weighed against each other, so that their weights must be read side by side.

/** What the whole article tells about its names before any of them is weighed. */
export interface PlaceContext {
  readonly words: PlaceWords
  /** Sentences whose words nearly all begin with a capital: capitals tell nothing there. */
  readonly headlines: ReadonlySet<number>
  /** Last names of people that the article names in full, lower case. */
  readonly surnames: ReadonlySet<string>
  /** Words that also stand in small letters somewhere in the article, of those with which names may begin. */
  readonly small: ReadonlySet<string>
  /** For each sentence the tokens at which a name may begin: capitals, and small articles that are tied to one ("al-Hol"). */
  readonly starts: readonly (readonly number[])[]
}

export interface PlaceWeight {
  readonly weight: number
  readonly kind: string | null
  readonly use: PlaceUse
  /** Does it tell where the name before it lies ("Buffalo, New York")? */
  readonly isOuter: boolean
  /** Does a preposition of place lead it, or the list that it stands in? */
  readonly isLocative: boolean
}

const isUpper = (token: Token | undefined): boolean => {
  if (token === undefined) return false
  const code = token.text.charCodeAt(0)
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(token.text)
}
const isWord = (token: Token): boolean => {
  const code = token.text.charCodeAt(0) | 32
  return code < 128 ? code >= 97 && code <= 122 : /^\p{L}/u.test(token.text)
}
/** Word classes that a name's part does not have, even at the head of a sentence. */
const CLOSED = new Set(['ADP', 'DET', 'PRON', 'CCONJ', 'SCONJ', 'AUX', 'PART', 'NUM', 'INTJ', 'PUNCT', 'SYM'])

const CAPITAL = /^[\p{Lu}\p{Lt}\p{Script=Arabic}]/u

/** Does a word begin with a capital, or a letter of a script without any? Most words begin with an ASCII letter, which needs no pattern. */
export function beginsWithCapital(text: string): boolean {
  const code = text.charCodeAt(0)
  return code < 128 ? code >= 65 && code <= 90 : CAPITAL.test(text)
}

/** The tokens of a sentence at which a name may begin, and whether nearly every word of it begins with a capital, so that they tell nothing. */
function survey(tokens: readonly Token[]): { readonly starts: readonly number[]; readonly headline: boolean } {
  const starts: number[] = []
  let words = 0
  let capitals = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    const isLong = token.text.length > 3
    if (isLong && isWord(token)) words++
    if (!beginsWithCapital(token.text)) continue
    if (isLong && isUpper(token)) capitals++
    if (tokens[i - 1]?.text === '-' && isArticle(tokens[i - 2]?.lower ?? '') && starts.at(-1) !== i - 2)
      starts.push(i - 2)
    starts.push(i)
  }
  return { starts, headline: words >= 3 && capitals >= 0.75 * words }
}

/** Gathers what the article as a whole tells: its headlines, the people that it names in full, its small words. */
export function toPlaceContext(sentences: readonly Sentence[], words: PlaceWords): PlaceContext {
  const headlines = new Set<number>()
  const surnames = new Set<string>()
  const opening = new Set<string>()
  const starts: (readonly number[])[] = []
  for (const { tokens, index } of sentences) {
    const found = survey(tokens)
    starts.push(found.starts)
    if (found.headline) headlines.add(index)
    for (const i of found.starts) {
      const token = tokens[i]!
      opening.add(token.lower)
      if (!isUpper(token) || !isUpper(tokens[i + 1])) continue
      if (!found.headline && words.givenNames.has(token.lower)) {
        let last = i + 1
        if (/^\p{Lu}\.?$/u.test(tokens[last]!.text) && isUpper(tokens[last + 1])) last++
        surnames.add(tokens[last]!.lower)
      } else if (words.titles.has(token.lower)) surnames.add(tokens[i + 1]!.lower)
    }
  }
  const small = new Set<string>()
  for (const { tokens } of sentences)
    for (const token of tokens) if (opening.has(token.lower) && isWord(token) && !isUpper(token)) small.add(token.lower)
  return { words, headlines, surnames, small, starts }
}

/** How much a name is worth by itself: countries and our own rows most, hamlets nothing. */
function weighEntries(entries: readonly GazetteerEntry[]): number {
  let best = -1
  for (const entry of entries) {
    const worth =
      entry.kind === 'country'
        ? 4
        : entry.id.startsWith('dateline:')
          ? 3
          : entry.kind === 'province'
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
    best = Math.max(
      best,
      worth - (entry.alias && entry.kind !== 'country' && !entry.id.startsWith('dateline:') ? 1 : 0),
    )
  }
  return best
}

/** Do the two tokens stand side by side with nothing but blanks between? */
const isBeside = (a: Token, b: Token): boolean => b.start - a.end <= 2 && isWord(b)

/** Does one of the entries lie in the place that another name means? */
export const liesIn = (entry: GazetteerEntry, outer: GazetteerEntry): boolean =>
  outer.kind === 'country'
    ? entry.country === outer.country && entry.kind !== 'country'
    : outer.kind === 'province' &&
      entry.country === outer.country &&
      entry.admin1 !== null &&
      entry.kind !== 'province' &&
      entry.admin1 === outer.name

/** The kind that a word beside the name says, or null. */
function kindBeside(context: PlaceContext, tokens: readonly Token[], first: number, last: number): string | null {
  const { kinds } = context.words
  const next = tokens[last + 1]
  if (next && isWord(next)) {
    // "Ain al-Asad air base", "al-Hol refugee camp"
    const after = tokens[last + 2]
    const kind = kinds.get(next.lower)
    if (kind) return kind
    if (after && /^(?:air|refugee|border|military|displacement|idp|mountain|international|army)$/.test(next.lower)) {
      const second = kinds.get(after.lower)
      if (second) return second
    }
  }
  const before = tokens[first - 1]
  if (before?.lower === 'of') {
    const head = tokens[first - 2]
    const kind = head ? kinds.get(head.lower) : undefined
    if (kind && !isUpper(head)) return kind
  }
  const head = before && !isUpper(before) ? kinds.get(before.lower) : undefined
  return head ?? null
}

/** Weighs all that speaks for and against the name at `first`…`last` being a place's. */
export function weighPlaceName(
  context: PlaceContext,
  sentence: Sentence,
  first: number,
  last: number,
  entries: readonly GazetteerEntry[],
  before: PlaceName | null,
  isAcronym: boolean,
): PlaceWeight {
  const { words } = context
  const { tokens } = sentence
  const headline = context.headlines.has(sentence.index)
  const token = tokens[first]!
  const single = first === last
  const own = weighEntries(entries)
  const isCountry = entries.some((entry) => entry.kind === 'country')
  let weight = own + (single ? 0 : 1.5)
  let use: PlaceUse = 'literal'

  // what stands before: directions and adjectives are skipped
  let at = first - 1
  while (at >= 0 && (words.directions.has(tokens[at]!.lower) || (tokens[at]!.lower === 'the' && at > 0))) at--
  const previous = at >= 0 && at < first ? tokens[at]! : null
  const beside = tokens[first - 1]
  const next = tokens[last + 1]
  const isDateline =
    first === 0 &&
    next !== undefined &&
    /^(?:—|–|-|--|\(|,|\/)$/.test(next.text) &&
    token.text === token.text.toUpperCase() &&
    token.text.length > 2
  const kind = kindBeside(context, tokens, first, last) ?? (isDateline ? 'city' : null)
  const isLocative = previous !== null && words.locatives.has(previous.lower) && previous.upos !== 'VERB'
  if (isLocative) weight += previous.lower === 'of' || previous.lower === 'on' ? 1 : 2
  if (kind !== null && !isDateline) weight += 2.5
  if (token.upos === 'PROPN') weight += 0.5
  else if (single && !headline) weight -= 1

  // "Tikrit, Iraq": the second one tells which
  const isAfterComma =
    before !== null &&
    before.sentence === sentence.index &&
    before.last === first - 2 &&
    tokens[first - 1]!.text === ','
  const isOuter =
    isAfterComma &&
    before.use !== 'demonym' &&
    entries.some((outer) => before.entries.some((entry) => liesIn(entry, outer))) &&
    !/^(?:and|or|&)$/.test(next?.lower ?? '')
  if (isOuter) weight += 4
  else if (isAfterComma) weight += 0.5
  const afterNext = tokens[last + 2]
  if (next?.text === ',' && isUpper(afterNext)) weight += 0.5
  if (next?.text === '(' && isUpper(afterNext)) weight += 0.5
  if (
    before !== null &&
    before.weight >= 2 &&
    before.use !== 'demonym' &&
    before.sentence === sentence.index &&
    first - before.last === 2 &&
    /^(?:,|and|or|\/|&)$/.test(tokens[first - 1]!.lower)
  )
    weight += 1

  // a dateline: the first words in capitals before a dash
  if (isDateline) weight += 2

  // small letters elsewhere, ordinary words, people
  if (single) {
    if (words.directions.has(token.lower)) weight -= 6
    else if (headline && words.ordinary.has(token.lower) && (!isCountry || isAcronym)) weight -= 6
    else if (words.ordinary.has(token.lower))
      weight -=
        own >= 4 ? 0 : own >= 2 ? 2 : isLocative && /^(?:in|near|outside)$/.test(previous.lower) && !headline ? 2 : 3.5
    else if (words.surnames.has(token.lower) && !isCountry) weight -= own >= 2 ? 0.5 : 1.5
    else if (words.givenNames.has(token.lower) && !isCountry) weight -= own >= 2 ? 1 : 2
    if (context.small.has(token.lower)) weight -= own >= 3 ? 1 : 2.5
    if (context.surnames.has(token.lower) && !isCountry) weight -= 3
    if (first === 0 && token.upos !== 'PROPN') weight -= 2
    // "Pa.", "Ore", "CT": only behind a town
    if (
      token.text.length <= 5 &&
      entries.every((entry) => entry.alias) &&
      /^(?:\p{Lu}{2}|\p{L}+\.)$/u.test(token.text) &&
      !isCountry
    )
      weight += isAfterComma ? 2 : -5
  } else if (
    words.ordinary.has(
      tokens
        .slice(first, last + 1)
        .map(({ lower }) => lower)
        .join(' '),
    )
  )
    weight -= 6
  // "MASS", "ILL": a division's short form only behind a town
  if (
    single &&
    token.text.length <= 5 &&
    !isOuter &&
    !isAcronym &&
    entries.every((entry) => entry.alias && entry.kind === 'province')
  )
    weight -= 4
  // acronyms: "UN", "FAO", "SWAT" are no towns
  if (
    single &&
    !headline &&
    !isCountry &&
    !isAcronym &&
    /^\p{Lu}{2,5}$/u.test(token.text) &&
    !(first === 0 && /^[—–\-(,]/.test(next?.text ?? ''))
  )
    weight -= 5
  if (/^US$/.test(token.text) && next?.text === '$') weight -= 9
  // "St. Patrick's Day", "St. Michael's School"
  if (/^(?:st\.?|saint)$/.test(token.lower) && next?.text.match(/^['’]s$/) && isUpper(tokens[last + 2])) weight -= 5
  if (token.text === 'US' && headline && tokens.every((x) => x.text === x.text.toUpperCase()))
    weight -= previous?.lower === 'the' || beside?.lower === 'the' ? 0 : 3

  // capitals beside it make it a part of some other name
  if (beside && isBeside(beside, token) && isUpper(beside) && !words.directions.has(beside.lower)) {
    const isTitle = words.titles.has(beside.lower)
    if (isTitle || words.clubs.has(beside.lower)) weight -= 6
    else if (words.givenNames.has(beside.lower)) weight -= single ? 6 : 2
    else if (
      !headline &&
      !CLOSED.has(beside.upos) &&
      !(before?.last === first - 1) &&
      (first > 1 || beside.upos === 'PROPN')
    )
      weight -= isCountry ? 3 : 4
  }
  if (beside?.text === '-' && first >= 2 && isUpper(tokens[first - 2]) && before?.last !== first - 2) weight -= 3
  if (next && isUpper(next) && isBeside(tokens[last]!, next)) {
    if (words.brands.has(next.lower)) weight -= headline ? 1.5 : 6
    else if (words.bodies.has(next.lower)) {
      use = 'metonym'
      weight += 1
    } else if (
      kind === null &&
      !headline &&
      !words.residents.has(next.lower) &&
      !words.titles.has(next.lower) &&
      !CLOSED.has(next.upos)
    )
      weight -= isCountry ? (!isLocative && isPersonName(context, tokens, first, last) ? 6 : 1.5) : single ? 4 : 2
  } else if (next && words.residents.has(next.lower)) weight += 1.5

  // "the Jordan River" is not the country
  if (
    isCountry &&
    kind !== null &&
    NATURAL.test(kind) &&
    isUpper(next) &&
    !entries.some((entry) => entry.kind === kind)
  )
    weight -= 6

  // who speaks or acts is the government
  const isInList = before?.isLocative === true && before.sentence === sentence.index && first - before.last === 2
  const isPlaced = isLocative || (isInList && /^(?:,|and|or|&)$/.test(beside?.lower ?? ''))
  if (next && words.acting.has(next.lower) && !isPlaced) {
    if (isCountry || entries.some((entry) => entry.population >= 5e5)) use = 'metonym'
    else weight -= 1.5
  }
  if (previous && /^(?:with|by|against)$/.test(previous.lower) && previous === beside) use = 'metonym'
  if (isDealing(context, tokens, first)) use = 'metonym'
  if (isInBody(context, tokens, last) || isModifying(tokens, last)) use = 'metonym'
  // "Washington, D.C." is the town, whoever speaks there
  if (tokens.slice(first, last + 1).some(({ text }) => text === ',')) use = 'literal'
  if (isCountry && kind === null && isAttributive(tokens, last, isAcronym, isLocative)) use = 'metonym'
  return { weight, kind, use, isOuter, isLocative: isPlaced }
}

const NATURAL = /^(?:river|sea|valley|gulf|lake|mountain|desert|bay)$/

/** "Jordan Peterson": a country's name that is given to people, or one before a surname, and no body. */
const isPersonName = (context: PlaceContext, tokens: readonly Token[], first: number, last: number): boolean =>
  first === last &&
  (context.words.namesakes.has(tokens[first]!.lower) || context.words.surnames.has(tokens[last + 1]!.lower)) &&
  tokens[last + 1]!.upos === 'PROPN' &&
  !isInBody(context, tokens, last)

/** "Baghdad Operations Command", "Sinjar Resistance Units": capitals go on up to the noun of a body. */
function isInBody({ words }: PlaceContext, tokens: readonly Token[], last: number): boolean {
  for (let i = last + 1; i <= last + 3 && isUpper(tokens[i]) && isBeside(tokens[i - 1]!, tokens[i]!); i++)
    if (words.forces.has(tokens[i]!.lower)) return true
  return false
}

/** "Kabul-based", "Turkey-backed": says whose, not where. */
const isModifying = (tokens: readonly Token[], last: number): boolean =>
  tokens[last + 1]?.text === '-' &&
  /^(?:based|backed|led|born|run|funded|trained|appointed|made|educated|allied|aligned|sponsored|brokered|mediated)$/.test(
    tokens[last + 2]?.lower ?? '',
  )

/** Words of time and manner that may follow a place name without belonging to it. */
const NOT_NAMED_AFTER =
  /^(?:last|this|next|earlier|late|early|today|yesterday|tomorrow|alone|itself|more|most|many|several|such|same|first|second|due|likely|able|overnight|nationwide|wide|north|south|east|west)$/

/** "US troops", "the Iraq war": a country's name before a noun is no place where something happens. */
function isAttributive(tokens: readonly Token[], last: number, isAcronym: boolean, isLocative: boolean): boolean {
  const next = tokens[last + 1]
  if (!next || !isBeside(tokens[last]!, next) || NOT_NAMED_AFTER.test(next.lower)) return false
  const isAbbreviation = isAcronym || /^(?:\p{Lu}\.){2,}$/u.test(tokens[last]!.text)
  if (isLocative && !isAbbreviation) return false
  return /^(?:NOUN|PROPN|ADJ)$/.test(next.upos)
}

/** "talks between Baghdad and Washington": a noun of dealings shortly before. */
function isDealing(context: PlaceContext, tokens: readonly Token[], first: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - 4); i--) {
    const { lower } = tokens[i]!
    if (lower !== 'between' && lower !== 'with') continue
    for (let k = i - 1; k >= Math.max(0, i - 3); k--) if (context.words.dealings.has(tokens[k]!.lower)) return true
  }
  return false
}
