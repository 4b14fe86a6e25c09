import type { DeedWords } from '../knowledge/deed-words.ts'
import type { EventWord } from '../knowledge/event-lexicon.ts'
import type { Clause, Phrase } from '../model/clause.ts'
import type { EventStatus } from '../model/reading.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import { nounAt } from './event-governors.ts'
import { findScope, joinScopes, outerOfNoun, type Scope } from './event-scopes.ts'
import { isThreatBy, statusOfClause } from './event-status.ts'

/** Where the noun of a deed stands in its sentence. */
export interface NominalPlace {
  readonly phrase: Phrase
  /** The last token of what belongs to the noun behind it ("invasion ⟦of the island⟧"). */
  readonly end: number
  readonly word: EventWord
  readonly around: Clause | null
  /** The clause whose object it is (the subject of a passive), or null. */
  readonly governing: Clause | null
  /** The clause whose subject it is, or null. */
  readonly asSubject: Clause | null
  /** What the verb that carries it out says of it, where one does. */
  readonly light: EventStatus | undefined
}

/** What a word before the noun says of it: "no attack", "a foiled attack", "free of scuffles"; undefined where none does. */
function statusByModifier(
  tokens: readonly Token[],
  { phrase }: NominalPlace,
  words: DeedWords,
): EventStatus | null | undefined {
  if (/^(no|without)$/.test(tokens[phrase.first]!.lower)) return 'negated'
  // "next week's summit", "tomorrow's march"
  if (/^(?:next|tomorrow)$/.test(tokens[phrase.first]!.lower) && hasPossessive(tokens, phrase)) return 'planned'
  for (let i = phrase.head - 1; i >= Math.max(0, phrase.first - 3, phrase.head - 5); i--) {
    const token = tokens[i]!
    if (/^(no|without)$/.test(token.lower)) return 'negated'
    if (token.lower === 'of' && /^(free|devoid|absence|lack|clear)$/.test(tokens[i - 1]?.lower ?? '')) return 'negated'
    if (token.lower === 'of' && /^(event|case)$/.test(tokens[i - 1]?.lower ?? '')) return 'possible'
    const said = i >= phrase.first || /^(ADJ|VERB)$/.test(token.upos) ? words.modifier.get(token.lower) : undefined
    if (said !== undefined) return said
    if (i < phrase.first && /^(VERB|AUX|ADP|PUNCT|PRON)$/.test(token.upos) && token.text !== '-') break
  }
  const next = tokens[phrase.last + 1]?.lower ?? ''
  if (/^(attempt|attempts|bid|try|plot|plots|plan|plans|threat|threats)$/.test(next))
    return words.noun.get(next) ?? undefined
  // "protests planned for this month"
  const participle = /^(?:for|by|in|on|this|next|to|,|\.)$/.test(tokens[phrase.last + 2]?.lower ?? '')
    ? words.modifier.get(next)
    : undefined
  return participle === 'planned' && tokens[phrase.last + 1]?.upos === 'VERB' ? participle : undefined
}

/** So many words a state has at the most ("in full swing", "out of the question"). */
const stateWords = 4

/** The status by the phrase that begins at `at` ("under way", "off the table"); undefined where none does. */
function findState(tokens: readonly Token[], at: number, { state }: DeedWords): EventStatus | null | undefined {
  let run = ''
  for (let i = at; i < Math.min(tokens.length, at + stateWords); i++) {
    run += i > at ? ` ${tokens[i]!.lower}` : tokens[i]!.lower
    const status = state.get(run)
    if (status !== undefined) return status
  }
  return undefined
}

/** What is said of a deed by "is possible", "are still under way", "remains an option" behind it; undefined where nothing is. */
function statusByState(
  tokens: readonly Token[],
  clause: Clause | null,
  last: number,
  words: DeedWords,
): EventStatus | null | undefined {
  const isCopula = clause !== null && /^(be|remain|seem|look|appear|stay|become)$/.test(clause.lemma)
  let at = isCopula ? clause.last + 1 : last + 1
  if (!isCopula && tokens[at]?.upos !== 'ADJ') return undefined
  const denied = isCopula && clause.negated
  while (tokens[at]?.upos === 'ADV' && !words.modifier.has(tokens[at]!.lower)) at++
  const said = words.modifier.get(tokens[at]?.lower ?? '')
  // "is due to begin" is judged by its infinitive.
  if (said !== undefined && tokens[at + 1]?.lower !== 'to') return denied && said !== 'possible' ? 'negated' : said
  if (!isCopula) return undefined
  const state = findState(tokens, at, words)
  return state && (denied ? 'negated' : state)
}

/** What a noun's own predicate says of it, as a verb or with its object ("took place", "shows no sign of ending", "has entered its fourth week"). */
function findOccurrence(
  tokens: readonly Token[],
  { lemma, object, voice, negated }: Clause,
  words: DeedWords,
): Scope | undefined {
  const noun = object && voice === 'active' ? tokens[object.head]!.lower : ''
  if (lemma === 'take' && /^(?:place|effect|hold)$/.test(noun)) return { status: 'happened', denied: 'negated' }
  if (lemma === 'show' && negated && /^signs?$/.test(noun)) return { status: 'happened', denied: 'ongoing' }
  if (lemma === 'enter' && /^(?:day|week|month|year|hour|night)$/.test(noun))
    return { status: 'ongoing', denied: 'ongoing' }
  const status = words.occurrence.get(lemma)
  return status === undefined ? undefined : { status, denied: words.denied.occurrence.get(lemma) ?? 'negated' }
}

/** What is said of a deed by the verbs that it is the subject of ("is due to begin", "continues", "was never held"); undefined where nothing is. */
function statusByOccurrence(asked: Asked, { phrase, asSubject, word }: NominalPlace): EventStatus | null | undefined {
  const { sentence, clauses, words } = asked
  const { tokens } = sentence
  if (!asSubject) return undefined
  const own = findOccurrence(tokens, asSubject, words)
  if (own) return joinScopes(own, statusOfClause(sentence, clauses, asSubject, word, words))
  // "is due to begin", "was meant to have started": the infinitive that shares the subject.
  const next = clauses.find(
    (one) =>
      one.form === 'infinitive' && one.head > asSubject.head && (one.subject ?? one.object)?.head === phrase.head,
  )
  const later =
    next &&
    (/^(hold|stage|launch|carry out|sign)$/.test(next.lemma)
      ? ({ status: 'happened', denied: 'negated' } as const)
      : findOccurrence(tokens, next, words))
  return next && later ? joinScopes(later, statusOfClause(sentence, clauses, next, word, words)) : undefined
}

/** What a verb before the noun's preposition says of it ("bracing for an attack", "warned of a coup", "threatened the firm with sanctions"). */
function statusByPreposition(
  { sentence, clauses, words }: Asked,
  { phrase, word }: NominalPlace,
): EventStatus | null | undefined {
  const preposition = sentence.tokens[phrase.first - 1]?.lower ?? ''
  if (!/^(for|of|with|against|to|on|about|at)$/.test(preposition)) return undefined
  for (const clause of clauses) {
    if (!clause.obliques.some((oblique) => oblique.phrase.head === phrase.head)) continue
    const said = findScope(words, 'object', `${clause.lemma} ${preposition}`)
    if (said) return joinScopes(said, statusOfClause(sentence, clauses, clause, word, words))
  }
  return undefined
}

interface Asked {
  readonly sentence: Sentence
  readonly clauses: readonly Clause[]
  readonly words: DeedWords
}

/** What is said of a deed that a noun names; `told`: words around it say so, rather than that nothing speaks against it. Status null as in `statusOfClause`. */
export interface NominalStatus {
  readonly status: EventStatus | null
  readonly told: boolean
}

const told = (status: EventStatus | null): NominalStatus => ({ status, told: true })
const taken = (status: EventStatus | null): NominalStatus => ({ status, told: false })

/** Status of the deed that a noun names, by the words before it and the clause that it stands in. */
export function statusOfNominal(
  sentence: Sentence,
  clauses: readonly Clause[],
  place: NominalPlace,
  words: DeedWords,
): NominalStatus {
  const { tokens } = sentence
  const { phrase, governing, asSubject, around, light, word } = place
  const asked = { sentence, clauses, words }
  const real = (clause: Clause): EventStatus | null => statusOfClause(sentence, clauses, clause, word, words)
  const modified = statusByModifier(tokens, place, words)
  const isOpen = modified === 'planned' || modified === 'possible' || modified === 'threatened'
  if (modified !== undefined && !isOpen) return taken(modified)
  const occurrence = statusByOccurrence(asked, place)
  const at = nounAt(tokens, phrase.first)
  const noun = at < 0 ? undefined : findScope(words, 'noun', tokens[at]!.lower)
  // "rumours of an imminent offensive"
  if (noun && !(isOpen && /^(?:talk|rumou?rs?)$/.test(tokens[at]!.lower))) {
    const scope = isThreatBy(tokens, at, phrase.first) ? { ...noun, status: 'threatened' as const } : noun
    const said = joinScopes(scope, outerOfNoun(tokens, clauses, at, words))
    return { status: said, told: said !== 'planned' }
  }
  if (isOpen) {
    // "carried out its planned raid", "the planned execution was halted"
    const isHalted = governing && words.denied.governor.get(governing.lemma) === 'ongoing'
    const done =
      governing && (light === 'happened' ? real(governing) : isHalted ? 'prevented' : words.object.get(governing.lemma))
    if (governing && !governing.negated && (done === 'happened' || done === 'prevented')) return told(done)
    return taken(
      occurrence === 'prevented' || occurrence === 'negated' || occurrence === 'happened' ? occurrence : modified,
    )
  }
  const state = statusByState(tokens, asSubject, place.end, words) ?? statusByPreposition(asked, place)
  if (state !== undefined) return told(state)
  if (light && light !== 'happened') {
    // "promised to continue its attacks": what is to go on is to come.
    const bound = governing?.form === 'infinitive' ? real(governing) : null
    return told(bound !== null && bound !== 'happened' ? bound : governing?.negated ? whereDenied(light) : light)
  }
  if (governing) {
    if (light || (governing.voice === 'passive' && words.occurrence.has(governing.lemma))) return taken(real(governing))
    // "Called the shooting senseless", "ruled the death a homicide": what is judged took place.
    if (words.judging.has(governing.lemma) && isDefinite(tokens, phrase)) return taken('happened')
    const open = real(governing)
    // "surrender or face an assault"
    if (open === 'threatened' && /^(?:face|suffer|meet|expect)$/.test(governing.lemma)) return told(open)
    const said = findScope(words, 'object', governing.lemma)
    // "The decision to discuss a withdrawal" says nothing of one.
    if (said)
      return {
        status: governing.negated ? whereObjectDenied(said) : said.status,
        told: governing.form !== 'infinitive',
      }
    return taken(isDefinite(tokens, phrase) || open === 'negated' || open === 'ongoing' ? 'happened' : open)
  }
  if (occurrence !== undefined) return { status: occurrence, told: occurrence !== 'happened' }
  if (asSubject) return taken(isDefinite(tokens, phrase) ? 'happened' : statusOfOblique(real(asSubject)))
  if (!around || isDefinite(tokens, phrase)) return taken('happened')
  const open = real(around)
  const isOpenReason = (open === null || open === 'planned') && word.type === 'ASSAULT'
  const isDone = (isOpenReason || open === 'threatened') && isReason(tokens, phrase.first)
  return taken(isDone ? 'happened' : statusOfOblique(open))
}

/** "told to resign ⟦over a string of bombings⟧", "will meet after the blast": what a demand or a plan comes after took place. */
function isReason(tokens: readonly Token[], first: number): boolean {
  if (/^(any|another|more|further|new|future)$/.test(tokens[first]!.lower)) return false
  let at = first - 1
  if (tokens[at]?.lower === 'of' && tokens[at - 1]?.upos === 'NOUN') {
    at -= 2
    while (/^(DET|ADJ|NUM)$/.test(tokens[at]?.upos ?? '')) at--
  }
  const run = `${tokens[at - 1]?.lower} ${tokens[at]?.lower}`
  return (
    /^(over|after|following|amid|despite|since)$/.test(tokens[at]?.lower ?? '') ||
    /^((response|reaction) to|(retaliation|revenge|reprisal) for)$/.test(run)
  )
}

/** "Did not rule out an attack" leaves it possible, "did not fear an attack" denies it. */
const whereObjectDenied = ({ status, denied }: Scope): EventStatus | null =>
  status === 'possible' && denied === 'possible' ? 'negated' : denied

/** "Did not call off the raid" leaves it done, "did not plan a raid" denies it. */
const whereDenied = (status: EventStatus): EventStatus => (status === 'prevented' ? 'happened' : 'negated')

/** What a clause says of a deed that only stands in it: what is denied or goes on is its own, what is open is open for both. */
const statusOfOblique = (status: EventStatus | null): EventStatus | null =>
  status === 'negated' || status === 'ongoing' || status === 'prevented' ? 'happened' : status

const hasPossessive = (tokens: readonly Token[], { first, head }: Phrase): boolean => {
  for (let i = first; i < head; i++) if (/^['’]s?$/.test(tokens[i]!.text)) return true
  return false
}

const isDefinite = (tokens: readonly Token[], phrase: Phrase): boolean => {
  if (/^(the|this|that|these|those|its|his|their|such|last)$/.test(tokens[phrase.first]!.lower)) return true
  return hasPossessive(tokens, phrase)
}
