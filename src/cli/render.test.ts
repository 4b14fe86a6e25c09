import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import type { Reading } from '../model/reading.ts'
import {
  quote,
  toArticle,
  toCommitment,
  toCount,
  toDate,
  toEvent,
  toFigure,
  toParticipant,
  toPlace,
  toPublished,
  toStatement,
  toTestReading,
} from '../testing/records.ts'
import { renderReading } from './render.ts'
import { toWidth } from './width.ts'

const text = [
  'Bomb kills three near Daquq',
  '',
  'A roadside bomb killed 3 soldiers near Daquq on Tuesday, an officer said. "We will clear the valley by the end of July," he added.',
].join('\n')

function toSample(fields: Partial<Reading> = {}): Reading {
  const article = toArticle(text, { title: 'Bomb kills three near Daquq', outlet: 'Riverton Wire', source: 'a.txt' })
  const deed = quote(text, 'A roadside bomb killed 3 soldiers near Daquq on Tuesday')
  const promise = quote(text, '"We will clear the valley by the end of July,"')
  return toTestReading(article, {
    published: toPublished('2024-07-17', [], 'inferred'),
    events: [
      toEvent('e1', deed, {
        type: 'ASSAULT',
        mode: 'explosives',
        trigger: quote(text, 'killed'),
        targets: [toParticipant(quote(text, 'soldiers'))],
        date: toDate('2024-07-16', '2024-07-16', 'inferred'),
        place: toPlace(quote(text, 'Daquq', 2), { admin1: 'Kirkuk' }),
        killed: toCount(3, quote(text, '3 soldiers')),
      }),
    ],
    statements: [
      toStatement(
        's1',
        { evidence: promise, speaker: quote(text, 'he'), cue: quote(text, 'added'), content: promise },
        { form: 'direct', direct: true, stance: 'promises' },
      ),
    ],
    figures: [toFigure('f1', deed, 3, 'soldiers', { measures: 'killed' })],
    commitments: [toCommitment('c1', promise, 'clear the valley', toDate('2024-07-31'))],
    reconciliations: [
      { kind: 'sum', holds: false, figures: ['f1'], evidence: [], explain: '1 + 1 = 3', rule: 'test/sum' },
    ],
    problems: [{ id: 'document/no-date', message: 'No date is stated.', span: null }],
    ...fields,
  })
}

const page = (reading: Reading, columns = 80) => renderReading(reading, { columns, colours: false })

describe('renderReading', () => {
  test('says what the article is, its text, then every kind of record', () => {
    const printed = page(toSample())
    const order = [
      'Riverton Wire · 17 Jul 2024 (inferred)',
      'a.txt',
      '──',
      'A roadside bomb',
      'Events 1',
      'e1  ASSAULT/explosives',
      '→ soldiers',
      'Daquq, Kirkuk · 16 Jul 2024 (inferred) · 3 killed',
      'Statements 1',
      '“We will clear',
      'Figures 1',
      '3 soldiers · killed',
      'Commitments 1',
      'clear the valley',
      'Arithmetic 1',
      '✗ 1 + 1 = 3, which does not add up (f1)',
      'Problems 1',
      'No date is stated. (document/no-date)',
    ]
    let at = -1
    for (const words of order) {
      const next = printed.indexOf(words, at + 1)
      expect(next, words).toBeGreaterThan(at)
      at = next
    }
  })

  test('a title that the text begins with is printed once', () => {
    expect(page(toSample()).split('Bomb kills three near Daquq')).toHaveLength(2)
  })

  test('kinds without records are left out', () => {
    const printed = page(
      toSample({ events: [], statements: [], figures: [], commitments: [], reconciliations: [], problems: [] }),
    )
    expect(printed).not.toMatch(/Events|Statements|Figures|Commitments|Arithmetic|Problems/)
  })

  test.each([30, 60, 80, 200])('no line is wider than %i columns, or than is good to read', (columns) => {
    for (const line of page(toSample(), columns).split('\n'))
      expect(toWidth(line)).toBeLessThanOrEqual(Math.max(40, Math.min(columns, 96)))
  })

  test('colours mark the words of the records, and take nothing away', () => {
    const coloured = renderReading(toSample(), { columns: 80, colours: true })
    expect(stripVTControlCharacters(coloured)).toBe(page(toSample()))
    expect(coloured).toContain('\u001b[1m\u001b[31mkilled\u001b[39m\u001b[22m')
    expect(coloured).toContain('\u001b[1m\u001b[33m3\u001b[39m\u001b[22m')
    expect(coloured).toContain('\u001b[35m"We will clear')
  })

  test('lost spaces are read, and counted', () => {
    const glued = 'The army named growing securityconcerns in Kirkuk.'
    const { document, ...rest } = toTestReading(toArticle(glued, { title: null, outlet: null }))
    const start = glued.indexOf('securityconcerns')
    const repairs = [{ start, end: start + 16, reads: 'security concerns' }]
    const printed = page({ ...rest, document: { ...document, repairs } })
    expect(printed).toContain('growing security concerns in Kirkuk')
    expect(printed).toContain('1 lost space read')
  })

  test('control characters and turned writing never reach the terminal', () => {
    const hostile = 'Red \u001b[31malert\u0007 and \u202eturned\u202c text\u009b2J.\rNew line.'
    const printed = page(toTestReading(toArticle(hostile, { title: '\u001b]0;owned\u0007', source: 'x\u001b[2J' })))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there.
    expect(printed).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
    expect(printed).toContain('alert')
  })

  test.each([
    ['empty', ''],
    ['blank lines', '\n\n\n'],
    ['one long word', 'x'.repeat(5_000)],
    ['right to left', 'قالت وزارة الدفاع إن ثلاثة جنود قتلوا'],
    ['emoji', '👨‍👩‍👧 family '.repeat(30)],
  ])('%s text is printed without a throw', (_, odd) => {
    expect(page(toTestReading(toArticle(odd)))).toMatch(/\n$/)
  })
})
