import type { Sentence } from '../model/sentence.ts'
import type { EventCandidate } from './event-candidate.ts'

/** So many words may open a sentence before its first clause. */
const openingReach = 12

/** "⟦In the north of the province,⟧ farmers fought …": where what opens the sentence begins, behind a dateline or a mark; else the token itself. */
function startOfOpening({ tokens }: Sentence, first: number): number {
  if (first > openingReach) return first
  let start = first
  while (
    start > 0 &&
    !/^(?:VERB|AUX|CCONJ|SCONJ)$/.test(tokens[start - 1]!.upos) &&
    !/^[-:;()"“”—–]$/.test(tokens[start - 1]!.text)
  )
    start--
  return start === 0 || /^[-:)—–]$/.test(tokens[start - 1]!.text) ? start : first
}

/** The first token of the words shown: of what opens the sentence, and of the one acted upon where he stands before a verb alone ("⟦a guard was dragged out⟧ and killed"). */
export function startOfShown({ sentence, first, trigger, targets, clause }: EventCandidate): number {
  const sufferer = targets[0]
  if (clause?.head === trigger && sufferer?.sentence === sentence.index && sufferer.first < first) {
    // "⟦the farmhands⟧ whom rebels had seized"
    const isGap = sentence.tokens[first - 1]!.lower === 'whom' && sufferer.last >= first - 3
    if (first === trigger || isGap) return sufferer.first
  }
  return clause?.head === trigger && clause.form === 'finite' ? startOfOpening(sentence, first) : first
}
