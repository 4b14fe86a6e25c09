import fc from 'fast-check'
import { expect, test } from 'vitest'
import model from 'wink-eng-lite-web-model'
import winkNLP, { type ItsFunction } from 'wink-nlp'
import { tagWithWink } from './wink.ts'

/** What wink-nlp itself, that has read nothing before, makes of a text: words with tags and base forms, sentences between bars. */
function readWithWink(text: string): string {
  const nlp = winkNLP(model, ['sbd', 'pos'])
  const { its } = nlp
  const doc = nlp.readDoc(text)
  const column = (what: unknown) => doc.tokens().out(what as ItsFunction<string>) as unknown as readonly string[]
  const [forms, tags, lemmas] = [column(its.value), column(its.pos), column(its.lemma)]
  const spans = doc.sentences().out(its.span as unknown as ItsFunction<string>) as unknown as [number, number][]
  return spans
    .map(([first, last]) => forms.slice(first, last + 1).map((form, i) => [form, tags[first + i], lemmas[first + i]]))
    .map((tokens) => tokens.map((parts) => parts.join('/')).join(' '))
    .join(' | ')
}

const readHere = (text: string): string =>
  tagWithWink(text, 0, text)
    .map((tokens) => tokens.map(({ text: form, upos, lemma }) => `${form}/${upos}/${lemma}`).join(' '))
    .join(' | ')

test.each([
  "The governor's office didn't say who'd fired. It was 6:00 p.m. on Jan. 5th; U.S. officials weren't there.",
  'Lt. Gen. Adams (ret.) said: “We won’t leave.” She left, though — “never again!” he cried.',
  'Fighters organised a night-time attack on the army-held town of Zubra, killing 1,234 people and 3.5% of its cattle.',
  'Mail desk@example.org or see https://example.org/a?b=c; #peace @example $5m £3 1990s 3rd :-) can’t cannot gonna',
  "The rebels' leader, al-Hadi's brother, re-entered Qubur-upon-the-Hill...and e.g. shot two policemen. Who? Them!",
  'HEAVY SHELLING HIT THE PEOPLE’S MARKET',
])('tokens, tags, base forms and sentences are those of wink-nlp: %s', (text) => {
  expect(readHere(text)).toBe(readWithWink(text))
})

test('what was read before changes nothing', () => {
  const before = readHere("It was Corvax's plan.")
  readHere("They blamed Corvax's, not ours.")
  expect(readHere("It was Corvax's plan.")).toBe(before)
})

test('tokens stand where they were found, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (raw) => {
      const text = raw.replace(/\s/g, ' ')
      const tokens = tagWithWink(text, 0, text).flat()
      for (const token of tokens) expect(token.text).toBe(text.slice(token.start, token.end))
      expect(tokens.map((token) => token.text).join('')).toBe(text.replaceAll(' ', ''))
    }),
  )
})
