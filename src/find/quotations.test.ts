import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quotations } from './quotations.ts'

const run = (text: string) => {
  const paragraphs = [...text.matchAll(/[^\n]+/g)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    kind: 'body' as const,
  }))
  return quotations().run({ readable: { received: text, text, repairs: [], inserted: [] }, paragraphs }, () => {})
}

const inner = (text: string) => run(text).map((q) => text.slice(q.inner.start, q.inner.end) + (q.closed ? '' : '…'))

test.each<[string, ...string[]]>([
  ['He said: "We go on."', 'We go on.'],
  ['“We go on,” he said. “Always.”', 'We go on,', 'Always.'],
  ['It was a "success", she said, "of sorts".', 'success', 'of sorts'],
  ['He announced: ” The work is done.”', ' The work is done.'],
  ["The army's men didn't go to the villagers' homes."],
  ['‘We don’t know,’ he said of the brothers’ fate.', 'We don’t know,'],
  ["'We know,' he said.", 'We know,'],
  ['"He told us \'never\' again," she said.', "He told us 'never' again,", 'never'],
  ['“He said ‘no’ twice.”', 'He said ‘no’ twice.', 'no'],
  ['«Jamais», he wrote.', 'Jamais'],
  ['„Nie“ stood there.', 'Nie'],
  ['The 12" gun and the 5" shell.'],
  ["Back in the '90s it was so."],
  ['“We begin. We do not end.\n“We end here.”', 'We begin. We do not end.…', 'We end here.'],
  ['“One went out. He left. “Two came in.”', 'One went out. He left.…', 'Two came in.'],
  ['as"largely done."', 'largely done.'],
  ['“”'],
  [''],
])('quotations: %s', (text, ...expected) => {
  expect(inner(text)).toEqual(expected)
})

test('a quotation over paragraphs is told as going on', () => {
  expect(run('“One.\n“Two.”').map(({ closed, continues }) => ({ closed, continues }))).toEqual([
    { closed: false, continues: false },
    { closed: true, continues: true },
  ])
})

test('never throws; ranges hold their inner words', () => {
  const piece = fc.constantFrom(
    '"',
    '“',
    '”',
    "'",
    '’',
    '‘',
    '«',
    '»',
    '„',
    'a',
    's',
    ' ',
    '.',
    '\n',
    '9',
    '😀',
    '\u0000',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      for (const q of run(pieces.join(''))) {
        expect(q.start).toBeLessThan(q.inner.start)
        expect(q.inner.start).toBeLessThan(q.inner.end)
        expect(q.inner.end).toBeLessThanOrEqual(q.end)
      }
    }),
  )
})
