import type { Atom } from './repair.atoms.ts'
import type { Vocabulary } from './repair.vocabulary.ts'

/** A place beside a mark or a number where a space may have been lost, with the same score as between words. */
export interface MarkCut {
  readonly at: number
  readonly score: number
  readonly rule: string
}

/** What stands around a place between two atoms of one run. */
interface Beside {
  readonly before: readonly Atom[]
  readonly after: readonly Atom[]
  /** Is an odd number of straight double quotes open before this place, in its paragraph? */
  readonly quoted: boolean
  readonly vocabulary: Vocabulary
}

/** A rule says how likely a space was lost at a place; null where it does not apply. */
interface MarkRule {
  readonly id: string
  score(beside: Beside): number | null
}

const closing = /^["”’»)\]]$/
const opening = /^["“‘«([]$/
const month =
  /^(?:jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/
const year = /^(?:1[89]|20)\d\d$/

const isWord = (atom: Atom | undefined): atom is Atom => atom?.kind === 'word'

/** A word long enough to end a sentence: "U.S." and initials are not. */
const endsLikeWord = (atom: Atom | undefined): boolean =>
  atom !== undefined &&
  ((isWord(atom) && atom.text.length >= 3) ||
    closing.test(atom.text) ||
    (atom.kind === 'number' && atom.text.length >= 2))

const isKnown = (atom: Atom, vocabulary: Vocabulary): boolean => vocabulary.logShare(atom.base) !== null

/** Skips closing marks backwards. */
function wordBefore(before: readonly Atom[], skip: number): Atom | undefined {
  let i = before.length - 1 - skip
  while (i > 0 && closing.test(before[i]!.text)) i--
  return before[i]
}

/** Skips opening marks forwards. */
function wordAfter(after: readonly Atom[]): Atom | undefined {
  let i = 0
  while (i < after.length - 1 && opening.test(after[i]!.text)) i++
  return after[i]
}

const rules: readonly MarkRule[] = [
  {
    id: 'repair/sentence', // "networks.These", "fighters.“In", "said.”The"
    score: ({ before, after, quoted, vocabulary }) => {
      let marks = 0
      while (closing.test(before.at(-1 - marks)?.text ?? '')) marks++
      const stop = before.at(-1 - marks)
      const next = wordAfter(after)
      if (!stop || !/^[.!?…]$/.test(stop.text) || !isWord(next) || !/^\p{Lu}/u.test(next.text)) return null
      if ((after[0]!.text === '"' && quoted) || (before.at(-1)!.text === '"' && quoted)) return null
      if (marks === 0 && stop.text === '.' && before.at(-2)?.kind === 'mark') return null
      const word = wordBefore(before, marks + 1)
      if (!endsLikeWord(word)) return null
      if (next.text.length === 1 && next.text !== 'A' && next.text !== 'I') return null
      return isKnown(next, vocabulary) && (!isWord(word) || isKnown(word, vocabulary)) ? 7 : 3
    },
  },
  {
    id: 'repair/comma', // "analyst,has", "November 23,Ahmed", "said,“We"
    score: ({ before, after, quoted, vocabulary }) => {
      const comma = before.at(-1)!
      const next = wordAfter(after)
      if (!/^[,;]$/.test(comma.text) || !isWord(next) || !endsLikeWord(before.at(-2)) || next.text.length < 2)
        return null
      if (after[0]!.text === '"' && quoted) return null
      return isKnown(next, vocabulary) ? 7 : 4
    },
  },
  {
    id: 'repair/money', // "from$29"
    score: ({ before, after }) =>
      /^[$€£]$/.test(after[0]!.text) && after[1]?.kind === 'number' && /\p{Ll}{2}$/u.test(before.at(-1)!.text)
        ? 5
        : null,
  },
  {
    id: 'repair/year', // "March 2,2023"
    score: ({ before, after }) =>
      before.at(-1)!.text === ',' && /^\d{1,2}$/.test(before.at(-2)?.text ?? '') && year.test(after[0]!.text)
        ? 4
        : null,
  },
  {
    id: 'repair/colon', // "said:He"
    score: ({ before, after, vocabulary }) => {
      const next = wordAfter(after)
      if (before.at(-1)!.text !== ':' || !isWord(next) || !isWord(before.at(-2)) || next.text.length < 2) return null
      return isKnown(next, vocabulary) && isKnown(before.at(-2)!, vocabulary) ? 4 : 0
    },
  },
  {
    id: 'repair/bracket-open', // "Command(CENTCOM)"
    score: ({ before, after }) => {
      const [bracket, next] = after
      if (bracket?.text !== '(' || !isWord(before.at(-1)) || before.at(-1)!.text.length < 2) return null
      return next && next.text.length >= 2 && next.kind !== 'mark' ? 4 : null
    },
  },
  {
    id: 'repair/bracket-close', // "(SDF)under"
    score: ({ before, after }) => {
      const next = after[0]
      if (before.at(-1)!.text !== ')' || !isWord(next) || next.text.length < 2) return null
      return isWord(before.at(-2)) && before.at(-2)!.text.length < 3 ? null : 4
    },
  },
  {
    id: 'repair/quote-open', // `as"largely contained"`
    score: ({ before, after, quoted }) => {
      const [mark, next] = after
      if (!mark || !next || before.at(-1)!.kind !== 'word' || before.at(-1)!.text.length < 2) return null
      if (next.kind === 'mark') return null
      return mark.text === '“' || (mark.text === '"' && !quoted) ? 5 : null
    },
  },
  {
    id: 'repair/quote-close', // `force"and`
    score: ({ before, after, quoted }) => {
      const mark = before.at(-1)!
      const next = after[0]
      if (!isWord(next) || next.text.length < 2 || before.length < 2) return null
      return mark.text === '”' || (mark.text === '"' && !quoted) ? 5 : null
    },
  },
  {
    id: 'repair/percent', // "50%of"
    score: ({ before, after }) =>
      before.at(-1)!.text === '%' && isWord(after[0]) && after[0].text.length >= 2 ? 5 : null,
  },
  {
    id: 'repair/number-after', // "January2024", "in2014"
    score: ({ before, after, vocabulary }) => {
      const word = before.at(-1)!
      const number = after[0]!
      if (
        !isWord(word) ||
        number.kind !== 'number' ||
        (after[1]?.kind === 'word' && !vocabulary.words.isNumberLetters(after[1].text))
      )
        return null
      if (word.text.length < 2 || !/\p{Ll}$/u.test(word.text)) return null
      if (before.at(-2)?.kind === 'mark' && !opening.test(before.at(-2)!.text)) return null
      const base = word.base
      if (month.test(base)) return 6
      const share = vocabulary.words.logShare(base)
      if (share === null) return year.test(number.text) && vocabulary.count(base) > 1 ? 1 : null
      if (!/^\p{Ll}/u.test(word.text)) return year.test(number.text) ? 2 : -1
      return share > -7 ? 5 : year.test(number.text) || number.text.length >= 3 ? 3 : 0
    },
  },
  {
    id: 'repair/number-before', // "2024in", "14soldiers"
    score: ({ before, after, vocabulary }) => {
      const number = before.at(-1)!
      const word = after[0]!
      if (number.kind !== 'number' || !isWord(word) || vocabulary.words.isNumberLetters(word.text)) return null
      const front = before.at(-2)
      if (front && !/^[$€£“"(]$/.test(front.text)) return null
      if (word.text.length < 3 && !year.test(number.text)) return null
      const share = vocabulary.words.logShare(word.base)
      if (/^\p{Ll}/u.test(word.text)) return share === null ? null : 3.5
      if (month.test(word.base)) return 4
      return isName(word.text) && year.test(number.text) && share !== null ? 2 : null
    },
  },
]

const isName = (text: string): boolean => /^\p{Lu}\p{Ll}/u.test(text)

/** The place before `atoms[i]`, or null where no rule applies. `quoted`: see `Beside`. */
export function scoreMark(atoms: readonly Atom[], i: number, quoted: boolean, vocabulary: Vocabulary): MarkCut | null {
  const beside: Beside = { before: atoms.slice(0, i), after: atoms.slice(i), quoted, vocabulary }
  for (const rule of rules) {
    const score = rule.score(beside)
    if (score !== null) return { at: atoms[i]!.start, score, rule: rule.id }
  }
  return null
}
