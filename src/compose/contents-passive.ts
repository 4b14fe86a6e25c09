import type { Reporting, SpeakerNouns } from '../knowledge/lexicon.ts'
import type { Phrase } from '../model/clause.ts'
import { type CueSite, insideQuotation, trimRange } from './cue-site.ts'
import type { CueMention, Hypothesis } from './statement-hypothesis.ts'

/** What one makes of words or deeds of others: such verbs report something in the passive too. */
const answers = /^(denies|rejects|condemns|praises|concedes|announces|claims)$/
/** Verbs of other stances that do. */
const confirms = /^(confirm|corroborate|verify|endorse|contradict)$/
/** Verbs that are deeds as well, unless it is a claim that they meet ("the seat was contested by six"). */
const deeds = /^(contest|challenge|refuse|decline|welcome|greet|name|appoint|release|publish|circulate|broadcast)$/

/** The phrase that a "that" clause before a verb hangs on ("⟦Claims⟧ that the base had been hit were denied"), or null. */
function headOfThat({ sentence, phrases }: CueSite, before: number): Phrase | null {
  for (let at = before - 1; at > 0; at--) {
    const { lower, upos } = sentence.tokens[at]!
    if (lower === 'that' && upos !== 'DET') return phrases.find(({ last }) => last === at - 1) ?? null
    if (upos === 'PUNCT') return null
  }
  return null
}

/** Who answers: behind "by" a name, or a noun that can speak. */
function isSpeaker({ sentence }: CueSite, { head }: Phrase, speakerNouns: SpeakerNouns): boolean {
  const { lower, upos } = sentence.tokens[head]!
  return upos === 'PROPN' || speakerNouns.has(lower) || /^(him|her|them)$/.test(lower)
}

/** "⟦The claim that …⟧ was denied by the ministry": what a passive of an answer reports, by the one behind "by"; null where it is none. */
export function findAnswered(
  site: CueSite,
  { cue, clause, part }: CueMention,
  reporting: Reporting,
  speakerNouns: SpeakerNouns,
): Hypothesis | null {
  if (part !== 'verb' || clause?.voice !== 'passive' || clause.form !== 'finite' || clause.role === 'relative')
    return null
  if (!answers.test(cue.stance) && !confirms.test(cue.lemma)) return null
  const { subject: speaker, object: told } = clause
  const { tokens } = site.sentence
  if (!speaker || speaker.first <= clause.last || !isSpeaker(site, speaker, speakerNouns)) return null
  if (!told || told.last >= clause.first || tokens[told.head]!.upos === 'PRON') return null
  const head = headOfThat(site, clause.first)
  const first = head && head.first < told.first ? head.first : told.first
  const noun = tokens[(head && first === head.first ? head : told).head]!
  if (deeds.test(cue.lemma) && !reporting.nouns.has(noun.lemma)) return null
  if (insideQuotation(site, tokens[first]!.start) !== insideQuotation(site, tokens[clause.head]!.start)) return null
  const range = trimRange(site.text, { start: tokens[first]!.start, end: tokens[clause.first - 1]!.end })
  if (range.end - range.start < 3) return null
  return { shape: 'passive', parts: [range], speaker, addressee: null, first: -1, lead: '', edge: 'by', over: [] }
}

/** "A claim ⟦the rebels rejected⟧", "charges that the army denies": an answer whose object is the noun of saying right before it; null where it is none. */
export function findAnsweredRelative(
  site: CueSite,
  { cue, clause, part }: CueMention,
  reporting: Reporting,
  speakerNouns: SpeakerNouns,
): Hypothesis | null {
  const { tokens } = site.sentence
  if (part !== 'verb' || !answers.test(cue.stance) || clause?.form !== 'finite' || clause.voice !== 'active')
    return null
  const { subject: speaker, object } = clause
  if (!speaker || speaker.last !== clause.first - 1 || !isSpeaker(site, speaker, speakerNouns)) return null
  // What the verb has behind it is what it answers.
  if (object && object.first > clause.last) return null
  const before = /^(?:that|which)$/.test(tokens[speaker.first - 1]?.lower ?? '') ? speaker.first - 2 : speaker.first - 1
  const told = site.phrases.find(({ last }) => last === before)
  if (!told || !reporting.nouns.has(tokens[told.head]!.lemma)) return null
  if (insideQuotation(site, tokens[told.first]!.start) !== insideQuotation(site, tokens[clause.head]!.start))
    return null
  const range = trimRange(site.text, { start: tokens[told.first]!.start, end: tokens[told.last]!.end })
  return { shape: 'passive', parts: [range], speaker, addressee: null, first: -1, lead: '', edge: 'relative', over: [] }
}
