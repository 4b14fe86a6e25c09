/**
 * Relations are attached in groups, told apart by the direction of the arc; the labeller names the relation once the whole tree stands.
 * A transition is shift (0), reduce (1), or an arc of one of these groups: leftward (2 …), then rightward.
 */
const LEFT: readonly (readonly string[])[] = [
  ['nsubj', 'csubj', 'expl'],
  ['case', 'mark', 'cc'],
  ['aux', 'cop'],
  ['det', 'nummod'],
  ['amod', 'compound', 'nmod'],
  ['punct'],
  ['advmod', 'obl', 'advcl', 'obj', 'iobj', 'discourse', 'vocative', 'dislocated', 'reparandum', 'parataxis', 'root'],
]

const RIGHT: readonly (readonly string[])[] = [
  ['obj', 'iobj', 'nsubj', 'expl'],
  ['obl', 'advmod', 'discourse', 'vocative'],
  ['advcl'],
  ['nmod', 'nummod', 'amod'],
  ['acl', 'appos'],
  ['xcomp', 'ccomp', 'csubj'],
  ['conj', 'list'],
  ['flat', 'fixed', 'goeswith', 'compound', 'case'],
  ['punct'],
  ['parataxis', 'dep'],
]

export const SHIFT = 0
export const REDUCE = 1

/** The first leftward and the first rightward arc, and the number of transitions. */
export const FIRST_LEFT = 2
export const FIRST_RIGHT = FIRST_LEFT + LEFT.length
export const TRANSITIONS = FIRST_RIGHT + RIGHT.length

const find = (groups: readonly (readonly string[])[], relation: string): number => {
  const base = relation.split(':')[0]!
  const found = groups.findIndex((group) => group.includes(base))
  return found < 0 ? groups.length - 1 : found
}

/** The leftward arc that carries a relation ("nsubj:pass" → that of subjects). */
export const toLeftArc = (relation: string): number => FIRST_LEFT + find(LEFT, relation)

/** The rightward arc that carries a relation. */
export const toRightArc = (relation: string): number => FIRST_RIGHT + find(RIGHT, relation)
