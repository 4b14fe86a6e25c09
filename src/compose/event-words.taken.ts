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

/** What becomes of somebody, told by where he is taken from or what he is put on. */
export const findTaken = (lexicon: EventLexicon, tokens: readonly Token[], clause: Clause): FoundWord | null =>
  findListing(tokens, clause) ?? findTaking(lexicon, tokens, clause)

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
