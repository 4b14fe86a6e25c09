/**
 * The state of the arc-eager parser in flat arrays. A node is what the stack knows of one of its words; nodes are never changed once
 * another state may see them, so that many states of a beam share the lower part of their stacks.
 */
export const NODE = {
  token: 0,
  below: 1,
  /** Group of the arc from the node below, which is then its head; 0 while it has none. */
  arc: 2,
  left1: 3,
  left1Arc: 4,
  left2: 5,
  left2Arc: 6,
  lefts: 7,
  leftSet: 8,
  right1: 9,
  right1Arc: 10,
  right2: 11,
  right2Arc: 12,
  rights: 13,
  rightSet: 14,
} as const

/** Numbers that a node takes: a power of two above the number of its fields. */
export const NODE_SIZE = 16

/** A state: the top node of the stack, the next word, and what that word has taken on its left. */
export const STATE = {
  top: 0,
  next: 1,
  left1: 2,
  left1Arc: 3,
  left2: 4,
  left2Arc: 5,
  lefts: 6,
  leftSet: 7,
  /** The state it came from, and by which transition. */
  from: 8,
  by: 9,
  rootTaken: 10,
} as const

/** Numbers that a state takes. */
export const STATE_SIZE = 12
