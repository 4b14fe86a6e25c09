import { describe, expect, test } from 'vitest'
import { quote, toArticle, toCommitment, toStatement, toTestReading } from '../testing/records.ts'
import { findOpposition, type Held, toCommitmentPosition, toPositionKeys, toStatementPosition } from './positions.ts'

function hold(day: string, words: string, { stance = 'asserts', speaker = 'Mara Vale' } = {}): Held {
  const text = `${speaker} said ${words}, on ${day}.`
  const article = toArticle(text, { published: day })
  const reading = toTestReading(article)
  const statement = toStatement(
    's1',
    {
      evidence: quote(text, text),
      speaker: quote(text, speaker),
      cue: quote(text, 'said'),
      content: quote(text, words),
    },
    {
      stance,
      speaker: { name: speaker, ref: 'p1', text: null, role: null, kind: 'person', mention: null, basis: 'stated' },
    },
  )
  const position = toStatementPosition(statement, reading)
  if (!position) throw new Error('It takes no side.')
  return { record: `${day}-s1`, key: { article: article.id, start: 0, end: text.length, type: stance }, day, position }
}

const plan = 'the brigade would withdraw from the valley garrison'

describe('one speaker over time', () => {
  test.each([
    ['the opposite', hold('2024-05-01', 'the brigade would not withdraw from the valley garrison'), true],
    ['a denial', hold('2024-05-01', plan, { stance: 'denies' }), true],
    ['never', hold('2024-05-01', 'the brigade would never withdraw from that garrison in the valley'), true],
    ['the same again', hold('2024-05-01', plan), false],
    [
      'a denied no',
      hold('2024-05-01', 'the brigade would not withdraw from the valley garrison', { stance: 'denies' }),
      false,
    ],
    [
      'somebody else',
      hold('2024-05-01', 'the brigade would not withdraw from the valley garrison', { speaker: 'Oren Tash' }),
      false,
    ],
    ['another question', hold('2024-05-01', 'the brigade would not accept the ceasefire proposal'), false],
  ])('%s', (_name, other, opposed) => {
    const first = hold('2024-03-01', plan)
    const found = findOpposition(first, other)
    expect(found !== null).toBe(opposed)
    expect(findOpposition(other, first)).toEqual(found)
    if (!found) return
    expect(found.kind).toBe('position')
    expect(found.sides[0].record).toBe('2024-03-01-s1')
    expect(toPositionKeys(first.position).some((key) => toPositionKeys(other.position).includes(key))).toBe(true)
  })

  test('demands, unnamed speakers and what was not said take no side', () => {
    expect(() => hold('2024-03-01', plan, { stance: 'demands' })).toThrow('no side')
    expect(() => hold('2024-03-01', 'no')).toThrow('no side')
  })
})

function promise(day: string, due: [string | null, string | null], who = 'the Valley Brigade'): Held {
  const text = `${who} will hand over the garrison compound by ${due[1]}, ${day}.`
  const article = toArticle(text, { published: day })
  const commitment = toCommitment(
    'c1',
    quote(text, text),
    'hand over the garrison compound',
    { from: due[0], to: due[1], edtf: null, basis: 'stated' },
    { by: [{ name: who, ref: null }] },
  )
  const position = toCommitmentPosition(commitment, toTestReading(article))!
  return { record: `${day}-c1`, key: { article: article.id, start: 0, end: text.length, type: '' }, day, position }
}

describe('one undertaking over time', () => {
  test('a deadline that moved', () => {
    const found = findOpposition(
      promise('2024-03-01', [null, '2024-06-30']),
      promise('2024-06-20', ['2024-09-01', '2024-09-30']),
    )
    expect(found?.kind).toBe('deadline')
    expect(found?.sides.map(({ says }) => says)).toEqual([
      'hand over the garrison compound: 2024-06-30',
      'hand over the garrison compound: 2024-09-30',
    ])
  })

  test('days that touch, and others who undertake it, are none', () => {
    const first = promise('2024-03-01', ['2024-06-01', '2024-06-30'])
    expect(findOpposition(first, promise('2024-03-09', ['2024-06-15', '2024-07-15']))).toBeNull()
    expect(findOpposition(first, promise('2024-03-09', ['2024-09-01', '2024-09-30'], 'the Hill Police'))).toBeNull()
  })
})
