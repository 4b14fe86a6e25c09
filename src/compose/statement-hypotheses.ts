import type { Range } from '../model/span.ts'
import { findBefore } from './contents-before.ts'
import { findBehind } from './contents-behind.ts'
import type { CueSite } from './cue-site.ts'
import type { CueMention, Hypothesis } from './statement-hypothesis.ts'

/** All readings of a cue that its sentence allows. */
export function findHypotheses(site: CueSite, mention: CueMention): readonly Hypothesis[] {
  const found: Hypothesis[] = []
  if (mention.part === 'verb' && mention.clause) findBefore(site, mention, mention.clause, found)
  // "“We stay,” she told the BBC in an interview": behind a quotation nothing else is reported.
  if (found.some(({ edge, parts }) => edge === 'end' && isQuotation(site, parts[0]!))) return found
  findBehind(site, mention, found)
  return found
}

/** Are the words a quotation, and nothing else? */
const isQuotation = ({ quotations }: CueSite, { start, end }: Range): boolean =>
  quotations.some((one) => !one.nested && Math.abs(one.start - start) < 2 && Math.abs(one.end - end) < 2)
