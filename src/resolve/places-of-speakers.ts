import type { Token } from '../model/sentence.ts'

/** Where a place stands in what tells who said it: those who speak are at the scene ("residents of Sirte"), or they may be anywhere. */
export type SpeakerPlace = 'local' | 'elsewhere'

const SAYING = /^(?:say|tell|speak|add|report|confirm|announce|claim|warn|deny|note|explain)$/
/** Who speaks of what happened around them. */
const LOCALS =
  /^(?:police|sheriffs?|deputies|officers?|firefighters|residents?|villagers?|locals?|witness(?:es)?|neighbou?rs|survivors?|doctors?|medics?|hospitals?|prosecutors?|authorities|coroners?|troopers?)$/
/** What may stand between a verb of saying and the place where it was said: "told a news conference on Monday in". */
const BETWEEN =
  /^(?:a|an|the|to|at|on|by|reporters|journalists|newsmen|news|press|conference|briefing|meeting|summit|interview|phone|telephone|radio|television|parliament|lawmakers|late|early|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/
const IN = /^(?:in|at|from|near|of)$/
/** So many tokens may stand between the verb and its place. */
const farthest = 6

const isSaying = ({ lemma, upos }: Token): boolean => upos === 'VERB' && SAYING.test(lemma)

/** The token of the noun phrase's head that a place at `at` (its preposition) belongs to: "a doctor in", "the command by phone in". */
function findHead(tokens: readonly Token[], at: number): Token | undefined {
  let head = at - 1
  while (head >= 0 && BETWEEN.test(tokens[head]!.lower)) head--
  // "a medic reached by phone in Gaza City said"
  if (tokens[head]?.upos === 'VERB' && tokens[head - 1]?.upos === 'NOUN') head--
  return tokens[head]
}

/**
 * Does the place from token `first` to `last` tell where somebody speaks, and not where something happened: "an officer in Kirkuk said",
 * "told reporters in Ankara", "speaking in Geneva"? Null where it does not.
 */
export function toSpeakerPlace(tokens: readonly Token[], first: number, last: number): SpeakerPlace | null {
  let at = first - 1
  while (at >= 0 && /^(?:the|city|town|capital|,|northern|southern|eastern|western|of)$/.test(tokens[at]!.lower)) {
    if (
      tokens[at]!.lower === 'of' &&
      tokens[at - 1]?.upos === 'NOUN' &&
      !/^(?:city|town|capital)$/.test(tokens[at - 1]!.lower)
    )
      break
    at--
  }
  if (at < 1 || !IN.test(tokens[at]!.lower)) return null
  const after = tokens[last + 1]?.text === ',' ? tokens[last + 2] : tokens[last + 1]
  const head = findHead(tokens, at)
  if (after && head && isSaying(after)) {
    if (LOCALS.test(head.lower)) return 'local'
    if (head.upos === 'NOUN' || head.upos === 'PROPN') return 'elsewhere'
  }
  if (tokens[at]!.lower === 'of') return null
  for (let i = at - 1; i >= Math.max(0, at - farthest); i--) {
    const token = tokens[i]!
    if (isSaying(token)) return 'elsewhere'
    if (!BETWEEN.test(token.lower)) return null
  }
  return null
}
