import type { TimeShape, TimeUnit } from '../model/time.ts'
import { asCalendar } from './times-dates.rules.ts'
import { isSpanAhead, isTitleWord } from './times-guards.ts'
import { isAdjective, isDefiniteUnit, isReference } from './times-guards-lengths.ts'
import type { Lexeme } from './times-lexemes.ts'
import type { TimeRule } from './times-pattern.ts'

const shift = (from: 'publication' | 'narrative', sign: 1 | -1, count: number, unit: TimeUnit): TimeShape => ({
  kind: 'shift',
  from,
  sign,
  count,
  unit,
})

/** "Following Monday's debate" is no day after another; "the following Monday" is. */
const isPointing = (lexemes: readonly Lexeme[], first: number): boolean =>
  lexemes[first]!.lower !== 'following' || lexemes[first - 1]?.lower === 'the'

/** "The past decade" is a length up to now, "the past year" the year before. */
const isLengthUnit = (unit: TimeUnit | undefined): boolean => unit === 'E' || unit === 'C' || unit === 'H'

/** Words that a sentence goes on with behind "the day before", where nothing follows that the day was before of. */
const goesOnWith = new Set(['and', 'but', 'while', 'in', 'at', 'near', 'outside', 'by', 'as', 'when'])
const goesOn = (lexemes: readonly Lexeme[], at: number): boolean =>
  goesOnWith.has(lexemes[at]!.lower) && lexemes[at + 1]?.lower !== 'after'

/** Times counted from the day of writing or from what the text told before. */
export const relativeRules: readonly TimeRule[] = [
  {
    id: 'time/which-named',
    patterns: [
      'this coming|past WEEKDAY',
      'this past SEASON',
      'WHICH MONTH',
      'WHICH WEEKDAY',
      'WHICH SEASON',
      'WHICH FEAST',
      'WHICH PART',
    ],
    means: (c) => ({ ...asCalendar(c), which: c.which ?? 'this' }),
    guard: (candidate) => {
      const { lexemes, first, next } = candidate
      const head = lexemes[next - 1]!
      if (head.entries.some((entry) => entry.short) || isTitleWord(candidate)) return false
      return isPointing(lexemes, first) && !(lexemes[first]!.lower === 'that' && /^(?:may|march)$/.test(head.lower))
    },
    finds: [
      '⟦Last Thursday⟧ they left.',
      'They left ⟦the following Monday⟧.',
      'The deal of ⟦last May⟧ holds.',
      'It rains ⟦this fall⟧.',
      'They met ⟦last night⟧.',
    ],
  },
  {
    id: 'time/weekend',
    patterns: ['the weekend', 'weekend'],
    means: () => ({ kind: 'unit', unit: 'K', which: 'definite' }),
    finds: ['It closed over ⟦the weekend⟧.'],
  },
  {
    id: 'time/day-name',
    patterns: ['word=today|yesterday|tomorrow'],
    means: (c) => shift('publication', c.word === 'yesterday' ? -1 : 1, c.word === 'today' ? 0 : 1, 'D'),
    guard: (candidate) => !isTitleWord(candidate),
    finds: ['They left ⟦yesterday⟧.', 'It opens ⟦tomorrow⟧.'],
    ignores: ['He told USA Today so.'],
  },
  {
    id: 'time/day-beyond',
    patterns: ['the day before word=yesterday', 'the day after word=tomorrow'],
    means: (c) => shift('publication', c.word === 'yesterday' ? -1 : 1, 2, 'D'),
    finds: ['They left ⟦the day before yesterday⟧.'],
  },
  {
    id: 'time/unit-beside',
    patterns: ['the UNIT word=before|after', 'the PART word=before|after'],
    means: (c) => {
      const beside = shift('narrative', c.word === 'before' ? -1 : 1, 1, c.unit ?? 'D')
      return c.part === undefined || beside.kind !== 'shift' ? beside : { ...beside, part: c.part }
    },
    guard: ({ lexemes, next, captured }) => {
      const after = lexemes[next]
      const isLong = captured.unit !== 'T' && captured.unit !== 'N' && captured.unit !== 'H'
      return isLong && (after === undefined || after.opens || after.kind === 'mark' || goesOn(lexemes, next))
    },
    finds: [
      'It fell. ⟦The day before⟧, they had fled.',
      'They had fled ⟦the week before⟧.',
      'It was hit ⟦the day before⟧ and burned.',
      'They were shot ⟦the night before⟧ in the square.',
    ],
    ignores: ['They fled the day before the vote.', 'They fled the day before and after the vote.'],
  },
  {
    id: 'time/tonight',
    patterns: ['tonight'],
    means: () => ({ kind: 'shift', from: 'publication', sign: 1, count: 0, unit: 'D', part: 'NI' }),
    finds: ['They meet ⟦tonight⟧.'],
  },
  {
    id: 'time/overnight',
    patterns: ['overnight'],
    means: () => ({ kind: 'calendar', part: 'NI', which: 'past' }),
    guard: ({ lexemes, next }) => !/^(?:stay|stop|bag|guest|train|flight)s?$/.test(lexemes[next]?.lower ?? ''),
    finds: ['It was hit ⟦overnight⟧.'],
  },
  {
    id: 'time/ordinal-unit',
    patterns: ['the? ORDINAL UNIT', 'the? last UNIT'],
    means: (c) => (c.unit ? { kind: 'unit', unit: c.unit, which: 'definite', ordinal: c.ordinal ?? -1 } : null),
    guard: ({ lexemes, next }) => lexemes[next]?.lower === 'of' && isSpanAhead(lexemes, next + 1),
    finds: ['In ⟦the first week of September⟧ it fell.', 'On ⟦the last day of 2024⟧ it fell.'],
    ignores: ['On the second day of the siege they fled.'],
  },
  {
    id: 'time/which-unit',
    patterns: [
      'WHICH UNIT',
      'this past|coming UNIT',
      'WHICH fiscal year',
      'the WHICH fiscal year',
      'the very? WHICH UNIT',
    ],
    means: (c) => {
      // "the current fiscal year" is told by its calendar year.
      return { kind: 'unit', which: c.which ?? 'this', unit: c.unit ?? 'Y' }
    },
    guard: (candidate) => {
      const { lexemes, first, next, captured } = candidate
      if (captured.unit === 'T' || captured.unit === 'N' || isTitleWord(candidate)) return false
      if (captured.which === 'past' && isLengthUnit(captured.unit)) return false
      return lexemes[next]?.lower !== 'ago' && isPointing(lexemes, first)
    },
    finds: [
      '⟦Last week⟧ they left.',
      'In ⟦the same month⟧ it passed.',
      '⟦The following day⟧ they left.',
      'It ends ⟦this year⟧.',
    ],
  },
  {
    id: 'time/year-ended',
    patterns: ['the year', 'the fiscal|financial year'],
    means: () => ({ kind: 'duration', count: 1, unit: 'Y', side: null, edge: 'last' }),
    guard: ({ lexemes, next }) => /^(?:ended|ending)$/.test(lexemes[next]?.lower ?? ''),
    finds: ['For ⟦the year⟧ ended ⟦June 30⟧ it lost money.'],
  },
  {
    id: 'time/definite-unit',
    patterns: ['the UNIT', 'the fiscal year', 'the word=full year'],
    means: (c) => ({ kind: 'unit', unit: c.unit ?? 'Y', which: c.word === 'full' ? 'this' : 'definite' }),
    guard: isDefiniteUnit,
    finds: ['By ⟦the end of the year⟧ it ends.', 'It fell in ⟦the quarter⟧.'],
    ignores: ['The second man left.', 'The minute he left, it rained.'],
  },
  {
    id: 'time/year-end',
    patterns: ['UNIT end', "UNIT ' +s end"],
    means: (c) => {
      if (c.unit !== 'Y' && c.unit !== 'M' && c.unit !== 'W' && c.unit !== 'Q') return null
      return {
        kind: 'unit',
        unit: 'D',
        which: 'definite',
        ordinal: -1,
        within: { kind: 'unit', unit: c.unit, which: 'this' },
      }
    },
    guard: ({ lexemes, first }) => lexemes[first]!.gap !== 'hyphen',
    finds: ['By ⟦year-end⟧ it closes.', "By ⟦year's end⟧ it closes."],
  },
  {
    id: 'time/year-ago',
    patterns: [
      'word=year|month|week ago|earlier period|quarter|month?',
      'word=year|month|week ago|earlier',
      'comparable|corresponding word=year ago|earlier? period|quarter',
      'the word=year ago|earlier period|quarter',
      'the comparable|corresponding word=year ago|earlier period|quarter',
    ],
    means: (c) => shift('narrative', -1, 1, c.word === 'month' ? 'M' : c.word === 'week' ? 'W' : 'Y'),
    guard: ({ lexemes, first }) =>
      lexemes[first]!.lower !== 'year' || lexemes[first + 1]?.gap === 'hyphen' || lexemes[first - 1]?.lower !== 'a',
    finds: ['It fell from ⟦the year-earlier period⟧.', 'It beat ⟦year-ago⟧ sales.'],
  },
  {
    id: 'time/same-period',
    patterns: ['corresponding|comparable|same period|quarter'],
    means: () => ({ kind: 'unit', unit: 'Q', which: 'same' }),
    guard: ({ lexemes, next }) => isSpanAhead(lexemes, lexemes[next]?.lower === 'of' ? next + 1 : next),
    finds: ['More than in ⟦the same period last year⟧.'],
  },
  {
    id: 'time/reference',
    patterns: ['REFERENCE'],
    means: (c) => ({ kind: 'reference', value: c.reference! }),
    guard: isReference,
    finds: ['⟦Now⟧ it is over.', 'It was ⟦recently⟧ closed.', 'It ends in ⟦the near future⟧.'],
    ignores: ['The time bomb went off.'],
  },
  {
    id: 'time/reference-adjective',
    patterns: ['ADJECTIVE'],
    means: (c) => ({ kind: 'reference', value: c.reference! }),
    guard: isAdjective,
    finds: ['The ⟦current⟧ plan stands.', 'A ⟦recent⟧ raid failed.'],
    ignores: ['The current flows.', 'The present was wrapped.'],
  },
]
