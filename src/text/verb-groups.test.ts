import { describe, expect, test } from 'vitest'
import { clausesOf, sentencesOf } from '../testing/sentences.ts'

const predicatesOf = (text: string) =>
  sentencesOf(text).flatMap((sentence) =>
    clausesOf(sentence).map((clause) => ({
      lemma: clause.lemma,
      object:
        clause.object && sentence.tokens.slice(clause.object.first, clause.object.last + 1).map(({ text }) => text),
    })),
  )

describe('lemmas of verbs', () => {
  test.each([
    ['Students staged a march.', 'stage'],
    ['The men had tortured him.', 'torture'],
    ['The sides were reconciled in June.', 'reconcile'],
    ['Troops blockaded the port.', 'blockade'],
    ['They stabbed the guard.', 'stab'],
    ['He was asked to bring the keys.', 'bring'],
  ])('%s: %s', (text, lemma) => {
    expect(predicatesOf(text).map((clause) => clause.lemma)).toContain(lemma)
  })
})

test('a time between "has" and "been" parts no verb', () => {
  const text = 'The brigade has for ten days been shelling the airfield.'
  expect(predicatesOf(text)).toEqual([{ lemma: 'shell', object: ['the', 'airfield'] }])
  expect(predicatesOf('The clinic has for years a roof.').map(({ lemma }) => lemma)).toEqual(['have'])
})

describe('subjects', () => {
  test('verbs in a row, each with its object, have one subject', () => {
    const text = 'The rebels burned villages, wrecked schools and left the valley.'
    const [sentence] = sentencesOf(text)
    const clauses = clausesOf(sentence!)
    expect(clauses.map(({ subject }) => subject && sentence!.tokens[subject.head]!.lower)).toEqual(
      clauses.map(() => 'rebels'),
    )
    expect(clauses.length).toBe(3)
  })
})

describe('objects', () => {
  test('the subject of a report is no object of its verb', () => {
    expect(predicatesOf('The leaders said they would boycott the vote.')[0]!.object).toBeNull()
  })
  test('"up" before a number belongs to the verb, unless "to" follows', () => {
    expect(predicatesOf('Rebels blew up three bridges.')[0]).toEqual({ lemma: 'blow up', object: ['three', 'bridges'] })
    expect(predicatesOf('Rebels held up to 40 men.')[0]!.object?.at(-1)).toBe('men')
  })
  test('a past form behind a verb and before a noun belongs to the noun', () => {
    expect(predicatesOf('The rebels reject proposed changes to the deal.')[0]!.object).toEqual(['proposed', 'changes'])
  })
})
