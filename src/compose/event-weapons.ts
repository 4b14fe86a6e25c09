import type { EventLexicon } from '../knowledge/event-lexicon.ts'
import type { Phrase } from '../model/clause.ts'
import type { Token } from '../model/sentence.ts'
import type { EventCandidate } from './event-candidate.ts'
import { findOwner } from './event-words.ts'

/** What a weapon is told by where another noun heads its phrase: "a dynamite ⟦charge⟧", "bursts of machine-gun ⟦fire⟧", "a bomb ⟦explosion⟧". */
const ofWeapon =
  /^(?:charges?|blasts?|explosions?|fire|bursts?|rounds?|shots?|attacks?|strikes?|raids?|volleys?|loads?)$/

const isWeaponHere = ({ instruments }: EventLexicon, token: Token | undefined): boolean =>
  token !== undefined && instruments.has(token.lower) && /^(?:NOUN|PROPN)$/.test(token.upos)

/** The weapon right before the noun at `head` ("a ⟦car bomb⟧ attack"), with what carries it; null where none stands there. */
function findWeaponBefore(
  lexicon: EventLexicon,
  tokens: readonly Token[],
  head: number,
  sentence: number,
): Phrase | null {
  const last = head - 1
  if (!isWeaponHere(lexicon, tokens[last])) return null
  const isCarried = /^bombs?$/.test(tokens[last]!.lower) && tokens[last - 1]?.upos === 'NOUN'
  return { sentence, first: isCarried ? last - 1 : last, last, head: last }
}

/** Weapons that stand before the word that tells the deed, or before a noun beside it that is told for them. */
function findCompoundWeapons(
  lexicon: EventLexicon,
  { sentence, word, trigger, clause, agents }: EventCandidate,
): Phrase[] {
  const { tokens, index } = sentence
  const found: Phrase[] = []
  const addBefore = (head: number): void => {
    const weapon = findWeaponBefore(lexicon, tokens, head, index)
    if (weapon) found.push(weapon)
  }
  const addWithin = (phrase: Phrase): void => {
    if (phrase.sentence !== index) return
    for (let at = phrase.first + 1; at <= phrase.last; at++)
      if (isWeaponHere(lexicon, tokens[at - 1]) && ofWeapon.test(tokens[at]!.lower)) addBefore(at)
  }
  if (word.part === 'noun') addBefore(trigger)
  for (const phrase of agents) addWithin(phrase)
  if (clause) for (const { phrase } of clause.obliques) addWithin(phrase)
  return found
}

const distinct = (phrases: readonly Phrase[]): Phrase[] =>
  phrases.filter(({ head }, i) => !phrases.slice(0, i).some((one) => one.head === head))

/** A weapon that stands where doer or target would ("a bomb exploded", "threw grenades at the post") is what it was done with. */
export function withInstruments(lexicon: EventLexicon, candidate: EventCandidate): EventCandidate {
  if (candidate.word.type !== 'ASSAULT') return candidate
  const { tokens } = candidate.sentence
  // Aircraft and tanks act for those who send them and stay doers.
  const isWeapon = ({ head }: Phrase) =>
    lexicon.instruments.has(tokens[head]!.lower) && lexicon.participants.get(tokens[head]!.lower)?.kind !== 'vehicle'
  // "A drone was shot down": the weapon itself is hit, where nothing else is.
  const isHit = /^(shoot down|down|intercept|bring down|destroy)$/.test(candidate.word.lemma)
  const beside = findCompoundWeapons(lexicon, candidate)
  if (beside.length === 0 && !candidate.agents.some(isWeapon) && (isHit || !candidate.targets.some(isWeapon)))
    return candidate
  const weapons = [...candidate.agents, ...(isHit ? [] : candidate.targets)].filter(isWeapon)
  const wielders = candidate.agents.filter(isWeapon).flatMap((phrase) => toWielder(tokens, phrase))
  return {
    ...candidate,
    agents: [...candidate.agents.filter((phrase) => !isWeapon(phrase)), ...wielders],
    targets: isHit ? candidate.targets : candidate.targets.filter((phrase) => !isWeapon(phrase)),
    instruments: distinct([...candidate.instruments, ...weapons, ...beside]),
  }
}

/** Whose a weapon is: "a drone of ⟦the group⟧", "two ⟦Russian⟧ missiles". */
function toWielder(tokens: readonly Token[], phrase: Phrase): readonly Phrase[] {
  for (let at = phrase.head + 1; at < phrase.last; at++)
    if (tokens[at]!.lower === 'of') return [{ ...phrase, first: at + 1, head: phrase.last }]
  const owner = findOwner(tokens, phrase)
  return owner && owner.last < phrase.head ? [owner] : []
}
