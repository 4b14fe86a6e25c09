import type { Cue, Reporting, SpeakerNouns } from '../knowledge/lexicon.ts'
import type { Clause } from '../model/clause.ts'
import { phraseEnd } from './content-boundaries.ts'
import type { CueSite } from './cue-site.ts'
import type { CueMention, Hypothesis } from './statement-hypothesis.ts'

/** Verbs that give voice to what their object names ("offered condolences", "lodged a protest", "reiterated its call"). */
export const voices: ReadonlySet<string> = new Set([
  'offer',
  'extend',
  'send',
  'convey',
  'express',
  'voice',
  'issue',
  'lodge',
  'register',
  'reiterate',
])

/** A word of saying that is the object of a verb of voicing. */
export interface VoicedAct {
  readonly mention: CueMention
  readonly hypothesis: Hypothesis
}

/** Nouns that only another verb's object makes an act of speech: in the plural of politeness the tagger keeps the form. */
const toCue = ({ sentence }: CueSite, at: number, { nouns }: Reporting): Cue | undefined => {
  const { lemma, lower } = sentence.tokens[at]!
  return nouns.get(lemma) ?? nouns.get(lower)
}

/** The act of speech that is the object of a verb of voicing; null where the clause has none. */
export const toVoicedCue = (site: CueSite, { lemma, object }: Clause, reporting: Reporting): Cue | null =>
  voices.has(lemma) && object ? (toCue(site, object.head, reporting) ?? null) : null

/** "France ⟦offered condolences⟧": the act of speech that a clause is, told by verb and object together; null where it is none. */
export function findVoicedAct(
  site: CueSite,
  clause: Clause,
  reporting: Reporting,
  speakerNouns: SpeakerNouns,
): VoicedAct | null {
  const { subject, object } = clause
  if (!voices.has(clause.lemma) || clause.voice !== 'active' || !subject || !object) return null
  const { tokens } = site.sentence
  const speaker = tokens[subject.head]!
  if (speaker.upos !== 'PROPN' && speaker.upos !== 'PRON' && !speakerNouns.has(speaker.lower)) return null
  const cue = toCue(site, object.head, reporting)
  if (!cue || object.first > clause.last + 2) return null
  const end = Math.max(object.last, phraseEnd(site, object.first))
  const parts = [{ start: tokens[object.first]!.start, end: tokens[end]!.end }]
  const { first, last, head } = clause
  return {
    mention: { cue, part: 'verb', clause, first, last, head, speaker: subject, next: null },
    hypothesis: {
      shape: 'noun-phrase',
      parts,
      speaker: subject,
      addressee: null,
      first: object.first,
      lead: '',
      edge: 'phrase',
      over: [],
    },
  }
}
