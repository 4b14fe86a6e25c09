import type { Gazetteer } from '../knowledge/gazetteer.ts'
import { foldPlaceName, isArticle } from '../knowledge/place-name.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import type { PlaceName } from './places.ts'
import type { PlaceContext } from './places-evidence.ts'

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
/** Kinds whose word behind an unknown name is proof enough; "area" and "road" are said of much else. */
const APPOSED = /^(?:a|an|the|in|its|two|three|both|another|one)$/
function isCapital(token: Token | undefined): boolean {
  if (token === undefined || token.text.length < 2) return false
  const code = token.text.charCodeAt(0)
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(token.text)
}
const NAMEABLE = new Set(['PROPN', 'NOUN', 'ADJ', 'X', 'VERB', 'ADV'])
const PLACING = /^(?:in|at|near|outside|of|from|to)$/
const WITHIN = /^(?:in|at|near|outside)$/
const CONNECTIVE = /^(?:in|near|of|outside|south|north|east|west|southeast|southwest|northeast|northwest)$/

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

/** Names that the gazetteer does not know and that "village of …", "… district", "…, a village in …" or "in …, Diyala" make places. */
export function findCuedNames(
  text: string,
  sentences: readonly Sentence[],
  known: readonly PlaceName[],
  context: PlaceContext,
  gazetteer: Gazetteer,
): readonly CuedName[] {
  const { words } = context
  const knownOf = new Map<number, PlaceName[]>()
  for (const name of known) {
    const list = knownOf.get(name.sentence)
    if (list) list.push(name)
    else knownOf.set(name.sentence, [name])
  }
  const found: CuedName[] = []
  for (const [number, { index, tokens }] of sentences.entries()) {
    if (context.headlines.has(index)) continue
    const names = knownOf.get(index) ?? []
    const knownAt = (i: number): PlaceName | undefined => names.find(({ first, last }) => first <= i && i <= last)
    let passed = -1
    for (const begin of context.starts[number]!) {
      if (begin <= passed) continue
      const token = tokens[begin]!
      const isTied = isArticle(token.lower) && tokens[begin + 1]?.text === '-' && isCapital(tokens[begin + 2])
      if (!isCapital(token) && !isTied) continue
      const last = endOfName(tokens, begin)
      if (last < 0) continue
      passed = last
      let taken = false
      for (let k = begin; k <= last && !taken; k++) taken = knownAt(k) !== undefined
      const isOther = (part: Token): boolean =>
        words.titles.has(part.lower) || words.brands.has(part.lower) || words.bodies.has(part.lower)
      if (taken || /^\p{Lu}{2,6}$|\d/u.test(token.text) || words.directions.has(token.lower)) continue
      if (words.givenNames.has(token.lower) || tokens.slice(begin, last + 1).some(isOther)) continue
      if (
        begin === last &&
        (words.ordinary.has(token.lower) || words.kinds.has(token.lower) || context.surnames.has(token.lower))
      )
        continue
      const before = tokens[begin - 1]
      const next = tokens[last + 1]
      // "the village of X", "the town X"
      const head = before?.lower === 'of' ? tokens[begin - 2] : before
      const kindBefore = head && !isCapital(head) ? words.kinds.get(head.lower) : undefined
      if (kindBefore && (before?.lower === 'of' || kindBefore !== 'area') && kindBefore !== 'road') {
        found.push({ sentence: index, first: begin, last, kind: kindBefore, rule: 'place/kind-before' })
        continue
      }
      // "X village", "the X area", "X air base"
      const after = tokens[last + 2]
      const twoWords =
        next && after && /^(?:air|refugee|border|military|mountain|oil|power|train|army)$/.test(next.lower)
      const kindAfter =
        next && !isCapital(next)
          ? (words.kinds.get(next.lower) ?? (twoWords ? words.kinds.get(after.lower) : undefined))
          : undefined
      if (kindAfter && kindAfter !== 'road') {
        found.push({ sentence: index, first: begin, last, kind: kindAfter, rule: 'place/kind-after' })
        continue
      }
      if (!before || words.givenNames.has(token.lower) || context.surnames.has(tokens[last]!.lower)) continue
      // "X, a village in the Y district"
      if (next?.text === ',' && after && APPOSED.test(after.lower)) {
        const until = Math.min(tokens.length, last + 7)
        for (let k = last + 3; k < until; k++) {
          const kind = isCapital(tokens[k]) ? undefined : words.kinds.get(tokens[k]!.lower)
          if (kind) {
            found.push({ sentence: index, first: begin, last, kind, rule: 'place/kind-in-apposition' })
            break
          }
          if (/^(?:VERB|AUX|PUNCT|PRON)$/.test(tokens[k]!.upos)) break
        }
        continue
      }
      // "in X, Diyala", "at X in Shopian"
      const isNear = next?.text === ',' && after?.lower === 'near'
      if (
        (isNear ? PLACING : WITHIN).test(before.lower) &&
        next &&
        (next.text === ',' || CONNECTIVE.test(next.lower))
      ) {
        let k = last + 2
        while (
          tokens[k] &&
          (/^(?:the|of|in|near|outside)$/.test(tokens[k]!.lower) || words.directions.has(tokens[k]!.lower))
        )
          k++
        const anchor = knownAt(k)
        if (anchor && anchor.use !== 'demonym' && anchor.weight >= 2) {
          found.push({ sentence: index, first: begin, last, kind: 'area', rule: 'place/in-before-known' })
          continue
        }
      }
      if (
        PLACING.test(before.lower) &&
        gazetteer.findBySound(foldPlaceName(text.slice(token.start, tokens[last]!.end))).length > 0
      ) {
        found.push({ sentence: index, first: begin, last, kind: 'area', rule: 'place/sound-alike' })
        continue
      }
      // "in al-Hajar": a name with the Arabic article behind a preposition of place
      if (
        /^(?:in|at|near)$/.test(before.lower) &&
        isArticle(token.lower) &&
        tokens[begin + 1]?.text === '-' &&
        last - begin <= 2
      )
        found.push({ sentence: index, first: begin, last, kind: 'area', rule: 'place/in-arabic-name' })
    }
  }
  return found
}
