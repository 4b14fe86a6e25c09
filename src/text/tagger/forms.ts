/// <reference path="./wink-nlp.d.ts" />
import compilePatterns from 'wink-nlp/src/compile-trex.js'
import makeTokenizer from 'wink-nlp/src/tokenizer.js'
import type { Upos } from '../../model/sentence.ts'
import { endSymbolOf, type Machine, readMachines, type SymbolNumbers } from './machine.ts'
import { openTaggerModel, type TaggerModel } from './tagger-model.ts'
import { WordTable } from './word-table.ts'

/** A token as written, with all that can be told of it before its neighbours are seen. One for all places where it stands. */
export interface Form {
  readonly text: string
  /** Lower case with straight quotes. */
  readonly lower: string
  /** What the machine for ends of sentences takes it for where it stands behind a blank, and where it does not. */
  readonly endSymbol: number
  readonly tightEndSymbol: number
  /** What the machines for tags take it for, -1 where that is its tag. */
  readonly hint: number
  /** Number of its likeliest tag. */
  readonly tag: number
  /** Is it a part of a contraction, whose tag is settled? */
  readonly isSettled: boolean
  /** The tags that it may have; null where the lexicon does not know it. */
  readonly tags: ReadonlySet<number> | null
  /** Its base form where it has the tag of that number. */
  toLemma(tag: number): string
}

/** What tells the forms of a text, and the machines that settle their tags and where sentences end. */
export interface Forms {
  /** The tokens of what stands from a unit of the text to the next blank. The same whatever was read before. */
  of(text: string, start: number): readonly Form[]
  readonly sentenceMachine: Machine
  readonly tagMachines: readonly Machine[]
  /** What the machines know each tag by, and the end of the text. */
  readonly symbolsOfTags: readonly number[]
  readonly endOfText: number
  readonly tagNames: readonly Upos[]
}

/** Bounds on what is kept: so many pieces in all, and none of more units. */
const mostChunks = 50_000
const longestChunk = 40

/** Numbers of tags of wink-nlp's model that have a meaning here. */
const noun = 8

/** Hints stand among the symbols of the machines behind the numbers of words and tags. */
const hints = 1_080_000
const closingQuote = 4
const closingQuoteBehindBlank = 6
const likelyEnd = 7
const noEnd = 8

/** A copy of its own: a part of an article, kept, would keep the whole article in memory. */
const toOwn = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1))

/**
 * The one string of these letters that the engine keeps for all names in the code: two of its kind are the same or differ, and none of their
 * letters is looked at. Rules hold words of the text against words of their own more often than they do anything else.
 */
const toKept = (text: string): string => Object.keys({ [text]: null })[0]!

/** The number of a word's property. */
const readField = ({ lexicon, layout }: TaggerModel, index: number, name: string): number => {
  const [number, mask, shift] = layout[name]!
  return (lexicon.words[index * 4 + number]! & mask) >>> shift
}

/** The spelling that the model knows a word's tags and base form by ("organise" → "organize"). */
const toMapped = (model: TaggerModel, index: number): number =>
  readField(model, index, 'isSpellingMapped') ? readField(model, index, 'lemma') : index

/** The number of a word's form in small letters and usual spelling, -1 where the lexicon has none. */
function normalOf(model: TaggerModel, index: number, text: string): number {
  const { lexicon } = model
  if (index < 0) {
    const lower = lexicon.indexOf(text.toLowerCase())
    return lower < 0 ? -1 : toMapped(model, lower)
  }
  return readField(model, index, 'isSpellingMapped')
    ? readField(model, index, 'lemma')
    : index + readField(model, index, 'normal')
}

/** The parts of a contraction, in groups of word, place of the normal, lemma and tag; null where the word is none. */
function expand(model: TaggerModel, index: number): readonly number[] | null {
  if (!readField(model, index, 'isContraction')) return null
  const pointer = readField(model, index, 'lemma')
  const first = pointer & 0x3fff
  const count = (pointer >>> 14) & 0x1f
  return Array.from({ length: count }, (_, k) => (k % 4 === 1 ? first + k : model.lexicon.expansions[first + k]!))
}

/** Makes the forms of wink-nlp's English model. */
export function openForms(model: TaggerModel = openTaggerModel()): Forms {
  const { lexicon, clusters, categories, lemmatize } = model
  // The model's tags are those of Universal Dependencies, and two that no token of a text gets: unknown, and white space.
  const tagNames = model.tags as readonly Upos[]
  const numbers: SymbolNumbers = new Map()
  const sources = [model.sentenceMachine, ...model.tagMachines]
  const [sentenceMachine, ...tagMachines] = readMachines(sources, numbers, (name) =>
    name === 'SBD' ? 1 : Number(name),
  )
  const symbolOf = (symbol: number): number => numbers.get(symbol) ?? 0

  const lookup = {
    lookup: (word: string) => {
      const index = lexicon.indexOf(word)
      return index < 0 ? [lexicon.size] : (expand(model, index) ?? [index])
    },
    intrinsicSize: () => lexicon.size,
    posOf: (index: number) => readField(model, index, 'pos'),
  }
  const base = {
    hasSamePOS: (word: string, tag: string) => {
      const index = lexicon.indexOf(word)
      if (index < 0 || readField(model, index, 'isContraction') || !readField(model, index, 'isBaseForm')) return false
      return clusters[readField(model, index, 'lexemeCID')]!.has(tagNames.indexOf(tag as Upos))
    },
  }

  const toEndHint = (index: number, normal: number): number =>
    (normal < 0 ? 0 : readField(model, normal, 'sbdHint')) || (index < 0 ? 0 : readField(model, index, 'sbdHint'))

  function toEndSymbol(normal: number, text: string, hint: number): number {
    if (hint) return symbolOf(hints + hint)
    const word = normal < 0 ? text.toLowerCase() : lexicon.wordAt(normal)
    const isAbbreviation = normal < 0 ? model.features.isAbbrev(word) : readField(model, normal, 'isAbbrev')
    if (isAbbreviation) return symbolOf(hints + (word.length === 2 ? noEnd : likelyEnd))
    return normal < 0 ? 0 : symbolOf(normal)
  }

  /** A form by its number in the lexicon, or by its letters and kind where that is -1; `settled` is a contraction's part. */
  function toForm(index: number, text: string, category: number, settled: readonly number[] | null): Form {
    const normal = settled ? lexicon.expansions[settled[1]!]! : normalOf(model, index, text)
    const endHint = toEndHint(index, normal)
    const isQuote = endHint === closingQuote
    const hint = index < 0 ? 0 : readField(model, index, 'posHint')
    const mapped = index < 0 ? -1 : toMapped(model, index)
    const toLemma = (tag: number): string => {
      if (settled) return lexicon.wordAt(settled[2]!)
      if (mapped >= 0 && readField(model, mapped, 'isSLemma')) return lexicon.wordAt(readField(model, mapped, 'lemma'))
      return lemmatize(normal < 0 ? text.toLowerCase() : lexicon.wordAt(normal), tagNames[tag]!, base)
    }
    const lemmas: (string | undefined)[] = []
    const tag = settled
      ? settled[3]!
      : index < 0
        ? model.features.pos(text, category, lookup)
        : readField(model, mapped, 'pos')
    const kept = toKept(text)
    const lower = text.toLowerCase().replace(/[’‘]/g, "'")
    return {
      text: kept,
      lower: lower === text ? kept : toKept(lower),
      endSymbol: toEndSymbol(normal, text, isQuote ? closingQuoteBehindBlank : endHint),
      tightEndSymbol: toEndSymbol(normal, text, endHint),
      hint: hint ? symbolOf(hints + hint) : -1,
      tag: tag || noun,
      isSettled: settled !== null,
      tags: normal < 0 ? null : clusters[readField(model, normal, 'lexemeCID')]!,
      toLemma: (tag) => {
        const before = lemmas[tag]
        if (before !== undefined) return before
        const lemma = toKept(toLemma(tag))
        lemmas[tag] = lemma
        return lemma
      },
    }
  }

  /** Forms by their letters, those that the lexicon has not by their kind as well. */
  const known = new Map<string, Form>()
  function keep(key: string, make: () => Form): Form {
    const before = known.get(key)
    if (before) return before
    const form = make()
    known.set(key, form)
    return form
  }

  let tokens: Form[] = []
  const sink = {
    _addToken: (text: string, category: number): boolean => {
      const index = lexicon.indexOf(text)
      const own = toOwn(text)
      tokens.push(keep(index < 0 ? `${category} ${own}` : own, () => toForm(index, own, category, null)))
      return true
    },
    _addTokenIfInCache: (text: string): number => {
      const index = lexicon.indexOf(text)
      if (index < 0) return 0
      const parts = expand(model, index)
      if (!parts) tokens.push(keep(toOwn(text), () => toForm(index, toOwn(text), 0, null)))
      else
        for (let k = 0; k < parts.length; k += 4)
          tokens.push(toForm(parts[k]!, lexicon.wordAt(parts[k]!), 0, parts.slice(k, k + 4)))
      return 1
    },
    isLexeme: (text: string): boolean => lexicon.indexOf(text) >= 0,
  }
  const tokenize = makeTokenizer(compilePatterns(model.patterns), categories, model.preserve)

  let chunks = new WordTable<readonly Form[]>(mostChunks)
  return {
    of(text, start) {
      const before = chunks.find(text, start)
      if (before) return before
      if (chunks.size === mostChunks) {
        chunks = new WordTable(mostChunks)
        known.clear()
      }
      const blank = text.indexOf(' ', start)
      const chunk = toOwn(text.slice(start, blank < 0 ? text.length : blank))
      tokens = []
      tokenize(sink, chunk)
      if (chunk.length <= longestChunk) chunks.add(chunk, tokens)
      return tokens
    },
    sentenceMachine: sentenceMachine!,
    tagMachines,
    symbolsOfTags: tagNames.map((_, tag) => symbolOf(tag)),
    endOfText: endSymbolOf(numbers),
    tagNames,
  }
}
