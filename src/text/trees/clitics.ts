/** Tells "has" from "is" in "'s" and "had" from "would" in "'d": the perfect's auxiliary stands on a past participle. */
export function repairLemma(lemma: string, lower: string, relation: string, headTag: string | undefined): string {
  if (relation !== 'aux' || (lower !== "'s" && lower !== "'d")) return lemma
  return headTag === 'VBN' ? 'have' : lower === "'d" ? 'would' : 'be'
}
