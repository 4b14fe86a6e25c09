import type { EventStatus } from '../model/reading.ts'

/** What a clause says of whether its deed happened. The first rule whose pattern holds and that says something decides. */
export interface StatusRule {
  readonly id: string
  readonly description: string
  /** A pattern over clauses (docs/clause-patterns.md). "@ongoing" are the verbs before a deed that say it goes on. */
  readonly when: string
  /**
   * The status itself; `governor`: that of the verb before the deed's, and where the table has none, nothing is said at all;
   * `adverb`: that of a doubting adverb, and where there is none, the next rule is asked.
   */
  readonly says: EventStatus | 'governor' | 'adverb'
  /** Sentences in whose ⟦verb⟧ the rule decides, and in whose it does not. */
  readonly finds: readonly string[]
  readonly ignores: readonly string[]
}

export const statusRules: readonly StatusRule[] = [
  {
    id: 'status/denied',
    description: 'what is said not to be done',
    when: 'negated',
    says: 'negated',
    finds: ['The army did not ⟦attack⟧ the town.', 'Nobody ⟦attacked⟧ the town.'],
    ignores: ['The army ⟦attacked⟧ the town.'],
  },
  {
    id: 'status/governed',
    description: 'a purpose, plan or attempt: what the verb before it says of it',
    when: 'form=infinitive',
    says: 'governor',
    finds: ['The rebels plan to ⟦attack⟧ the town.', 'Troops came to ⟦attack⟧ the town.'],
    ignores: ['The army will ⟦attack⟧ the town.', 'The rebels ⟦attacked⟧ the town.'],
  },
  {
    id: 'status/going-on',
    description: 'a deed that another verb says goes on',
    when: 'form=participle modality=@ongoing',
    says: 'ongoing',
    finds: ['The army kept ⟦attacking⟧ the town.'],
    ignores: ['The army fled, ⟦attacking⟧ the town.'],
  },
  {
    id: 'status/condition',
    description: 'what hangs on "if"',
    when: 'role=conditional',
    says: 'possible',
    finds: ['Thousands would flee if the army ⟦attacked⟧ the town.'],
    ignores: ['Thousands fled when the army ⟦attacked⟧ the town.'],
  },
  {
    id: 'status/open',
    description: 'a modal that leaves it open',
    when: 'modality=may|might|could|can|would|should|must',
    says: 'possible',
    finds: ['The army may ⟦attack⟧ the town.', 'The rebels could ⟦attack⟧ the town.'],
    ignores: ['The army will ⟦attack⟧ the town.'],
  },
  {
    id: 'status/doubted',
    description: 'an adverb that leaves it open',
    when: '',
    says: 'adverb',
    finds: ['Perhaps the rebels ⟦attacked⟧ the town.'],
    ignores: ['Yesterday the rebels ⟦attacked⟧ the town.'],
  },
  {
    id: 'status/future',
    description: 'a future form',
    when: 'tense=future',
    says: 'planned',
    finds: ['The army will ⟦attack⟧ the town.'],
    ignores: ['The army ⟦attacked⟧ the town.'],
  },
  {
    id: 'status/will',
    description: '"will" before another form',
    when: 'modality=will',
    says: 'planned',
    finds: [],
    ignores: ['The army had ⟦attacked⟧ the town.'],
  },
  {
    id: 'status/in-progress',
    description: 'a present that goes on',
    when: 'aspect=progressive tense=present',
    says: 'ongoing',
    finds: ['The army is ⟦attacking⟧ the town.'],
    ignores: ['The army was ⟦attacking⟧ the town.'],
  },
  {
    id: 'status/told',
    description: 'everything else is told as done',
    when: '',
    says: 'happened',
    finds: ['The army ⟦attacked⟧ the town.', 'The town was ⟦attacked⟧ by the army.'],
    ignores: ['The army did not ⟦attack⟧ the town.'],
  },
]
