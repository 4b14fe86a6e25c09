import type { EventLexicon } from '../knowledge/event-lexicon.ts'
import type { Clause, Phrase } from '../model/clause.ts'
import type { Sentence } from '../model/sentence.ts'
import { findAddressees } from './event-addressees.ts'
import { instrumentsOf, obliquesBehind, targetsOf } from './event-arguments.ts'
import { type EventCandidate, endOf, startOf } from './event-candidate.ts'
import {
  findHunt,
  findRelative,
  findTakingPart,
  findTraveller,
  isExistential,
  placeOf,
  withoutThat,
} from './event-nouns.clauses.ts'
import { isCounted, isMany, isOfOneToll } from './event-nouns.many.ts'
import {
  befallsOwner,
  carriesBomb,
  findAuthor,
  findBlamed,
  findClaimant,
  findShellers,
  isHeldUp,
  withGerund,
} from './event-nouns.parties.ts'
import {
  comesAbout,
  isConcrete,
  isDefinite,
  isNamedInCharge,
  isOldWar,
  isOnlySpokenOf,
  isOwnWar,
  isRanked,
  isStanding,
  isToDeath,
  takesPlace,
} from './event-nouns.told.ts'
import { findFallen, isWaged } from './event-parties.ts'
import { statusOfNominal } from './event-status.nominal.ts'
import { findCompound, findNounWord, findOwner } from './event-words.ts'

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
    const isOneToll = isOfOneToll(lexicon, tokens, clauses, behind.last)
    const many = isMany(tokens, phrase, light !== undefined || isOneToll, lexicon.quantities)
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
    const last = Math.max(behind.last, active && light ? endOf(active) : 0, asSubject ? endOf(asSubject) : 0)
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
      last,
      shown: last,
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
