/**
 * How two records disagree. `toll`, `day`, `place`, `culprit`: on one incident. `denial`: one denies what the other says. `correction`: one source
 * changed its number. `position`: one speaker said the opposite. `deadline`: what was to be done by one day is to be done by another. `figure`: two
 * numbers for one thing.
 */
export const contradictionKinds = [
  'toll',
  'correction',
  'day',
  'place',
  'culprit',
  'denial',
  'position',
  'deadline',
  'figure',
] as const
export type ContradictionKind = (typeof contradictionKinds)[number]

/** One of the two sides: the record and what it says of the thing in question, in few words. */
export interface Side {
  /** Record id in the archive. */
  readonly record: string
  readonly says: string
}

/** Two records that disagree. Which one is right is not decided. */
export interface Contradiction {
  /** Names it for ever: the kind and the two places in the articles. */
  readonly key: string
  readonly kind: ContradictionKind
  /** The earlier published first. */
  readonly sides: readonly [Side, Side]
  /** What is in question, such as "killed" or the deed that is due. */
  readonly about: string
  /** What would have to be true for both to hold. */
  readonly bothHold: string
}
