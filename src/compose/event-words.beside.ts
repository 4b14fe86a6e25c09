import type { EventLexicon, EventWord } from '../knowledge/event-lexicon.ts'
import type { Clause, Phrase } from '../model/clause.ts'
import type { Token } from '../model/sentence.ts'
import type { FoundWord } from './event-words.ts'

const told = (word: EventWord, { last }: Clause): FoundWord => ({ word, last, takesObject: false, isPhrase: true })

const abducting: EventWord = {
  lemma: 'take from',
  part: 'verb',
  type: 'ASSAULT',
  mode: 'abduct',
  target: new Set(['object']),
  toll: 'abducted',
}

const carriesOff = /^(?:take|drag|haul|snatch|grab|pull|seize)$/

const isPersons = ({ participants }: EventLexicon, { lower, upos }: Token): boolean =>
  upos === 'PROPN' || /^(?:person|group)$/.test(participants.get(lower)?.kind ?? '')

/** "A reporter was ⟦taken from his home⟧ by men in masks": who is fetched from where he lives or works. */
function findTaking(lexicon: EventLexicon, tokens: readonly Token[], clause: Clause): FoundWord | null {
  const { lemma, object, obliques } = clause
  if (!object || !carriesOff.test(lemma) || object.sentence !== clause.sentence) return null
  const isFetched = obliques.some(
    ({ preposition, phrase }) => preposition === 'from' && lexicon.words.dwelling.has(tokens[phrase.head]!.lower),
  )
  if (!isFetched || !isPersons(lexicon, tokens[object.head]!)) return null
  const isPolice =
    clause.subject !== null && lexicon.participants.get(tokens[clause.subject.head]!.lower)?.sector === 'COP'
  return isPolice
    ? told({ ...abducting, type: 'COERCE', mode: 'arrest', toll: 'detained' }, clause)
    : told(abducting, clause)
}

const listing: EventWord = {
  lemma: 'blacklist',
  part: 'verb',
  type: 'SANCTION',
  mode: null,
  target: new Set(['object']),
  toll: null,
}

const isSanctionsList = (tokens: readonly Token[], { first, last, head }: Phrase): boolean =>
  tokens[head]!.lower === 'blacklist' ||
  (/^(?:lists?|register|regime)$/.test(tokens[head]!.lower) &&
    tokens.slice(first, last).some(({ lower }) => /^(?:sanctions?|terror|terrorism|terrorist|black)$/.test(lower)))

/** "Added two leaders ⟦to its sanctions list⟧", "was put ⟦on a blacklist⟧": whom a list of the punished takes in. */
function findListing(tokens: readonly Token[], clause: Clause): FoundWord | null {
  if (!clause.object || !/^(?:add|put|place|include)$/.test(clause.lemma)) return null
  const isListed = clause.obliques.some(
    ({ preposition, phrase }) => /^(?:to|on|onto|in)$/.test(preposition) && isSanctionsList(tokens, phrase),
  )
  return isListed ? told(listing, clause) : null
}

const gathering: EventWord = {
  lemma: 'gather',
  part: 'verb',
  type: 'CONSULT',
  mode: null,
  target: new Set(['with']),
  toll: null,
}

/** "Deputies ⟦gathered⟧ in the capital", "demonstrators ⟦thronged⟧ the avenue": a meeting of those in office, a rally of a crowd. */
function findGathering(lexicon: EventLexicon, tokens: readonly Token[], clause: Clause): FoundWord | null {
  const { subject, voice, lemma, form } = clause
  if (!subject || voice !== 'active' || form === 'infinitive') return null
  if (!/^(?:gather|assemble|congregate|convene|throng|flood|pack)$/.test(lemma)) return null
  const { lower } = tokens[subject.head]!
  if (/^(?:protest(?:e|o)rs|demonstrators|marchers)$/.test(lower))
    return told({ ...gathering, lemma: 'rally', type: 'PROTEST', mode: 'demo', target: new Set() }, clause)
  if (/^(?:throng|flood|pack)$/.test(lemma) || clause.object) return null
  const isOffice = lexicon.words.convening.has(lower)
  return isOffice ? told({ ...gathering, target: new Set() }, clause) : null
}

const dispersing: EventWord = {
  lemma: 'disperse',
  part: 'verb',
  type: 'ASSAULT',
  mode: 'crowd-control',
  target: new Set(['object']),
  toll: null,
}

/** "Drenched the crowd ⟦with water cannon⟧", "met the marchers with tear gas": whatever the verb, by what the police drive crowds apart with. */
export function findDispersal(lexicon: EventLexicon, tokens: readonly Token[], clause: Clause): FoundWord | null {
  const { object, obliques } = clause
  if (!object || object.sentence !== clause.sentence || !isPersons(lexicon, tokens[object.head]!)) return null
  const isArmed = obliques.some(
    ({ preposition, phrase: { first, last } }) =>
      preposition === 'with' &&
      tokens
        .slice(first, last + 1)
        .some(
          ({ lower }, i) =>
            /^(?:teargas|truncheons|batons)$/.test(lower) ||
            (/^(?:water|tear|rubber|pepper|stun)$/.test(lower) &&
              /^(?:cannons?|gas|bullets|spray|grenades)$/.test(tokens[first + i + 1]?.lower ?? '')),
        ),
  )
  return isArmed ? told(dispersing, clause) : null
}

const underFire: EventWord = {
  lemma: 'come under fire',
  part: 'verb',
  type: 'ASSAULT',
  mode: null,
  target: new Set(),
  toll: null,
}

/** "Reinforcements ⟦came under sniper fire⟧", "the port came under heavy drone attack". */
function findUnderFire(tokens: readonly Token[], clause: Clause): FoundWord | null {
  if (clause.lemma !== 'come' || !clause.subject) return null
  const isHit = clause.obliques.some(
    ({ preposition, phrase: { first, head } }) =>
      preposition === 'under' &&
      head > first &&
      tokens[first]!.upos !== 'DET' &&
      /^(?:fire|attack|attacks|shelling|bombardment|shellfire|gunfire|assault)$/.test(tokens[head]!.lower),
  )
  return isHit ? { ...told(underFire, clause), isPhrase: false } : null
}

const foundDead: EventWord = {
  lemma: 'find dead',
  part: 'verb',
  type: 'ASSAULT',
  mode: null,
  target: new Set(['object']),
  toll: 'killed',
}

/** "A miner was ⟦found with his throat slit⟧": by what tells that somebody was killed. */
function findKilled(lexicon: EventLexicon, tokens: readonly Token[], clause: Clause): FoundWord | null {
  if (clause.lemma !== 'find' || !clause.object || !isPersons(lexicon, tokens[clause.object.head]!)) return null
  const isKilled = clause.obliques.some(
    ({ preposition, phrase: { first, last } }) =>
      preposition === 'with' &&
      tokens.slice(first, last + 1).some(({ lower }) => /^(?:throats?|wounds?|bullets?)$/.test(lower)),
  )
  return isKilled ? told(foundDead, clause) : null
}

/** What a plain verb tells by the words that stand beside it: where from, onto what, under what, with what. */
export const findToldBeside = (lexicon: EventLexicon, tokens: readonly Token[], clause: Clause): FoundWord | null =>
  findListing(tokens, clause) ??
  findTaking(lexicon, tokens, clause) ??
  findGathering(lexicon, tokens, clause) ??
  findUnderFire(tokens, clause) ??
  findKilled(lexicon, tokens, clause)

/** "Nine miners were seized ⟦by gunmen⟧": armed men who hold no office carry people off, and arrest nobody. */
export function asAbduction(
  { participants }: EventLexicon,
  tokens: readonly Token[],
  { subject, object }: Clause,
  word: EventWord,
): EventWord {
  if (word.lemma !== 'seize' || word.type !== 'COERCE' || !subject || !object) return word
  const doer = participants.get(tokens[subject.head]!.lower)
  const isUnlawful = /^(?:REB|UAF|CRM)$/.test(doer?.sector ?? '')
  const isPerson = /^(?:person|group)$/.test(participants.get(tokens[object.head]!.lower)?.kind ?? '')
  return isUnlawful && isPerson ? { ...word, type: 'ASSAULT', mode: 'abduct', toll: 'abducted' } : word
}
