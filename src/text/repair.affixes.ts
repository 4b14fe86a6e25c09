import { parseList, parseTable } from '../knowledge/table.ts'

/** Beginnings and endings that make a new word of a known one. */
export interface Affixes {
  readonly beginnings: readonly string[]
  /** Endings by their last letter, each with what it stands in the place of ("ies" of "y"). */
  readonly endings: ReadonlyMap<string, readonly { readonly ending: string; readonly stands: readonly string[] }[]>
}

/** Parses `repair/affixes.tsv`. In `stands`, `-` is nothing. @throws where it lacks a column. */
export function parseAffixes(table: string): Affixes {
  const beginnings: string[] = []
  const endings = new Map<string, { ending: string; stands: string[] }[]>()
  for (const { affix, kind, stands } of parseTable(table, ['affix', 'kind', 'stands'])) {
    if (kind === 'beginning') {
      beginnings.push(affix)
      continue
    }
    const letter = affix.at(-1)!
    const row = { ending: affix, stands: parseList(stands).map((stand) => (stand === '-' ? '' : stand)) }
    endings.set(letter, [...(endings.get(letter) ?? []), row])
  }
  return { beginnings, endings }
}

/** The logarithm of a word's share above which it stands by itself so often that a new word is seldom made of it. */
const tooCommon = -6.5
const shortestStem = 3

/**
 * How common the known word is that this one is made of by a beginning or an ending ("redeployment", "unmanned", "warplanes").
 *
 * @param logShare of a lower-case word, null where it is not known
 * @param withBeginnings may the word begin otherwise than its stem?
 * @returns the logarithm of the stem's share, or null where there is none
 */
export function findStemShare(
  word: string,
  logShare: (word: string) => number | null,
  affixes: Affixes,
  withBeginnings: boolean,
): number | null {
  let best: number | null = null
  const consider = (stem: string): void => {
    const share = stem.length >= shortestStem ? logShare(stem) : null
    if (share !== null && share < tooCommon && (best === null || share > best)) best = share
  }
  const stems = [word]
  if (withBeginnings)
    for (const beginning of affixes.beginnings)
      if (word.length > beginning.length + shortestStem && word.startsWith(beginning))
        stems.push(word.slice(beginning.length))
  for (const stem of stems) {
    if (stem !== word) consider(stem)
    for (const { ending, stands } of affixes.endings.get(stem.at(-1)!) ?? []) {
      if (stem.length < ending.length + shortestStem || !stem.endsWith(ending)) continue
      const left = stem.slice(0, -ending.length)
      for (const stand of stands) consider(left + stand)
      if (left.at(-1) === left.at(-2)) consider(left.slice(0, -1))
    }
  }
  return best
}
