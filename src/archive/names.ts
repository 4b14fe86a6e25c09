/** A name as it is matched: lower case, diacritics off, every run of other marks one blank. Letters and digits of all scripts stay. */
export const toFolded = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The folded names one behind another, each word between blanks, so that ` word ` can be looked for; '' where there are none. */
export function toMatchable(names: readonly (string | null)[]): string {
  const folded = [...new Set(names.map((name) => toFolded(name ?? '')).filter((name) => name !== ''))]
  return folded.length === 0 ? '' : ` ${folded.join(' | ')} `
}

/** The folded names that `toMatchable` put one behind another. */
export const fromMatchable = (matchable: string): readonly string[] =>
  matchable.trim() === '' ? [] : matchable.trim().split(' | ')
