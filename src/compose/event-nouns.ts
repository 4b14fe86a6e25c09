import type { DeedWords, EventLexicon, EventWord } from '../knowledge/event-lexicon.ts'
import type { Clause, Oblique, Phrase } from '../model/clause.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import { findAddressees } from './event-addressees.ts'
import { type EventCandidate, endOf, startOf } from './event-candidate.ts'
import { carriesBomb, findBlamed, findClaimant, withGerund } from './event-nouns.parties.ts'
import { findFallen, isWaged } from './event-parties.ts'
import { statusOfNominal } from './event-status.nominal.ts'
import { instrumentsOf, obliquesBehind, targetsOf } from './event-verbs.ts'
import { findCompound, findNounWord, findOwner } from './event-words.ts'

const isDefinite = (tokens: readonly Token[], phrase: Phrase): boolean =>
  /^(the|this|that|these|those|its|his|their|such)$/.test(tokens[phrase.first]!.lower)

/** "⟦Its⟧ war in Chad": told by its place, not before. */
const isOwnWar = (
  tokens: readonly Token[],
  word: EventWord,
  { first }: Phrase,
  obliques: readonly Oblique[],
): boolean =>
  isWaged(word) &&
  /^(its|their)$/.test(tokens[first]!.lower) &&
  obliques[0]?.preposition === 'in' &&
  tokens[obliques[0].phrase.head]!.upos === 'PROPN'

/** Nouns in the plural for what is one affair. */
const pluralOfOne = /^(talks|negotiations|discussions|hostilities|sanctions|clashes|consultations)$/

/** Plurals that count who suffered rather than deeds. */
const ofVictims = /^(?:killings|murders|assassinations|deaths|abductions|kidnappings)$/

/** Does the noun sum up many happenings: a number of them, or a plural that no verb carries out ("attacks have doubled")? */
function isMany(tokens: readonly Token[], phrase: Phrase, isCarriedOut: boolean, words: ReadonlySet<string>): boolean {
  const head = tokens[phrase.head]!
  // "The killings of four people", "the murders of the nuns" are one toll.
  if (tokens[phrase.head + 1]?.lower === 'of') {
    const next = tokens[phrase.head + 2]
    if (next?.upos === 'NUM' || (next?.lower === 'the' && ofVictims.test(head.lower))) return false
  }
  // A war is many deeds.
  if (/^(war|conflict|insurgency|uprising|hostilities)$/.test(head.lower)) return true
  if (!/s$/.test(head.lower)) return false
  const counted = tokens
    .slice(Math.max(0, phrase.first - 2), phrase.head)
    .some((token) => token.upos === 'NUM' || words.has(token.lower))
  if (pluralOfOne.test(head.lower)) return counted && /^\d/.test(tokens[phrase.first]!.text)
  return counted || !isCarriedOut
}

/** "17 attacks", "a string of bombings": so many that they are told by their number alone. */
const isCounted = (tokens: readonly Token[], phrase: Phrase): boolean =>
  (tokens[phrase.first - 1]?.lower === 'of' &&
    /^(series|string|spate|wave|run|rash|flurry|dozens|scores|hundreds|spree|chain)$/.test(
      tokens[phrase.first - 2]?.lower ?? '',
    )) ||
  tokens.slice(phrase.first, phrase.head).some(({ upos }) => upos === 'NUM')

/** "World War Two", "the Cold War": a time rather than a deed. */
const isOldWar = (tokens: readonly Token[], { head }: Phrase): boolean =>
  tokens[head]!.text === 'War' && /^\p{Lu}\p{Ll}/u.test(tokens[head - 1]?.text ?? '')

/** "Shot ⟦to death⟧": how the deed before it ended. */
const isToDeath = (tokens: readonly Token[], { first, head }: Phrase): boolean =>
  first === head && tokens[head]!.lower === 'death' && tokens[head - 1]?.lower === 'to'

/** Prepositions behind which a deed is taken for done ("after the withdrawal"). */
const whenDone = /^(after|following|during|since|amid|in|at|despite|before|by|upon|with)$/

/** "Committed to the withdrawal", "views of the talks": what is not violence and stands behind another preposition is a topic, not a happening. */
function isOnlySpokenOf(tokens: readonly Token[], phrase: Phrase, word: EventWord): boolean {
  const before = tokens[phrase.first - 1]
  if (!before || !/^(ADP|SCONJ|PART)$/.test(before.upos) || whenDone.test(before.lower)) return false
  return !/^(ASSAULT|COERCE|PROTEST)$/.test(word.type)
}

/** So many words before a crime are looked through for the charge that it is the name of. */
const chargeReach = 12

/** Is the noun what somebody is charged with ("charged with murder and attempted robbery", "two counts of assault")? It names a deed told elsewhere. */
function isNamedInCharge(lexicon: EventLexicon, tokens: readonly Token[], { first }: Phrase): boolean {
  for (let i = first - 1; i >= Math.max(0, first - chargeReach); i--) {
    const { lower, upos } = tokens[i]!
    // "Two counts ⟦of⟧ assault", not "the monitor counts 12 attacks".
    if (lexicon.words.charging.has(lower) && (!/^counts?$/.test(lower) || tokens[i + 1]!.lower === 'of')) return true
    if (!/^(NOUN|PROPN|ADJ|ADP|CCONJ|NUM|DET|PART)$/.test(upos) && !/^[,-]$|(?:ed|ing)$/.test(lower)) return false
  }
  return false
}

/** Deeds whose owner suffers them where nothing else says who does ("his arrest", "Hariri's assassination"). */
const befallsOwner = (word: EventWord): boolean => word.target.size === 1 && word.target.has('of')

/** The phrase without the day behind it ("a shooting | Friday night"). */
const isWithin = (phrase: Phrase, { first, head }: Phrase): boolean =>
  phrase.first === first && phrase.head < head && phrase.last === phrase.head

/** Types of which the bare noun tells a deed ("a nuclear test", "a withdrawal"), where talks and aid want somebody who is party to them. */
const isConcrete = /^(?:MOBILIZE|RETREAT)$/

/** "The clergy stopped the violence": who holds force up does not do it, where he does not call off his own. */
const isHeldUp = ({ type }: EventWord, light: string, { lemma }: Clause): boolean =>
  type === 'ASSAULT' && light === 'prevented' && !/^(?:call off|call|cancel|abort)$/.test(lemma)

/** The clause that a noun phrase stands in: as its object, as its subject, or around it. */
function placeOf(clauses: readonly Clause[], phrase: Phrase) {
  const asSubject =
    clauses.find(({ subject }) => subject && (subject.head === phrase.head || isWithin(phrase, subject))) ?? null
  const isObject = ({ object }: Clause): boolean =>
    object !== null && object.first <= phrase.first && phrase.last <= object.last && object.head === phrase.head
  const first = clauses.find(isObject) ?? null
  // "say a coup cannot be ruled out": what stands behind a verb of saying is the subject of the next.
  const next = first?.voice === 'active' ? clauses.find((one) => one.head > phrase.head && isObject(one)) : undefined
  const isNext = first?.voice === 'active' && first.head < phrase.head && asSubject?.first === phrase.last + 1
  const governing = next?.voice === 'passive' ? next : isNext ? null : first
  const around =
    governing ??
    asSubject ??
    clauses.find((clause) => clause.first <= phrase.first && phrase.last <= endOf(clause)) ??
    null
  return { governing, asSubject, around }
}

/** Verbs of which a deed is the object and the doer the subject ("a raid carried out by …"); "condemned by …" is none. */
const isDoing = ({ lightVerbs, words }: EventLexicon, lemma: string): boolean =>
  lightVerbs.has(lemma) || words.authorship.has(lemma)

/** "the strikes ⟦that Turkish forces carried out⟧", "an attack that the group has claimed": the clause behind the noun whose verb lacks it as its object. */
const findRelative = (
  lexicon: EventLexicon,
  tokens: readonly Token[],
  clauses: readonly Clause[],
  last: number,
): Clause | undefined => {
  const opens = /^(that|which)$/.test(tokens[last + 1]?.lower ?? '') ? last + 2 : last + 1
  return clauses.find(
    ({ form, voice, object, subject, lemma }) =>
      form === 'finite' &&
      voice === 'active' &&
      object === null &&
      subject !== null &&
      subject.head > last &&
      (subject.first === opens || subject.first === last + 1) &&
      (isDoing(lexicon, lemma) || lemma === 'claim'),
  )
}

/** A clause's subject without the "that" before it. */
const withoutThat = (tokens: readonly Token[], phrase: Phrase): Phrase =>
  /^(that|which)$/.test(tokens[phrase.first]!.lower) && phrase.first < phrase.head
    ? { ...phrase, first: phrase.first + 1 }
    : phrase

/** "Took part ⟦in 26 operations⟧": the clause whose deed stands behind its preposition, or null. */
const findTakingPart = (tokens: readonly Token[], around: Clause | null, phrase: Phrase): Clause | null =>
  around !== null &&
  around.voice === 'active' &&
  ((around.lemma === 'take' && tokens[around.last + 1]?.lower === 'part') || around.lemma === 'participate') &&
  around.obliques.some(({ preposition, phrase: one }) => preposition === 'in' && one.head === phrase.head)
    ? around
    : null

/** "Launched an operation ⟦to find the gunmen⟧": an operation that is police work, by the clause that says what for. */
const findHunt = (
  { words }: EventLexicon,
  clauses: readonly Clause[],
  { lemma }: EventWord,
  last: number,
): Clause | undefined =>
  /^(operation|search operation|raid|campaign|sweep|mission|manhunt|hunt)$/.test(lemma)
    ? clauses.find((one) => one.form === 'infinitive' && one.first === last + 1 && words.policing.has(one.lemma))
    : undefined

/** Verbs of coming and going: who is on his way "on a visit" pays it. */
const travels = /^(arrive|come|go|travel|fly|leave|depart|return|be)$/

/** "Arrived on Monday ⟦on a two-day visit⟧": the clause of him who pays the visit, or null. */
const findTraveller = (
  tokens: readonly Token[],
  around: Clause | null,
  word: EventWord,
  { first }: Phrase,
): Clause | null =>
  around !== null &&
  word.mode === 'visit' &&
  around.voice === 'active' &&
  around.subject !== null &&
  travels.test(around.lemma) &&
  /^(on|for)$/.test(tokens[first - 1]?.lower ?? '')
    ? around
    : null

/** "There were ⟦nine joint operations⟧". */
const isExistential = (tokens: readonly Token[], clause: Clause | null): boolean =>
  clause !== null && clause.lemma === 'be' && clause.subject !== null && tokens[clause.subject.head]!.lower === 'there'

/** "the second attack in a week", "the deadliest raid since …": what was just told, held against others. */
function isRanked(tokens: readonly Token[], { first, head }: Phrase, last: number): boolean {
  if (tokens[first]!.lower !== 'the') return false
  for (let at = first + 1; at < head; at++) {
    if (/^(deadliest|worst|biggest|largest|bloodiest|latest)$/.test(tokens[at]!.lower)) return true
    if (/^(first|second|third|fourth|fifth)$/.test(tokens[at]!.lower))
      for (let i = head + 1; i <= last + 1; i++)
        if (/^(since|in|this|within)$/.test(tokens[i]?.lower ?? '') && isSpanWord(tokens, i + 1)) return true
  }
  return false
}

/** "since …", "in a week", "this month": words that open a stretch of time at `at`. */
const isSpanWord = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]!.lower === 'since' ||
  tokens.slice(at, at + 4).some(({ lower }) => /^(days?|weeks?|months?|years?|hours?)$/.test(lower))

/** "attacks ⟦attributed to the group⟧", "a raid carried out by commandos": whom the participle behind the noun names. */
function findAuthor(
  lexicon: EventLexicon,
  tokens: readonly Token[],
  clauses: readonly Clause[],
  head: number,
  last: number,
): readonly Phrase[] {
  const clause = clauses.find(({ first }) => first === last + 1)
  if (!clause || clause.first !== clause.head || !/ed$|^done$/.test(tokens[clause.head]!.lower)) return []
  if (clause.voice === 'passive' && clause.subject && isDoing(lexicon, clause.lemma)) return [clause.subject]
  // "an offensive ⟦backed by the coalition⟧"
  if (clause.voice === 'passive' && clause.subject && last === head && /^(back|support|lead)$/.test(clause.lemma))
    return [clause.subject]
  const to = clause.obliques.find(({ preposition }) => preposition === 'to' || preposition === 'on')
  return to && /^(attribute|blame|ascribe|pin)$/.test(clause.lemma) ? [to.phrase] : []
}

/** "Erupted", "continued": verbs that say no more of a deed than that it came about; those that end it ("ended", "let up") say when. */
const comesAbout = ({ occurrence, denied }: DeedWords, lemma: string): boolean =>
  occurrence.has(lemma) && denied.occurrence.get(lemma) !== 'ongoing'

/** "Took place", "takes effect", "came into force": said of a deed, they say no more than that it came about. */
const takesPlace = (tokens: readonly Token[], { lemma, object, obliques }: Clause): boolean =>
  (lemma === 'take' && object !== null && /^(?:place|effect|hold)$/.test(tokens[object.head]!.lower)) ||
  (/^(come|go|enter)$/.test(lemma) &&
    obliques.some(
      ({ preposition, phrase }) => preposition === 'into' && /^(?:force|effect)$/.test(tokens[phrase.head]!.lower),
    ))

/** Talks and truces of which a clause says how they stand ("the talks in Oslo were fragile"). */
const isStanding = (tokens: readonly Token[], word: EventWord, clause: Clause | null): boolean =>
  clause !== null &&
  clause.form === 'finite' &&
  clause.modality === null &&
  clause.tense !== 'future' &&
  (word.type === 'CONSULT' || word.mode === 'ceasefire') &&
  (clause.lemma !== 'be' ||
    !/^(possible|likely|unlikely|necessary|needed|important|way|solution)$/.test(
      tokens[clause.object?.head ?? clause.last + 1]?.lower ?? '',
    ))

/** "Nine civilians were killed by shelling ⟦of the rebels⟧": where people are killed by a deed of an armed body, that body did it. */
function findShellers(
  { participants }: EventLexicon,
  tokens: readonly Token[],
  { first }: Phrase,
  clauses: readonly Clause[],
  obliques: readonly Oblique[],
): readonly Phrase[] {
  if (tokens[first - 1]?.lower !== 'by') return []
  const told = clauses.findLast(({ head }) => head < first)
  if (told?.voice !== 'passive' || told.object === null) return []
  const isArmed = (phrase: Phrase): boolean =>
    tokens
      .slice(phrase.first, phrase.last + 1)
      .some(({ lower }) => /^(?:MIL|REB|UAF|PRM)$/.test(participants.get(lower)?.sector ?? ''))
  return obliques
    .filter(({ preposition, phrase }) => preposition === 'of' && isArmed(phrase))
    .map(({ phrase }) => phrase)
}

/** Happenings that the nouns of a sentence name ("carried out an attack on …", "the arrest of …", "a US airstrike"). */
export function findNounEvents(
  lexicon: EventLexicon,
  sentence: Sentence,
  clauses: readonly Clause[],
  phrases: readonly Phrase[],
): EventCandidate[] {
  const { tokens } = sentence
  const { deedWords } = lexicon
  const found: EventCandidate[] = []
  for (const bare of phrases) {
    const phrase = withGerund(tokens, bare)
    const direct = findNounWord(lexicon, tokens, phrase.head)
    // "an infiltration attempt", "a murder plot": the deed stands before the word that says what became of it.
    const attempted = direct ? undefined : deedWords.noun.get(tokens[phrase.head]!.lower)
    const named =
      direct ?? (attempted && phrase.head > phrase.first ? findNounWord(lexicon, tokens, phrase.head - 1) : null)
    if (!named || isOldWar(tokens, phrase) || isToDeath(tokens, phrase)) continue
    const trigger = direct ? phrase.head : phrase.head - 1
    const { governing, asSubject, around } = placeOf(clauses, phrase)
    const behind = obliquesBehind(tokens, phrases, phrase)
    const hunt = findHunt(lexicon, clauses, named, behind.last)
    const word = hunt ? { ...named, type: 'COERCE' as const, mode: 'arrest' } : named
    const relative = governing?.voice === 'active' ? undefined : findRelative(lexicon, tokens, clauses, behind.last)
    const sharing = governing
      ? null
      : (findTakingPart(tokens, around, phrase) ?? findTraveller(tokens, around, word, phrase))
    const active = governing?.voice === 'active' ? governing : (sharing ?? null)
    const light = sharing ? 'happened' : active ? lexicon.lightVerbs.get(active.lemma) : undefined
    const shellers = findShellers(lexicon, tokens, phrase, clauses, behind.obliques)
    const isBy = ({ preposition }: (typeof behind.obliques)[number]) => preposition === 'by'
    const agent = behind.obliques.find(isBy)?.phrase
    // "The offensive by guerrillas ⟦of the Red Front⟧": what stands behind the doer is said of him.
    const ofDoer = agent
      ? behind.obliques.find(({ phrase: one, preposition }) => preposition === 'of' && one.first === agent.last + 2)
      : undefined
    const own = targetsOf(
      word,
      tokens,
      null,
      null,
      [...behind.obliques, ...(relative?.obliques ?? [])].filter((one) => one !== ofDoer),
    ).filter((one) => !shellers.includes(one))
    const by = [
      ...shellers,
      ...behind.obliques
        .filter(isBy)
        .map(({ phrase: one }) => (one === agent && ofDoer ? { ...one, last: ofDoer.phrase.last } : one)),
      ...(relative?.subject ? [withoutThat(tokens, relative.subject)] : []),
      ...findAuthor(lexicon, tokens, clauses, phrase.head, behind.last),
    ]
    const between = behind.obliques
      .filter(({ preposition }) => preposition === 'between')
      .map((oblique) => oblique.phrase)
    const owner = findOwner(tokens, phrase)
    const compound = owner || carriesBomb(tokens, phrase) ? null : findCompound(lexicon, tokens, phrase)
    const compoundKind = compound ? lexicon.participants.get(tokens[compound.head]!.lower)!.kind : null
    const hit = compound && compoundKind !== 'group' && compoundKind !== 'person' && compoundKind !== 'organization'
    const { status, told } = attempted
      ? { status: attempted, told: true }
      : statusOfNominal(
          sentence,
          clauses,
          { phrase, end: behind.last, word, around, governing, asSubject, light },
          deedWords,
        )
    if (status === null) continue
    // "Clashes erupted", "an explosion rocked …": the verb says no more than that it came about.
    const occurs = asSubject !== null && (comesAbout(deedWords, asSubject.lemma) || takesPlace(tokens, asSubject))
    if (!light && !occurs && !told && isOnlySpokenOf(tokens, phrase, word)) continue
    const suffers = owner !== null && own.length === 0 && befallsOwner(word)
    // "The cell claimed responsibility for the killing of …": who claims it did it.
    const claimant = own.length > 0 || by.length === 0 ? findClaimant(tokens, clauses, phrase) : null
    const blamed = by.length === 0 ? findBlamed(tokens, clauses, phrase) : null
    const fallen = own.length > 0 ? findFallen(lexicon, tokens, word, around, phrase) : null
    const doers = claimant
      ? [claimant]
      : fallen
        ? own
        : light && active?.subject && !isHeldUp(word, light, active)
          ? [active.subject]
          : by.length > 0
            ? by
            : owner && !suffers
              ? [owner]
              : blamed
                ? [blamed]
                : compound && !hit
                  ? [compound]
                  : between
    const targets = hunt?.object
      ? [hunt.object]
      : fallen
        ? [fallen]
        : own.length > 0
          ? own
          : suffers
            ? [owner]
            : active && light
              ? targetsOf(word, tokens, null, active.indirect, active.obliques)
              : compound && hit
                ? [compound]
                : between
    const rocked = occurs && targets.length === 0 && asSubject.object ? [asSubject.object] : []
    const charged = word.type === 'ASSAULT' && isNamedInCharge(lexicon, tokens, phrase)
    const ranked = isRanked(tokens, phrase, behind.last)
    const stands = asSubject !== null && isStanding(tokens, word, asSubject)
    const definite =
      ranked ||
      (isDefinite(tokens, phrase) &&
        own.length === 0 &&
        by.length === 0 &&
        !(stands && phrase.head > phrase.first + 1) &&
        !isOwnWar(tokens, word, phrase, behind.obliques))
    const many = isMany(tokens, phrase, light !== undefined, lexicon.quantities)
    const specific =
      (many && isCounted(tokens, phrase)) ||
      stands ||
      doers.length > 0 ||
      targets.length > 0 ||
      light !== undefined ||
      occurs
    // "Strategic agreements between the two", "cooperation with …": what is no violence is only spoken of, unless it is said to come about.
    const isQuiet = !/^(ASSAULT|COERCE|PROTEST)$/.test(word.type)
    const hasSides = doers.length > 0 && targets.length > 0 && doers[0] !== targets[0]
    const isTold =
      light !== undefined ||
      occurs ||
      stands ||
      governing?.voice === 'passive' ||
      (between.length > 0 && word.type === 'CONSULT') ||
      (hasSides && !/^(COOPERATE|SUPPORT|AID|AGREE)$/.test(word.type))
    const isSaid = told && (isConcrete.test(word.type) || doers.length > 0 || targets.length > 0)
    if (isQuiet && !isTold && !isSaid && status !== 'planned' && status !== 'threatened' && status !== 'prevented')
      continue
    if (isQuiet && status === 'negated' && !light && !occurs && !isSaid) continue
    // A bare noun ("violence", "an attack") that nothing is said of is no happening to file, unless its word says whether it came about.
    const isBare = !specific && !definite && status === 'happened'
    if (isBare && (word.type !== 'ASSAULT' || many)) continue
    found.push({
      sentence,
      word,
      trigger,
      agents: doers,
      targets: targets.length > 0 ? targets : rocked,
      addressees: [
        ...(governing ? findAddressees(lexicon, tokens, clauses, phrases, governing, word) : []),
        ...(isWaged(word) ? behind.obliques.filter(({ preposition }) => preposition === 'in') : []).map(
          (oblique) => oblique.phrase,
        ),
      ],
      instruments: active ? instrumentsOf(lexicon, sentence, active) : [],
      status,
      first: active && (light || word.toll !== null || isExistential(tokens, active)) ? startOf(active) : phrase.first,
      last: Math.max(behind.last, active && light ? endOf(active) : 0, asSubject ? endOf(asSubject) : 0),
      definite: charged || (definite && status === 'happened'),
      stands,
      charged,
      isBare,
      continues: false,
      plural: many || (status === 'ongoing' && /s$/.test(tokens[phrase.head]!.lower) && word.type === 'ASSAULT'),
      clause: around,
      isPhrase: false,
      isAlone: false,
      rule: light ? 'event/light-verb' : 'event/nominal',
      confidence: light ? 0.75 : definite ? 0.4 : 0.55,
    })
  }
  return found
}
