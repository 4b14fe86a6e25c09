import type { EventLexicon } from '../knowledge/event-lexicon.ts'
import type { NumberMention } from '../model/quantity.ts'
import { type Readable, toSpan } from '../model/readable.ts'
import type { Count } from '../model/reading.ts'
import type { Sentence } from '../model/sentence.ts'
import { countedNoun, countsNobody, endOfCounted } from './tolls.numbers.ts'

interface Counting {
  readonly readable: Readable
  readonly sentences: readonly Sentence[]
  readonly numbers: readonly NumberMention[]
  readonly lexicon: EventLexicon
}

/** Groups that are counted where nobody is hurt: those who did it, and those who came. */
const others = /^(MIL|REB|COP|CRM|JUD|GOV|LEG|MED)$/
const unhurt = /^(suspects?|gunmen|attackers|assailants|shooters|witnesses|detectives|investigators|shots|times)$/

/** Looks up the first place where an article counts exactly so many people who may have been hurt ("the four victims"); null where it does nowhere. */
export const createCounting =
  ({ readable, sentences, numbers, lexicon }: Counting) =>
  (size: number): Count | null => {
    for (const number of numbers) {
      if (number.kind !== 'count' || number.best !== size || number.approx || number.min !== number.max) continue
      const { tokens } = sentences[number.sentence]!
      const noun = countedNoun(tokens, number)
      if (noun === null || unhurt.test(noun) || countsNobody(tokens, number)) continue
      const known = lexicon.participants.get(noun)
      const isPeople = known ? known.kind === 'group' && !others.test(known.sector ?? '') : noun === 'victims'
      if (!isPeople) continue
      const evidence = toSpan(readable, { start: number.start, end: tokens[endOfCounted(tokens, number)]!.end })
      const { best, min, max, approx } = number
      return { best, min, max, approx, verbatim: number.text, of: noun, parts: [], evidence }
    }
    return null
  }
