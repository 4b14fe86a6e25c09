import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Difference, toDifference } from './difference.ts'

const print = ({ blocks }: Difference): string =>
  blocks
    .map((block) =>
      block.kind === 'same'
        ? `=${block.paragraphs.length}`
        : block.parts
            .map(({ text, change }) => (change === 'same' ? text : `${change === 'added' ? '+' : '-'}[${text}]`))
            .join(''),
    )
    .join(' / ')

test.each([
  ['Three died.\n\nThe road is shut.', 'Five died.\n\nThe road is shut.', '-[Three]+[Five] died. / =1'],
  ['One.\nTwo.', 'One.\nTwo.\nThree.', '=2 / +[Three.]'],
  ['One.\nTwo.', 'Two.', '-[One.] / =1'],
  ['Same.', 'Same.', '=1'],
  ['', 'New.', '+[New.]'],
])('%j to %j: %s', (before, after, told) => {
  expect(print(toDifference(before, after))).toBe(told)
})

test('words are counted by side', () => {
  const { addedWords, removedWords } = toDifference('Three people died.', 'At least five people died.')
  expect([addedWords, removedWords]).toEqual([3, 1])
})

test('from the parts, each side can be put together again', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', ' ', '\n', 'ع', '🚑', '.'), { maxLength: 60 })
    .map((all) => all.join(''))
  const paragraphs = (whole: string) => whole.split(/\n+/).filter((line) => line.trim() !== '')
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { blocks } = toDifference(before, after)
      const side = (gone: 'added' | 'removed') =>
        blocks.flatMap((block) => {
          if (block.kind === 'same') return block.paragraphs
          const left = block.parts.filter(({ change }) => change !== gone).map((part) => part.text)
          return left.length > 0 ? [left.join('')] : []
        })
      expect(side('added')).toEqual(paragraphs(before))
      expect(side('removed')).toEqual(paragraphs(after))
    }),
  )
})
