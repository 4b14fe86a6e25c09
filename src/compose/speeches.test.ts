import { describe, expect, test } from 'vitest'
import { readText } from '../testing/read.ts'

/** Speaker and parts of each statement. */
const said = (text: string) =>
  readText(text).statements.map(({ speaker, content }) => [
    speaker.name,
    ...(content.parts.length === 0 ? [content] : content.parts).map((part) => part.text.replace(/\s+/g, ' ')),
  ])

describe('a quotation over several paragraphs is one statement', () => {
  test.each<[string, string, readonly (readonly string[])[]]>([
    [
      'the speaker before',
      'The envoy of Oman said: “The bridge will hold.\n\n“We looked at it twice.\n\n“Nobody has to leave.”\n\nThe road was shut on Monday.',
      [['envoy of Oman', 'The bridge will hold.', 'We looked at it twice.', 'Nobody has to leave.']],
    ],
    [
      'the speaker inside its first paragraph',
      '“The bridge will hold,” the envoy said. “We looked at it twice.\n\n“Nobody has to leave.”',
      [['envoy', 'The bridge will hold,', 'We looked at it twice.', 'Nobody has to leave.']],
    ],
    [
      'the speaker behind its last',
      '“The bridge will hold.\n\n“We looked at it twice.\n\n“Nobody has to leave,” the envoy said.',
      [['envoy', 'The bridge will hold.', 'We looked at it twice.', 'Nobody has to leave,']],
    ],
    [
      'the speaker inside a middle one',
      '“The bridge will hold.\n\n“We looked at it twice,” the envoy said. “It is sound.\n\n“Nobody has to leave.”',
      [['envoy', 'The bridge will hold.', 'We looked at it twice,', 'It is sound.', 'Nobody has to leave.']],
    ],
    [
      'guillemets',
      'The envoy told reporters: «The bridge will hold.\n\n«We looked at it twice.»',
      [['envoy', 'The bridge will hold.', 'We looked at it twice.']],
    ],
    [
      'guillemets that close open the next paragraphs',
      'The envoy told reporters: «The bridge will hold.\n\n»We looked at it twice.»',
      [['envoy', 'The bridge will hold.', 'We looked at it twice.']],
    ],
    [
      'single marks',
      '‘The bridge will hold,’ the envoy said. ‘We looked at it twice.\n\n‘The town’s pumps work.’',
      [['envoy', 'The bridge will hold,', 'We looked at it twice.', 'The town’s pumps work.']],
    ],
    [
      'the closing mark is missing',
      '"The bridge will hold," the envoy said. "We looked at it twice.\n\n"Nobody has to leave.\n\nThe road was shut on Monday.',
      [['envoy', 'The bridge will hold,', 'We looked at it twice.', 'Nobody has to leave.']],
    ],
  ])('%s', (_, text, expected) => expect(said(text)).toEqual(expected))

  test('a paragraph that is nothing but a quotation goes on with the one before', () => {
    expect(said('“The bridge will hold,” the envoy said on Monday.\n\n“Nobody has to leave.”')).toEqual([
      ['envoy', 'The bridge will hold,', 'Nobody has to leave.'],
    ])
  })

  test('what another word of saying reports stays its own', () => {
    const text =
      '“The bridge will hold.\n\n“Nobody believes that,” the farmer replied.\n\nThe envoy added: “It is sound.”'
    expect(said(text)).toEqual([
      ['farmer', 'The bridge will hold.', 'Nobody believes that,'],
      ['envoy', 'It is sound.'],
    ])
  })

  test('thousands of paragraphs in marks are read', () => {
    const text = `The envoy said: ${'“We stay.\n\n'.repeat(2000)}“We stay.”`
    const [first] = readText(text).statements
    expect(first?.content.parts.length).toBe(2001)
  })
})
