import { FIRST_LEFT, FIRST_RIGHT, REDUCE, SHIFT } from './groups.ts'
import { NODE, NODE_SIZE, STATE, STATE_SIZE } from './states.ts'
import { MOST_WORDS } from './words.ts'

/** Node 0 stands for the bottom of the stack. */
export const BOTTOM = 0

/** Holds the nodes and states of one sentence and moves from state to state. */
export class Arena {
  nodes: Int32Array
  states: Int32Array
  nodeCount = 1
  stateCount = 0
  /** Words of the sentence; the root stands at this place, behind the last. */
  length = 0

  /** `width` is how many states are kept side by side. */
  constructor(width: number) {
    this.nodes = new Int32Array((MOST_WORDS + 2) * 4 * NODE_SIZE * width)
    this.states = new Int32Array((MOST_WORDS + 2) * 2 * STATE_SIZE * (width + 1) + STATE_SIZE)
    for (let i = 0; i < NODE_SIZE; i++) this.nodes[i] = 0
    this.nodes[NODE.token] = -1
    this.nodes[NODE.left1] = -1
    this.nodes[NODE.left2] = -1
    this.nodes[NODE.right1] = -1
    this.nodes[NODE.right2] = -1
  }

  /** Offset of the first state of a sentence of `length` words. */
  start(length: number): number {
    this.length = length
    this.nodeCount = 1
    this.stateCount = 1
    this.states.fill(0, 0, STATE_SIZE)
    this.states[STATE.left1] = -1
    this.states[STATE.left2] = -1
    this.states[STATE.from] = -1
    return 0
  }

  /** Which transitions are possible, as bits: 1 shift, 2 reduce, 4 left arc, 8 right arc; 0 at the end. */
  allowed(state: number): number {
    const top = this.states[state + STATE.top]!
    const atRoot = this.states[state + STATE.next] === this.length
    if (top === BOTTOM) return atRoot ? 0 : 1
    const headed = this.nodes[top * NODE_SIZE + NODE.arc] !== 0
    if (atRoot) return headed ? 2 : 4
    return headed ? 2 | 8 | 1 : 4 | 8 | 1
  }

  /** Makes the transition and returns the offset of the new state; `from` stays as it is. */
  apply(from: number, transition: number): number {
    const to = this.stateCount++ * STATE_SIZE
    this.states.copyWithin(to, from, from + STATE_SIZE)
    this.states[to + STATE.from] = from
    this.states[to + STATE.by] = transition
    this.#move(to, transition)
    return to
  }

  /** As `apply`, but changes the state itself: for the parser that never looks back. */
  advance(state: number, transition: number): void {
    this.#move(state, transition)
  }

  #move(to: number, transition: number): void {
    const { states, nodes } = this
    const top = states[to + STATE.top]! * NODE_SIZE
    if (transition === REDUCE) {
      states[to + STATE.top] = nodes[top + NODE.below]!
    } else if (transition === SHIFT) {
      this.#push(to, states[to + STATE.top]!, 0)
    } else if (transition < FIRST_RIGHT) {
      states[to + STATE.left2] = states[to + STATE.left1]!
      states[to + STATE.left2Arc] = states[to + STATE.left1Arc]!
      states[to + STATE.left1] = nodes[top + NODE.token]!
      states[to + STATE.left1Arc] = transition
      states[to + STATE.lefts]!++
      states[to + STATE.leftSet]! |= 1 << (transition - FIRST_LEFT)
      states[to + STATE.top] = nodes[top + NODE.below]!
    } else {
      const grown = this.nodeCount++
      const at = grown * NODE_SIZE
      nodes.copyWithin(at, top, top + NODE_SIZE)
      nodes[at + NODE.right2] = nodes[at + NODE.right1]!
      nodes[at + NODE.right2Arc] = nodes[at + NODE.right1Arc]!
      nodes[at + NODE.right1] = states[to + STATE.next]!
      nodes[at + NODE.right1Arc] = transition
      nodes[at + NODE.rights]!++
      nodes[at + NODE.rightSet]! |= 1 << (transition - FIRST_RIGHT)
      this.#push(to, grown, transition)
    }
  }

  #push(to: number, below: number, arc: number): void {
    const { states, nodes } = this
    const node = this.nodeCount++
    const at = node * NODE_SIZE
    nodes[at + NODE.token] = states[to + STATE.next]!
    nodes[at + NODE.below] = below
    nodes[at + NODE.arc] = arc
    nodes[at + NODE.left1] = states[to + STATE.left1]!
    nodes[at + NODE.left1Arc] = states[to + STATE.left1Arc]!
    nodes[at + NODE.left2] = states[to + STATE.left2]!
    nodes[at + NODE.left2Arc] = states[to + STATE.left2Arc]!
    nodes[at + NODE.lefts] = states[to + STATE.lefts]!
    nodes[at + NODE.leftSet] = states[to + STATE.leftSet]!
    nodes[at + NODE.right1] = -1
    nodes[at + NODE.right1Arc] = 0
    nodes[at + NODE.right2] = -1
    nodes[at + NODE.right2Arc] = 0
    nodes[at + NODE.rights] = 0
    nodes[at + NODE.rightSet] = 0
    states[to + STATE.top] = node
    states[to + STATE.next]!++
    states[to + STATE.left1] = -1
    states[to + STATE.left1Arc] = 0
    states[to + STATE.left2] = -1
    states[to + STATE.left2Arc] = 0
    states[to + STATE.lefts] = 0
    states[to + STATE.leftSet] = 0
  }
}
