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

const isDayNumber = (lexeme: Lexeme | undefined): lexeme is Lexeme =>
  lexeme !== undefined && /^\d\d?$/.test(lexeme.lower) && lexeme.number >= 1 && lexeme.number <= 31
const isSuffix = (lexeme: Lexeme | undefined): boolean =>
  lexeme?.gap === 'glued' && /^(?:st|nd|rd|th)$/.test(lexeme.lower)

/** The first day of "6-7 January", "22 to 24 February", whose month and year stand behind the second one. */
function findRangeStart(lexemes: readonly Lexeme[], core: Core, limit: number): Core | null {
  if (core.rule !== 'time/day-month' || core.shape.kind !== 'calendar') return null
  const isHyphen = lexemes[core.first]!.gap === 'hyphen'
  let end = core.first
  if (!isHyphen) {
    if (lexemes[end - 1]?.lower === 'the') end--
    if (!/^(?:to|and|through|until|or|–|-)$/.test(lexemes[end - 1]?.lower ?? '')) return null
    end--
  }
  const at = isSuffix(lexemes[end - 1]) ? end - 2 : end - 1
  const { day } = core.shape
  if (at < limit || !isDayNumber(lexemes[at]) || lexemes[at].gap !== 'blank' || lexemes[at].number >= (day ?? 0)) return null
  return { first: at, next: end, rule: core.rule, shape: { ...core.shape, day: lexemes[at].number } }
}

/** The second end of "1915-17", "April 13-15", "May 6 and 7th", whose year or month stands before the first. */
function findRangeEnd(lexemes: readonly Lexeme[], core: Core): Core | null {
  if (core.shape.kind !== 'calendar') return null
  const isHyphen = lexemes[core.next]?.gap === 'hyphen'
  const at = isHyphen ? core.next : core.next + 1
  const end = lexemes[at]
  if (core.rule === 'time/year') {
    if (!isHyphen || !end || !/^\d\d$/.test(end.lower)) return null
    const start = core.shape.year!
    const year = Math.floor(start / 100) * 100 + end.number
    if (year <= start || lexemes[at + 1]?.gap === 'hyphen' || lexemes[at + 1]?.lower === '%') return null
    return { first: at, next: at + 1, rule: core.rule, shape: { kind: 'calendar', year } }
  }
  if (core.rule !== 'time/month-day' || core.shape.year !== undefined || !isDayNumber(end)) return null
  if (!isHyphen && !/^(?:to|and|through|until|or|–|-)$/.test(lexemes[core.next]!.lower)) return null
  if (end.number <= (core.shape.day ?? 31)) return null
  const next = isSuffix(lexemes[at + 1]) ? at + 2 : at + 1
  const after = lexemes[next]
  // "On May 6 and 7 people died": a noun would be counted.
  if (!isHyphen && next === at + 1 && after?.kind === 'word' && !/^(?:in|at|of|on|by|when|as|with|for|to|the|a|after)$/.test(after.lower)) return null
  if (after && after.kind !== 'mark' && after.gap !== 'blank') return null
  return { first: at, next, rule: core.rule, shape: { ...core.shape, day: end.number } }
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
      const start = findRangeStart(lexemes, extended, cores.at(-1)?.next ?? 0)
      if (start) cores.push(start)
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
