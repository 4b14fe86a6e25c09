import type { AcledClass, AcledLexicon } from '../knowledge/acled-lexicon.ts'
import type { Phrase } from '../model/clause.ts'
import type { Participant } from '../model/reading.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import type { EventDraft } from './event-draft.ts'
import type { Named } from './named.ts'

/** A run of tokens that the table of the codebook's words knows. */
interface Hit {
  readonly first: number
  readonly last: number
  readonly classes: readonly AcledClass[]
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
}

/** The words of a sentence that the table knows, left to right, the longest at each place. A word of a date ("14 March") is none. */
export function findHits({ words }: AcledLexicon, named: Named, { tokens }: Sentence): readonly Hit[] {
  const hits: Hit[] = []
  for (let at = 0; at < tokens.length; at++) {
    const found = words
      .get(tokens[at]!.lower)
      ?.find(({ rest }) => rest.every((word, i) => tokens[at + 1 + i]?.lower === word))
    if (!found || named.times.touching(tokens[at]!) !== null) continue
    hits.push({ first: at, last: at + found.rest.length, classes: found.classes })
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
  const inside = hits.filter(
    ({ first, last, classes }) => first >= phrase.first && last <= phrase.last && classes.some((one) => whos.has(one)),
  )
  const hit =
    inside.find(({ first, last }) => first <= phrase.head && phrase.head <= last) ??
    inside.findLast(({ last }) => last < phrase.head) ??
    inside[0]
  const who = hit?.classes.find((one) => whos.has(one)) ?? null
  if (inside.some(({ classes, first }) => classes.includes('unarmed') && first <= phrase.head)) return 'civilian'
  const isArmed = tokens.slice(phrase.first, phrase.head).some(({ lower }) => arms.test(lower))
  if (isAgent && isArmed && (who === null || who === 'civilian')) return 'armed'
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
  const said = phrases
    .filter(({ sentence }) => sentence === index)
    .map((phrase) => findWho(phrase, tokens, hits, isAgent))
    .filter((who) => who !== null)
  const sectors = people.map((one) => bySector(one, isAgent)).filter((who) => who !== null)
  const isNamed = hits.some(
    ({ first, last, classes }) =>
      last > first &&
      classes.includes('state') &&
      phrases.some((phrase) => first >= phrase.first && last <= phrase.last),
  )
  const rebels = people.some(({ kind, sector }) => kind === 'organization' && /^(REB|UAF|PRM|CRM)$/.test(sector ?? ''))
  const side = new Set(said.length > 0 ? said : sectors)
  // "Houthi forces", "Islamic State soldiers": whose they are says more than what they are called.
  if (side.has('state') && (rebels || (!isNamed && people.some(isOwnForce)))) {
    side.delete('state')
    side.add('armed')
  }
  return side
}

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
  }
}
