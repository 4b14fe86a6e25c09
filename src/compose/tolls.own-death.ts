import { type Readable, toSpan } from '../model/readable.ts'
import type { Count } from '../model/reading.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import type { Span } from '../model/span.ts'

const isSelf = /^(himself|herself|self)$/
const isEnding = /^(kill|killed|killing|kills|shot|shoots|shooting|hanged|stabbed|on)$/
const reach = 4

/** Does a word here say that the doer died by his own hand: "killed himself", "turned the gun on herself", "took his own life", "a self-inflicted wound"? */
function isOwnDeath(tokens: readonly Token[], at: number, isSingle: boolean): boolean {
  const { lower } = tokens[at]!
  const before = (n: number): string => tokens[at - n]?.lower ?? ''
  if (lower === 'life' && before(1) === 'own' && /^(his|her)$/.test(before(2)))
    return /^(take|takes|taking|took|ended|ending)$/.test(before(3))
  if (lower === 'suicide') return isSingle && isMurderSuicide(tokens, at)
  if (!isSelf.test(lower)) return false
  if (before(1) === 'on')
    return tokens.slice(Math.max(0, at - 5), at).some((token) => /^(gun|weapon|rifle)$/.test(token.lower))
  // "Killed three people and then himself"
  for (let n = 1; n <= reach; n++) {
    if (isEnding.test(before(n)) && before(n) !== 'on') return true
    if (!/^(and|then|finally|later|,|fatally|-)$/.test(before(n))) break
  }
  return (
    /^(and|then|,)$/.test(before(1)) &&
    tokens.slice(Math.max(0, at - 10), at).some((token) => /^(killed|kills|killing|shot|shoots)$/.test(token.lower))
  )
}

/** "Murder-suicide": two deaths at least, one of them the doer's. */
const isMurderSuicide = (tokens: readonly Token[], at: number): boolean =>
  /^(murder|homicide)$/.test(tokens[at - 2]?.lower ?? '') && tokens[at - 1]?.text === '-'

/** Is it denied, feared or planned rather than done? */
const isOpen = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 2]?.lower === 'to' ||
  tokens
    .slice(Math.max(0, at - 8), at)
    .some(({ lower }) =>
      /^(not|n't|never|if|would|could|might|may|wanted|threatened|tried|attempted|planned)$/.test(lower),
    )

/** `isSingle`: one victim is counted, so that a murder-suicide is of two. Where one of the sentences says that the doer of its violence died by his own hand, as a slice of the text as received; null where none does. */
export function findOwnDeath(readable: Readable, sentences: readonly Sentence[], isSingle: boolean): Span | null {
  for (const { tokens } of sentences)
    for (let at = 1; at < tokens.length; at++)
      if (isOwnDeath(tokens, at, isSingle) && !isOpen(tokens, at)) {
        const first = Math.max(0, at - 1)
        return toSpan(readable, { start: tokens[first]!.start, end: tokens[at]!.end })
      }
  return null
}

/** Words that count all who died, the doer among them. */
const isOfAll =
  /^[^\w'-]*(?:[\w'-]+[^\w'-]+){0,6}?(?:dead|died|bodies|found)\b|\bincluding (?:the )?(?:himself|herself|gunman|shooter|suspect|attacker|killer)\b/i

/** A toll of the doer's victims with his own death, as two parts; what counts all the dead already stays. `behind`: the words behind the toll. */
export function withOwnDeath(killed: Count, own: Span, behind: string): Count {
  const { best, min, max, approx } = killed
  if (best === null || best === 0 || best !== min || best !== max || approx || isOfAll.test(behind)) return killed
  const one: Count = { best: 1, min: 1, max: 1, approx: false, verbatim: own.text, of: null, parts: [], evidence: own }
  const parts = killed.parts.length > 0 ? killed.parts : [{ ...killed }]
  return { ...killed, best: best + 1, min: best + 1, max: best + 1, parts: [...parts, one] }
}
