import type { EventLexicon } from '../knowledge/event-lexicon.ts'
import { type Readable, toSpan } from '../model/readable.ts'
import type { Count } from '../model/reading.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import type { Toll } from './tolls.ts'

/** How far two counts of one list may stand apart, in words. */
const nearby = 8

/** May the words between two counts stand in a list of those lost: their nouns, and what joins them? */
const isList = (tokens: readonly Token[]): boolean =>
  tokens.some(({ lower }) => /^(and|,|plus)$/.test(lower)) &&
  tokens.every(({ upos, lower }) => /^(NOUN|PROPN|ADJ|DET|ADP)$/.test(upos) || /^(and|,|plus|of|-)$/.test(lower)) &&
  !tokens.some(({ lower }) => /^(including|among|than|from|others?|more)$/.test(lower))

/** "Two men were in critical condition and ⟦two others⟧ hurt": told beside those before as more of them. */
const isOfOthers = (tokens: readonly Token[], { last, token }: Toll, between: readonly Token[]): boolean =>
  /^(others?|more)$/.test(tokens[last + 1]?.lower ?? tokens[token - 1]?.lower ?? '') &&
  between.length <= 2 * nearby &&
  between.some(({ lower }) => /^(and|while)$/.test(lower)) &&
  !between.some(({ lower, text }) => /^(killed|dead|died|including|among|of)$/.test(lower) || /^[;:.]$/.test(text))

const isExact = ({ best, min, max, approx }: Count): boolean => best !== null && best === min && best === max && !approx

/** "Four men and two women": one toll of six, with its parts. What is about, at least or unsaid cannot be added up. */
function join(readable: Readable, a: Toll, b: Toll): Toll {
  const best = a.count.best! + b.count.best!
  const evidence = toSpan(readable, { start: a.start, end: b.end })
  const parts = [...(a.count.parts.length > 0 ? a.count.parts : [a.count]), b.count]
  return {
    ...a,
    end: b.end,
    last: b.last,
    count: { best, min: best, max: best, approx: false, verbatim: evidence.text, of: null, parts, evidence },
  }
}

/** One person without a number in a list with a counted group: "⟦a soldier⟧ and three civilians". */
function findSingleBefore(
  readable: Readable,
  tokens: readonly Token[],
  toll: Toll,
  lexicon: EventLexicon,
): Toll | null {
  if (!/^(and|,)$/.test(tokens[toll.token - 1]?.lower ?? '')) return null
  const head = toll.token - 2
  let first = head
  while (first >= 0 && head - first < 6 && isDescription(tokens[first]!)) first--
  return first === head ? null : toSingle(readable, tokens, first, head, toll, lexicon)
}

/** The same behind the group: "three men and ⟦a teenager⟧". */
function findSingleBehind(
  readable: Readable,
  tokens: readonly Token[],
  toll: Toll,
  lexicon: EventLexicon,
): Toll | null {
  let at = toll.last + 1
  while (tokens[at] && isDescription(tokens[at]!)) at++
  const first = at + 1
  if (tokens[at]?.lower !== 'and' || !/^(NOUN|PROPN)$/.test(tokens[at - 1]!.upos)) return null
  let head = first + 1
  while (tokens[head + 1] && isDescription(tokens[head + 1]!)) head++
  return toSingle(readable, tokens, first, head, toll, lexicon)
}

const isDescription = ({ upos, text }: Token): boolean => /^(NOUN|PROPN|ADJ|NUM)$/.test(upos) || text === '-'

/** The single person of these words, or null: "a soldier", "his wife", "a 2-year-old girl". */
function toSingle(
  readable: Readable,
  tokens: readonly Token[],
  first: number,
  head: number,
  { measure, sentence }: Toll,
  lexicon: EventLexicon,
): Toll | null {
  const noun = tokens[head]
  if (noun?.upos !== 'NOUN' || !/^(a|an|his|her)$/.test(tokens[first]?.lower ?? '')) return null
  if (lexicon.participants.get(noun.lower)?.kind !== 'person') return null
  const [start, end] = [tokens[first]!.start, noun.end]
  const evidence = toSpan(readable, { start, end })
  return {
    measure,
    token: first,
    sentence,
    last: head,
    start,
    end,
    count: { best: 1, min: 1, max: 1, approx: false, verbatim: evidence.text, of: noun.lower, parts: [], evidence },
  }
}

/**
 * Counts of one loss that stand in one list are one toll: "killing four men and two women" is six, "a soldier and two civilians" three.
 * Lists told otherwise ("… and three others") stay apart: they may go on from what was told before.
 */
export function joinTolls(
  readable: Readable,
  sentence: Sentence,
  tolls: readonly Toll[],
  lexicon: EventLexicon,
): readonly Toll[] {
  const { tokens } = sentence
  const joined: Toll[] = []
  for (const toll of tolls) {
    const before = joined.at(-1)
    const between = before ? tokens.slice(before.last + 1, toll.token) : []
    const fits =
      before !== undefined &&
      before.measure === toll.measure &&
      isExact(before.count) &&
      isExact(toll.count) &&
      ((between.length <= nearby && isList(between)) || isOfOthers(tokens, toll, between))
    if (fits) {
      joined[joined.length - 1] = join(readable, before, toll)
      continue
    }
    const single = isExact(toll.count) ? findSingleBefore(readable, tokens, toll, lexicon) : null
    const whole = single ? join(readable, single, toll) : toll
    const behind = isExact(toll.count) ? findSingleBehind(readable, tokens, whole, lexicon) : null
    joined.push(behind ? join(readable, whole, behind) : whole)
  }
  return joined
}
