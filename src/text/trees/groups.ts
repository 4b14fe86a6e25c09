/**
 * Relations are attached in groups, told apart by the direction of the arc; the labeller names the relation once the whole tree stands.
 * A transition is shift (0), reduce (1), or an arc of one of these groups: leftward (2 …), then rightward.
 */
const LEFT: readonly (readonly string[])[] = [
  ['nsubj', 'nsubj:outer'],
  ['nsubj:pass', 'csubj:pass'],
  ['csubj', 'csubj:outer'],
  ['expl'],
  ['case'],
  ['mark'],
  ['cc', 'cc:preconj'],
  ['aux'],
  ['aux:pass'],
  ['cop'],
  ['det', 'det:predet'],
  ['nummod'],
  ['amod'],
  ['compound', 'nmod', 'nmod:desc', 'flat'],
  ['nmod:poss'],
  ['punct'],
  ['advmod'],
  ['obl', 'obl:unmarked', 'obj', 'dislocated'],
  ['advcl', 'ccomp', 'parataxis'],
  ['discourse', 'vocative', 'reparandum'],
  ['root'],
  ['dep'],
]

const RIGHT: readonly (readonly string[])[] = [
  ['obj'],
  ['iobj'],
  ['obl', 'obl:agent'],
  ['obl:unmarked', 'nmod:unmarked'],
  ['advmod'],
  ['advcl'],
  ['nmod'],
  ['nummod', 'amod', 'compound', 'det'],
  ['acl'],
  ['acl:relcl', 'advcl:relcl'],
  ['appos'],
  ['xcomp'],
  ['ccomp', 'csubj'],
  ['conj'],
  ['list', 'vocative', 'discourse'],
  ['flat', 'goeswith'],
  ['fixed', 'case'],
  ['compound:prt'],
  ['punct'],
  ['parataxis'],
  ['nsubj', 'nsubj:pass', 'expl'],
  ['dep'],
]

/** The next word goes onto the stack. */
export const SHIFT = 0
/** The top of the stack goes off it. */
export const REDUCE = 1

/** The first leftward and the first rightward arc, and the number of transitions. */
export const FIRST_LEFT = 2
export const FIRST_RIGHT = FIRST_LEFT + LEFT.length
/** How many transitions there are; the rightward arcs begin at `FIRST_RIGHT`. */
export const TRANSITIONS = FIRST_RIGHT + RIGHT.length

const find = (groups: readonly (readonly string[])[], relation: string): number => {
  const exact = groups.findIndex((group) => group.includes(relation))
  if (exact >= 0) return exact
  const base = relation.split(':')[0]!
  const found = groups.findIndex((group) => group.includes(base))
  return found < 0 ? groups.length - 1 : found
}

/** The leftward arc that carries a relation ("nsubj:pass" → that of subjects). */
export const toLeftArc = (relation: string): number => FIRST_LEFT + find(LEFT, relation)

/** The rightward arc that carries a relation. */
export const toRightArc = (relation: string): number => FIRST_RIGHT + find(RIGHT, relation)
