import type { Sentence } from '../model/sentence.ts'
import { defineStage } from '../model/stage.ts'
import type { TimeBound, TimeExpression } from '../model/time.ts'
import type { Range } from '../model/span.ts'
import { extendLeft, extendRight, joinCores } from './times-joins.ts'
import { type Lexeme, toLexemes } from './times-lexemes.ts'
import type { TimeLexicon } from './times-lexicon.ts'
import { compileRules, type Core } from './times-pattern.ts'
import { timeRules } from './times.rules.ts'

/** Finds the time expressions of one run of text, in order. `sentenceStarts`: offsets at which sentences begin. */
export type TimeFinder = (text: string, range: Range, sentenceStarts: ReadonlySet<number>) => TimeExpression[]

/** "1915-17": the second year of a range written with a hyphen. */
function findRangeEnd(lexemes: readonly Lexeme[], core: Core): Core | null {
  if (core.rule !== 'time/year') return null
  const end = lexemes[core.next]
  if (!end || end.gap !== 'hyphen' || !/^\d\d$/.test(end.lower) || core.shape.kind !== 'calendar') return null
  const start = core.shape.year!
  const year = Math.floor(start / 100) * 100 + end.number
  if (year <= start || lexemes[core.next + 1]?.gap === 'hyphen' || lexemes[core.next + 1]?.lower === '%') return null
  return { first: core.next, next: core.next + 1, rule: 'time/year', shape: { kind: 'calendar', year } }
}

const bounds: ReadonlyMap<string, TimeBound> = new Map([
  ['since', 'since'],
  ['until', 'until'],
  ['till', 'until'],
  ['by', 'by'],
  ['before', 'before'],
  ['after', 'after'],
])

/** How the words before an expression bind it; `previous` is the expression before it. */
function findBound(lexemes: readonly Lexeme[], core: Core, previous: Core | undefined, following: Core | undefined): TimeBound | null {
  const before = lexemes[core.first - 1]?.lower ?? ''
  const opens = (at: Core | undefined): boolean => at !== undefined && /^(?:between|from)$/.test(lexemes[at.first - 1]?.lower ?? '')
  if (previous && core.first - previous.next <= 1) {
    const joint = core.first === previous.next ? lexemes[core.first]!.gap : before
    if (joint === 'hyphen' || (/^(?:and|to|until|through|till|–|-)$/.test(joint) && (opens(previous) || !/^and$/.test(joint)))) return 'span'
  }
  if (following && following.first - core.next <= 1) {
    const joint = following.first === core.next ? lexemes[following.first]!.gap : (lexemes[core.next]?.lower ?? '')
    if (joint === 'hyphen' || (/^(?:and|to|until|through|till|–|-)$/.test(joint) && (opens(core) || !/^and$/.test(joint)))) return 'span'
  }
  return bounds.get(before) ?? null
}

/** Makes the finder from the table of time words. */
export function toTimeFinder(lexicon: TimeLexicon): TimeFinder {
  const match = compileRules(timeRules, lexicon)
  return (text, range, sentenceStarts) => {
    const lexemes = toLexemes(text, range.start, range.end, lexicon, sentenceStarts)
    const cores: Core[] = []
    for (let at = 0; at < lexemes.length; ) {
      const core = match(lexemes, at)
      if (!core) {
        at++
        continue
      }
      const extended = extendRight(lexemes, core)
      cores.push(extended)
      const end = findRangeEnd(lexemes, extended)
      if (end) cores.push(end)
      at = end?.next ?? extended.next
    }
    if (cores.length === 0) return []
    const whole: Core[] = []
    for (const core of joinCores(lexemes, cores)) whole.push(extendLeft(lexemes, core, whole.at(-1)?.next ?? 0))
    return whole.map((core, i) => {
      const start = lexemes[core.first]!.start
      const end = lexemes[core.next - 1]!.end
      const bound = findBound(lexemes, core, whole[i - 1], whole[i + 1])
      return { start, end, text: text.slice(start, end), rule: core.rule, shape: core.shape, ...(bound ? { bound } : {}) }
    })
  }
}

/** Offsets at which sentences begin. */
const toStarts = (sentences: readonly Sentence[]): ReadonlySet<number> => new Set(sentences.map(({ start }) => start))

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
