import { mix } from './hash.ts'
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
  const s0wt = mix(s0w, s0t)
  const n0wt = mix(n0w, n0t)
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

  const t012 = mix(n0t * 128 + n1t, n2t)
  let n = 0
  out[n++] = mix(1, s0wt)
  out[n++] = mix(2, mix(s0w, arc))
  out[n++] = mix(3, s0t * 64 + arc)
  out[n++] = mix(4, n0wt)
  out[n++] = mix(5, n0w)
  out[n++] = mix(6, n0t)
  out[n++] = mix(8, n1w)
  out[n++] = mix(9, n1t)
  out[n++] = mix(12, n2t)
  out[n++] = mix(13, mix(s0wt, n0wt))
  out[n++] = mix(15, mix(s0wt, n0t))
  out[n++] = mix(17, mix(s0t, n0wt))
  out[n++] = mix(18, mix(s0w, n0w))
  out[n++] = mix(19, mix(st, arc))
  out[n++] = mix(20, n0t * 128 + n1t)
  out[n++] = mix(21, t012)
  out[n++] = mix(22, mix(st, n1t))
  out[n++] = mix(23, mix(st, n1t * 128 + n2t))
  out[n++] = mix(24, mix(st, s1k))
  out[n++] = mix(25, mix(st, l1t))
  out[n++] = mix(26, mix(st, r1t))
  out[n++] = mix(27, mix(st, nl1t))
  out[n++] = mix(28, mix(s0w, distance))
  out[n++] = mix(29, s0t * 16 + distance)
  out[n++] = mix(30, mix(n0w, distance))
  out[n++] = mix(31, n0t * 16 + distance)
  out[n++] = mix(33, st * 16 + distance)
  out[n++] = mix(34, mix(s0w, rights))
  out[n++] = mix(35, s0t * 16 + rights)
  out[n++] = mix(37, s0t * 16 + lefts)
  out[n++] = mix(39, n0t * 16 + nextLefts)
  out[n++] = mix(40, mix(s1w, arc))
  out[n++] = mix(41, s1k)
  out[n++] = mix(42, mix(l1w, left1Arc))
  out[n++] = mix(43, l1t)
  out[n++] = mix(44, mix(r1w, right1Arc))
  out[n++] = mix(45, r1t)
  out[n++] = mix(46, mix(nl1w, next1Arc))
  out[n++] = mix(47, nl1t)
  out[n++] = mix(48, s2t)
  out[n++] = mix(49, mix(s0t, mix(l1t, l2t)))
  out[n++] = mix(50, mix(s0t, mix(r1t, r2t)))
  out[n++] = mix(51, mix(s0t, mix(s1k, s2t)))
  out[n++] = mix(52, mix(n0t, mix(nl1t, nl2t)))
  out[n++] = mix(53, mix(s0w, rightSet))
  out[n++] = mix(54, mix(s0t, rightSet))
  out[n++] = mix(56, mix(s0t, leftSet))
  out[n++] = mix(57, mix(n0w, nextSet))
  out[n++] = mix(58, mix(n0t, nextSet))
  out[n++] = mix(59, mix(st, rightSet))
  out[n++] = mix(60, mix(st, nextSet))
  out[n++] = mix(61, mix(st, leftSet))
  out[n++] = mix(62, mix(mix(st, n1t), arc))
  out[n++] = mix(63, mix(mix(s0w, n0t), n1t))
  out[n++] = mix(64, mix(mix(s0t, n0w), n1t))
  out[n++] = mix(65, mix(st, n1w))
  out[n++] = mix(66, mix(st, r1w))
  out[n++] = mix(67, mix(st, nl1w))
  out[n++] = mix(68, mix(st, mix(s1w, arc)))
  out[n++] = mix(69, mix(s1w, n0w))
  out[n++] = mix(70, mix(s1k, n0t))
  out[n++] = mix(71, mix(mix(s1w, s0w), n0w))
  out[n++] = mix(72, mix(mix(s1w, s0w), n0t))
  out[n++] = mix(73, mix(s0c, n0c))
  out[n++] = mix(74, mix(s0c * 256 + n0c, st))
  out[n++] = mix(75, mix(s0c, st))
  out[n++] = mix(76, mix(n0c, st))
  out[n++] = mix(77, mix(s0w, n0c))
  out[n++] = mix(78, mix(s0c, n0w))
  out[n++] = mix(79, mix(s1c, n0c))
  out[n++] = mix(81, mix(mix(s1c, s0t), n0c))
  out[n++] = mix(82, mix(n0c, fine[j0 + 1]!))
  out[n++] = mix(83, mix(coarse[i0]! * 64 + coarse[j0]!, mix(n1t, distance)))
  out[n++] = mix(86, mix(mix(st, n1t), mix(n2t, n3t)))
  out[n++] = mix(88, mix(mix(st, tag[j0 - 1]!), n1t))
  out[n++] = mix(89, mix(st, tag[Math.max(0, i0 - 1)]!))
  out[n++] = mix(90, mix(mix(s0w, r1w), n0w))
  out[n++] = mix(91, mix(mix(s0c, r1w), n0t))
  out[n++] = mix(92, mix(mix(s0w, rightSet), n0t))
  out[n++] = mix(94, mix(mix(s0t, n0t), mix(arc, distance)))
  out[n++] = mix(95, mix(mix(st, s1k), mix(rightSet, n1t)))
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
