import { isArticle } from '../knowledge/place-name.ts'
import { isSoundedAlike, toSoundKey } from '../knowledge/sound-key.ts'

/** "Son of", "daughter of": left out as often as written. */
const filiations = /^(?:bin|ben|ibn|bint)$/
/** What makes one name of itself and the word behind it, and how it is read: "Abu Karim" (a kunya), "Abd al-Rahman". */
const openers: readonly (readonly [spelling: RegExp, reads: string])[] = [
  [/^ab(?:u|ou|oo|i)$/, 'abu'],
  [/^o?umm?$/, 'umm'],
  [/^abd(?:[aeou]l)?$/, 'abd'],
]
/** "Abdulrahman", "Abdel-Karim" in one word. */
const joined = /^(abd)(?:[aeou]l|[aeou]r(?=r)|[aeou]s(?=s)|[aeou])(?=\p{L}{3})/u

/** Letters that decomposition leaves whole. */
const whole: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', ə: 'e' }

/** Marks inside words: diacritics, apostrophes in their forms, and what tells the direction of writing. */
const marksInside = /[\p{M}\p{Cf}'’‘`ʿʾʼʻ]/gu

/**
 * Parts of a name in lower case, without diacritics, apostrophes, hyphens and Arabic articles: "Al-Sudani" → ["sudani"]. A kunya is one part ("Abu
 * Karim" → ["abu karim"]), so is "Abd al-Rahman" in all its spellings; "bin" and "ibn" are left out where a name stands before them.
 */
export function toNameParts(name: string): readonly string[] {
  const folded = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(marksInside, '')
    .replace(/[ıłøđßæə]/g, (letter) => whole[letter] ?? letter)
  const words = folded.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  const parts: string[] = []
  let opener: string | null = null
  for (const [i, word] of words.entries()) {
    const opens = openers.find(([spelling]) => spelling.test(word))?.[1]
    if (opens !== undefined && i < words.length - 1) {
      opener = opener === null ? opens : `${opener} ${opens}`
      continue
    }
    if (isArticle(word) && i < words.length - 1) continue
    if (filiations.test(word) && i < words.length - 1) continue
    const plain = word.replace(joined, '$1 ')
    parts.push(opener === null ? plain : `${opener} ${plain}`)
    opener = null
  }
  return parts.length > 0 ? parts : words
}

/** Do two parts of names sound alike? What opens them ("abu", "abd") is the same, and so is what it opens, by its sound. */
export function isPartAlike(a: string, b: string): boolean {
  if (a === b) return true
  const [x, y] = [a.split(' '), b.split(' ')]
  return x.length === y.length && x.every((word, i) => isSoundedAlike(word, y[i]!))
}

/** What parts of names that sound alike have in common. */
export const toPartKey = (part: string): string =>
  part
    .split(' ')
    .map((word) => toSoundKey(word, 'person'))
    .join(' ')
