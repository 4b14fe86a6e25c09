import type { CalendarShape, TimeShape, TimeUnit, Which } from '../model/time.ts'
import type { Captured } from './times-atoms.ts'
import type { Lexeme } from './times-lexemes.ts'
import type { Candidate, TimeRule } from './times-pattern.ts'
import {
  isBareMonth, isBarePart, isBareSeason, isBareYear, isDuration, isSlash, isUnmarkedAdjective,
} from './times-guards.ts'

const calendar = (fields: Omit<CalendarShape, 'kind'>): CalendarShape => ({ kind: 'calendar', ...fields })

const fields = (c: Captured): Omit<CalendarShape, 'kind'> => ({
  ...(c.year === undefined ? {} : { year: c.year }),
  ...(c.month === undefined ? {} : { month: c.month }),
  ...(c.calendar === undefined ? {} : { calendar: c.calendar }),
  ...(c.day === undefined ? {} : { day: c.day }),
  ...(c.weekday === undefined ? {} : { weekday: c.weekday }),
  ...(c.season === undefined ? {} : { season: c.season }),
  ...(c.part === undefined ? {} : { part: c.part }),
  ...(c.hour === undefined ? {} : { hour: c.hour }),
  ...(c.minute === undefined ? {} : { minute: c.minute }),
  ...(c.zoneMinutes === undefined ? {} : { zoneMinutes: c.zoneMinutes }),
  ...(c.feast === undefined ? {} : { feast: c.feast }),
  ...(c.which === undefined ? {} : { which: c.which }),
})
const asCalendar = (c: Captured): CalendarShape => calendar(fields(c))

const toQuarter = (n: number | undefined): 1 | 2 | 3 | 4 | null => (n === 1 || n === 2 || n === 3 || n === 4 ? n : n === -1 ? 4 : null)

const duration = (c: Captured, side: 'past' | 'next' | null = null): TimeShape | null => {
  if (c.unit === undefined) return null
  const count = c.count === undefined || c.count === null ? null : c.count * (c.times ?? 1)
  return { kind: 'duration', count, unit: c.unit, side, ...(c.approx ? { mod: 'APPROX' as const } : {}) }
}

const whichUnit = (which: Which, c: Captured): TimeShape | null => (c.unit ? { kind: 'unit', which, unit: c.unit } : null)

const quarterOf = (c: Captured, extra: Partial<CalendarShape> = {}): TimeShape | null => {
  const quarter = toQuarter(c.ordinal)
  return quarter ? calendar({ quarter, ...(c.year === undefined ? {} : { year: c.year }), ...extra }) : null
}

const shift = (from: 'publication' | 'narrative', sign: 1 | -1, count: number | null, unit: TimeUnit): TimeShape => ({
  kind: 'shift', from, sign, count, unit,
})

const setUnits: Partial<Record<TimeUnit, string>> = { D: 'P1D', W: 'P1W', M: 'P1M', Q: 'P1Q', Y: 'P1Y', H: 'PT1H', N: 'PT1M' }

const pad = (n: number): string => String(n).padStart(2, '0')

/** All kinds of core expressions. Of two that match as far, the first one counts. What joins, modifies and shifts them stands in times-joins.ts. */
export const timeRules: readonly TimeRule[] = [
  {
    id: 'time/iso',
    patterns: ['ISODAY'],
    means: asCalendar,
    finds: ['Updated ⟦2024-07-20⟧ by the desk.'],
    ignores: ['Call 2024-99-20 now-ish.'],
  },
  {
    id: 'time/slashes',
    patterns: ['SLASHDAY'],
    means: asCalendar,
    finds: ['The form dated ⟦13/10/1989⟧ was lost.', 'Dated ⟦13.10.2024⟧.'],
  },
  {
    id: 'time/nine-eleven',
    patterns: ['9 / +11', 'Sept|September . 11 attacks'],
    means: () => calendar({ year: 2001, month: 9, day: 11 }),
    guard: isSlash,
    finds: ['After ⟦9/11⟧ the law changed.'],
    ignores: ['He won 9/11 points.'],
  },
  {
    id: 'time/month-day',
    patterns: ['MONTH the? DAY', 'MONTH the? DAY , YEAR', 'MONTH the? DAY YEAR', 'MONTH DAY of? YEAR'],
    means: asCalendar,
    guard: ({ lexemes, next, captured }) => captured.year !== undefined || !startsQuantity(lexemes, next),
    finds: ['It began on ⟦November 23⟧.', 'On ⟦Oct. 13, 1989⟧ it fell.', 'On ⟦March the eighth⟧ they met.'],
    ignores: ['In May 50 000 people had fled or so.'],
  },
  {
    id: 'time/day-month',
    patterns: ['DAY of? MONTH', 'DAY of? MONTH ,? YEAR', 'DAY of? MONTH of YEAR'],
    means: asCalendar,
    finds: ['On ⟦23 November 2024⟧ it ended.', 'The ⟦2nd of May⟧ passed.', 'Fought on ⟦15 Tammuz⟧.'],
  },
  {
    id: 'time/month-year',
    patterns: ['MONTH ,? YEAR', 'MONTH of YEAR'],
    means: asCalendar,
    finds: ['In ⟦January 2020⟧ it struck.', 'By ⟦September of 2025⟧.', 'Since ⟦Tishreen al-Thani 2019⟧.'],
  },
  {
    id: 'time/month',
    patterns: ['MONTH'],
    means: asCalendar,
    guard: isBareMonth,
    finds: ['He was told in ⟦March⟧.', 'Fasting in ⟦Ramadan⟧ goes on.'],
    ignores: ['They march on.', 'May I go?', 'Theresa May spoke.', 'April Jones spoke.', 'The Sun shone.'],
  },
  {
    id: 'time/which-named',
    patterns: ['this coming|past WEEKDAY', 'this past SEASON', 'WHICH MONTH', 'WHICH WEEKDAY', 'WHICH SEASON', 'WHICH FEAST', 'WHICH PART'],
    means: (c) => calendar({ which: 'this', ...fields(c) }),
    guard: ({ lexemes, next, first }) => !/^(?:that)$/.test(lexemes[first]!.lower) || !/^(?:may|sun|sat|march)$/.test(lexemes[next - 1]!.lower),
    finds: ['⟦Last Thursday⟧ they left.', 'The deal of ⟦last May⟧ holds.', 'It rains ⟦this fall⟧.', 'They met ⟦last night⟧.'],
  },
  {
    id: 'time/weekday',
    patterns: ['WEEKDAY'],
    means: asCalendar,
    guard: ({ lexemes, first, next }) => {
      const short = lexemes[first]!.entries.some((entry) => entry.weekday !== undefined && entry.short)
      return !short || lexemes[next - 1]!.lower === '.' || isMonthAhead(lexemes, next)
    },
    finds: ['They met on ⟦Friday⟧.', 'They met ⟦Wed. Nov. 5⟧.'],
    ignores: ['They sat in the sun.', 'Sat Nav.'],
  },
  {
    id: 'time/weekdays',
    patterns: ['on WEEKDAYS PARTS?', 'WEEKDAY PARTS', 'WEEKDAYS'],
    means: (c) => ({ kind: 'set', value: `XXXX-WXX-${c.weekday}${c.part ? `T${c.part}` : ''}` }),
    finds: ['It is shut ⟦on Fridays⟧.', 'It meets ⟦Tuesday nights⟧.'],
  },
  {
    id: 'time/feast',
    patterns: ['FEAST'],
    means: asCalendar,
    finds: ['They came home for ⟦Christmas⟧.', 'The truce of ⟦Eid al-Fitr⟧ held.'],
  },
  {
    id: 'time/year-bc',
    patterns: ['NUMBER bc|bce', 'NUMBER b . +c .', 'NUMBER b . c .', 'NUMBER b . +c', 'NUMBER b . c'],
    means: (c) => (c.count && Number.isInteger(c.count) ? calendar({ year: 1 - c.count }) : null),
    finds: ['The league of ⟦478 BC⟧ fell.'],
  },
  {
    id: 'time/fiscal-year',
    patterns: ['fiscal year? YEAR', 'fy YEAR', 'fy +YEAR', 'the? year YEAR', 'financial year YEAR'],
    means: (c) => calendar({ year: c.year! }),
    finds: ['Sales of ⟦fiscal 1989⟧ rose.', 'In ⟦the year two thousand⟧.', 'The plan for ⟦FY2024⟧.'],
  },
  {
    id: 'time/year-period',
    patterns: ['the YEAR period|quarter'],
    means: (c) => calendar({ year: c.year! }),
    finds: ['It fell from ⟦the 1988 period⟧.'],
  },
  {
    id: 'time/year',
    patterns: ['YEAR'],
    means: (c) => calendar({ year: c.year! }),
    guard: isBareYear,
    finds: ['ISIS lost it in ⟦2017⟧.', 'Between ⟦2014⟧ and ⟦2017⟧ it held the town.', 'The class of ⟦nineteen ninety-four⟧.'],
    ignores: ['They counted 2000 tents.', 'Some 1500 men came.', 'Resolution 2254 passed.', 'It cost $1999 then.'],
  },
  {
    id: 'time/decade',
    patterns: ['DECADE'],
    means: (c) => calendar({ decade: c.decade! }),
    guard: ({ lexemes, first, captured }) =>
      lexemes[first]!.kind !== 'word' || /^(?:the|early|late|mid|of)$/.test(lexemes[first - 1]?.lower ?? '') || captured.year !== undefined,
    finds: ['In ⟦the 1990s⟧ it grew.', 'In ⟦the late 1970s⟧ it grew.'],
    ignores: ['A man in his sixties came.'],
  },
  {
    id: 'time/century',
    patterns: ['ORDINAL century'],
    means: (c) => (c.ordinal && c.ordinal > 0 ? calendar({ century: (c.ordinal - 1) * 100 }) : null),
    finds: ['A fort of ⟦the 11th century⟧.'],
  },
  {
    id: 'time/quarter',
    patterns: ['fiscal ORDINAL quarter', 'ORDINAL fiscal? quarter', 'q +NUMBER'],
    means: (c) => quarterOf(c.count ? { ...c, ordinal: c.count } : c),
    guard: ({ lexemes, next, captured }) =>
      (captured.ordinal ?? captured.count ?? 0) <= 4 && !(lexemes[next]?.gap === 'hyphen' && lexemes[next]!.lower === 'final'),
    finds: ['In ⟦the fourth quarter of 2023⟧ it fell.', 'Its ⟦third-quarter⟧ loss grew.', 'In ⟦Q3 2024⟧.'],
    ignores: ['He hid in a quarter of the town.'],
  },
  {
    id: 'time/quarters',
    patterns: ['ORDINAL quarters'],
    means: (c) => (toQuarter(c.ordinal) ? { kind: 'set', value: `XXXX-Q${toQuarter(c.ordinal)}` } : null),
    finds: ['Its ⟦fourth quarters⟧ are best.'],
  },
  {
    id: 'time/half',
    patterns: ['ORDINAL half', 'latter|last half'],
    means: (c) => calendar({ half: c.ordinal === 1 ? 1 : 2 }),
    guard: ({ lexemes, next, captured }) =>
      (captured.ordinal === undefined || Math.abs(captured.ordinal) <= 2) && lexemes[next]?.lower === 'of' && isYearLikeAhead(lexemes, next + 1),
    finds: ['In ⟦the first half of 2024⟧ it rose.'],
    ignores: ['They scored in the first half.'],
  },
  {
    id: 'time/season',
    patterns: ['SEASON'],
    means: asCalendar,
    guard: isBareSeason,
    finds: ['In ⟦the summer⟧ they left.', 'In ⟦the fall of 2003⟧.', 'By ⟦late autumn⟧ it froze.'],
    ignores: ['The fall of Mosul came.', 'They fall back.', 'The Arab Spring began.'],
  },
  {
    id: 'time/weekend',
    patterns: ['the weekend', 'weekend'],
    means: () => ({ kind: 'unit', unit: 'K', which: 'definite' }),
    finds: ['It closed over ⟦the weekend⟧.'],
  },
  {
    id: 'time/day-name',
    patterns: ['word=today|yesterday|tomorrow', 'the day before word=yesterday', 'the day after word=tomorrow'],
    means: (c) => shift('publication', c.word === 'yesterday' ? -1 : 1, c.word === 'today' ? 0 : 1, 'D'),
    finds: ['They left ⟦yesterday⟧.', 'It opens ⟦tomorrow⟧.'],
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
    means: () => calendar({ part: 'NI', which: 'last' }),
    guard: ({ lexemes, next }) => !/^(?:stay|stop|bag|guest|train|flight)s?$/.test(lexemes[next]?.lower ?? ''),
    finds: ['It was hit ⟦overnight⟧.'],
  },
  {
    id: 'time/clock',
    patterns: ['CLOCK'],
    means: asCalendar,
    finds: ['They struck at ⟦5 p.m.⟧ and left.', 'At ⟦16:40 GMT⟧ it fell.', 'By ⟦0530 hours⟧ all slept.'],
    ignores: ['It won 3-2 after 90:00 or so.'],
  },
  {
    id: 'time/part',
    patterns: ['PART', 'PART hours'],
    means: asCalendar,
    guard: isBarePart,
    finds: ['They left in ⟦the morning⟧.', 'It burned on ⟦Tuesday night⟧.'],
    ignores: ['The night watch is a good watch.'],
  },
  {
    id: 'time/mid-day-part',
    patterns: ['mid PART', 'mid +PART'],
    means: asCalendar,
    finds: ['By ⟦mid-afternoon⟧ it was over.'],
  },
  {
    id: 'time/ordinal-unit',
    patterns: ['the? ORDINAL UNIT', 'the? last UNIT'],
    means: (c) => (c.unit ? { kind: 'unit', unit: c.unit, which: 'definite', ordinal: c.ordinal ?? -1 } : null),
    guard: ({ lexemes, next }) => lexemes[next]?.lower === 'of' && isYearLikeAhead(lexemes, next + 1),
    finds: ['In ⟦the first week of September⟧ it fell.', 'On ⟦the last day of 2024⟧ it fell.'],
    ignores: ['On the second day of the siege they fled.'],
  },
  {
    id: 'time/which-unit',
    patterns: ['WHICH UNIT', 'the WHICH UNIT', 'this past|coming UNIT', 'WHICH fiscal year', 'the WHICH fiscal year', 'the very? WHICH UNIT'],
    means: (c) => {
      if (c.unit === undefined) return { kind: 'unit', which: c.which!, unit: 'Y', fiscal: true }
      return whichUnit(c.which ?? 'this', c)
    },
    guard: ({ captured, lexemes, first, next }) =>
      !(captured.unit === 'T' || captured.unit === 'N') && !/^(?:that|this)$/.test(lexemes[first]!.lower) === !/^(?:that|this)$/.test(lexemes[first]!.lower) && lexemes[next]?.lower !== 'ago',
    finds: ['⟦Last week⟧ they left.', 'In ⟦the same month⟧ it passed.', '⟦The following day⟧ they left.', 'It ends ⟦this year⟧.'],
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
    patterns: ["word=year|month|week|quarter end", "word=year|month|week|quarter ' +s end"],
    means: (c) => ({
      kind: 'unit',
      unit: c.word === 'year' ? 'Y' : c.word === 'month' ? 'M' : c.word === 'week' ? 'W' : 'Q',
      which: 'this',
      mod: 'END',
    }),
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
    guard: ({ lexemes, first }) => lexemes[first]!.lower !== 'year' || lexemes[first + 1]?.gap === 'hyphen' || lexemes[first - 1]?.lower !== 'a',
    finds: ['It fell from ⟦the year-earlier period⟧.', 'It beat ⟦year-ago⟧ sales.'],
  },
  {
    id: 'time/same-period',
    patterns: ['corresponding|comparable|same period|quarter'],
    means: () => ({ kind: 'unit', unit: 'Q', which: 'same' }),
    guard: ({ lexemes, next }) => isYearLikeAhead(lexemes, lexemes[next]?.lower === 'of' ? next + 1 : next),
    finds: ['More than in ⟦the same period last year⟧.'],
  },
  {
    id: 'time/duration-side',
    patterns: [
      'word=past|last|next|coming|previous|following|first|final|latest QUANTITY ANYUNIT',
    ],
    means: sidedDuration,
    guard: isDuration,
    finds: ['Over ⟦the past two weeks⟧ it rose.', 'In ⟦the next few days⟧ it ends.', 'In ⟦the first six months⟧ it rose.'],
  },
  {
    id: 'time/duration-recent',
    patterns: ['word=recent|past|coming|future UNITS', 'word=recent|past|coming UNITS and UNITS'],
    means: recentUnits,
    finds: ['In ⟦recent months⟧ it rose.', 'In ⟦the coming weeks⟧ it ends.'],
  },
  {
    id: 'time/duration-half',
    patterns: ['QUANTITY ANYUNIT and a half', 'QUANTITY and a half ANYUNIT'],
    means: (c) => (c.count ? duration({ ...c, count: c.count + 0.5 }) : null),
    finds: ['He waited ⟦an hour and a half⟧.'],
  },
  {
    id: 'time/duration',
    patterns: ['QUANTITY ANYUNIT', 'QUANTITY more|additional ANYUNIT', 'an additional|extra UNIT', 'QUANTITY long|straight|consecutive|full|whole|trading|working|business ANYUNIT'],
    means: (c) => duration(c.count === undefined ? { ...c, count: 1 } : c),
    guard: isDuration,
    finds: ['It lasted ⟦three years⟧.', 'A ⟦two-week⟧ truce held.', 'For ⟦several months⟧ it held.', 'It took ⟦half an hour⟧.'],
    ignores: ['He is 45 years old.', 'A 25-year-old man died.', 'A second man died.'],
  },
  {
    id: 'time/duration-vague',
    patterns: ['UNITS', 'the UNITS ahead', 'UNITS and|or UNITS'],
    means: (c) => duration({ ...c, count: null }),
    guard: isBareUnits,
    finds: ['For ⟦months⟧ it held.', 'It took ⟦years⟧.'],
  },
  {
    id: 'time/every',
    patterns: ['every|each other? UNIT', 'every|each WEEKDAY', 'every|each MONTH', 'every|each SEASON', 'every|each PART', 'every NUMBER UNITS'],
    means: everyValue,
    finds: ['It meets ⟦every Friday⟧.', 'It meets ⟦each month⟧.', 'It meets ⟦every two weeks⟧.'],
  },
  {
    id: 'time/set',
    patterns: ['SET', 'near SET'],
    means: (c) => ({ kind: 'set', value: c.set! }),
    guard: ({ lexemes, first, next }) =>
      !(lexemes[first]!.capital && !lexemes[first]!.opens) && lexemes[next]?.gap !== 'hyphen',
    finds: ['It meets ⟦weekly⟧.', 'It faces ⟦near-daily⟧ attacks.'],
    ignores: ['The Daily Star said so.'],
  },
  {
    id: 'time/per-unit',
    patterns: ['per UNIT'],
    means: (c) => (c.unit && setUnits[c.unit] ? { kind: 'set', value: setUnits[c.unit]! } : null),
    finds: ['It fires ten shells ⟦per day⟧.'],
    ignores: ['It costs ten dollars per man.'],
  },
  {
    id: 'time/reference',
    patterns: ['REFERENCE'],
    means: (c) => ({ kind: 'reference', value: c.reference! }),
    guard: isReference,
    finds: ['⟦Now⟧ it is over.', 'It was ⟦recently⟧ closed.', 'It ends in ⟦the near future⟧.'],
    ignores: ['The time bomb went off.', 'The past month'.slice(0, 0)],
  },
  {
    id: 'time/reference-adjective',
    patterns: ['ADJECTIVE'],
    means: (c) => ({ kind: 'reference', value: c.reference! }),
    guard: isUnmarkedAdjective,
    finds: ['The ⟦current⟧ plan stands.', 'A ⟦recent⟧ raid failed.'],
    ignores: ['The current flows.', 'The present was wrapped.'],
  },
]

/** "the past two weeks" lie before the day of writing, "the next two" after it, "the first two" and "the last two" also at an end of what follows. */
function sidedDuration(c: Captured): TimeShape | null {
  const word = c.word ?? ''
  const side = /^(?:past|last|previous|latest)$/.test(word) ? 'past' : /^(?:next|coming|following)$/.test(word) ? 'next' : null
  const shape = duration(c, side)
  if (shape?.kind !== 'duration') return shape
  if (word === 'first') return { ...shape, edge: 'first' }
  return word === 'last' || word === 'final' ? { ...shape, edge: 'last' } : shape
}

/** "recent years" and "coming months" refer to past and future as such; "recent weeks" are a length that has just passed. */
function recentUnits({ word, unit }: Captured): TimeShape | null {
  if (unit === undefined) return null
  if (word === 'coming' || word === 'future') return { kind: 'reference', value: 'FUTURE_REF' }
  if (word === 'past' || unit === 'Y' || unit === 'D') return { kind: 'reference', value: 'PAST_REF' }
  return { kind: 'duration', count: null, unit, side: 'past' }
}

function everyValue(c: Captured): TimeShape | null {
  if (c.weekday !== undefined) return { kind: 'set', value: `XXXX-WXX-${c.weekday}` }
  if (c.month !== undefined) return { kind: 'set', value: `XXXX-${pad(c.month)}` }
  if (c.season !== undefined) return { kind: 'set', value: `XXXX-${c.season}` }
  if (c.part !== undefined) return { kind: 'set', value: `XXXX-XX-XXT${c.part}` }
  const one = c.unit && setUnits[c.unit]
  if (!one) return null
  return { kind: 'set', value: c.count ? one.replace('1', String(c.count)) : one }
}

/** Does a quantity of something follow instead of a day ("May 50 000")? */
const startsQuantity = (lexemes: readonly Lexeme[], next: number): boolean => {
  const after = lexemes[next]
  return after !== undefined && (after.lower === '%' || (after.kind === 'number' && after.gap === 'glued') || after.lower === 'percent')
}

const isMonthAhead = (lexemes: readonly Lexeme[], next: number): boolean =>
  [0, 1, 2].some((i) => lexemes[next + i]?.entries.some((entry) => entry.month !== undefined))

/** "2024", "last year", "the decade", "the year": what a half or a period may be a part of. */
function isYearLikeAhead(lexemes: readonly Lexeme[], at: number): boolean {
  const first = lexemes[at]
  if (!first) return false
  if (first.kind === 'number') return first.lower.length === 4
  if (first.entries.some((entry) => entry.which || entry.month !== undefined || entry.decade !== undefined)) return true
  if (first.lower === 'fiscal' || first.lower === "'" || first.lower === '’') return true
  if (first.lower !== 'the' && first.lower !== 'a') return false
  const second = lexemes[at + 1]
  return second !== undefined && (second.kind === 'number' || second.entries.some((e) => e.which || e.unit || e.ordinal || e.decade !== undefined) || second.lower === "'" )
}

/** "the year", "the quarter" and what "end of" and the like stands before; "the day" and "the second" mean too many other things. */
function isDefiniteUnit({ lexemes, first, next, captured }: Candidate): boolean {
  const unit = captured.unit
  if (unit === 'T' || unit === 'N' || unit === 'H' || unit === 'C' || unit === 'E') return lexemes[first - 1]?.lower === 'of' && (unit === 'C' || unit === 'E')
  const after = lexemes[next]
  if (after?.gap === 'hyphen') return false
  if (unit === 'D' && !/^(?:of|in|during|for)$/.test(lexemes[first - 1]?.lower ?? '')) return false
  if (after && /^(?:of|that|when|before|after|he|she|they|it|we|the|in)$/.test(after.lower) && unit !== 'Q' && unit !== 'Y') return false
  if (unit === 'Q' && after?.lower === 'of') return false
  return true
}

/** "for months", "weeks", "years": units without a number where they stand for a time. */
function isBareUnits({ lexemes, first, next, captured }: Candidate): boolean {
  if (captured.unit === 'T' || captured.unit === 'N' || captured.unit === 'Q' || captured.unit === 'K') return false
  const before = lexemes[first - 1]
  if (lexemes[first]!.gap === 'hyphen' || before?.kind === 'number') return false
  if (before && /^(?:of|his|her|their|its|our|my|old|office|school|business|working|opening|light|man|those|these|all)$/.test(before.lower)) return /^(?:of)$/.test(before.lower) && /^(?:after|before|because|course|number|couple)$/.test(lexemes[first - 2]?.lower ?? '')
  return lexemes[next]?.lower !== 'old'
}

/** Does "will", "would" or "to" stand in the words before? In a story told, "soon" is counted from the story. */
const isAheadBefore = (lexemes: readonly Lexeme[], first: number): boolean =>
  lexemes.slice(Math.max(0, first - 5), first).some(({ lower }) => /^(?:will|would|to|could|may|can|expected|is|are|very)$/.test(lower))

/** Adverbs and phrases that refer to now, past or future, unless the words go on to mean something else. */
function isReference({ lexemes, first, next }: Candidate): boolean {
  const words = lexemes[first]!.lower
  const after = lexemes[next]
  if (after?.gap === 'hyphen') return false
  if (words === 'the' && after && (after.entries.some((e) => e.unit || e.season || e.vague || e.number || e.weekday) || after.kind === 'number')) return false
  if (words === 'now' && after?.lower === 'that') return true
  if (words === 'soon' && !isAheadBefore(lexemes, first)) return false
  if (words === 'soon' && (lexemes[first - 1]?.lower === 'as' || lexemes[first - 1]?.lower === 'how' || after?.lower === 'after' || after?.lower === 'as')) return false
  const lastWord = lexemes[next - 1]!.lower
  if (lastWord === 'time') return lexemes[first - 1]?.lower === 'at' && !/^(?:of|that|when|the|a)$/.test(after?.lower ?? '')
  if (lastWord === 'past' || lastWord === 'future' || lastWord === 'present')
    return !after || after.kind === 'mark' || /^(?:and|or|but|to|for|as|is|was|will|with|when|by|of|that|we|has|have)$/.test(after.lower)
  return true
}
