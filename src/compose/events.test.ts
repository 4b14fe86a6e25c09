import { describe, expect, test } from 'vitest'
import { parseMarked } from '../testing/marked.ts'
import { readText } from '../testing/read.ts'

interface Expected {
  type: string
  mode?: string | null
  status?: string
  agents?: readonly string[]
  targets?: readonly string[]
  place?: string
  killed?: number | null
  injured?: number | null
  aggregate?: boolean
}

/** The mark stands on the word that tells the happening. */
const cases: readonly (readonly [marked: string, ...expected: Expected[]])[] = [
  [
    'Gunmen ⟦killed⟧ three soldiers near Tikrit on Monday.',
    { type: 'ASSAULT', status: 'happened', agents: ['Gunmen'], targets: ['soldiers'], place: 'Tikrit', killed: 3 },
  ],
  [
    'Three soldiers were ⟦killed⟧ by gunmen near Tikrit.',
    { type: 'ASSAULT', agents: ['gunmen'], targets: ['soldiers'], killed: 3 },
  ],
  [
    'The Iraqi Air Force carried out an ⟦airstrike⟧ on a hideout near Kirkuk.',
    { type: 'ASSAULT', mode: 'aerial', agents: ['Iraqi Air Force'], targets: ['hideout'], place: 'Kirkuk' },
  ],
  [
    'Police ⟦arrested⟧ two men in Baghdad on Sunday.',
    { type: 'COERCE', mode: 'arrest', agents: ['Police'], place: 'Baghdad' },
  ],
  [
    'Turkish jets ⟦bombed⟧ a village near Duhok, killing two farmers and wounding four children.',
    { type: 'ASSAULT', mode: 'explosives', killed: 2, injured: 4 },
  ],
  ['Security forces foiled an ⟦attack⟧ on a checkpoint near Mosul.', { type: 'ASSAULT', status: 'prevented' }],
  ['The group could ⟦attack⟧ Mosul in the coming months.', { type: 'ASSAULT', status: 'possible' }],
  ['The coalition will ⟦withdraw⟧ from the base next year.', { type: 'RETREAT', status: 'planned' }],
  ['Gunmen did not ⟦kill⟧ the soldiers.', { type: 'ASSAULT', status: 'negated' }],
  ['The foreign minister ⟦met⟧ the ambassador in Amman on Sunday.', { type: 'CONSULT' }],
  [
    'A suicide bombing hit a market in Baghdad on Monday. The ⟦attack⟧ killed 12 people.',
    { type: 'ASSAULT', killed: 12, place: 'Baghdad' },
  ],
  ['Police ⟦arrested⟧ two of the men in Baghdad.', { type: 'COERCE', targets: ['two of the men'] }],
  ['Police chased the men and ⟦arrested⟧ two of them in Baghdad.', { type: 'COERCE', targets: [] }],
  [
    'A car bomb ⟦exploded⟧ in Mosul on Sunday, killing at least 83 people and wounding 176, police and medics said.',
    { type: 'ASSAULT', killed: null, injured: 176 },
  ],
  ['The weather was fine in Baghdad on Monday.'],
  ['Officials urged the army to attack the town.'],
]

describe('events', () => {
  test.each(cases.map(([marked, ...expected]) => ({ marked, expected })))('$marked', ({ marked, expected }) => {
    const { text } = parseMarked(marked)
    const { events } = readText(text)
    expect(
      events
        .filter((event) => !['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'SUPPORT'].includes(event.type))
        .map((event) => event.type),
    ).toEqual(expected.map((one) => one.type))
    for (const [i, one] of expected.entries()) {
      const event = events[i]!
      if (one.mode !== undefined) expect(event.mode).toBe(one.mode)
      if (one.status) expect(event.status).toBe(one.status)
      if (one.agents) expect(event.agents.map((agent) => agent.name)).toEqual(one.agents)
      if (one.targets) expect(event.targets.map((target) => target.name)).toEqual(one.targets)
      if (one.place) expect(event.place?.name).toBe(one.place)
      if (one.killed !== undefined) expect(event.killed?.best ?? null).toBe(one.killed)
      if (one.injured !== undefined) expect(event.injured?.best ?? null).toBe(one.injured)
    }
  })

  test('two tellings of one attack are one event with both sentences', () => {
    const { events } = readText(
      'Gunmen attacked a checkpoint near Tikrit on Monday. Two policemen were killed in the attack.',
    )
    expect(events).toHaveLength(1)
    expect(events[0]).toMatchObject({ killed: { best: 2 }, mentions: [{}, {}] })
  })

  test('a deed on another day is another event', () => {
    const { events } = readText(
      'Gunmen attacked a checkpoint near Tikrit on Monday. In January 2020 a US airstrike killed two men near Baghdad airport.',
    )
    expect(events).toHaveLength(2)
  })

  test('the speaker is never the doer', () => {
    const { events } = readText('Three people were killed in Mosul, the ministry said.')
    expect(events[0]?.agents).toEqual([])
  })
})
