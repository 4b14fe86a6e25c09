import type { EventLexicon } from '../knowledge/event-lexicon.ts'
import type { Clause, Phrase } from '../model/clause.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import type { EventCandidate } from './event-candidate.ts'
import { isFigurative, weighOtherWorld } from './event-figurative.ts'
import { findNounEvents } from './event-nouns.ts'
import { isTrapped } from './event-traps.ts'
import { findVerbEvents } from './event-verbs.ts'
import { withInstruments } from './event-weapons.ts'

/** What became of further people, told without a verb of its own. */
const isElided = /^(?:wounded|injured|hurt|dead|killed|missing|detained|arrested)$/

/** Does the noun phrase behind a comma or "and" at `at` go on with a list or an apposition, rather than with another clause? */
function goesOn(
  tokens: readonly Token[],
  at: number,
  clauses: readonly Clause[],
  phrases: readonly Phrase[],
): Phrase | null {
  const isComma = tokens[at]!.text === ','
  const next = phrases.find(({ first }) => first === at + 1)
  if (!next || !/^(NOUN|PROPN|NUM)$/.test(tokens[next.head]!.upos) || !/^(NOUN|PROPN|NUM)$/.test(tokens[at - 1]!.upos))
    return null
  if (
    clauses.some(
      ({ subject, object, first }) => first > next.last && (subject?.head === next.head || object?.head === next.head),
    )
  )
    return null
  // "in Gao, in the north": behind a comma a noun needs the next comma or "and" to be part of what is told.
  return !isComma || /^(,|and|or)$/.test(tokens[next.last + 1]?.lower ?? '') ? next : null
}

/** "People ⟦suspected of ties to the group⟧", "the road ⟦that leads to the camp⟧": a clause that says who or what the noun before it is. */
const isDescription = (tokens: readonly Token[], { first, head, role }: Clause, at: number): boolean =>
  first === at &&
  (role === 'relative' ||
    (first === head &&
      /ed$/.test(tokens[head]!.lower) &&
      tokens[at - 1]!.upos === 'NOUN' &&
      /^(?:of|by|to|with|as|for)$/.test(tokens[head + 1]?.lower ?? '')))

/** Words that open what a deed was done in the course of ("fired at him ⟦as he greeted people⟧"). */
const isOpener = /^(?:as|when|while|where)$/

/** The last word before the next clause or the end of what is told: what a reader would mark as the words that tell it. Lists and appositions belong to it. */
function endOfTelling(
  tokens: readonly Token[],
  from: number,
  clauses: readonly Clause[],
  phrases: readonly Phrase[],
  /** Words that tell happenings, by token: descriptions with none of them are run over; null where no description is. */
  triggers: ReadonlySet<number> | null,
): number {
  let end = from
  let circumstance: Clause | undefined
  for (let at = from + 1; at < tokens.length; at++) {
    const token = tokens[at]!
    if (closes.has(token.text)) break
    if (token.upos === 'SCONJ' || isOpener.test(token.lower)) {
      circumstance = triggers && isOpener.test(token.lower) ? clauses.find(({ first }) => first > at) : undefined
      if (token.upos === 'SCONJ' && (!circumstance || triggers!.has(circumstance.head))) break
      if (token.upos === 'SCONJ') continue
    }
    if (token.text === ',' || token.upos === 'CCONJ') {
      if (token.text === ',' && tokens[at + 1]?.lower === 'including') continue
      // "eight were killed and ⟦12 wounded⟧ by shelling"
      if (tokens[at + 1]?.upos === 'NUM' && isElided.test(tokens[at + 2]?.lower ?? '')) {
        at += 2
        end = at
        continue
      }
      const next = goesOn(tokens, at, clauses, phrases)
      if (!next) break
      at = next.last
      end = at
      continue
    }
    const next = findBegun(clauses, from, at)
    if (next && next !== circumstance && (!triggers || triggers.has(next.head) || !isDescription(tokens, next, at)))
      break
    if (next && triggers?.has(next.head)) break
    const { lower } = token
    if (lower === 'who' || lower === 'which' || (lower === 'that' && token.upos === 'PRON')) continue
    end = at
  }
  return end
}

/** Marks that end what is told. */
const closes: ReadonlySet<string> = new Set(['.', ';', ':', '!', '?', '"', '“', '”', '(', ')', '—', '–'])

/** The finite clause behind `from` that begins at a token, with its subject or its verb. */
function findBegun(clauses: readonly Clause[], from: number, at: number): Clause | null {
  for (const clause of clauses)
    if (clause.form === 'finite' && clause.first > from && (clause.first === at || clause.subject?.first === at))
      return clause
  return null
}

/** A sentence that may tell of happenings, with its predicates and noun phrases. */
export interface Telling {
  readonly sentence: Sentence
  readonly clauses: readonly Clause[]
  readonly phrases: readonly Phrase[]
}

/**
 * All happenings that each sentence tells of, left to right; where a verb's object is the happening, the noun tells it. Each step goes over
 * all sentences before the next, so that its code stays in the processor's cache.
 */
export function findCandidates(
  lexicon: EventLexicon,
  tellings: readonly Telling[],
): readonly (readonly EventCandidate[])[] {
  const nouns = tellings.map(({ sentence, clauses, phrases }) => findNounEvents(lexicon, sentence, clauses, phrases))
  const verbs = tellings.map(({ sentence, clauses, phrases }) => findVerbEvents(lexicon, sentence, clauses, phrases))
  const real = tellings.map(({ sentence }, i) => withoutUnreal(lexicon, sentence, joinFound(nouns[i]!, verbs[i]!)))
  return tellings.map((telling, i) => real[i]!.told.map((candidate) => withEnds(telling, candidate, real[i]!.triggers)))
}

/** Nouns and verbs for happenings, left to right. */
function joinFound(nouns: readonly EventCandidate[], verbs: readonly EventCandidate[]): readonly EventCandidate[] {
  const own = verbs.filter(
    (verb) =>
      // "Are investigating the death of …": two deeds, not one told twice.
      verb.word.mode === 'investigate' ||
      // "Broke up a sit-in": the noun is whom it was done to.
      verb.word.mode === 'crowd-control' ||
      !nouns.some(
        (noun) =>
          noun.trigger >= verb.first &&
          noun.trigger <= verb.last &&
          verb.targets.some((target) => target.head === noun.trigger),
      ),
  )
  return [...nouns, ...own].sort((a, b) => a.trigger - b.trigger)
}

/** Those of a sentence's candidates that tell a happening of this world, and the words by which all of them were found. */
function withoutUnreal(
  lexicon: EventLexicon,
  sentence: Sentence,
  bare: readonly EventCandidate[],
): { readonly told: readonly EventCandidate[]; readonly triggers: ReadonlySet<number> } {
  if (bare.length === 0) return none
  const weight = weighOtherWorld(lexicon, sentence)
  const trapped = bare.filter((candidate) => isTrapped(lexicon, candidate))
  // "A heart attack killed the general": nor does the verb of what is no happening tell one.
  const isNothing = ({ clause }: EventCandidate): boolean =>
    trapped.some(
      ({ word, trigger }) =>
        word.part === 'noun' &&
        (clause?.subject?.head === trigger ||
          // "died ⟦of a heart attack⟧"
          clause?.obliques.some(
            ({ preposition, phrase }) => /^(?:of|from)$/.test(preposition) && phrase.head === trigger,
          )),
    )
  const triggers = new Set(bare.map(({ trigger }) => trigger))
  const told = bare
    .filter(
      (candidate) => !trapped.includes(candidate) && !isNothing(candidate) && !isFigurative(lexicon, candidate, weight),
    )
    .map((candidate) => withInstruments(lexicon, candidate))
  return { told, triggers }
}

const none = { told: [], triggers: new Set<number>() }

/** The candidate with the words up to which it is told, and shown. */
const withEnds = (
  { sentence, clauses, phrases }: Telling,
  candidate: EventCandidate,
  triggers: ReadonlySet<number>,
): EventCandidate => ({
  ...candidate,
  last: endOfTelling(sentence.tokens, candidate.last, clauses, phrases, null),
  shown: endOfTelling(sentence.tokens, candidate.last, clauses, phrases, triggers),
})
