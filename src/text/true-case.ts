import { type DataFiles, keep } from '../knowledge/files.ts'
import { parseTable } from '../knowledge/table.ts'
import { countCases } from './letter-cases.ts'
import type { WordCounts } from './word-counts.ts'

/** What the letters of a text set in capitals are told by. */
export interface TrueCase {
  /** Is this lower-case word mostly written small? */
  isCommon(word: string): boolean
  /** The written form of a word that is no matter of counts ("us" → "US" with stops, "monday" → "Monday"), by its lower case. */
  readonly forms: ReadonlyMap<string, string>
  /** Words that are part of the name behind them ("San", "General", "El"). */
  readonly openers: ReadonlySet<string>
  /** Words behind which a name goes on whatever the next word is ("San", "Santa"). */
  readonly saints: ReadonlySet<string>
  /** Words that end the name of a body and draw what stands between into it ("Front", "Party"). */
  readonly closers: ReadonlySet<string>
  /** Names of bodies by their first word in small letters, longest first. Made when a text in capitals asks for them. */
  bodies(): ReadonlyMap<string, readonly BodyName[]>
}

/** A body's name: its words as written, and the same in small letters. */
interface BodyName {
  readonly words: readonly string[]
  readonly lower: readonly string[]
}

/** The share of capitals among letters above which a text is set in capitals, and the fewest letters that tell. */
const mostCapitals = 0.8
const fewestLetters = 60

/** Is the whole text set in capitals, as old wire copy is? */
export function isSetInCapitals(text: string): boolean {
  const { upper, lower } = countCases(text)
  return upper >= fewestLetters && upper > mostCapitals * (upper + lower)
}

interface Word {
  readonly start: number
  readonly end: number
  readonly lower: string
  /** How it is written: small, with a capital, or all in capitals. */
  as: 'small' | 'title' | 'capitals'
}

/** Endings and beginnings that make another common word of a common one, with the fewest letters that must be left. */
const endings: readonly (readonly [ending: RegExp, instead: string, least: number])[] = [
  [/s$/, '', 5],
  [/ed$/, '', 4],
  [/d$/, '', 4],
  [/ing$/, '', 4],
  [/ing$/, 'e', 4],
  [/ers?$/, '', 4],
  [/ers?$/, 'e', 4],
  [/ly$/, '', 4],
  [/ist$/, '', 5],
  [/^(?:un|re|sub|anti|non|dis|mis|over)/, '', 5],
]

/** Is the word common, or made of a common one ("substation", "kidnappers")? */
function isSmall(word: string, knowledge: TrueCase): boolean {
  if (knowledge.isCommon(word)) return true
  return endings.some(([ending, instead, least]) => {
    const base = word.replace(ending, instead)
    return base !== word && base.length >= least && knowledge.isCommon(base)
  })
}

const isVowelless = (word: string): boolean => !/[aeiouyáéíóú]/.test(word)
/** What may stand between two words of one name: a blank, or the end of a line. */
const isBlank = (gap: string): boolean => /^\s{1,3}$/.test(gap)

function findWords(text: string, knowledge: TrueCase): Word[] {
  const words: Word[] = []
  const acronyms = new Set<string>()
  const commons = new Map<string, boolean>()
  for (const { 0: form, index } of text.matchAll(/\p{L}+/gu)) {
    const lower = form.toLowerCase()
    if (lower.length !== form.length) continue
    const end = index + form.length
    const bracketed = /[[(]/.test(text[index - 1] ?? '') && /[\])]/.test(text[end] ?? '')
    const isLoose = /^['’]$/.test(text[index - 1] ?? '') && /\p{L}/u.test(text[index - 2] ?? '')
    const common = commons.get(lower) ?? isSmall(lower, knowledge)
    commons.set(lower, common)
    // "Republican Alliance (ARENA)": what stands in brackets behind a body is its letters, even where they make a word.
    const behindBody = knowledge.closers.has(words.at(-1)?.lower ?? '')
    if (bracketed && (!common || behindBody) && form.length <= (behindBody ? 7 : 5)) acronyms.add(lower)
    const as = common ? 'small' : isVowelless(lower) && form.length > 1 && form.length < 6 ? 'capitals' : 'title'
    const isLetter = form.length === 1 && lower !== 'a'
    words.push({ start: index, end, lower, as: isLoose && form.length < 3 ? 'small' : isLetter ? 'capitals' : as })
  }
  for (const word of words) if (acronyms.has(word.lower)) word.as = 'capitals'
  return words
}

/** "San Salvador", "General Ramirez": words that belong to the name behind them; right to left, so that they chain. */
function openNames(text: string, words: readonly Word[], { openers, saints }: TrueCase): void {
  for (let i = 0; i + 1 < words.length; i++) {
    if (!saints.has(words[i]!.lower) || !isBlank(text.slice(words[i]!.end, words[i + 1]!.start))) continue
    words[i]!.as = 'title'
    if (words[i + 1]!.as === 'small') words[i + 1]!.as = 'title'
  }
  for (let i = words.length - 2; i >= 0; i--) {
    const word = words[i]!
    const next = words[i + 1]!
    if (word.as !== 'small' || next.as === 'small' || !openers.has(word.lower)) continue
    if (/^[.]?\s{1,3}$/.test(text.slice(word.end, next.start))) word.as = 'title'
  }
}

/** "Farabundo Marti National Liberation Front": a run of words from a name to a body's last word is a name. */
function closeNames(text: string, words: readonly Word[], closers: ReadonlySet<string>): void {
  for (let i = 1; i < words.length; i++) {
    if (words[i]!.as !== 'small' || !closers.has(words[i]!.lower)) continue
    let first = i
    while (first > 0 && i - first < 5 && isBlank(text.slice(words[first - 1]!.end, words[first]!.start))) {
      first--
      if (words[first]!.as !== 'small') break
      if (words[first]!.lower.length < 5) break
    }
    if (words[first]!.as !== 'title') continue
    for (let k = first; k <= i; k++) if (words[k]!.as === 'small') words[k]!.as = 'title'
  }
}

/** Writes the names of known bodies as they are ("Shining Path", "ELN"); an abbreviation that is a common word too is left alone. */
function nameBodies(text: string, words: readonly Word[], { bodies, isCommon }: TrueCase): void {
  const known = bodies()
  for (let i = 0; i < words.length; i++) {
    const name = known
      .get(words[i]!.lower)
      ?.find(({ lower }) =>
        lower.every(
          (word, k) =>
            words[i + k]?.lower === word &&
            (k === 0 || isBlank(text.slice(words[i + k - 1]!.end, words[i + k]!.start))),
        ),
      )
    if (!name || (name.words.length === 1 && isCommon(name.lower[0]!))) continue
    for (const [k, form] of name.words.entries())
      words[i + k]!.as = /^\p{Lu}{2,}$/u.test(form) ? 'capitals' : /^\p{Lu}/u.test(form) ? 'title' : 'small'
    i += name.words.length - 1
  }
}

const isPlainCapital = (code: number): boolean => code >= 65 && code <= 90

/** Is this the first word of a sentence or quotation? */
const opensSentence = (text: string, start: number): boolean => {
  let at = start - 1
  // Most words stand behind a blank and another word.
  if (text[at] === ' ' && isPlainCapital(text.charCodeAt(at - 1))) return false
  while (at >= 0 && /[\s"“'(]/.test(text[at]!)) at--
  // "-- [TEXT] HEAVY FIGHTING": a note of the agency's before the first word.
  if (text[at] === ']') {
    const open = text.lastIndexOf('[', at)
    return open >= 0 && /(?:^|[-.\]]\s?)$/.test(text.slice(Math.max(0, open - 2), open))
  }
  return at < 0 || /[.!?:]/.test(text[at]!)
}

const write = (text: string, word: Word, form: string): string => {
  if (word.as === 'capitals') return form
  const small = word.lower
  return word.as === 'title' || opensSentence(text, word.start) ? form[0]! + small.slice(1) : small
}

/** A text set in capitals in the letters that it would be written in, of the same length; any other text as it is. */
export function toTrueCase(text: string, knowledge: TrueCase): string {
  if (!isSetInCapitals(text)) return text
  const words = findWords(text, knowledge)
  openNames(text, words, knowledge)
  closeNames(text, words, knowledge.closers)
  nameBodies(text, words, knowledge)
  let written = ''
  let last = 0
  for (const word of words) {
    const form = text.slice(word.start, word.end)
    const known = knowledge.forms.get(word.lower)
    written += text.slice(last, word.start)
    written += known ?? write(text, word, form)
    last = word.end
  }
  written += text.slice(last)
  return written.length === text.length ? written : text
}

/** Names of one written word, or several without marks between, by their first word. */
function indexBodies(names: readonly string[]): ReadonlyMap<string, readonly BodyName[]> {
  const index = new Map<string, BodyName[]>()
  for (const name of names) {
    const words = name.replace(/^The /, '').split(' ')
    if (!words.every((word) => /^\p{L}+$/u.test(word))) continue
    if (words.length === 1 && !/^\p{Lu}{2,}$/u.test(name)) continue
    const entry = { words, lower: words.map((word) => word.toLowerCase()) }
    index.set(entry.lower[0]!, [...(index.get(entry.lower[0]!) ?? []), entry])
  }
  for (const group of index.values()) group.sort((a, b) => b.words.length - a.words.length)
  return index
}

function parseLetters(files: DataFiles) {
  const rows = parseTable(files.text('en/true-case.tsv'), ['word', 'role'])
  const of = (role: string) => rows.filter((row) => row.role === role).map((row) => row.word)
  const heads = parseTable(files.text('en/organization-heads.tsv'), ['word']).map((row) => row.word)
  return {
    forms: new Map(of('form').map((word) => [word.toLowerCase(), word])),
    openers: new Set(of('opener')),
    saints: new Set(of('saint')),
    closers: new Set(heads),
  }
}

/** What `en/true-case.tsv` and the word counts know of letters; `bodies` gives the names of known ones. @throws where a column is missing. */
export function loadTrueCase(
  files: DataFiles,
  counts: WordCounts,
  bodies: () => readonly string[] = () => [],
): TrueCase {
  let indexed: ReturnType<TrueCase['bodies']> | null = null
  return {
    ...keep(files, 'true-case', () => parseLetters(files)),
    bodies: () => {
      indexed ??= indexBodies(bodies())
      return indexed
    },
    isCommon: (word) => counts.logShare(word) !== null,
  }
}
