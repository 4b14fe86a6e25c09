import type { TimeShape } from '../model/time.ts'
import type { Lexeme } from './times-lexemes.ts'
import { type ModifierRule, modifierRules } from './times-modifiers.rules.ts'
import type { Core } from './times-pattern.ts'

const lowerAt = (lexemes: readonly Lexeme[], at: number): string => lexemes[at]?.lower ?? ''

/** "three weeks" with the words that make a point of it: "ago", "earlier", "later", "from now", "or so". */
function shiftDuration(lexemes: readonly Lexeme[], core: Core): Core {
  const { shape, next } = core
  if (shape.kind !== 'duration') return core
  const word = lowerAt(lexemes, next)
  const two = lowerAt(lexemes, next + 1)
  if (lexemes[next]?.gap === 'hyphen' && (word === 'old' || word === 'long')) return { ...core, next: next + 1 }
  const loose = word === 'or' && /^(?:so|more|less)$/.test(two) ? 2 : 0
  const after = lowerAt(lexemes, next + loose)
  const mod = two === 'so' && loose ? ('APPROX' as const) : shape.mod
  const shift = (from: 'publication' | 'narrative', sign: 1 | -1, words: number): Core => ({
    ...core,
    next: next + loose + words,
    rule: core.rule.replace('duration', 'shift'),
    shape: { kind: 'shift', from, sign, count: shape.count, unit: shape.unit, ...(mod ? { mod } : {}) },
  })
  if (shape.side === null) {
    if (after === 'ago') return shift('publication', -1, 1)
    if (after === 'earlier' || after === 'previously') return shift('narrative', -1, 1)
    if (after === 'later' || after === 'afterwards') return shift('narrative', 1, 1)
    if (after === 'from' && lowerAt(lexemes, next + loose + 1) === 'now') return shift('publication', 1, 2)
    if (after === 'hence') return shift('publication', 1, 1)
  }
  if (loose) return { ...core, next: next + 2, shape: { ...shape, ...(mod ? { mod } : {}) } }
  if (word === 'ahead') return { ...core, next: next + 1, shape: { ...shape, side: 'next' } }
  return word === 'to' && two === 'come' ? { ...core, next: next + 2, shape: { ...shape, side: 'next' } } : core
}

/** Takes words after a core into it. */
export function extendRight(lexemes: readonly Lexeme[], core: Core): Core {
  const { shape, next } = core
  if (!lexemes[next] || lexemes[next].opens) return core
  if (shape.kind !== 'calendar' && shape.kind !== 'unit') return shiftDuration(lexemes, core)
  const word = lowerAt(lexemes, next)
  const two = lowerAt(lexemes, next + 1)
  if (word === 'local' && two === 'time' && shape.kind === 'calendar' && shape.hour !== undefined)
    return { ...core, next: next + 2 }
  if (word === 'or' && two === 'so') return { ...core, next: next + 2, shape: { ...shape, mod: 'APPROX' } }
  const goesOn = (word === 'and' && two === 'beyond') || (word === 'or' && (two === 'later' || two === 'earlier'))
  return goesOn ? { ...core, next: next + 2 } : core
}

interface Prefix extends ModifierRule {
  readonly parts: readonly string[]
}

/** Modifiers by their last word, longest first. */
const byLastWord = new Map<string, readonly Prefix[]>()
for (const rule of modifierRules) {
  const parts = rule.words.split(' ')
  const last = parts.at(-1)!
  const all = [...(byLastWord.get(last) ?? []), { ...rule, parts }]
  byLastWord.set(
    last,
    all.sort((a, b) => b.parts.length - a.parts.length),
  )
}

/** Does the article before it belong to the expression ("the third quarter", not "the May 22 attack")? */
function takesArticle(lexemes: readonly Lexeme[], core: Core): boolean {
  const { shape } = core
  const opening = lexemes[core.first]!
  const head = lexemes[core.next - 1]!
  const after = lexemes[core.next]
  switch (shape.kind) {
    case 'calendar': {
      // "the third-quarter results": the article is the noun's.
      if (shape.quarter !== undefined) return !(head.gap === 'hyphen' && after?.kind === 'word' && !after.opens)
      const { decade, century, half, season } = shape
      if ([decade, century, half, season].some((field) => field !== undefined)) return true
      if (shape.part !== undefined) return shape.which !== undefined || opening.entries.some((e) => e.part)
      return shape.which !== undefined && shape.which !== 'this'
    }
    case 'unit':
      return true
    case 'duration':
      if (shape.side !== null || opening.entries.some((e) => e.ordinal !== undefined || e.which)) return true
      return shape.count === null ? opening.entries.some((e) => e.unit) : head.entries.some((e) => e.unit && e.plural)
    case 'reference':
      return core.next - core.first > 1 && opening.entries.some((e) => e.which || e.adjective)
    default:
      return false
  }
}

/** The modifier that ends right before `end`, or undefined. */
function findPrefix(lexemes: readonly Lexeme[], shape: TimeShape, end: number, limit: number): Prefix | undefined {
  return byLastWord.get(lowerAt(lexemes, end - 1))?.find((row) => {
    const start = end - row.parts.length
    return start >= limit && row.on(shape) && row.parts.every((word, i) => lowerAt(lexemes, start + i) === word)
  })
}

/** Takes words before a core into it: "late", "the end of", "more than", and the article. Nothing before lexeme `limit` is taken. */
export function extendLeft(lexemes: readonly Lexeme[], core: Core, limit: number): Core {
  let { first, shape } = core
  const isFree = (at: number): boolean => at >= limit && !lexemes[at + 1]!.opens
  const takeArticle = (words: RegExp): void => {
    if (isFree(first - 1) && words.test(lowerAt(lexemes, first - 1))) first--
  }
  // "One Monday morning": of which week, it does not say.
  if (shape.kind === 'calendar' && shape.weekday !== undefined && shape.day === undefined && !shape.which)
    if (isFree(first - 1) && lowerAt(lexemes, first - 1) === 'one') shape = { ...shape, which: 'same' }
  if (takesArticle(lexemes, core)) takeArticle(/^the$/)
  // "at least the past 18 months", "around the end of May": no more than three, one before the other.
  for (let round = 0; round < 3 && isFree(first - 1); round++) {
    const prefix = findPrefix(lexemes, shape, first, limit)
    const isArticled = lowerAt(lexemes, first) === 'the'
    if (!prefix || (isArticled && /^(?:early|late|earlier|later|mid)$/.test(prefix.words))) break
    first -= prefix.parts.length
    if (prefix.mod && shape.kind !== 'set' && shape.kind !== 'reference') shape = { ...shape, mod: prefix.mod }
    takeArticle(prefix.words.endsWith(' of') ? /^(?:the|a)$/ : /^the$/)
  }
  if ((shape.kind === 'unit' || shape.kind === 'calendar') && shape.which === 'this' && shape.mod === undefined)
    if (isUpToNow(lexemes, core, first)) shape = { ...shape, mod: 'EARLIER' }
  return { ...core, first, shape }
}

/** "So far this year", "this year to date": up to the day of writing. The words themselves are no part of the time. */
function isUpToNow(lexemes: readonly Lexeme[], { next }: Core, first: number): boolean {
  const [before, last] = [lowerAt(lexemes, first - 2), lowerAt(lexemes, first - 1)]
  const [after, behind] = [lowerAt(lexemes, next), lowerAt(lexemes, next + 1)]
  const isBefore = last === 'far' && (before === 'so' || before === 'thus')
  return isBefore || (behind === 'far' && (after === 'so' || after === 'thus')) || (after === 'to' && behind === 'date')
}
