import { FIRST_LEFT, FIRST_RIGHT, toLeftArc } from './groups.ts'
import { mix } from './hash.ts'
import { MOST_WORDS, PAD, type Words } from './words.ts'

/** Room that the features of one arc take. */
export const LABEL_FEATURES = 80

/** Kinds of leftward arcs that the labeller looks for by transition: 1 a preposition or conjunction, 2 an auxiliary or copula. */
const KIND = new Uint8Array(128)
for (const relation of ['case', 'mark', 'cc']) KIND[toLeftArc(relation)] = 1
for (const relation of ['aux', 'aux:pass', 'cop']) KIND[toLeftArc(relation)] = 2

/** What the labeller looks at around each word of a finished tree; one buffer serves all sentences. */
export class TreeContext {
  /** Nearest preposition or conjunction on the left, nearest auxiliary, and the leftmost and rightmost dependents, by place; -1 for none. */
  readonly marker = new Int32Array(MOST_WORDS + 1)
  readonly auxiliary = new Int32Array(MOST_WORDS + 1)
  readonly leftmost = new Int32Array(MOST_WORDS + 1)
  readonly rightmost = new Int32Array(MOST_WORDS + 1)
  readonly leftSet = new Int32Array(MOST_WORDS + 1)
  readonly rightSet = new Int32Array(MOST_WORDS + 1)
  /** How many dependents of the same group the head has between itself and the word. */
  readonly rank = new Int32Array(MOST_WORDS + 1)

  /** Gathers the context of a tree whose root is `length`. */
  fill(length: number, heads: Int32Array, arcs: Int32Array): void {
    for (let i = 0; i <= length; i++) {
      this.marker[i] = -1
      this.auxiliary[i] = -1
      this.leftmost[i] = -1
      this.rightmost[i] = -1
      this.leftSet[i] = 0
      this.rightSet[i] = 0
    }
    for (let i = 0; i < length; i++) {
      const head = heads[i]!
      const arc = arcs[i]!
      this.rank[i] = 0
      if (head > i) {
        if (KIND[arc] === 1) this.marker[head] = i
        if (KIND[arc] === 2) this.auxiliary[head] = i
        if (this.leftmost[head] === -1) this.leftmost[head] = i
        this.leftSet[head]! |= 1 << (arc - FIRST_LEFT)
      } else {
        if ((this.rightSet[head]! & (1 << (arc - FIRST_RIGHT))) !== 0) this.rank[i] = 1
        this.rightmost[head] = i
        this.rightSet[head]! |= 1 << (arc - FIRST_RIGHT)
      }
    }
  }
}

/** Fills `out` with the features of the arc to word `d`; returns how many. */
export function labelFeatures(
  words: Words,
  context: TreeContext,
  heads: Int32Array,
  arcs: Int32Array,
  d: number,
  out: Int32Array,
): number {
  const { form, tag, fine, suffix3 } = words
  const h = heads[d]!
  const atRoot = h === words.count
  const a = arcs[d]! + (atRoot ? 64 : 0)
  const g = atRoot ? h : heads[h]!
  const i = d + PAD
  const j = h + PAD
  const dw = form[i]!
  const dt = tag[i]!
  const dc = fine[i]!
  const hw = form[j]!
  const ht = tag[j]!
  const hc = fine[j]!
  const gap = Math.abs(h - d)
  const distance = (gap < 4 ? gap : gap < 8 ? 4 : 5) + (arcs[d]! >= FIRST_RIGHT ? 8 : 0)
  const marker = context.marker[d]!
  const m = marker < 0 ? 1 : form[marker + PAD]!
  const auxiliary = context.auxiliary[d]!
  const x = auxiliary < 0 ? 1 : form[auxiliary + PAD]!
  const headAuxiliary = context.auxiliary[h]!
  const hx = headAuxiliary < 0 ? 1 : form[headAuxiliary + PAD]!
  const leftmost = context.leftmost[d]!
  const lw = leftmost < 0 ? 1 : form[leftmost + PAD]!
  const lt = leftmost < 0 ? 125 : tag[leftmost + PAD]!
  const rightmost = context.rightmost[d]!
  const rt = rightmost < 0 ? 125 : tag[rightmost + PAD]!
  const gt = tag[g + PAD]!
  const headArc = atRoot ? 0 : arcs[h]!
  const adt = mix(a, dt)
  const adh = mix(adt, ht)
  const am = mix(mix(a, m), 7)
  let n = 0
  out[n++] = mix(201, adt)
  out[n++] = mix(202, mix(a, dw))
  out[n++] = mix(203, mix(a, dc))
  out[n++] = mix(204, mix(a, ht))
  out[n++] = mix(205, mix(a, hw))
  out[n++] = mix(206, mix(a, hc))
  out[n++] = mix(207, adh)
  out[n++] = mix(208, mix(mix(a, dw), ht))
  out[n++] = mix(209, mix(adt, hw))
  out[n++] = mix(210, mix(mix(a, dw), hw))
  out[n++] = mix(211, mix(a, dc * 256 + hc))
  out[n++] = mix(212, mix(mix(a, dc), ht))
  out[n++] = mix(213, mix(adt, hc))
  out[n++] = mix(214, mix(adh, distance))
  out[n++] = mix(215, mix(a, distance))
  out[n++] = am
  out[n++] = mix(217, mix(am, ht))
  out[n++] = mix(218, mix(am, hw))
  out[n++] = mix(219, mix(am, dt))
  out[n++] = mix(220, mix(am, dw))
  out[n++] = mix(221, mix(am, dc * 256 + hc))
  out[n++] = mix(222, mix(am, mix(dt, ht)))
  out[n++] = mix(223, mix(adt, x))
  out[n++] = mix(224, mix(adh, x))
  out[n++] = mix(225, mix(adh, hx))
  out[n++] = mix(226, mix(mix(a, dw), hx))
  out[n++] = mix(227, mix(adt, context.leftSet[d]!))
  out[n++] = mix(228, mix(adt, context.rightSet[d]!))
  out[n++] = mix(229, mix(adh, context.leftSet[d]!))
  out[n++] = mix(230, mix(adh, context.leftSet[h]!))
  out[n++] = mix(231, mix(adh, context.rightSet[h]!))
  out[n++] = mix(232, mix(a, lw))
  out[n++] = mix(233, mix(adt, lt))
  out[n++] = mix(234, mix(mix(a, lw), ht))
  out[n++] = mix(235, mix(adh, gt))
  out[n++] = mix(236, mix(adh, headArc))
  out[n++] = mix(237, mix(adt, tag[i - 1]!))
  out[n++] = mix(238, mix(adt, tag[i + 1]!))
  out[n++] = mix(239, mix(a, form[i - 1]!))
  out[n++] = mix(240, mix(a, form[i + 1]!))
  out[n++] = mix(241, mix(adt, suffix3[i]!))
  out[n++] = mix(242, mix(adh, context.rank[d]!))
  out[n++] = mix(243, mix(adt, rt))
  out[n++] = mix(244, mix(mix(adh, hx), context.rightSet[h]!))
  out[n++] = mix(245, mix(mix(adt, lw), hw))
  out[n++] = mix(246, mix(mix(a, dw), form[i - 1]!))
  out[n++] = mix(247, mix(adh, mix(tag[i - 1]!, tag[j - 1]!)))
  out[n++] = mix(248, mix(mix(a, hw), context.rightSet[h]!))
  return n
}
