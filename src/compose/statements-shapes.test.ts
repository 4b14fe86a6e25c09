import { describe, expect, test } from 'vitest'
import { readText } from '../testing/read.ts'

const said = (text: string) =>
  readText(text).statements.map(({ speaker, content }) => [speaker.name, content.text.trim()])

describe('where a report ends and another begins', () => {
  test.each<[string, readonly (readonly string[])[]]>([
    [
      'More people were hurt, the mayor said, adding that the road was closed.',
      [
        ['mayor', 'More people were hurt'],
        ['mayor', 'the road was closed'],
      ],
    ],
    [
      'Many are dead, according to a UN report, which said the killings may be crimes.',
      [
        ['UN report', 'Many are dead'],
        ['UN report', 'the killings may be crimes'],
      ],
    ],
    ['Twelve were civilians, said the NGO, which is based in London.', [['NGO', 'Twelve were civilians']]],
    [
      'A villager who reached Basra put the loss at around 500 homes and said one person was wounded.',
      [
        ['villager', 'the loss at around 500 homes'],
        ['villager', 'one person was wounded'],
      ],
    ],
    [
      'The minister said that the talks were over and that both sides would meet again.',
      [
        ['minister', 'the talks were over'],
        ['minister', 'both sides would meet again'],
      ],
    ],
    ['The mayor said people were hurt.', [['mayor', 'people were hurt']]],
    ['His assertion that no drone flew drew laughter.', [['he', 'no drone flew']]],
    ['« We stay », said the envoy.', [['envoy', 'We stay']]],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected))

  test('a report within a report ends where the outer one does', () => {
    const { statements } = readText('US intelligence estimates that 2,500 fighters remain, Kurman told Congress.')
    expect(statements.map(({ content, within }) => [content.text, within])).toEqual([
      ['2,500 fighters remain', 's2'],
      ['US intelligence estimates that 2,500 fighters remain', null],
    ])
  })
})

describe('bad input', () => {
  test.each([
    ['a mark that never closes', '“We will stay, the governor said. The road is open, he added.'],
    ['marks of all kinds', '"We “will ‘stay« the governor said. "\' ” » he added ‘.'],
    ['a whole article in marks', `“${'The mayor said the road is open. '.repeat(300)}”`],
    ['a mark a word', '“We” “will” “stay” “said” “the” “governor” '.repeat(200)],
  ])('%s: every content is a slice of the text', (_, text) => {
    const { statements, document } = readText(text)
    for (const { content, evidence, cue } of statements)
      for (const { start, end, text: words } of [content, evidence, cue])
        expect(document.text.slice(start, end)).toBe(words)
  })
})
