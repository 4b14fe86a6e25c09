import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Clause, Phrase } from '../model/clause.ts'
import type { Token, Upos } from '../model/sentence.ts'
import { anyCharacter } from '../testing/any-text.ts'
import { PatternError, parsePattern } from './clause-patterns.ts'

/** "Rebels did not carry out raids in two towns with rockets" */
const tokens: readonly Token[] = (
  [
    ['Rebels', 'rebel', 'NOUN'],
    ['did', 'do', 'AUX'],
    ['not', 'not', 'PART'],
    ['carry', 'carry', 'VERB'],
    ['out', 'out', 'ADP'],
    ['raids', 'raid', 'NOUN'],
    ['in', 'in', 'ADP'],
    ['two', 'two', 'NUM'],
    ['towns', 'town', 'NOUN'],
    ['with', 'with', 'ADP'],
    ['rockets', 'rocket', 'NOUN'],
  ] as [string, string, Upos][]
).map(([text, lemma, upos], index) => ({
  start: 0,
  end: 0,
  index,
  text,
  lower: text.toLowerCase(),
  lemma,
  upos,
  xpos: '',
  head: -1,
  relation: '',
}))

const phrase = (first: number, last: number): Phrase => ({ sentence: 0, first, last, head: last })

const clause: Clause = {
  sentence: 0,
  head: 3,
  lemma: 'carry out',
  first: 1,
  last: 4,
  form: 'finite',
  role: 'main',
  voice: 'active',
  tense: 'past',
  aspect: 'simple',
  modality: null,
  negated: true,
  subject: phrase(0, 0),
  object: phrase(5, 5),
  indirect: null,
  obliques: [
    { preposition: 'in', phrase: phrase(7, 8) },
    { preposition: 'with', phrase: phrase(10, 10) },
  ],
  complement: null,
}

const lists = { deeds: new Set(['carry out']), weapons: new Set(['rocket']) }
const match = (source: string) => parsePattern(source, lists).match(clause, tokens)

test.each([
  '',
  '  ',
  'lemma=carry_out',
  'lemma=kill|carry_out',
  'lemma=carry*',
  'lemma=*out',
  'lemma=@deeds',
  'negated',
  'form=finite role=main voice=active',
  'tense aspect=simple',
  '!modality',
  '!modality=may|might',
  'subject object !indirect !complement',
  'subject=rebel',
  'subject.text=rebels',
  'subject.upos=NOUN|PROPN',
  'oblique',
  'oblique:in',
  'oblique:on|with=@weapons',
  '!oblique:on',
  'object=raid !object=attack',
])('%j holds', (source) => expect(match(source)).toEqual({}))

test.each([
  'lemma=kill',
  'lemma=carry',
  '!negated',
  'tense=present',
  'modality',
  'modality=may',
  'indirect',
  'complement',
  'subject=soldier',
  'subject.upos=PROPN',
  'oblique:on',
  'oblique:in=@weapons',
  '!oblique',
  'negated lemma=kill',
])('%j does not hold', (source) => expect(match(source)).toBeNull())

test('names are given to phrases, the first that fits', () => {
  expect(match('subject>who object=raid>what oblique:with|in>where')).toEqual({
    who: clause.subject,
    what: clause.object,
    where: clause.obliques[0]!.phrase,
  })
  expect(match('oblique=rocket>means')).toEqual({ means: clause.obliques[1]!.phrase })
})

test('a complement can be named', () => {
  const said = { ...clause, complement: { first: 5, last: 10 } }
  expect(parsePattern('complement>what').match(said, tokens)).toEqual({
    what: { sentence: 0, first: 5, last: 10, head: 5 },
  })
})

test.each([
  ['lemma=kill|carry_out subject', ['kill', 'carry out']],
  ['lemma=@deeds', null],
  ['lemma=kill|at*', null],
  ['!lemma=kill', null],
  ['subject=rebel', null],
])('%j can be indexed by %j', (source, lemmas) => {
  const found = parsePattern(source, lists).lemmas
  expect(found === null ? null : [...found]).toEqual(lemmas)
})

describe('what cannot be read is told with its place', () => {
  test.each([
    ['lemma=', /should read like/],
    ['lemma=a||b', /a value is empty/],
    ['lemma=*', /a value is empty/],
    ['verb=kill', /there is no "verb"/],
    ['form=finit', /never "finit", but one of finite/],
    ['subject=@nobody', /no list "@nobody"/],
    ['negated=yes', /takes nothing/],
    ['tense>when', /values alone/],
    ['subject:in', /only "oblique"/],
    ['subject.size=2', /behind the dot/],
    ['subject.upos', /behind the dot/],
    ['complement=x', /no values/],
    ['!subject>who', /cannot be named/],
    ['subject>a object>a', /named twice/],
    ['Lemma=kill', /should read like/],
    ['a b', /there is no "a"/],
  ])('%j', (source, message) => {
    expect(() => parsePattern(source, lists)).toThrow(PatternError)
    expect(() => parsePattern(source, lists)).toThrow(message)
  })

  test('any text either is a pattern or is refused as one', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        try {
          parsePattern(text).match(clause, tokens)
        } catch (error) {
          expect(error).toBeInstanceOf(PatternError)
        }
      }),
    )
  })
})

test('a pattern and its denial never agree on one condition', () => {
  const conditions = ['negated', 'tense=past', 'subject', 'object=raid', 'oblique:in', 'modality', 'lemma=@deeds']
  for (const condition of conditions) expect(match(condition) === null).not.toBe(match(`!${condition}`) === null)
})
