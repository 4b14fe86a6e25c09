import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CommitmentRecord } from '../model/reading.ts'
import { readText } from '../testing/read.ts'
import { parseDurationDays } from './commitments.due.ts'

/** A sentence of its own before the tried one keeps it from being read as a headline. The article is of 20 July 2024. */
const frame = 'The report came out in the morning, and its pages were read with care. '
const find = (text: string): readonly CommitmentRecord[] => readText(frame + text).commitments
const shown = ({ what, due }: CommitmentRecord): string => `${what}: ${due.from}..${due.to}`

describe('commitments', () => {
  test.each<[string, ...string[]]>([
    ['The last pullout is scheduled for March 2026.', 'last pullout: 2026-03-01..2026-03-31'],
    [
      'The plan includes the closure of the Karsa base by May 2025 and the Dolan base by June 2026.',
      'closure of the Karsa base: 2025-05-01..2025-05-31',
      'closure of the Dolan base: 2026-06-01..2026-06-30',
    ],
    ['Troops are to leave the valley by the end of 2026.', 'leave the valley: 2026-12-01..2026-12-31'],
    ['The minister promised to clear the road within 48 hours.', 'clear the road: 2024-07-20..2024-07-22'],
    ['The army will withdraw by the end of the year.', 'withdraw: 2024-12-01..2024-12-31'],
    ['Elections scheduled to take place in October were called a farce.', 'Elections: 2024-10-01..2024-10-31'],
    ['A delegation is due in Cairo in less than a week.', 'delegation in Cairo: 2024-07-20..2024-07-27'],
    ['Two envoys are due to meet the king next week.', 'meet the king: 2024-07-22..2024-07-28'],
    ['They pledged to free all prisoners before September.', 'free all prisoners: 2024-09-01..2024-09-30'],
    ['The accord obliges the rebels to disarm within 60 days.', 'rebels to disarm: 2024-07-20..2024-09-18'],
  ])('finds: %s', (text, ...expected) => {
    expect(find(text).map(shown)).toEqual(expected)
  })

  test.each([
    'The base was closed in May 2020 under the plan.',
    'They had promised to leave by 2015.',
    'No vote is scheduled for October.',
    'The army will not withdraw by May 2025.',
    'Prices may rise by the end of the year.',
    'The raid came within 48 hours of the blast.',
    'He was killed on Friday.',
    'The flight was scheduled to leave on Friday.',
    'If the army leaves by May 2025, the town may fall.',
    'The delay was due to heavy rain in May 2025.',
  ])('ignores: %s', (text) => {
    expect(find(text).map(shown)).toEqual([])
  })

  test('keeps the condition, and who is bound', () => {
    const [found] = find('The rebels agreed to leave Mosul by September 2025 if the army halts its strikes.')
    expect(found).toMatchObject({ condition: 'if the army halts its strikes', who: [{ text: 'The rebels' }] })
    expect(found?.place?.name).toBe('Mosul')
  })

  test('evidence is the exact words of the article', () => {
    const reading = readText(`${frame}The final handover is set for 14 January 2025.`)
    const [found] = reading.commitments
    expect(found?.evidence.text).toBe('The final handover is set for 14 January 2025')
    expect(reading.document.text.slice(found!.evidence.start, found!.evidence.end)).toBe(found!.evidence.text)
  })

  test('durations count in days', () => {
    expect(
      ['P60D', 'P2W', 'PT48H', 'P1M', 'P2Y', 'PXD', 'PT2M', null].map((value) => parseDurationDays(value)),
    ).toEqual([60, 14, 2, 31, 730, null, null, null])
  })

  test('never throws', () => {
    const piece = fc.constantFrom(
      'will',
      'withdraw',
      'by',
      'May',
      '2026',
      'within',
      '60',
      'days',
      'and',
      'the',
      'closure',
      'of',
      'if',
      ',',
      'scheduled',
      'for',
      'deadline',
      'not',
      'troops',
      '"',
      '😀',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        for (const found of find(pieces.join(' '))) expect(found.due.from! <= found.due.to!).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
