import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyCharacter } from '../testing/any-text.ts'
import { toContext } from './context.ts'

/** The context of the words between ⟦ and ⟧, written in the same way. */
function toMarked(marked: string): string {
  const start = marked.indexOf('⟦')
  const end = marked.indexOf('⟧') - 1
  const text = marked.replace('⟦', '').replace('⟧', '')
  const context = toContext(text, { start, end })
  expect(text.slice(context.start, context.start + context.before.length)).toBe(context.before)
  expect(context.evidence).toBe(text.slice(start, end))
  return `${context.before}⟦${context.evidence}⟧${context.after}`
}

test.each([
  ['It began. A bomb ⟦killed two⟧ men. Three.', 'A bomb ⟦killed two⟧ men.'],
  ['⟦All of it.⟧', '⟦All of it.⟧'],
  ['Title\n\nA bomb ⟦went off⟧.\nNext line', 'A bomb ⟦went off⟧.'],
  ['He met Maj. Gen. ⟦Ali Karim⟧ on Sept. 3 there. Then he left.', 'He met Maj. Gen. ⟦Ali Karim⟧ on Sept. 3 there.'],
  ['It ⟦began. It ended⟧ soon. Good.', 'It ⟦began. It ended⟧ soon.'],
  ['The return of\nISIS ⟦was\nfeared⟧, he\nsaid.\nNo\n', 'The return of\nISIS ⟦was\nfeared⟧, he\nsaid.'],
  ['Heading\nIt ⟦began⟧ at\n\nnoon.', 'It ⟦began⟧ at'],
  ['⟦over\ntwo lines⟧ and on. More.', '⟦over\ntwo lines⟧ and on.'],
])('%j stands in %j', (marked, context) => {
  expect(toMarked(marked)).toBe(context)
})

test('a sentence without end is cut on either side', () => {
  const { before, after } = toContext('a'.repeat(1e6), { start: 500_000, end: 500_010 })
  expect([before.length, after.length]).toEqual([400, 400])
})

test('evidence anywhere in any text comes back whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter, maxLength: 80 }), fc.nat(80), fc.nat(80), (text, a, b) => {
      const start = Math.min(a, b, text.length)
      const end = Math.min(Math.max(a, b), text.length)
      const context = toContext(text, { start, end })
      expect(context.evidence).toBe(text.slice(start, end))
      expect(context.start + context.before.length).toBe(start)
      expect(text.startsWith(context.after, end)).toBe(true)
    }),
  )
})
