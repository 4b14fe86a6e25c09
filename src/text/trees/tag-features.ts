import { mix } from './hash.ts'
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
  out[n++] = mix(101, f)
  out[n++] = mix(102, mix(raw[i]!, first))
  out[n++] = mix(103, last[i]!)
  out[n++] = mix(104, suffix2[i]!)
  out[n++] = mix(105, suffix3[i]!)
  out[n++] = mix(106, mix(suffix3[i]!, shaped))
  out[n++] = mix(107, suffix4[i]!)
  out[n++] = mix(108, prefix2[i]!)
  out[n++] = mix(109, prefix3[i]!)
  out[n++] = mix(110, shaped)
  out[n++] = mix(111, mix(shaped, shape[i + 1]! * 8 + shape[i - 1]!))
  out[n++] = mix(112, c)
  out[n++] = mix(113, mix(c, shaped))
  out[n++] = mix(114, coarse[i]!)
  out[n++] = mix(115, form[i - 1]!)
  out[n++] = mix(116, form[i + 1]!)
  out[n++] = mix(117, form[i - 2]!)
  out[n++] = mix(118, form[i + 2]!)
  out[n++] = mix(119, cp)
  out[n++] = mix(120, cn)
  out[n++] = mix(121, fine[i + 2]!)
  out[n++] = mix(122, mix(c, cn))
  out[n++] = mix(123, mix(cp, c))
  out[n++] = mix(124, mix(cp * 256 + c, cn))
  out[n++] = mix(125, t1)
  out[n++] = mix(126, t12)
  out[n++] = mix(127, mix(t1, f))
  out[n++] = mix(128, mix(t12, f))
  out[n++] = mix(129, mix(t1, form[i + 1]!))
  out[n++] = mix(130, mix(f, form[i + 1]!))
  out[n++] = mix(131, mix(form[i - 1]!, f))
  out[n++] = mix(132, mix(form[i - 1]!, form[i + 1]!))
  out[n++] = mix(133, suffix3[i + 1]!)
  out[n++] = mix(134, suffix3[i - 1]!)
  out[n++] = mix(135, mix(t1, suffix3[i]!))
  out[n++] = mix(136, mix(t1, c))
  out[n++] = mix(137, mix(t12, c))
  out[n++] = mix(138, mix(t1, cn))
  out[n++] = mix(139, k)
  out[n++] = mix(140, mix(k, kn))
  out[n++] = mix(141, mix(t1, k))
  out[n++] = mix(142, mix(t12, k))
  out[n++] = mix(143, mix(mix(t1, k), kn))
  out[n++] = mix(144, mix(mix(kp, k), kn))
  out[n++] = mix(145, mix(mix(k, kn), known[i + 2]!))
  out[n++] = mix(146, mix(t1, kn))
  out[n++] = mix(147, mix(k, suffix2[i]!))
  out[n++] = mix(148, mix(t12, kn))
  out[n++] = mix(149, mix(k, shaped))
  out[n++] = mix(150, written)
  out[n++] = mix(151, mix(written, t1))
  out[n++] = mix(
    152,
    mix(written, mix(words.habit[i + 1]! * 8 + shape[i + 1]!, words.habit[i - 1]! * 8 + shape[i - 1]!)),
  )
  out[n++] = mix(153, mix(written, c))
  return n
}
