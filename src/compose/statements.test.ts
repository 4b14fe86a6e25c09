import { describe, expect, test } from 'vitest'
import { parseMarked } from '../testing/marked.ts'
import { readText } from '../testing/read.ts'

interface Expected {
  speaker: string
  form?: string
  stance?: string
  addressee?: string
  said?: string
  basis?: string
}

/** The marked words are the reported content, in the order of the cues. */
const cases: readonly (readonly [marked: string, ...expected: Expected[]])[] = [
  ['Karim Hadi, the governor, said that ⟦the road to Tikrit is open⟧.', { speaker: 'Karim Hadi', form: 'indirect' }],
  ['Karim Hadi, the governor, said ⟦the road to Tikrit is open⟧.', { speaker: 'Karim Hadi' }],
  ['⟦The road to Tikrit is open⟧, officials said on Monday.', { speaker: 'officials', form: 'indirect' }],
  [
    '“⟦The road is open and it will stay open⟧,” Governor Karim Hadi told Reuters.',
    { speaker: 'Karim Hadi', form: 'direct', addressee: 'Reuters' },
  ],
  [
    '"⟦The road is open and it will stay open⟧," said Karim Hadi, the governor.',
    { speaker: 'Karim Hadi', form: 'direct' },
  ],
  ['According to the health ministry, ⟦seven people died in the blast⟧.', { speaker: 'health ministry' }],
  ['⟦Seven people died in the blast⟧, according to the health ministry.', { speaker: 'health ministry' }],
  ['The army denied that ⟦its jets had struck the market⟧.', { speaker: 'army', stance: 'denies' }],
  ['Foreign Minister Lina Haddad warned of ⟦a wider war in the region⟧.', { speaker: 'Lina Haddad', stance: 'warns' }],
  [
    'Lina Haddad, the foreign minister, arrived on Sunday. She said that ⟦talks would go on⟧.',
    { speaker: 'Lina Haddad', basis: 'inferred' },
  ],
  [
    'Security analyst Omar Saleh spoke on Sunday. The analyst said that ⟦the border is not safe⟧.',
    { speaker: 'Omar Saleh', basis: 'inferred' },
  ],
  ['The minister did not say that ⟦the base would close⟧.', { speaker: 'minister', said: 'unsaid' }],
  ['The governor described the camp as “dangerous”.', { speaker: 'governor', form: 'mixed', stance: 'assesses' }],
  ['The minister called for ⟦talks on the border⟧.', { speaker: 'minister', stance: 'demands' }],
  ['The minister called the raid “a disgrace”.', { speaker: 'minister', stance: 'assesses' }],
  ['The governor promised by telephone that ⟦the road would open⟧.', { speaker: 'governor' }],
  ['“⟦The road is closed⟧,” one of its members said.', { speaker: 'one of its members' }],
  ['The road to Tikrit is open.'],
  ['The attack came on Monday and left a house in ruins.'],
]

describe('statements', () => {
  test.each(cases.map(([marked, ...expected]) => ({ marked, expected })))('$marked', ({ marked, expected }) => {
    const { text, ranges } = parseMarked(marked)
    const { statements } = readText(text)
    expect(statements.map((statement) => statement.speaker.name)).toEqual(expected.map((one) => one.speaker))
    for (const [i, { speaker: _, addressee, basis, ...fields }] of expected.entries()) {
      const statement = statements[i]!
      expect(statement).toMatchObject(fields)
      if (addressee) expect(statement.addressee?.name).toBe(addressee)
      if (basis) expect(statement.speaker.basis).toBe(basis)
      if (ranges[i])
        expect(statement.content.text.replace(/[.,]$/, '')).toBe(text.slice(ranges[i].start, ranges[i].end))
      expect(statement.evidence.start).toBeLessThanOrEqual(statement.content.start)
    }
  })

  test('a statement inside another names the one that reports it', () => {
    const { statements } = readText('The ministry said that officials denied that the base would close.')
    expect(statements.map((statement) => statement.within)).toEqual([null, 's1'])
  })
})
