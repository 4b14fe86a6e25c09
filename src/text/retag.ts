import type { SentenceWords } from '../knowledge/sentence-words.ts'
import type { Token, Upos } from '../model/sentence.ts'
import { formsOfHave } from './auxiliaries.ts'
import { hasArticle, isDone, isOwned } from './retag.neighbours.ts'
import { correctVerb } from './retag.not-verbs.ts'
import { isAddedDeed, isVerbHere, isVerbInClause } from './retag.to-verbs.ts'
import { withTag } from './tokens.ts'

/** Adjectives that name who does something where no noun follows. */
const persons: ReadonlySet<string> = new Set(
  'general official representative executive militant insurgent moderate captive fugitive premier'.split(' '),
)

const tells: ReadonlySet<string> = new Set('said says told spoke came went took met left'.split(' '))

/** Is it an adjective that nothing follows which it could be said of, behind "a" or as a title? */
function isNamedByIt(tokens: readonly Token[], at: number): boolean {
  const { lower, text } = tokens[at]!
  const next = tokens[at + 1]
  if (next && !/^(ADP|PUNCT|VERB|AUX)$/.test(next.upos)) return false
  if (lower === 'chief') return tokens[at - 1]?.upos === 'NOUN' && next?.lower === 'of'
  return (
    /^an?$/.test(tokens[at - 1]?.lower ?? '') &&
    /^\p{Ll}{4,}(?:ary|ist|ian|ant|ive)$/u.test(text) &&
    next?.text !== '-' &&
    next?.text !== ','
  )
}

/** Was a noun taken for an adjective? */
function isNounForAdjective(tokens: readonly Token[], at: number, words: SentenceWords): boolean {
  const { lower } = tokens[at]!
  const next = tokens[at + 1]
  // "a new offensive in the east", "the wounded were": with nothing behind it that it could stand with.
  if (words.substantive.has(lower) && next && /^(VERB|AUX|ADP|PUNCT)$/.test(next.upos))
    if (hasArticle(tokens, at) || isOwned(tokens, at)) return true
  // "Arrested a ⟦missionary⟧ in Herat": behind "a" something must be named. "the deputy ⟦chief⟧ of police"
  if (isNamedByIt(tokens, at)) return true
  // "The ⟦general⟧ admitted losses": who bears an adjective for a name.
  return (
    persons.has(lower) &&
    next?.upos === 'VERB' &&
    (isDone(next.lower, words) || tells.has(next.lower)) &&
    hasArticle(tokens, at)
  )
}

/** The tag of an adverb that is none, or null. */
function correctAdverb(tokens: readonly Token[], at: number): Upos | null {
  const { lower } = tokens[at]!
  // "from the north have": a quarter behind an article.
  if (/^(?:north|south|east|west)$/.test(lower) && tokens[at - 1]?.lower === 'the') return 'NOUN'
  // "⟦Far⟧-right groups"
  if (lower === 'far' && tokens[at + 1]?.text === '-') return 'ADJ'
  // "a new offensive"
  if (lower === 'new') return 'ADJ'
  return lower === 'part' && tokens[at + 1]?.lower === 'of' ? 'NOUN' : null
}

/** The tag of an auxiliary that is none, or null. */
function correctAuxiliary(tokens: readonly Token[], at: number): Upos | null {
  const { lower, text } = tokens[at]!
  // "stayed until 4 am"
  if (/^(am|pm)$/.test(lower) && tokens[at - 1]?.upos === 'NUM') return 'NOUN'
  // "IS was defeated": the acronym, in a sentence that is not set in capitals.
  return text === 'IS' && tokens.some((token) => /^\p{Ll}{3}/u.test(token.text)) ? 'PROPN' : null
}

/** The tag that a token has by its neighbours where the tagger's cannot be right, or null. */
function correct(tokens: readonly Token[], at: number, words: SentenceWords): Upos | null {
  const { lower, text, upos } = tokens[at]!
  const next = tokens[at + 1]
  switch (upos) {
    case 'ADJ':
      if (isNounForAdjective(tokens, at, words)) return 'NOUN'
      return isAddedDeed(tokens, at) || isVerbInClause(tokens, at, words) ? 'VERB' : null
    case 'ADP':
      // "two passers-⟦by⟧"
      return lower === 'by' && tokens[at - 2]?.lower.startsWith('passer') && tokens[at - 1]?.text === '-'
        ? 'NOUN'
        : null
    case 'ADV':
      return correctAdverb(tokens, at)
    case 'AUX':
      return correctAuxiliary(tokens, at)
    case 'DET':
      // "concern that saboteurs might …": a plural behind "that" is no "that" of pointing.
      return lower === 'that' && next?.upos === 'NOUN' && /[^s]s$/.test(next.lower) ? 'SCONJ' : null
    case 'NOUN':
      return isAddedDeed(tokens, at) || isVerbHere(tokens, at, words) || isVerbInClause(tokens, at, words)
        ? 'VERB'
        : null
    case 'PROPN':
      return words.past.has(lower) && /^\p{Ll}/u.test(text) ? 'VERB' : null
    case 'SCONJ':
      // "have since fled"
      return lower === 'since' && formsOfHave.has(tokens[at - 1]?.lower ?? '') && next?.upos === 'VERB' ? 'ADV' : null
    case 'VERB':
      return correctVerb(tokens, at, words)
    default:
      return null
  }
}

/** Tokens of a sentence with the tags set right that cannot be: verbs taken for nouns or adjectives behind auxiliaries, "to" and plurals, and nouns taken for verbs. */
export function retag(tokens: readonly Token[], words: SentenceWords): readonly Token[] {
  let changed: Token[] | null = null
  for (let at = 0; at < tokens.length; at++) {
    const upos = correct(changed ?? tokens, at, words)
    if (upos === null) continue
    changed ??= [...tokens]
    changed[at] = withTag(changed[at]!, upos)
  }
  return changed ?? tokens
}
