import type { Phrase } from '../model/clause.ts'
import { toSpan } from '../model/readable.ts'
import type { Participant } from '../model/reading.ts'
import type { Around } from './event-around.ts'
import { partsByForce } from './event-forces.ts'
import { type EventDraft, reviseDraft } from './event-record.ts'
import { isBareAttack, isLeaving } from './event-verbs.alone.ts'
import { toPlain } from './participants.members.ts'

/** The noun of a phrase that names neither an idea nor a deed, as what a deed was done to where nothing listed is. */
const isThing = ({ lexicon, sentences, named }: Around, { sentence, head }: Phrase): boolean => {
  const token = sentences[sentence]!.tokens[head]!
  return (
    token.upos === 'NOUN' &&
    !lexicon.words.idea.has(token.lower) &&
    !lexicon.nouns.get(token.lower)?.own &&
    !lexicon.nouns.get(token.lower.replace(/s$/, ''))?.own &&
    named.times.touching(token) === null
  )
}

/** Deeds done to things: what is wrecked, hit, taken or shut. */
const isDoneToThings = /^(destroy|seize|explosives|aerial|drone|heavy-weapons|restrict|cyber)$/

/** "Blew up ⟦a mast⟧": where no list knows what was hit or taken, its noun says it. */
export function withThings(around: Around, draft: EventDraft): EventDraft {
  const { candidate, mode, targets } = draft
  if (targets.length > 0 || candidate.word.part === 'noun' || !candidate.word.target.has('object')) return draft
  // "Killed ⟦six khwarij⟧": those who are counted dead are people, whatever they are called.
  const isLoss = candidate.word.toll !== null
  if (!isLoss && !isDoneToThings.test(mode ?? '')) return draft
  const phrase = candidate.targets.find((one) => isThing(around, one))
  if (!phrase) return draft
  const { tokens } = around.sentences[phrase.sentence]!
  if (isLoss && !tokens.slice(phrase.first, phrase.head).some(({ upos }) => upos === 'NUM')) return draft
  const span = toSpan(around.readable, { start: tokens[phrase.first]!.start, end: tokens[phrase.last]!.end })
  const name = toPlain(span.reads ?? span.text)
  const thing: Participant = {
    name,
    text: span.text,
    kind: isLoss ? 'group' : 'facility',
    ref: null,
    actor: null,
    country: null,
    sector: null,
    mentions: [span],
  }
  return reviseDraft(draft, { targets: [thing] })
}

/** A body that fights, or a group of fighters: who else strikes may be out of work. */
const isBody = ({ kind, sector }: Participant): boolean =>
  kind === 'organization' || /^(MIL|REB|UAF|PRM|SPY|COP)$/.test(sector ?? '')

/** Does what it was done to name somebody or something, where its word asks for it ("quell concerns" does not)? */
export function hasParts(around: Around, draft: EventDraft): boolean {
  const { candidate, agents, targets } = draft
  const { word } = candidate
  if (
    around.lexicon.words.plain.has(word.lemma) &&
    (agents.length > 0 || candidate.clause?.voice === 'passive') &&
    candidate.targets.some((phrase) => isThing(around, phrase))
  )
    return true
  const byForce = partsByForce(candidate, agents, targets)
  if (byForce !== null) return byForce
  if (word.target.has('place'))
    return targets.some(({ kind, country }) => kind === 'place' || kind === 'facility' || country !== null)
  if (word.part === 'noun' || candidate.isAlone || !word.target.has('object')) return true
  // "Took control of it": the verb with its object says what was taken.
  if (candidate.isPhrase && word.target.has('from')) return true
  if (isLeaving(word, candidate.clause) && agents.some(({ kind }) => kind !== 'person')) return true
  const { tokens } = candidate.sentence
  const isPronoun = ({ sentence, head }: Phrase) =>
    sentence === candidate.sentence.index &&
    (tokens[head]?.upos === 'PRON' || /^(?:one|nobody|none)$/.test(tokens[head]?.lower ?? ''))
  return (
    targets.length > 0 ||
    candidate.targets.some(isPronoun) ||
    draft.killed !== null ||
    draft.injured !== null ||
    draft.detained !== null ||
    draft.displaced !== null ||
    (isBareAttack(candidate.sentence.tokens, candidate.clause, candidate.agents[0] ?? null) && agents.some(isBody))
  )
}
