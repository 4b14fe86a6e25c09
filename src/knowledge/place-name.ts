import { toRoughSound, toSoundKey } from './sound-key.ts'

/** Letters that decomposition leaves whole, as news copy writes them. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
  ħ: 'h',
  ə: 'a',
  ŋ: 'ng',
  '&': ' and ',
}

/** Words written in two ways in names; both are read as the short one. */
const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ['saint', 'st'],
  ['sainte', 'ste'],
  ['mount', 'mt'],
  ['fort', 'ft'],
])

/** The Arabic article in its spellings: before sun letters it takes their sound. */
const ARTICLES: ReadonlySet<string> = new Set([
  'al',
  'el',
  'ad',
  'an',
  'ar',
  'as',
  'ash',
  'at',
  'az',
  'adh',
  'ath',
  'ed',
  'en',
  'er',
  'es',
  'esh',
  'et',
  'ez',
  'ul',
])

const PLAIN = /^[a-z]+$/

/**
 * The form that place names are compared in: lower case, no diacritics or apostrophes, everything that is neither letter nor
 * digit as one blank. Arabic and other scripts stay. '' where nothing is left.
 */
export function foldPlaceName(name: string): string {
  const ascii = foldAscii(name)
  if (ascii !== null) return ascii
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’‘ʼʻʿʾ`´"“”]/gu, '')
    .replace(/[łøđıßæœþðħəŋ&]/g, (letter) => WHOLE_LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return plain === '' ? '' : plain.split(' ').map(toShortForm).join(' ')
}

const toShortForm = (word: string): string => SHORT_FORMS.get(word) ?? word

/** The same for names of ASCII letters alone, which most are, without any pattern; null for others. */
function foldAscii(name: string): string | null {
  const lower = name.toLowerCase()
  let folded = ''
  let word = ''
  /** Where the part of the word begins that is not in `word` yet. */
  let from = 0
  for (let i = 0; i <= lower.length; i++) {
    const code = i < lower.length ? lower.charCodeAt(i) : 32
    if (code >= 128 || code === 38) return null
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) continue
    if (i > from) word = word === '' ? lower.slice(from, i) : word + lower.slice(from, i)
    from = i + 1
    if (code !== 39 && code !== 96 && code !== 34 && word !== '') {
      folded = folded === '' ? toShortForm(word) : `${folded} ${toShortForm(word)}`
      word = ''
    }
  }
  return folded
}

/** Is this folded word the Arabic article in one of its spellings? */
export const isArticle = (word: string): boolean => ARTICLES.has(word)

/** A word of two or three letters that begins as an article does, and is not the last. */
const MAY_HOLD_ARTICLE = /(?:^|\s)[aeu][a-z]{1,2}\s/

/** A folded name without its articles: "wadi al shay" as "wadi shay". The last word stays even if it looks like one. */
export function stripArticles(folded: string): string {
  if (!folded.includes(' ') || !MAY_HOLD_ARTICLE.test(folded)) return folded
  const words = folded.split(' ')
  return words.filter((word, i) => i === words.length - 1 || !ARTICLES.has(word)).join(' ')
}

/**
 * The consonants of a folded name as Arabic and Kurdish names keep them through every transliteration: Hamrin and Hemrin, Ain al-Asad
 * and Ayn al-Assad have one key. Null where fewer than three consonants are left: too little to go by.
 */
export function toPlaceKey(folded: string): string | null {
  const word = stripArticles(folded).replace(/ /g, '')
  if (!PLAIN.test(word)) return null
  const key = toSoundKey(word, 'place')
  const [initial = '', consonants] = [key[0], key.slice(1)]
  return consonants.length < 2 ? null : initial + (consonants.startsWith(initial) ? consonants.slice(1) : consonants)
}

/** The number of letters to put in, take out or change to make one word of the other; counted up to `most`, beyond it `most + 1`. */
function countEdits(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return Math.min(most + 1, row[b.length]!)
}

/** A folded name with the spellings of one sound made one. */
function toRoughSpelling(folded: string): string {
  return toRoughSound(stripArticles(folded).replace(/ /g, ''), 'place')
    .replace(/y/g, 'i')
    .replace(/(.)\1+/g, '$1')
    .replace(/h$/, '')
}

/** Are two folded names near enough in letters to be one name in two transliterations? Articles and blanks do not count. */
export function isSpelledAlike(a: string, b: string): boolean {
  const [x, y] = [toRoughSpelling(a), toRoughSpelling(b)]
  if (x.length > 60 || y.length > 60) return false
  const most = Math.floor(Math.max(x.length, y.length) / 3)
  return countEdits(x, y, most) <= most
}
