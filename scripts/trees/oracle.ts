import { FIRST_RIGHT, REDUCE, SHIFT, TRANSITIONS, toLeftArc, toRightArc } from '../../src/text/trees/groups.ts'
import { NODE, NODE_SIZE, STATE } from '../../src/text/trees/states.ts'
import { type Arena, BOTTOM } from '../../src/text/trees/transitions.ts'
import type { GoldSentence } from './treebank.ts'

/** The gold tree as the parser sees it: the root stands behind the last word. */
export interface GoldTree {
  readonly heads: Int32Array
  /** Transition that makes each word's arc. */
  readonly arcs: Int32Array
}

/** Turns heads and relations of the treebank into heads and transitions. */
export function toGoldTree(sentence: GoldSentence): GoldTree {
  const length = sentence.forms.length
  const heads = Int32Array.from(sentence.heads, (head) => (head < 0 ? length : head))
  const arcs = Int32Array.from(sentence.relations, (relation, i) =>
    heads[i]! > i ? toLeftArc(relation) : toRightArc(relation),
  )
  return { heads, arcs }
}

/** Cost given to what cannot be done. */
export const IMPOSSIBLE = 99

/**
 * How many gold arcs each transition would put out of reach (Goldberg and Nivre 2012), and one more for an arc of the wrong group.
 * Returns the lowest cost.
 */
export function findCosts(arena: Arena, state: number, gold: GoldTree, costs: Int32Array): number {
  const { states, nodes } = arena
  const { heads } = gold
  const allowed = arena.allowed(state)
  const top = states[state + STATE.top]!
  const next = states[state + STATE.next]!
  const s0 = nodes[top * NODE_SIZE + NODE.token]!
  let headInStack = 0
  let waiting = 0
  for (let node = top; node !== BOTTOM; node = nodes[node * NODE_SIZE + NODE.below]!) {
    const token = nodes[node * NODE_SIZE + NODE.token]!
    if (next < arena.length && heads[next] === token) headInStack = 1
    if (nodes[node * NODE_SIZE + NODE.arc] === 0 && heads[token] === next) waiting++
  }
  let children = 0
  if (s0 >= 0) for (let i = next; i < arena.length; i++) if (heads[i] === s0) children++
  const shift = (allowed & 1) === 0 ? IMPOSSIBLE : headInStack + waiting
  const reduce = (allowed & 2) === 0 ? IMPOSSIBLE : children
  const left = (allowed & 4) === 0 ? IMPOSSIBLE : (heads[s0]! > next ? 1 : 0) + children
  const isHead = next < arena.length && heads[next] === s0
  const right =
    (allowed & 8) === 0 ? IMPOSSIBLE : (!isHead && (headInStack === 1 || heads[next]! > next) ? 1 : 0) + waiting
  costs[SHIFT] = shift
  costs[REDUCE] = reduce
  for (let t = 2; t < FIRST_RIGHT; t++) costs[t] = left
  for (let t = FIRST_RIGHT; t < TRANSITIONS; t++) costs[t] = right
  if (left < IMPOSSIBLE && heads[s0] === next)
    for (let t = 2; t < FIRST_RIGHT; t++) if (t !== gold.arcs[s0]) costs[t]!++
  if (right < IMPOSSIBLE && isHead)
    for (let t = FIRST_RIGHT; t < TRANSITIONS; t++) if (t !== gold.arcs[next]) costs[t]!++
  let least = IMPOSSIBLE
  for (let t = 0; t < TRANSITIONS; t++) if (costs[t]! < least) least = costs[t]!
  return least
}
