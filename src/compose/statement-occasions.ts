import type { Draft } from './statement-draft.ts'

/** So many sentences on, an interview still goes on. */
const reach = 3

const isInterview = ({ venue }: Draft): boolean => /interview$/i.test(venue?.name ?? '')

/**
 * Gives what somebody goes on to say in an interview the one whom he gave it to ("… told the paper in an interview. … he added"). What another
 * occasion or addressee is told of ends it.
 */
export function carryOccasions(drafts: readonly Draft[]): readonly Draft[] {
  if (!drafts.some(isInterview)) return drafts
  const latest = new Map<string, { readonly told: Draft; readonly sentence: number }>()
  const occasions = new Map<Draft, Draft>()
  for (const draft of [...drafts].sort((a, b) => a.cue.start - b.cue.start)) {
    const { speaker, sentence, said, reported, venue } = draft
    const who = speaker.ref ?? speaker.name
    const before = latest.get(who)
    const addressee = reported.addressee ?? venue?.addressee
    if (addressee || venue) {
      if (addressee && isInterview(draft)) latest.set(who, { told: draft, sentence: sentence.index })
      else latest.delete(who)
    } else if (before && said === 'said' && sentence.index - before.sentence <= reach) {
      occasions.set(draft, before.told)
      latest.set(who, { told: before.told, sentence: sentence.index })
    }
  }
  return drafts.map((draft) => {
    const occasion = occasions.get(draft)
    return occasion ? { ...draft, occasion } : draft
  })
}
