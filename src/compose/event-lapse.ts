import type { Token } from '../model/sentence.ts'

/** How many words before a deed the time that lies between it and another is looked for. */
const lapseReach = 8

const units = /^(?:minute|hour|day|week|fortnight|month|year|decade)s?$/

/** "⟦Hours after⟧", "a week ⟦before⟧": the word at `at`. */
const isLapse = (tokens: readonly Token[], at: number): boolean =>
  /^(?:after|before)$/.test(tokens[at]!.lower) && units.test(tokens[at - 1]?.lower ?? '')

/** "The raid came ⟦a week after⟧ a bomb killed six": does a length of time part the deed at `trigger` from what its sentence told before? */
export function isAtOtherTime(tokens: readonly Token[], trigger: number): boolean {
  for (let at = trigger - 1; at > Math.max(0, trigger - lapseReach); at--) {
    if (isLapse(tokens, at)) return true
    const { lower, upos, text } = tokens[at]!
    if (upos === 'VERB' || /^(?:after|before|[,;:.“”"])$/.test(text) || lower === 'when') return false
  }
  return false
}

/** "A missile killed twelve, ⟦hours after⟧ drones hit a depot", "43 have died ⟦since⟧ the raid began": does a time part the two words? */
export function arePartedByTime(tokens: readonly Token[], a: number, b: number): boolean {
  for (let at = Math.min(a, b) + 1; at < Math.max(a, b); at++)
    if (isLapse(tokens, at) || tokens[at]!.lower === 'since') return true
  return false
}

/** "⟦An hour later⟧ his lawyer was shot", "was shot ⟦two days afterwards⟧": does a length of time behind what was told before date the deed at `trigger`? */
export function isLater(tokens: readonly Token[], trigger: number): boolean {
  for (let at = Math.max(1, trigger - lapseReach); at < Math.min(tokens.length, trigger + lapseReach); at++)
    if (/^(?:later|afterwards?)$/.test(tokens[at]!.lower) && units.test(tokens[at - 1]!.lower)) return true
  return false
}
