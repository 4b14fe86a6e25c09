import type { EventLexicon } from '../knowledge/event-lexicon.ts'
import type { NameMention, Organization } from '../model/actor.ts'
import type { Phrase } from '../model/clause.ts'
import type { Sentence } from '../model/sentence.ts'
import { countBefore } from './ordered.ts'

/** A named body that fights, where it is spoken of. */
export interface BodyMention {
  readonly body: Organization
  readonly mention: NameMention
}

/** Mentions of an article's armed bodies by their sector, in reading order. */
export type ArmedBodies = ReadonlyMap<string, readonly BodyMention[]>

/** Sectors of bodies that fight: armed groups and armies. */
const armed = /^(REB|MIL)$/

/** Makes the index of an article's armed bodies. */
export function toArmedBodies(organizations: readonly Organization[]): ArmedBodies {
  const bodies = new Map<string, BodyMention[]>()
  for (const body of organizations) {
    if (body.sector === null || !armed.test(body.sector)) continue
    const list = bodies.get(body.sector) ?? []
    for (const mention of body.mentions) list.push({ body, mention })
    bodies.set(body.sector, list)
  }
  for (const list of bodies.values()) list.sort((a, b) => a.mention.start - b.mention.start)
  return bodies
}

/** Units of text over which "the group" may go back. */
const reach = 900

/**
 * The named body that a description with "the" and nothing else stands for ("⟦the group⟧ left its camps", "⟦the militants⟧"): the last one
 * of its kind spoken of before; null where none is near or the words are no such description.
 */
export function findBodyMeant(
  { words, participants }: EventLexicon,
  bodies: ArmedBodies,
  { tokens, index }: Sentence,
  phrase: Phrase,
): BodyMention | null {
  if (phrase.sentence !== index || phrase.head !== phrase.first + 1 || phrase.last !== phrase.head) return null
  if (!/^(the|these|those)$/.test(tokens[phrase.first]!.lower)) return null
  const noun = tokens[phrase.head]!.lower
  const known = participants.get(noun)
  // "The army" names its body itself; "the troops" are somebody's.
  const sector = words.outfit.has(noun) ? 'REB' : known?.kind === 'group' ? (known.sector ?? '') : ''
  const list = bodies.get(sector)
  if (!list) return null
  const { start } = tokens[phrase.first]!
  const last = list[countBefore(list, ({ mention }) => mention.start, start) - 1]
  return last && start - last.mention.end <= reach ? last : null
}
