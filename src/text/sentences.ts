import type { SentenceWords } from '../knowledge/sentence-words.ts'
import type { Paragraph, Sentence, Token } from '../model/sentence.ts'
import { defineStage } from '../model/stage.ts'
import { joinCompoundVerbs } from './compound-verbs.ts'
import { retag } from './retag.ts'
import { withIndex } from './tokens.ts'
import { tagWithWink } from './wink.ts'

/** The share of capitals among letters above which they tell nothing: old wire copy, headlines. */
const mostCapitals = 0.7

/** More units without a blank than any word, address or formula of an article has. */
const longestRun = 200
const endlessRun = /\S{200,}/g

/** Letters beyond Western Europe's, marks on letters, and marks that show nothing: the tagger would cut words there. */
const foreign =
  /[\u0100-\u024f\u1e00-\u1eff]|(?<=\p{L}\p{M}*)[\p{M}\u200b-\u200f\u202a-\u202e\u2060-\u2069](?=[\p{L}\p{M}])/gu
/** Marks that show nothing at the edge of a word, and hyphens that are not the plain one. */
const unseen = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069]/g
const hyphens = /[\u2010\u2011]/g

/** Letters that decomposition leaves whole. */
const whole: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', đ: 'd', ħ: 'h', ə: 'a', ŋ: 'n' }

/** The same word in plain letters; a mark on or between letters becomes a letter. Same length. */
function toPlainLetter(letter: string): string {
  const small = letter.toLowerCase()
  const plain = whole[small]
  if (plain !== undefined) return letter === small ? plain : plain.toUpperCase()
  const base = letter.normalize('NFD')[0]!
  return /\p{L}/u.test(base) && base.length === letter.length ? base : 'h'
}

/** Do its units call for a change: white space other than blanks, runs without end, foreign letters, or capitals throughout? */
function survey(text: string): { readonly plain: boolean; readonly latin: boolean; readonly capitals: boolean } {
  let upper = 0
  let lower = 0
  let run = 0
  let plain = true
  let latin = true
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 32) run = 0
    else if (++run >= longestRun || unit < 32 || unit === 0xa0 || unit >= 0x2028 || (unit >= 0x1680 && unit < 0x2010))
      plain = false
    if (unit >= 0x100 && (unit < 0x2012 || (unit > 0x2029 && unit < 0x2070))) latin = false
    if (unit >= 97 && unit <= 122) lower++
    else if (unit >= 65 && unit <= 90) upper++
  }
  return { plain, latin, capitals: upper > 20 && upper > mostCapitals * (upper + lower) }
}

/**
 * What the tagger is given for a paragraph: plain letters, every white-space unit as a plain blank (it reads a line end as the end of a sentence), small
 * letters where all are capitals (it takes those for names), no marks of direction, and blanks for runs without any, which are no words and cost it minutes. Same length.
 */
function toTaggable(text: string): string {
  const { plain, latin, capitals } = survey(text)
  const known = latin ? text : text.replace(foreign, toPlainLetter).replace(unseen, ' ').replace(hyphens, '-')
  const blank = plain ? known : known.replace(/\s/g, ' ').replace(endlessRun, (run) => ' '.repeat(run.length))
  const small = capitals ? blank.toLowerCase() : blank
  return small.length === blank.length ? small : blank
}

/**
 * Splits one paragraph of the text as read into sentences of tagged tokens; `number` is the paragraph's, `firstIndex` that of its first sentence.
 * None where it holds nothing but blanks.
 */
export function toSentences(
  text: string,
  paragraph: Paragraph,
  number: number,
  firstIndex: number,
  words: SentenceWords,
): Sentence[] {
  const written = text.slice(paragraph.start, paragraph.end)
  const taggable = toTaggable(written)
  const tagged = tagWithWink(taggable, paragraph.start, taggable === written ? null : text)
  const spoken = tagged.filter((tokens) => tokens.length > 0)
  const sentences = overAbbreviations(spoken, words.abbreviations).flatMap(cutLong)
  return sentences.map((tokens, i) => ({
    start: tokens[0]!.start,
    end: tokens.at(-1)!.end,
    index: firstIndex + i,
    paragraph: number,
    // Joining and cutting moved some tokens to another place in their sentence.
    tokens: joinCompoundVerbs(
      retag(tokens.at(-1)!.index === tokens.length - 1 ? tokens : tokens.map(withIndex), words),
      words,
    ),
  }))
}

/** Joins what was cut behind a title or unit with a stop ("Brig. | Gen. Cirilo …"). */
function overAbbreviations(
  sentences: readonly (readonly Token[])[],
  abbreviations: ReadonlySet<string>,
): readonly (readonly Token[])[] {
  const joined: (readonly Token[])[] = []
  let open = false
  for (const sentence of sentences) {
    if (open) joined[joined.length - 1] = [...joined.at(-1)!, ...sentence]
    else joined.push(sentence)
    const tokens = joined.at(-1)!
    const last = tokens.at(-1)!
    const word = last.text === '.' ? `${tokens.at(-2)?.text ?? ''}.` : last.text
    open = word.length > 2 && word.endsWith('.') && abbreviations.has(word.toLowerCase())
  }
  return joined
}

/** No sentence is longer than this many tokens: rules look around within a sentence, and endless ones are no sentences. */
const longest = 250

/** Cuts an endless sentence at the last mark within its length, or where it must. */
function cutLong(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: (readonly Token[])[] = []
  let first = 0
  while (tokens.length - first > longest) {
    let end = first + longest
    while (end > first + longest / 2 && !/^[,;:.!?]$/.test(tokens[end - 1]!.text)) end--
    if (end <= first + longest / 2) end = first + longest
    parts.push(tokens.slice(first, end))
    first = end
  }
  if (first < tokens.length) parts.push(first === 0 ? tokens : tokens.slice(first))
  return parts
}

/** Sentences of all paragraphs, with tokens, tags and lemmas; a dateline is a sentence of its own. */
export const sentences = (words: SentenceWords) =>
  defineStage({
    name: 'sentences',
    needs: ['readable', 'paragraphs', 'datelines'],
    makes: 'sentences',
    run: ({ readable, paragraphs, datelines }) => {
      const found: Sentence[] = []
      const { text } = readable
      for (const [number, paragraph] of paragraphs.entries()) {
        const dateline = datelines[number]
        const cut = dateline ? dateline.end : paragraph.start
        // Where an article was filed is no part of what its first sentence says.
        for (const part of [
          { ...paragraph, end: cut },
          { ...paragraph, start: cut },
        ])
          if (part.end > part.start) found.push(...toSentences(text, part, number, found.length, words))
      }
      return found
    },
  })
