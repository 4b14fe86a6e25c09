import { type Readable, toSpan } from '../model/readable.ts'
import type { Sentence } from '../model/sentence.ts'
import type { Toll } from './tolls.ts'

const sizes: ReadonlyMap<string, number> = new Map([
  ['double', 2],
  ['triple', 3],
  ['quadruple', 4],
  ['quintuple', 5],
])
const deaths = /^(homicide|murder|killing|slaying|homicides|murders|killings|slayings|execution|assassination)$/
const hits = /^(shooting|stabbing)$/

/** The last word that may stand between: "a double fatal shooting". */
const between = /^(fatal|deadly|-)$/

/** "A triple homicide", "the quadruple shooting": as many as the word says were killed, or shot and perhaps killed. */
export function findMultiples(readable: Readable, { tokens, index }: Sentence): readonly Toll[] {
  const found: Toll[] = []
  for (let first = 0; first + 1 < tokens.length; first++) {
    const best = sizes.get(tokens[first]!.lower)
    if (best === undefined) continue
    let last = first + 1
    while (between.test(tokens[last]?.lower ?? '')) last++
    const noun = tokens[last]?.lower ?? ''
    const isFatal = deaths.test(noun) || tokens.slice(first + 1, last).some(({ text }) => text !== '-')
    if (!isFatal && !hits.test(noun)) continue
    const [start, end] = [tokens[first]!.start, tokens[last]!.end]
    const evidence = toSpan(readable, { start, end })
    found.push({
      measure: isFatal ? 'killed' : 'injured',
      isStruck: !isFatal,
      token: first,
      sentence: index,
      last,
      start,
      end,
      count: {
        best,
        min: best,
        max: best,
        approx: false,
        verbatim: tokens[first]!.text,
        of: null,
        parts: [],
        evidence,
      },
    })
  }
  return found
}
