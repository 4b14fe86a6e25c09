import type { CalendarShape, TimeShape } from '../model/time.ts'
import type { Captured } from './times-captured.ts'
import {
  isBareDay,
  isBareMonth,
  isBarePart,
  isBareSeason,
  isBareYear,
  isClockFigure,
  isCounting,
  isSlash,
  isSpanAhead,
  isWeekday,
  startsQuantity,
} from './times-guards.ts'
import type { TimeRule } from './times-pattern.ts'

const calendar = (fields: Omit<CalendarShape, 'kind'>): CalendarShape => ({ kind: 'calendar', ...fields })

const calendarFields = [
  'year',
  'month',
  'calendar',
  'day',
  'weekday',
  'season',
  'part',
  'hour',
  'minute',
  'zoneMinutes',
  'feast',
] as const

/** The calendar fields of what was captured, without those that were not. */
export function asCalendar(c: Captured): CalendarShape {
  const fields: Record<string, unknown> = {}
  for (const field of calendarFields) if (c[field] !== undefined) fields[field] = c[field]
  if (c.which !== undefined) fields.which = c.which === 'past' ? 'last' : c.which
  return calendar(fields)
}

function asQuarter(c: Captured): TimeShape | null {
  const number = c.count ?? c.ordinal
  const quarter = number === -1 ? 4 : number
  return quarter === 1 || quarter === 2 || quarter === 3 || quarter === 4 ? calendar({ quarter }) : null
}

/** Days, months, quarters, years, feasts and clock times by their calendar names. */
export const dateRules: readonly TimeRule[] = [
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
    patterns: ['9 / +11'],
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
    id: 'time/day-alone',
    patterns: ['the DAYTH'],
    means: asCalendar,
    guard: isBareDay,
    finds: ['They left on ⟦the 13th⟧.'],
    ignores: ['On the 13th floor.', 'On the second they fell.', 'The 4th Division fell.'],
  },
  {
    id: 'time/dateline-day',
    patterns: ['DAY MONTH SHORTYEAR'],
    means: asCalendar,
    guard: ({ lexemes, next }) => lexemes[next]?.kind === 'mark' && lexemes[next].lower !== '%',
    finds: ['BAGHDAD, ⟦4 FEB 90⟧ (Agency) -- The army denied it.'],
    ignores: ['On 4 Feb 90 men came.'],
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
    id: 'time/weekday',
    patterns: ['WEEKDAY'],
    means: asCalendar,
    guard: isWeekday,
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
    id: 'time/year-ad',
    patterns: ['word=ad|ce NUMBER', 'NUMBER word=ad|ce'],
    means: (c) => (c.count && Number.isInteger(c.count) ? calendar({ year: c.count }) : null),
    guard: ({ lexemes, first, next, captured }) =>
      lexemes[lexemes[first]!.kind === 'number' ? next - 1 : first]!.capital && (captured.count ?? 0) < 2100,
    finds: ['The battle of ⟦AD 636⟧ was lost.', 'A wall of ⟦79 CE⟧ fell.'],
    ignores: ['The 50 ad campaigns ended.'],
  },
  {
    id: 'time/year-named',
    patterns: ['the? year NUMBER'],
    means: (c) => (c.count != null && Number.isInteger(c.count) && c.count < 2200 ? calendar({ year: c.count }) : null),
    guard: ({ lexemes, first, next }) =>
      lexemes[next - 1]!.kind === 'number' &&
      (lexemes[first]!.lower === 'the' ||
        /^(?:in|since|until|by|before|after)$/.test(lexemes[first - 1]?.lower ?? '')) &&
      !isCounting(lexemes, next),
    finds: [
      'It was founded in ⟦the year 622⟧ and fell.',
      'Few records go back to ⟦the year 0⟧.',
      'In ⟦the year 0⟧ it began.',
    ],
    ignores: ['The year 7 pupils came.', 'In the year 50 men died.', 'The year 40% rose.'],
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
    finds: [
      'ISIS lost it in ⟦2017⟧.',
      'Between ⟦2014⟧ and ⟦2017⟧ it held the town.',
      'The class of ⟦nineteen ninety-four⟧.',
    ],
    ignores: ['They counted 2000 tents.', 'Some 1500 men came.', 'Resolution 2254 passed.', 'It cost $1999 then.'],
  },
  {
    id: 'time/decade',
    patterns: ['DECADE'],
    means: (c) => calendar({ decade: c.decade! }),
    guard: ({ lexemes, first, captured }) =>
      lexemes[first]!.kind !== 'word' ||
      /^(?:the|early|late|mid|of)$/.test(lexemes[first - 1]?.lower ?? '') ||
      captured.year !== undefined,
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
    means: asQuarter,
    guard: ({ lexemes, next, captured }) =>
      (captured.ordinal ?? captured.count ?? 0) <= 4 &&
      !(lexemes[next]?.gap === 'hyphen' && lexemes[next]!.lower === 'final'),
    finds: ['In ⟦the fourth quarter of 2023⟧ it fell.', 'Its ⟦third-quarter⟧ loss grew.', 'In ⟦Q3 2024⟧.'],
    ignores: ['He hid in a quarter of the town.'],
  },
  {
    id: 'time/quarters',
    patterns: ['ORDINAL quarters'],
    means: (c) => (c.ordinal && c.ordinal > 0 && c.ordinal < 5 ? { kind: 'set', value: `XXXX-Q${c.ordinal}` } : null),
    finds: ['Its ⟦fourth quarters⟧ are best.'],
  },
  {
    id: 'time/half',
    patterns: ['ORDINAL half', 'latter|last half'],
    means: (c) => calendar({ half: c.ordinal === 1 ? 1 : 2 }),
    guard: ({ lexemes, next, captured }) =>
      (captured.ordinal === undefined || Math.abs(captured.ordinal) <= 2) &&
      lexemes[next]?.lower === 'of' &&
      isSpanAhead(lexemes, next + 1),
    finds: ['In ⟦the first half of 2024⟧ it rose.'],
    ignores: ['They scored in the first half.'],
  },
  {
    id: 'time/half-short',
    patterns: ['h +NUMBER'],
    means: (c) => (c.count === 1 || c.count === 2 ? calendar({ half: c.count }) : null),
    guard: ({ lexemes, next }) => lexemes[next]?.kind === 'number' && lexemes[next].lower.length === 4,
    finds: ['It fell in ⟦H1 2024⟧.'],
    ignores: ['The H1 visa was gone.'],
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
    id: 'time/clock',
    patterns: ['CLOCK'],
    means: asCalendar,
    finds: ['They struck at ⟦5 p.m.⟧ and left.', 'At ⟦16:40 GMT⟧ it fell.', 'By ⟦0530 hours⟧ all slept.'],
    ignores: ['It won 3-2 after 90:00 or so.'],
  },
  {
    id: 'time/clock-figures',
    patterns: ['FIGURES'],
    means: asCalendar,
    guard: isClockFigure,
    finds: ['The shelling began at ⟦2330⟧ and went on.'],
    ignores: ['They met at 1600 Pennsylvania Avenue.', 'He put it at 1500 tents.'],
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
]
