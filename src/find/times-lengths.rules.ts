import type { DurationShape, TimeShape, TimeUnit } from '../model/time.ts'
import type { Captured } from './times-captured.ts'
import { isBareUnits, isDuration } from './times-guards-lengths.ts'
import type { TimeRule } from './times-pattern.ts'

function duration(c: Captured, side: 'past' | 'next' | null = null): DurationShape | null {
  if (c.unit === undefined) return null
  const count = c.count === undefined || c.count === null ? null : c.count * (c.times ?? 1)
  return { kind: 'duration', count, unit: c.unit, side, ...(c.approx ? { mod: 'APPROX' as const } : {}) }
}

/** "the past two weeks" lie before the day of writing, "the next two" after it, "the first two" and "the last two" also at an end of what follows. */
function sidedDuration(c: Captured): TimeShape | null {
  const word = c.word ?? ''
  const isPast = /^(?:past|last|previous|latest)$/.test(word)
  const shape = duration(c, isPast ? 'past' : /^(?:next|coming|following)$/.test(word) ? 'next' : null)
  if (shape && word === 'first') return { ...shape, edge: 'first' }
  return shape && (word === 'last' || word === 'final') ? { ...shape, edge: 'last' } : shape
}

/** "recent years" and "coming months" refer to past and future as such; "recent weeks" are a length that has just passed. */
function recentUnits({ word, unit }: Captured): TimeShape | null {
  if (unit === undefined) return null
  if (word === 'coming' || word === 'future') return { kind: 'reference', value: 'FUTURE_REF' }
  if (word === 'past' || unit === 'Y' || unit === 'D') return { kind: 'reference', value: 'PAST_REF' }
  return { kind: 'duration', count: null, unit, side: 'past' }
}

const setUnits: Partial<Record<TimeUnit, string>> = {
  D: 'P1D',
  W: 'P1W',
  M: 'P1M',
  Q: 'P1Q',
  Y: 'P1Y',
  H: 'PT1H',
  N: 'PT1M',
}

/** TIMEX3 value of "every Friday", "each July", "every two weeks". */
function everyOne(c: Captured): TimeShape | null {
  const set = (value: string): TimeShape => ({ kind: 'set', value })
  if (c.weekday !== undefined) return set(`XXXX-WXX-${c.weekday}`)
  if (c.month !== undefined) return set(`XXXX-${String(c.month).padStart(2, '0')}`)
  if (c.season !== undefined) return set(`XXXX-${c.season}`)
  if (c.part !== undefined) return set(`XXXX-XX-XXT${c.part}`)
  const one = c.unit && setUnits[c.unit]
  if (!one) return null
  return set(c.count ? one.replace('1', String(c.count)) : one)
}

/** Lengths of time, and what recurs. */
export const lengthRules: readonly TimeRule[] = [
  {
    id: 'time/duration-side',
    patterns: ['word=past|last|next|coming|previous|following|first|final|latest QUANTITY ANYUNIT'],
    means: sidedDuration,
    guard: (candidate) => {
      const { lexemes, first } = candidate
      // "Following several years of war": after them, not the next ones.
      const isPointing = lexemes[first]!.lower !== 'following' || lexemes[first - 1]?.lower === 'the'
      return isPointing && isDuration(candidate)
    },
    finds: [
      'Over ⟦the past two weeks⟧ it rose.',
      'In ⟦the next few days⟧ it ends.',
      'In ⟦the first six months⟧ it rose.',
    ],
    ignores: ['Following several years of war they met.'],
  },
  {
    id: 'time/duration-past',
    patterns: ['past UNIT'],
    means: (c) => duration({ ...c, count: 1 }, 'past'),
    guard: ({ captured }) => captured.unit === 'E' || captured.unit === 'C' || captured.unit === 'H',
    finds: ['Over ⟦the past decade⟧ it grew.', 'In ⟦the past hour⟧ it fell.'],
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
    patterns: [
      'QUANTITY ANYUNIT',
      'QUANTITY more|additional ANYUNIT',
      'an additional|extra UNIT',
      'QUANTITY long|straight|consecutive|full|whole|trading|working|business ANYUNIT',
    ],
    means: (c) => duration(c.count === undefined ? { ...c, count: 1 } : c),
    guard: isDuration,
    finds: [
      'It lasted ⟦three years⟧.',
      'A ⟦two-week⟧ truce held.',
      'For ⟦several months⟧ it held.',
      'It took ⟦half an hour⟧.',
    ],
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
    patterns: [
      'every|each other? UNIT',
      'every|each WEEKDAY',
      'every second|other WEEKDAY',
      'every|each MONTH',
      'every|each SEASON',
      'every|each PART',
      'every NUMBER UNITS',
    ],
    means: everyOne,
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
    id: 'time/times-per-unit',
    patterns: ['once|twice|thrice a|an|per|every|each UNIT', 'NUMBER times a|an|per|every|each UNIT'],
    means: (c) => (c.unit && setUnits[c.unit] ? { kind: 'set', value: setUnits[c.unit]! } : null),
    guard: ({ lexemes, next }) => lexemes[next]?.gap !== 'hyphen',
    finds: ['It meets ⟦twice a month⟧.', 'It was hit ⟦three times a week⟧.'],
    ignores: ['He counted two times a dozen men.'],
  },
  {
    id: 'time/per-unit',
    patterns: ['per UNIT'],
    means: (c) => (c.unit && setUnits[c.unit] ? { kind: 'set', value: setUnits[c.unit]! } : null),
    finds: ['It fires ten shells ⟦per day⟧.'],
    ignores: ['It costs ten dollars per man.'],
  },
]
