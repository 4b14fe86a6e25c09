import type { Participant } from '../model/reading.ts'
import type { EventCandidate } from './event-candidate.ts'

const isInternet = ({ clause, sentence }: EventCandidate): boolean =>
  clause?.object !== null && sentence.tokens[clause?.object.head ?? 0]?.lower === 'internet'

/** Verbs that tell a happening only where an armed side does it. */
const ofForces = /^(enter|head|move|return|merge)$/

const isPlace = ({ kind, country }: Participant): boolean => kind === 'place' || kind === 'facility' || country !== null

/**
 * Does a deed that armed sides do have its parts: somewhere to go for those who move in, anything at all for what they destroy? Null where that is
 * not for them to say.
 */
export function partsByForce(
  candidate: EventCandidate,
  agents: readonly Participant[],
  targets: readonly Participant[],
): boolean | null {
  const { word, isPhrase, clause } = candidate
  const isByForce = agents.some(
    ({ sector, text }) => /^(MIL|COP|REB|UAF|PRM)$/.test(sector ?? '') || /\barmed\b/.test(text),
  )
  if (word.lemma === 'defect' && (clause?.form !== 'finite' || clause.role === 'relative')) return false
  // "Troops entered the town", "the factions merged": what others do so is another thing.
  if (ofForces.test(word.lemma) && !isPhrase) {
    if (!isByForce || clause?.form !== 'finite' || clause.role === 'relative') return false
    if (word.lemma === 'merge') return true
    return targets.some(isPlace) || (word.target.has('place') && targets.some(({ actor }) => actor === null))
  }
  // "Shut down the internet"
  if (isPhrase && word.mode === 'censor' && isInternet(candidate)) return true
  if (!isByForce) {
    // "The two groups fought with sticks"
    const isBrawl = word.lemma === 'fight' && candidate.instruments.length > 0
    return isBrawl && agents.some(({ kind }) => kind === 'group' || kind === 'organization') ? true : null
  }
  // A village that no gazetteer knows: "recovered Bunagana".
  if (word.target.has('place'))
    return targets.some((one) => isPlace(one) || (one.kind === 'organization' && !one.actor))
  // "Separatists blew up a section of the line": what armed sides destroy need be no thing that takes part.
  if (/^(destroy|explosives|crowd-control)$/.test(word.mode ?? '') && candidate.targets.length > 0) return true
  return null
}
