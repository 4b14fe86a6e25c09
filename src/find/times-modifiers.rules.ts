import type { TimeModifier, TimeShape } from '../model/time.ts'

/** Words before a core that belong to its span. `mod` null: they do not change what it means. */
export interface ModifierRule {
  readonly words: string
  readonly mod: TimeModifier | null
  readonly on: (shape: TimeShape) => boolean
}

const isPoint = (s: TimeShape): boolean => s.kind === 'calendar' || s.kind === 'unit' || s.kind === 'shift'
/** Points told by the calendar, not by the clock: "early Tuesday", not "early 5 p.m.". */
const isCoarse = (s: TimeShape): boolean => isPoint(s) && !(s.kind === 'calendar' && s.hour !== undefined)
const isLength = (s: TimeShape): boolean => s.kind === 'duration' || s.kind === 'shift'
/** A plain length with a number: "over two weeks", not "over the past two weeks". */
const isCounted = (s: TimeShape): boolean => s.kind === 'duration' && s.side === null && s.count !== null
const isAny = (s: TimeShape): boolean => isPoint(s) || s.kind === 'duration'

const rules = (
  on: ModifierRule['on'],
  mod: TimeModifier | null,
  ...phrases: readonly string[]
): readonly ModifierRule[] => phrases.map((words) => ({ words, mod, on }))

/** "early days of", "last weeks of", and how much of it that is. Months and years are about a third. */
const edges = (end: 'START' | 'END', ...words: readonly string[]): readonly ModifierRule[] =>
  (
    [
      ['hours', `${end}_H`],
      ['days', `${end}_D`],
      ['weeks', `${end}_W`],
      ['months', end],
      ['years', end],
    ] as const
  ).flatMap(([unit, mod]) => rules(isPoint, mod, ...words.map((word) => `${word} ${unit} of`)))

/** All words that a core takes in from its left. */
export const modifierRules: readonly ModifierRule[] = [
  ...rules(isCoarse, 'START', 'early', 'early in', 'early on'),
  ...rules(isCoarse, 'EARLIER', 'earlier', 'earlier in', 'earlier on'),
  ...rules(isCoarse, 'END', 'late', 'late in', 'late on'),
  ...rules(isCoarse, 'LATER', 'later', 'later in', 'later on'),
  ...rules(isCoarse, 'MID', 'mid'),
  ...rules(isPoint, 'START', 'beginning of', 'start of', 'onset of', 'early part of'),
  ...edges('START', 'first', 'early', 'opening'),
  ...rules(isPoint, 'MID', 'middle of'),
  ...rules(isPoint, 'END', 'end of', 'close of', 'latter part of', 'late part of', 'last part of'),
  ...edges('END', 'last', 'final', 'closing', 'late', 'dying'),
  ...rules(isPoint, null, 'rest of', 'remainder of', 'good part of', 'most of', 'much of'),
  ...rules(isAny, 'APPROX', 'about', 'around', 'approximately', 'roughly', 'circa', 'ca .'),
  ...rules(isLength, 'APPROX', 'some'),
  ...rules(isLength, 'LESS', 'nearly', 'almost', 'close to', 'just under', 'under', 'less than', 'fewer than'),
  ...rules(isLength, 'LESS', 'no more than', 'not more than', 'at most', 'up to', 'as little as', 'as many as'),
  ...rules(isLength, 'LESS', 'as long as'),
  ...rules(isLength, 'MORE', 'more than', 'just over', 'well over', 'at least', 'no less than', 'not less than'),
  ...rules(isCounted, 'MORE', 'over'),
]
