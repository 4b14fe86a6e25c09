import { describe, expect, test } from 'vitest'
import { readText } from '../testing/read.ts'

const frame = 'The report is long, and its pages were read with care. '

const lastOf = (text: string) => readText(frame + text).figures.at(-1)

describe('where a figure counts', () => {
  test.each<[string, readonly string[]]>([
    ['Jets bombed Domiz camp, and five people were hurt.', ['Domiz camp']],
    ['Gunmen raided Baiji. A trader who had reached Tikrit put the loss at 40 homes.', ['Baiji']],
    ['A trader who had reached Tikrit put the loss at 40 homes.', ['Tikrit']],
    ['Shells fell on Tal-Afar on Monday, and 18 people died.', ['Tal-Afar']],
    ['Raids went on in Iraq and Syria. The army told of 50 raids in both countries.', ['Iraq', 'Syria']],
  ])('%s', (text, places) => {
    expect(lastOf(text)?.places).toEqual(places)
  })

  test('a place goes by its name in the article, and is told apart by its row of the gazetteer', () => {
    const [said, known] = [
      lastOf('Shells fell on Tal-Afar, and 18 people died.'),
      lastOf('18 people died in Tal Afar.'),
    ]
    expect(said?.places).not.toEqual(known?.places)
    expect(said?.placeKeys).toEqual(known?.placeKeys)
  })
})

describe('when a figure counts', () => {
  test.each<[string, string | null]>([
    ['The army said on 5 July that 13 rebels died last month.', '2024-06-01/2024-06-30'],
    ['The army said on 5 July that 13 rebels died.', null],
    ['On 5 July 13 rebels died, the army said.', '2024-07-05/2024-07-05'],
    [
      'More people died from January 1 to June 30 than in any year of the past decade. The list holds 1,600 deaths.',
      '2024-01-01/2024-06-30',
    ],
    ['The war began in 2011. The list holds 1,600 deaths.', '2011-01-01/2011-12-31'],
  ])('%s', (text, days) => {
    const period = lastOf(text)?.period ?? null
    expect(period && `${period.from}/${period.to}`).toBe(days)
  })
})

test('what befell all befell those who were among them', () => {
  const { figures } = readText(`${frame}Thirty farmers were among 47 people whom raiders killed in the hills.`)
  expect(figures.map(({ verbatim, measures }) => `${verbatim} ${measures}`)).toEqual(['Thirty killed', '47 killed'])
})

describe('how figures hang together', () => {
  const show = (text: string): string =>
    readText(frame + text)
      .figures.map(({ verbatim, unit, measures, places, period, tally, partOf, by }) =>
        [
          `${verbatim} ${unit} ${measures}`,
          ...places,
          ...(period ? [`${period.from}/${period.to}`] : []),
          ...(tally ? [tally] : []),
          ...(partOf ? [`part of ${partOf}`] : []),
          ...by.map(({ name }) => `by ${name}`),
        ].join(', '),
      )
      .join('; ')

  test.each<[string, string]>([
    [
      'Three guards died on Friday, bringing the total since Monday to 40.',
      'Three guards killed, 2024-07-19/2024-07-19, cumulative; 40 guards killed, 2024-07-15/2024-07-20, cumulative',
    ],
    [
      'In the first six months of this year, 300 raids were made, up from 210 in the same period of 2023.',
      '300 raids events, 2024-01-01/2024-06-30, period; 210 raids events, 2023-01-01/2023-06-30, period',
    ],
    [
      'The toll has risen to 70, up from 64 on Thursday.',
      '70 people killed, cumulative; 64 people killed, 2024-07-18/2024-07-18, cumulative',
    ],
    [
      'In Syria, 59 raids left 14 rebels killed and 92 detained; in Iraq, 137 raids left 30 killed.',
      '59 raids events, Syria; 14 rebels killed, Syria; 92 rebels detained, Syria; 137 raids events, Iraq; 30 rebels killed, Iraq',
    ],
    [
      'Twelve people were killed, including four children and two medics.',
      'Twelve people killed; four children killed, part of f1; two medics killed, part of f1',
    ],
    [
      'The UN says 3,400 people died last year; the government puts the number at 1,200.',
      '3,400 people killed, 2023-01-01/2023-12-31, period, by United Nations; 1,200 people killed, 2023-01-01/2023-12-31, period, by government',
    ],
    [
      'Over the past three weeks 1,200 people have crossed into Chad.',
      '1,200 people people, Chad, 2024-06-29/2024-07-20, period',
    ],
    ['There are about 900 US troops in Syria.', 'about 900 troops personnel, Syria, instant'],
    ['The camp lies 30 km from Hasakah.', '30 km distance, Hasakah'],
  ])('%s', (text, said) => {
    expect(show(text)).toBe(said)
  })
})

test('words that objects of the language have as names are words', () => {
  const text = 'In the constructor 12 guards died. Nine toString valueOf died in the prototype. Five constructors died.'
  expect(readText(frame + text).figures.map(({ verbatim }) => verbatim)).toContain('12')
})
