import type { Place, PlaceMention } from '../model/place.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import { defineStage } from '../model/stage.ts'
import { withRelations } from './place-relations.ts'
import { backNouns, elsewhere } from './places-back.rules.ts'
import { toRank } from './places-of-clause.ts'

/** A place as some words of the text name it. */
interface Named {
  readonly place: Place
  readonly mention: PlaceMention
  readonly sentence: number
}

/** So many sentences on a noun still points back to one of several places of its kind; to the only one it does from anywhere behind. */
const reach = 8
/** "There" points no farther back than this. */
const thereReach = 2
const determiner = /^(?:the|this|that)$/
const beginsName = /^\p{Lu}/u

/** The token with which "the camp", "this besieged city" begins whose noun stands at `at`; -1 where it is a part of other words or means another place. */
function findBeginning(tokens: readonly Token[], at: number): number {
  const next = tokens[at + 1]
  if (next && (next.lower === 'of' || /^['’]s$/.test(next.text) || /^(?:NOUN|PROPN)$/.test(next.upos))) return -1
  if (next && beginsName.test(next.text)) return -1
  if (determiner.test(tokens[at - 1]?.lower ?? '')) return at - 1
  const isDescribed = tokens[at - 1]?.upos === 'ADJ' && !elsewhere.has(tokens[at - 1]!.lower)
  return isDescribed && determiner.test(tokens[at - 2]?.lower ?? '') ? at - 2 : -1
}

/** Is it "there" as a place, and not that of "there were"? */
function isThere(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return at > 0 && (next === undefined || !/^(?:AUX|VERB|PART)$/.test(next.upos)) && !/^['’]/.test(next?.text ?? '')
}

/** Units of " and " between two names. */
const joint = 5

/** The place of one of these kinds that was named last, or that is the only one of them. */
function findOfKind(named: readonly Named[], kinds: readonly string[], sentence: number): Named | null {
  for (const kind of kinds) {
    const last = named.findLast(({ place }) => place.kind === kind)
    if (!last) continue
    // "Tikrit and Baiji … the town": either of them.
    const isOneOfTwo = named.some(
      ({ place, mention }) =>
        place.kind === kind && place.id !== last.place.id && last.mention.start - mention.end === joint,
    )
    if (isOneOfTwo) return null
    const isOnly = named.every(({ place }) => place.kind !== kind || place.id === last.place.id)
    if (isOnly || sentence - last.sentence <= reach) return last
  }
  return null
}

/** The most exact place of the last sentence that names any; the later one of equals. */
function findLastNamed(named: readonly Named[], sentence: number): Named | null {
  const last = named.at(-1)
  if (!last || sentence - last.sentence > thereReach) return null
  return named.reduce<Named>(
    (best, one) => (one.sentence === last.sentence && toRank(one.place) >= toRank(best.place) ? one : best),
    last,
  )
}

/** Mentions of the places in reading order, each with the index of its sentence. Adjectives name countries alone. */
function toNamed(places: readonly Place[], sentences: readonly Sentence[]): readonly Named[] {
  const found: { place: Place; mention: PlaceMention }[] = []
  for (const place of places)
    for (const mention of place.mentions)
      if (mention.use === 'literal' || place.kind === 'country') found.push({ place, mention })
  found.sort((a, b) => a.mention.start - b.mention.start)
  let at = 0
  return found.map(({ place, mention }) => {
    while (at + 1 < sentences.length && sentences[at]!.end <= mention.start) at++
    return { place, mention, sentence: sentences[at]?.index ?? 0 }
  })
}

/**
 * Words that point back to a named place: "there", "the camp", "the besieged city". Each stands beside the named places as a mention of
 * its own, under the name of the place that it means; that is an inference.
 */
export function findPlacesBack(
  text: string,
  sentences: readonly Sentence[],
  places: readonly Place[],
): readonly Place[] {
  const all = toNamed(places, sentences)
  if (all.length === 0) return []
  const found: Place[] = []
  let count = 0
  for (const { tokens, index } of sentences)
    for (let i = 1; i < tokens.length; i++) {
      const { lower } = tokens[i]!
      const kinds = lower === 'there' ? null : backNouns.get(lower)
      if (kinds === undefined) continue
      const first = kinds === null ? (isThere(tokens, i) ? i : -1) : findBeginning(tokens, i)
      if (first < 0) continue
      const { start } = tokens[first]!
      while (count < all.length && all[count]!.mention.start < start) count++
      const before = all.slice(0, count)
      const named = kinds === null ? findLastNamed(before, index) : findOfKind(before, kinds, index)
      if (!named) continue
      const { end } = tokens[i]!
      const mention = { start, end, text: text.slice(start, end), use: 'literal' as const }
      found.push({ ...named.place, basis: 'inferred', rule: 'place/back', mentions: [mention] })
    }
  return found
}

/** Where something may have happened: the named places, those told by them, and words that point back to one. */
export const locating = () =>
  defineStage({
    name: 'locating',
    needs: ['readable', 'sentences', 'places', 'relations'],
    makes: 'locating',
    run: ({ readable, sentences, places, relations }) => [
      ...withRelations(places, relations),
      ...findPlacesBack(readable.text, sentences, places),
    ],
  })
