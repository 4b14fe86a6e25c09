/**
 * How names of one sound are written alike. Both strengths go by consonants; vowels are what transliterations agree on least. `person` keeps names
 * apart that only their consonants tell apart; `place` also joins what Kurdish, Persian and Turkish spellings of an Arabic name exchange.
 */
export type SoundStrength = 'person' | 'place'

interface Strength {
  /** Spellings of one sound, the longer first: applied one after another. */
  readonly same: readonly (readonly [spelling: RegExp, sound: string])[]
  readonly vowels: ReadonlySet<string>
  /** A last letter that is not heard. */
  readonly silentEnd: RegExp | null
}

const strengths: Readonly<Record<SoundStrength, Strength>> = {
  person: {
    same: [
      [/ph/g, 'f'],
      [/th/g, 't'],
      [/dh/g, 'd'],
      [/gh/g, 'g'],
      [/kh/g, 'h'],
      [/sh|ch/g, 's'],
      [/q|c/g, 'k'],
      [/z/g, 's'],
      [/w/g, 'v'],
    ],
    vowels: new Set('aeiouy'),
    silentEnd: null,
  },
  place: {
    same: [
      [/kh|x/g, 'h'],
      [/gh/g, 'g'],
      [/dh|th(?=[aeiou])/g, 'd'],
      [/sh|ch|ç/g, 's'],
      [/dj|zh/g, 'j'],
      [/q|c/g, 'k'],
      [/ph/g, 'f'],
      [/v/g, 'w'],
      [/z/g, 'd'],
      [/p/g, 'b'],
    ],
    vowels: new Set('aeiouwy'),
    silentEnd: /h$/,
  },
}

/** The word with the spellings of one sound made one. */
export function toRoughSound(word: string, strength: SoundStrength): string {
  let rough = word
  for (const [spelling, sound] of strengths[strength].same) rough = rough.replace(spelling, sound)
  return rough
}

/** A word by its consonants: its first letter (all vowels alike), then its consonants, doubled ones once. `word` is in lower case, without diacritics. */
export function toSoundKey(word: string, strength: SoundStrength): string {
  const { vowels, silentEnd } = strengths[strength]
  const rough = toRoughSound(word, strength)
  const rest = silentEnd === null ? rough.slice(1) : rough.slice(1).replace(silentEnd, '')
  let key = vowels.has(rough[0] ?? '') ? 'a' : (rough[0] ?? '')
  let before = ''
  for (const letter of rest) {
    if (vowels.has(letter)) continue
    if (letter !== before) key += letter
    before = letter
  }
  return key
}

/** What each written vowel may stand for; `e` also for what is hardly heard. Nobody writes `a` for `u`. */
const heard: Readonly<Record<string, string>> = { a: 'a', e: 'aiu', i: 'i', y: 'i', o: 'u', u: 'u', w: 'u' }

/** The vowels before, between and behind the consonants of a word, as what they may stand for. */
function toVowels(word: string): string[] {
  const { vowels } = strengths.person
  const slots = ['']
  let before = ''
  for (const letter of toRoughSound(word, 'person')) {
    if (vowels.has(letter)) slots[slots.length - 1] += heard[letter] ?? ''
    else if (letter !== before || slots.at(-1) !== '') slots.push('')
    before = letter
  }
  return slots
}

/**
 * Do two words sound alike as names of people: the same consonants, and no vowel that no transliteration would exchange ("Mohammed", "Muhammad", but
 * not "Hassan", "Hussein")? A vowel that one of them leaves out tells nothing.
 */
export function isSoundedAlike(a: string, b: string): boolean {
  if (a === b) return true
  if (toSoundKey(a, 'person') !== toSoundKey(b, 'person')) return false
  const [x, y] = [toVowels(a), toVowels(b)]
  if (x.length !== y.length) return true
  return x.every((one, i) => one === '' || y[i] === '' || [...one].some((sound) => y[i]!.includes(sound)))
}
