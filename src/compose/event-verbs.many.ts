import type { EventWord } from '../knowledge/event-lexicon.ts'
import type { Clause } from '../model/clause.ts'
import type { Token } from '../model/sentence.ts'
import { endOf } from './event-candidate.ts'

const deeds = /^(sorties|missions|strikes|airstrikes|raids|operations|attacks)$/

/** "Flew ⟦ten combat sorties⟧", "went to war": many deeds by the word itself or by its counted object. */
export const isSum = (tokens: readonly Token[], { lemma }: EventWord, { object }: Clause): boolean =>
  /^(go to war|wage war)$/.test(lemma) ||
  (object !== null &&
    deeds.test(tokens[object.head]!.lower) &&
    tokens.slice(object.first, object.head).some(({ upos, lower }) => upos === 'NUM' || lower === 'several'))

/** So many tokens into a sentence a verb still stands behind what opens it. */
const openingReach = 16

/** Plurals that cost lives over time. */
const sums =
  /^(?:attacks|raids|strikes|airstrikes|violations|clashes|bombings|killings|ambushes|incursions|mines|landmines)$/

/** "Struck back several times", "has repeatedly shelled", "the conflict killed thousands": many deeds told as one. */
export function isRepeated(tokens: readonly Token[], clause: Clause): boolean {
  const subject = clause.subject ? tokens[clause.subject.head]!.lower : ''
  if (/^(conflict|war|violence|fighting|terrorism|insurgency|uprising|unrest)$/.test(subject)) return true
  // "six journalists ⟦murdered⟧ this year"
  const isBare = clause.first === clause.head && /ed$/.test(tokens[clause.head]!.lower) && clause.object === null
  // "⟦Its violations⟧ have cost 92 lives"
  if (/^(?:claim|cost|take)$/.test(clause.lemma) && clause.aspect === 'perfect' && sums.test(subject)) return true
  // "⟦In recent weeks⟧ 12 men have been killed"
  const opens = /^(?:in|over|during)$/.test(tokens[0]?.lower ?? '') && clause.first < openingReach
  const last = Math.min(endOf(clause) + 4, tokens.length - 1)
  for (let at = opens ? 1 : clause.first; at <= last; at++) {
    switch (tokens[at]!.lower) {
      case 'repeatedly':
      case 'regularly':
      case 'routinely':
      case 'often':
      case 'frequently':
        if (at <= clause.last + 2) return true
        break
      // "11 people have been executed this year"
      case 'year':
        if (tokens[at - 1]!.lower === 'this' && (clause.aspect === 'perfect' || isBare)) return true
        break
      case 'recent':
      case 'past':
        if (/^(days|weeks|months|years|decades)$/.test(tokens[at + 1]?.lower ?? '')) return true
        break
      case 'times':
        if (/^(several|many|dozen|hundred)$|^\d/.test(tokens[at - 1]?.lower ?? '')) return true
    }
  }
  return false
}

const settled = /^(villages|towns|cities|areas|districts|settlements|regions|provinces|hamlets)$/

/** "Raided ⟦several villages⟧", "has burned ⟦schools⟧": a deed done in many places, or over time to no counted ones. */
export function isOfMany(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  clause: Clause,
  { type }: EventWord,
): boolean {
  const { object, subject, head } = clause
  if (type !== 'ASSAULT' || !object || clause.voice === 'passive' || clause.form !== 'finite') return false
  // "Has burned villages, ⟦wrecked⟧ schools"
  const isPerfect = (one: Clause): boolean => one.aspect === 'perfect' && one.tense === 'past'
  const isSince =
    isPerfect(clause) ||
    clauses.some((one) => one.head < head && one.subject !== null && one.subject === subject && isPerfect(one))
  const noun = tokens[object.head]!
  const before = tokens.slice(object.first, object.head)
  if (
    settled.test(noun.lower) &&
    before.some(({ lower }) => /^(several|many|various|numerous|dozens|other)$/.test(lower))
  )
    return true
  const isBarePlural =
    noun.upos === 'NOUN' &&
    /[^s]s$|^(people|men|women|children)$/.test(noun.lower) &&
    before.every(({ upos }) => upos === 'ADJ')
  return isBarePlural && isSince
}
