import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Clause, Phrase } from '../../model/clause.ts'
import type { Sentence, Upos } from '../../model/sentence.ts'
import { findClauses } from './clauses.ts'
import { parseModel } from './model.ts'
import { toSentences } from './to-sentences.ts'

const model = parseModel(new Uint8Array(readFileSync(new URL('../../../data/trees/english.bin', import.meta.url))))

const parse = (text: string): Sentence =>
  toSentences(model, text, { start: 0, end: text.length, kind: 'body' }, 0, 0, 'careful')[0]!

/** A sentence with a tree written by hand: "form/lemma/upos/xpos/head/relation", heads counted from 1, 0 for the root. */
function toSentence(rows: string): Sentence {
  let at = 0
  const tokens = rows.split(' ').map((row, index) => {
    const [text, lemma, upos, xpos, head, relation] = row.split('/') as [string, string, Upos, string, string, string]
    const start = at
    at += text.length + 1
    return {
      start,
      end: at - 1,
      index,
      text,
      lower: text.toLowerCase(),
      lemma,
      upos,
      xpos,
      head: Number(head) - 1,
      relation,
    }
  })
  return { start: 0, end: at - 1, index: 0, paragraph: 0, tokens }
}

const words = (sentence: Sentence, phrase: Phrase | null): string | null =>
  phrase &&
  sentence.tokens
    .slice(phrase.first, phrase.last + 1)
    .map(({ text }) => text)
    .join(' ')

const brief = (sentence: Sentence, clause: Clause) => ({
  lemma: clause.lemma,
  subject: words(sentence, clause.subject),
  object: words(sentence, clause.object),
})

test.each<[string, readonly Partial<Record<'lemma' | 'subject' | 'object', string | null>>[]]>([
  ['Soldiers killed two gunmen.', [{ lemma: 'kill', subject: 'Soldiers', object: 'two gunmen' }]],
  ['Two men were arrested by the police.', [{ lemma: 'arrest', subject: 'the police', object: 'Two men' }]],
  [
    'Rebels attacked the base and captured a tank.',
    [
      { lemma: 'attack', subject: 'Rebels', object: 'the base' },
      { lemma: 'capture', subject: 'Rebels', object: 'a tank' },
    ],
  ],
  ['They want to leave the city.', [{ lemma: 'want' }, { lemma: 'leave', subject: 'They', object: 'the city' }]],
])('clauses: %s', (text, expected) => {
  const sentence = parse(text)
  expect(findClauses(sentence).map((clause) => brief(sentence, clause))).toMatchObject(expected)
})

test('a deed named by a noun takes its doer from "by" and its target from "on"', () => {
  const sentence = toSentence(
    'An/a/DET/DT/2/det attack/attack/NOUN/NN/0/root by/by/ADP/IN/4/case gunmen/gunman/NOUN/NNS/2/nmod on/on/ADP/IN/7/case a/a/DET/DT/7/det convoy/convoy/NOUN/NN/2/nmod',
  )
  expect(findClauses(sentence).map((clause) => [clause.form, brief(sentence, clause)])).toEqual([
    ['nominal', { lemma: 'attack', subject: 'gunmen', object: 'a convoy' }],
  ])
})

test('particle, perfect, modal, negation and preposition are read off the arcs', () => {
  const sentence = toSentence(
    'They/they/PRON/PRP/5/nsubj could/could/AUX/MD/5/aux not/not/PART/RB/5/advmod have/have/AUX/VB/5/aux carried/carry/VERB/VBN/0/root out/out/ADP/RP/5/compound:prt raids/raid/NOUN/NNS/5/obj in/in/ADP/IN/9/case Basra/Basra/PROPN/NNP/5/obl',
  )
  const [clause] = findClauses(sentence)
  expect(clause).toMatchObject({
    lemma: 'carry out',
    modality: 'could',
    negated: true,
    aspect: 'perfect',
    voice: 'active',
    form: 'finite',
    first: 1,
    last: 5,
    obliques: [{ preposition: 'in', phrase: { first: 8, last: 8 } }],
  })
})

test('the relative pronoun gives way to the noun it stands for', () => {
  const sentence = toSentence(
    'Men/man/NOUN/NNS/5/nsubj who/who/PRON/WP/3/nsubj fled/flee/VERB/VBD/1/acl:relcl later/later/ADV/RB/5/advmod returned/return/VERB/VBD/0/root',
  )
  expect(findClauses(sentence).map((clause) => [clause.lemma, clause.role, words(sentence, clause.subject)])).toEqual([
    ['flee', 'relative', 'Men'],
    ['return', 'main', 'Men'],
  ])
})
