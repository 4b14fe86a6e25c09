/** Auxiliaries that tell what may, must or will be, in all their forms ("ca" and "wo" stand before "n't"). */
export const modals: ReadonlySet<string> = new Set(
  ['may', 'might', 'could', 'can', 'would', 'should', 'must', 'shall', 'will', "'ll", 'ca', 'wo'], // biome-ignore format: one line
)

/** Forms of "be" but for "'s", which is more often no verb. */
export const formsOfBe: ReadonlySet<string> = new Set("be is are was were been being am 're 'm".split(' '))

/** Forms of "have" but for "'d", which may be "would". */
export const formsOfHave: ReadonlySet<string> = new Set(['have', 'has', 'had', 'having', "'ve"])
