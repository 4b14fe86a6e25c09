import { describe, expect, test } from 'vitest'
import { findMarkdownTitle, parseFrontMatter } from './markdown.ts'

const nothing = { title: null, outlet: null, byline: null, url: null, language: null, date: null }

describe('parseFrontMatter', () => {
  test('reads plain lines, quoted or not, under the names in use', () => {
    const text =
      '---\ntitle: "Talks: round two"\nSource: Example Wire\nauthor: Staff\nlink: https://x.example/1\npublished: 2024-07-20\ntags: [a, b]\n---\nThe talks began.'
    const { stated, length } = parseFrontMatter(text)
    expect(stated).toEqual({
      ...nothing,
      title: 'Talks: round two',
      outlet: 'Example Wire',
      byline: 'Staff',
      url: 'https://x.example/1',
      date: '2024-07-20',
    })
    expect(text.slice(length)).toBe('The talks began.')
  })

  test.each([
    ['no block', 'The talks began.\n---\ntitle: x\n---\n'],
    ['a block that never ends', '---\ntitle: x\n'],
    ['a rule between paragraphs', `---\n${'A line of the article.\n'.repeat(100)}---\n`],
    ['nothing', ''],
  ])('%s states nothing and belongs to the text', (_, text) => {
    expect(parseFrontMatter(text)).toEqual({ stated: nothing, length: 0 })
  })

  test('line ends of Windows', () => {
    const text = '---\r\ntitle: x\r\n---\r\nBody'
    expect(text.slice(parseFrontMatter(text).length)).toBe('Body')
  })
})

test.each([
  ['# A headline\n\nText', 'A headline'],
  ['\n# Closed #\n', 'Closed'],
  ['## Second level\n', null],
  ['Text\n# Later', null],
  ['#hashtag', null],
])('findMarkdownTitle: %j', (text, expected) => {
  expect(findMarkdownTitle(text)).toBe(expected)
})
