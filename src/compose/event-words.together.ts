import type { EventLexicon, EventWord } from '../knowledge/event-lexicon.ts'
import type { Clause } from '../model/clause.ts'
import type { Token } from '../model/sentence.ts'
import { isBody } from './event-verbs.sufferers.ts'
import type { FoundWord } from './event-words.ts'

const impact: EventWord = {
  lemma: 'land',
  part: 'verb',
  type: 'ASSAULT',
  mode: 'heavy-weapons',
  target: new Set(['in', 'on', 'at', 'near', 'into', 'inside', 'within', 'over']),
  toll: null,
}

/** "F-16", "MiG-29s": flown by somebody. */
const aircraft = /^(?:[a-z]{1,3}|mig)-?\d{1,3}[a-z]?s?$|^(?:jets?|warplanes?|gunships?)$/

/** "Three rockets came down in the capital": a weapon that strikes. Aircraft land and crash by themselves. */
function findImpact(lexicon: EventLexicon, tokens: readonly Token[], clause: Clause): FoundWord | null {
  if (!clause.subject || clause.voice !== 'active' || !lexicon.words.impact.has(clause.lemma)) return null
  const noun = tokens[clause.subject.head]!.lower
  if (aircraft.test(noun) || !lexicon.instruments.has(noun) || lexicon.participants.get(noun)?.kind === 'vehicle')
    return null
  return { word: impact, last: clause.last, takesObject: false, isPhrase: false }
}

const mineStruck: EventWord = {
  lemma: 'step on a mine',
  part: 'verb',
  type: 'ASSAULT',
  mode: 'explosives',
  target: new Set(),
  toll: null,
}

/** Is the noun at `head` a charge that lies in wait ("an IED", "a buried mine", "an explosive device", "a roadside bomb")? */
const isMine = (tokens: readonly Token[], head: number): boolean =>
  /^(?:mines?|landmines?|ieds?)$/.test(tokens[head]!.lower) ||
  (/^(?:devices?|ordnance|bombs?|charges?)$/.test(tokens[head]!.lower) &&
    /^(?:explosive|unexploded|roadside|buried)$/.test(tokens[head - 1]?.lower ?? ''))

/** "Their lorry struck an IED", "a patrol drove over a buried mine": who meets a charge suffers it. */
function findMine(tokens: readonly Token[], clause: Clause): FoundWord | null {
  const { lemma, object, obliques, subject, voice } = clause
  if (!subject || voice !== 'active') return null
  // "Rebels triggered a device ⟦under a van⟧": they meet no charge, they set it off.
  if (obliques.some(({ preposition }) => /^(?:under|beneath|underneath|beside)$/.test(preposition))) return null
  const met = /^(?:hit|strike|trigger|activate)$/.test(lemma)
    ? object
    : /^(?:run|drive|ride|step|tread|run over|drive over)$/.test(lemma)
      ? obliques.find(({ preposition }) => /^(?:over|on|onto)$/.test(preposition))?.phrase
      : null
  return met && isMine(tokens, met.head)
    ? { word: mineStruck, last: clause.last, takesObject: false, isPhrase: false }
    : null
}

const delivery: EventWord = {
  lemma: 'deliver',
  part: 'verb',
  type: 'AID',
  mode: null,
  target: new Set(['object', 'in', 'at', 'into', 'to']),
  toll: null,
}

/** "Trucks carrying flour entered the camp", "a ship with food docked at Aden": what comes with relief. */
function findDelivery({ words }: EventLexicon, tokens: readonly Token[], clause: Clause): FoundWord | null {
  const { subject, voice, lemma } = clause
  if (!subject || voice !== 'active' || !words.delivering.has(lemma)) return null
  const isCarrier = tokens.slice(subject.first, subject.last + 1).some(({ lower }) => words.carrier.has(lower))
  if (!isCarrier || !tokens.slice(subject.first, clause.first).some(({ lower }) => words.relief.has(lower))) return null
  return { word: delivery, last: clause.last, takesObject: false, isPhrase: false }
}

const surfacing: EventWord = {
  lemma: 'surface',
  part: 'verb',
  type: 'ASSAULT',
  mode: null,
  target: new Set(),
  toll: 'killed',
}

/** "⟦13 bodies⟧ lay in the street", "the body of a nurse turned up": bodies that come to light of themselves. */
function findBodies({ words }: EventLexicon, tokens: readonly Token[], clause: Clause): FoundWord | null {
  const { subject, voice, lemma } = clause
  if (!subject || voice !== 'active' || !words.surfacing.has(lemma)) return null
  if (!isBody(tokens[subject.head]!)) return null
  return { word: surfacing, last: clause.last, takesObject: false, isPhrase: true }
}

const blast: EventWord = {
  lemma: 'blow up',
  part: 'verb',
  type: 'ASSAULT',
  mode: 'explosives',
  target: new Set(['in', 'near', 'at', 'outside', 'inside', 'under', 'beneath', 'beside', 'by', 'behind']),
  toll: null,
}

/** "⟦A lorry⟧ blew up beside the police station": what carries a charge, where nobody is said to blow it up. */
export function findBlast({ instruments }: EventLexicon, tokens: readonly Token[], clause: Clause): FoundWord | null {
  const { subject, object, voice, lemma } = clause
  if (!subject || object || voice !== 'active' || lemma !== 'blow up') return null
  const noun = tokens[subject.head]!.lower
  if (
    !instruments.has(noun) &&
    !/^(?:lorry|lorries|trucks?|cars?|vans?|minibus|motorcycles?|motorbikes?|vehicles?|pickups?)$/.test(noun)
  )
    return null
  return { word: blast, last: clause.last, takesObject: false, isPhrase: false }
}

const expected: EventWord = {
  lemma: 'expect',
  part: 'verb',
  type: 'CONSULT',
  mode: 'visit',
  target: new Set(['in', 'at']),
  toll: null,
}

/** "⟦A negotiating team⟧ is expected in Doha": who is to come to a place by name. */
function findExpected({ participants }: EventLexicon, tokens: readonly Token[], clause: Clause): FoundWord | null {
  const { object, voice, lemma, obliques, negated } = clause
  if (!object || voice !== 'passive' || negated || !/^(?:expect|await)$/.test(lemma)) return null
  const isPlaced = obliques.some(
    ({ preposition, phrase }) =>
      preposition === 'in' && tokens[phrase.head]!.upos === 'PROPN' && phrase.first > clause.last,
  )
  const noun = tokens[object.head]!
  if (!isPlaced || !(participants.get(noun.lower)?.sector === 'GOV' || visitors.test(noun.lower))) return null
  return { word: expected, last: clause.last, takesObject: false, isPhrase: true, status: 'planned' }
}

const visitors =
  /^(?:delegations?|teams?|envoys?|negotiators?|mediators?|diplomats?|ministers?|officials?|emissary|emissaries|leaders?)$/

/** What a verb tells together with who or what it is said of: rockets that land, mines met on the road, relief that arrives, bodies that turn up. */
export function findToldTogether(lexicon: EventLexicon, tokens: readonly Token[], clause: Clause): FoundWord | null {
  return (
    findImpact(lexicon, tokens, clause) ??
    findMine(tokens, clause) ??
    findDelivery(lexicon, tokens, clause) ??
    findBodies(lexicon, tokens, clause) ??
    findExpected(lexicon, tokens, clause)
  )
}
