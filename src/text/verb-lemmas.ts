import type { SentenceWords } from '../knowledge/sentence-words.ts'
import type { Token } from '../model/sentence.ts'

/** Stems of which the tagger drops the "e" ("tortured", "blockaded", "reconciled"). */
const wantsE = /(?:[^aeiou]ad|[^aeiou][ui]r|rib|cil|[rn]tin)$/

/** The lemma of a verb form; where the tagger left the form as it is, the ending is taken off by rule. */
export function toVerbLemma({ lower, lemma }: Pick<Token, 'lower' | 'lemma'>, words: SentenceWords): string {
  const exception = words.irregular.lemmas.get(lower)
  if (exception) return exception
  // "re-took"
  const cut = lemma === lower ? lower.lastIndexOf('-') + 1 : 0
  if (cut > 0) return lower.slice(0, cut) + toVerbLemma({ lower: lower.slice(cut), lemma: lower.slice(cut) }, words)
  const stem = lower.replace(/(ed|ing)$/, '')
  // "staged", "raped": a short stem whose last letter would be doubled if it had no "e" (staged, but stabbed), and endings that want one.
  if (lemma === stem && lemma !== lower && (/^[^aeiou]*[aeiou][bdgmnprt]$/.test(stem) || wantsE.test(stem)))
    return `${stem}e`
  if (lemma !== lower || stem === lower || !/[aeiouy]/.test(stem)) return lemma
  if (/(i)$/.test(stem)) return `${stem.slice(0, -1)}y`
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1)
  return (/([sczvu]|[^e]at|ag|eg|dg|iz|is|ik|[^aeiou]l)$/.test(stem) && !/(ss|x)$/.test(stem)) || wantsE.test(stem)
    ? `${stem}e`
    : stem
}
