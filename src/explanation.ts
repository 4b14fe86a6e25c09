import { type ArgumentPath, type ClausePicture, findArgumentPaths, pictureClause } from './compose/argument-paths.ts'
import { datelines } from './find/dateline.ts'
import type { DataFiles } from './knowledge/files.ts'
import { loadSentenceWords } from './knowledge/sentence-words.ts'
import type { Article } from './model/article.ts'
import { fromReceived } from './model/readable.ts'
import type { EventRecord } from './model/reading.ts'
import { findClauses } from './text/clauses.ts'
import { findNounPhrases } from './text/noun-phrases.ts'
import { paragraphs } from './text/paragraphs.ts'
import { readable } from './text/repair.ts'
import { sentences } from './text/sentences.ts'
import { loadTrueCase } from './text/true-case.ts'
import { loadWordCounts } from './text/word-counts.ts'

export type { ClausePicture }

/** Why an event says what it says: the clause that tells it, and how each value hangs on it. */
export interface EventExplanation {
  readonly clause: ClausePicture | null
  readonly paths: readonly ArgumentPath[]
}

/** Tells how events hang on their sentences. */
export interface Explainer {
  /** The event's sentence is read again; nothing is told where the text no longer holds one there. */
  explain(article: Article, event: EventRecord): EventExplanation
}

/** Makes an explainer: it needs the part of the data files by which text becomes clauses. */
export function createExplainer(files: DataFiles): Explainer {
  const words = loadWordCounts(files)
  const toText = readable(words, loadTrueCase(files, words))
  const toParagraphs = paragraphs()
  const toDatelines = datelines()
  const sentenceWords = loadSentenceWords(files)
  const toSentences = sentences(sentenceWords)
  const ignore = (): void => {}
  return {
    explain(article, event) {
      const text = toText.run({ article }, ignore)
      const found = toParagraphs.run({ readable: text }, ignore)
      const layers = { readable: text, paragraphs: found }
      const all = toSentences.run({ ...layers, datelines: toDatelines.run(layers, ignore) }, ignore)
      const at = fromReceived(text, event.trigger.start)
      const sentence = all.find(({ start, end }) => start <= at && at < end)
      if (!sentence) return { clause: null, paths: [] }
      const site = {
        readable: text,
        sentence,
        clauses: findClauses(sentence, findNounPhrases(sentence), sentenceWords),
      }
      return { clause: pictureClause(event, site), paths: findArgumentPaths(event, site) }
    },
  }
}
