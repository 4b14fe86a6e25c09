import type { Sentence } from '../model/sentence.ts'
import type { Range } from '../model/span.ts'
import { defineStage } from '../model/stage.ts'
import type { TimeExpression } from '../model/time.ts'
import { timeRules } from './times.rules.ts'
import { joinCores } from './times-joins.ts'
import { type Lexeme, toLexemes } from './times-lexemes.ts'
import type { TimeLexicon } from './times-lexicon.ts'
import { type CoreMatcher, compileRules } from './times-match.ts'
import { extendLeft, extendRight } from './times-modifiers.ts'
import type { Core } from './times-pattern.ts'
import { findBound, findRangeEnd, findRangeStart, shareYears } from './times-ranges.ts'

/** Finds the time expressions of one run of text, in order. `sentenceStarts`: offsets at which sentences begin, ascending. */
export type TimeFinder = (text: string, range: Range, sentenceStarts: readonly number[]) => TimeExpression[]

/** Core expressions from left to right, none inside another, with what shifts them and the ends of ranges. */
function findCores(lexemes: readonly Lexeme[], match: CoreMatcher): Core[] {
  const cores: Core[] = []
  for (let at = 0; at < lexemes.length; ) {
    const { word, kind } = lexemes[at]!
    const found = word === null && kind !== 'number' ? null : match(lexemes, at)
    if (!found) {
      at++
      continue
    }
    const core = extendRight(lexemes, found)
    const start = findRangeStart(lexemes, core, cores.at(-1)?.next ?? 0)
    const end = findRangeEnd(lexemes, core)
    if (start) cores.push(start)
    cores.push(core)
    if (end) cores.push(end)
    at = end?.next ?? core.next
  }
  return cores
}

/** Makes the finder from the table of time words. Its cost grows with the length of the text alone. */
export function toTimeFinder(lexicon: TimeLexicon): TimeFinder {
  const { vocabulary, match } = compileRules(timeRules, lexicon)
  return (text, range, sentenceStarts) => {
    const lexemes = toLexemes(text, range.start, range.end, vocabulary, sentenceStarts)
    const extended: Core[] = []
    for (const core of joinCores(lexemes, findCores(lexemes, match)))
      extended.push(extendLeft(lexemes, core, extended.at(-1)?.next ?? 0))
    const whole = shareYears(lexemes, extended)
    return whole.map((core, i) => {
      const start = lexemes[core.first]!.start
      const end = lexemes[core.next - 1]!.end
      const { rule, shape } = core
      const bound = findBound(lexemes, core, whole[i - 1], whole[i + 1])
      return { start, end, text: text.slice(start, end), rule, shape, ...(bound ? { bound } : {}) }
    })
  }
}

const toStarts = (sentences: readonly Sentence[]): readonly number[] =>
  sentences.map(({ start }) => start).sort((a, b) => a - b)

/** Finds all time expressions, paragraph by paragraph; sentences only tell where capitals mean nothing. */
export const expressions = (lexicon: TimeLexicon) => {
  const find = toTimeFinder(lexicon)
  return defineStage({
    name: 'expressions',
    needs: ['readable', 'paragraphs', 'sentences'],
    makes: 'expressions',
    run: ({ readable, paragraphs, sentences }) => {
      const starts = toStarts(sentences)
      return paragraphs.flatMap((paragraph) => find(readable.text, paragraph, starts))
    },
  })
}
