/** What is told of a reading: names of features, as the weights' table has them. */
const featureNames = [
  'word',
  'stance',
  'speaker',
  'quoted',
  'before',
  'after',
  'far',
  'head',
  'form',
  'past',
  'present',
  'future',
  'no tense',
  'modal',
  'negated',
  'role',
  'verb',
  'shape',
  'verb shape',
  'noun shape',
  'quoting',
  'left',
  'clauses',
  'words',
  'edge',
  'edge clauses',
  'edge quoting',
  'parts',
  'by',
  'over',
  'lead',
  'first',
  'gap',
  'goes on',
  'rest',
  'tail',
  'rest verb',
] as const

/** Values that the code itself gives; all others are words of the text and of the lists. */
const ownValues = [
  '',
  'yes',
  'no',
  'none',
  'nobody',
  'name',
  'speaker',
  'passive',
  'all',
  'begins',
  'ends',
  'some',
  'declared',
  'undeclared',
  'no clause',
  'one',
  'two',
  '0',
  '1',
  '2-3',
  '4-7',
  '8-15',
  '16-31',
  '32-63',
  '64-',
] as const

type FeatureName = (typeof featureNames)[number]

const toNumbers = <Name extends string>(names: readonly Name[], from: number): Readonly<Record<Name, number>> =>
  Object.fromEntries(names.map((name, i) => [name, i + from])) as Record<Name, number>

/** The number of each feature, from 0. */
export const features = toNumbers(featureNames, 0)

/** The number of each value of the code's own, from 1. */
export const values = toNumbers(ownValues, 1)

/** Features by number. */
export const nameOfFeature = (feature: number): FeatureName => featureNames[feature]!

/** Numbers for the values of features. */
export interface Numbering {
  /** The number of a value; 0 for one that nothing is known of. */
  numberOf(value: string): number
}

/** A numbering that grows: for learning, and for what is learned. */
export interface GrowingNumbering extends Numbering {
  /** The number that a value has, or else its own from now on. */
  add(value: string): number
  nameOf(number: number): string
  /** All values so far, with their numbers. */
  readonly numbers: ReadonlyMap<string, number>
}

/** Numbers values as they come, the code's own ones first. */
export function createNumbering(): GrowingNumbering {
  const names: string[] = ['', ...ownValues]
  const numbers = new Map<string, number>(Object.entries(values))
  return {
    numbers,
    numberOf: (value) => numbers.get(value) ?? 0,
    add(value) {
      const known = numbers.get(value)
      if (known !== undefined) return known
      numbers.set(value, names.length)
      return names.push(value) - 1
    },
    nameOf: (number) => names[number]!,
  }
}
