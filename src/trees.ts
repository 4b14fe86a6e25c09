import { datelines } from './find/dateline.ts'
import type { DataFiles } from './knowledge/files.ts'
import type { Article } from './model/article.ts'
import type { Clause } from './model/clause.ts'
import { fromReceived, toSpan } from './model/readable.ts'
import type { Paragraph, Sentence, Upos } from './model/sentence.ts'
import type { Span } from './model/span.ts'
import { paragraphs } from './text/paragraphs.ts'
import { readable } from './text/repair.ts'
import { findClauses } from './text/trees/clauses.ts'
import { parseModel } from './text/trees/model.ts'
import { toParsedSentences } from './text/trees/stages.ts'
import { loadTrueCase } from './text/true-case.ts'
import { loadWordCounts } from './text/word-counts.ts'

/** A word of a tree. `span` counts in the text as received; `head` is the place of its head among the words, -1 for the root. */
export interface TreeWord {
  readonly span: Span
  readonly text: string
  readonly lemma: string
  readonly upos: Upos
  readonly xpos: string
  readonly head: number
  readonly relation: string
}

/** One sentence as a tree, with its predicates; word numbers of clauses count in `words`. */
export interface SentenceTree {
  readonly span: Span
  readonly words: readonly TreeWord[]
  readonly clauses: readonly Clause[]
}

/** The sentences of one paragraph, and where to find the paragraphs beside it (offsets in the text as received, null at the ends). */
export interface ParagraphTrees {
  readonly sentences: readonly SentenceTree[]
  readonly before: number | null
  readonly after: number | null
}

/** Shows how the sentences of an article are built. */
export interface TreeReader {
  /** The paragraph that an offset of the text as received lies in, or the next one behind it; the last one beyond the end. */
  paragraphAt(article: Article, offset: number): ParagraphTrees
}

/** Makes a reader of trees from the data files and the bytes of the weights. */
export function createTreeReader(files: DataFiles, weights: Uint8Array): TreeReader {
  const model = parseModel(weights)
  const words = loadWordCounts(files)
  const toText = readable(words, loadTrueCase(files, words))
  const toParagraphs = paragraphs()
  const toDatelines = datelines()
  const ignore = (): void => {}
  return {
    paragraphAt(article, offset) {
      const text = toText.run({ article }, ignore)
      const found: readonly Paragraph[] = toParagraphs.run({ readable: text }, ignore)
      if (found.length === 0) return { sentences: [], before: null, after: null }
      const at = fromReceived(text, offset)
      const behind = found.findIndex(({ end }) => end > at)
      const number = behind < 0 ? found.length - 1 : behind
      const startOf = (paragraph: Paragraph | undefined): number | null =>
        paragraph ? toSpan(text, { start: paragraph.start, end: paragraph.start }).start : null
      const toTree = (sentence: Sentence): SentenceTree => ({
        span: toSpan(text, sentence),
        words: sentence.tokens.map((token) => ({
          span: toSpan(text, token),
          text: token.text,
          lemma: token.lemma,
          upos: token.upos,
          xpos: token.xpos,
          head: token.head,
          relation: token.relation,
        })),
        clauses: findClauses(sentence),
      })
      return {
        sentences: toParsedSentences(
          model,
          text.text,
          {
            paragraph: found[number]!,
            dateline: toDatelines.run({ readable: text, paragraphs: found }, ignore)[number] ?? null,
            number,
          },
          0,
          'careful',
        ).map(toTree),
        before: startOf(found[number - 1]),
        after: startOf(found[number + 1]),
      }
    },
  }
}
