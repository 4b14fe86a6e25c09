import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FigureRecord } from '../model/reading.ts'
import { parseMarked } from '../testing/marked.ts'
import { readText } from '../testing/read.ts'
import { figureRules } from './figures.rules.ts'

/** A sentence of its own before the marked one keeps it from being read as a headline. */
const frame = 'The report came out in the morning, and its pages were read with care. '

const find = (text: string): readonly FigureRecord[] => readText(frame + text).figures

const shown = ({ value, measures, unit }: FigureRecord): string => {
  const { best, min, max, approx } = value
  const number =
    best !== null
      ? `${approx ? '~' : ''}${best}`
      : min !== null
        ? max !== null
          ? `${min}-${max}`
          : `${min}+`
        : `..${max}`
  return `${number} ${unit} ${measures}`
}

const shownAll = (text: string): readonly string[] => find(text).map(shown)

test('a participle behind "and" is nothing that is counted', () => {
  expect(shownAll('A car bomb went off on Sunday, killing at least 83 people and wounding 176.')).toEqual([
    '83+ people killed',
    '176 people injured',
  ])
})

describe.each(figureRules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  if (rule.finds.length > 0)
    test.each(rule.finds)('finds: %s', (marked) => {
      const { text, ranges } = parseMarked(marked)
      const found = find(text)
      expect(found.map((figure) => figure.verbatim)).toHaveLength(ranges.length)
      for (const [i, figure] of found.entries())
        expect(text.slice(ranges[i]!.start, ranges[i]!.end)).toContain(figure.verbatim)
      expect(found.map((figure) => figure.rule)).toContain(id)
    })
  if (rule.ignores.length > 0)
    test.each(rule.ignores)('ignores: %s', (text) => {
      expect(shownAll(text)).toEqual([])
    })
})

describe('figures', () => {
  test.each<[string, ...string[]]>([
    ['Raids left 44 rebels killed and 166 detained.', '44 rebels killed', '166 rebels detained'],
    ['The mine killed at least five miners and injured up to 20.', '5+ miners killed', '..20 miners injured'],
    ['Police arrested between 10 and 15 men near the port.', '10-15 men detained'],
    ['About 3,500 suspected members are held there.', '~3500 members detained'],
    ['Gunmen shot dead two guards; a farmer died as well.', '2 guards killed', '1 farmer killed'],
    ['Officials put the dead at about 130,000.', '~130000 people killed'],
    ['Forty rockets fell on the town, six of them on the market.', '40 rockets weapons', '6 rockets weapons'],
    ['Three of the dead were farmers and one was a teacher.', '3 farmers killed', '1 teacher killed'],
    [
      'In the north 12 drivers, six cooks and eight clerks have been killed.',
      '12 drivers killed',
      '6 cooks killed',
      '8 clerks killed',
    ],
    ['The army seized 8 rifles and destroyed two trucks.', '8 rifles weapons', '2 trucks vehicles'],
    ['Dozens of villagers fled, and hundreds lost their homes.', '24-99 villagers displaced'],
    ['Five displaced people suffered serious injuries.', '5 people injured'],
    ['Eight people or more lost their lives.', '8+ people killed'],
    ['A fighting of two days left 1.5 million people without water.', '2 days duration', '1500000 people people'],
    ['The camp lies 20 km away and holds more than 43,000 people.', '20 km distance', '43000+ people people'],
    ['Strikes rose by 250% compared with 2021.', '250 percent percent'],
    ['Thirty people suspected of spreading leaflets have been arrested.', '30 people detained'],
    ['The rebels claimed 90 soldiers dead; officials confirmed seven.', '90 soldiers killed', '7 soldiers killed'],
    ['It reported 0 flights and 3 patrols.', '0 flights events', '3 patrols events'],
  ])('reads: %s', (text, ...expected) => {
    expect(shownAll(text)).toEqual(expected)
  })

  test.each([
    'He is 54 years old and lives in Route 4.',
    'Several people came at 8:30 on Monday, May 5.',
    'The 19th Brigade carried AK-47 rifles.',
    'Two witnesses spoke, and the two sides met.',
    'One of the oldest towns lies there.',
    'Nobody was hurt.',
  ])('ignores: %s', (text) => {
    expect(shownAll(text)).toEqual([])
  })

  test.each([
    ['The ship made 12 knots.', 22.224],
    ['The wind blew at 90 km/h.', 90],
    ['The car drove at 60 miles per hour.', 96.5606],
    ['The drone flew at 50 m/s.', 180],
  ])('speeds are held against each other by the hour: %s', (text, best) => {
    expect(find(text)[0]?.converted).toMatchObject({ best, unit: 'kilometers an hour' })
  })

  test('a headline repeats the article and adds no figures', () => {
    const figures = readText(
      'Bomb kills nine in Mosul\n\nNine people were killed on Monday in Mosul by a bomb, police said.\n',
    ).figures
    expect(figures.map(shown)).toEqual(['9 people killed'])
  })

  test('a figure told again is told once', () => {
    expect(shownAll('Nineteen villagers were killed. Searchers found the 19 bodies at noon.')).toEqual([
      '19 villagers killed',
    ])
  })

  test('two counters of one thing stay apart', () => {
    const by = find('The army said that 13 rebels were killed. The rebels said that 13 rebels were killed.').map(
      (f) => f.by[0]?.name,
    )
    expect(by).toHaveLength(2)
  })

  test('says where, when and by whose count', () => {
    const [figure] = find(
      'In Syria, 59 raids were carried out in the first half of 2024, according to the Northern Observatory.',
    )
    expect(figure).toMatchObject({
      places: ['Syria'],
      period: { from: '2024-01-01', to: '2024-06-30' },
      by: [{ name: expect.stringContaining('Observatory') }],
    })
  })

  test('a change names its direction', () => {
    const [figure] = find('Attacks fell by 30 percent in 2023.')
    expect(figure?.change).toMatchObject({ direction: 'down', percent: 30 })
  })

  test('evidence holds the number and what is counted, and is its exact words', () => {
    const reading = readText(`${frame}Iraqi forces, who were late, seized 200 rockets in Anbar, and then they left.`)
    const [figure] = reading.figures
    expect(figure?.evidence.text).toBe('seized 200 rockets in Anbar')
    expect(reading.document.text.slice(figure!.evidence.start, figure!.evidence.end)).toBe(figure!.evidence.text)
  })

  test('never throws; every figure stands on its words', () => {
    const piece = fc.constantFrom(
      '12',
      'men',
      'killed',
      'and',
      'of',
      'them',
      'were',
      ',',
      '.',
      'two',
      'the',
      'dead',
      'in',
      'Iraq',
      '%',
      'doubled',
      'attacks',
      'who',
      '(',
      ')',
      'a',
      'soldier',
      '😀',
      '‏',
      '\u0000',
      'half',
      'according',
      'to',
      '"',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const reading = readText(frame + pieces.join(' '))
        for (const figure of reading.figures) {
          expect(figure.evidence.text).toContain(figure.verbatim)
          expect(reading.document.text.slice(figure.evidence.start, figure.evidence.end)).toBe(figure.evidence.text)
        }
      }),
      { numRuns: 60 },
    )
  })
})

/** A sentence without a time before the one that is asked for. */
const calm = 'The road was open again, and people went to the market with their children. '

test('the day of saying is no day of what was counted', () => {
  const [said] = readText(`${calm}At least 12 people were killed in a raid near Tikrit, police said on Monday.`).figures
  expect(said).toMatchObject({ verbatim: 'At least 12', period: null })
  const [counted] = readText(
    `${calm}At least 12 people were killed in a raid near Tikrit on Sunday, police said.`,
  ).figures
  expect(counted).toMatchObject({ period: { from: '2024-07-14', to: '2024-07-14' } })
})
