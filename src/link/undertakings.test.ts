import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CommitmentRecord, OutcomeRecord } from '../model/reading.ts'
import { sameUndertaking, toSigns } from './undertakings.same.ts'
import { type Outcome, toUndertakings, type Undertaken } from './undertakings.ts'

const span = { start: 0, end: 1, text: 'x' }
const due = (from: string, to = from) => ({ from, to, edtf: `${from}/${to}`, basis: 'stated' as const })

function promise(
  said: string | null,
  what: string,
  by: CommitmentRecord['due'],
  who = 'the army',
  id = `${said}-c1`,
): Undertaken {
  const record: CommitmentRecord = {
    id: 'c1',
    who: [
      { name: who, ref: null, text: who, kind: 'organization', actor: null, country: null, sector: null, mentions: [] },
    ],
    what,
    condition: null,
    place: null,
    due: by,
    by: [],
    evidence: { ...span, text: what },
    rule: 'test',
    confidence: 1,
  }
  return { id, record, source: id, said }
}

const outcome = (said: string, kind: OutcomeRecord['kind'], what: string, who: string | null = null): Outcome => ({
  id: `${said}-k1`,
  source: `${said}-k`,
  said,
  record: { id: 'k1', kind, what, who, evidence: { ...span, text: `${what} ${kind}` }, rule: 'test', confidence: 1 },
})

const september = due('2025-09-01', '2025-09-30')
const first = promise('2024-09-27', 'withdraw its troops from the Karsa valley', september)

const stepsOf = (undertaken: readonly Undertaken[], outcomes: readonly Outcome[] = [], asOf: string | null = null) =>
  toUndertakings(undertaken, outcomes, asOf).map(({ standing, tellings }) => [
    standing,
    tellings.map(({ step }) => step).join(', '),
  ])

describe('histories', () => {
  test.each<[string, Undertaken, string]>([
    [
      'the same again',
      promise('2024-10-02', 'withdrawal of troops from the Karsa valley', september),
      'said, repeated',
    ],
    [
      'a day within the same month',
      promise('2024-10-02', 'withdraw troops from the Karsa valley', due('2025-09-12')),
      'said, repeated',
    ],
    [
      'a later day',
      promise('2024-10-02', 'withdraw troops from Karsa valley', due('2026-03-01', '2026-03-31')),
      'said, moved',
    ],
    [
      'an earlier day',
      promise('2024-10-02', 'withdraw the troops from the Karsa valley', due('2025-06-30')),
      'said, brought forward',
    ],
  ])('%s', (_, later, steps) => {
    expect(stepsOf([first, later])).toEqual([['open', steps]])
    expect(stepsOf([later, first])).toEqual([['open', steps]])
  })

  test.each<[string, Undertaken]>([
    ['by another', promise('2024-10-02', 'withdraw its troops from the Karsa valley', september, 'the rebels')],
    ['of something else', promise('2024-10-02', 'rebuild the bridge of the valley', september)],
  ])('a promise %s is another one', (_, other) => {
    expect(stepsOf([first, other])).toHaveLength(2)
  })

  test('what became of it is told by a later article', () => {
    const done = outcome('2025-09-20', 'met', 'withdrawal from the Karsa valley', 'army')
    expect(stepsOf([first], [done])).toEqual([['met', 'said, met']])
    expect(stepsOf([first], [outcome('2025-10-01', 'missed', 'withdraw from the Karsa valley', 'army')])).toEqual([
      ['missed', 'said, missed'],
    ])
    expect(stepsOf([first], [outcome('2025-01-20', 'dropped', 'withdrawal from Karsa valley')])).toEqual([
      ['dropped', 'said, dropped'],
    ])
    expect(stepsOf([first], [outcome('2025-01-20', 'moved', 'withdrawal from Karsa valley')])).toEqual([
      ['open', 'said, moved'],
    ])
    // Told before it was promised, or of something else, or of nobody knows which: it says nothing.
    expect(stepsOf([first], [outcome('2023-01-20', 'met', 'withdrawal from the Karsa valley')])).toEqual([
      ['open', 'said'],
    ])
    expect(stepsOf([first], [outcome('2025-09-20', 'met', 'bridge over the river')])).toEqual([['open', 'said']])
    const twin = promise('2024-09-28', 'withdraw its troops from the Karsa valley', september, 'the rebels')
    expect(
      stepsOf([first, twin], [outcome('2025-09-20', 'met', 'withdrawal of troops from the Karsa valley')]),
    ).toEqual([
      ['open', 'said'],
      ['open', 'said'],
    ])
  })

  test.each<[string, string]>([
    ['2024-09-26', ''],
    ['2024-09-27', 'open said'],
    ['2025-03-01', 'open said, moved'],
    ['2025-11-01', 'open said, moved'],
    ['2026-03-02', 'due said, moved'],
    ['2026-04-01', 'passed said, moved'],
    ['2026-04-05', 'met said, moved, met'],
  ])('as of %s', (day, expected) => {
    const moved = promise('2025-02-01', 'withdraw its troops from the Karsa valley', due('2026-03-01', '2026-03-31'))
    const met = outcome('2026-04-04', 'met', 'withdrawal from the Karsa valley')
    expect(stepsOf([first, moved], [met], day).flat().join(' ')).toBe(expected)
  })

  test('the order in which articles came in does not matter', () => {
    const one = fc.record({
      said: fc.constantFrom('2024-01-01', '2024-02-01', '2024-03-01', null),
      what: fc.constantFrom(
        'close the Karsa base',
        'closure of Karsa base',
        'leave the valley of Dor',
        'free all prisoners',
      ),
      to: fc.constantFrom('2025-01-31', '2025-06-30', '2026-01-31'),
      who: fc.constantFrom('the army', 'the rebels', ''),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (rows) => {
        const told = rows.map(({ said, what, to, who }, i) => promise(said, what, due(to), who, `a${i}`))
        const found = toUndertakings(told, [])
        expect(toUndertakings([...told].reverse(), [])).toEqual(found)
        expect(found.flatMap(({ tellings }) => tellings)).toHaveLength(told.length)
        for (const { tellings } of found) expect(tellings[0]?.step).toBe('said')
      }),
    )
  })

  test('a deed is known again whatever its ending', () => {
    const signs = (what: string) => toSigns({ what, who: [], by: [], place: null })
    expect(sameUndertaking(signs('closure of the Karsa base'), signs('close the Karsa base'))).toBe(true)
    expect(sameUndertaking(signs('closing the Karsa base'), signs('closure of the Dolan base'))).toBe(false)
    expect(sameUndertaking(signs('…'), signs('—'))).toBe(false)
  })
})
