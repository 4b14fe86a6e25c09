import type { EventLexicon, EventWord, NounWords } from '../knowledge/event-lexicon.ts'
import type { Clause, Phrase } from '../model/clause.ts'
import type { EventStatus } from '../model/reading.ts'
import type { Token } from '../model/sentence.ts'
import { asAbduction, findDispersal, findToldBeside } from './event-words.beside.ts'
import { findBlast, findToldTogether } from './event-words.together.ts'
import { toSingular } from './figures.lexicon.ts'

/** A word for a happening where it stands: the last token that tells it, and whether the clause's object is part of the word ("opened fire"). */
export interface FoundWord {
  readonly word: EventWord
  readonly last: number
  readonly takesObject: boolean
  /** What stands behind a word of several words as its object, where the clause has it as something else ("shut down the port"). */
  readonly object?: Phrase | undefined
  /** The verb tells it only with this object. */
  readonly isPhrase: boolean
  /** What the word says of whether it happened, whatever its tense. */
  readonly status?: EventStatus
}

const stands = (tokens: readonly Token[], from: number, words: readonly string[]): boolean =>
  words.every((word, i) => tokens[from + i]?.lower === word)

/** "Gave birth ⟦in⟧ the bush": a particle that is a preposition here, as a noun phrase stands behind it. */
const opensPlace = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.upos === 'ADP' && /^(?:DET|NUM|PROPN|PRON|NOUN|ADJ)$/.test(tokens[at + 1]?.upos ?? '')

/** Where the words stand in a phrase behind its first; -1 where they do not. */
function findWithin(tokens: readonly Token[], { first, last }: Phrase, words: readonly string[]): number {
  for (let at = first + 1; at <= last; at++) if (stands(tokens, at, words)) return at
  return -1
}

/** The verb of several words that begins at the clause's head, longest first. */
function findLongVerb(
  lexicon: EventLexicon,
  tokens: readonly Token[],
  clause: Clause,
  phrases: readonly Phrase[],
): FoundWord | null {
  const isActive = clause.voice === 'active'
  const blank = clause.lemma.indexOf(' ')
  const long = lexicon.longVerbs.get(blank < 0 ? clause.lemma : clause.lemma.slice(0, blank))
  if (!long) return null
  for (const { rest, word } of long) {
    // "put two officers on trial", "set a school on fire"
    const { object } = clause
    if (
      isActive &&
      object?.first === clause.head + 1 &&
      stands(tokens, object.last + 1, rest) &&
      !(rest.length === 1 && opensPlace(tokens, object.last + 1))
    )
      return { word, last: object.last + rest.length, takesObject: false, isPhrase: false }
    // "found ⟦the general⟧ guilty": the words may end what the parser takes for the object.
    const start = isActive && object?.first === clause.head + 1 ? findWithin(tokens, object, rest) : -1
    if (object && start > 0)
      return {
        word,
        last: start + rest.length - 1,
        takesObject: true,
        object: { ...object, last: start - 1, head: Math.min(object.head, start - 1) },
        isPhrase: false,
      }
    if (!stands(tokens, clause.head + 1, rest)) continue
    const last = clause.head + rest.length
    return {
      word,
      last,
      takesObject: clause.object !== null && isActive && clause.object.head <= last,
      object: isActive ? phrases.find((phrase) => phrase.first === last + 1) : undefined,
      isPhrase: false,
    }
  }
  return null
}

/** "The navy conducted drills", with nobody: no cooperation. */
const isAlone = (
  tokens: readonly Token[],
  { subject, object, obliques }: Clause,
  { type, target }: EventWord,
): boolean =>
  type === 'COOPERATE' &&
  target.has('with') &&
  !obliques.some(({ preposition }) => target.has(preposition)) &&
  !tokens.slice(object!.first, object!.last).some(({ lower }) => lower === 'joint') &&
  !(subject && tokens.slice(subject.first, subject.last).some(({ lower }) => /^(and|two|both|three)$/.test(lower)))

/** What a verb tells together with its object ("lifted the curfew"). */
function findPhrase(lexicon: EventLexicon, tokens: readonly Token[], clause: Clause): FoundWord | null {
  const patterns = lexicon.phrases.get(clause.lemma)
  if (!patterns || !clause.object) return null
  // "chemicals used in refining": said of a thing in passing.
  if (clause.lemma === 'use' && clause.form === 'participle' && clause.voice === 'passive') return null
  const { first, last, head } = clause.object
  const told = (word: EventWord): FoundWord => ({ word, last: clause.last, takesObject: false, isPhrase: true })
  // "opened the Friendship Bridge": the noun itself before the words that go with it, unless both are a word of their own ("an aid convoy").
  const noun = tokens[head]!.lower
  const isPair =
    head > first && lexicon.participantTails.has(noun) && lexicon.participants.has(`${tokens[head - 1]!.lower} ${noun}`)
  for (const { objects, word } of patterns)
    if ((!isPair || objects.has(tokens[head - 1]!.lower)) && objects.has(noun) && !isAlone(tokens, clause, word))
      return told(word)
  for (const { objects, word } of patterns)
    for (let i = first; i <= last; i++) if (!(isPair && i === head) && objects.has(tokens[i]!.lower)) return told(word)
  return null
}

/** "At sea", "at ⟦a test⟧ range": where weapons are fired at nobody; looked for in two words from `at` on. */
const isSea = (tokens: readonly Token[], at: number): boolean =>
  [at, at + 1, at + 2].some((i) =>
    /^(?:sea|range|ranges|ocean|waters|height|altitude|site|time|end|dawn|night|noon|least|once)$/.test(
      tokens[i]?.lower ?? '',
    ),
  )

/** What the doer makes of a word: roads that villagers block are a protest, whom a court jails it sentences. */
function toDone(lexicon: EventLexicon, tokens: readonly Token[], clause: Clause, word: EventWord): EventWord {
  const { words, participants } = lexicon
  if (words.blocking.has(word.lemma)) {
    const { subject } = clause
    if (
      !subject ||
      word.type !== 'COERCE' ||
      tokens.slice(subject.first, subject.head).some(({ lower }) => lower === 'armed')
    )
      return word
    const who = tokens.slice(subject.first, subject.last + 1)
    const isForce = who.some(({ lower }) => /^(?:MIL|REB|COP|UAF|PRM)$/.test(participants.get(lower)?.sector ?? ''))
    const head = isForce ? undefined : who.find(({ lower }) => words.crowd.has(lower))
    return head ? { ...word, type: 'PROTEST', mode: 'obstruct', toll: null } : word
  }
  // "Fired a missile ⟦at a motorcycle⟧", "launched missiles ⟦at nine sites⟧" is no test.
  if (/^(?:fire|launch)$/.test(word.lemma) && word.mode === 'weapons') {
    const isHit = ({ preposition, phrase }: Clause['obliques'][number]): boolean =>
      (preposition === 'at' && !isSea(tokens, phrase.head)) ||
      (preposition === 'on' &&
        /^(?:person|group|vehicle|facility|infrastructure)$/.test(
          participants.get(tokens[phrase.head]!.lower)?.kind ?? '',
        ))
    const next = clause.object ? tokens[clause.object.last + 1]?.lower : undefined
    const isBehind = next === 'at' && !isSea(tokens, clause.object!.last + 2)
    return isBehind || clause.obliques.some(isHit) ? { ...word, type: 'ASSAULT', mode: 'heavy-weapons' } : word
  }
  if (word.lemma === 'seize') return asAbduction(lexicon, tokens, clause, word)
  if (word.mode !== 'arrest' || !/^(jail|imprison)$/.test(word.lemma)) return word
  const isByCourt = clause.subject !== null && words.court.has(tokens[clause.subject.head]!.lower)
  const isTerm = clause.obliques.some(
    ({ preposition, phrase }) => preposition === 'for' && /^(years?|months?|life)$/.test(tokens[phrase.head]!.lower),
  )
  return isByCourt || isTerm ? { ...word, type: 'SANCTION', mode: 'convict' } : word
}

/** The happening that a clause's verb tells, alone, with its particle or with its object; null where it tells none. */
export function findVerbWord(
  lexicon: EventLexicon,
  tokens: readonly Token[],
  clause: Clause,
  phrases: readonly Phrase[],
): FoundWord | null {
  const told =
    findBlast(lexicon, tokens, clause) ??
    findToldBeside(lexicon, tokens, clause) ??
    findPhrase(lexicon, tokens, clause) ??
    findLongVerb(lexicon, tokens, clause, phrases)
  if (told) return { ...told, word: toDone(lexicon, tokens, clause, told.word) }
  if (clause.lemma.includes('-') && !lexicon.verbs.has(clause.lemma))
    return findCompoundVerb(lexicon, tokens, clause, phrases)
  const struck = findToldTogether(lexicon, tokens, clause)
  if (struck) return struck
  // "sexually assaulted": the adverb before it makes another word of it.
  const word =
    (lexicon.verbTails.has(clause.lemma)
      ? lexicon.verbs.get(`${tokens[clause.head - 1]?.lower ?? ''} ${clause.lemma}`)
      : undefined) ?? lexicon.verbs.get(clause.lemma)
  return word
    ? { word: toDone(lexicon, tokens, clause, word), last: clause.last, takesObject: false, isPhrase: false }
    : findDispersal(lexicon, tokens, clause)
}

/** "Car-bombed", "co-signed", "drone-struck": what the verb behind the hyphen tells, in the manner of the noun of both words ("a drone strike"). */
function findCompoundVerb(
  lexicon: EventLexicon,
  tokens: readonly Token[],
  clause: Clause,
  phrases: readonly Phrase[],
): FoundWord | null {
  const cut = clause.lemma.lastIndexOf('-')
  const [manner, lemma] = [clause.lemma.slice(0, cut), clause.lemma.slice(cut + 1)]
  // "fire-bombed", "air-dropped": written as one word elsewhere.
  const told = findVerbWord(
    lexicon,
    tokens,
    { ...clause, lemma: lexicon.verbs.has(manner + lemma) ? manner + lemma : lemma },
    phrases,
  )
  const noun = lexicon.nouns.get(lemma)?.long.find(({ rest }) => rest.length === 1 && rest[0] === manner)?.word
  return told && noun ? { ...told, word: { ...told.word, type: noun.type, mode: noun.mode } } : told
}

/** The happening that the noun at `at` names, with the words before or behind it ("air strike", "exchange of fire"). */
export function findNounWord(lexicon: EventLexicon, tokens: readonly Token[], at: number): EventWord | null {
  const token = tokens[at]
  if (!token || (token.upos !== 'NOUN' && token.upos !== 'PROPN' && token.upos !== 'VERB')) return null
  if (token.upos === 'VERB' && !/ing$/.test(token.lower)) return null
  const singular = toSingular(token.lower)
  const one = lexicon.nouns.get(singular)
  const asSaid = singular === token.lower ? undefined : lexicon.nouns.get(token.lower)
  if (!one && !asSaid) return null
  return (
    (one && findLongNoun(one, tokens, at)) ??
    (asSaid && findLongNoun(asSaid, tokens, at)) ??
    one?.own ??
    asSaid?.own ??
    null
  )
}

/** The noun of several words that the one at `at` ends or begins. */
const findLongNoun = ({ long, open }: NounWords, tokens: readonly Token[], at: number): EventWord | undefined =>
  long.find(({ rest }) => stands(tokens, at - rest.length, rest))?.word ??
  open.find(({ rest }) => stands(tokens, at + 1, rest))?.word

const isManner =
  /^(heavy|fierce|intense|sporadic|fresh|renewed|deadly|bloody|armed|violent|new|more|bitter|massive|major|recent|last)$/

/** Who stands before a noun as its owner or maker: "a US airstrike", "ISIS attacks", "Turkey's incursion", "an Australian ultimatum". */
export function findOwner(tokens: readonly Token[], phrase: Phrase): Phrase | null {
  let first = phrase.first
  // "the army's shelling": what stands before the possessive owns it.
  for (let i = phrase.head - 1; i > first; i--)
    if (/^['’]s?$/.test(tokens[i]!.text)) return { sentence: phrase.sentence, first, last: i - 1, head: i - 1 }
  while (first < phrase.head && /^(DET|NUM|ADV)$/.test(tokens[first]!.upos)) first++
  const isName = (token: Token) => token.upos === 'PROPN' || (token.upos === 'ADJ' && /^\p{Lu}/u.test(token.text))
  // "Heavy fighting": a capital that only begins the sentence.
  if (first === 0 && isManner.test(tokens[0]!.lower)) first = 1
  let last = -1
  for (let i = first; i < phrase.head; i++)
    if (isName(tokens[i]!)) last = i
    else if (last >= 0) break
  if (last < 0) return null
  let start = last
  while (start > first && isName(tokens[start - 1]!)) start--
  return { sentence: phrase.sentence, first: start, last, head: last }
}

/** The common noun that stands right before a noun and names what it was done to or by ("bus bombing", "rebel attack"), or null. */
export function findCompound(lexicon: EventLexicon, tokens: readonly Token[], phrase: Phrase): Phrase | null {
  const at = phrase.head - 1
  const token = tokens[at]
  if (!token || at < phrase.first || token.upos !== 'NOUN' || !lexicon.participants.has(token.lower)) return null
  return { sentence: phrase.sentence, first: at, last: at, head: at }
}
