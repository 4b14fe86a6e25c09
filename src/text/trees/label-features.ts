import { FIRST_LEFT, FIRST_RIGHT, toLeftArc } from './groups.ts'
import { fold } from './hash.ts'
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
  /** The neighbours among the dependents of the same head on the same side, by place; -1 for none. */
  readonly before = new Int32Array(MOST_WORDS + 1)
  readonly after = new Int32Array(MOST_WORDS + 1)
  readonly #last = new Int32Array(MOST_WORDS + 1)

  /** Gathers the context of a tree whose root is `length`. */
  fill(length: number, heads: Int32Array, arcs: Int32Array): void {
    for (let i = 0; i <= length; i++) {
      this.marker[i] = -1
      this.auxiliary[i] = -1
      this.leftmost[i] = -1
      this.rightmost[i] = -1
      this.leftSet[i] = 0
      this.rightSet[i] = 0
      this.before[i] = -1
      this.after[i] = -1
      this.#last[i] = -1
    }
    for (let i = 0; i < length; i++) {
      const head = heads[i]!
      const arc = arcs[i]!
      this.rank[i] = 0
      const last = this.#last[head]!
      if (last >= 0 && last > head === i > head) {
        this.before[i] = last
        this.after[last] = i
      }
      this.#last[head] = i
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
  const before = context.before[d]!
  const ba = before < 0 ? 0 : arcs[before]!
  const bt = before < 0 ? 125 : tag[before + PAD]!
  const after = context.after[d]!
  const fa = after < 0 ? 0 : arcs[after]!
  const ft = after < 0 ? 125 : tag[after + PAD]!
  const hm = context.marker[h]! < 0 ? 1 : form[context.marker[h]! + PAD]!
  const headArc = atRoot ? 0 : arcs[h]!
  const adt = fold(a, dt)
  const adh = fold(adt, ht)
  const am = fold(fold(a, m), 7)
  let n = 0
  out[n++] = fold(201, adt)
  out[n++] = fold(202, fold(a, dw))
  out[n++] = fold(203, fold(a, dc))
  out[n++] = fold(204, fold(a, ht))
  out[n++] = fold(205, fold(a, hw))
  out[n++] = fold(206, fold(a, hc))
  out[n++] = fold(207, adh)
  out[n++] = fold(208, fold(fold(a, dw), ht))
  out[n++] = fold(209, fold(adt, hw))
  out[n++] = fold(210, fold(fold(a, dw), hw))
  out[n++] = fold(211, fold(a, dc * 256 + hc))
  out[n++] = fold(212, fold(fold(a, dc), ht))
  out[n++] = fold(213, fold(adt, hc))
  out[n++] = fold(214, fold(adh, distance))
  out[n++] = fold(215, fold(a, distance))
  out[n++] = am
  out[n++] = fold(217, fold(am, ht))
  out[n++] = fold(218, fold(am, hw))
  out[n++] = fold(219, fold(am, dt))
  out[n++] = fold(220, fold(am, dw))
  out[n++] = fold(221, fold(am, dc * 256 + hc))
  out[n++] = fold(222, fold(am, fold(dt, ht)))
  out[n++] = fold(223, fold(adt, x))
  out[n++] = fold(224, fold(adh, x))
  out[n++] = fold(225, fold(adh, hx))
  out[n++] = fold(226, fold(fold(a, dw), hx))
  out[n++] = fold(227, fold(adt, context.leftSet[d]!))
  out[n++] = fold(228, fold(adt, context.rightSet[d]!))
  out[n++] = fold(229, fold(adh, context.leftSet[d]!))
  out[n++] = fold(230, fold(adh, context.leftSet[h]!))
  out[n++] = fold(231, fold(adh, context.rightSet[h]!))
  out[n++] = fold(232, fold(a, lw))
  out[n++] = fold(233, fold(adt, lt))
  out[n++] = fold(234, fold(fold(a, lw), ht))
  out[n++] = fold(235, fold(adh, gt))
  out[n++] = fold(236, fold(adh, headArc))
  out[n++] = fold(237, fold(adt, tag[i - 1]!))
  out[n++] = fold(238, fold(adt, tag[i + 1]!))
  out[n++] = fold(239, fold(a, form[i - 1]!))
  out[n++] = fold(240, fold(a, form[i + 1]!))
  out[n++] = fold(241, fold(adt, suffix3[i]!))
  out[n++] = fold(242, fold(adh, context.rank[d]!))
  out[n++] = fold(243, fold(adt, rt))
  out[n++] = fold(244, fold(fold(adh, hx), context.rightSet[h]!))
  out[n++] = fold(245, fold(fold(adt, lw), hw))
  out[n++] = fold(246, fold(fold(a, dw), form[i - 1]!))
  out[n++] = fold(247, fold(adh, fold(tag[i - 1]!, tag[j - 1]!)))
  out[n++] = fold(248, fold(fold(a, hw), context.rightSet[h]!))
  out[n++] = fold(249, fold(adh, fa * 64 + ba))
  out[n++] = fold(250, fold(adt, ft * 64 + fa))
  out[n++] = fold(251, fold(adt, bt * 64 + ba))
  out[n++] = fold(252, fold(fold(a, hw), fa * 64 + ba))
  out[n++] = fold(253, fold(fold(adt, hw), fa))
  out[n++] = fold(254, fold(fold(adt, hw), ft * 128 + bt))
  out[n++] = fold(255, fold(adh, hm))
  out[n++] = fold(256, fold(fold(a, dw), fa * 64 + ba))
  return n
}
