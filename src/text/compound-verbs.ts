import type { SentenceWords } from '../knowledge/sentence-words.ts'
import type { Token } from '../model/sentence.ts'
import { toToken, withIndex } from './tokens.ts'
import { toVerbLemma } from './verb-lemmas.ts'

/** A small word that tells how something is done, before the hyphen of a verb ("car-bombed", "drone-struck", "air-dropped"). */
const isManner = ({ upos, text }: Token): boolean => /^(NOUN|VERB)$/.test(upos) && /^\p{Ll}+$/u.test(text)

const isVerbForm = ({ text, upos }: Token, { hyphenated }: SentenceWords): boolean =>
  /^(VERB|ADJ|NOUN)$/.test(upos) && (/^\p{Ll}{2,}(?:ed|ing)$/u.test(text) || hyphenated.has(text))

const ends: ReadonlySet<string> = new Set(['DET', 'NUM', 'PRON', 'PROPN'])
const subject: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON', 'AUX'])

/** Do the words around make a verb of what stands from `first` to `first + 2`? "car-bombed a market", not "a drone-struck convoy". */
function isVerbHere(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1]
  const after = tokens[first + 3]
  if (!before || !after || !(subject.has(before.upos) || /^(CCONJ|ADV)$/.test(before.upos))) return false
  if (ends.has(after.upos)) return true
  // "The planes air-dropped food", "were drone-striking convoys", "was car-bombed in May"
  if (after.upos === 'NOUN') return subject.has(before.upos)
  return before.upos === 'AUX' && /^(ADP|PUNCT)$/.test(after.upos)
}

const isTight = (a: Token, mark: Token, b: Token): boolean =>
  (mark.text === '-' || mark.text === '‐') && a.end === mark.start && mark.end === b.start

/**
 * Tokens with a word, its hyphen and a verb form behind it made one verb, whose lemma keeps both parts ("car-bomb"): the tagger cuts them in
 * three.
 */
export function joinCompoundVerbs(tokens: readonly Token[], words: SentenceWords): readonly Token[] {
  let joined: Token[] | null = null
  let from = 0
  for (let at = 1; at + 1 < tokens.length; at++) {
    const [manner, mark, verb] = [tokens[at - 1]!, tokens[at]!, tokens[at + 1]!]
    if (!isTight(manner, mark, verb) || !isManner(manner) || !isVerbForm(verb, words)) continue
    if (!isVerbHere(tokens, at - 1)) continue
    joined ??= []
    const text = `${manner.text}${mark.text}${verb.text}`
    const lower = `${manner.lower}-${verb.lower}`
    const lemma = `${manner.lower}-${toVerbLemma(verb, words)}`
    joined.push(...tokens.slice(from, at - 1), toToken(manner.start, manner.index, text, lower, lemma, 'VERB'))
    from = at + 2
  }
  if (!joined) return tokens
  return [...joined, ...tokens.slice(from)].map(withIndex)
}
