import type { Sentence, Token } from '../model/sentence.ts'

/** How words before a place name tell another place by it. Tokens of the sentence, both ends included. */
export type RelationWords =
  | { readonly kind: 'offset'; readonly first: number; readonly km: number | null; readonly direction: string | null }
  | { readonly kind: 'outside'; readonly first: number }
  | { readonly kind: 'part'; readonly first: number; readonly direction: string }
  | { readonly kind: 'between'; readonly first: number }

const KM_PER_MILE = 1.609
/** Farther than this nobody tells a place by another one. */
const FARTHEST_KM = 800
const compass = /^(north|south)?-?(east|west)?$/
const UNIT = /^(?:km|kms|kilomet(?:er|re)s?|miles?|mi)$/
const ABOUT = /^(?:about|some|around|roughly|approximately|nearly|almost|just|over|only|an?|\(|\)|-|to|the)$/

/** The point of the compass that a word says, "northern" and "north-west" alike: `northwest`; `central` too; null for any other word. */
export function toDirection(word: string): string | null {
  const plain = word.toLowerCase().replace(/ern$/, '').replace(/-/g, '')
  if (plain === 'central') return plain
  return plain !== '' && compass.test(plain) ? plain : null
}

/** The first token of a distance that ends at `at` ("45 kilometers", "20 miles (32 km)"), with its length; null where none does. */
function readDistance(tokens: readonly Token[], at: number): { first: number; km: number } | null {
  let end = at
  while (end >= 0 && /^[)]$/.test(tokens[end]!.text)) end--
  const glued = /^(\d+(?:\.\d+)?)(km|mi)$/.exec(tokens[end]?.lower ?? '')
  const unit = tokens[end]
  if (!unit || (!glued && !UNIT.test(unit.lower))) return null
  let number = end - 1
  if (tokens[number]?.text === '-') number--
  const value = Number(glued ? glued[1] : tokens[number]?.text.replace(/,/g, ''))
  if (!Number.isFinite(value) || value <= 0) return null
  const km = unit.lower.includes('mi') ? value * KM_PER_MILE : value
  if (km > FARTHEST_KM) return null
  let first = glued ? end : number
  if (tokens[first - 1]?.text === '(') {
    // "20 miles (32 km)": the first of the two begins the words.
    const outer = readDistance(tokens, first - 2)
    first = outer ? outer.first : first - 1
  }
  while (first > 0 && ABOUT.test(tokens[first - 1]!.lower) && tokens[first - 1]!.lower !== 'to') first--
  return { first, km }
}

/** Words between a direction and its "of": "the eastern countryside of", "the northern outskirts of". */
const EDGE = /^(?:countryside|outskirts|suburbs?|edges?|part|parts|side|sector|rural)$/

/** "North of the port city, ⟦Basra⟧.": does the name stand by itself behind a comma and the noun that says its kind? */
function isApposed(tokens: readonly Token[], first: number, kinds: ReadonlyMap<string, string>): boolean {
  const kind = tokens[first - 2]?.lower ?? ''
  if (tokens[first - 1]?.text !== ',' || !(kind === 'capital' || kinds.has(kind))) return false
  let behind = first
  while (tokens[behind]?.upos === 'PROPN') behind++
  return tokens[behind] === undefined || tokens[behind]!.upos === 'PUNCT'
}

/** The token before a name, over its article and the noun that says its kind: "south of the city of Kirkuk". */
function skipHead(tokens: readonly Token[], first: number, kinds: ReadonlyMap<string, string>): number {
  if (isApposed(tokens, first, kinds)) {
    let at = first - 3
    while (/^(?:NOUN|ADJ|DET|PROPN)$/.test(tokens[at]?.upos ?? '')) at--
    return at
  }
  let at = first - 1
  const head = tokens[at - 1]?.lower ?? ''
  if (tokens[at]?.lower === 'of' && kinds.has(head) && !EDGE.test(head)) at -= 2
  else if (kinds.has(tokens[at]?.lower ?? '')) at--
  while (tokens[at]?.lower === 'the' || /^(?:provincial|coastal|border|nearby)$/.test(tokens[at]?.lower ?? '')) at--
  return at
}

/**
 * How the words before the name at token `first` tell a place by it; null where they do not. `kinds`: nouns that say a place's kind.
 */
export function findRelationWords(
  { tokens }: Sentence,
  first: number,
  kinds: ReadonlyMap<string, string>,
): RelationWords | null {
  const beside = tokens[first - 1]
  const part = beside ? toDirection(beside.lower) : null
  if (part !== null && beside!.upos !== 'VERB') return { kind: 'part', first: first - 1, direction: part }
  const at = skipHead(tokens, first, kinds)
  const word = tokens[at]
  if (!word) return null
  if (word.lower === 'between') return { kind: 'between', first: at }
  if (word.lower === 'outside') {
    const distance = tokens[at - 1] ? readDistance(tokens, at - 1) : null
    return distance
      ? { kind: 'offset', first: distance.first, km: distance.km, direction: null }
      : { kind: 'outside', first: at }
  }
  if (word.lower === 'from') {
    const away = tokens[at - 1]?.lower === 'away' ? at - 2 : at - 1
    const direct = readDistance(tokens, away)
    if (direct) return { kind: 'offset', first: direct.first, km: direct.km, direction: null }
    const side = toDirection(tokens[away]?.lower ?? '')
    const distance = side === null ? null : readDistance(tokens, away - 1)
    return distance ? { kind: 'offset', first: distance.first, km: distance.km, direction: side } : null
  }
  if (word.lower !== 'of') return null
  let head = at - 1
  if (EDGE.test(tokens[head]?.lower ?? '')) {
    const side = toDirection(tokens[head - 1]?.lower ?? '')
    const isAround = /^(?:countryside|outskirts|suburbs?)$/.test(tokens[head]!.lower)
    if (side !== null && isAround) return { kind: 'offset', first: head - 1, km: null, direction: side }
    if (side !== null) return { kind: 'part', first: head - 1, direction: side }
    return /^(?:outskirts|edges?|suburbs?)$/.test(tokens[head]!.lower) ? { kind: 'outside', first: head } : null
  }
  const direction = toDirection(tokens[head]?.lower ?? '')
  if (direction === null || direction === 'central') return null
  // "to the north of", "north-west of" in two or three tokens
  if (tokens[head - 1]?.text === '-' && toDirection(tokens[head - 2]?.lower ?? '') !== null) head -= 2
  let before = head - 1
  while (/^(?:the|to|due|just)$/.test(tokens[before]?.lower ?? '')) before--
  const distance = readDistance(tokens, before)
  const whole = toDirection(
    tokens
      .slice(head, at)
      .map(({ lower }) => lower)
      .join(''),
  )
  return { kind: 'offset', first: distance?.first ?? head, km: distance?.km ?? null, direction: whole ?? direction }
}
