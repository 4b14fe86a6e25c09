import { findBefore } from './contents-before.ts'
import { findBehind } from './contents-behind.ts'
import type { CueSite } from './cue-site.ts'
import type { CueMention, Hypothesis } from './statement-hypothesis.ts'

/** All readings of a cue that its sentence allows. */
export function findHypotheses(site: CueSite, mention: CueMention): readonly Hypothesis[] {
  const found: Hypothesis[] = []
  if (mention.part === 'verb' && mention.clause) findBefore(site, mention, mention.clause, found)
  findBehind(site, mention, found)
  return found
}
