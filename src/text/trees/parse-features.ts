import { fold } from './hash.ts'
import { NODE, NODE_SIZE, STATE } from './states.ts'
import type { Arena } from './transitions.ts'
import { PAD, ROOT_FORM, type Words } from './words.ts'

/** Room that the features of one state take. */
export const PARSE_FEATURES = 160

/** Fills `out` with the features of a state; returns how many. Templates follow Zhang and Nivre (2011), with word clusters added. */
export function parseFeatures(words: Words, arena: Arena, state: number, out: Int32Array): number {
  const { form, tag, fine, coarse } = words
  const { nodes, states } = arena
  const top = states[state + STATE.top]! * NODE_SIZE
  const second = nodes[top + NODE.below]! * NODE_SIZE
  const third = nodes[second + NODE.below]! * NODE_SIZE
  const s0 = nodes[top + NODE.token]!
  const n0 = states[state + STATE.next]!
  const i0 = s0 < 0 ? 0 : s0 + PAD
  const j0 = n0 + PAD

  const s0w = form[i0]!
  const s0t = tag[i0]!
  const s0c = fine[i0]!
  const n0w = form[j0]!
  const n0t = tag[j0]!
  const n0c = fine[j0]!
  const n1w = form[j0 + 1]!
  const n1t = tag[j0 + 1]!
  const n2t = tag[j0 + 2]!
  const n3t = tag[Math.min(j0 + 3, words.count + PAD + 2)]!
  const s0wt = fold(s0w, s0t)
  const n0wt = fold(n0w, n0t)
  const st = s0t * 128 + n0t
  const gap = s0 < 0 ? 0 : n0 - s0
  const distance = gap < 6 ? gap : gap < 10 ? 6 : gap < 15 ? 7 : 8

  const arc = nodes[top + NODE.arc]!
  const secondArc = nodes[second + NODE.arc]!
  const s1 = nodes[second + NODE.token]!
  const i1 = s1 < 0 ? 0 : s1 + PAD
  const i2 = nodes[third + NODE.token]! < 0 ? 0 : nodes[third + NODE.token]! + PAD
  const s1w = form[i1]!
  const s1t = tag[i1]!
  const s1c = fine[i1]!
  const s1k = s1t * 64 + arc
  const s2t = tag[i2]! * 64 + secondArc

  const left1 = nodes[top + NODE.left1]! + PAD
  const left1Arc = nodes[top + NODE.left1Arc]!
  const left2 = nodes[top + NODE.left2]! + PAD
  const right1 = nodes[top + NODE.right1]! + PAD
  const right1Arc = nodes[top + NODE.right1Arc]!
  const right2 = nodes[top + NODE.right2]! + PAD
  const next1 = states[state + STATE.left1]! + PAD
  const next1Arc = states[state + STATE.left1Arc]!
  const next2 = states[state + STATE.left2]! + PAD
  const hasL1 = left1Arc !== 0
  const hasR1 = right1Arc !== 0
  const hasN1 = next1Arc !== 0
  const l1w = hasL1 ? form[left1]! : 1
  const l1t = hasL1 ? tag[left1]! * 64 + left1Arc : 0
  const r1w = hasR1 ? form[right1]! : 1
  const r1t = hasR1 ? tag[right1]! * 64 + right1Arc : 0
  const nl1w = hasN1 ? form[next1]! : 1
  const nl1t = hasN1 ? tag[next1]! * 64 + next1Arc : 0
  const l2t = nodes[top + NODE.left2Arc]! === 0 ? 0 : tag[left2]! * 64 + nodes[top + NODE.left2Arc]!
  const r2t = nodes[top + NODE.right2Arc]! === 0 ? 0 : tag[right2]! * 64 + nodes[top + NODE.right2Arc]!
  const nl2t = states[state + STATE.left2Arc]! === 0 ? 0 : tag[next2]! * 64 + states[state + STATE.left2Arc]!
  const lefts = nodes[top + NODE.lefts]!
  const rights = nodes[top + NODE.rights]!
  const leftSet = nodes[top + NODE.leftSet]!
  const rightSet = nodes[top + NODE.rightSet]!
  const nextSet = states[state + STATE.leftSet]!
  const nextLefts = states[state + STATE.lefts]!

  const t012 = fold(n0t * 128 + n1t, n2t)
  let n = 0
  out[n++] = fold(1, s0wt)
  out[n++] = fold(2, fold(s0w, arc))
  out[n++] = fold(3, s0t * 64 + arc)
  out[n++] = fold(4, n0wt)
  out[n++] = fold(5, n0w)
  out[n++] = fold(6, n0t)
  out[n++] = fold(8, n1w)
  out[n++] = fold(9, n1t)
  out[n++] = fold(12, n2t)
  out[n++] = fold(13, fold(s0wt, n0wt))
  out[n++] = fold(15, fold(s0wt, n0t))
  out[n++] = fold(17, fold(s0t, n0wt))
  out[n++] = fold(18, fold(s0w, n0w))
  out[n++] = fold(19, fold(st, arc))
  out[n++] = fold(20, n0t * 128 + n1t)
  out[n++] = fold(21, t012)
  out[n++] = fold(22, fold(st, n1t))
  out[n++] = fold(23, fold(st, n1t * 128 + n2t))
  out[n++] = fold(24, fold(st, s1k))
  out[n++] = fold(25, fold(st, l1t))
  out[n++] = fold(26, fold(st, r1t))
  out[n++] = fold(27, fold(st, nl1t))
  out[n++] = fold(28, fold(s0w, distance))
  out[n++] = fold(29, s0t * 16 + distance)
  out[n++] = fold(30, fold(n0w, distance))
  out[n++] = fold(31, n0t * 16 + distance)
  out[n++] = fold(33, st * 16 + distance)
  out[n++] = fold(34, fold(s0w, rights))
  out[n++] = fold(35, s0t * 16 + rights)
  out[n++] = fold(37, s0t * 16 + lefts)
  out[n++] = fold(39, n0t * 16 + nextLefts)
  out[n++] = fold(40, fold(s1w, arc))
  out[n++] = fold(41, s1k)
  out[n++] = fold(42, fold(l1w, left1Arc))
  out[n++] = fold(43, l1t)
  out[n++] = fold(44, fold(r1w, right1Arc))
  out[n++] = fold(45, r1t)
  out[n++] = fold(46, fold(nl1w, next1Arc))
  out[n++] = fold(47, nl1t)
  out[n++] = fold(48, s2t)
  out[n++] = fold(49, fold(s0t, fold(l1t, l2t)))
  out[n++] = fold(50, fold(s0t, fold(r1t, r2t)))
  out[n++] = fold(51, fold(s0t, fold(s1k, s2t)))
  out[n++] = fold(52, fold(n0t, fold(nl1t, nl2t)))
  out[n++] = fold(53, fold(s0w, rightSet))
  out[n++] = fold(54, fold(s0t, rightSet))
  out[n++] = fold(56, fold(s0t, leftSet))
  out[n++] = fold(57, fold(n0w, nextSet))
  out[n++] = fold(58, fold(n0t, nextSet))
  out[n++] = fold(59, fold(st, rightSet))
  out[n++] = fold(60, fold(st, nextSet))
  out[n++] = fold(61, fold(st, leftSet))
  out[n++] = fold(62, fold(fold(st, n1t), arc))
  out[n++] = fold(63, fold(fold(s0w, n0t), n1t))
  out[n++] = fold(64, fold(fold(s0t, n0w), n1t))
  out[n++] = fold(65, fold(st, n1w))
  out[n++] = fold(66, fold(st, r1w))
  out[n++] = fold(67, fold(st, nl1w))
  out[n++] = fold(68, fold(st, fold(s1w, arc)))
  out[n++] = fold(69, fold(s1w, n0w))
  out[n++] = fold(70, fold(s1k, n0t))
  out[n++] = fold(71, fold(fold(s1w, s0w), n0w))
  out[n++] = fold(72, fold(fold(s1w, s0w), n0t))
  out[n++] = fold(73, fold(s0c, n0c))
  out[n++] = fold(74, fold(s0c * 256 + n0c, st))
  out[n++] = fold(75, fold(s0c, st))
  out[n++] = fold(76, fold(n0c, st))
  out[n++] = fold(77, fold(s0w, n0c))
  out[n++] = fold(78, fold(s0c, n0w))
  out[n++] = fold(79, fold(s1c, n0c))
  out[n++] = fold(81, fold(fold(s1c, s0t), n0c))
  out[n++] = fold(82, fold(n0c, fine[j0 + 1]!))
  out[n++] = fold(83, fold(coarse[i0]! * 64 + coarse[j0]!, fold(n1t, distance)))
  out[n++] = fold(86, fold(fold(st, n1t), fold(n2t, n3t)))
  out[n++] = fold(88, fold(fold(st, tag[j0 - 1]!), n1t))
  out[n++] = fold(89, fold(st, tag[Math.max(0, i0 - 1)]!))
  out[n++] = fold(90, fold(fold(s0w, r1w), n0w))
  out[n++] = fold(91, fold(fold(s0c, r1w), n0t))
  out[n++] = fold(92, fold(fold(s0w, rightSet), n0t))
  out[n++] = fold(94, fold(fold(s0t, n0t), fold(arc, distance)))
  out[n++] = fold(95, fold(fold(st, s1k), fold(rightSet, n1t)))
  return n
}

/** Makes a tagged sentence ready for parsing: puts word and tag of the root behind the last word. */
export function placeRoot(words: Words): void {
  const i = words.count + PAD
  words.form[i] = ROOT_FORM
  words.tag[i] = 126
  words.fine[i] = 254
  words.coarse[i] = 63
}
