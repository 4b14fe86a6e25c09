import type { AcledClass, AcledLexicon } from '../knowledge/acled-lexicon.ts'
import type { Phrase } from '../model/clause.ts'
import type { Participant } from '../model/reading.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import { startsMutual } from './acled.lemmas.ts'
import type { EventDraft } from './event-record.ts'
import type { Named } from './named.ts'

/** A run of tokens that the table of the codebook's words knows. */
interface Hit {
  readonly first: number
  readonly last: number
  readonly classes: readonly AcledClass[]
  /** The class of somebody among them, or null. */
  readonly who: AcledClass | null
}

/** A happening with what the codebook asks of it: who took part on which side, and what its verb was done to. */
export interface Deed {
  readonly draft: EventDraft
  readonly agents: ReadonlySet<AcledClass>
  readonly targets: ReadonlySet<AcledClass>
  /** Classes of the words of the verb's object, or of the noun's own phrase; "place" also where it names one. */
  readonly object: ReadonlySet<AcledClass>
  /** Behind "from" or "out of" stands a place. */
  readonly isFromPlace: boolean
  /** Named as the reason or the time of another deed ("after clashes", "over the arrest of …"). */
  readonly isCircumstance: boolean
  /** What two sides do to one another. */
  readonly isMutual: boolean
  /** The weapon that the sentence names may be what it was done with. */
  readonly isByWeapon: boolean
}

const goesOn = (tokens: readonly Token[], at: number, words: readonly string[]): boolean =>
  words.every((word, i) => tokens[at + i]?.lower === word)

/** The words of a sentence that the table knows, left to right, the longest at each place. A word of a date ("14 March") is none. */
export function findHits({ words }: AcledLexicon, named: Named, { tokens }: Sentence): readonly Hit[] {
  const hits: Hit[] = []
  for (let at = 0; at < tokens.length; at++) {
    const found = words.get(tokens[at]!.lower)?.find(({ rest }) => goesOn(tokens, at + 1, rest))
    if (!found || named.times.touching(tokens[at]!) !== null) continue
    const who = found.classes.find((one) => whos.has(one)) ?? null
    hits.push({ first: at, last: at + found.rest.length, classes: found.classes, who })
    at += found.rest.length
  }
  return hits
}

const whos = new Set<AcledClass>([
  'state',
  'official',
  'armed',
  'civilian',
  'crowd',
  'protester',
  'prisoner',
  'post',
  'unarmed',
])

/** What makes an armed group of people who are none by their noun ("unknown men", "armed herders"). */
const arms = /^(armed|masked|unidentified|unknown)$/

/** Who a phrase names, by the word of the table nearest its head: the head itself, else before it, else behind it ("members of the army"). */
function findWho(phrase: Phrase, tokens: readonly Token[], hits: readonly Hit[], isAgent: boolean): AcledClass | null {
  let hit: Hit | null = null
  for (const one of hits) {
    if (one.who === null || one.first < phrase.first || one.last > phrase.last) continue
    if (one.classes.includes('unarmed') && one.first <= phrase.head) return 'civilian'
    const isHead = one.first <= phrase.head && phrase.head <= one.last
    const isBefore = one.last < phrase.head
    if (isHead || isBefore || hit === null) hit = one
  }
  const who = hit?.who ?? null
  if (isAgent && (who === null || who === 'civilian'))
    for (let at = phrase.first; at < phrase.head; at++) if (arms.test(tokens[at]!.lower)) return 'armed'
  return who === 'official' ? (isAgent ? 'state' : 'civilian') : who
}

/** Who a participant is by the sector of his body or noun, where no word of the table says it. */
function bySector({ sector, kind }: Participant, isAgent: boolean): AcledClass | null {
  if (sector === null) return kind === 'person' && !isAgent ? 'civilian' : null
  if (/^(REB|UAF|PRM|CRM)$/.test(sector)) return isAgent || sector !== 'CRM' ? 'armed' : 'civilian'
  if (/^(MIL|COP|SPY)$/.test(sector)) return 'state'
  if (sector === 'GOV') return isAgent ? 'state' : 'civilian'
  return 'civilian'
}

/** "Tigrayan forces": a name before them that is no country's makes them nobody's state. */
const isOwnForce = ({ text, country, actor, sector }: Participant): boolean =>
  sector === 'MIL' && country === null && actor === null && /^\p{Lu}\S+(?: \p{Lu}\S+)* (?:forces|fighters)$/u.test(text)

function toSide(
  phrases: readonly Phrase[],
  people: readonly Participant[],
  tokens: readonly Token[],
  index: number,
  hits: readonly Hit[],
  isAgent: boolean,
): ReadonlySet<AcledClass> {
  const side = new Set<AcledClass>()
  for (const phrase of phrases) {
    const who = phrase.sentence === index ? findWho(phrase, tokens, hits, isAgent) : null
    if (who !== null) side.add(who)
  }
  if (side.size === 0)
    for (const one of people) {
      const who = bySector(one, isAgent)
      if (who !== null) side.add(who)
    }
  // "Houthi forces", "Islamic State soldiers": whose they are says more than what they are called.
  if (side.has('state') && (people.some(isRebel) || (!isNamedState(phrases, hits) && people.some(isOwnForce)))) {
    side.delete('state')
    side.add('armed')
  }
  return side
}

const isRebel = ({ kind, sector }: Participant): boolean =>
  kind === 'organization' && /^(REB|UAF|PRM|CRM)$/.test(sector ?? '')

/** Does a name of several words in the table ("armed forces") say that they are a state's? */
const isNamedState = (phrases: readonly Phrase[], hits: readonly Hit[]): boolean =>
  hits.some(
    ({ first, last, classes }) =>
      last > first &&
      classes.includes('state') &&
      phrases.some((phrase) => first >= phrase.first && last <= phrase.last),
  )

const opensCircumstance = /^(over|against|about|after|following|amid|concerning|regarding|ahead|before|since)$/
const takesCircumstance = /^(protest|denounce|condemn|mark|mourn|demand|commemorate|oppose|flee|escape)$/

/** Is the noun no more than the reason or the time of what the sentence tells? */
export function isCircumstance({ candidate }: EventDraft): boolean {
  const { word, sentence, first, trigger, clause } = candidate
  if (word.part !== 'noun') return false
  if (clause && takesCircumstance.test(clause.lemma) && clause.head < trigger) return true
  let at = Math.min(first, trigger)
  for (let i = 0; i < 3 && at > 0; i++, at--)
    if (opensCircumstance.test(sentence.tokens[at - 1]!.lower)) return true
    else if (!/^(DET|ADJ|NUM|NOUN|ADP)$/.test(sentence.tokens[at - 1]!.upos)) return false
  return false
}

/** Does the phrase hold the name of a place, or a name that nothing is known of: what is captured and has a bare name is a village most often? */
function namesPlace(named: Named, tokens: readonly Token[], phrase: Phrase): boolean {
  for (let at = phrase.first; at <= phrase.last; at++) {
    const token = tokens[at]!
    if (token.upos !== 'PROPN' || !/^\p{Lu}/u.test(token.text)) continue
    const body = named.organizations.touching(token)
    if (named.people.touching(token) !== null || (body !== null && (body.actor ?? body.sector) !== null)) continue
    if (named.places.touching(token) !== null || at === phrase.head) return true
  }
  return false
}

export function toDeed(named: Named, draft: EventDraft, hits: readonly Hit[]): Deed {
  const { candidate } = draft
  const { sentence, clause, word, trigger } = candidate
  const { tokens, index } = sentence
  const phrase = clause?.object ?? null
  const object = new Set<AcledClass>()
  if (word.part === 'verb' && phrase && phrase.sentence === index) {
    for (const { first, classes } of hits)
      if (first >= phrase.first && first <= phrase.last) for (const one of classes) object.add(one)
    if (namesPlace(named, tokens, phrase)) object.add('place')
  } else
    for (const { first, last, classes } of hits)
      if (first <= trigger && trigger <= last) for (const one of classes) object.add(one)
  return {
    draft,
    agents: toSide(candidate.agents, draft.agents, tokens, index, hits, true),
    targets: toSide(candidate.targets, draft.targets, tokens, index, hits, false),
    object,
    isFromPlace: (clause?.obliques ?? []).some(
      ({ preposition, phrase }) => /^(from|of)$/.test(preposition) && namesPlace(named, tokens, phrase),
    ),
    isCircumstance: isCircumstance(draft),
    isMutual: startsMutual(word.lemma),
    isByWeapon: isByWeapon(draft),
  }
}

const weaponModes =
  /^(|explosives|heavy-weapons|aerial|drone|suicide-attack|unconventional|targeted|destroy|firearms|primitive)$/

/** May the weapon that the sentence names be what this was done with? Fights and storming go on with all of them. */
const isByWeapon = ({ type, status, mode, candidate: { word } }: EventDraft): boolean =>
  type === 'ASSAULT' &&
  (status === 'happened' || status === 'ongoing') &&
  weaponModes.test(mode ?? '') &&
  !startsMutual(word.lemma) &&
  !/^(ambush|storm|raid|overrun|coup|infiltrat|hijack|lynch|stone|behead|stab|shoot down|intercept)/.test(word.lemma)
