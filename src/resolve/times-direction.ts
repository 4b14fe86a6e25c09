import type { Sentence, Token } from '../model/sentence.ts'
import type { Range } from '../model/span.ts'

/** Where the clause around an expression looks: ahead, back, or it does not say. */
export type Direction = 'future' | 'past' | null

const ahead = new Set(['will', "'ll", 'shall', "won't", 'wo', 'would'])
/** Participles and adjectives whose complement lies ahead. */
const planned = new Set([
  'scheduled',
  'expected',
  'due',
  'slated',
  'upcoming',
  'effective',
  'payable',
  'maturing',
  'expires',
  'begins',
  'ends',
  'starts',
  'opens',
  'planning',
  'plans',
  'plan',
  'deadline',
  'matures',
])
/** The same where "to" or "for" follows: "set for Monday", "planned for May". */
const plannedFor = new Set(['planned', 'set', 'going'])
const behind = new Set(['was', 'were', 'did', 'had', 'has', 'have', 'been', 'ago'])

const isVerb = (token: Token): boolean => token.upos === 'VERB' || token.upos === 'AUX'

/** A past form: ends in -ed, or its lemma differs and it is no -s or -ing form. */
function isPast(token: Token): boolean {
  if (behind.has(token.lower)) return true
  if (token.xpos === 'VBD' || token.xpos === 'VBN') return true
  if (token.xpos !== '' || token.upos !== 'VERB') return false
  if (/(?:ing|s)$/.test(token.lower)) return false
  return /ed$/.test(token.lower) || token.lemma !== token.lower
}

const isBreak = (token: Token): boolean => /^[,;:"“”()—]$/.test(token.text)

/** "scheduled", "due": unless it was so before the past that the text tells of ("had been due to expire Friday"). */
function isPlanned(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at]!
  const follows = /^(?:to|for)$/.test(tokens[at + 1]?.lower ?? '')
  if (!planned.has(lower) && !(plannedFor.has(lower) && follows)) return false
  return !tokens.slice(Math.max(0, at - 4), at).some((token) => /^(?:had|previously|was|were|as)$/.test(token.lower))
}

/** "was to leave", "had been due to expire": ahead of a past moment, not of the day of writing. */
const isWasTo = (tokens: readonly Token[], to: number): boolean =>
  tokens.slice(Math.max(0, to - 4), to).some((token) => /^(?:had|was|were)$/.test(token.lower))

/** What one verb and the words before it say. */
function directionOf(tokens: readonly Token[], at: number): Direction {
  const token = tokens[at]!
  if (ahead.has(token.lower) || isPlanned(tokens, at)) return 'future'
  for (let i = at - 1; i >= 0 && i >= at - 4; i--) {
    const before = tokens[i]!
    if (ahead.has(before.lower)) return 'future'
    if (before.lower === 'to' && i === at - 1) return isWasTo(tokens, i) ? 'past' : 'future'
    if (!isVerb(before) && before.upos !== 'ADV' && before.upos !== 'PART') break
  }
  return isPast(token) ? 'past' : null
}

/**
 * Which way the clause around `range` looks. Verbs before the expression in its clause count first, the nearest before others;
 * then those after it, since an adverbial may open the sentence.
 */
export function findDirection(sentence: Sentence, range: Range): Direction {
  const { tokens } = sentence
  let first = tokens.findIndex((token) => token.end > range.start)
  if (first < 0) first = tokens.length
  const before = tokens[first - 1]
  if (before && (before.lower === 'by' || before.lower === 'until')) {
    const led = scanLeft(tokens, first - 1)
    return led ?? 'future'
  }
  return scanLeft(tokens, first) ?? scanRight(tokens, first)
}

function scanLeft(tokens: readonly Token[], first: number): Direction {
  for (let i = first - 1; i >= 0; i--) {
    const token = tokens[i]!
    if (isPlanned(tokens, i)) return 'future'
    if (isVerb(token)) {
      const said = directionOf(tokens, i)
      if (said) return said
    }
    if (token.text === ';' || (isBreak(token) && first - i > 12)) return null
  }
  return null
}

function scanRight(tokens: readonly Token[], first: number): Direction {
  for (let i = first; i < tokens.length && i < first + 25; i++) {
    const token = tokens[i]!
    if (token.text === ';') return null
    if (ahead.has(token.lower)) return 'future'
    if (isVerb(token)) {
      const said = directionOf(tokens, i)
      if (said) return said
    }
  }
  return null
}
