import type { Clause, Phrase } from '../model/clause.ts'
import type { Participant } from '../model/reading.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import { toAntecedent } from './antecedents.ts'
import type { FigureLexicon } from './figures.lexicon.ts'
import { findLossBehind } from './figures.losses.ts'
import { findLossWord } from './figures.phrase.ts'
import type { Named } from './named.ts'
import { toParticipants } from './participants.ts'
import { diesLater } from './tolls.deaths.ts'

/** A single person whom the article says dead or hurt, in whatever sentence. */
export interface Victim {
  readonly measure: 'killed' | 'injured'
  readonly who: Participant
  readonly sentence: number
}

interface Around {
  readonly named: Named
  readonly sentences: readonly Sentence[]
  readonly phrases: readonly (readonly Phrase[])[]
  readonly clausesOf: (sentence: number) => readonly Clause[]
}

/** Does the sentence say it only of what may be, or deny it? */
const isOpen = ({ tokens }: Sentence, from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ lower }) => /^(not|n't|never|if|may|might|could|would|will|nobody|none)$/.test(lower))

/** A noun, a name, a pronoun, or an age alone ("a 6-year-old"). */
const canBeWho = ({ upos, lower }: Token): boolean =>
  upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON' || lower === 'old'

/** The phrases that go on a list of people, each with its age behind it or without: "Jon Doe, 18, and Max Roe, 20". */
function toList(tokens: Sentence['tokens'], phrases: readonly Phrase[], first: Phrase): readonly Phrase[] {
  const list = [first]
  for (let last = first; list.length < longestList; last = list.at(-1)!) {
    let at = last.last + 1
    if (tokens[at]?.text === ',' && tokens[at + 1]?.upos === 'NUM') at += 2
    while (tokens[at]?.text === ',' || tokens[at]?.lower === 'and') at++
    const next = at === last.last + 1 ? undefined : phrases.find((phrase) => phrase.first === at)
    if (!next || tokens[next.head]!.upos === 'PRON' || !canBeWho(tokens[next.head]!)) break
    list.push(next)
  }
  return tokens[list.at(-1)!.first - 1]?.lower === 'and' ? list : [first]
}

const longestList = 8

/** Killed or hurt; who is treated in hospital is hurt. */
const toMeasure = (measures: string): Victim['measure'] | null =>
  measures === 'killed' ? 'killed' : measures === 'injured' || measures === 'treated' ? 'injured' : null

/** What a verb does to those behind it ("killing ⟦Jon Doe, 18, and Max Roe, 20⟧"), where it is told as done; null for any other. */
function lossByVerb({ lexicon }: Named, clause: Clause): Victim['measure'] | null {
  if (clause.negated || clause.form === 'infinitive' || clause.modality !== null) return null
  const toll = lexicon.verbs.get(clause.lemma)?.toll
  return toll === 'killed' || toll === 'injured' ? toll : null
}

const hasObject = ({ object, voice }: Clause): boolean => object !== null && voice === 'active'

/** The single people of a sentence of whom it says that they were killed or hurt ("Her brother, 12, was pronounced dead"), list by list. */
export function findVictims(around: Around, losses: FigureLexicon, sentence: Sentence): readonly (readonly Victim[])[] {
  const { named, sentences, clausesOf } = around
  const { tokens } = sentence
  const phrases = around.phrases[sentence.index] ?? []
  const toWho = (one: Phrase) => toParticipants(named, sentences[one.sentence]!, one, 'target')
  const lists: Victim[][] = []
  const acting = clausesOf(sentence.index).filter(hasObject)
  const hasLoss = tokens.some(
    ({ lower }, at) =>
      losses.losses.has(lower) && findLossWord(tokens, at, losses, 'state', 'intransitive', 'collective') !== null,
  )
  if (!hasLoss && !acting.some((clause) => lossByVerb(named, clause) !== null)) return lists
  let done = -1
  for (const phrase of phrases) {
    if (phrase.first <= done || !canBeWho(tokens[phrase.head]!)) continue
    const list = toList(tokens, phrases, phrase)
    const last = list.at(-1)!.last
    if (!hasLoss && list.length === 1) continue
    const loss = hasLoss ? findLossBehind(tokens, last, losses) : null
    const told = hasLoss && diesLater(tokens, last, losses) ? 'killed' : loss && toMeasure(loss.measures)
    const behind = told && !isOpen(sentence, phrase.first, loss?.last ?? last) ? told : null
    const clause = list.length > 1 ? acting.find(({ object }) => object!.first === phrase.first) : undefined
    const measure = (clause && lossByVerb(named, clause)) ?? behind
    if (measure === null) continue
    done = last
    const people = list
      .flatMap((one) => toWho(toAntecedent(one, sentence, clausesOf, toWho)))
      .filter(({ kind }) => kind === 'person')
    if (people.length > 0) lists.push(people.map((who) => ({ measure, who, sentence: sentence.index })))
  }
  return lists
}
