/** Word beginnings that make a new word of a known one. */
const prefixes = [
  'anti', 'auto', 'bio', 'co', 'counter', 'cross', 'cyber', 'de', 'dis', 'en', 'ex', 'extra', 'fore', 'hyper', 'il', 'im', 'in', 'inter', 'intra', 'ir', 'macro',
  'mega', 'micro', 'mid', 'mini', 'mis', 'multi', 'neo', 'non', 'out', 'over', 'para', 'poly', 'post', 'pre', 'pro', 'pseudo', 're', 'self',
  'semi', 'sub', 'super', 'tele', 'trans', 'ultra', 'un', 'under', 'up',
] as const

/** Word endings that make a new word of a known one, with what they take the place of. */
const suffixes: readonly (readonly [ending: string, stands: readonly string[]])[] = [
  ['s', ['']], ['es', ['', 'e']], ['ies', ['y']], ['ed', ['', 'e']], ['ied', ['y']], ['ing', ['', 'e']], ['er', ['', 'e']], ['ers', ['', 'e']],
  ['or', ['', 'e']], ['ors', ['', 'e']], ['ly', ['', 'le']], ['ily', ['y']], ['ness', ['']], ['iness', ['y']], ['able', ['', 'e']], ['ability', ['able']],
  ['less', ['']], ['like', ['']], ['ful', ['']], ['ish', ['']], ['ism', ['', 'e']], ['ist', ['', 'e', 'y']], ['ists', ['', 'e', 'y']], ['ize', ['', 'y']],
  ['ized', ['', 'y']], ['izing', ['', 'y']], ['ise', ['', 'y']], ['ised', ['', 'y']], ['ising', ['', 'y']], ['ization', ['', 'y']], ['isation', ['', 'y']],
  ['ation', ['', 'e']], ['ations', ['', 'e']], ['ion', ['', 'e']], ['ions', ['', 'e']], ['ment', ['']], ['ments', ['']], ['man', ['']], ['men', ['']],
  ['woman', ['']], ['women', ['']], ['ship', ['']], ['ships', ['']], ['hood', ['']], ['hoods', ['']], ['ward', ['']], ['wards', ['']], ['wide', ['']],
  ['wise', ['']], ['proof', ['']], ['free', ['']], ['able', ['']], ['wear', ['']], ['ware', ['']], ['work', ['']], ['works', ['']], ['worker', ['']], ['workers', ['']],
  ['holder', ['']], ['holders', ['']], ['maker', ['']], ['makers', ['']], ['making', ['']], ['keeper', ['']], ['keepers', ['']], ['keeping', ['']],
  ['breaker', ['']], ['breaking', ['']], ['fighter', ['']], ['fighters', ['']], ['fire', ['']], ['field', ['']], ['fields', ['']], ['land', ['']], ['lands', ['']],
  ['line', ['']], ['lines', ['']], ['house', ['']], ['houses', ['']], ['room', ['']], ['rooms', ['']], ['side', ['']], ['time', ['']], ['point', ['']],
  ['points', ['']], ['port', ['']], ['ports', ['']], ['yard', ['']], ['front', ['']], ['craft', ['']], ['plane', ['']], ['planes', ['']], ['boat', ['']],
  ['boats', ['']], ['shed', ['']], ['load', ['']], ['loads', ['']], ['way', ['']], ['ways', ['']], ['down', ['']], ['out', ['']], ['off', ['']],
  ['up', ['']], ['back', ['']], ['over', ['']], ['book', ['']], ['books', ['']], ['stop', ['']], ['most', ['']], ['day', ['']], ['days', ['']], ['self', ['']],
  ['head', ['']], ['heads', ['']], ['body', ['']], ['post', ['']], ['posts', ['']], ['top', ['']], ['tops', ['']], ['board', ['']], ['boards', ['']], ['cast', ['']],
]

/** Words that stand by themselves so often that a word seldom ends in one by derivation. */
const tooCommon = -6.5

/**
 * Is the word made of a known one by a beginning or an ending ("redeployment", "unmanned", "warplanes")?
 *
 * @param logShare of a lower-case word, null where it is not known
 * @returns the logarithm of the known word's share, or null where there is none
 */
export function stemLogShare(word: string, logShare: (word: string) => number | null): number | null {
  let best: number | null = null
  const consider = (stem: string): void => {
    const share = stem.length >= 3 ? logShare(stem) : null
    if (share !== null && share < tooCommon && (best === null || share > best)) best = share
  }
  const stems = [word]
  for (const prefix of prefixes)
    if (word.length >= prefix.length + 4 && word.startsWith(prefix)) stems.push(word.slice(prefix.length))
  for (const stem of stems) {
    if (stem !== word) consider(stem)
    for (const [ending, stands] of suffixes) {
      if (stem.length < ending.length + 3 || !stem.endsWith(ending)) continue
      const left = stem.slice(0, -ending.length)
      for (const stand of stands) consider(left + stand)
      if (left.at(-1) === left.at(-2)) consider(left.slice(0, -1))
    }
  }
  return best
}
