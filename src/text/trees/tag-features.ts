import { fold } from './hash.ts'
import { PAD, type Words } from './words.ts'

/** Room that the features of one word take. */
export const TAG_FEATURES = 64

/** Fills `out` with the features of word `index`, whose two neighbours on the left are tagged; returns how many. */
export function tagFeatures(words: Words, index: number, out: Int32Array): number {
  const i = index + PAD
  const { form, raw, suffix2, suffix3, suffix4, prefix2, prefix3, last, shape, fine, coarse, known, tag } = words
  const f = form[i]!
  const s = shape[i]!
  const first = index === 0 ? 1 : 0
  const t1 = tag[i - 1]!
  const t2 = tag[i - 2]!
  const t12 = t1 * 128 + t2
  const k = known[i]!
  const kn = known[i + 1]!
  const kp = known[i - 1]!
  const c = fine[i]!
  const cn = fine[i + 1]!
  const cp = fine[i - 1]!
  const shaped = s * 2 + first
  const written = (words.habit[i]! * 2 + first) * 8 + s
  let n = 0
  out[n++] = fold(101, f)
  out[n++] = fold(102, fold(raw[i]!, first))
  out[n++] = fold(103, last[i]!)
  out[n++] = fold(104, suffix2[i]!)
  out[n++] = fold(105, suffix3[i]!)
  out[n++] = fold(106, fold(suffix3[i]!, shaped))
  out[n++] = fold(107, suffix4[i]!)
  out[n++] = fold(108, prefix2[i]!)
  out[n++] = fold(109, prefix3[i]!)
  out[n++] = fold(110, shaped)
  out[n++] = fold(111, fold(shaped, shape[i + 1]! * 8 + shape[i - 1]!))
  out[n++] = fold(112, c)
  out[n++] = fold(113, fold(c, shaped))
  out[n++] = fold(114, coarse[i]!)
  out[n++] = fold(115, form[i - 1]!)
  out[n++] = fold(116, form[i + 1]!)
  out[n++] = fold(117, form[i - 2]!)
  out[n++] = fold(118, form[i + 2]!)
  out[n++] = fold(119, cp)
  out[n++] = fold(120, cn)
  out[n++] = fold(121, fine[i + 2]!)
  out[n++] = fold(122, fold(c, cn))
  out[n++] = fold(123, fold(cp, c))
  out[n++] = fold(124, fold(cp * 256 + c, cn))
  out[n++] = fold(125, t1)
  out[n++] = fold(126, t12)
  out[n++] = fold(127, fold(t1, f))
  out[n++] = fold(128, fold(t12, f))
  out[n++] = fold(129, fold(t1, form[i + 1]!))
  out[n++] = fold(130, fold(f, form[i + 1]!))
  out[n++] = fold(131, fold(form[i - 1]!, f))
  out[n++] = fold(132, fold(form[i - 1]!, form[i + 1]!))
  out[n++] = fold(133, suffix3[i + 1]!)
  out[n++] = fold(134, suffix3[i - 1]!)
  out[n++] = fold(135, fold(t1, suffix3[i]!))
  out[n++] = fold(136, fold(t1, c))
  out[n++] = fold(137, fold(t12, c))
  out[n++] = fold(138, fold(t1, cn))
  out[n++] = fold(139, k)
  out[n++] = fold(140, fold(k, kn))
  out[n++] = fold(141, fold(t1, k))
  out[n++] = fold(142, fold(t12, k))
  out[n++] = fold(143, fold(fold(t1, k), kn))
  out[n++] = fold(144, fold(fold(kp, k), kn))
  out[n++] = fold(145, fold(fold(k, kn), known[i + 2]!))
  out[n++] = fold(146, fold(t1, kn))
  out[n++] = fold(147, fold(k, suffix2[i]!))
  out[n++] = fold(148, fold(t12, kn))
  out[n++] = fold(149, fold(k, shaped))
  out[n++] = fold(150, written)
  out[n++] = fold(151, fold(written, t1))
  out[n++] = fold(
    152,
    fold(written, fold(words.habit[i + 1]! * 8 + shape[i + 1]!, words.habit[i - 1]! * 8 + shape[i - 1]!)),
  )
  out[n++] = fold(153, fold(written, c))
  return n
}
