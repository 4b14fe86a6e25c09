import type { Clause, Phrase } from '../model/clause.ts'
import type { Participant } from '../model/reading.ts'
import type { Sentence } from '../model/sentence.ts'

const pronouns = /^(it|they|he|she|them|him|her|its|their)$/

const fits = (pronoun: string, { kind }: Participant, many: boolean): boolean => {
  if (/^(he|she|him|her)$/.test(pronoun)) return kind === 'person'
  if (/^(they|them|their)$/.test(pronoun)) return kind === 'group' || kind === 'organization' || many
  return kind === 'organization' || (pronoun !== 'its' && (kind === 'vehicle' || kind === 'place'))
}

/**
 * The phrase that a pronoun stands for: the nearest subject before it in its sentence, else the first subjects of the sentence before, that may
 * be meant by it. With `freed` those acted upon go before those who act ("gunmen seized two drivers … ⟦they⟧ were released"), the last first. The
 * phrase itself where it is no pronoun or nothing fits.
 */
export function toAntecedent(
  phrase: Phrase,
  sentence: Sentence,
  clausesOf: (sentence: number) => readonly Clause[],
  toNamed: (phrase: Phrase) => readonly Participant[],
  freed = false,
): Phrase {
  const pronoun = sentence.tokens[phrase.head]!.lower
  if (!pronouns.test(pronoun)) return phrase
  if (freed)
    for (const { object, form, head } of [...clausesOf(sentence.index - 1), ...clausesOf(sentence.index)].reverse()) {
      if (!object || form === 'infinitive' || (object.sentence === sentence.index && head >= phrase.head)) continue
      const who = toNamed(object)
      if (who.some((one) => one.kind !== 'organization' && fits(pronoun, one, who.length > 1))) return object
    }
  const mine = clausesOf(sentence.index).filter((clause) => clause.head < phrase.head)
  const before = clausesOf(sentence.index - 1).filter((clause) => clause.form === 'finite')
  for (const clause of [...mine.reverse(), ...before.slice(0, 3)]) {
    const subject = clause.voice === 'passive' ? clause.object : clause.subject
    if (!subject || (subject.sentence === sentence.index && subject.last >= phrase.first)) continue
    const who = toNamed(subject)
    if (who.length > 0 && who.some((one) => fits(pronoun, one, who.length > 1))) return subject
  }
  return phrase
}
