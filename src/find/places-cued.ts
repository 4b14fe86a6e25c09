import type { Gazetteer } from '../knowledge/gazetteer.ts'
import { foldPlaceName, isArticle } from '../knowledge/place-name.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import { type PlaceWords, wordClass } from './place-words.ts'
import type { PlaceName } from './places-named.ts'
import { isUpper, type PlaceContext } from './places-survey.ts'

/** A name that stands in no gazetteer, but that the words around it call a place. */
export interface CuedName {
  readonly sentence: number
  readonly first: number
  readonly last: number
  readonly kind: string
  readonly rule:
    | 'place/kind-before'
    | 'place/kind-after'
    | 'place/kind-in-apposition'
    | 'place/in-before-known'
    | 'place/in-arabic-name'
    | 'place/sound-alike'
}

const LONGEST = 5
const APPOSED = /^(?:a|an|the|in|its|two|three|both|another|one)$/
const isCapital = (token: Token | undefined): boolean => token !== undefined && token.text.length >= 2 && isUpper(token)
const NAMEABLE = new Set(['PROPN', 'NOUN', 'ADJ', 'X', 'VERB', 'ADV'])
const PLACING: ReadonlySet<string> = new Set(['in', 'at', 'near', 'outside', 'of', 'from', 'to'])
const WITHIN: ReadonlySet<string> = new Set(['in', 'at', 'near', 'outside'])
const CONNECTIVE = /^(?:in|near|of|outside|south|north|east|west|southeast|southwest|northeast|northwest)$/
/** Words between a name and its kind: "the Qayyarah air base". */
const BEFORE_KIND: ReadonlySet<string> = new Set('air refugee border military mountain oil power train army'.split(' '))
/** Nothing of these classes begins the name of a place; of `partOther` no part of it is. */
const neverFirst = wordClass.givenName | wordClass.direction
const partOther = wordClass.title | wordClass.brand | wordClass.body
const neverAlone = wordClass.ordinary | wordClass.kind

/** The kind that a word in small letters says, or undefined. */
const kindOf = ({ kinds }: PlaceWords, token: Token | undefined): string | undefined =>
  token === undefined || isCapital(token) ? undefined : kinds.get(token.lower)

/** Is it the name of a person, a body or a brand, or a word that begins no name, as far as its own words tell? */
function isOther(context: PlaceContext, tokens: readonly Token[], first: number, last: number): boolean {
  const { words, surnames } = context
  const { lower, text } = tokens[first]!
  const classes = words.classesOf(lower)
  if (classes & neverFirst || /^\p{Lu}{2,6}$|\d/u.test(text)) return true
  if (first === last && (classes & neverAlone || surnames.has(lower))) return true
  for (let i = first; i <= last; i++) if (words.classesOf(tokens[i]!.lower) & partOther) return true
  return false
}

/** The last token of the run of capitalised words, with ties such as "al-", that begins at `first`; -1 where none does. */
function endOfName(tokens: readonly Token[], first: number): number {
  let last = -1
  for (let i = first; i < tokens.length && i - first < LONGEST + 3; i++) {
    const token = tokens[i]!
    if (isCapital(token) && (NAMEABLE.has(token.upos) || i === first)) last = i
    else if (
      (isArticle(token.lower) || token.text === '-' || token.text === "'") &&
      i - first < LONGEST &&
      (tokens[i + 1]?.text === '-' || isCapital(tokens[i + 1]) || tokens[i + 2]?.text === '-')
    )
      continue
    else break
  }
  return last
}

/** Where a name stands among those that the gazetteer knows. */
interface Site {
  readonly tokens: readonly Token[]
  readonly first: number
  readonly last: number
  /** The known name that covers a token of the sentence. */
  readonly knownAt: (token: number) => PlaceName | undefined
}

type Cue = Pick<CuedName, 'kind' | 'rule'>

/** "X, a village in the Y district": the kind that the words behind a comma say, or null. */
function findApposedKind({ tokens, last }: Site, words: PlaceWords): string | null {
  const until = Math.min(tokens.length, last + 7)
  for (let i = last + 3; i < until; i++) {
    const kind = kindOf(words, tokens[i])
    if (kind !== undefined) return kind
    if (/^(?:VERB|AUX|PUNCT|PRON)$/.test(tokens[i]!.upos)) return null
  }
  return null
}

/** Does a known place follow that the name lies in or near: "in X, Diyala", "at X in Shopian"? */
function isBeforeKnown({ tokens, first, last, knownAt }: Site, words: PlaceWords): boolean {
  const before = tokens[first - 1]!
  const next = tokens[last + 1]
  if (!next || !(next.text === ',' || CONNECTIVE.test(next.lower))) return false
  const isNear = next.text === ',' && tokens[last + 2]?.lower === 'near'
  if (!(isNear ? PLACING : WITHIN).has(before.lower)) return false
  let at = last + 2
  while (
    tokens[at] &&
    (/^(?:the|of|in|near|outside)$/.test(tokens[at]!.lower) || words.classesOf(tokens[at]!.lower) & wordClass.direction)
  )
    at++
  const anchor = knownAt(at)
  return anchor !== undefined && anchor.use !== 'demonym' && anchor.weight >= 2
}

/** What the words around a name say that it is; null where they say nothing. */
function findCue(text: string, site: Site, context: PlaceContext, gazetteer: Gazetteer): Cue | null {
  const { tokens, first, last } = site
  const { words } = context
  const before = tokens[first - 1]
  const next = tokens[last + 1]
  const isPlaced = before !== undefined && PLACING.has(before.lower)
  // "the village of X", "the town X"
  const kindBefore = kindOf(words, before?.lower === 'of' ? tokens[first - 2] : before)
  const isNamedBy = kindBefore && (before?.lower === 'of' || kindBefore !== 'area') && kindBefore !== 'road'
  // "X village", "the X area", "X air base"
  const nextKind = kindOf(words, next)
  const isBeforeKind = nextKind === undefined && next && !isCapital(next) && BEFORE_KIND.has(next.lower)
  const kindAfter = isBeforeKind ? words.kinds.get(tokens[last + 2]?.lower ?? '') : nextKind
  const isKindAfter = kindAfter !== undefined && kindAfter !== 'road'
  // "X, a village in the Y district"
  const isApposed = before !== undefined && next?.text === ',' && APPOSED.test(tokens[last + 2]?.lower ?? '')
  if (!isNamedBy && !isKindAfter && !isApposed && !isPlaced) return null
  if (isOther(context, tokens, first, last)) return null
  if (isNamedBy) return { kind: kindBefore, rule: 'place/kind-before' }
  if (isKindAfter) return { kind: kindAfter, rule: 'place/kind-after' }
  if (context.surnames.has(tokens[last]!.lower)) return null
  if (isApposed) {
    const kind = findApposedKind(site, words)
    return kind === null ? null : { kind, rule: 'place/kind-in-apposition' }
  }
  if (isBeforeKnown(site, words)) return { kind: 'area', rule: 'place/in-before-known' }
  const sound = foldPlaceName(text.slice(tokens[first]!.start, tokens[last]!.end))
  if (gazetteer.findBySound(sound).length > 0) return { kind: 'area', rule: 'place/sound-alike' }
  // "in al-Hajar": a name with the Arabic article behind a preposition of place
  const isArabic = isArticle(tokens[first]!.lower) && tokens[first + 1]?.text === '-' && last - first <= 2
  return isArabic && /^(?:in|at|near)$/.test(before!.lower) ? { kind: 'area', rule: 'place/in-arabic-name' } : null
}

/** Names that the gazetteer does not know and that "village of …", "… district", "…, a village in …" or "in …, Diyala" make places. */
export function findCuedNames(
  text: string,
  sentences: readonly Sentence[],
  known: readonly PlaceName[],
  context: PlaceContext,
  gazetteer: Gazetteer,
): readonly CuedName[] {
  const found: CuedName[] = []
  // Known names stand in reading order: those of a sentence are passed over together.
  let at = 0
  for (const [number, { index, tokens }] of sentences.entries()) {
    while (at < known.length && known[at]!.sentence < index) at++
    if (context.headlines.has(index)) continue
    const knownAt = (token: number): PlaceName | undefined => {
      for (let i = at; i < known.length && known[i]!.sentence === index && known[i]!.first <= token; i++)
        if (token <= known[i]!.last) return known[i]
      return undefined
    }
    let passed = -1
    for (const first of context.starts[number]!) {
      if (first <= passed) continue
      const token = tokens[first]!
      const isTied = isArticle(token.lower) && tokens[first + 1]?.text === '-' && isCapital(tokens[first + 2])
      if (!isCapital(token) && !isTied) continue
      const last = endOfName(tokens, first)
      if (last < 0) continue
      passed = last
      let taken = false
      for (let i = at; i < known.length && known[i]!.sentence === index && known[i]!.first <= last && !taken; i++)
        taken = known[i]!.last >= first
      if (taken) continue
      const cue = findCue(text, { tokens, first, last, knownAt }, context, gazetteer)
      if (cue) found.push({ sentence: index, first, last, ...cue })
    }
  }
  return found
}
