import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }
import { loadDataFiles } from './knowledge/load.ts'
import { defineStage } from './model/stage.ts'
import { checkOrder, makeStages } from './pipeline.ts'
import { readText, testReader, toArticle } from './testing/read.ts'
import { version } from './version.ts'

/** Every object with offsets and words in a reading: each must be the slice of the text that it says. */
function* spansOf(value: unknown): Generator<{ start: number; end: number; text: string }> {
  if (Array.isArray(value)) for (const item of value) yield* spansOf(item)
  else if (value && typeof value === 'object') {
    const { start, end, text } = value as { start?: unknown; end?: unknown; text?: unknown }
    if (typeof start === 'number' && typeof end === 'number' && typeof text === 'string') yield { start, end, text }
    for (const item of Object.values(value)) yield* spansOf(item)
  }
}

describe('stages', () => {
  test('stand in an order in which each finds what it needs', () =>
    expect(() => checkOrder(makeStages(loadDataFiles()))).not.toThrow())

  test('a stage before what it needs is named with the layer', () => {
    const early = defineStage({ name: 'early', needs: ['sentences'], makes: 'clauses', run: () => [] })
    expect(() => checkOrder([early])).toThrow('Stage "early" needs "sentences", which no stage before it makes.')
  })

  test('a layer is made once', () => {
    const one = defineStage({ name: 'one', needs: ['article'], makes: 'clauses', run: () => [] })
    expect(() => checkOrder([one, one])).toThrow('makes "clauses" a second time')
  })

  test('the version is the package’s', () => expect(version).toBe(packageJson.version))
})

const hostile: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['blanks', ' \n\t\u00a0\u2003\r\n '],
  ['one letter', 'a'],
  ['marks alone', '“”"\'«»‘’()[]—–-…,,,..!?'],
  ['control characters', 'Police\u0000 said\u0007 two\u001b[31m people\u2028 died\ufffe.'],
  ['emoji and joined signs', '👩‍👩‍👧‍👦 said “🔥🔥” in Mosul 🇮🇶. É́́́́ said 3 died.'],
  ['right to left', 'قال المتحدث إن سبعة أشخاص قتلوا في الموصل. He said “سبعة”.'],
  ['half a surrogate pair', 'He said \ud83d that \udc00 three died.'],
  ['a quotation that never ends', `He said: “${'the army advanced and '.repeat(400)}`],
  ['deep brackets', `${'('.repeat(3000)} said ${')'.repeat(3000)}`],
  ['a word without end', 'a'.repeat(100_000)],
  ['a paragraph that is one endless run', `Police said two died.\n\n${'x'.repeat(300)}\n\nIt rained.`],
  ['marks without end', `Police said ${"'".repeat(50_000)} two died.`],
  ['many commas', `${'Ali, '.repeat(5000)}said.`],
  ['digits without end', `${'9'.repeat(400)} people were killed on 99/99/9999.`],
  ['blanks without end', `Police said${' '.repeat(70_000)}two died.`],
]

describe('reading', () => {
  test.each(hostile)('never throws: %s', (_, text) => {
    const reading = readText(text)
    for (const span of spansOf(reading)) expect(reading.document.text.slice(span.start, span.end)).toBe(span.text)
    expect(reading.document.text).toBe(text)
  })

  test('every span is a slice of the text, whatever the text', () => {
    const words = fc.constantFrom(
      'said',
      'that',
      '“',
      '”',
      'killed',
      'Mosul',
      'al-',
      'Gen.',
      'three',
      'people',
      'on',
      'Monday',
      'by',
      'will',
      'not',
      ',',
      '.',
      '\n',
      '\n\n',
      'ISIS',
      'attack',
      'according to',
      'he',
      'theIraqi',
      '%',
      '1,500',
      '👍',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
        const text = parts.join(' ')
        const reading = readText(text)
        for (const span of spansOf(reading)) expect(text.slice(span.start, span.end)).toBe(span.text)
      }),
      { numRuns: 150 },
    )
  })

  test('the same article gives the same bytes', () => {
    const article = toArticle(
      'Gunmen killed three soldiers near Mosul on Monday, police said. “We will answer,” said Gen. Karim Hadi.',
    )
    expect(JSON.stringify(testReader().read(article))).toBe(JSON.stringify(testReader().read(article)))
  })

  test('an article in a language that is not read yet is kept with the reason, and nothing is read of it', () => {
    const reading = readText('قال المتحدث إن سبعة أشخاص قتلوا.', { language: 'ar' })
    expect(reading.problems[0]).toMatchObject({ id: 'language/unsupported' })
    expect([reading.events, reading.statements, reading.figures, reading.commitments, reading.places]).toEqual([
      [],
      [],
      [],
      [],
      [],
    ])
  })
})
