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
  // Participles and joined verbs go on with the one who spoke.
  [
    'Karim Hadi said that ⟦the bridge had fallen⟧, adding that ⟦nobody was on it⟧.',
    { speaker: 'Karim Hadi' },
    { speaker: 'Karim Hadi' },
  ],
  // Content in front of a body with its acronym.
  ['⟦Nine houses burned⟧, the Harbour Relief Council (HRC) said on Tuesday.', { speaker: 'Harbour Relief Council' }],
  // Reckonings in numbers.
  ['The provincial council put ⟦the number of dead at 35⟧.', { speaker: 'provincial council' }],
  ['⟦The camp was empty⟧, in the words of the governor.', { speaker: 'governor' }],
  // Whoever is urged to do something is spoken to.
  [
    'The envoy urged ⟦the two sides to return to the talks⟧.',
    { speaker: 'envoy', stance: 'demands', addressee: 'the two sides' },
  ],
  // What an answer hangs on, and a second act of speech behind "and".
  ['The talks turned on ⟦charges⟧ that the army denies.', { speaker: 'army', stance: 'denies' }],
  ['The paper is full of ⟦accusations⟧ the army rejects.', { speaker: 'army', stance: 'denies' }],
  ['The paper printed a claim the army made in May.'],
  [
    'Omar Hadi thanked ⟦the donors⟧, and called on ⟦the rebels to lay down arms⟧.',
    { speaker: 'Omar Hadi', stance: 'praises' },
    { speaker: 'Omar Hadi', stance: 'demands' },
  ],
  ['The road to Tikrit is open.'],
  // What somebody does not get is denied to him, and nothing said.
  ['The ministry denied journalists access to the site.'],
  ['Two of the men were denied bail on Monday.'],
  // Past forms that describe a noun report nothing by it.
  ['Attacks attributed to the group have multiplied since May.'],
  // Single, guillemet and missing closing marks.
  ["'⟦The road is closed to all of us⟧,' said Karim Hadi, the governor.", { speaker: 'Karim Hadi', form: 'direct' }],
  ['«⟦The road is closed to all of us⟧», said Karim Hadi, the governor.', { speaker: 'Karim Hadi', form: 'direct' }],
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

  test('where it was said, to whom, about whom and by when', () => {
    const [statement] = readText(
      'Karim Hadi warned in an interview with Reuters that the Iraqi army would return to Tikrit by March 2031.',
    ).statements
    expect(statement).toMatchObject({
      stance: 'warns',
      venue: 'interview',
      addressee: { name: 'Reuters' },
      when: { from: '2031-03-01' },
    })
    expect(statement!.topic.map((one) => one.name)).toContain('Tikrit')
  })

  test('what goes on in the next sentence belongs to the quotation', () => {
    const [statement] = readText('“We will stay,” Governor Karim Hadi said. “Nobody will drive us out.”').statements
    expect(statement!.content.parts.map((part) => part.text)).toEqual(['We will stay,', 'Nobody will drive us out.'])
  })

  test('"it" and "the council" stand for the body named before, as an inference', () => {
    const { statements } = readText(
      'The Harbour Relief Council counted the dead on Monday. It said that nine people had drowned. The council added that four were missing.',
    )
    expect(statements.slice(-2).map(({ speaker }) => [speaker.name, speaker.basis])).toEqual([
      ['Harbour Relief Council', 'inferred'],
      ['Harbour Relief Council', 'inferred'],
    ])
  })

  test('a pronoun without anybody before it stays as it is', () => {
    const [statement] = readText('He said that the road to Tikrit was open.').statements
    expect(statement!.speaker).toMatchObject({ name: 'he', ref: null, basis: 'stated' })
  })

  test.each(['Monday', 'the end of the year', '2 March 2025'])(
    '"by %s" says when it is to come, not who warns',
    (time) => {
      const { statements } = readText(`Karim Hadi, the governor of the province, warned of attacks by ${time}.`)
      expect(statements.map(({ speaker }) => speaker?.name)).toEqual(['Karim Hadi'])
    },
  )

  test('"some of them" is nobody', () => {
    expect(readText('Some of them said that the road was open.').statements).toEqual([])
  })

  test.each([
    ['unbalanced marks', '“The road is open, said Karim Hadi, the governor. "And” it “stays open.'],
    ['a whole article in quotation marks', `“${'Karim Hadi said that the road is open. '.repeat(40)}”`],
    ['marks of writing direction in a name', '\u200fKarim\u200e Hadi\u200f, the governor, said that the road is open.'],
    ['many names', Array.from({ length: 2000 }, (_, i) => `Karim Hadi${i} said so.`).join(' ')],
    ['many verbs of saying', 'He said she said they said it said '.repeat(300)],
    ['nothing but marks', '“”""‘’«»'.repeat(200)],
  ])('bad input is read: %s', (_, text) => {
    for (const { content, evidence } of readText(text).statements) {
      expect(text.slice(content.start, content.end)).toBe(content.text)
      expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text)
    }
  })
})
