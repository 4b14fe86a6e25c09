import type { Range } from '../model/span.ts'
import type { WordCounts } from './word-counts.ts'

/** A piece of a run of units without white space: letters (apostrophes within), digits, or one mark. */
export interface Atom extends Range {
  readonly kind: 'word' | 'number' | 'mark'
  readonly text: string
  /** A word's form to look up (see `toBase`); '' for numbers and marks. */
  readonly base: string
}

/** Units between two white spaces, in atoms. */
export interface Run extends Range {
  readonly atoms: readonly Atom[]
}

/** Longer runs hold no words run together: addresses, codes, scripts without blanks. */
const longestRun = 60

const atom = /(\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*)|(\d+(?:[.,:](?!(?:1[89]|20)\d\d(?!\d))\d+)*)|./gsu

/** Addresses, file names, tags and the like, which have their own spelling. */
const isCode = /[@#_\\{}<>=|~]|:\/\/|www\.|\.(?:com|org|net|gov|edu|info|html?|php|pdf|jpe?g|png|co|tv|ly|js)(?![a-z])/i

const mayBeCode = /[@#_\\{}<>=|~:]|w\.|\.[a-z]/i
const plain = /^([A-Za-z]+)([.,;:?!]?)$/

/** Lower case with straight apostrophes; possessives count as the word that they are made from. */
export function toBase(word: string): string {
  const lower = word.toLowerCase()
  return lower.includes("'") || lower.includes('’') ? lower.replaceAll('’', "'").replace(/'s?$/, '') : lower
}

/** Atoms of one run that begins at `start`. */
function toAtoms(run: string, start: number): Atom[] {
  const simple = plain.exec(run)
  if (simple) {
    const word = simple[1]!
    const stop = simple[2]!
    const end = start + word.length
    const atoms: Atom[] = [{ start, end, kind: 'word', text: word, base: word.toLowerCase() }]
    if (stop) atoms.push({ start: end, end: end + 1, kind: 'mark', text: stop, base: '' })
    return atoms
  }
  return [...run.matchAll(atom)].map((part): Atom => {
    const from = start + part.index
    const kind = part[1] !== undefined ? 'word' : part[2] !== undefined ? 'number' : 'mark'
    return {
      start: from,
      end: from + part[0].length,
      kind,
      text: part[0],
      base: kind === 'word' ? toBase(part[0]) : '',
    }
  })
}

/** What is known of the words that were passed over. */
export interface Tally {
  readonly words: number
  readonly known: number
  /** Words set in capitals. */
  readonly capitals: number
}

/** Is the second letter a capital, as in words set in capitals? */
export function hasCapitals(word: string): boolean {
  const code = word.charCodeAt(1)
  return code >= 65 && code <= 90
}

/** The runs of a text that words may have been run together in, with their atoms. */
export function findRuns(text: string): readonly Run[] {
  const runs: Run[] = []
  for (const match of text.matchAll(/\S+/g)) {
    const run = match[0]
    if (run.length > longestRun || (mayBeCode.test(run) && isCode.test(run))) continue
    runs.push({ start: match.index, end: match.index + run.length, atoms: toAtoms(run, match.index) })
  }
  return runs
}

/** White space by the same measure as `\s`. */
function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13)
  if (code < 0x1680) return code === 0xa0
  return (code >= 0x2000 && code <= 0x200a) || [0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff].includes(code)
}

/** Marks that a word may end in: . , ; : ? ! */
const isStop = (code: number): boolean =>
  code === 46 || code === 44 || code === 59 || code === 58 || code === 63 || code === 33

/** Is this one of A–Z and a–z? */
function isLetter(code: number): boolean {
  const small = code | 32
  return small >= 97 && small <= 122
}

/** The same without the runs that are one known word, and a tally of those: most of a text, passed over quickly. */
export function findOddRuns(
  text: string,
  { isKnownAt, logShare }: Pick<WordCounts, 'isKnownAt' | 'logShare'>,
): { readonly runs: readonly Run[]; readonly passed: Tally } {
  const runs: Run[] = []
  let words = 0
  let capitals = 0
  let end = 0
  for (let start = 0; start < text.length; start = end) {
    while (start < text.length && isSpace(text.charCodeAt(start))) start++
    end = start
    while (end < text.length && isLetter(text.charCodeAt(end))) end++
    const wordEnd = end
    while (end < text.length && !isSpace(text.charCodeAt(end))) end++
    if (end === start) break
    const isPlain = wordEnd > start && (end === wordEnd || (end === wordEnd + 1 && isStop(text.charCodeAt(wordEnd))))
    if (isPlain && end - start <= longestRun && isKnownAt(text, start, wordEnd)) {
      words++
      const second = text.charCodeAt(start + 1)
      if (wordEnd > start + 1 && second >= 65 && second <= 90) capitals++
      continue
    }
    const run = text.slice(start, end)
    if (!isPlain && logShare(run) !== null) words++
    else if (run.length <= longestRun && (!mayBeCode.test(run) || !isCode.test(run)))
      runs.push({ start, end, atoms: toAtoms(run, start) })
  }
  return { runs, passed: { words, known: words, capitals } }
}
